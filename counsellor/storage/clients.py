# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Reading clients, their cases, consents and identities."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from counsellor.domain.coded import Stage, Subject
from counsellor.domain.errors import UnknownRecord
from counsellor.domain.folding import fold
from counsellor.domain.records.cases import CaseRow, StageRow
from counsellor.domain.records.clients import ClientRow
from counsellor.domain.records.consents import SPOKEN_SESSIONS, Consent
from counsellor.domain.records.identities import Identity
from counsellor.storage.driver import Connection
from counsellor.storage.projections import current_consent

_ROW = f"""
SELECT c.id, c.code, c.working_name, c.subject, c.language, c.minor, c.consent,
    (SELECT stage FROM cases WHERE client = c.id ORDER BY opened_on DESC, id DESC LIMIT 1),
    (SELECT started_at FROM sessions WHERE client = c.id ORDER BY started_utc DESC LIMIT 1),
    (SELECT count(*) FROM sessions WHERE client = c.id),
    ifnull(d.number, 0),
    iif(c.consent ->> 'form' = 'spoken', (SELECT count(*) FROM (SELECT 1 FROM sessions
        WHERE client = c.id AND started_utc > unixepoch(c.consent ->> 'given_on') - 86400
        AND present = 1 AND started_at >= c.consent ->> 'given_on' LIMIT {SPOKEN_SESSIONS})), 0)
"""  # noqa: S608
# The seconds, a day early for any time zone, let the index skip sessions before the consent.
_DRAFTS = """
LEFT JOIN (SELECT client, count(*) AS number FROM drafts GROUP BY client) AS d ON d.client = c.id
"""
# The order is settled first, from indexes alone; the rest is read for the rows of the page only.
_PAGE = f"""
WITH page AS MATERIALIZED (
    SELECT id, code, (SELECT max(started_utc) FROM sessions WHERE client = clients.id) AS newest
    FROM clients WHERE folded LIKE ? ORDER BY newest DESC, code LIMIT ?
)
{_ROW} FROM page CROSS JOIN clients AS c USING (id) {_DRAFTS} ORDER BY page.newest DESC, page.code
"""  # noqa: S608


class ClientStore:
    """Clients by list, id and code."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def page(self, typed: str = "", *, most: int = 2_000) -> list[ClientRow]:
        """Give clients, those seen last first, whose code or working name holds what is typed."""
        pattern = "%" + fold(typed).replace("\\", "").replace("%", "").replace("_", "") + "%"
        rows = self._connection.execute(_PAGE, (pattern, most))
        return [_client_row(row) for row in rows]

    def get(self, client: str) -> ClientRow:
        """Give one client.

        Raises:
            UnknownRecord: there is none with this id.
        """
        return self._one("id", client)

    def by_code(self, code: str) -> ClientRow:
        """Give the client with a code.

        Raises:
            UnknownRecord: there is none.
        """
        return self._one("code", code)

    def has_code(self, code: str) -> bool:
        """Tell whether a code is taken here."""
        return bool(
            self._connection.execute(
                "SELECT EXISTS (SELECT 1 FROM clients WHERE code = ?1"
                " UNION ALL SELECT 1 FROM tombstones WHERE code = ?1)",
                (code,),
            ).fetchone()[0]
        )

    def count(self) -> int:
        """Count the clients."""
        return int(self._connection.execute("SELECT count(*) FROM clients").fetchone()[0])

    def cases(self, client: str) -> list[CaseRow]:
        """Give a client's cases, newest first."""
        rows = self._connection.execute(
            "SELECT id, client, opened_on, lead, reader_group, region, stage, stage_on FROM cases"
            " WHERE client = ? ORDER BY opened_on DESC, id DESC",
            (client,),
        )
        return [_case_row(row) for row in rows]

    def stages(self, case: str) -> list[StageRow]:
        """Give a case's stage events in version order; the last one counts."""
        rows = self._connection.execute(
            "SELECT stage, on_day, reason FROM stages WHERE case_id = ? ORDER BY version", (case,)
        )
        return [StageRow(Stage(row[0]), date.fromisoformat(row[1]), row[2]) for row in rows]

    def consent(self, client: str) -> Consent | None:
        """Give the consent that counts, or None."""
        return current_consent(self._connection, client)

    def consents(self, client: str) -> list[Consent]:
        """Give every consent event in version order."""
        rows = self._connection.execute(
            "SELECT fields FROM consents WHERE client = ? ORDER BY version", (client,)
        )
        return [Consent.from_fields(json.loads(row[0])) for row in rows]

    def sessions_since(self, client: str, day: date) -> int:
        """Count sessions with the client present from a day on."""
        (count,) = self._connection.execute(
            "SELECT count(*) FROM sessions WHERE client = ? AND present = 1 AND started_at >= ?",
            (client, day.isoformat()),
        ).fetchone()
        return int(count)

    def identity(self, client: str) -> Identity:
        """Give who a client is; empty if nothing was written. The service logs the act."""
        row = self._connection.execute(
            "SELECT client, full_name, birth_year, phone, address, remarks FROM identities"
            " WHERE client = ?",
            (client,),
        ).fetchone()
        return Identity(*row) if row is not None else Identity(client)

    def _one(self, column: str, value: str) -> ClientRow:
        row = self._connection.execute(
            f"{_ROW} FROM clients AS c {_DRAFTS} WHERE c.{column} = ?",
            (value,),
        ).fetchone()
        if row is None:
            raise UnknownRecord(kind="client", record=value)
        return _client_row(row)


def _client_row(row: Sequence[Any]) -> ClientRow:
    return ClientRow(
        id=row[0],
        code=row[1],
        working_name=row[2],
        subject=Subject(row[3]),
        language=row[4],
        minor=bool(row[5]),
        consent=Consent.from_fields(json.loads(row[6])) if row[6] else None,
        stage=Stage(row[7]) if row[7] else None,
        last_session=datetime.fromisoformat(row[8]) if row[8] else None,
        sessions=row[9],
        drafts=row[10],
        sessions_since=row[11],
    )


def _case_row(row: Sequence[Any]) -> CaseRow:
    return CaseRow(
        id=row[0],
        client=row[1],
        opened_on=date.fromisoformat(row[2]),
        lead=row[3],
        reader_group=row[4],
        region=row[5],
        stage=Stage(row[6]),
        stage_on=date.fromisoformat(row[7]) if row[7] else None,
    )
