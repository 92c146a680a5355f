# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The journal: all changes in order, and the one way anything is written about a record.

In one transaction a commit applies changes to the record tables, appends them, fills the queue
and advances the anchor row. Import uses the same apply.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from counsellor.domain.change import MAX_BASES, MAX_PAYLOAD, Change, Entry, ErasedEntry
from counsellor.domain.clock import stamp
from counsellor.domain.errors import CounterTooFarAhead, Erased, MalformedChange
from counsellor.domain.ids import new_salt
from counsellor.domain.kind import Nature
from counsellor.domain.records import kind_of
from counsellor.domain.records.cases import says_who_works
from counsellor.domain.records.notes import SIGNED_KINDS
from counsellor.domain.touch import Area, Touch
from counsellor.domain.version import COUNTER_LEAP, Version
from counsellor.storage.areas import AREA_OF, ERASED_AREAS, SUBJECTS
from counsellor.storage.drafted_change import DraftedChange
from counsellor.storage.driver import Connection
from counsellor.storage.erasing import ERASED, erase_client
from counsellor.storage.fold import Fold
from counsellor.storage.heads import whose
from counsellor.storage.journal_log import JournalLog
from counsellor.storage.own_permission import OwnPermission
from counsellor.storage.pending import PendingStore
from counsellor.storage.queue import Queue
from counsellor.storage.touches import Touches
from counsellor.storage.vault_clock import VaultClock

__all__ = ["Applied", "Authorship", "DraftedChange", "Journal"]


@dataclass(frozen=True, slots=True)
class Applied:
    """What an import did: changes that were new, known before, or pending with the reason."""

    new: tuple[Entry, ...] = ()
    known: int = 0
    pending: tuple[tuple[Entry, str], ...] = ()
    erased: int = field(default=0)


@dataclass(frozen=True, slots=True)
class Authorship:
    """Who writes here: staff id, incarnation (32 hex) and the device's reader group."""

    author: str
    incarnation: str
    reader_group: str


@dataclass(frozen=True, slots=True)
class _SortedOut:
    """A bundle's changes: to be applied in order, and to be kept aside with a reason."""

    fresh: list[Entry | ErasedEntry]
    pending: list[tuple[Entry, str]]


class Journal(JournalLog):
    """The one write path; its caller holds the transaction."""

    def __init__(
        self,
        connection: Connection,
        queue: Queue,
        clock: VaultClock,
        authorship: Authorship,
        permission: OwnPermission,
        touches: Touches,
    ) -> None:
        super().__init__(connection)
        self._touches = touches
        self.permission = permission
        self._pending = PendingStore(connection)
        self._queue = queue
        self._clock = clock
        self.authorship = authorship

    def commit(self, drafted: Sequence[DraftedChange]) -> tuple[Entry, ...]:
        """Give local changes their place, apply, append and queue them.

        Raises:
            MalformedChange: a change does not fit its kind.
            RecordInvalid: a text says nothing though it must, is too long, or cannot be kept.
            NotPermitted: the person of this vault may not write it.
            Erased: a client was erased.
        """
        counter, at = self.top_counter(), stamp(self._clock.now())
        done: list[Entry] = []
        fold = Fold(self._connection)
        queued: list[tuple[int, Entry, str]] = []
        for number, draft in enumerate(drafted, start=counter + 1):
            entry = self._entry(_as_kept(draft), number, at)
            group = self._group_of(draft, entry.change)
            position = self.append([entry], bundle=None)
            fold.apply(entry, position)
            fold.write_heads()
            queued.append((position, entry, group))
            done.append(entry)
        self._settle(fold, done)
        with self._touches.naming((Area.QUEUE,)) as told:
            self._queue.fill(queued)
            told.update(Touch(Area.QUEUE, whose(one.change.client)) for one in done)
        return tuple(done)

    def apply_bundle(self, entries: Sequence[Entry | ErasedEntry], bundle: int | None) -> Applied:
        """Apply what a bundle brought, in its order, inside one transaction.

        Without a bundle it is what this vault's own history said before it was put back.

        A change that is known already changes nothing. One whose counter is too far ahead, or
        whose client was erased here, is kept aside for a person. What is left of an erased change
        is taken whatever it claims: it says nothing, and takes nobody above the ceiling.
        """
        sorted_out = self._sort_out(entries)
        first = self.append(sorted_out.fresh, bundle)
        self._pending.let_go([entry.version.packed for entry in sorted_out.fresh])
        fold = Fold(self._connection)
        for position, entry in enumerate(sorted_out.fresh, start=first):
            if isinstance(entry, Entry):
                fold.apply(entry, position)
        new = tuple(entry for entry in sorted_out.fresh if isinstance(entry, Entry))
        self._settle(fold, new)
        self._keep_aside(sorted_out.pending, bundle)
        erased = len(sorted_out.fresh) - len(new)
        known = len(entries) - len(sorted_out.fresh) - len(sorted_out.pending)
        return Applied(new, known, tuple(sorted_out.pending), erased)

    def _settle(self, fold: Fold, applied: Sequence[Entry]) -> None:
        """Write what was folded, ask again what waits where consent may have changed, and erase.

        Erasing comes last: by then every tombstone stands that must not go with the rest.
        """
        with self._touches.naming(SUBJECTS) as told:
            touched = fold.flush()
            told.update(Touch(one.change.kind, whose(one.change.client)) for one in applied)
            told.update(
                Touch(AREA_OF[table], client)
                for table, records in touched.items()
                for client, _record in records
            )
        with self._touches.naming((Area.QUEUE,)) as told:
            for client, _record in sorted(touched.get("clients", ())):
                self._queue.release(client)
                told.add(Touch(Area.QUEUE, client))
            for client, _record in sorted(touched.get("cases", ())):
                self._queue.regroup(client)
                told.add(Touch(Area.QUEUE, client))
        for client in sorted({whose(entry.change.client) for entry in applied if _erases(entry)}):
            self._append_pending(client)
            with self._touches.naming(ERASED_AREAS) as told:
                erase_client(self._connection, client)
                told.update(Touch(area, client) for area in ERASED_AREAS)

    def _sort_out(self, entries: Sequence[Entry | ErasedEntry]) -> _SortedOut:
        """Part what is fresh from what is known and what a person must look at."""
        limit = self.top_counter() + COUNTER_LEAP
        gone = self._erased_clients()
        seen = self.present([entry.version.packed for entry in entries])
        result = _SortedOut([], [])
        for entry in entries:
            if entry.version.packed in seen:
                continue
            seen.add(entry.version.packed)
            if isinstance(entry, Entry) and (reason := _pending_reason(entry, limit, gone)):
                result.pending.append((entry, reason))
                continue
            limit = max(limit, entry.version.leading + COUNTER_LEAP)
            result.fresh.append(entry)
            if isinstance(entry, Entry) and _erases(entry):
                gone.add(str(entry.change.client))
        return result

    def _entry(self, draft: DraftedChange, counter: int, at: str) -> Entry:
        kind = kind_of(draft.kind)
        kind.check(draft.record, draft.client, draft.fields)
        self.permission.require_record(draft.kind, draft.record, draft.client, draft.fields)
        if draft.client in self._erased_clients():
            raise Erased(record=draft.client)
        bases = draft.bases if draft.bases is not None else self.bases_of(draft)
        change = Change(
            kind=draft.kind,
            record=draft.record,
            client=draft.client,
            author=self.authorship.author,
            fields=draft.fields,
            bases=bases,
            at=at,
            counter=counter,
            incarnation=self.authorship.incarnation,
            salt=new_salt(),
            no_clock=self._clock.is_wrong,
        )
        entry = change.entry()
        if len(entry.payload) > MAX_PAYLOAD:
            raise MalformedChange(reason="size", kind=draft.kind)
        return entry

    def bases_of(self, draft: DraftedChange) -> tuple[Version, ...]:
        """Return the versions that a change supersedes as things stand."""
        nature = kind_of(draft.kind).nature
        if nature is Nature.REGISTER:
            record, names = draft.record, tuple(draft.fields)
        elif nature is Nature.STATE:
            record, names = str(draft.fields["subject"]), ("",)
        else:
            return ()
        found: set[Version] = set()
        for name in names:
            rows = self._connection.execute(
                "SELECT version FROM heads WHERE client = ? AND kind = ? AND record = ?"
                " AND field = ?",
                (whose(draft.client), draft.kind, record, name),
            )
            found.update(Version.unpack(row[0]) for row in rows)
        # Of more heads than a change can name, those that show are superseded first.
        return tuple(sorted(found)[-MAX_BASES:])

    def _keep_aside(self, aside: Sequence[tuple[Entry, str]], bundle: int | None) -> None:
        """Keep changes for a person, but for those that an erasure has just given their place."""
        placed = self.present([entry.version.packed for entry, _reason in aside])
        self._pending.keep(
            ((entry, reason) for entry, reason in aside if entry.version.packed not in placed),
            bundle,
        )

    def _append_pending(self, client: str) -> None:
        """Give what an earlier erasure kept aside its place, before its content goes too."""
        aside = self._pending.of_client(client, Erased.code)
        self.append(
            [ErasedEntry(entry.version, entry.hash, ERASED) for entry in aside], bundle=None
        )

    def _erased_clients(self) -> set[str]:
        return {row[0] for row in self._connection.execute("SELECT client FROM tombstones")}

    def _group_of(self, draft: DraftedChange, change: Change) -> str:
        """Return whom a change is for, as things stand before it is applied.

        Once a client is erased, or somebody else works in the case, nobody knows any more who
        read it.
        """
        if draft.reader_group is not None:
            return draft.reader_group
        who, sets = self.authorship, self._queue.reader_sets
        if change.client is not None and kind_of(draft.kind).nature is Nature.ERASURE:
            return sets.key_for_all(change.client, who.author, who.reader_group)
        if says_who_works(change):
            return sets.key_for(change.client, who.author, who.reader_group)
        return who.reader_group


def _as_kept(draft: DraftedChange) -> DraftedChange:
    """Take what steers a screen out of every text; what was signed stays as it was signed."""
    if draft.kind in SIGNED_KINDS:
        return draft
    return replace(draft, fields=kind_of(draft.kind).entered(draft.fields))


def _erases(entry: Entry) -> bool:
    return kind_of(entry.change.kind).nature is Nature.ERASURE


def _pending_reason(entry: Entry, limit: int, gone: set[str]) -> str | None:
    if entry.version.counter > limit:
        return CounterTooFarAhead.code
    if entry.change.client in gone and not _erases(entry):
        return Erased.code
    return None
