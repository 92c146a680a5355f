# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A counsellor who never had a connection brings five years of work in one go, in any order."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from random import Random

import pytest

from counsellor.domain.canonical import Value
from counsellor.domain.coded import ImportOutcome
from counsellor.domain.ids import new_id
from counsellor.services.describe_exchange import describe_exchange
from counsellor.services.import_bundles import import_bundles
from counsellor.services.seal_outbox import seal_outbox
from counsellor.storage.journal import DraftedChange
from tests.centre import found_centre, new_client
from tests.domain.payloads import FIELDS

SESSIONS = 2_500
AT_A_TIME = 50
SEGMENTS: list[Value] = [
    {"phase": "dialogue", "start_s": start, "end_s": start + 9} for start in range(0, 600, 10)
]


@pytest.mark.parametrize("order", ["shuffled", "backwards"])
def test_five_years_of_sessions_arrive_whole(tmp_path: Path, order: str) -> None:
    centre = found_centre(tmp_path)
    client = new_client(centre)
    centre.send()
    case = centre.field.cases.of_client(client)[0].id
    for first in range(0, SESSIONS, AT_A_TIME):
        centre.field.commit(
            [
                DraftedChange("session", new_id(), client, _session(number, case))
                for number in range(first, first + AT_A_TIME)
            ]
        )
        if first % (SESSIONS // 5) == 0:
            seal_outbox(centre.field)
    seal_outbox(centre.field)
    outbox = sorted(centre.field.folder.outbox.glob("*.age"))
    assert len(outbox) > 5
    Random(1).shuffle(outbox) if order == "shuffled" else outbox.reverse()
    outcomes = Counter(file.outcome for file in import_bundles(centre.office, outbox))
    assert outcomes.keys() <= {ImportOutcome.IMPORTED, ImportOutcome.WAITING, ImportOutcome.ALREADY}
    assert len(centre.office.sessions.of_client(client)) == SESSIONS
    centre.answer()
    centre.send()
    assert describe_exchange(centre.field).office_holds_everything
    centre.close()


def _session(number: int, case: str) -> dict[str, Value]:
    day = f"20{21 + number % 5}-0{1 + number % 9}-1{number % 10}T09:00:00+05:00"
    changed: dict[str, Value] = {"case": case, "started_at": day, "duration_s": 9000}
    return {**FIELDS["session"], **changed, "segments": SEGMENTS, "clock": []}
