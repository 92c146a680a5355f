# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Floors: what the same bytes cost at the least, with the same pragmas and the same index.

A floor works on a copy of the same vault, through a bare connection: no journal, no policy, no
anchor, and rows that are ready. What comes in is decrypted, every signature in it is verified,
the bundle's and those of the notes' authors, and every line is parsed.
"""

from __future__ import annotations

import io
import json
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from counsellor.crypto.age import Identity, open_bytes
from counsellor.crypto.secret import Secret
from counsellor.crypto.sshsig import Verifier
from counsellor.domain.folding import index_text
from counsellor.domain.records.notes import NOTE_NAMESPACE, SIGNED_KINDS, signed_bytes
from counsellor.files import size_of
from counsellor.storage.connection import connect
from counsellor.storage.driver import Connection
from counsellor.storage.folder import VaultFolder
from counsellor.storage.vault_core import CHECKPOINT_ABOVE_BYTES
from counsellor.sync.changes_file import unpack
from counsellor.sync.manifest import BUNDLE_NAMESPACE
from counsellor.sync.tar import TarReader
from tests.field import KEY

Row = tuple[object, ...]

_RECORDS = ("sessions", "notes", "heads", "consents", "stages")
"""The tables whose rows say which change they are from; the rest is computed from them."""


@dataclass(frozen=True, slots=True)
class BundleRows:
    """The rows that one bundle makes, by table, and the folded texts for the index."""

    tables: dict[str, list[Row]]
    index: list[tuple[int, str]]


@dataclass(frozen=True, slots=True)
class Prepared:
    """What a floor is handed: keys, and rows that are ready, bundle by bundle."""

    identity: Identity
    signing: str
    rows: Sequence[BundleRows]


class BareVault:
    """A vault's database as anybody with its key can open it, and 4 KiB to sync in place."""

    def __init__(self, connection: Connection, folder: VaultFolder, page: int) -> None:
        self._connection = connection
        self._folder = folder
        self._page = page

    @classmethod
    @contextmanager
    def open(cls, path: Path) -> Iterator[BareVault]:
        """Open a closed vault's database."""
        folder = VaultFolder(path)
        connection = connect(folder.database, Secret(KEY))
        page = os.open(path / "page", os.O_RDWR | os.O_CREAT)
        os.write(page, bytes(4096))
        os.fsync(page)
        try:
            yield cls(connection, folder, page)
        finally:
            os.close(page)
            connection.close()

    def save_note(self, row: Row, indexed: str) -> None:
        """One commit of the same bytes with its index, and one in-place sync of 4 KiB."""
        self._connection.execute("BEGIN IMMEDIATE")
        self._insert("journal", [row])
        self._connection.execute(
            "INSERT INTO note_index (rowid, text) VALUES (?, ?)", (row[0], indexed)
        )
        self._connection.execute("COMMIT")
        self._sync_page()

    def begin_draft(self, row: Row) -> None:
        """Put the draft there that is then saved again and again."""
        self._insert("drafts", [row])

    def save_draft(self, draft: str, text: str) -> None:
        """One commit of the same bytes, and one in-place sync of 4 KiB."""
        self._connection.execute("BEGIN IMMEDIATE")
        self._connection.execute("UPDATE drafts SET text = ? WHERE id = ?", (text, draft))
        self._connection.execute("COMMIT")
        self._sync_page()

    def import_bundle(self, file: Path, rows: BundleRows, identity: Identity, signing: str) -> None:
        """Open, verify, decompress and parse one bundle, and insert its rows in one commit."""
        _read_bundle(file, identity, signing)
        self._connection.execute("BEGIN IMMEDIATE")
        for table, content in rows.tables.items():
            self._insert(table, content)
        self._connection.executemany(
            "INSERT INTO note_index (rowid, text) VALUES (?, ?)", rows.index
        )
        self._connection.execute("COMMIT")

    def checkpoint_if_due(self) -> None:
        """Empty the log by the vault's own rule, with one plain TRUNCATE."""
        if size_of(self._folder.wal) > CHECKPOINT_ABOVE_BYTES:
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()

    def _insert(self, table: str, rows: Sequence[Row]) -> None:
        if not rows:
            return
        marks = ", ".join("?" for _ in rows[0])
        statement = f"INSERT INTO {table} VALUES ({marks})"  # noqa: S608
        self._connection.executemany(statement, rows)

    def _sync_page(self) -> None:
        os.lseek(self._page, 0, os.SEEK_SET)
        os.write(self._page, os.urandom(4096))
        os.fdatasync(self._page)


def rows_of_bundles(connection: Connection, first: int) -> list[BundleRows]:
    """Take the rows of every imported bundle from a given row id on, as a floor inserts them."""
    found: dict[int, BundleRows] = {}
    for (bundle,) in connection.execute(
        "SELECT id FROM bundles_in WHERE id >= ? ORDER BY id", (first,)
    ):
        found[bundle] = BundleRows({table: [] for table in ("journal", *_RECORDS)}, [])
    for row in connection.execute(
        "SELECT * FROM journal WHERE bundle >= ? ORDER BY position", (first,)
    ):
        rows = found[row[-1]]
        rows.tables["journal"].append(row)
        if b'"text"' in row[3]:
            rows.index.append((row[0], indexed_text(row)))
    for table in _RECORDS:
        for row in connection.execute(
            f"SELECT {table}.*, bundle FROM {table} JOIN journal USING (version)"  # noqa: S608
            " WHERE bundle >= ?",
            (first,),
        ):
            found[row[-1]].tables[table].append(row[:-1])
    return list(found.values())


def indexed_text(row: Row) -> str:
    """Give the text as it is indexed, of a note's row in the journal."""
    payload = row[3]
    assert isinstance(payload, bytes)
    return index_text(json.loads(payload)["fields"]["text"])


def _read_bundle(file: Path, identity: Identity, signing: str) -> None:
    archive = TarReader(io.BytesIO(open_bytes(file.read_bytes(), [identity])))
    manifest, signature, packed = (_member(archive) for _ in range(3))
    sender = Verifier(signing)
    sender.verify(manifest, BUNDLE_NAMESPACE, signature)
    lines = unpack(packed, json.loads(manifest)["changes"]["size"])
    for line in lines.splitlines():
        said = json.loads(line)
        if said["kind"] in SIGNED_KINDS:
            _verify_note(said, sender)


def _verify_note(said: dict[str, Any], author: Verifier) -> None:
    fields = said["fields"]
    content = signed_bytes(said["kind"], said["record"], said["client"], said["author"], fields)
    author.verify(content, NOTE_NAMESPACE, fields["signature"].encode())


def _member(archive: TarReader) -> bytes:
    found = archive.next()
    assert found is not None
    return archive.read(found[1])
