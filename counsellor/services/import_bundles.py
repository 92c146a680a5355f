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
from counsellor.services.apply_bundle import Judge, Verdict, refusal
from counsellor.services.device_keys import age_identity
from counsellor.services.finish_erasure import finish_erasure
from counsellor.services.office_roster import current_roster
from counsellor.services.receive_file import (
    Received,
    clear_inbox,
    forget_file,
    receive_file,
)
from counsellor.services.reorder_buffer import EarlyBundles
from counsellor.services.settle_receipts import settle_receipts
from counsellor.storage.vault import Vault
from counsellor.sync.reading import OpenedBundle
from counsellor.sync.sandbox import BundleReader
from counsellor.sync.trust import Token, Trust

SUFFIX = ".age"
_SETTLED = frozenset({ImportOutcome.IMPORTED, ImportOutcome.ALREADY, ImportOutcome.WAITING})


def files_of(paths: Iterable[Path]) -> list[Path]:
    """Give the files that are meant: of a folder every ``.age`` file at its top."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            entries = sorted(path.iterdir())
            found += [one for one in entries if one.suffix == SUFFIX and one.is_file()]
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
    files = files_of(paths)
    if not files:
        return
    clear_inbox(vault)
    identity = age_identity(vault)
    trust = trust_of(vault, identity.recipient)
    with BundleReader([identity], trust) as reader, vault.core.checkpoints_deferred():
        run = _Run(vault, reader, identity.recipient)
        try:
            yield from run.steps(files, cancelled)
        finally:
            settle_receipts(vault)
            for client in run.erased:
                finish_erasure(vault, client)
    vault.core.checkpoint_if_due()


def trust_of(vault: Vault, recipient: str) -> Trust:
    """Give whom bundles are believed from now."""
    tokens = {
        token.id: Token(token.token, token.device is not None) for token in vault.inbox.tokens()
    }
    return Trust.of_roster(current_roster(vault), [recipient], tokens)


class _Run:
    """One run of the import over one child process."""

    def __init__(self, vault: Vault, reader: BundleReader, recipient: str) -> None:
        self._vault = vault
        self._reader = reader
        self._recipient = recipient
        self._judge = Judge(vault)
        self._told: list[ImportedFile] = []
        self._received: dict[Path, Received] = {}
        self._files: deque[Path | Received] = deque()
        self._early = EarlyBundles()

    def __iter__(self) -> Iterator[Path]:
        return self

    def __next__(self) -> Path:
        """Give the next copy to read; more may come after the last, when a gap closes."""
        while self._files:
            path = self._copied(self._files.popleft())
            if path is not None:
                return path
        raise StopIteration

    @property
    def erased(self) -> list[str]:
        """The clients whom this run's bundles have erased."""
        return sorted(self._judge.erased)

    def steps(self, files: Sequence[Path], cancelled: Callable[[], bool]) -> Iterator[ImportedFile]:
        """Import each file, then whatever waited for it."""
        self._files.extend(files)
        for path, opened in self._reader.read_all(self):
            if cancelled():
                raise ImportCancelled
            if not isinstance(opened, OpenedBundle | BundleRefused):
                raise opened
            yield from self._taken()
            received = self._received.pop(path)
            if not self._early.keep(received, opened, self._judge):
                yield from self._settled(received, opened)
        for received, opened in self._early.rest():
            yield self._judge.settle(received, opened)
        yield from self._taken()

    def _settled(
        self, received: Received, opened: OpenedBundle | BundleRefused
    ) -> Iterator[ImportedFile]:
        """Settle a bundle, and those after it in its stream that came before it."""
        following: tuple[Received, OpenedBundle | BundleRefused] | None = (received, opened)
        while following is not None:
            received, opened = following
            told = self._judge.settle(received, opened)
            if self._judge.roster_changed:
                self._reader.believe(trust_of(self._vault, self._recipient))
                self._judge.roster_changed = False
            self._vault.core.checkpoint_if_due()
            yield told
            following = None
            if isinstance(opened, OpenedBundle) and told.outcome is ImportOutcome.IMPORTED:
                stream = opened.manifest.stream.id
                following = self._early.take(stream, opened.manifest.number + 1)
                self._unblock(stream)

    def _copied(self, file: Path | Received) -> Path | None:
        """Copy a file into the inbox; what is settled already is told and not read again."""
        try:
            received = file if isinstance(file, Received) else receive_file(self._vault, file)
        except BundleRefused as error:
            self._told.append(_told(str(file), refusal(error)))
            return None
        known = self._vault.inbox.file(received.sha256)
        if received is not file and known is not None and known.outcome in _SETTLED:
            forget_file(self._vault, received.kept)
            waits = known.outcome is ImportOutcome.WAITING
            outcome = ImportOutcome.WAITING if waits else ImportOutcome.ALREADY
            self._told.append(_told(str(received.source), Verdict(outcome, known.reason)))
            return None
        path = self._vault.folder.inbox / received.kept
        self._received[path] = received
        return path

    def _unblock(self, stream: str) -> None:
        """Read next what waited for the gap that has just been closed."""
        waiting = self._judge.next_waiting(stream)
        if waiting is not None and waiting.kept is not None:
            self._files.appendleft(
                Received(Path(waiting.name), waiting.kept, waiting.sha256, waiting.size)
            )

    def _taken(self) -> list[ImportedFile]:
        taken, self._told = self._told, []
        return taken


def _told(name: str, verdict: Verdict) -> ImportedFile:
    """Say what became of a file that was not opened."""
    return ImportedFile(Path(name).name, verdict.outcome, verdict.reason, verdict.detail, path=name)
