# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""An office that was put back to before an erasure hears of it, and somebody decides it again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from counsellor.domain.ids import new_id
from counsellor.domain.records.requests import RequestRow
from counsellor.services.begin_incarnation import begin_incarnation
from counsellor.services.exchange import exchange
from counsellor.services.finish_erasure import erase_for_good
from counsellor.services.import_bundles import import_bundles
from counsellor.services.office_roster import current_roster, issue_roster
from counsellor.services.request_decision import (
    decline_request,
    grant_request,
    open_requests,
    require_decline,
    require_grant,
)
from counsellor.services.who_decides import who_decides
from counsellor.storage.journal import DraftedChange
from counsellor.storage.vault import Vault
from tests.faults.exchange_truth import forgotten_erasures
from tests.faults.exchange_world import (
    FIELDS,
    OFFICE,
    SECOND,
    World,
)
from tests.faults.forger import Forger

pytestmark = pytest.mark.faults
AIDA, BOLAT, _ = FIELDS


def rounds(wide: World, count: int = 3) -> None:
    for _ in range(count):
        assert [report.failures for report in wide.round()] == [{}] * len(wide.machines)


def staff_of(wide: World, name: str) -> str:
    with wide.at(name) as vault:
        return vault.membership.staff


def named_client(wide: World) -> str:
    """Take a client in at Aida's, with Bolat named in the case."""
    wide.work(AIDA)
    with wide.at(AIDA) as vault:
        (client,) = [one.id for one in vault.clients.page()]
        (case,) = vault.cases.of_client(client)
        members = [staff_of(wide, BOLAT)]
        vault.commit([DraftedChange("case", case.id, client, {"members": members})])
    return client


def erase(wide: World, client: str) -> None:
    with wide.at(OFFICE) as office:
        erase_for_good(office, client, "asked in writing", office.clock.now().date())


def has(wide: World, name: str, client: str) -> bool:
    with wide.at(name) as vault:
        return client in {one.id for one in vault.clients.page()}


def asked_at(wide: World, name: str = OFFICE) -> list[RequestRow]:
    with wide.at(name) as vault:
        return open_requests(vault)


def was_told(vault: Vault) -> tuple[int, int]:
    return len(vault.pending.undecided()), len(vault.pending.refused())


def put_back_before_the_erasure(wide: World) -> str:
    client = named_client(wide)
    rounds(wide)
    wide.copy_of(OFFICE)
    erase(wide, client)
    rounds(wide)
    assert not any(has(wide, name, client) for name in wide.machines)
    wide.put_back(OFFICE)
    assert has(wide, OFFICE, client)
    return client


def test_an_office_put_back_to_before_an_erasure_is_asked_for_it_once(wide: World) -> None:
    client = put_back_before_the_erasure(wide)
    rounds(wide)
    assert forgotten_erasures(wide) == {}
    (asked,) = asked_at(wide)
    assert (asked.asks, asked.client) == ("erasure", client)
    assert asked.author in {staff_of(wide, name) for name in (AIDA, BOLAT, SECOND)}
    assert asked.decided_by == staff_of(wide, OFFICE)
    assert asked.wanted["basis"] == "asked in writing"


def test_granted_it_reaches_everybody_and_nothing_is_asked_any_more(wide: World) -> None:
    client = put_back_before_the_erasure(wide)
    rounds(wide)
    (asked,) = asked_at(wide)
    with wide.at(OFFICE) as office:
        grant_request(office, asked.id)
    rounds(wide)
    assert not any(has(wide, name, client) for name in wide.machines)
    for name in wide.machines:
        with wide.at(name) as vault:
            assert was_told(vault) == (0, 0), name


def test_declined_it_is_not_asked_again(wide: World) -> None:
    client = put_back_before_the_erasure(wide)
    rounds(wide)
    (asked,) = asked_at(wide)
    with wide.at(OFFICE) as office:
        decline_request(office, asked.id, "written down by mistake")
        begin_incarnation(office)
    rounds(wide)
    assert asked_at(wide) == []
    assert has(wide, OFFICE, client)


def test_an_office_that_has_the_erasure_hears_nothing_of_it(wide: World) -> None:
    client = named_client(wide)
    rounds(wide)
    erase(wide, client)
    rounds(wide)
    wide.copy_of(OFFICE)
    wide.restore(OFFICE)
    rounds(wide)
    for name in wide.machines:
        with wide.at(name) as vault:
            assert was_told(vault) == (0, 0), name


def test_one_that_erased_anew_before_it_heard_has_nothing_to_decide(wide: World) -> None:
    client = put_back_before_the_erasure(wide)
    erase(wide, client)
    rounds(wide)
    for name in wide.machines:
        with wide.at(name) as vault:
            assert was_told(vault) == (0, 0), name


@pytest.mark.parametrize("grants", [True, False])
def test_it_is_asked_and_decided_also_where_the_client_had_not_come_yet(
    wide: World, grants: bool
) -> None:
    wide.copy_of(OFFICE)
    client = named_client(wide)
    rounds(wide)
    erase(wide, client)
    rounds(wide)
    wide.put_back(OFFICE)
    rounds(wide)
    (asked,) = asked_at(wide)
    with wide.at(OFFICE) as office:
        deciding = who_decides(office, asked)
        assert (deciding.grants, deciding.declines) == (True, True)
        require_grant(office, asked.id)
        require_decline(office, asked.id)
        if grants:
            grant_request(office, asked.id)
        else:
            decline_request(office, asked.id, "a mistake")
        assert bool(office.tombstones.of_client(client)) is grants
    assert asked_at(wide) == []


def test_an_erasure_that_arrives_late_is_returned_too(wide: World) -> None:
    """The office is put back before the laptop has heard of the erasure."""
    client = named_client(wide)
    rounds(wide)
    wide.copy_of(OFFICE)
    erase(wide, client)
    wide.sync(OFFICE)
    late = wide.stick
    wide.put_back(OFFICE)
    wide.new_stick()
    wide.work(BOLAT)
    rounds(wide)
    with wide.at(AIDA) as vault:
        exchange(vault, str(late))
    assert not has(wide, AIDA, client)
    rounds(wide)
    assert [one.client for one in asked_at(wide)] == [client]


@pytest.mark.parametrize(
    ("confirmed", "author", "told"),
    [
        (True, "the supervisor", ("erasure", 0)),
        (True, "nobody", ("", 1)),
        (False, "the supervisor", ("", 1)),
    ],
)
def test_nobody_erases_in_anothers_name(
    wide: World, tmp_path: Path, confirmed: bool, author: str, told: tuple[str, int]
) -> None:
    client = named_client(wide)
    rounds(wide)
    stick = tmp_path / "forged"
    stick.mkdir()
    by = staff_of(wide, OFFICE) if author == "the supervisor" else new_id()
    with wide.at(BOLAT) as vault:
        forger, device = Forger(vault), vault.membership.device
        honest = forger.change("erasure", client, {"code": "K-1", "basis": "", "on": "2026-01-01"})
        forged = replace(honest.change, author=by).entry()
        forger.seal(stick, [forged])
    with wide.at(OFFICE) as office:
        if not confirmed:
            roster = current_roster(office)
            with office.transaction():
                devices = [
                    replace(one, confirmed=False) if one.id == device else one
                    for one in roster.devices
                ]
                issue_roster(office, replace(roster, devices=tuple(devices)))
        list(import_bundles(office, [stick]))
        asked, refused = open_requests(office), office.pending.refused()
        assert ("".join(one.asks for one in asked), len(refused)) == told
        assert [(one.author, one.decided_by) for one in asked] == [
            (staff_of(wide, BOLAT), by) for _ in asked
        ]
    assert has(wide, OFFICE, client)
