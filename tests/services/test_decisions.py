# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What only somebody else may decide is asked for, decided by a person, and told to both sides."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from counsellor.domain.coded import ClosingReason, Stage
from counsellor.domain.errors import NotPermitted, UnknownRecord
from counsellor.domain.membership import Membership
from counsellor.domain.permission import Ruling
from counsellor.services.confirm_device import confirm_device
from counsellor.services.describe_exchange import describe_exchange
from counsellor.services.request_decision import (
    decline_request,
    grant_request,
    open_requests,
)
from counsellor.services.set_goal import set_goal
from counsellor.services.set_stage import set_stage
from counsellor.storage.journal import DraftedChange
from counsellor.storage.vault import Vault
from tests.centre import Centre, found_centre, new_client
from tests.faults.exchange_world import reading_here


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    with reading_here():
        made = found_centre(tmp_path)
        yield made
        made.close()


@pytest.fixture
def client(centre: Centre) -> str:
    client = new_client(centre)
    centre.send()
    centre.answer()
    confirm_device(centre.office, centre.field.membership.device)
    centre.answer()
    centre.send()
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
    assert [reason for _, reason in describe_exchange(centre.field).pending] == ["request"]
    assert not describe_exchange(centre.field).office_holds_everything
    decline_request(centre.office, asked.id, "not yet")
    centre.answer()
    centre.send()
    assert describe_exchange(centre.field).pending == ()
    assert [reason for _, reason in describe_exchange(centre.field).refused] == ["declined"]


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
    set_goal(centre.field, other, "Find work")
    centre.send()
    centre.answer()
    refused = centre.office.pending.refused()
    assert [(one.kind, one.client, one.reason) for one in refused] == [
        ("goal", other, "not_in_case")
    ]
    assert centre.office.goals.of_client(other) == []
    centre.send()
    assert "not_in_case" in {reason for _, reason in describe_exchange(centre.field).refused}
