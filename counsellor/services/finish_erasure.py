# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Erase a client: the content goes everywhere in this vault, the tombstone stays."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from counsellor.domain.canonical import Value
from counsellor.domain.errors import (
    CounsellorError,
    DiskFull,
    ErasureUnfinished,
    ReadOnlyPlace,
    StorageFailed,
    UnknownRecord,
)
from counsellor.domain.ids import new_id
from counsellor.services.keep_erasures import keep_erasures
from counsellor.services.receive_file import forget_file
from counsellor.services.seal_outbox import reissue_after_erasure
from counsellor.storage.backup import forget_automatic_backups
from counsellor.storage.evidence_copies import forget_copies
from counsellor.storage.journal import DraftedChange
from counsellor.storage.vault import Vault

FINISHED: Final = "erasures_finished"
"""Setting: the journal position up to which nothing leaves with what was erased."""

REWRITTEN: Final = "erasures_rewritten"
"""Setting: the journal position up to which no page shows what was erased."""


def erase_for_good(vault: Vault, client: str, basis: str, on: date) -> None:
    """Erase a client and write the database anew, so that no byte stays on a page or in the log.

    Bundles of ours that the office does not hold yet are sealed anew without the content. The
    vault's own automatic backups and the copies set aside after an alarm go: they still hold it.

    Raises:
        UnknownRecord: no such client.
        NotPermitted: it is for somebody else to decide.
        ErasureUnfinished: as ``finish_decided``.
    """
    vault.commit([erasure_of(vault, client, basis, on)])
    finish_decided(vault)


def erase_as_asked(vault: Vault, client: str, wanted: Mapping[str, Value], on: date) -> None:
    """Erase whom an erasure that was asked for is about, also before anything of them has come.

    Args:
        vault: of whoever decides.
        client: the id.
        wanted: the fields of what was asked for.
        on: the day of the decision.

    Raises:
        NotPermitted: it is for somebody else to decide.
        ErasureUnfinished: as ``finish_decided``.
    """
    try:
        code = vault.clients.get(client).code
    except UnknownRecord:
        code = str(wanted["code"])
    vault.commit([_erasure(client, code, str(wanted["basis"]), on)])
    finish_decided(vault)


def erasure_of(vault: Vault, client: str, basis: str, on: date) -> DraftedChange:
    """Return the change that erases a client.

    Raises:
        UnknownRecord: no such client.
    """
    return _erasure(client, vault.clients.get(client).code, basis, on)


def _erasure(client: str, code: str, basis: str, on: date) -> DraftedChange:
    fields: dict[str, Value] = {"code": code, "basis": basis, "on": on.isoformat()}
    return DraftedChange("erasure", new_id(), client, fields)


def finish_decided(vault: Vault) -> None:
    """Finish what was decided just now; where that cannot be done yet, the decision stands.

    Raises:
        ErasureUnfinished: old copies are still there; it is tried again later.
    """
    try:
        finish_erasures(vault)
    except (DiskFull, ReadOnlyPlace, StorageFailed) as error:
        place = error.fields.get("place", str(vault.path))
        raise ErasureUnfinished(place=place, reason=_hindrance(error)) from error


def _hindrance(error: CounsellorError) -> str:
    if isinstance(error, DiskFull):
        return "room"
    return "write protection" if isinstance(error, ReadOnlyPlace) else "medium"


def finish_erasures(vault: Vault) -> None:
    """Do what follows when an erasure is in the journal, decided here or elsewhere.

    What is to be finished is read off the journal: a crash or a full disk in the middle leaves it
    to be finished with the next exchange, or when the vault is opened next.

    Raises:
        DiskFull, ReadOnlyPlace, StorageFailed: the erasures stand; some old copies may too.
    """
    let_go_of_erased(vault)
    rewrite_after_erasures(vault)


def let_go_of_erased(vault: Vault) -> None:
    """Let what was erased go from old copies and from what leaves; nothing is sealed before.

    Lists beside backups that could not be reached when somebody was erased are tried again.

    Raises:
        DiskFull, ReadOnlyPlace, StorageFailed: as ``finish_erasures``.
    """
    keep_erasures(vault)
    unfinished = _since(vault, FINISHED)
    if not unfinished:
        return
    vault.checkpoint()
    forget_automatic_backups(vault.folder)
    forget_copies(vault.folder)
    for client in unfinished:
        reissue_after_erasure(vault, client)
        _forget_set_aside(vault, client)
    with vault.transaction():
        vault.settings.put(FINISHED, max(unfinished.values()))
    vault.checkpoint()


def rewrite_after_erasures(vault: Vault) -> None:
    """Write the database anew, if somebody was erased since that was done.

    It takes as much room again as the database, and time. What else there is to do goes on where
    there is no room for it; it is tried again later.

    Raises:
        DiskFull, ReadOnlyPlace, StorageFailed: gaps of pages may still show what was erased.
    """
    unfinished = _since(vault, REWRITTEN)
    if not unfinished:
        return
    is_done = vault.rewrite()
    # Copies of whole pages may have been made since the erasure.
    forget_automatic_backups(vault.folder)
    forget_copies(vault.folder)
    if not is_done:
        return
    with vault.transaction():
        vault.settings.put(REWRITTEN, max(unfinished.values()))
    vault.checkpoint()


def _forget_set_aside(vault: Vault, client: str) -> None:
    """Delete copies of what waits or is a fork, where nothing else stands in them."""
    with vault.transaction():
        names = vault.inbox.forget_erased(client)
    for name in names:
        forget_file(vault, name)


def _since(vault: Vault, done: str) -> dict[str, int]:
    """Return whom erasures are about that a setting does not cover, and where they stand."""
    position = vault.settings.get(done)
    return vault.tombstones.since(position if isinstance(position, int) else 0)
