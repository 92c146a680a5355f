# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What was begun before a case went to others, or its file was closed, is finished all the same.

Nothing new is begun in it; whoever decides at the office decides about what was finished late.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from counsellor.domain.canonical import Value
from counsellor.domain.errors import NotPermitted, TimerGone, UnknownRecord
from counsellor.domain.permission import ERASURE_ASKED, LEFT_CASE
from counsellor.domain.records.notes import Draft
from counsellor.domain.roster import Revocation
from counsellor.services.describe_exchange import describe_exchange
from counsellor.services.empty_trash import take_back
from counsellor.services.erase_client import erase_client
from counsellor.services.exchange import exchange
from counsellor.services.finish_erasure import erase_for_good
from counsellor.services.office_roster import current_roster, issue_roster
from counsellor.services.request_decision import (
    decided_together,
    decline_request,
    grant_request,
    open_requests,
)
from counsellor.services.run_session import (
    running_session,
    start_session,
    stop_session,
)
from counsellor.services.sign_note import mark_misfiled, sign_draft
from counsellor.services.write_note import (
    begin_addendum,
    begin_note,
    discard_draft,
    notes_to_write,
    save_draft,
)
from counsellor.storage.journal import DraftedChange
from counsellor.storage.vault import Vault
from tests.centre import Centre, hand_over, meet, new_client
from tests.services.work import sign, sit_together


@pytest.fixture
def client(centre: Centre) -> str:
    client = new_client(centre)
    meet(centre)
    return client


def write(vault: Vault, draft: Draft, text: str = "what he said that day") -> Draft:
    return save_draft(vault, draft.id, text)


def lose(centre: Centre, client: str, heir: Vault) -> None:
    """Give the case to somebody else, and let the counsellor learn it."""
    case = centre.office.cases.of_client(client)[0]
    lead = {"lead": heir.membership.staff}
    centre.office.commit([DraftedChange("case", case.id, client, lead)])
    centre.answer()
    centre.send()
    assert centre.field.files.left_by(centre.field.membership) == {client}


def close_file(centre: Centre, client: str) -> None:
    erase_client(centre.field, client, "asked", centre.clock.now().date())
    assert centre.field.files.awaits_erasure(client)


def texts(vault: Vault, client: str) -> list[str]:
    return [note.text for note in vault.notes.of_client(client)]


def refusal(job: Callable[[], object]) -> str:
    with pytest.raises(NotPermitted) as refused:
        job()
    return str(refused.value.fields["reason"])


def test_away_lost_finished_let_in_and_read_by_who_leads_the_case_now(
    centre: Centre, client: str, heir: Vault
) -> None:
    laptop = centre.field
    running = start_session(laptop, client)
    draft = write(laptop, begin_note(laptop, client, running.id))
    hand_over(centre.office, heir, client)
    lose(centre, client, heir)
    exchange(heir)
    centre.clock.pass_time(3_600)
    session = stop_session(laptop)
    note = sign_draft(laptop, draft.id)
    assert running_session(laptop) is None
    assert laptop.drafts.every() == []
    assert texts(laptop, client) == ["what he said that day"]
    centre.send()
    centre.answer()
    exchange(heir)
    (together,) = decided_together(open_requests(centre.office))
    assert [(one.asks, one.waits, one.author) for one in together] == [
        ("session", LEFT_CASE, laptop.membership.staff),
        ("note", LEFT_CASE, laptop.membership.staff),
    ]
    assert (texts(centre.office, client), texts(heir, client)) == ([], [])
    centre.send()
    assert {one.reason for one in describe_exchange(laptop).pending} == {LEFT_CASE}
    grant_request(centre.office, together[0].id, along=[one.id for one in together[1:]])
    centre.answer()
    exchange(heir)
    for vault in (centre.office, heir):
        assert vault.notes.get(note).text == "what he said that day"
        assert vault.notes.get(note).author == laptop.membership.staff
        assert vault.sessions.get(session).duration_s == 3_600
    centre.send()
    assert describe_exchange(laptop).office_holds_everything


def test_left_out_it_stays_where_it_was_written_and_counts_nowhere_else(
    centre: Centre, client: str, heir: Vault
) -> None:
    draft = write(centre.field, begin_note(centre.field, client))
    hand_over(centre.office, heir, client)
    lose(centre, client, heir)
    exchange(heir)
    sign_draft(centre.field, draft.id)
    centre.send()
    centre.answer()
    (asked,) = open_requests(centre.office)
    decline_request(centre.office, asked.id, "")
    centre.answer()
    for vault in (heir, centre.field):
        exchange(vault)
    assert (texts(centre.office, client), texts(heir, client)) == ([], [])
    assert texts(centre.field, client) == ["what he said that day"]
    assert {one.reason for one in describe_exchange(centre.field).refused} == {"declined"}


def test_an_addendum_that_was_begun_is_finished_too(
    centre: Centre, client: str, heir: Vault
) -> None:
    note = sign(centre.field, client, "what he said that day")
    meet_again(centre)
    draft = write(centre.field, begin_addendum(centre.field, note), "and later")
    lose(centre, client, heir)
    sign_draft(centre.field, draft.id)
    centre.send()
    centre.answer()
    (addendum,) = centre.office.notes.get(note).addenda
    assert addendum.text == "and later"


def meet_again(centre: Centre) -> None:
    centre.send()
    centre.answer()


@pytest.mark.parametrize("closed", [False, True])
def test_nothing_new_is_begun_in_it(
    centre: Centre, client: str, heir: Vault, *, closed: bool
) -> None:
    laptop = centre.field
    note = sign(laptop, client, "signed before")
    other = new_client(centre)
    astray = sign(laptop, other, "in the wrong file")
    session = sit_together(laptop, client)
    if closed:
        close_file(centre, client)
    else:
        lose(centre, client, heir)
    reason = ERASURE_ASKED if closed else LEFT_CASE
    assert refusal(lambda: start_session(laptop, client)) == reason
    assert refusal(lambda: begin_note(laptop, client)) == reason
    if closed:
        assert refusal(lambda: begin_note(laptop, client, session)) == reason
    assert refusal(lambda: begin_addendum(laptop, note)) == reason
    assert refusal(lambda: mark_misfiled(laptop, astray, "wrong file", client)) == reason
    assert laptop.drafts.every() == []
    assert not laptop.notes.get(astray).misfiled
    assert [row.id for row in notes_to_write(laptop)] == ([] if closed else [session])
    other_session = sit_together(laptop, other)
    assert refusal(lambda: begin_note(laptop, client, other_session)) == reason
    start_session(laptop, other)
    if closed:
        assert refusal(lambda: begin_note(laptop, client, session)) == reason


def test_a_visit_that_was_held_is_written_down_once(
    centre: Centre, client: str, heir: Vault
) -> None:
    session = sit_together(centre.field, client)
    lose(centre, client, heir)
    draft = write(centre.field, begin_note(centre.field, client, session))
    note = sign_draft(centre.field, draft.id)
    assert notes_to_write(centre.field) == []
    assert refusal(lambda: begin_note(centre.field, client, session)) == LEFT_CASE
    centre.send()
    centre.answer()
    (together,) = decided_together(open_requests(centre.office))
    grant_request(centre.office, together[0].id, along=[one.id for one in together[1:]])
    assert centre.office.notes.get(note).session == session
    assert centre.office.notes.get(note).text == "what he said that day"


def test_who_began_the_note_of_another_client_signs_it_for_nobody_else(
    centre: Centre, client: str, heir: Vault
) -> None:
    """A record that somebody forges under a draft's id is not what was begun."""
    other = new_client(centre)
    draft = write(centre.field, begin_note(centre.field, other))
    lose(centre, client, heir)
    goal = DraftedChange("goal", draft.id, client, {"text": "a room"})
    assert refusal(lambda: centre.field.commit([goal])) == LEFT_CASE
    session = DraftedChange(
        "session", draft.id, client, {**stopped(centre, other), "case": draft.id}
    )
    assert refusal(lambda: centre.field.commit([session])) == LEFT_CASE


def stopped(centre: Centre, client: str) -> dict[str, Value]:
    session = sit_together(centre.field, client)
    entries = (entry for _, entry in centre.field.journal.entries())
    return dict(next(one.change.fields for one in entries if one.change.record == session))


def test_the_note_of_the_session_that_runs_is_begun_even_then(
    centre: Centre, client: str, heir: Vault
) -> None:
    running = start_session(centre.field, client)
    lose(centre, client, heir)
    draft = write(centre.field, begin_note(centre.field, client, running.id))
    stop_session(centre.field)
    sign_draft(centre.field, draft.id)
    centre.send()
    centre.answer()
    assert {one.asks for one in open_requests(centre.office)} == {"session", "note"}


def test_a_draft_that_was_discarded_is_taken_back_and_finished(
    centre: Centre, client: str, heir: Vault
) -> None:
    draft = write(centre.field, begin_note(centre.field, client))
    lose(centre, client, heir)
    discarded = discard_draft(centre.field, draft.id)
    assert discarded is not None
    assert refusal(lambda: begin_note(centre.field, client)) == LEFT_CASE
    take_back(centre.field, draft.id)
    sign_draft(centre.field, draft.id)
    assert texts(centre.field, client) == ["what he said that day"]


@pytest.mark.parametrize("erased", [False, True])
def test_in_a_closed_file_it_is_finished_and_shares_what_becomes_of_the_file(
    centre: Centre, client: str, *, erased: bool
) -> None:
    laptop, office = centre.field, centre.office
    running = start_session(laptop, client)
    draft = write(laptop, begin_note(laptop, client, running.id))
    close_file(centre, client)
    session = stop_session(laptop)
    note = sign_draft(laptop, draft.id)
    centre.send()
    centre.answer()
    assert office.sessions.get(session).client == client
    assert texts(office, client) == ["what he said that day"]
    (asked,) = open_requests(office)
    if not erased:
        decline_request(office, asked.id, "she took it back")
        centre.answer()
        centre.send()
        assert laptop.notes.get(note).text == "what he said that day"
        return
    grant_request(office, asked.id)
    centre.answer()
    centre.send()
    for vault in (laptop, office):
        with pytest.raises(UnknownRecord):
            vault.notes.get(note)


def test_of_who_was_erased_nothing_is_finished_and_nothing_is_timed(
    centre: Centre, client: str
) -> None:
    laptop = centre.field
    running = start_session(laptop, client)
    draft = write(laptop, begin_note(laptop, client, running.id))
    erase_for_good(centre.office, client, "asked", centre.clock.now().date())
    centre.answer()
    centre.send()
    assert laptop.drafts.every() == []
    assert running_session(laptop) is None
    with pytest.raises(TimerGone):
        stop_session(laptop)
    with pytest.raises(UnknownRecord):
        sign_draft(laptop, draft.id)
    with pytest.raises(UnknownRecord):
        begin_note(laptop, client, running.id)


def test_on_a_suspended_laptop_it_is_finished_and_counts_nowhere(
    centre: Centre, client: str, heir: Vault
) -> None:
    """She is told nothing of the case any more; what she writes stays hers to read."""
    draft = write(centre.field, begin_note(centre.field, client))
    lost = Revocation(centre.field.membership.device, (), (centre.office.membership.staff,))
    with centre.office.transaction():
        roster = current_roster(centre.office)
        issue_roster(centre.office, replace(roster, revocations=(lost,)))
    case = centre.office.cases.of_client(client)[0]
    centre.office.commit([DraftedChange("case", case.id, client, {"lead": heir.membership.staff})])
    centre.answer()
    centre.send()
    sign_draft(centre.field, draft.id)
    centre.send()
    centre.answer()
    assert texts(centre.field, client) == ["what he said that day"]
    assert texts(centre.office, client) == []
    assert open_requests(centre.office) == []
