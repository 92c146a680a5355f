# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What only somebody else may decide is asked for, decided by a person, and told to both sides."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from counsellor.domain.canonical import Value
from counsellor.domain.change import Entry
from counsellor.domain.coded import ClosingReason, Stage
from counsellor.domain.errors import NotPermitted, UnknownRecord
from counsellor.domain.ids import new_id
from counsellor.domain.membership import Membership
from counsellor.domain.permission import Ruling
from counsellor.domain.records.notes import NOTE_NAMESPACE, signed_bytes
from counsellor.services.describe_exchange import describe_exchange
from counsellor.services.device_keys import signing_key
from counsellor.services.exchange import exchange
from counsellor.services.import_bundles import import_bundles
from counsellor.services.request_decision import (
    decline_request,
    grant_request,
    open_requests,
    require_grant,
)
from counsellor.services.set_stage import set_stage
from counsellor.storage.journal import DraftedChange
from counsellor.storage.vault import Vault
from tests.centre import Centre, meet, new_client, second_counsellor
from tests.field import take_in


@pytest.fixture
def client(centre: Centre) -> str:
    client = new_client(centre)
    meet(centre)
    return client


def close(vault: Vault, client: str) -> Ruling:
    today = vault.clock.now().date()
    return set_stage(vault, client, Stage.CLOSED, today, ClosingReason.MOVED)


def stage_at(vault: Vault, client: str) -> Stage:
    return vault.cases.of_client(client)[0].stage


def test_closing_is_asked_for_and_done_on_both_sides_when_the_supervisor_grants_it(
    centre: Centre, client: str
) -> None:
    assert close(centre.field, client) is Ruling.REQUEST
    assert stage_at(centre.field, client) is Stage.INTAKE
    centre.send()
    centre.answer()
    (asked,) = open_requests(centre.office)
    assert (asked.asks, asked.client) == ("stage", client)
    grant_request(centre.office, asked.id)
    assert stage_at(centre.office, client) is Stage.CLOSED
    centre.answer()
    centre.send()
    assert stage_at(centre.field, client) is Stage.CLOSED
    assert open_requests(centre.office) == open_requests(centre.field) == []


def test_a_request_that_was_granted_cannot_be_granted_again(centre: Centre, client: str) -> None:
    close(centre.field, client)
    centre.send()
    centre.answer()
    (asked,) = open_requests(centre.office)
    grant_request(centre.office, asked.id)
    with pytest.raises(UnknownRecord):
        grant_request(centre.office, asked.id)


def test_nobody_grants_a_request_of_their_own(centre: Centre, client: str) -> None:
    close(centre.field, client)
    (asked,) = open_requests(centre.field)
    with pytest.raises(NotPermitted):
        grant_request(centre.field, asked.id)
    with pytest.raises(NotPermitted):
        decline_request(centre.field, asked.id, "no")


def test_a_declined_request_leaves_the_case_as_it_is_and_says_so_where_it_was_asked(
    centre: Centre, client: str
) -> None:
    close(centre.field, client)
    centre.send()
    centre.answer()
    (asked,) = open_requests(centre.office)
    decline_request(centre.office, asked.id, "first the last meeting")
    centre.answer()
    centre.send()
    assert open_requests(centre.field) == []
    assert stage_at(centre.field, client) is Stage.INTAKE


def test_a_decision_sent_by_who_may_only_ask_is_kept_told_and_declined(
    centre: Centre, client: str
) -> None:
    # As an older program, or a hostile one, would: the change itself, not a request for it.
    who = centre.field.permission.who
    centre.field.permission.who = Membership.alone()
    close(centre.field, client)
    centre.field.permission.who = who
    centre.send()
    centre.answer()
    assert stage_at(centre.office, client) is Stage.INTAKE
    (asked,) = open_requests(centre.office)
    centre.send()
    assert [one.reason for one in describe_exchange(centre.field).pending] == ["request"]
    assert not describe_exchange(centre.field).office_holds_everything
    decline_request(centre.office, asked.id, "not yet")
    centre.answer()
    centre.send()
    assert describe_exchange(centre.field).pending == ()
    assert [one.reason for one in describe_exchange(centre.field).refused] == ["declined"]


def test_what_was_refused_is_named_to_its_sender_and_at_the_office(
    centre: Centre, client: str
) -> None:
    other = new_client(centre)
    centre.send()
    centre.answer()
    case = centre.office.cases.of_client(other)[0]
    # The case was given to somebody else; the laptop has not heard of it.
    centre.office.permission.who = Membership.alone()
    from_office = {"lead": centre.office.membership.staff}
    with centre.office.transaction():
        centre.office.journal.commit([DraftedChange("case", case.id, other, from_office)])
    centre.field.permission.who = Membership.alone()
    named = {"members": ["staff-somebody"]}
    centre.field.commit([DraftedChange("case", case.id, other, named)])
    centre.send()
    centre.answer()
    refused = centre.office.pending.refused()
    assert [(one.kind, one.client, one.reason) for one in refused] == [
        ("case", other, "not_in_case")
    ]
    assert centre.office.cases.of_client(other)[0].members == ()
    centre.send()
    assert "not_in_case" in {one.reason for one in describe_exchange(centre.field).refused}


def colleague_of(centre: Centre, client: str, folder: Path) -> Vault:
    """Name a second counsellor in the client's case, on a device that the office confirmed."""
    other = second_counsellor(centre, folder / "colleague")
    case = centre.field.cases.of_client(client)[0]
    members = {"members": [other.membership.staff]}
    centre.field.commit([DraftedChange("case", case.id, client, members)])
    # What was written before she was named does not reach her yet: she learns it by hand.
    other.permission.who = Membership.alone()
    return other


def forged(other: Vault, *drafts: DraftedChange) -> None:
    """Write what the colleague may not, as a hostile program would."""
    other.commit(list(drafts))
    with other.transaction():
        other.queue.regroup(str(drafts[0].client))


@pytest.fixture
def colleague(centre: Centre, client: str, tmp_path: Path) -> Iterator[Vault]:
    other = colleague_of(centre, client, tmp_path)
    yield other
    other.close()


def founded(centre: Centre, client: str) -> list[DraftedChange]:
    """What makes the client's file on the colleague's machine, so that her program writes in it."""
    rows = centre.office.core.connection.execute(
        "SELECT payload FROM journal WHERE client = ? AND payload IS NOT NULL", (client,)
    )
    changes = [Entry.read(payload).change for (payload,) in rows]
    return [
        DraftedChange(change.kind, change.record, client, change.fields)
        for change in changes
        if change.kind in ("client", "case", "consent")
    ]


def test_what_only_an_author_may_write_waits_for_what_it_is_about(
    centre: Centre, client: str, colleague: Vault
) -> None:
    note = centre.session(client, "what she told me")
    forged(
        colleague,
        *founded(centre, client),
        DraftedChange(
            "note.misfiled",
            new_id(),
            client,
            {"subject": note, "reason": "x", "confirmed": False},
        ),
    )
    centre.send()  # the case with its member, and the note
    bundle = list(centre.drop.glob("*.age"))
    exchange(colleague)
    fresh = [path for path in centre.drop.glob("*.age") if path not in bundle]
    assert list(import_bundles(centre.office, fresh))
    centre.answer()
    assert centre.office.notes.get(note).text == "what she told me"
    assert not centre.office.notes.get(note).misfiled


def test_an_id_is_used_once(centre: Centre, client: str, colleague: Vault) -> None:
    note = centre.session(client, "what she told me")
    centre.send()
    centre.answer()
    entry = next(
        entry.change for _, entry in centre.field.journal.entries() if entry.change.record == note
    )
    with signing_key(colleague) as key:
        fields = {**entry.fields, "text": "EVIL"}
        content = signed_bytes("note", note, client, colleague.membership.staff, fields)
        fields["signature"] = key.sign(content, NOTE_NAMESPACE).decode("ascii")
    forged(colleague, *founded(centre, client), DraftedChange("note", note, client, fields))
    exchange(colleague)
    centre.answer()
    assert centre.office.notes.get(note).text == "what she told me"
    assert "taken" in {refused.reason for refused in centre.office.pending.refused()}


def test_nobody_rewrites_what_somebody_else_asked_for(
    centre: Centre, client: str, colleague: Vault
) -> None:
    close(centre.field, client)
    centre.send()
    centre.answer()
    (asked,) = open_requests(centre.office)
    asking: dict[str, Value] = {"asks": asked.asks, "about": asked.about, "reason": ""}
    another = {**asked.wanted, "reason": "deceased"}
    forged(
        colleague,
        *founded(centre, client),
        DraftedChange("request", asked.id, client, {**asking, "wanted": another}),
    )
    exchange(colleague)
    centre.answer()
    assert asked in open_requests(centre.office)


def test_an_erasure_ahead_of_its_client_erases_nobody(
    centre: Centre, client: str, colleague: Vault
) -> None:
    later = new_client(centre)
    erasure = {"code": "AA-111-11", "basis": "x", "on": "2026-11-20"}
    forged(colleague, DraftedChange("erasure", new_id(), later, erasure))
    exchange(colleague)
    centre.answer()
    centre.send()
    centre.answer()
    assert centre.office.clients.get(later).id == later


def test_who_is_heard_before_whoever_took_the_client_in_is_not_taken_for_that_person(
    centre: Centre, client: str, colleague: Vault
) -> None:
    """A bundle was lost, and the answer of a colleague who had it is there before it is sent anew.

    What she wrote waits; when the client has come, she works in the case, and it is let in.
    """
    shared = new_client(centre)
    case = centre.field.cases.of_client(shared)[0]
    members = {"members": [colleague.membership.staff]}
    centre.field.commit([DraftedChange("case", case.id, shared, members)])
    # The colleague has it: it lay in the drop before it was lost.
    entries = [entry for _, entry in centre.field.journal.entries()]
    with colleague.transaction():
        about = [entry for entry in entries if entry.change.client == shared]
        colleague.journal.apply_bundle(about, 1)
    forged(colleague, DraftedChange("goal", new_id(), shared, {"text": "Find work"}))
    exchange(colleague)
    centre.answer()
    assert centre.office.goals.of_client(shared) == []
    assert {one.reason for one in centre.office.pending.undecided()} >= {"early"}
    centre.send()
    centre.answer()
    assert centre.office.clients.get(shared).id == shared
    assert [case.lead for case in centre.office.cases.of_client(shared)] == [
        centre.field.membership.staff
    ]
    assert [goal.text for goal in centre.office.goals.of_client(shared)] == ["Find work"]
    assert centre.office.pending.undecided() == []


def test_a_decision_that_has_come_before_its_request_is_no_request(vault: Vault) -> None:
    """As on the laptop of a colleague, who may hear the supervisor before whoever asked."""
    client, request = take_in(vault), new_id()
    vault.commit([DraftedChange("request", request, client, {"decision": "declined"})])
    assert not vault.files.is_asked(request)
    asking: dict[str, Value] = {
        "asks": "stage",
        "about": new_id(),
        "wanted": {"subject": new_id(), "stage": "closed", "on": "2026-11-20"},
        "reason": "",
    }
    vault.commit([DraftedChange("request", request, client, asking)])
    assert vault.files.is_asked(request)
    assert open_requests(vault) == []


@pytest.mark.parametrize("odd", ["another case", "nobody"])
def test_a_case_that_is_not_there_or_goes_to_nobody_is_not_granted(
    centre: Centre, client: str, odd: str
) -> None:
    """It made a second lead whom no list showed."""
    (case,) = centre.field.cases.of_client(client)
    wanted: dict[str, Value] = {"lead": "nobody" if odd == "nobody" else case.lead}
    about = case.id if odd == "nobody" else new_id()
    asking: dict[str, Value] = {"asks": "case", "about": about, "wanted": wanted, "reason": ""}
    centre.field.commit([DraftedChange("request", new_id(), client, asking)])
    centre.send()
    centre.answer()
    (asked,) = open_requests(centre.office)
    for decide in (require_grant, grant_request):
        with pytest.raises(UnknownRecord):
            decide(centre.office, asked.id)
    decline_request(centre.office, asked.id, "there is no such case")
    assert [one.lead for one in centre.office.cases.of_client(client)] == [case.lead]
    assert open_requests(centre.office) == []
