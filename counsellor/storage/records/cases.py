# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Cases, with the stage that shows, and every stage that was said."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, Final

from counsellor.domain.coded import Stage
from counsellor.domain.records.cases import CaseRow, StageRow
from counsellor.storage.columns import AUTHOR, CLIENT, RECORD, VERSION, of
from counsellor.storage.driver import Connection
from counsellor.storage.json_text import json_text
from counsellor.storage.tables import EventTable, RegisterTable, shown_state


class CaseStore:
    """Cases by client, and the way each has come."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_client(self, client: str) -> list[CaseRow]:
        """Return a client's cases, newest first."""
        rows = self._connection.execute(
            "SELECT id, client, opened_on, lead, members, reader_group, region, stage, stage_on"
            " FROM cases WHERE client = ? ORDER BY opened_on DESC, id DESC",
            (client,),
        )
        return [_case_row(row) for row in rows]

    def newest(self, client: str) -> str | None:
        """Return the id of a client's newest case, or None."""
        row = self._connection.execute(
            "SELECT id FROM cases WHERE client = ? ORDER BY opened_on DESC, id DESC LIMIT 1",
            (client,),
        ).fetchone()
        return str(row[0]) if row is not None else None

    def leads(self) -> dict[str, str]:
        """Return who leads the newest case of each client."""
        rows = self._connection.execute("SELECT client, lead FROM cases ORDER BY opened_on, id")
        return {row[0]: row[1] for row in rows}

    def stages(self, case: str, client: str) -> list[StageRow]:
        """Return a case's stage events in version order; the last one counts."""
        rows = self._connection.execute(
            "SELECT stage, on_day, reason FROM stages WHERE case_id = ? AND client = ?"
            " ORDER BY version",
            (case, client),
        )
        return [StageRow(Stage(row[0]), date.fromisoformat(row[1]), row[2]) for row in rows]


def _case_row(row: Sequence[Any]) -> CaseRow:
    return CaseRow(
        id=row[0],
        client=row[1],
        opened_on=date.fromisoformat(row[2]),
        lead=row[3],
        members=tuple(json.loads(row[4])),
        reader_group=row[5],
        region=row[6],
        stage=Stage(row[7]),
        stage_on=date.fromisoformat(row[8]) if row[8] else None,
    )


def _read_cases(connection: Connection, client: str) -> Iterator[tuple[str, CaseRow]]:
    return ((case.id, case) for case in CaseStore(connection).of_client(client))


def _read_stages(connection: Connection, client: str) -> Iterator[tuple[str, StageRow]]:
    cases = CaseStore(connection)
    for case in cases.of_client(client):
        for place, stage in enumerate(cases.stages(case.id, case.client)):
            yield f"{case.id} {place}", stage


TABLES: Final = (
    RegisterTable(
        "cases",
        kind="case",
        needs="opened_on",
        joined={"stage": shown_state("stage")},
        read=_read_cases,
        columns={
            "id": RECORD,
            "client": CLIENT,
            "enquiry": of("enquiry", None),
            "opened_on": of("opened_on"),
            "lead": of("lead", ""),
            "members": lambda said: json_text(said.fields.get("members", [])),
            "reader_group": of("group", ""),
            "region": of("region", ""),
            "stage": of("stage.stage", Stage.INTAKE.value),
            "stage_on": of("stage.on", None),
        },
    ),
    EventTable(
        "stages",
        kind="stage",
        read=_read_stages,
        columns={
            "id": RECORD,
            "client": CLIENT,
            "case_id": of("subject"),
            "stage": of("stage"),
            "on_day": of("on"),
            "reason": of("reason", None),
            "approved_by": of("approved_by", None),
            "author": AUTHOR,
            "version": VERSION,
        },
    ),
)
