# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""An open vault: its stores, its journal, and the one transaction that writes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from counsellor.domain.change import Entry
from counsellor.domain.clock import Clock
from counsellor.domain.membership import Membership
from counsellor.storage.brought import BroughtStore
from counsellor.storage.bundles import BundleStore
from counsellor.storage.client_files import ClientFiles
from counsellor.storage.companions import Companions
from counsellor.storage.device_levels import DeviceLevels
from counsellor.storage.discarded_drafts import DiscardedDrafts
from counsellor.storage.draft_history import DraftHistory
from counsellor.storage.drafts import DraftStore
from counsellor.storage.error_translation import NamingConnection
from counsellor.storage.folder import VaultFolder
from counsellor.storage.inbox import InboxStore
from counsellor.storage.journal import Authorship, DraftedChange, Journal
from counsellor.storage.open_forms import OpenForms
from counsellor.storage.own_permission import OwnPermission
from counsellor.storage.pending import PendingStore
from counsellor.storage.queue import Queue
from counsellor.storage.records import TABLES, RecordStores
from counsellor.storage.rehearsal import rehearsing
from counsellor.storage.requests import RequestStore
from counsellor.storage.rewriting import rewrite_database
from counsellor.storage.search import Search
from counsellor.storage.settings import SecretStore, SettingsStore
from counsellor.storage.touches import Touches
from counsellor.storage.undoable_acts import UndoableActs
from counsellor.storage.unread import UnreadStore
from counsellor.storage.vault_clock import VaultClock
from counsellor.storage.vault_core import VaultCore
from counsellor.storage.words import WordStore

MEMBERSHIP = "membership"


class Vault(RecordStores):
    """What services work with; used on the thread that opened it.

    Attributes:
        connection: the stores'; whatever is written through it is noted in ``touches``.

    Every write happens inside ``transaction()``; when that returns, what was written is saved:
    the database has committed and the anchor has followed.
    """

    def __init__(self, core: VaultCore, clock: Clock) -> None:
        self.touches = Touches()
        connection = NamingConnection(core.connection, core.folder.database, self.touches.wrote)
        super().__init__(connection)
        self.connection = connection
        self.core = core
        self._rehearsed: list[DraftedChange] | None = None
        self.companions = Companions()
        self._time = VaultClock(clock, connection)
        self.settings = SettingsStore(connection, self.touches)
        self.secrets = SecretStore(connection)
        self.queue = Queue(connection)
        self.drafts = DraftStore(connection, self.touches)
        self.history = DraftHistory(connection, self.touches)
        self.discarded = DiscardedDrafts(connection, self.touches)
        self.forms = OpenForms(connection, self.touches)
        self.acts = UndoableActs(connection, self.touches)
        self.search = Search(connection)
        self.bundles = BundleStore(connection)
        self.inbox = InboxStore(connection)
        self.words = WordStore(connection)
        self.membership = self._read_membership()
        self.files = ClientFiles(connection)
        self.requests = RequestStore(connection)
        self.levels = DeviceLevels(connection)
        self.pending = PendingStore(connection)
        self.unread = UnreadStore(connection)
        self.brought = BroughtStore(connection)
        self.permission = OwnPermission(connection, self.membership)
        self.journal = Journal(
            connection,
            self.queue,
            self._time,
            self._authorship(),
            self.permission,
            self.touches,
        )

    @property
    def clock(self) -> Clock:
        """The machine's clock; where it cannot be right, one from the latest known time."""
        return self._time.trusted

    @property
    def clock_is_wrong(self) -> bool:
        """Whether the machine's clock stands where no clock can."""
        return self._time.is_wrong

    @property
    def folder(self) -> VaultFolder:
        """Where the vault lies."""
        return self.core.folder

    @property
    def path(self) -> Path:
        """The vault's folder as a path."""
        return self.core.folder.path

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Commit everything written inside, or nothing; returns when it is saved.

        Raises:
            DiskFull, ReadOnlyPlace, StorageFailed: nothing was written.
        """
        if self.rehearses:
            yield
            return
        try:
            with self.core.transaction():
                yield
        except BaseException:
            self.touches.forget()
            raise
        self.touches.keep()

    @property
    def rehearses(self) -> bool:
        """Whether all that is written now is taken back."""
        return self._rehearsed is not None

    @contextmanager
    def rehearsal(self) -> Iterator[list[DraftedChange]]:
        """Let the block write and read what it wrote; at its end nothing of it has been.

        It is given a list in which what it commits stands.
        """
        if self.rehearses:
            raise RuntimeError("rehearsals are not nested")
        try:
            with rehearsing(self.core):
                rehearsed = self._rehearsed = []
                yield rehearsed
        finally:
            self._rehearsed = None
            self.touches.forget()

    def commit(self, drafted: Sequence[DraftedChange]) -> tuple[Entry, ...]:
        """Save changes in a transaction of their own, after what they would overtake.

        Raises:
            MalformedChange, Erased: nothing was written.
        """
        with self.transaction():
            for act in self.acts.overtaken_by(drafted):
                self.acts.remove(act)
                self.journal.commit(act.changes)
            if self._rehearsed is not None:
                self._rehearsed += drafted
            return self.journal.commit(drafted)

    def settle_membership(self, membership: Membership) -> None:
        """Keep who this installation is, inside the caller's transaction."""
        self.settings.put(MEMBERSHIP, membership.to_value())
        self.membership = membership
        self.journal.authorship = self._authorship()
        self.permission.who = membership

    def records_of(self, client: str) -> dict[tuple[str, str], object]:
        """Return a client's records as people see them, by kind and id.

        Raises:
            UnknownRecord: no such client.
        """
        return {
            (table.kind, record): row
            for table in TABLES
            if table.read is not None
            for record, row in table.read(self.connection, client)
        }

    def checkpoint(self) -> None:
        """Move the write-ahead log into the database and cut it to nothing."""
        self.core.checkpoint()

    def rewrite(self) -> bool:
        """Leave no trace of what was deleted on any page; as in `rewrite_database`."""
        return rewrite_database(self.core)

    def interrupt(self) -> None:
        """Stop the running statement; the one call that other threads may make."""
        self.core.interrupt()

    def close(self) -> None:
        """Checkpoint, close and wipe the key; what services kept ends with it."""
        try:
            self.companions.close()
        finally:
            self.core.close()

    def _read_membership(self) -> Membership:
        value = self.settings.get(MEMBERSHIP)
        if isinstance(value, Mapping):
            return Membership.from_value(value)
        fresh = Membership.alone()
        with self.transaction():
            self.settings.put(MEMBERSHIP, fresh.to_value())
        return fresh

    def _authorship(self) -> Authorship:
        who = self.membership
        return Authorship(who.staff, who.incarnation, who.group)
