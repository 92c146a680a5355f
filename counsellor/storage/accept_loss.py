# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A person's explicit decision to go on with what is there after an alarm.

The files as they were stay in `backups/`, the best readable state becomes the vault, the head is
anchored to it anew, and the decision is noted in the settings.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from counsellor.crypto.secret import Secret
from counsellor.domain.canonical import canonical_bytes, parse_canonical
from counsellor.domain.errors import AnchorDamaged, ReadOnlyPlace, VaultDamaged
from counsellor.storage.anchor import Anchor, AnchorState, HeadState
from counsellor.storage.anchor_row import AnchorRow, advance_row, read_row
from counsellor.storage.connection import Access, connect, translating
from counsellor.storage.driver import Connection
from counsellor.storage.evidence_copies import keep, move_foreign_journal
from counsellor.storage.folder import VaultFolder
from counsellor.storage.head_file import HeadFile
from counsellor.storage.integrity import structure_of
from counsellor.storage.opening import discard_log
from counsellor.storage.probe import opened_alone, opened_with_log

ACCEPTED_LOSSES = "accepted_losses"
"""The settings key under which decisions are noted, oldest first."""

_View = Callable[[VaultFolder, Secret], AbstractContextManager[Connection]]


@dataclass(frozen=True, slots=True)
class Acceptance:
    """What was decided.

    Attributes:
        missing: how many acknowledged commits are gone; None if the head could not be read, and
            0 or less if the database had another history.
        copies: where the files as they were lie.
    """

    missing: int | None
    copies: Path


def accept_loss(path: Path, data_key: Secret) -> Acceptance:
    """Make what is readable the vault. It is closed afterwards; open it as always.

    With and without its log, the state with the higher commit counter wins; damaged structure
    disqualifies. Killed half-way, it can simply be done again.

    Raises:
        VaultDamaged: neither state is sound; restore a backup. Fields: part, reason, copies.
        VaultNotFound, VaultInUse, DiskFull, ReadOnlyPlace, StorageFailed: as they say.
    """
    folder = VaultFolder(path)
    with translating(path), ExitStack() as last:
        folder.refuse_links()
        head = _open_head(folder)
        last.callback(head.close)
        if not head.writable:
            raise ReadOnlyPlace(place=str(path))
        anchor = Anchor(head, data_key)
        last.callback(anchor.wipe)
        was = _read(anchor)
        move_foreign_journal(folder)
        copies = keep(folder)
        row = _choose(folder, data_key, copies)
        missing = None if was is None else was.counter - row.state.counter
        reached = _anchor_row_anew(folder, data_key, row, was, Acceptance(missing, copies))
        anchor.begin(HeadState(reached))
    return Acceptance(missing, copies)


def _open_head(folder: VaultFolder) -> HeadFile:
    try:
        return HeadFile.open(folder.head)
    except AnchorDamaged:
        return HeadFile.create(folder.head)


def _read(anchor: Anchor) -> AnchorState | None:
    try:
        return anchor.read().point
    except AnchorDamaged:
        return None


def _choose(folder: VaultFolder, data_key: Secret, copies: Path) -> AnchorRow:
    """Give the best state, and remove the log if it is not part of it."""
    with_log = _looked_at(folder, data_key, opened_with_log)
    alone = _looked_at(folder, data_key, opened_alone)
    if with_log is None and alone is None:
        raise VaultDamaged(part="database", reason="unreadable", copies=str(copies))
    if alone is None:
        assert with_log is not None  # noqa: S101 - one of the two is there
        return with_log
    if with_log is None or alone.state.counter > with_log.state.counter:
        discard_log(folder)
        return alone
    return with_log


def _looked_at(folder: VaultFolder, data_key: Secret, view: _View) -> AnchorRow | None:
    try:
        with view(folder, data_key) as connection:
            return None if structure_of(connection) else read_row(connection)
    except VaultDamaged:
        return None


def _anchor_row_anew(
    folder: VaultFolder,
    data_key: Secret,
    row: AnchorRow,
    was: AnchorState | None,
    decided: Acceptance,
) -> AnchorState:
    """Commit a new point in history that lies after both that were known."""
    counter = max(row.state.counter, 0 if was is None else was.counter)
    reached = replace(row.state, counter=counter).next()
    connection = connect(folder.database, data_key, Access.WRITE)
    try:
        with translating(folder.database):
            if read_row(connection) != row:
                raise VaultDamaged(part="database", reason="changing", copies=str(decided.copies))
            connection.execute("BEGIN IMMEDIATE")
            _note(connection, decided)
            advance_row(connection, row.state, reached)
            connection.execute("COMMIT")
    finally:
        connection.close()
    return reached


def _note(connection: Connection, decided: Acceptance) -> None:
    found = connection.execute(
        "SELECT value FROM settings WHERE key = ?", (ACCEPTED_LOSSES,)
    ).fetchone()
    before = [] if found is None else parse_canonical(found[0].encode())
    assert isinstance(before, list)  # noqa: S101 - nobody else writes this key
    noted: Mapping[str, str | int | None] = {
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "missing": decided.missing,
        "copies": decided.copies.name,
    }
    connection.execute(
        "INSERT INTO settings (key, value) VALUES (?, ?) "
        "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (ACCEPTED_LOSSES, canonical_bytes([*before, noted]).decode()),
    )
