# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Erase a client: the content goes everywhere in this vault, the tombstone stays."""

from __future__ import annotations

from datetime import date
from typing import Final

from counsellor.domain.canonical import Value
from counsellor.domain.ids import new_id
from counsellor.services.keep_erasures import keep_erasures
from counsellor.services.seal_outbox import reissue_after_erasure
from counsellor.storage.backup import forget_automatic_backups
from counsellor.storage.evidence_copies import forget_copies
from counsellor.storage.journal import DraftedChange
from counsellor.storage.vault import Vault

FINISHED: Final = "erasures_finished"
"""Setting: the journal position up to which every erasure was finished."""


def erase_for_good(vault: Vault, client: str, basis: str, on: date) -> None:
    """Erase a client and write the database anew, so that no byte stays on a page or in the log.

    Bundles of ours that the office does not hold yet are sealed anew without the content. The
    vault's own automatic backups and the copies set aside after an alarm go: they still hold it.

    Raises:
        UnknownRecord: no such client.
        NotPermitted: it is for somebody else to decide.
    """
    vault.commit([erasure_of(vault, client, basis, on)])
    finish_erasures(vault)


def erasure_of(vault: Vault, client: str, basis: str, on: date) -> DraftedChange:
    """Return the change that erases a client.

    Raises:
        UnknownRecord: no such client.
    """
    code = vault.clients.get(client).code
    fields: dict[str, Value] = {"code": code, "basis": basis, "on": on.isoformat()}
    return DraftedChange("erasure", new_id(), client, fields)


def finish_erasures(vault: Vault) -> None:
    """Do what follows when an erasure is in the journal, decided here or elsewhere.

    What is to be finished is read off the journal: a crash or a full disk in the middle leaves it
    to be finished with the next exchange, or when the vault is opened next.

    Raises:
        DiskFull, ReadOnlyPlace, StorageFailed: the erasures stand; some old copies may too.
    """
    finished = vault.settings.get(FINISHED)
    unfinished = vault.tombstones.since(finished if isinstance(finished, int) else 0)
    if not unfinished:
        return
    vault.checkpoint()
    forget_automatic_backups(vault.folder)
    forget_copies(vault.folder)
    keep_erasures(vault)
    for client in unfinished:
        reissue_after_erasure(vault, client)
    vault.rewrite()
    with vault.transaction():
        vault.settings.put(FINISHED, max(unfinished.values()))
    vault.checkpoint()
