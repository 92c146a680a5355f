# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A discarded draft lies in the trash for thirty days, whatever the clock does."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from counsellor.domain.errors import UnknownRecord
from counsellor.services.empty_trash import discarded_drafts, look_after_trash, take_back
from counsellor.services.erase_client import erase_client
from counsellor.services.keep_revisions import revisions_of
from counsellor.services.write_note import begin_note, discard_draft, save_draft
from counsellor.storage.vault import Vault
from tests.field import HandClock, open_vault

DAY = 86_400


def discarded(vault: Vault, client: str, text: str = "what was said") -> str:
    draft = begin_note(vault, client)
    save_draft(vault, draft.id, text)
    discard_draft(vault, draft.id)
    return draft.id


def test_a_draft_is_taken_back_whole(vault: Vault, client: str, clock: HandClock) -> None:
    draft = begin_note(vault, client)
    kept = save_draft(vault, draft.id, "what was said")
    discard_draft(vault, draft.id)
    folder = vault.path
    vault.close()
    clock.pass_time(29 * DAY)
    again = open_vault(folder, clock)
    try:
        (there,) = discarded_drafts(again)
        assert there.draft == kept
        assert take_back(again, draft.id) == draft.id
        assert (again.drafts.get(draft.id), discarded_drafts(again)) == (kept, [])
        with pytest.raises(UnknownRecord):
            take_back(again, draft.id)
    finally:
        again.close()


def test_after_thirty_days_it_is_gone_with_its_history(
    vault: Vault, client: str, clock: HandClock
) -> None:
    look_after_trash(vault)
    draft = begin_note(vault, client)
    save_draft(vault, draft.id, "long " * 200)
    save_draft(vault, draft.id, "short")
    discard_draft(vault, draft.id)
    assert revisions_of(vault, draft.id)
    for _ in range(29):
        clock.pass_time(DAY)
        assert look_after_trash(vault) == 0
    clock.pass_time(DAY)
    assert look_after_trash(vault) == 1
    assert (discarded_drafts(vault), revisions_of(vault, draft.id)) == ([], [])
    assert vault.history.steps(draft.id) == ()


@pytest.mark.parametrize("days", [8, 31, 4000, -31, -4000])
@pytest.mark.parametrize("age", [0, 28])
def test_no_jump_of_the_clock_takes_it(
    vault: Vault, client: str, clock: HandClock, days: int, age: int
) -> None:
    look_after_trash(vault)
    draft = discarded(vault, client)
    for _ in range(age):
        clock.pass_time(DAY)
        look_after_trash(vault)
    clock.time += timedelta(days=days)
    assert look_after_trash(vault) == 0
    clock.pass_time(3600)
    assert look_after_trash(vault) == 0
    clock.time -= timedelta(days=days)
    assert look_after_trash(vault) == 0
    assert [there.draft.id for there in discarded_drafts(vault)] == [draft]


def test_an_erasure_takes_it(vault: Vault, client: str) -> None:
    discarded(vault, client)
    erase_client(vault, client, "asked for", date(2026, 11, 20))
    assert discarded_drafts(vault) == []
