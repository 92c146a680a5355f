# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Sync now: seal, send, fetch, import, and for an office answer with receipts."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from counsellor.domain.errors import CounsellorError, NotInAnOffice, UnknownDrop
from counsellor.domain.exchange_state import ImportedFile
from counsellor.domain.roster import mailbox_of
from counsellor.services.clean_outbox import clean_outbox
from counsellor.services.import_bundles import import_bundles
from counsellor.services.issue_receipts import issue_receipts
from counsellor.services.seal_outbox import seal_outbox
from counsellor.services.send_outbox import note_sent, send_outbox
from counsellor.storage.connection import translating
from counsellor.storage.vault import Vault
from counsellor.sync.drop import Drop, drop_for

_FETCH = "fetch-"


@dataclass(slots=True)
class ExchangeReport:
    """What an exchange did; ``failure`` is the first thing that went wrong with the drop."""

    sealed: int = 0
    sent: int = 0
    receipts: int = 0
    fetched: list[ImportedFile] = field(default_factory=list)
    failure: CounsellorError | None = None


def exchange(
    vault: Vault, drop_url: str = "", cancelled: Callable[[], bool] = lambda: False
) -> ExchangeReport:
    """Do the whole exchange; what cannot be reached now waits and loses nothing.

    Raises:
        NotInAnOffice, UnknownDrop: there is nobody, or nothing, to exchange with.
        DiskFull, ReadOnlyPlace, StorageFailed: the vault cannot take more.
    """
    report = ExchangeReport()
    for _step in exchange_steps(vault, report, drop_url, cancelled):
        pass
    return report


def exchange_steps(
    vault: Vault,
    report: ExchangeReport,
    drop_url: str = "",
    cancelled: Callable[[], bool] = lambda: False,
) -> Iterator[None]:
    """The same in steps, filling in the report as it goes."""
    who = vault.membership
    if not who.office:
        raise NotInAnOffice
    url = drop_url or who.drop
    if not url:
        raise UnknownDrop(url="")
    yield from _fetch_and_import(vault, report, url, cancelled)
    if who.is_office:
        report.receipts = issue_receipts(vault)
    report.sealed = seal_outbox(vault)
    yield
    sending = send_outbox(vault.folder.outbox, url)
    report.sent = len(set(sending.sent))
    report.failure = report.failure or sending.failure
    note_sent(vault)
    clean_outbox(vault)
    yield


def _fetch_and_import(
    vault: Vault, report: ExchangeReport, url: str, cancelled: Callable[[], bool]
) -> Iterator[None]:
    with _room_to_fetch(vault) as folder:
        paths: list[Path] = []
        try:
            drop = own_box(vault, url)
            paths = _fetched(vault, drop, folder)
        except CounsellorError as error:
            report.failure = error
        for file in import_bundles(vault, paths, cancelled):
            report.fetched.append(file)
            yield


@contextmanager
def _room_to_fetch(vault: Vault) -> Iterator[Path]:
    """Make a folder for what is fetched; what a killed run left of its own goes."""
    inbox = vault.folder.inbox
    with translating(inbox):
        for left in inbox.glob(f"{_FETCH}*"):
            shutil.rmtree(left)
        folder = TemporaryDirectory(prefix=_FETCH, dir=inbox, ignore_cleanup_errors=True)
    with folder as path:
        yield Path(path)


def own_box(vault: Vault, url: str) -> Drop:
    """Give the box of a drop in which files for this vault lie."""
    who = vault.membership
    return drop_for(url, None if who.is_office else mailbox_of(who.device))


def _fetched(vault: Vault, drop: Drop, folder: Path) -> list[Path]:
    """Fetch what was not seen before, sealed as it is."""
    seen = vault.inbox.names()
    paths = []
    for name in drop.list():
        if name not in seen:
            drop.get(name, folder / name)
            paths.append(folder / name)
    return paths
