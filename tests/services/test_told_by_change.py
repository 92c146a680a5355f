# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What was not taken of a bundle, or waits, is told to its sender change by change."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from counsellor.domain.canonical import canonical_bytes
from counsellor.domain.coded import ClosingReason, Stage
from counsellor.domain.exchange_state import NotHeld
from counsellor.domain.membership import Membership
from counsellor.domain.word import MOST_PLACES, PENDING, REFUSED, StreamWord
from counsellor.services import compose_word as composing
from counsellor.services.compose_word import compose_word, readers_of
from counsellor.services.describe_exchange import describe_exchange
from counsellor.services.name_not_held import MOST_NAMED, name_not_held
from counsellor.services.office_roster import current_roster
from counsellor.services.set_goal import set_goal
from counsellor.services.set_stage import set_stage
from counsellor.storage.journal import DraftedChange
from counsellor.storage.vault import Vault
from tests.centre import Centre, found_centre, meet, new_client


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    centre = found_centre(tmp_path)
    meet(centre)
    yield centre
    centre.close()


def case_of_somebody_else(centre: Centre, client: str) -> str:
    """Give a case at the office to somebody, of which the laptop does not hear."""
    case = centre.office.cases.of_client(client)[0].id
    centre.office.permission.who = Membership.alone()
    lead = {"lead": centre.office.membership.staff}
    with centre.office.transaction():
        centre.office.journal.commit([DraftedChange("case", case, client, lead)])
    return case


def exceptions(vault: Vault) -> list[StreamWord]:
    """What a vault says, to whoever has them, of streams of which it does not hold all."""
    roster = current_roster(vault)
    words = [compose_word(vault, reader, roster) for reader in readers_of(vault, roster)]
    return [one for word in words for one in word.streams if one.settled]


def name_people(centre: Centre, client: str, case: str, times: int) -> None:
    """Write, as if it were allowed here, what only the lead of the case may write."""
    centre.field.permission.who = Membership.alone()
    for number in range(times):
        named = {"members": [f"staff-{number}"]}
        centre.field.commit([DraftedChange("case", case, client, named)])


def told(centre: Centre) -> tuple[NotHeld, ...]:
    centre.send()
    centre.answer()
    centre.send()
    return describe_exchange(centre.field).refused


def test_of_a_bundle_with_much_else_only_what_was_refused_is_named(centre: Centre) -> None:
    client = new_client(centre)
    centre.send()
    centre.answer()
    case = case_of_somebody_else(centre, client)
    centre.field.permission.who = Membership.alone()
    set_goal(centre.field, client, "work")
    name_people(centre, client, case, 1)
    set_goal(centre.field, client, "a room")
    (refused,) = told(centre)
    (pending,) = describe_exchange(centre.field).pending
    assert (refused.number, refused.stream) == (pending.number, pending.stream)
    named = name_not_held(centre.field, [refused, pending])
    code = centre.field.clients.get(client).code
    today = centre.clock.now().date()
    assert {one.reason: [record.kind for record in named[one]] for one in named} == {
        "not_in_case": ["case"],
        "left_case": ["goal", "goal"],
    }
    records = [record for one in named.values() for record in one]
    assert {(record.code, record.written_on) for record in records} == {(code, today)}


def test_what_cannot_all_be_named_is_counted(centre: Centre) -> None:
    other = new_client(centre)
    centre.send()
    centre.answer()
    case = case_of_somebody_else(centre, other)
    name_people(centre, other, case, MOST_NAMED + 5)
    (refused,) = told(centre)
    assert refused.changes == MOST_NAMED + 5
    assert len(name_not_held(centre.field, [refused])[refused]) == MOST_NAMED


def test_places_beyond_what_a_word_may_name_are_counted_all_the_same(centre: Centre) -> None:
    client = new_client(centre)
    goal = set_goal(centre.field, client, "work")
    centre.send()
    centre.answer()
    case = case_of_somebody_else(centre, client)
    for _ in range(MOST_PLACES + 3):
        name_people(centre, client, case, 1)
        centre.field.commit([DraftedChange("goal", goal, client, {"text": "work"})])
    (refused,) = told(centre)
    assert refused.changes == MOST_PLACES + 3
    assert len(refused.places) == MOST_PLACES


def test_a_word_that_would_not_fit_counts_what_it_does_not_name(
    centre: Centre, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = new_client(centre)
    centre.send()
    centre.answer()
    name_people(centre, other, case_of_somebody_else(centre, other), 3)
    told(centre)
    (whole,) = exceptions(centre.office)
    assert [(one.changes, one.places != ()) for one in whole.settled] == [(3, True)]
    monkeypatch.setattr(composing, "MOST_WORD_BYTES", _bytes_of(centre.office) - 1)
    (less,) = exceptions(centre.office)
    assert [(one.changes, one.places) for one in less.settled] == [(3, ())]
    assert (less.number, less.link) == (whole.number, whole.link)


def _bytes_of(vault: Vault) -> int:
    """So many bytes has the longest that is said of streams."""
    roster = current_roster(vault)
    return max(
        len(canonical_bytes([one.to_value() for one in word.streams]))
        for word in (compose_word(vault, reader, roster) for reader in readers_of(vault, roster))
    )


def test_one_bundle_can_be_refused_in_part_for_one_reason_and_wait_in_part_for_another(
    centre: Centre,
) -> None:
    mine, other = new_client(centre), new_client(centre)
    centre.send()
    centre.answer()
    case = case_of_somebody_else(centre, other)
    name_people(centre, other, case, 1)
    today = centre.clock.now().date()
    set_stage(centre.field, mine, Stage.CLOSED, today, ClosingReason.MOVED)
    centre.send()
    centre.answer()
    said = [one for stream in exceptions(centre.office) for one in stream.settled]
    assert {(one.outcome, one.changes) for one in said} == {(REFUSED, 1), (PENDING, 1)}
