# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Clients: code and working name, with the consent that counts; never who they are."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from counsellor.domain.coded import ConsentItem, Stage, Subject
from counsellor.domain.errors import UnknownRecord
from counsellor.domain.folding import fold_code, found_by
from counsellor.domain.matching import wanted_words
from counsellor.domain.records.clients import ClientRow
from counsellor.domain.records.consents import SPOKEN_SESSIONS, Consent
from counsellor.storage.columns import CLIENT, Said, of
from counsellor.storage.driver import Connection
from counsellor.storage.json_text import json_text
from counsellor.storage.records.consents import current_consent
from counsellor.storage.tables import RegisterTable, shown_register

_ROW = f"""
SELECT c.id, c.code, c.working_name, c.subject, c.language, c.minor, c.consent,
    (SELECT stage FROM cases WHERE client = c.id ORDER BY opened_on DESC, id DESC LIMIT 1),
    (SELECT started_at FROM sessions WHERE client = c.id ORDER BY started_utc DESC LIMIT 1),
    (SELECT count(*) FROM sessions WHERE client = c.id),
    ifnull(d.number, 0),
    iif(c.consent ->> 'form' <> 'written', (SELECT count(*) FROM (SELECT 1 FROM sessions
        WHERE client = c.id AND started_utc > unixepoch(c.consent ->> 'given_on') - 86400
        AND present = 1 AND started_at >= c.consent ->> 'given_on' LIMIT {SPOKEN_SESSIONS})), 0)
"""  # noqa: S608
# The seconds, a day early for any time zone, let the index skip sessions before the consent.
_DRAFTS = """
LEFT JOIN (SELECT client, count(*) AS number FROM drafts GROUP BY client) AS d ON d.client = c.id
"""
# The order is settled first, from indexes alone; the rest is read for the rows of the page only.
_PAGE = """
WITH page AS MATERIALIZED (
    SELECT id, code, (SELECT max(started_utc) FROM sessions WHERE client = clients.id) AS newest
    FROM clients WHERE {found} ORDER BY newest DESC, code LIMIT ?
)
{row} FROM page CROSS JOIN clients AS c USING (id) {drafts} ORDER BY page.newest DESC, page.code
"""
_BEGINS = "' ' || folded LIKE ?1"
_IS_CALLED = f"EXISTS (SELECT 1 FROM identities WHERE client = clients.id AND {_BEGINS})"  # noqa: S608


def answering(words: Sequence[str], *, by_identity: bool = False) -> tuple[str, list[str]]:
    """Return the condition on clients that answer folded words, and its values.

    Each word begins one of the code or the working name; ``by_identity``: or one of the identity,
    which is here within the own caseload only.
    """
    said = f"({_BEGINS} OR {_IS_CALLED})" if by_identity else _BEGINS
    found = [said.replace("?1", f"?{number}") for number, _ in enumerate(words, start=1)]
    return " AND ".join(found) or "1", [f"% {word}%" for word in words]


class ClientStore:
    """Clients by list, id and code."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def page(self, typed: str = "", *, most: int = 2_000) -> list[ClientRow]:
        """Return clients that answer what is typed, those seen last first; without words all."""
        found, patterns = answering(wanted_words(typed))
        page = _PAGE.format(found=found, row=_ROW, drafts=_DRAFTS)
        rows = self._connection.execute(page, (*patterns, most))
        return [_client_row(row) for row in rows]

    def get(self, client: str) -> ClientRow:
        """Return one client.

        Raises:
            UnknownRecord: there is none with this id.
        """
        return self._by("id", client)

    def by_code(self, code: str) -> ClientRow:
        """Return the client with a code.

        Raises:
            UnknownRecord: there is none.
        """
        return self._by("code", code)

    def has(self, client: str) -> bool:
        """Tell whether there is a client with this id, who was not erased."""
        query = "SELECT EXISTS (SELECT 1 FROM clients WHERE id = ?)"
        return bool(self._connection.execute(query, (client,)).fetchone()[0])

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

    def _by(self, column: str, value: str) -> ClientRow:
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


def _counting_consent(connection: Connection, client: str, _record: str) -> Mapping[str, Any]:
    """Join the most restrictive of concurrent consents, and what search and lists ask of it."""
    consent = current_consent(connection, client)
    return {
        "consent": json_text(consent.to_fields()) if consent else None,
        "sync": consent is not None and consent.grants(ConsentItem.SYNC),
    }


def _folded(said: Said) -> str:
    code, name = said.fields["code"], said.fields.get(_WORKING_NAME, "")
    return f"{fold_code(code)} {found_by(name)}"


def _read(connection: Connection, client: str) -> Iterator[tuple[str, ClientRow]]:
    yield client, ClientStore(connection).get(client)


_WORKING_NAME = "client.working_name.working_name"

TABLES: Final = (
    RegisterTable(
        "clients",
        kind="client",
        needs="code",
        joined={
            "client.working_name": shown_register("client.working_name"),
            "consent": _counting_consent,
        },
        read=_read,
        columns={
            "id": CLIENT,
            "code": of("code"),
            "subject": of("subject", "person"),
            "language": of("language", "ru"),
            "minor": of("minor", False),
            "working_name": of(_WORKING_NAME, ""),
            "folded": _folded,
            "consent": of("consent"),
            "sync": of("sync"),
        },
    ),
)
