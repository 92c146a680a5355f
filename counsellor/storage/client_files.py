# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The stored facts that the rule of who may write what asks for, each read when it is asked."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Final

from counsellor.domain.client_file import FileFacts
from counsellor.domain.membership import Membership
from counsellor.domain.records.consents import Consent
from counsellor.domain.records.requests import ASKING
from counsellor.storage.case_people import CasePeople, case_people, left_by
from counsellor.storage.columns import RECORD
from counsellor.storage.driver import Connection
from counsellor.storage.heads import state_fields
from counsellor.storage.records import TABLES
from counsellor.storage.records.consents import current_consent
from counsellor.storage.tables import Table

_FORMER = """
SELECT CAST(j.payload AS TEXT) -> 'fields' ->> 'lead',
    CAST(j.payload AS TEXT) -> 'fields' -> 'members'
FROM superseded AS s JOIN journal AS j ON j.version = s.version AND j.client = s.client
WHERE s.client = ? AND s.kind = 'case' AND s.field IN ('lead', 'members')
    AND CAST(j.payload AS TEXT) ->> 'kind' = 'case'
"""
_HOLD_ASKERS = """
SELECT CAST(j.payload AS TEXT) ->> 'author', w.value ->> 'held' FROM heads AS h
JOIN heads AS w ON w.client = h.client AND w.kind = h.kind AND w.record = h.record
    AND w.field = 'wanted'
JOIN journal AS j ON j.version = h.version
WHERE h.client = ?1 AND h.kind = 'request' AND h.field = 'asks' AND h.value = '"hold"'
    AND NOT EXISTS (SELECT 1 FROM heads WHERE client = ?1 AND kind = 'request'
    AND record = h.record AND field = 'decision')
UNION SELECT CAST(payload AS TEXT) ->> 'author', CAST(payload AS TEXT) -> 'fields' ->> 'held'
FROM pending_changes
WHERE client = ?1 AND kind = 'hold' AND reason = 'request' AND decided IS NULL
"""
_CLOSED = """
SELECT EXISTS (SELECT 1 FROM heads AS h WHERE client = ?1 AND kind = 'request' AND field = 'asks'
    AND value = '"erasure"' AND NOT EXISTS (SELECT 1 FROM heads WHERE client = ?1
    AND kind = 'request' AND record = h.record AND field = 'decision'))
"""
_SEALED = """
SELECT EXISTS (SELECT 1 FROM journal WHERE client = ? AND (bundle IS NOT NULL OR
    EXISTS (SELECT 1 FROM bundle_changes WHERE version = journal.version)))
"""

_LEFT = """
SELECT EXISTS (SELECT 1 FROM journal AS j WHERE client = ?1 AND (bundle IS NOT NULL OR EXISTS (
    SELECT 1 FROM bundle_changes AS c JOIN bundles_out AS b ON b.id = c.bundle
    WHERE c.version = j.version AND (b.sent_at IS NOT NULL OR b.state NOT IN ('waiting'))
)))
"""


def is_known_outside(connection: Connection, client: str) -> bool:
    """Tell whether anything of this client was ever sealed here, or came from outside."""
    return bool(connection.execute(_SEALED, (client,)).fetchone()[0])


def has_left(connection: Connection, client: str) -> bool:
    """Tell whether anything of this client lay in a drop, or came from outside."""
    return bool(connection.execute(_LEFT, (client,)).fetchone()[0])


def erased_of(connection: Connection, clients: Sequence[str]) -> set[str]:
    """Return which of these clients were erased here."""
    marks = ", ".join("?" for _ in clients)
    rows = connection.execute(
        f"SELECT client FROM tombstones WHERE client IN ({marks})",  # noqa: S608
        tuple(clients),
    )
    return {row[0] for row in rows}


Owner = tuple[str | None, str | None]
"""Client and author of a record."""


def is_taken(owners: Iterable[Owner], client: str | None, authors: frozenset[str]) -> bool:
    """Tell whether a record is of another file, or of other authors, by who is known to own it."""
    return any(of != client or author not in (None, *authors) for of, author in owners)


def _ids(table: Table) -> str:
    """Return the statement that asks whose records are, and of which author, if of one."""
    author = "author" if "author" in table.columns else "NULL"
    return f"SELECT id, {table.client_column}, {author} FROM {table.name} WHERE id IN"  # noqa: S608


_IDS: Final = {
    table.kind: _ids(table)
    for table in TABLES
    if table.columns.get("id") is RECORD and table.client_column is not None
}
"""By kind, for every table whose records have ids of their own."""


def _first_changes(
    connection: Connection, clients: Sequence[str], who: Membership
) -> dict[str, tuple[str, str]]:
    """Return who wrote the first change of each client that is known, and on which device."""
    marks = ", ".join("(?)" for _ in clients)
    rows = connection.execute(
        f"WITH asked (client) AS (VALUES {marks})"  # noqa: S608
        " SELECT asked.client, CAST(j.payload AS TEXT) ->> 'author', b.device FROM asked"
        " JOIN journal AS j ON j.position = (SELECT position FROM journal"
        " WHERE client = asked.client AND payload IS NOT NULL ORDER BY position LIMIT 1)"
        " LEFT JOIN bundles_in AS b ON b.id = j.bundle",
        tuple(clients),
    )
    return {client: (str(author), str(device or who.device)) for client, author, device in rows}


class StoredFile:
    """One client's file as it is stored now; ``domain.client_file`` says what the facts mean."""

    def __init__(self, connection: Connection, client: str, who: Membership) -> None:
        self._connection = connection
        self._client = client
        self._who = who

    @property
    def origin(self) -> str | None:
        """The device that the client first came from, this one for our own."""
        return self._first[1] if self._first else None

    @property
    def founders(self) -> frozenset[str]:
        """Who wrote the first change."""
        return frozenset({self._first[0]}) if self._first else frozenset()

    @property
    def leads(self) -> frozenset[str]:
        """Who leads a case of this client."""
        return self._people.leads

    @property
    def members(self) -> frozenset[str]:
        """Who is named in one."""
        return self._people.members

    @property
    def former(self) -> frozenset[str]:
        """Who led a case or was named in one before, or founded the file."""
        found = set(self.founders)
        for lead, members in self._connection.execute(_FORMER, (self._client,)):
            found |= {lead} if lead else set()
            found.update(map(str, json.loads(members or "[]") or ()))
        return frozenset(found)

    @property
    def teams(self) -> frozenset[str]:
        """The teams that the cases belong to."""
        return self._people.teams

    @cached_property
    def consent(self) -> Consent | None:
        """The consent that counts."""
        return current_consent(self._connection, self._client)

    @property
    def held(self) -> bool:
        """Whether a hold forbids an erasure."""
        heads = state_fields(self._connection, self._client, "hold", self._client)
        return any(bool(head["held"]) for head in heads)

    @property
    def hold_askers(self) -> frozenset[tuple[str, bool]]:
        """Who asks for a hold, or for lifting it; nothing is kept but from those who may."""
        rows = self._connection.execute(_HOLD_ASKERS, (self._client,))
        return frozenset((str(row[0]), bool(row[1])) for row in rows)

    @property
    def left(self) -> bool:
        """Whether anything of the client has left this device, or came from another one."""
        return has_left(self._connection, self._client)

    @property
    def officer(self) -> bool:
        """Whether the roster names a records officer."""
        return self._who.officer

    @cached_property
    def erased(self) -> bool:
        """Whether the client was erased here."""
        return bool(erased_of(self._connection, [self._client]))

    @cached_property
    def _first(self) -> tuple[str, str] | None:
        found = _first_changes(self._connection, [self._client], self._who)
        return found.get(self._client)

    @cached_property
    def _people(self) -> CasePeople:
        return case_people(self._connection, [self._client])[self._client]


class _IncomingFile(StoredFile):
    """The same for what came from elsewhere: that has left the device where it was written.

    What is asked for nearly every change of a bundle was read for all its clients at once.
    """

    def __init__(
        self,
        connection: Connection,
        client: str,
        who: Membership,
        first: tuple[str, str] | None,
        people: CasePeople,
        *,
        erased: bool,
    ) -> None:
        super().__init__(connection, client, who)
        self._first = first
        self._people = people
        self.erased = erased

    @property
    def left(self) -> bool:
        return True


class ClientFiles:
    """The files of clients, and who wrote the session or note that a change is about."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, client: str, who: Membership) -> FileFacts:
        """Return the facts of one client's file."""
        return StoredFile(self._connection, client, who)

    def incoming(self, clients: Sequence[str], who: Membership) -> dict[str, FileFacts]:
        """Return the facts of files as they are for changes that came from another device."""
        if not clients:
            return {}
        first = _first_changes(self._connection, clients, who)
        people = case_people(self._connection, clients)
        erased = erased_of(self._connection, clients)
        return {
            client: _IncomingFile(
                self._connection,
                client,
                who,
                first.get(client),
                people[client],
                erased=client in erased,
            )
            for client in clients
        }

    def owners(self, kind: str, records: Sequence[str]) -> dict[str, list[Owner]]:
        """Return client and author of each of some records of a kind that are known, by id.

        A record of registers has no author: it has whoever writes in the case.
        """
        if kind not in _IDS or not records:
            return {}
        marks = ", ".join("?" for _ in records)
        found: dict[str, list[Owner]] = {}
        for record, client, author in self._connection.execute(
            f"{_IDS[kind]} ({marks})", tuple(records)
        ):
            found.setdefault(record, []).append((client, author))
        return found

    def is_asked(self, request: str) -> bool:
        """Tell whether a request with this id was asked; its decision may have come before it."""
        marks = ", ".join("?" for _ in ASKING)
        found = self._connection.execute(
            "SELECT EXISTS (SELECT 1 FROM heads WHERE kind = 'request' AND record = ?"  # noqa: S608
            f" AND field IN ({marks}))",
            (request, *sorted(ASKING)),
        ).fetchone()
        return bool(found[0])

    def left_by(self, who: Membership) -> frozenset[str]:
        """Return the clients in whose case the person of this vault worked and does not now.

        Who supervises leaves none: those cases are still that person's to read and to decide on.
        """
        if not who.office or who.supervises:
            return frozenset()
        return left_by(self._connection, who.authors)

    def awaits_erasure(self, client: str) -> bool:
        """Tell whether an erasure was asked for that nobody has decided: the file is closed."""
        return bool(self._connection.execute(_CLOSED, (client,)).fetchone()[0])

    def authors_of(self, kind: str, record: str, client: str | None) -> frozenset[str] | None:
        """Return who wrote a client's record of a kind; None where there is none."""
        found = self.owners(kind, [record]).get(record, ())
        return frozenset(str(author) for of, author in found if of == client) or None
