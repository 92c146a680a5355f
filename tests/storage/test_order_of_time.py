# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Lists go by time and not by its text, which says the hour of the place first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counsellor.services.write_note import begin_note, discard_draft, save_draft
from counsellor.storage.vault import Vault
from tests.field import HandClock, new_vault, take_in

STORAGE = Path(__file__).parents[2] / "counsellor" / "storage"
BEGAN = datetime(2026, 11, 28, 18, tzinfo=UTC)
moments = st.builds(
    lambda seconds, hours: (BEGAN + timedelta(seconds=seconds)).astimezone(
        timezone(timedelta(hours=hours))
    ),
    st.integers(0, 200_000),
    st.sampled_from((-11, 0, 3, 5, 6, 14)),
)
_ORDERED = re.compile(r"ORDER BY ([^\"\n)]+)")
_TEXT_OF_TIME = re.compile(r"(?<![\w(])(?:\w+\.)?(?:\w+_at|at)\b")


@pytest.fixture(scope="module")
def clock() -> HandClock:
    return HandClock()


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory, clock: HandClock) -> Iterator[Vault]:
    vault = new_vault(tmp_path_factory.mktemp("time") / "vault", clock)
    yield vault
    vault.close()


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(moments, min_size=2, max_size=5, unique_by=lambda one: one.astimezone(UTC)))
def test_drafts_are_listed_by_time_wherever_they_were_written(
    vault: Vault, clock: HandClock, when: list[datetime]
) -> None:
    client, drafts = take_in(vault), []
    for number, moment in enumerate(when):
        clock.time = moment
        draft = begin_note(vault, client, session=f"{number}")
        drafts.append(draft.id)
        save_draft(vault, draft.id, moment.isoformat())
    newest = [one.isoformat() for one in sorted(when, reverse=True)]
    assert [draft.text for draft in vault.drafts.every()] == newest
    assert [draft.text for draft in vault.drafts.of_client(client)] == newest
    for draft_id in drafts:
        discard_draft(vault, draft_id)


def test_no_list_is_ordered_by_the_text_of_a_time() -> None:
    for path in STORAGE.rglob("*.py"):
        for order in _ORDERED.findall(path.read_text(encoding="utf-8")):
            assert _TEXT_OF_TIME.search(order) is None, f"{path.name}: {order}"
