# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Who works in a case no more is told so, by that one change and by nothing that comes later."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from counsellor.domain.coded import ClosingReason, ConsentItem, Role, Stage
from counsellor.domain.errors import NotPermitted, UnknownRecord
from counsellor.domain.membership import Membership
from counsellor.domain.roster import Revocation
from counsellor.services.begin_incarnation import begin_incarnation
from counsellor.services.confirm_device import confirm_device
from counsellor.services.exchange import exchange
from counsellor.services.finish_erasure import erase_for_good
from counsellor.services.invite_counsellor import Invitee, draft_invitation
from counsellor.services.join_office import join_office
from counsellor.services.name_colleague import name_colleague, take_out_colleague
from counsellor.services.office_roster import current_roster, issue_roster
from counsellor.services.record_consent import record_consent, withdraw_consent
from counsellor.services.seal_outbox import seal_outbox
from counsellor.services.set_goal import set_goal
from counsellor.services.set_stage import set_stage
from counsellor.storage.journal import DraftedChange
from counsellor.storage.vault import Vault
from tests.centre import Centre, meet, new_client
from tests.field import new_vault


@pytest.fixture
def client(centre: Centre) -> str:
    client = new_client(centre)
    meet(centre)
    return client


@pytest.fixture
def colleagues(centre: Centre, client: str, tmp_path: Path) -> Iterator[list[Vault]]:
    """Two more counsellors, on devices that the office has confirmed."""
    made = []
    with ExitStack() as stack:
        for number in (1, 2):
            with centre.office.transaction():
                invited = Invitee(f"Colleague {number}", Role.PSYCHOLOGIST)
                invitation = draft_invitation(centre.office, invited)
            vault = new_vault(tmp_path / invited.name, centre.clock, bytes([number]) * 32)
            stack.callback(vault.close)
            join_office(vault, invitation)
            exchange(vault)
            centre.answer()
            confirm_device(centre.office, vault.membership.device)
            made.append(vault)
        centre.answer()
        for vault in (centre.field, *made):
            exchange(vault)
        yield made


def lead_of(vault: Vault, client: str) -> str:
    return vault.cases.of_client(client)[0].lead


def give(centre: Centre, client: str, to: Vault) -> None:
    case = centre.office.cases.of_client(client)[0]
    lead = {"lead": to.membership.staff}
    centre.office.commit([DraftedChange("case", case.id, client, lead)])


def close_case(centre: Centre, client: str) -> None:
    set_stage(centre.office, client, Stage.CLOSED, centre.clock.now().date(), ClosingReason.MOVED)


def changes_about(vault: Vault, client: str) -> int:
    """How much of a client ever came to a vault, applied or not."""
    execute = vault.core.connection.execute
    return sum(
        execute(f"SELECT count(*) FROM {table} WHERE client = ?", (client,)).fetchone()[0]  # noqa: S608
        for table in ("journal", "pending_changes", "refused_changes")
    )


def readers_waiting(vault: Vault, client: str) -> list[set[str]]:
    """Those for whom what says who works in a client's case waits to be sealed, oldest first."""
    rows = vault.core.connection.execute(
        "SELECT reader_group FROM queue JOIN journal USING (position)"
        " WHERE journal.client = ? AND kind = 'case' ORDER BY position",
        (client,),
    ).fetchall()
    sets = [vault.queue.reader_sets.get(group) for (group,) in rows]
    return [set(readers.staff) for readers in sets if readers is not None]


def assert_left(vault: Vault, client: str) -> None:
    with pytest.raises(NotPermitted) as refused:
        set_goal(vault, client, "to go on as if nothing had happened")
    assert refused.value.fields["reason"] == "left_case"


def test_who_led_the_case_learns_who_leads_it_and_nothing_that_comes_later(
    centre: Centre, client: str, colleagues: list[Vault]
) -> None:
    heir, _ = colleagues
    give(centre, client, heir)
    close_case(centre, client)
    centre.answer()
    centre.send()
    assert lead_of(centre.field, client) == heir.membership.staff
    assert centre.field.cases.of_client(client)[0].stage is Stage.INTAKE
    assert_left(centre.field, client)
    exchange(heir)
    assert changes_about(heir, client) == 2


def test_who_is_taken_out_by_the_lead_learns_it(
    centre: Centre, client: str, colleagues: list[Vault]
) -> None:
    colleague, _ = colleagues
    staff = colleague.membership.staff
    name_colleague(centre.field, client, staff)
    centre.send()
    exchange(colleague)
    before = changes_about(colleague, client)
    assert before
    take_out_colleague(centre.field, client, staff)
    set_goal(centre.field, client, "what is said after she has gone")
    centre.send()
    exchange(colleague)
    assert changes_about(colleague, client) == before + 1
    assert_left(colleague, client)
    # No list had shown a client of whom nothing but her being named had come.
    assert colleague.files.left_by(colleague.membership) == frozenset()


def test_who_was_named_elsewhere_is_told_by_the_office_that_takes_her_out(
    centre: Centre, colleagues: list[Vault]
) -> None:
    colleague, _ = colleagues
    shared = new_client(centre)
    name_colleague(centre.field, shared, colleague.membership.staff)
    centre.send()
    centre.answer()
    exchange(colleague)
    set_goal(colleague, shared, "to work together")
    take_out_colleague(centre.office, shared, colleague.membership.staff)
    centre.answer()
    exchange(colleague)
    assert_left(colleague, shared)
    assert colleague.files.left_by(colleague.membership) == {shared}
    assert centre.field.files.left_by(centre.field.membership) == frozenset()


def test_what_was_changed_back_before_any_exchange_leaves_everything_as_it_was(
    centre: Centre, client: str, colleagues: list[Vault]
) -> None:
    heir, _ = colleagues
    give(centre, client, heir)
    give(centre, client, centre.field)
    centre.answer()
    centre.send()
    exchange(heir)
    assert lead_of(centre.field, client) == centre.field.membership.staff
    set_goal(centre.field, client, "to go on")
    assert changes_about(heir, client) == 0


def test_what_was_changed_back_after_an_exchange_is_told_to_both(
    centre: Centre, client: str, colleagues: list[Vault]
) -> None:
    heir, _ = colleagues
    give(centre, client, heir)
    centre.answer()
    centre.send()
    exchange(heir)
    give(centre, client, centre.field)
    centre.answer()
    centre.send()
    exchange(heir)
    set_goal(centre.field, client, "to go on")
    assert lead_of(centre.field, client) == centre.field.membership.staff
    assert changes_about(heir, client) == 2
    assert_left(heir, client)


def test_of_two_changes_before_any_exchange_the_first_tells_who_led_and_the_last_who_leads(
    centre: Centre, client: str, colleagues: list[Vault]
) -> None:
    """Whoever led in between never had anything of the case, and hears nothing of it."""
    between, last = colleagues
    give(centre, client, between)
    give(centre, client, last)
    first, second = (one.membership.staff for one in (centre.field, last))
    assert readers_waiting(centre.office, client) == [{first, second}, {second}]
    centre.answer()
    for vault in (centre.field, between, last):
        exchange(vault)
    assert_left(centre.field, client)
    assert changes_about(between, client) == 0
    assert changes_about(last, client) == 2
    assert lead_of(centre.office, client) == second


def test_a_change_that_consent_keeps_back_is_still_for_whom_it_takes_out(
    centre: Centre, client: str, colleagues: list[Vault]
) -> None:
    heir, _ = colleagues
    office, before = centre.office, centre.office.consents.current(client)
    assert before is not None
    withdraw_consent(centre.field, client, centre.clock.now().date())
    centre.send()
    centre.answer()
    give(centre, client, heir)
    centre.answer()
    centre.send()
    assert lead_of(centre.field, client) == centre.field.membership.staff
    # Agreed anew with the client; in whose name makes no difference to what waited.
    office.permission.who = Membership.alone()
    record_consent(office, replace(before, items=frozenset(ConsentItem)))
    office.permission.who = office.membership
    centre.answer()
    centre.send()
    assert lead_of(centre.field, client) == heir.membership.staff
    assert centre.field.consents.current(client).withdrawn  # type: ignore[union-attr]


def test_what_lay_unsent_when_the_office_began_anew_is_still_for_whom_it_takes_out(
    centre: Centre, client: str, colleagues: list[Vault]
) -> None:
    heir, _ = colleagues
    give(centre, client, heir)
    seal_outbox(centre.office)
    begin_incarnation(centre.office)
    assert readers_waiting(centre.office, client) == [
        {centre.field.membership.staff, heir.membership.staff}
    ]
    centre.answer()
    centre.send()
    assert_left(centre.field, client)


def test_an_erasure_reaches_whoever_left_the_case_before_also_when_nobody_was_told_yet(
    centre: Centre, client: str, colleagues: list[Vault]
) -> None:
    """What had come to that laptop lies there still; who never had anything hears of nobody."""
    between, last = colleagues
    give(centre, client, between)
    give(centre, client, last)
    centre.session(client, "what only the laptop has yet")
    erase_for_good(centre.office, client, "asked", centre.clock.now().date())
    centre.answer()
    for vault in (centre.field, between, last):
        exchange(vault)
    with pytest.raises(UnknownRecord):
        centre.field.clients.get(client)
    assert centre.field.notes.of_client(client) == []
    assert changes_about(between, client) == 0


@pytest.mark.parametrize("ended", ["role", "device"])
def test_who_may_read_no_case_any_more_is_told_nothing_of_it(
    centre: Centre, client: str, colleagues: list[Vault], ended: str
) -> None:
    """A new role, or a lost device, ended the reading before the case went to somebody else."""
    field, before = centre.field.membership, changes_about(centre.field, client)
    roster = current_roster(centre.office)
    if ended == "role":
        staff = tuple(
            replace(one, roles=(Role.DIRECTOR.value,)) if one.id == field.staff else one
            for one in roster.staff
        )
        changed = replace(roster, staff=staff)
    else:
        lost = Revocation(field.device, (), (centre.office.membership.staff,))
        changed = replace(roster, revocations=(lost,))
    with centre.office.transaction():
        issue_roster(centre.office, changed)
    give(centre, client, colleagues[0])
    centre.answer()
    centre.send()
    assert changes_about(centre.field, client) == before
    exchange(colleagues[0])
    assert changes_about(colleagues[0], client) == 1
