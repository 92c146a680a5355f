# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The anchor protocol at opening: what is opened is what was last shown as saved, or it is named.

A database is compared with the head before anything can write to it. After a crash its files are
looked at through a probe first and copied aside before the real opening; on alarm the originals
are never opened, checkpointed or closed through SQLite, because closing would copy a damaged log
over a sound database.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from counsellor.crypto.secret import Secret
from counsellor.domain.errors import (
    CounsellorError,
    DiskFull,
    ReadOnlyPlace,
    VaultDamaged,
    VaultLost,
    VaultReplaced,
)
from counsellor.files import size_of, sync_folder
from counsellor.storage.anchor import Anchor, CheckpointPhase, HeadState
from counsellor.storage.anchor_row import AnchorRow, Verdict, read_row
from counsellor.storage.ballast import give_back
from counsellor.storage.connection import Access, connect, translating
from counsellor.storage.driver import Connection
from counsellor.storage.evidence_copies import (
    forget_openings,
    keep,
    move_foreign_journal,
    set_aside,
    set_aside_log,
)
from counsellor.storage.folder import VaultFolder
from counsellor.storage.probe import probe_alone, probe_with_log, scratch

_GOOD = frozenset({Verdict.EQUAL, Verdict.AHEAD})


@dataclass(frozen=True, slots=True)
class Opened:
    """An open database and what the head says of it."""

    connection: Connection
    state: HeadState


@dataclass(frozen=True, slots=True)
class _Vault:
    """What an opening has in hand, and where it makes its copies."""

    folder: VaultFolder
    data_key: Secret
    anchor: Anchor
    room: Path


def open_database(folder: VaultFolder, data_key: Secret, anchor: Anchor) -> Opened:
    """Open a vault's database to write, under the lock of its head.

    Raises:
        VaultLost: acknowledged commits are missing; `missing` says how many, `alone` how many
            are missing from the database without its log (None if that cannot be read), and
            `copies` where the files were copied (None if there was no room).
        VaultReplaced: database or log have another history than the head. Fields: copies.
        VaultDamaged: pages or the log fail their checks. Fields: part, reason, copies.
        AnchorDamaged, VaultTooNew, VaultNotEncrypted: as they say; nothing was touched.
        DiskFull, ReadOnlyPlace, StorageFailed: the place does not allow it.
    """
    vault, head = _Vault(folder, data_key, anchor, folder.backups), anchor.read()
    with translating(folder.path):
        move_foreign_journal(folder)
        log_bytes = size_of(folder.wal)
    if head.phase is CheckpointPhase.NONE and not log_bytes:
        return _open_clean(vault, head)
    if head.phase is CheckpointPhase.BEGUN and not log_bytes:
        raise VaultDamaged(part="log", reason="missing", copies=_copies(folder))
    forget_openings(folder)
    try:
        return _open_unclean(vault, head, set_aside)
    except DiskFull:
        # With what could be freed, and without a copy of the database, it may do.
        forget_openings(folder)
        give_back(folder)
    try:
        return _open_unclean(vault, head, set_aside_log)
    except DiskFull:
        # Not even a folder can be made here; the system's temporary one may be on another disk.
        forget_openings(folder)
        with scratch(Path(tempfile.gettempdir())) as elsewhere:
            return _open_unclean(replace(vault, room=elsewhere), head, set_aside_log)


def _open_clean(vault: _Vault, head: HeadState) -> Opened:
    row = _probed(vault, probe_alone)
    _judge(vault, head, row, good=_GOOD)
    # The database alone is all there is, whatever the head knew of its base.
    try:
        return _open_judged(vault, head, row, row.state.chain)
    except DiskFull:
        give_back(vault.folder)
        return _open_judged(vault, head, row, row.state.chain)


def _open_unclean(
    vault: _Vault, head: HeadState, copy: Callable[[VaultFolder, Path], Path]
) -> Opened:
    row = _probe_unclean(vault, head)
    copy(vault.folder, vault.room)
    if head.phase is CheckpointPhase.BEGUN:
        return _open_judged(vault, head, row, None)
    if row.state.chain == head.base:
        discard_log(vault.folder)
    return _open_judged(vault, head, row, head.base)


def discard_log(folder: VaultFolder) -> None:
    """Remove a log that holds nothing the database lacks, and its index."""
    with translating(folder.wal):
        folder.wal.unlink(missing_ok=True)
        folder.shm.unlink(missing_ok=True)
        sync_folder(folder.path)


def _probe_unclean(vault: _Vault, head: HeadState) -> AnchorRow:
    """Look at a database with its log, or without it where it is known to need none.

    Read through SQLite, a damaged log that was copied already would put old pages over new ones.
    """
    if head.phase is CheckpointPhase.COPIED:
        row = _probed(vault, probe_alone)
        _judge(vault, head, row, good=frozenset({Verdict.EQUAL}))
        return row
    row = _probed(vault, partial(probe_with_log, room=vault.room))
    if row.judged_by(head.point) not in _GOOD and head.base == head.point.chain:
        alone = _probed(vault, probe_alone)
        if alone.judged_by(head.point) is Verdict.EQUAL:
            return alone
    _judge(vault, head, row, good=_GOOD)
    _check_base(vault, head, row)
    return row


def _judge(vault: _Vault, head: HeadState, row: AnchorRow, good: frozenset[Verdict]) -> None:
    """Raise the alarm unless the row is what the head lets one expect."""
    verdict = row.judged_by(head.point)
    if verdict in good:
        return
    copies = _copies(vault.folder)
    if verdict is not Verdict.BEHIND:
        raise VaultReplaced(copies=copies)
    raise VaultLost(
        missing=head.point.counter - row.state.counter,
        alone=_missing_alone(vault, head),
        copies=copies,
    )


def _check_base(vault: _Vault, head: HeadState, row: AnchorRow) -> None:
    """See that the log lies over the database that it was written for.

    An old database under today's log gives today's anchor row, and loses what had been copied
    out of the log before. So the database alone must stand where the last checkpoint left it,
    or, if one was cut short, already where the log leads.
    """
    if head.base is None:
        return
    try:
        alone = probe_alone(vault.folder, vault.data_key)
    except VaultDamaged as error:
        if head.phase is CheckpointPhase.BEGUN:
            return  # A page was being copied when the power went; the log still holds it.
        raise VaultDamaged(**{**error.fields, "copies": _copies(vault.folder)}) from error
    if alone.state.chain not in {head.base, row.state.chain}:
        raise VaultReplaced(copies=_copies(vault.folder))


def _open_judged(vault: _Vault, head: HeadState, row: AnchorRow, base: bytes | None) -> Opened:
    """Open what was judged good, make sure it is the same, and let the head follow a crash."""
    folder = vault.folder
    connection = connect(folder.database, vault.data_key, Access.WRITE)
    try:
        with translating(folder.database):
            found = read_row(connection)
        if found != row:
            raise VaultReplaced(copies=_copies(folder))
        state = HeadState(row.state, base)
        if state != head:
            vault.anchor.write(state)
        forget_openings(folder)
    except BaseException:
        connection.close()
        raise
    return Opened(connection, state)


def _probed(vault: _Vault, probe: Callable[[VaultFolder, Secret], AnchorRow]) -> AnchorRow:
    try:
        return probe(vault.folder, vault.data_key)
    except VaultDamaged as error:
        raise VaultDamaged(**{**error.fields, "copies": _copies(vault.folder)}) from error


def _missing_alone(vault: _Vault, head: HeadState) -> int | None:
    """Count what the database lacks without its log; None if it cannot be read that way."""
    try:
        alone = probe_alone(vault.folder, vault.data_key)
    except CounsellorError:
        return None
    return head.point.counter - alone.state.counter


def _copies(folder: VaultFolder) -> str | None:
    """Keep copies as evidence. Without room the alarm still stands: the originals are untouched."""
    try:
        kept: Path = keep(folder)
    except (DiskFull, ReadOnlyPlace):
        return None
    return str(kept)
