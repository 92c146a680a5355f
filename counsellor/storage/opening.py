# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The anchor protocol at opening: what is opened is what was last shown as saved, or it is named.

A database is compared with the head before anything can write to it. After a crash its files are
looked at through a probe first and copied aside before the real opening; on alarm the originals
are never opened, checkpointed or closed through SQLite, because closing would copy a damaged log
over a sound database.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from counsellor.crypto.secret import Secret
from counsellor.domain.errors import (
    CounsellorError,
    DiskFull,
    ReadOnlyPlace,
    VaultDamaged,
    VaultLost,
    VaultReplaced,
)
from counsellor.storage.anchor import Anchor, AnchorState, CheckpointPhase
from counsellor.storage.anchor_row import AnchorRow, Verdict, read_row
from counsellor.storage.aside import (
    forget_openings,
    keep,
    move_foreign_journal,
    set_aside_frugally,
)
from counsellor.storage.connection import Access, connect, translating
from counsellor.storage.driver import Connection
from counsellor.storage.durable import size_of, sync_folder
from counsellor.storage.folder import VaultFolder
from counsellor.storage.probe import probe_alone, probe_with_log

_GOOD = frozenset({Verdict.EQUAL, Verdict.AHEAD})


@dataclass(frozen=True, slots=True)
class Opened:
    """An open database and the point in history where it stands."""

    connection: Connection
    state: AnchorState


def open_database(folder: VaultFolder, data_key: Secret, anchor: Anchor) -> Opened:
    """Open a vault's database to write, under the lock of its head.

    Raises:
        VaultLost: acknowledged commits are missing; `missing` says how many, `alone` how many
            are missing from the database without its log (None if that cannot be read), and
            `copies` where the files were copied (None if there was no room).
        VaultReplaced: the database has another history than the head. Fields: copies.
        VaultDamaged: pages or the log fail their checks. Fields: part, reason, copies.
        AnchorDamaged, VaultTooNew, VaultNotEncrypted: as they say; nothing was touched.
        DiskFull, ReadOnlyPlace, StorageFailed: the place does not allow it.
    """
    head = anchor.read()
    with translating(folder.path):
        move_foreign_journal(folder)
        log_bytes = size_of(folder.wal)
    if head.phase is CheckpointPhase.NONE and not log_bytes:
        return _open_clean(folder, data_key, anchor, head)
    row = _probe_unclean(folder, data_key, head, log_bytes)
    set_aside_frugally(folder)
    if head.phase is CheckpointPhase.COPIED:
        discard_log(folder)
    return _open_judged(folder, data_key, anchor, head, row)


def discard_log(folder: VaultFolder) -> None:
    """Remove a log that holds nothing the database lacks, and its index."""
    with translating(folder.wal):
        folder.wal.unlink(missing_ok=True)
        folder.shm.unlink(missing_ok=True)
        sync_folder(folder.path)


def _open_clean(folder: VaultFolder, data_key: Secret, anchor: Anchor, head: AnchorState) -> Opened:
    row = _probed(folder, lambda: probe_alone(folder, data_key))
    if row.judged_by(head) not in _GOOD:
        _alarm(folder, data_key, head, row)
    return _open_judged(folder, data_key, anchor, head, row)


def _probe_unclean(
    folder: VaultFolder, data_key: Secret, head: AnchorState, log_bytes: int
) -> AnchorRow:
    """Look at what a crash left, and give the row that the real opening must find.

    Copied: the database alone is whole. Begun: it is a mixture without its log, whatever its
    anchor row says, so a log that is gone is a loss. Otherwise the log counts.
    """
    if head.phase is CheckpointPhase.COPIED:
        row = _probed(folder, lambda: probe_alone(folder, data_key))
        good = frozenset({Verdict.EQUAL})
    elif not log_bytes:
        raise VaultDamaged(part="log", reason="missing", copies=_copies(folder))
    else:
        row = _probed(folder, lambda: probe_with_log(folder, data_key))
        good = _GOOD
    if row.judged_by(head) not in good:
        _alarm(folder, data_key, head, row)
    return row


def _open_judged(
    folder: VaultFolder, data_key: Secret, anchor: Anchor, head: AnchorState, row: AnchorRow
) -> Opened:
    """Open what was judged good, make sure it is the same, and let the head follow a crash."""
    connection = connect(folder.database, data_key, Access.WRITE)
    try:
        with translating(folder.database):
            found = read_row(connection)
        if found != row:
            raise VaultReplaced(copies=_copies(folder))
        if row.state != head:
            anchor.write(row.state)
        forget_openings(folder)
    except BaseException:
        connection.close()
        raise
    return Opened(connection, row.state)


def _probed(folder: VaultFolder, probe: Callable[[], AnchorRow]) -> AnchorRow:
    try:
        return probe()
    except VaultDamaged as error:
        raise VaultDamaged(**{**error.fields, "copies": _copies(folder)}) from error


def _alarm(folder: VaultFolder, data_key: Secret, head: AnchorState, row: AnchorRow) -> NoReturn:
    copies = _copies(folder)
    if row.judged_by(head) is not Verdict.BEHIND:
        raise VaultReplaced(copies=copies)
    raise VaultLost(
        missing=head.counter - row.state.counter,
        alone=_missing_alone(folder, data_key, head),
        copies=copies,
    )


def _missing_alone(folder: VaultFolder, data_key: Secret, head: AnchorState) -> int | None:
    """Count what the database lacks without its log; None if it cannot be read that way."""
    try:
        return head.counter - probe_alone(folder, data_key).state.counter
    except CounsellorError:
        return None


def _copies(folder: VaultFolder) -> str | None:
    """Keep copies as evidence. Without room the alarm still stands: the originals are untouched."""
    try:
        kept: Path = keep(folder)
    except (DiskFull, ReadOnlyPlace):
        return None
    return str(kept)
