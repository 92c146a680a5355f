# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Years of one counsellor's work that no office has seen yet, sealed, and an office to bring it to.

An office that has grown to 100,000 notes by imports alone would take minutes to make. So what was
imported is multiplied: the same rows and words under new ids, through the index that the product
writes, in the transactions of an open vault.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

from counsellor.domain.coded import Role
from counsellor.domain.ids import new_id
from counsellor.services.create_office import OfficeDetails, create_office
from counsellor.services.invite_counsellor import Invitee, draft_invitation
from counsellor.services.join_office import join_office
from counsellor.services.seal_outbox import seal_steps
from counsellor.storage.note_index import add_texts
from counsellor.storage.vault import Vault
from tests.benchmarks.records import CLIENTS, SESSIONS, Records
from tests.field import HandClock, new_vault

LATER = (2_400, 4_000)
"""Sessions of two later parts, in three and five bundles."""

_AT_ONCE = 500
"""Notes that are multiplied in one transaction."""

Row = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Heap:
    """An empty office, closed, and sealed parts of a counsellor's work, in the stream's order."""

    office: Path
    parts: Sequence[Sequence[Path]]


def make_heap(folder: Path) -> Heap:
    """Let a counsellor who has joined work for years, and seal it all."""
    clock = HandClock()
    office, field = new_vault(folder / "office", clock), new_vault(folder / "field", clock)
    create_office(office, OfficeDetails("Centre", "Marat"))
    with office.transaction():
        invitation = draft_invitation(office, Invitee("Aigerim", Role.THEOLOGIAN))
    office.close()
    join_office(field, invitation)
    records, parts = Records(field, seed=6), []
    people = records.take_in(CLIENTS)
    for sessions in (SESSIONS, *LATER):
        records.hold_sessions(people, sessions)
        parts.append([field.folder.outbox / name for name in seal_steps(field)])
    field.close()
    return Heap(folder / "office", parts)


def notes_in(vault: Vault) -> int:
    """Count the notes of a vault."""
    (count,) = vault.core.connection.execute("SELECT count(*) FROM notes").fetchone()
    return int(count)


def multiply_notes(vault: Vault, wanted: int) -> None:
    """Copy sessions and notes under new ids until a vault holds so many notes."""
    connection = vault.core.connection
    originals = connection.execute(
        "SELECT n.position, n.session FROM notes AS n WHERE n.session IS NOT NULL"
    ).fetchall()
    pairs = islice(cycle(originals), max(0, wanted - notes_in(vault)))
    with vault.core.checkpoints_deferred():
        while batch := list(islice(pairs, _AT_ONCE)):
            with vault.transaction():
                _copy(vault, batch)
            vault.core.checkpoint_if_due()


def _copy(vault: Vault, pairs: Sequence[tuple[int, str]]) -> None:
    connection = vault.core.connection
    position, counter = vault.journal.end()[0], vault.journal.top_counter()
    rows: dict[str, list[Row]] = {"journal": [], "sessions": [], "notes": []}
    texts: list[tuple[int, str]] = []
    for note_at, session in pairs:
        new_session = new_id()
        (session_row,) = _rows(vault, "sessions", "id", session)
        (note_row,) = _rows(vault, "notes", "position", note_at)
        for table, row, changed in (
            ("sessions", session_row, {"id": new_session}),
            ("notes", note_row, {"id": new_id(), "session": new_session}),
        ):
            position, counter = position + 1, counter + 1
            version = counter.to_bytes(8, "big") + os.urandom(32)
            (journal_row,) = _rows(vault, "journal", "version", row["version"])
            placed = {"version": version, "position": position}
            rows["journal"].append(_changed(journal_row, placed))
            rows[table].append(_changed(row, {**placed, **changed}))
            if table == "notes":
                payload = journal_row["payload"]
                assert isinstance(payload, bytes)
                texts.append((position, json.loads(payload)["fields"]["text"]))
    for table, content in rows.items():
        marks = ", ".join("?" for _ in content[0])
        connection.executemany(f"INSERT INTO {table} VALUES ({marks})", content)  # noqa: S608
    add_texts(connection, texts)


def _rows(vault: Vault, table: str, column: str, value: object) -> Iterator[dict[str, object]]:
    found = vault.core.connection.execute(
        f"SELECT * FROM {table} WHERE {column} = ?",  # noqa: S608
        (value,),
    )
    names = [column[0] for column in found.description]
    return (dict(zip(names, row, strict=True)) for row in found)


def _changed(row: dict[str, object], changed: dict[str, object]) -> Row:
    return tuple(changed.get(name, value) for name, value in row.items())
