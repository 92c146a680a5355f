# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A hold takes two of the office: asked for by one of them, made by another, in whatever order.

A hold that comes as the change itself, and not as a request, is its author's asking.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from counsellor.domain.canonical import Value
from counsellor.domain.coded import ClosingReason, ImportOutcome, Role, Stage
from counsellor.domain.errors import NotPermitted
from counsellor.domain.ids import new_id
from counsellor.domain.membership import Membership
from counsellor.domain.permission import Ruling
from counsellor.services.confirm_device import confirm_device
from counsellor.services.erase_client import erase_client
from counsellor.services.exchange import exchange
from counsellor.services.import_bundles import import_bundles
from counsellor.services.invite_counsellor import Invitee, draft_invitation
from counsellor.services.join_office import join_office
from counsellor.services.request_decision import (
    decline_request,
    grant_request,
    make_or_ask,
    open_requests,
    require_grant,
)
from counsellor.services.set_goal import set_goal
from counsellor.services.set_stage import set_stage
from counsellor.services.who_decides import Decider, who_decides
from counsellor.storage.journal import DraftedChange
from counsellor.storage.vault import Vault
from tests.centre import Centre, meet, new_client
from tests.faults.forger import Forger
from tests.field import new_vault


@pytest.fixture
def client(centre: Centre) -> str:
    client = new_client(centre)
    meet(centre)
    return client


@pytest.fixture
def officer(centre: Centre, client: str, tmp_path: Path) -> Iterator[Vault]:
    """The machine of the records officer, confirmed by the office."""
    with centre.office.transaction():
        invitation = draft_invitation(centre.office, Invitee("Marat", Role.RECORDS_OFFICER))
    vault = new_vault(tmp_path / "officer", centre.clock, bytes(range(60, 92)))
    join_office(vault, invitation)
    exchange(vault)
    centre.answer()
    confirm_device(centre.office, vault.membership.device)
    centre.answer()
    centre.send()
    yield vault
    vault.close()


def hold(client: str, *, held: bool = True) -> dict[str, Value]:
    return {"subject": client, "held": held, "reason": "a court asks"}


def holds_itself(sender: Vault, to: Vault, client: str, folder: Path, *, held: bool = True) -> None:
    """Let somebody's program send the change itself, where it should have asked."""
    forger = Forger(sender)
    entry = forger.change("hold", client, hold(client, held=held))
    path, _ = forger.seal(folder, [entry], to=to.membership.device)
    (told,) = import_bundles(to, [path])
    assert told.outcome is ImportOutcome.IMPORTED, told


def take_seat(vault: Vault, who: Membership) -> None:
    """Let somebody else of the office sit at a machine."""
    with vault.transaction():
        vault.settle_membership(who)


def is_held(vault: Vault, client: str) -> bool:
    return vault.files.of(client, vault.membership).held


def hold_asking(client: str) -> dict[str, Value]:
    return {
        "asks": "hold",
        "about": new_id(),
        "wanted": hold(client),
        "reason": "a court asks",
    }


def asks_for_it(vault: Vault, client: str) -> None:
    vault.commit([DraftedChange("request", new_id(), client, hold_asking(client))])


def test_a_hold_that_came_as_the_change_is_granted_by_another_and_told(
    centre: Centre, client: str, officer: Vault, tmp_path: Path
) -> None:
    holds_itself(officer, centre.office, client, tmp_path)
    (asked,) = open_requests(centre.office)
    assert (asked.asks, asked.author) == ("hold", officer.membership.staff)
    assert not is_held(centre.office, client)
    grant_request(centre.office, asked.id)
    assert is_held(centre.office, client)
    assert open_requests(centre.office) == []
    assert centre.office.pending.refused() == []


def test_nobody_seconds_their_own_hold(
    centre: Centre, client: str, officer: Vault, tmp_path: Path
) -> None:
    holds_itself(officer, centre.office, client, tmp_path)
    (asked,) = open_requests(centre.office)
    take_seat(centre.office, replace(officer.membership, roles=("records_officer",)))
    with pytest.raises(NotPermitted) as refused:
        require_grant(centre.office, asked.id)
    assert refused.value.fields["reason"] == "decision"
    deciding = who_decides(centre.office, asked)
    assert (deciding.grants, deciding.declines) == (False, True)
    assert deciding.decider is Decider.ANOTHER


def test_lifting_is_not_seconded_by_who_asked_to_hold(
    centre: Centre, client: str, officer: Vault, tmp_path: Path
) -> None:
    holds_itself(officer, centre.office, client, tmp_path)
    wanted = DraftedChange("hold", new_id(), client, hold(client, held=False))
    assert make_or_ask(centre.office, wanted) is Ruling.REQUEST
    wanted = DraftedChange("hold", new_id(), client, hold(client))
    assert make_or_ask(centre.office, wanted) is Ruling.PERMITTED
    assert is_held(centre.office, client)


def test_one_person_on_two_machines_is_not_two(
    centre: Centre, client: str, officer: Vault, tmp_path: Path
) -> None:
    """Each machine has another id from before joining: under that nobody holds or asks for it."""
    twice = Forger(officer)
    early = twice.change("hold", client, hold(client)).change
    asking = twice.change("request", client, hold_asking(client)).change
    before = officer.membership.before
    entries = [replace(one, author=before, record=new_id()).entry() for one in (early, asking)]
    path, _ = twice.seal(tmp_path, entries, to=centre.office.membership.device)
    (told,) = import_bundles(centre.office, [path])
    assert told.outcome is ImportOutcome.IMPORTED
    assert open_requests(centre.office) == []
    assert centre.office.files.of(client, centre.office.membership).hold_askers == frozenset()
    refused = [(one.kind, one.reason) for one in centre.office.pending.refused()]
    assert sorted(refused) == [("hold", "author"), ("request", "author")]


def test_declined_it_seconds_nothing(
    centre: Centre, client: str, officer: Vault, tmp_path: Path
) -> None:
    holds_itself(officer, centre.office, client, tmp_path)
    (asked,) = open_requests(centre.office)
    decline_request(centre.office, asked.id, "no court asked")
    wanted = DraftedChange("hold", new_id(), client, hold(client))
    assert make_or_ask(centre.office, wanted) is Ruling.REQUEST
    assert not is_held(centre.office, client)


def test_who_may_not_answer_declines_nothing_that_came(
    centre: Centre, client: str, officer: Vault, tmp_path: Path
) -> None:
    holds_itself(officer, centre.office, client, tmp_path)
    (asked,) = open_requests(centre.office)
    take_seat(centre.office, replace(centre.office.membership, roles=("administrator",)))
    with pytest.raises(NotPermitted):
        decline_request(centre.office, asked.id, "no")
    assert open_requests(centre.office) == [asked]


def test_of_who_may_not_even_ask_for_it_a_hold_is_refused_and_named(
    centre: Centre, client: str, tmp_path: Path
) -> None:
    holds_itself(centre.field, centre.office, client, tmp_path)
    assert open_requests(centre.office) == []
    assert [(one.kind, one.reason) for one in centre.office.pending.refused()] == [("hold", "role")]
    wanted = DraftedChange("hold", new_id(), client, hold(client))
    with pytest.raises(NotPermitted) as refused:
        make_or_ask(centre.field, wanted)
    assert refused.value.fields["reason"] == "role"


def test_a_hold_that_is_heard_before_its_asking_counts_when_that_has_come(
    centre: Centre, client: str, officer: Vault, tmp_path: Path
) -> None:
    """On the laptop of the counsellor the two come in no order."""
    laptop = centre.field
    holds_itself(officer, laptop, client, tmp_path)
    assert not is_held(laptop, client)
    set_goal(centre.field, client, "the case goes on")
    asks_for_it(centre.office, client)
    centre.answer()
    centre.send()
    assert is_held(laptop, client)
    assert [one for one in laptop.pending.undecided() if one.entry.change.kind == "hold"] == []


def test_each_request_is_decided_by_whom_the_rule_names(
    centre: Centre, client: str, officer: Vault
) -> None:
    """The records officer decides about erasing and no case; the supervisor the other way round."""
    day = centre.clock.now().date()
    other = new_client(centre)
    set_stage(centre.field, client, Stage.CLOSED, day, ClosingReason.MOVED)
    centre.send()
    erase_client(centre.field, other, "asked", day)
    centre.send()
    centre.answer()
    asks_for_it(centre.office, client)
    office = centre.office
    as_officer = replace(officer.membership, roles=("records_officer",), officer=True)
    expected = {
        # kind: supervisor, records officer, who decides
        "stage": ((True, True), (False, False), Decider.SUPERVISOR),
        "erasure": ((False, False), (True, True), Decider.OFFICER),
        "hold": ((False, True), (True, True), Decider.ANOTHER),
    }
    found, supervisor = {}, office.membership
    for asked in open_requests(office):
        told = []
        for who in (supervisor, as_officer):
            take_seat(office, who)
            deciding = who_decides(office, asked)
            told.append((deciding.grants, deciding.declines))
        found[asked.asks] = (*told, deciding.decider)
    assert found == expected
