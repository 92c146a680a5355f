# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A case goes to somebody else while its counsellor is away: what she wrote till then is not lost.

It waits at the office as it is, in her name, until a supervisor lets it in or turns it away.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from counsellor.domain.coded import ConsentItem, ImportOutcome
from counsellor.domain.errors import Erased, NotPermitted, UnknownRecord
from counsellor.domain.ids import new_id
from counsellor.domain.permission import EARLY
from counsellor.domain.records.requests import RequestRow
from counsellor.services.apply_permitted import ask_again
from counsellor.services.describe_exchange import describe_exchange
from counsellor.services.finish_erasure import erase_for_good
from counsellor.services.import_bundles import import_bundles
from counsellor.services.office_roster import current_roster
from counsellor.services.record_consent import record_consent, withdraw_consent
from counsellor.services.request_decision import (
    decided_together,
    decline_request,
    grant_request,
    open_requests,
    require_grant,
)
from counsellor.services.set_goal import set_goal
from counsellor.services.sign_note import sign_draft
from counsellor.services.write_note import begin_addendum, save_draft
from counsellor.storage.journal import DraftedChange
from counsellor.storage.vault import Vault
from tests.centre import Centre, meet, new_client
from tests.faults.forger import Forger


@pytest.fixture
def client(centre: Centre) -> str:
    client = new_client(centre)
    meet(centre)
    return client


def give_case(centre: Centre, client: str, lead: str) -> None:
    case = centre.office.cases.of_client(client)[0]
    centre.office.commit([DraftedChange("case", case.id, client, {"lead": lead})])
    assert centre.office.cases.of_client(client)[0].lead == lead


def give_case_by_bundle(centre: Centre, client: str, lead: str) -> None:
    """The same, decided by another supervisor and come in: what waits is asked about again."""
    case = centre.office.cases.of_client(client)[0]
    with centre.office.transaction():
        given = centre.office.journal.commit(
            [DraftedChange("case", case.id, client, {"lead": lead})]
        )
        ask_again(centre.office, given, current_roster(centre.office))


def late_note(centre: Centre, client: str, text: str = "what he said that day") -> str:
    """Write on the laptop that has not heard of it; give the note's id once it is at the office."""
    note = centre.session(client, text)
    centre.send()
    centre.answer()
    return note


def texts(vault: Vault, client: str) -> list[str]:
    return [note.text for note in vault.notes.of_client(client)]


def waiting(vault: Vault) -> dict[str, RequestRow]:
    return {asked.asks: asked for asked in open_requests(vault)}


def test_it_waits_in_its_authors_name_and_both_sides_say_so(
    centre: Centre, client: str, heir: Vault
) -> None:
    give_case(centre, client, heir.membership.staff)
    late_note(centre, client)
    asked = waiting(centre.office)
    assert asked.keys() == {"session", "note"}
    assert all(one.late for one in asked.values())
    assert {one.author for one in asked.values()} == {centre.field.membership.staff}
    assert texts(centre.office, client) == []
    centre.send()
    state = describe_exchange(centre.field)
    assert {one.reason for one in state.pending} == {"left_case"}
    assert not state.office_holds_everything


def test_let_in_it_counts_as_it_was_written_and_its_author_is_told_that_it_is_held(
    centre: Centre, client: str, heir: Vault
) -> None:
    give_case(centre, client, heir.membership.staff)
    note = late_note(centre, client)
    for kind in ("session", "note"):
        grant_request(centre.office, waiting(centre.office)[kind].id)
    assert open_requests(centre.office) == []
    assert centre.office.notes.get(note).text == "what he said that day"
    assert centre.office.notes.get(note).author == centre.field.membership.staff
    centre.answer()
    centre.send()
    assert describe_exchange(centre.field).pending == ()
    assert describe_exchange(centre.field).office_holds_everything


def test_turned_away_it_is_told_and_another_supervisor_may_still_let_it_in(
    centre: Centre, client: str, heir: Vault
) -> None:
    give_case(centre, client, heir.membership.staff)
    note = late_note(centre, client)
    asked = waiting(centre.office)["note"]
    change = next(one for one in centre.office.pending.undecided() if one.version.hex() == asked.id)
    decline_request(centre.office, asked.id, "")
    assert "note" not in waiting(centre.office)
    with pytest.raises(UnknownRecord):
        grant_request(centre.office, asked.id)
    centre.answer()
    centre.send()
    assert "declined" in {one.reason for one in describe_exchange(centre.field).refused}
    # As if the bundle of another supervisor had brought it.
    other = DraftedChange("acceptance", asked.id, client, {"change": change.entry.hash.hex()})
    with centre.office.transaction():
        accepted = centre.office.journal.commit([other])
        ask_again(centre.office, accepted, current_roster(centre.office))
    assert centre.office.notes.get(note).text == "what he said that day"


def test_an_addendum_to_it_comes_with_it(centre: Centre, client: str, heir: Vault) -> None:
    give_case(centre, client, heir.membership.staff)
    note = centre.session(client, "what he said that day")
    draft = begin_addendum(centre.field, note)
    save_draft(centre.field, draft.id, "and later")
    sign_draft(centre.field, draft.id)
    centre.send()
    centre.answer()
    assert "note.addendum" in waiting(centre.office)
    grant_request(centre.office, waiting(centre.office)["note"].id)
    (addendum,) = centre.office.notes.get(note).addenda
    assert addendum.text == "and later"
    assert waiting(centre.office).keys() == {"session"}


def test_a_session_and_its_notes_are_one_decision_and_other_visits_their_own(
    centre: Centre, client: str, heir: Vault
) -> None:
    give_case(centre, client, heir.membership.staff)
    centre.session(client, "the first visit")
    centre.session(client, "the second visit")
    set_goal(centre.field, client, "a room")
    centre.send()
    centre.answer()
    decisions = decided_together(open_requests(centre.office))
    kinds = [tuple(row.asks for row in together) for together in decisions]
    assert sorted(kinds) == [("goal",), ("session", "note"), ("session", "note")]
    visit = next(together for together in decisions if len(together) > 1)
    grant_request(centre.office, visit[0].id, along=[row.id for row in visit[1:]])
    assert len(texts(centre.office, client)) == 1
    (other,) = [one for one in decided_together(open_requests(centre.office)) if len(one) > 1]
    decline_request(centre.office, other[0].id, "", along=[row.id for row in other[1:]])
    assert [row.asks for row in open_requests(centre.office)] == ["goal"]
    assert len(texts(centre.office, client)) == 1


def test_who_knows_that_the_case_went_to_others_writes_nothing_in_it(
    centre: Centre, client: str, heir: Vault
) -> None:
    give_case(centre, client, heir.membership.staff)
    centre.answer()
    centre.send()
    with pytest.raises(NotPermitted) as refused:
        centre.session(client, "still here")
    assert refused.value.fields["reason"] == "left_case"


def test_a_withdrawal_waits_and_what_widens_is_refused(
    centre: Centre, client: str, heir: Vault
) -> None:
    give_case(centre, client, heir.membership.staff)
    before = centre.office.consents.current(client)
    assert before is not None
    more = frozenset(ConsentItem)
    assert before.items != more
    record_consent(centre.field, replace(before, items=more))
    withdraw_consent(centre.field, client, centre.clock.now().date())
    centre.send()
    centre.answer()
    (asked,) = open_requests(centre.office)
    assert (asked.asks, asked.wanted["withdrawn"]) == ("consent", True)
    assert [one.kind for one in centre.office.pending.refused()] == ["consent"]
    assert centre.office.consents.current(client) == before
    grant_request(centre.office, asked.id)
    assert open_requests(centre.office) == []
    after = centre.office.consents.current(client)
    assert after is not None
    assert after.withdrawn


def test_an_acceptance_counts_from_a_supervisor_alone(
    centre: Centre, client: str, heir: Vault
) -> None:
    give_case(centre, client, heir.membership.staff)
    late_note(centre, client)
    asked = waiting(centre.office)["note"]
    who = centre.office.permission.who
    centre.office.permission.who = heir.membership
    for attempt in (require_grant, grant_request):
        with pytest.raises(NotPermitted):
            attempt(centre.office, asked.id)
    with pytest.raises(NotPermitted):
        decline_request(centre.office, asked.id, "")
    centre.office.permission.who = who
    assert "note" in waiting(centre.office)


def test_what_would_widen_by_the_time_it_is_let_in_is_refused(
    centre: Centre, client: str, heir: Vault
) -> None:
    give_case(centre, client, heir.membership.staff)
    before = centre.office.consents.current(client)
    assert before is not None
    record_consent(centre.field, replace(before, witness="sister"))
    centre.send()
    centre.answer()
    (asked,) = open_requests(centre.office)
    withdraw_consent(centre.office, client, centre.clock.now().date())
    grant_request(centre.office, asked.id)
    after = centre.office.consents.current(client)
    assert after is not None
    assert after.withdrawn
    assert [one.reason for one in centre.office.pending.refused()] == ["not_in_case"]
    assert open_requests(centre.office) == []


def test_what_waits_is_let_in_when_its_author_gets_the_case_back(
    centre: Centre, client: str, heir: Vault
) -> None:
    give_case(centre, client, heir.membership.staff)
    note = late_note(centre, client)
    give_case_by_bundle(centre, client, centre.field.membership.staff)
    assert open_requests(centre.office) == []
    assert centre.office.notes.get(note).text == "what he said that day"


def test_what_was_turned_away_stays_so_when_its_author_gets_the_case_back(
    centre: Centre, client: str, heir: Vault
) -> None:
    give_case(centre, client, heir.membership.staff)
    late_note(centre, client)
    decline_request(centre.office, waiting(centre.office)["note"].id, "")
    give_case_by_bundle(centre, client, centre.field.membership.staff)
    assert open_requests(centre.office) == []
    assert texts(centre.office, client) == []


def test_what_comes_of_who_was_erased_is_kept_aside_and_told_as_that(
    centre: Centre, client: str, heir: Vault
) -> None:
    """Nobody knows any more who worked in the case: to say that the sender did not is no answer."""
    erase_for_good(centre.office, client, "asked", centre.clock.now().date())
    late_note(centre, client)
    undecided = centre.office.pending.undecided()
    assert {(one.entry.change.kind, one.reason) for one in undecided} == {
        ("session", Erased.code),
        ("note", Erased.code),
    }
    assert centre.office.pending.refused() == []
    centre.send()
    told = describe_exchange(centre.field)
    assert ({one.reason for one in told.pending}, told.refused) == ({Erased.code}, ())
    with pytest.raises(Erased):
        centre.field.commit([DraftedChange("goal", new_id(), client, {"text": "Find work"})])


def test_a_supervisors_consent_in_place_of_one_that_is_not_here_waits_and_is_ruled_on_anew(
    centre: Centre, client: str, tmp_path: Path
) -> None:
    """On a laptop that has not heard of a withdrawal, it must not be taken back beforehand."""
    laptop = centre.field
    here = laptop.consents.current(client)
    assert here is not None
    withdrawal = Forger(laptop).change("consent", client, replace(here, withdrawn=True).to_fields())
    forger = Forger(centre.office)
    again = forger.change("consent", client, here.to_fields()).change
    entry = replace(again, record=new_id(), bases=(withdrawal.version,)).entry()
    path, _ = forger.seal(tmp_path, [entry], to=laptop.membership.device)
    (told,) = import_bundles(laptop, [path])
    assert told.outcome is ImportOutcome.IMPORTED
    assert [one.reason for one in laptop.pending.undecided()] == [EARLY]
    with laptop.transaction():
        applied = laptop.journal.apply_bundle([withdrawal], None)
        ask_again(laptop, applied.new, current_roster(laptop))
    now = laptop.consents.current(client)
    assert now is not None
    assert now.withdrawn
    assert [one.reason for one in laptop.pending.refused()] == ["widens"]
