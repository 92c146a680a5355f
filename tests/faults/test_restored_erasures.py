# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""An office whose machine broke after an erasure, and that knows of it by the list alone."""

from __future__ import annotations

import pytest

from counsellor.services.finish_erasure import erase_for_good
from counsellor.storage.journal import DraftedChange
from tests.faults.exchange_world import FIELDS, OFFICE, World

pytestmark = pytest.mark.faults
AIDA, BOLAT, CHINGIZ = FIELDS


def named_client(wide: World) -> str:
    """Take a client in at Aida's, with Bolat named in the case."""
    wide.work(AIDA)
    with wide.at(BOLAT) as vault:
        bolat = vault.membership.staff
    with wide.at(AIDA) as vault:
        (client,) = [one.id for one in vault.clients.page()]
        (case,) = vault.cases.of_client(client)
        vault.commit([DraftedChange("case", case.id, client, {"members": [bolat]})])
    return client


def rounds(wide: World) -> None:
    for _ in range(3):
        assert [report.failures for report in wide.round()] == [{}] * len(wide.machines)


def those_who_have(wide: World, client: str) -> set[str]:
    found = set()
    for name in wide.machines:
        with wide.at(name) as vault:
            if client in {one.id for one in vault.clients.page()}:
                found.add(name)
    return found


@pytest.mark.parametrize("was_heard", [True, False])
def test_it_reaches_all_who_have_something_of_the_client(wide: World, was_heard: bool) -> None:
    client = named_client(wide)
    rounds(wide)
    rounds(wide)
    wide.copy_of(OFFICE)
    with wide.at(OFFICE) as office:
        erase_for_good(office, client, "asked in writing", office.clock.now().date())
    if was_heard:
        rounds(wide)
    else:
        assert those_who_have(wide, client) >= {AIDA, BOLAT}
    wide.restore(OFFICE)
    rounds(wide)
    assert those_who_have(wide, client) == set()
    for name in wide.machines:
        with wide.at(name) as vault:
            assert vault.pending.undecided() == [], name
            assert vault.pending.refused() == [], name
            assert len(vault.tombstones.of_client(client)) == (name != CHINGIZ), name
