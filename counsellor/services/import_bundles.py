# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Import bundles: read in a sandboxed child, judged here, one transaction each, in order.

A bundle that cannot be imported blocks nothing: it is quarantined, or kept for a person or for
the gap before it, with the reason; the rest goes on.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from counsellor.domain.coded import ImportOutcome
from counsellor.domain.errors import BundleRefused, ImportCancelled
from counsellor.domain.exchange_state import ImportedFile
from counsellor.services.apply_bundle import Judge, refusal
from counsellor.services.device_keys import age_identity
from counsellor.services.finish_erasure import let_go_of_erased, rewrite_after_erasures
from counsellor.services.judged_file import Verdict, told_of
from counsellor.services.lost_copies import forget_lost_copies
from counsellor.services.office_roster import current_roster
from counsellor.services.open_invitations import WITHDRAWN
from counsellor.services.open_outbox import open_outbox
from counsellor.services.quarantine_file import bound_quarantine, quarantine_folder
from counsellor.services.read_again import files_to_read_again
from counsellor.services.receive_file import (
    GivenFile,
    Received,
    Source,
    clear_inbox,
    let_copy_go,
    receive_file,
)
from counsellor.services.reorder_buffer import EarlyBundles
from counsellor.services.settle_words import settle_words
from counsellor.services.stream_place import Place, Standing
from counsellor.storage.connection import hold_many_pages
from counsellor.storage.joined import joining
from counsellor.storage.received import ReceivedFile
from counsellor.storage.vault import Vault
from counsellor.sync.lying import may_be_bundle, may_be_outbox
from counsellor.sync.opened_bundle import OpenedBundle
from counsellor.sync.rare_collections import rare_collections
from counsellor.sync.sandbox import BundleReader
from counsellor.sync.spare_reader import SpareReader
from counsellor.sync.trust import Token, Trust

SETTLED = frozenset({ImportOutcome.IMPORTED, ImportOutcome.ALREADY, ImportOutcome.WAITING})

Taken = Callable[[Source, str, str], None]
"""Told which content (SHA-256) a source turned out to have, or why it was not copied."""


def files_of(paths: Iterable[Path]) -> list[Path]:
    """Give the files that are meant: of a folder every bundle at its top, and every outbox."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            entries = sorted(path.iterdir())
            found += [one for one in entries if _may_be_ours(one.name) and one.is_file()]
        else:
            found.append(path)
    return found


def import_bundles(
    vault: Vault, paths: Sequence[Path], cancelled: Callable[[], bool] = lambda: False
) -> Iterator[ImportedFile]:
    """Import files, one a step; what a step brought stays when the next is not taken.

    Raises:
        NotInAnOffice: this vault can open nothing yet.
        ImportCancelled: a person stopped it.
        DiskFull, ReadOnlyPlace, StorageFailed: the vault cannot take more.
    """
    forget_lost_copies(vault)
    sources: list[Source] = []
    for path in files_of(paths):
        if not may_be_outbox(path.name):
            sources.append(GivenFile(path))
            continue
        if cancelled():
            raise ImportCancelled
        try:
            sources += open_outbox(vault, path)
        except BundleRefused as error:
            given = GivenFile(path)
            yield told_of(given.path, given.name, refusal(error))
    yield from import_sources(vault, sources, cancelled)
    rewrite_after_erasures(vault)


def _may_be_ours(name: str) -> bool:
    return may_be_bundle(name) or may_be_outbox(name)


def import_sources(
    vault: Vault,
    sources: Iterable[Source],
    cancelled: Callable[[], bool] = lambda: False,
    taken: Taken = lambda _source, _sha256, _reason: None,
) -> Iterator[ImportedFile]:
    """Import what can be read from somewhere, and what other programs or rosters set aside.

    What is lost of what was set aside was forgotten before: see ``lost_copies``.
    """
    identity = age_identity(vault)
    again = files_to_read_again(vault, current_roster(vault))
    waiting: list[Source | Received] = [*again, *sources]
    if not waiting:
        return
    clear_inbox(vault)
    hold_many_pages(vault.core.connection)
    trust = trust_of(vault, identity.recipient)
    spare = vault.companions.of(SpareReader)
    with (
        BundleReader([identity], trust, spare=spare) as reader,
        vault.core.checkpoints_deferred(),
        rare_collections(),
    ):
        run = _Run(vault, reader, identity.recipient, taken)
        try:
            yield from run.steps(waiting, cancelled)
        finally:
            settle_words(vault)
            let_go_of_erased(vault)
            bound_quarantine(vault)
    vault.core.checkpoint_if_due()


def trust_of(vault: Vault, recipient: str) -> Trust:
    """Give whom bundles are believed from now."""
    withdrawn = vault.settings.names(WITHDRAWN)
    tokens = {
        token.id: Token(token.token, token.device is not None, token.id in withdrawn)
        for token in vault.inbox.tokens()
    }
    return Trust.of_roster(current_roster(vault), [recipient], tokens)


class _Run:
    """One run of the import over one child process."""

    def __init__(self, vault: Vault, reader: BundleReader, recipient: str, taken: Taken) -> None:
        self._vault = vault
        self._reader = reader
        self._recipient = recipient
        self._taken_from = taken
        self._judge = Judge(vault)
        self._told: list[ImportedFile] = []
        self._received: dict[Path, Received] = {}
        self._files: deque[Source | Received] = deque()
        self._early = EarlyBundles()
        self._tried: set[str] = set()

    def __iter__(self) -> Iterator[Path]:
        return self

    def __next__(self) -> Path:
        """Give the next copy to read; more may come after the last, when a gap closes."""
        while self._files:
            path = self._copied(self._files.popleft())
            if path is not None:
                return path
        raise StopIteration

    def steps(
        self, files: Sequence[Source | Received], cancelled: Callable[[], bool]
    ) -> Iterator[ImportedFile]:
        """Import each file, then whatever waited for it; what is told is saved.

        Some are saved at once: each is decided on and taken in alone, but to wait for the disk
        after each would take as long as all else.
        """
        self._files.extend(files)
        settling, goes_on = self._settling(), True
        while goes_on:
            if cancelled():
                raise ImportCancelled
            with joining(self._vault.core) as joined:
                goes_on = any(joined.is_due for _ in settling)
            self._judge.forget_copies()
            self._vault.core.checkpoint_if_due()
            yield from self._taken()

    def _settling(self) -> Iterator[None]:
        """Settle one bundle a step."""
        for path, opened in self._reader.read_all(self):
            yield from self._settled(self._received.pop(path), opened)
        for received, early in self._early.rest():
            self._settle(received, early, self._judge.stand_of(early))
            yield

    def _settled(self, received: Received, opened: OpenedBundle | BundleRefused) -> Iterator[None]:
        """Settle a bundle, and those after it in its stream that came before it."""
        following: tuple[Received, OpenedBundle | BundleRefused] | None = (received, opened)
        while following is not None:
            received, opened = following
            following = None
            standing = self._judge.stand_of(opened)
            if not self._waits(received, opened, standing):
                self._settle(received, opened, standing)
            if isinstance(opened, OpenedBundle) and standing.place is Place.NEXT:
                stream = opened.manifest.stream.id
                following = self._early.take(stream, opened.manifest.number + 1)
                self._unblock(stream)
            yield

    def _waits(
        self, received: Received, opened: OpenedBundle | BundleRefused, standing: Standing
    ) -> bool:
        """Keep a bundle that comes before those it follows, as long as there is room."""
        if isinstance(opened, BundleRefused) or standing.place is not Place.EARLY:
            return False
        return self._early.keep(received, opened)

    def _settle(
        self, received: Received, opened: OpenedBundle | BundleRefused, standing: Standing
    ) -> None:
        self._told.append(self._judge.settle(received, opened, standing))
        if self._judge.roster_changed:
            self._reader.believe(trust_of(self._vault, self._recipient))
            self._judge.roster_changed = False

    def _copied(self, file: Source | Received) -> Path | None:
        """Copy a file into the inbox; what is settled already is told and not read again."""
        if isinstance(file, Received):
            return self._to_read(file)
        try:
            received = receive_file(self._vault, file)
        except BundleRefused as error:
            verdict = refusal(error)
            quarantine_folder(self._vault)
            self._taken_from(file, "", verdict.reason)
            self._told.append(told_of(file.path, file.name, verdict))
            return None
        self._taken_from(file, received.sha256, "")
        known = self._vault.inbox.file(received.sha256)
        if known is None or not self._is_settled(known):
            return self._to_read(received)
        let_copy_go(self._vault, received.kept)
        waits = known.outcome is ImportOutcome.WAITING
        outcome = known.outcome if waits or known.reason else ImportOutcome.ALREADY
        self._told.append(
            told_of(received.path, received.source, Verdict(outcome, known.reason, known.detail))
        )
        return None

    def _is_settled(self, known: ReceivedFile) -> bool:
        """Tell whether content was judged for good: as it lies here, or by what judges now."""
        return known.outcome in SETTLED or known.judged == self._judge.judged

    def _to_read(self, received: Received) -> Path:
        path = self._vault.folder.inbox / received.kept
        self._received[path] = received
        return path

    def _unblock(self, stream: str) -> None:
        """Read what waited for the gap that has just been closed, after all that lies there now.

        Its sender may have sealed it anew since, without what was erased.
        """
        state = self._vault.inbox.stream(stream)
        number = state.number + 1 if state is not None else 1
        for file in self._vault.inbox.files_of(stream, ImportOutcome.WAITING):
            # Of two under one number the first may be a fork.
            if file.number == number and file.kept is not None and file.kept not in self._tried:
                self._tried.add(file.kept)
                self._files.append(
                    Received(file.name, file.name, file.kept, file.sha256, file.size)
                )

    def _taken(self) -> list[ImportedFile]:
        taken, self._told = self._told, []
        return taken
