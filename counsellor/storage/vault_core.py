# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The open vault: one connection, one commit path, one anchor.

"Saved" means that the database has committed and the head says so, both on the medium, and that
both still lie where the next opening looks for them. Nothing else writes to the database.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Self, cast

from sqlite_utils import Database

from counsellor.crypto.secret import Secret
from counsellor.domain.errors import DiskFull, ReadOnlyPlace, StorageFailed, VaultInUse, VaultLocked
from counsellor.domain.place_errors import VaultMoved
from counsellor.files import size_of
from counsellor.storage.anchor import Anchor, AnchorState, CheckpointPhase, HeadState
from counsellor.storage.anchor_row import advance_row
from counsellor.storage.connection import translating
from counsellor.storage.driver import Connection
from counsellor.storage.folder import VaultFolder
from counsellor.storage.head_file import HeadFile
from counsellor.storage.joined import JoinedTransactions
from counsellor.storage.memory_scrub import close_and_overwrite
from counsellor.storage.open_files import OpenFiles
from counsellor.storage.shared_file import LentDatabase

CHECKPOINT_ABOVE_BYTES = 8 << 20

_CHECKPOINT_FAILURES = (
    *(DiskFull, ReadOnlyPlace, StorageFailed),
    *(VaultInUse, VaultLocked, VaultMoved),
)


class VaultCore:
    """One open vault; used by the thread that opened it, except for `interrupt`.

    Attributes:
        folder: where its files lie.
        connection: the database; to write, use `transaction`.
        database: the same through sqlite-utils, for schema, migrations and batches.
        data_key: the vault's key, wiped by `close`.
        file: the database file, to lend to a check or a backup on another thread.
        files: what is open, to see whether it still lies under its name; None to read only.
        joined: see `joining`.
        read_only: true where the place cannot be written; every transaction then says so.
    """

    def __init__(
        self,
        folder: VaultFolder,
        data_key: Secret,
        head: HeadFile,
        anchor: Anchor,
        connection: Connection,
        state: HeadState,
        cleanup: ExitStack | None = None,
    ) -> None:
        self.folder = folder
        self._log = folder.wal
        self.data_key = data_key
        self.connection = connection
        self.database = Database(cast("str", connection), execute_plugins=False)
        self.read_only = not head.writable
        self.file = LentDatabase(folder.database)
        with ExitStack() as undo:
            undo.callback(self.file.close)
            self.files = None if self.read_only else OpenFiles(folder, head)
            undo.pop_all()
        self._head = head
        self._anchor = anchor
        self._state = state.point
        self._base = state.base
        self._phase = CheckpointPhase.NONE
        self._cleanup = cleanup or ExitStack()
        self._in_transaction = False
        self.joined: JoinedTransactions | None = None
        self._head_behind = False
        self._deferred = 0
        self._closing = threading.Lock()
        self._closed = False

    @property
    def state(self) -> AnchorState:
        """Where the vault stands: its last commit."""
        return self._state

    @property
    def in_transaction(self) -> bool:
        """Tell whether a transaction is open."""
        return self._in_transaction

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Run the block in the one commit path; when it returns, what it wrote is saved.

        Any exception rolls back and passes on, translated if it is the driver's. A failure of
        the head after the commit is raised as well, and nothing more is written until the head
        has followed. So it is when the open files no longer lie under their names.

        Raises:
            DiskFull, ReadOnlyPlace, StorageFailed, VaultDamaged, VaultLocked, VaultMoved: as said.
        """
        if self._in_transaction:
            raise RuntimeError("transactions are not nested")
        self._in_transaction = True
        try:
            with translating(self.folder.database), (self.joined or self).saving():
                yield
        finally:
            self._in_transaction = False

    @contextmanager
    def saving(self) -> Iterator[None]:
        """Save the block; see `transaction`."""
        (files := self._writable_files()).require_unmoved()
        self._let_head_follow()
        reached = self._state.next()
        with translating(self.folder.database), _transaction_of(self.connection):
            yield
            advance_row(self.connection, self._state, reached)
        self._state, self._head_behind = reached, True
        self._let_head_follow()
        files.require_in_place()
        if not self._deferred:
            # What was saved is saved, whether or not there is room to tidy up after it.
            with suppress(*_CHECKPOINT_FAILURES):
                self.checkpoint_if_due()

    @contextmanager
    def checkpoints_deferred(self) -> Iterator[None]:
        """Let no commit in the block pay for a checkpoint; call `checkpoint_if_due` between."""
        self._deferred += 1
        try:
            yield
        finally:
            self._deferred -= 1

    def checkpoint_if_due(self) -> None:
        """Checkpoint when the log has outgrown 8 MiB."""
        if _bytes_of(self._log) > CHECKPOINT_ABOVE_BYTES:
            self.checkpoint()

    def settle(self) -> None:
        """Checkpoint after an opening that found one cut short, if the place allows it.

        Until then nobody could tell an old database under today's log.
        """
        if self._base is None and not self.read_only:
            with suppress(*_CHECKPOINT_FAILURES):
                self.checkpoint()

    def checkpoint(self) -> bool:
        """Copy the log into the database and empty it; say whether no reader was in the way.

        The head notes both steps, so that a crash in between tells whether the log still counts.

        Raises:
            DiskFull, ReadOnlyPlace, StorageFailed, VaultLocked: the log stays and still counts.
        """
        self._writable_files().require_in_place()
        self._let_head_follow()
        if not _bytes_of(self._log):
            return True
        self._note(CheckpointPhase.BEGUN)
        # Should it stop half-way, nobody knows what the database holds without its log.
        self._base = None
        done = _copied_log(self.connection, self.folder, "FULL")
        if done:
            self._base = self._state.chain
            self._note(CheckpointPhase.COPIED)
            done = _copied_log(self.connection, self.folder, "TRUNCATE")
        self._note(CheckpointPhase.NONE)
        return done

    def interrupt(self) -> None:
        """Stop the running statement, from any thread; it then raises VaultLocked."""
        with self._closing:
            if not self._closed:
                self.connection.interrupt()

    def close(self) -> None:
        """Checkpoint, close, wipe the keys and let go of the lock; twice does no harm.

        A checkpoint that fails here costs nothing: the log stays and is read at the next opening.
        """
        with self._closing:
            if self._closed:
                return
            self._closed = True
        with ExitStack() as last:
            last.callback(self._head.close)
            last.callback(self._anchor.wipe)
            last.callback(self.data_key.wipe)
            last.callback(self._cleanup.close)
            last.callback(self.file.close)
            if self.files:
                last.callback(self.files.close)
            last.callback(self._note_closed)
            last.callback(close_and_overwrite, self.connection)
            self.file.recall()
            if self.files:
                last.callback(self.files.close_log)
                with suppress(*_CHECKPOINT_FAILURES):
                    self.checkpoint()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _writable_files(self) -> OpenFiles:
        if self.files is None:
            raise ReadOnlyPlace(place=str(self.folder.path))
        return self.files

    def _let_head_follow(self) -> None:
        if self._head_behind:
            self._note(CheckpointPhase.NONE)
            self._head_behind = False

    def _note(self, phase: CheckpointPhase) -> None:
        # After a failure nobody knows what the head says: assume the worst.
        self._phase = CheckpointPhase.BEGUN
        self._anchor.write(HeadState(self._state, self._base, phase))
        self._phase = phase

    def _note_closed(self) -> None:
        # After a checkpoint that stopped half-way: SQLite removes its log once all is copied.
        with suppress(*_CHECKPOINT_FAILURES):
            if self._phase is not CheckpointPhase.NONE and not _bytes_of(self._log):
                self._base = self._state.chain
                self._note(CheckpointPhase.NONE)


def _bytes_of(log: Path) -> int:
    with translating(log):
        return size_of(log)


def _copied_log(connection: Connection, folder: VaultFolder, mode: str) -> bool:
    with translating(folder.database):
        row = connection.execute(f"PRAGMA wal_checkpoint({mode})").fetchone()
    return bool(row[0] == 0)


@contextmanager
def _transaction_of(connection: Connection) -> Iterator[None]:
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # Some failures, a full disk among them, have rolled back already.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
