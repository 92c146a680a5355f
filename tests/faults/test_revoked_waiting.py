# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What a device sent before it was revoked, and what waits: by itself only what still counts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from counsellor.domain.ids import new_id
from counsellor.domain.roster import Revocation, StreamPrefix
from counsellor.services.import_bundles import import_bundles
from counsellor.services.office_roster import current_roster, issue_roster
from counsellor.services.request_decision import grant_request, open_requests
from counsellor.storage.journal import DraftedChange
from counsellor.storage.vault import Vault
from tests.faults.exchange_world import FIELDS, OFFICE, World
from tests.faults.forger import Forger

pytestmark = pytest.mark.faults
AIDA, BOLAT, _ = FIELDS


def goals(vault: Vault, client: str) -> set[str]:
    return {goal.text for goal in vault.goals.of_client(client)}


@pytest.mark.parametrize("still_counts", [True, False])
def test_naming_its_user_lets_in_what_still_counts_and_a_person_the_rest(
    wide: World, tmp_path: Path, still_counts: bool
) -> None:
    wide.work(AIDA)
    for _ in range(2):
        wide.round()
    with wide.at(AIDA) as vault:
        (client,) = [one.id for one in vault.clients.page()]
        (case,) = vault.cases.of_client(client)
    stick = tmp_path / "stick"
    stick.mkdir()
    with wide.at(BOLAT) as vault:
        forger, who = Forger(vault), vault.membership
        goal = forger.change("goal", client, {"text": "written by a thief"}).change
        _path, link = forger.seal(stick, [replace(goal, record=new_id()).entry()])
    with wide.at(OFFICE) as office:
        list(import_bundles(office, [stick]))
        assert [one.reason for one in office.pending.undecided()] == ["not_yet_named"]
        prefix = StreamPrefix(forger.stream.id, 1, link)
        revoked = Revocation(
            who.device, (prefix,) if still_counts else (), (office.membership.staff,)
        )
        with office.transaction():
            issue_roster(office, replace(current_roster(office), revocations=(revoked,)))
    with wide.at(AIDA) as vault:
        vault.commit([DraftedChange("case", case.id, client, {"members": [who.staff]})])
    for _ in range(2):
        wide.round()
    with wide.at(OFFICE) as office:
        assert ("written by a thief" in goals(office, client)) is still_counts
        waiting = open_requests(office)
        assert len(waiting) == (not still_counts)
        for request in waiting:
            grant_request(office, request.id)
        assert "written by a thief" in goals(office, client)
        assert open_requests(office) == []
