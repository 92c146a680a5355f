# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Counters that claim to be far ahead keep nobody from being heard, however they are raised."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from counsellor.domain.coded import ConsentItem
from counsellor.domain.ids import new_id
from counsellor.domain.version import COUNTER_CEILING, COUNTER_LEAP, COUNTER_LIMIT
from counsellor.services.finish_erasure import erase_for_good
from counsellor.services.import_bundles import import_bundles
from counsellor.storage.journal import DraftedChange
from tests.faults.exchange_world import FIELDS, OFFICE, World
from tests.faults.forger import Forger
from tests.field import take_in

pytestmark = pytest.mark.faults
AIDA, BOLAT, CHINGIZ = FIELDS


def leaps(wide: World, reader: str, folder: Path, counters: list[int]) -> None:
    """Let Bolat's keys write of a client of his own, and only one reader get it."""
    with wide.at(reader) as vault:
        device, staff = vault.membership.device, vault.membership.staff
    with wide.at(BOLAT) as vault:
        client = take_in(vault, "the liar's", ConsentItem.SYNC)
        (case,) = vault.cases.of_client(client)
        vault.commit([DraftedChange("case", case.id, client, {"members": [staff]})])
        forger = Forger(vault)
        own = [entry for _, entry in vault.journal.entries() if entry.change.client == client]
        own = [entry for entry in own if entry.change.kind != "client.working_name"]
        goal = forger.change("goal", client, {"text": "far"}).change
        far = [replace(goal, record=new_id(), counter=counter).entry() for counter in counters]
        forger.seal(folder, [*own, *far], to=device)
    with wide.at(reader) as vault:
        (told,) = import_bundles(vault, [folder])
        assert told.changes >= len(own)


@pytest.mark.parametrize(
    "counters",
    [
        [COUNTER_LEAP],
        [number * COUNTER_LEAP // 2 for number in range(1, 17)],
        [COUNTER_CEILING, COUNTER_CEILING + COUNTER_LEAP],
        [COUNTER_LIMIT - 1],
    ],
    ids=["a leap", "steps", "the ceiling", "the last"],
)
@pytest.mark.parametrize("reader", [OFFICE, AIDA])
def test_whoever_was_taken_far_ahead_is_heard_by_all(
    wide: World, tmp_path: Path, reader: str, counters: list[int]
) -> None:
    wide.work(AIDA)
    for _ in range(2):
        wide.round()
    with wide.at(CHINGIZ) as vault:
        staff = vault.membership.staff
    with wide.at(AIDA) as vault:
        (client,) = [one.id for one in vault.clients.page()]
        (case,) = vault.cases.of_client(client)
    (tmp_path / "leaps").mkdir()
    leaps(wide, reader, tmp_path / "leaps", counters)
    with wide.at(reader) as vault:
        vault.commit([DraftedChange("case", case.id, client, {"members": [staff]})])
    for _ in range(3):
        wide.round()
    for name in (OFFICE, AIDA, CHINGIZ):
        with wide.at(name) as vault:
            assert vault.files.of(client, vault.membership).members == {staff}, name
            assert client not in {one.entry.change.client for one in vault.pending.undecided()}
    with wide.at(OFFICE) as office:
        erase_for_good(office, client, "asked in writing", office.clock.now().date())
    for _ in range(2):
        wide.round()
    for name in wide.machines:
        with wide.at(name) as vault:
            assert client not in {one.id for one in vault.clients.page()}, name
