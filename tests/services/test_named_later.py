# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Work that is heard before the change that names its author waits, and counts when that came.

Two laptops and two sticks meet the office, and each other, in any order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from counsellor.domain.change import Entry
from counsellor.domain.coded import ConsentItem
from counsellor.domain.errors import NotPermitted
from counsellor.domain.ids import new_id
from counsellor.domain.permission import NOT_YET_NAMED
from counsellor.domain.roster import Roster
from counsellor.services import apply_permitted, bound_waiting
from counsellor.services.apply_permitted import ask_again
from counsellor.services.begin_incarnation import begin_incarnation
from counsellor.services.describe_exchange import describe_exchange
from counsellor.services.exchange import exchange
from counsellor.services.name_colleague import name_colleague
from counsellor.services.office_roster import current_roster
from counsellor.services.record_consent import record_consent
from counsellor.services.request_decision import (
    decline_request,
    grant_request,
    open_requests,
    require_grant,
)
from counsellor.services.set_goal import set_goal
from counsellor.storage.journal import DraftedChange
from counsellor.storage.pending import WaitingChange
from counsellor.storage.vault import Vault
from tests.centre import Centre, hand_over, meet, new_client, second_counsellor


@pytest.fixture
def client(centre: Centre) -> str:
    """A client whom the office knows, with the counsellor who leads the case."""
    client = new_client(centre)
    meet(centre)
    return client


@pytest.fixture
def colleague(centre: Centre, client: str, tmp_path: Path) -> Iterator[Vault]:
    other = second_counsellor(centre, tmp_path / "colleague")
    yield other
    other.close()


def goals(vault: Vault, client: str) -> list[str]:
    return [goal.text for goal in vault.goals.of_client(client)]


def waiting(vault: Vault) -> list[tuple[str, str]]:
    """Kind and reason of what waits, in order."""
    return [(one.entry.change.kind, one.reason) for one in vault.pending.undecided()]


def heard_before_her_naming(centre: Centre, client: str, colleague: Vault) -> None:
    """Name the colleague on the laptop alone; let her work, and reach the office first."""
    name_colleague(centre.field, client, colleague.membership.staff)
    hand_over(centre.field, colleague, client)
    set_goal(colleague, client, "Find work")
    exchange(colleague)
    centre.answer()


def test_it_waits_and_counts_by_itself_when_the_naming_has_come(
    centre: Centre, client: str, colleague: Vault
) -> None:
    heard_before_her_naming(centre, client, colleague)
    assert goals(centre.office, client) == []
    assert waiting(centre.office) == [("goal", NOT_YET_NAMED)]
    assert centre.office.pending.refused() == []
    exchange(colleague)
    told = describe_exchange(colleague)
    assert ({one.reason for one in told.pending}, told.refused) == ({NOT_YET_NAMED}, ())
    assert not told.office_holds_everything
    centre.send()
    centre.answer()
    assert goals(centre.office, client) == ["Find work"]
    assert waiting(centre.office) == []
    exchange(colleague)
    assert describe_exchange(colleague).office_holds_everything


def test_it_counts_as_well_when_the_supervisor_names_her(
    centre: Centre, client: str, colleague: Vault
) -> None:
    heard_before_her_naming(centre, client, colleague)
    name_colleague(centre.office, client, colleague.membership.staff)
    assert goals(centre.office, client) == ["Find work"]
    assert waiting(centre.office) == []


def test_another_ones_naming_lets_nothing_in(centre: Centre, client: str, colleague: Vault) -> None:
    heard_before_her_naming(centre, client, colleague)
    name_colleague(centre.office, client, centre.office.membership.staff)
    assert goals(centre.office, client) == []
    assert waiting(centre.office) == [("goal", NOT_YET_NAMED)]


def test_the_supervisor_lets_it_in_without_naming_her(
    centre: Centre, client: str, colleague: Vault
) -> None:
    heard_before_her_naming(centre, client, colleague)
    (asked,) = open_requests(centre.office)
    assert (asked.asks, asked.waits, asked.author) == (
        "goal",
        NOT_YET_NAMED,
        colleague.membership.staff,
    )
    grant_request(centre.office, asked.id)
    assert goals(centre.office, client) == ["Find work"]
    assert open_requests(centre.office) == []


def test_what_the_supervisor_leaves_out_stays_out_when_the_naming_comes(
    centre: Centre, client: str, colleague: Vault
) -> None:
    heard_before_her_naming(centre, client, colleague)
    (asked,) = open_requests(centre.office)
    decline_request(centre.office, asked.id, "")
    centre.send()
    centre.answer()
    assert (open_requests(centre.office), goals(centre.office, client)) == ([], [])


def test_the_lead_of_the_case_hears_a_colleague_before_the_office_that_named_her(
    centre: Centre, client: str, colleague: Vault
) -> None:
    name_colleague(centre.office, client, colleague.membership.staff)
    hand_over(centre.office, colleague, client)
    set_goal(colleague, client, "Find work")
    exchange(colleague)
    centre.send()
    assert goals(centre.field, client) == []
    assert waiting(centre.field) == [("goal", NOT_YET_NAMED)]
    centre.answer()
    centre.send()
    assert goals(centre.field, client) == ["Find work"]
    assert waiting(centre.field) == []


def test_a_colleague_hears_of_a_client_before_she_hears_that_she_is_named(
    centre: Centre, client: str, colleague: Vault
) -> None:
    shared = new_client(centre)
    with centre.field.transaction():
        naming = centre.field.journal.commit(
            [
                DraftedChange(
                    "case",
                    centre.field.cases.of_client(shared)[0].id,
                    shared,
                    {"members": [colleague.membership.staff]},
                )
            ]
        )
        # It left by another stick than what follows.
        centre.field.queue.remove([one.version.packed for one in naming])
    set_goal(centre.field, shared, "Find work")
    centre.send()
    exchange(colleague)
    assert {reason for _, reason in waiting(colleague)} == {NOT_YET_NAMED}
    assert colleague.pending.refused() == []
    with colleague.transaction():
        applied = colleague.journal.apply_bundle(naming, 1)
        ask_again(colleague, applied.new, current_roster(colleague))
    assert colleague.clients.get(shared).id == shared
    assert goals(colleague, shared) == ["Find work"]
    assert waiting(colleague) == []


def test_a_consent_that_permits_more_counts_by_her_naming_alone(
    centre: Centre, client: str, colleague: Vault
) -> None:
    name_colleague(centre.field, client, colleague.membership.staff)
    hand_over(centre.field, colleague, client)
    before = centre.office.consents.current(client)
    assert before is not None
    record_consent(colleague, replace(before, items=frozenset(ConsentItem)))
    exchange(colleague)
    centre.answer()
    (asked,) = open_requests(centre.office)
    for attempt in (require_grant, grant_request):
        with pytest.raises(NotPermitted) as refused:
            attempt(centre.office, asked.id)
        assert refused.value.fields["reason"] == "widens"
    # As another supervisor's older program would.
    version = bytes.fromhex(asked.id)
    (change,) = (one for one in centre.office.pending.undecided() if one.version == version)
    accepted = DraftedChange("acceptance", new_id(), client, {"change": change.entry.hash.hex()})
    with centre.office.transaction():
        come = centre.office.journal.commit([accepted])
        ask_again(centre.office, come, current_roster(centre.office))
    assert centre.office.consents.current(client) == before
    centre.send()
    centre.answer()
    after = centre.office.consents.current(client)
    assert after is not None
    assert after.items == frozenset(ConsentItem)
    assert waiting(centre.office) == []


@pytest.mark.parametrize("bound", ["MOST_UNNAMED", "MOST_UNNAMED_BYTES"])
def test_nobody_fills_the_office_with_what_waits_so(
    centre: Centre, client: str, colleague: Vault, bound: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of one device so much waits, in however many bundles; the rest is refused and named."""
    hand_over(centre.field, colleague, client)
    most = 3 if bound == "MOST_UNNAMED" else 2_000
    monkeypatch.setattr(bound_waiting, bound, most)
    for _round in range(2):
        # As a hostile program would, that asks nobody.
        colleague.permission.who = replace(colleague.membership, office="")
        for _ in range(4):
            colleague.commit([DraftedChange("goal", new_id(), client, {"text": "x" * 400})])
        exchange(colleague)
        centre.answer()
        held = centre.office.pending.undecided()
        sizes = [len(one.entry.payload) for one in held]
        assert 0 < (len(held) if bound == "MOST_UNNAMED" else sum(sizes)) <= most
    assert {one.reason for one in centre.office.pending.refused()} == {"not_in_case"}
    assert len(held) + len(centre.office.pending.refused()) == 8
    # A new life of the device sends all of it again.
    begin_incarnation(colleague)
    exchange(colleague)
    centre.answer()
    assert centre.office.pending.undecided() == held
    assert len(centre.office.pending.refused()) == 8 - len(held)
    # The work of those who are in the case is not kept back by it.
    set_goal(centre.field, client, "Find work")
    centre.send()
    centre.answer()
    assert goals(centre.office, client) == ["Find work"]


def test_a_case_that_goes_on_does_not_ask_again_of_what_waits_for_a_naming(
    centre: Centre, client: str, colleague: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Thousands may wait: each session of the lead would take the office seconds."""
    heard_before_her_naming(centre, client, colleague)
    ruled: list[str] = []
    ask_one = apply_permitted._ask_one

    def noting(vault: Vault, one: WaitingChange, roster: Roster) -> Sequence[Entry]:
        ruled.append(one.entry.change.kind)
        return ask_one(vault, one, roster)

    monkeypatch.setattr(apply_permitted, "_ask_one", noting)
    centre.session(client, "the case goes on")
    with centre.office.transaction():
        sent = [one for _, one in centre.field.journal.entries() if one.change.kind != "case"]
        ask_again(
            centre.office,
            centre.office.journal.apply_bundle(sent, 1).new,
            current_roster(centre.office),
        )
    assert centre.office.notes.of_client(client) != []
    assert ruled == []
    name_colleague(centre.office, client, colleague.membership.staff)
    assert ruled == ["goal"]
