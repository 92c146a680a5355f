# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""An author who left the case hears that her late work was let in, by what is named no more."""

from __future__ import annotations

import pytest

from counsellor.domain.permission import NOT_YET_NAMED
from counsellor.domain.word import MOST_PLACES, PENDING, REFUSED, Settled, StreamWord
from counsellor.services.begin_incarnation import begin_incarnation
from counsellor.services.exchange import exchange
from counsellor.services.finish_erasure import erase_for_good
from counsellor.services.hear_of_late_work import (
    WAITING,
    dismiss_let_in,
    hear_of_late_work,
    let_in_lately,
    let_in_unread,
)
from counsellor.services.name_colleague import name_colleague
from counsellor.services.request_decision import decline_request, grant_request, open_requests
from counsellor.services.set_goal import set_goal
from counsellor.services.sign_note import sign_draft
from counsellor.services.write_note import begin_note, save_draft
from counsellor.storage.journal import DraftedChange
from counsellor.storage.vault import Vault
from tests.centre import Centre, hand_over, meet, new_client


@pytest.fixture
def client(centre: Centre) -> str:
    client = new_client(centre)
    meet(centre)
    return client


def give(centre: Centre, client: str, heir: Vault) -> None:
    case = centre.office.cases.of_client(client)[0]
    lead = {"lead": heir.membership.staff}
    centre.office.commit([DraftedChange("case", case.id, client, lead)])


def told(vault: Vault) -> list[tuple[str, str]]:
    """Kind and code of what was let in and nobody has read of yet."""
    return sorted((one.change.kind, one.change.code) for one in let_in_unread(vault))


def grant_all(centre: Centre) -> None:
    for asked in open_requests(centre.office):
        grant_request(centre.office, asked.id)


def round_trip(centre: Centre) -> None:
    centre.answer()
    centre.send()


def test_it_is_told_once_and_on_the_page_of_the_client_for_some_days(
    centre: Centre, client: str, heir: Vault
) -> None:
    laptop = centre.field
    give(centre, client, heir)
    centre.session(client, "what he said that day")
    centre.send()
    round_trip(centre)
    assert told(laptop) == []
    grant_all(centre)
    round_trip(centre)
    code = laptop.clients.get(client).code
    assert told(laptop) == [("note", code), ("session", code)]
    (first, *_) = let_in_unread(laptop)
    assert first.told_at.date() == centre.clock.now().date()
    dismiss_let_in(laptop)
    round_trip(centre)
    assert told(laptop) == []
    assert len(let_in_lately(laptop, client)) == 2
    assert let_in_lately(laptop, new_client(centre)) == []
    centre.clock.pass_time(15 * 86_400)
    assert let_in_lately(laptop, client) == []


def test_what_was_decided_before_the_first_answer_is_told_as_well(
    centre: Centre, client: str, heir: Vault
) -> None:
    draft = begin_note(centre.field, client)
    save_draft(centre.field, draft.id, "what he said that day")
    give(centre, client, heir)
    round_trip(centre)
    sign_draft(centre.field, draft.id)
    centre.send()
    exchange_in(centre)
    grant_all(centre)
    assert told(centre.field) == []
    round_trip(centre)
    assert [kind for kind, _code in told(centre.field)] == ["note"]


def exchange_in(centre: Centre) -> None:
    """Let the office read what came; what it answers of it is lost on the way."""
    before = set(centre.drop.rglob("*.age"))
    centre.answer()
    for path in set(centre.drop.rglob("*.age")) - before:
        path.unlink()


def test_of_what_was_turned_away_nothing_is_told_until_somebody_lets_it_in(
    centre: Centre, client: str, heir: Vault
) -> None:
    give(centre, client, heir)
    set_goal(centre.field, client, "a room")
    centre.send()
    round_trip(centre)
    (asked,) = open_requests(centre.office)
    decline_request(centre.office, asked.id, "")
    round_trip(centre)
    assert told(centre.field) == []
    assert centre.field.settings.get(WAITING) == [asked.id]


def test_ordinary_work_and_what_the_office_writes_are_never_told(
    centre: Centre, client: str, heir: Vault
) -> None:
    centre.session(client, "in her own case")
    centre.send()
    round_trip(centre)
    for vault in (centre.field, centre.office, heir):
        exchange(vault)
        assert told(vault) == []
        assert vault.settings.get(WAITING) is None


def test_what_waited_for_its_authors_naming_comes_by_itself_and_is_not_told(
    centre: Centre, client: str, heir: Vault
) -> None:
    name_colleague(centre.field, client, heir.membership.staff)
    hand_over(centre.field, heir, client)
    set_goal(heir, client, "a room")
    exchange(heir)
    centre.answer()
    assert [one.reason for one in centre.office.pending.undecided()] == [NOT_YET_NAMED]
    exchange(heir)
    centre.send()
    centre.answer()
    exchange(heir)
    assert centre.office.pending.undecided() == []
    assert told(heir) == []


def test_an_erasure_leaves_nothing_to_tell(centre: Centre, client: str, heir: Vault) -> None:
    give(centre, client, heir)
    set_goal(centre.field, client, "a room")
    centre.send()
    round_trip(centre)
    grant_all(centre)
    round_trip(centre)
    assert len(told(centre.field)) == 1
    erase_for_good(centre.office, client, "asked", centre.clock.now().date())
    round_trip(centre)
    assert told(centre.field) == []


def test_a_new_life_of_the_laptop_waits_until_its_own_bundles_are_held(
    centre: Centre, client: str, heir: Vault
) -> None:
    give(centre, client, heir)
    set_goal(centre.field, client, "a room")
    centre.send()
    round_trip(centre)
    begin_incarnation(centre.field)
    round_trip(centre)
    assert told(centre.field) == []
    grant_all(centre)
    round_trip(centre)
    centre.send()
    round_trip(centre)
    assert [kind for kind, _code in told(centre.field)] == ["goal"]


def late_goal(centre: Centre, client: str, heir: Vault) -> tuple[str, StreamWord]:
    """Let a goal wait at the office; give its version, and what is said of its stream."""
    give(centre, client, heir)
    set_goal(centre.field, client, "a room")
    centre.send()
    round_trip(centre)
    waiting = centre.field.settings.get(WAITING)
    assert isinstance(waiting, list)
    version = str(waiting[0])
    ((_, stream, number),) = centre.field.bundles.places_of([version])
    return version, StreamWord(stream, number, centre.field.bundles.link_at(stream, number) or "")


@pytest.mark.parametrize("outcome", [PENDING, REFUSED])
@pytest.mark.parametrize("changes", [0, 1, 3, MOST_PLACES + 1])
def test_what_a_word_does_not_name_is_not_taken_for_let_in(
    centre: Centre, client: str, heir: Vault, outcome: str, changes: int
) -> None:
    """A word that had no room for names, or speaks of the bundle as a whole, says nothing of it."""
    version, word = late_goal(centre, client, heir)
    said = StreamWord(
        word.stream, word.number, word.link, settled=(Settled(word.number, outcome, "x", changes),)
    )
    with centre.field.transaction():
        hear_of_late_work(centre.field, [said], "")
    assert told(centre.field) == []
    assert centre.field.settings.get(WAITING) == [version]


def test_a_word_that_does_not_reach_so_far_lets_nothing_in(
    centre: Centre, client: str, heir: Vault
) -> None:
    """An office that was put back says less than before."""
    version, word = late_goal(centre, client, heir)
    with centre.field.transaction():
        hear_of_late_work(centre.field, [StreamWord(word.stream, word.number - 1)], "")
        hear_of_late_work(centre.field, [], "")
    assert (told(centre.field), centre.field.settings.get(WAITING)) == ([], [version])
    with centre.field.transaction():
        hear_of_late_work(centre.field, [word], "")
    assert len(told(centre.field)) == 1
    assert centre.field.settings.get(WAITING) == []
