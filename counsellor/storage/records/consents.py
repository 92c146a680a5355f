# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Consents: every one that was given or taken back, and the one that counts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Final

from counsellor.domain.records.consents import Consent, most_restrictive
from counsellor.domain.undoable import UndoableKind
from counsellor.storage.columns import AT, AUTHOR, CLIENT, RECORD, VERSION, of
from counsellor.storage.driver import Connection
from counsellor.storage.heads import state_fields
from counsellor.storage.json_text import json_text
from counsellor.storage.tables import EventTable


def current_consent(connection: Connection, client: str) -> Consent | None:
    """Return the consent that counts for a client."""
    heads = state_fields(connection, client, "consent", client)
    return most_restrictive([Consent.from_fields(fields) for fields in heads])


def counting_consent(connection: Connection, client: str) -> Consent | None:
    """Return the same, where taking it back counts before it has entered the journal."""
    current = current_consent(connection, client)
    row = connection.execute(
        "SELECT payload FROM undoable_acts WHERE client = ? AND kind = ?",
        (client, UndoableKind.CONSENT_WITHDRAWN.value),
    ).fetchone()
    if row is None:
        return current
    taken_back = [Consent.from_fields(said["fields"]) for said in json.loads(row[0])["changes"]]
    return most_restrictive([*([current] if current is not None else []), *taken_back])


class ConsentStore:
    """Consents by client."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def current(self, client: str) -> Consent | None:
        """Return the consent that counts, or None; taking it back counts at once."""
        return counting_consent(self._connection, client)

    def of_client(self, client: str) -> list[Consent]:
        """Return every consent event in version order."""
        rows = self._connection.execute(
            "SELECT fields FROM consents WHERE client = ? ORDER BY version", (client,)
        )
        return [Consent.from_fields(json.loads(row[0])) for row in rows]


def _read(connection: Connection, client: str) -> Iterator[tuple[str, Consent]]:
    for place, consent in enumerate(ConsentStore(connection).of_client(client)):
        yield f"{client} {place}", consent


TABLES: Final = (
    EventTable(
        "consents",
        kind="consent",
        read=_read,
        columns={
            "id": RECORD,
            "client": CLIENT,
            "given_on": of("given_on"),
            "fields": lambda said: json_text(said.fields),
            "author": AUTHOR,
            "at": AT,
            "version": VERSION,
        },
    ),
)
