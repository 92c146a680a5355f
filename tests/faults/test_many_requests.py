# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Whoever asks for more than anybody reads buries nobody else's requests in it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from counsellor.domain.change import Entry
from counsellor.domain.coded import ImportOutcome
from counsellor.domain.ids import new_id
from counsellor.domain.stream import NO_LINK
from counsellor.services import bound_waiting
from counsellor.services.import_bundles import import_bundles
from counsellor.services.request_decision import grant_request, open_requests
from counsellor.storage.vault import Vault
from tests.faults.exchange_acts import ask_for_closing
from tests.faults.exchange_world import FIELDS, OFFICE, World
from tests.faults.forger import Forger

pytestmark = pytest.mark.faults
AIDA, BOLAT, _ = FIELDS
MOST = 5
CLOSED = {"stage": "closed", "on": "2026-11-20", "reason": "moved", "subject": new_id()}


def decisions(forger: Forger, count: int) -> list[Entry]:
    """Make decisions that are not the sender's, about clients whom nobody knows."""
    return [forger.change("stage", new_id(), CLOSED) for _ in range(count)]


def questions(forger: Forger, client: str, count: int) -> list[Entry]:
    """Make requests about a client of one's own."""
    asked = {"asks": "stage", "about": new_id(), "wanted": CLOSED, "reason": "again"}
    made = forger.change("request", client, asked).change
    return [replace(made, record=new_id()).entry() for _ in range(count)]


def own_client(vault: Vault) -> str:
    return vault.clients.page()[0].id


@pytest.mark.parametrize("at_once", [True, False])
@pytest.mark.parametrize("what", ["decisions", "questions"])
def test_they_are_bounded_by_who_asks_and_the_rest_is_named(
    wide: World, tmp_path: Path, what: str, at_once: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bound_waiting, "MOST_ASKED", MOST)
    for name in (AIDA, BOLAT):
        wide.work(name)
    wide.round()
    ask_for_closing(wide, AIDA)
    with wide.at(BOLAT) as vault:
        forger = Forger(vault)
        if what == "questions":
            entries = questions(forger, own_client(vault), 3 * MOST)
        else:
            entries = decisions(forger, 3 * MOST)
        parts = [entries] if at_once else [[entry] for entry in entries]
        link = NO_LINK
        for number, part in enumerate(parts, start=1):
            _path, link = forger.seal(tmp_path, part, number=number, previous=link)
        bolat = vault.membership
    with wide.at(OFFICE) as office:
        told = list(import_bundles(office, [tmp_path]))
        assert {one.outcome for one in told} == {ImportOutcome.IMPORTED}
    wide.round()
    with wide.at(OFFICE) as office:
        asked = Counter(row.author for row in open_requests(office))
        assert asked[bolat.staff] == MOST
        assert len(asked) == 2
        refused = [one for one in office.pending.refused() if one.device == bolat.device]
        assert {one.reason for one in refused} == {bound_waiting.MANY_REQUESTS}
        assert len(refused) == 2 * MOST
        (other,) = [row for row in open_requests(office) if row.author != bolat.staff]
        grant_request(office, other.id)
