# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Unlock a vault with its passphrase or its recovery kit."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Final, Literal

from counsellor.crypto.secret import Secret, passphrase_bytes
from counsellor.crypto.word_reading import load_words, read_words
from counsellor.crypto.words import WORDS
from counsellor.domain.clock import Clock
from counsellor.domain.errors import CounsellorError
from counsellor.services.begin_incarnation import begin_incarnation
from counsellor.services.finish_erasure import finish_erasures
from counsellor.services.keep_erasures import erase_by_every_list
from counsellor.storage.accept_loss import ACCEPTED_LOSSES
from counsellor.storage.lifecycle import open_core, open_core_with_key
from counsellor.storage.vault import Vault

Key = Literal["passphrase", "recovery"]
LIVED_LOSSES: Final = "lived_losses"
"""Setting: how many accepted losses the life of this device has begun after."""

PASSPHRASE_DUE: Final = "passphrase_due"
"""Setting that is there from when the recovery kit opened the vault until a passphrase was set."""

KIT_WORDS: Final = WORDS
_LOG: Final = logging.getLogger(__name__)


def unlock_vault(path: Path, typed: str, clock: Clock, *, kind: Key = "passphrase") -> Vault:
    """Open a vault; a wrong passphrase costs the whole key derivation.

    An erasure that a crash cut short is finished, or tried again with the next exchange.

    After the recovery kit a new passphrase is due, whatever happens next.

    Raises:
        WrongPassphrase: it does not open.
        WordsUnknown, WordsTooFew, WrongRecoveryWords: what is wrong with the words of a kit.
        VaultNotFound, VaultInUse, VaultTooNew, VaultNotEncrypted, VaultDamaged, VaultLost,
        VaultReplaced, AnchorDamaged: what is wrong with it; it was left as it is.
    """
    load_words()
    vault = _opened(Vault(open_core(path, typed_secret(typed, kind), kind=kind), clock))
    if kind == "recovery" and not vault.core.read_only:
        note_kit_used(vault)
    return vault


def unlock_with_key(path: Path, data_key: Secret, clock: Clock) -> Vault:
    """Open a vault by its data key, which the caller keeps and wipes.

    Raises:
        As ``unlock_vault``, but for the passphrase.
    """
    load_words()
    return _opened(Vault(open_core_with_key(path, data_key), clock))


def _opened(vault: Vault) -> Vault:
    if not vault.core.read_only:
        try:
            live_on(vault)
        except BaseException:
            vault.close()
            raise
    return vault


def live_on(vault: Vault) -> None:
    """Begin a new life if a loss was accepted since the last one began; finish what was cut short.

    Raises:
        DiskFull, ReadOnlyPlace, StorageFailed: the old life must not go on.
    """
    accepted = vault.settings.get(ACCEPTED_LOSSES)
    losses = len(accepted) if isinstance(accepted, list) else 0
    if losses != (vault.settings.get(LIVED_LOSSES) or 0):
        erase_by_every_list(vault)
        begin_incarnation(vault)
        with vault.transaction():
            vault.settings.put(LIVED_LOSSES, losses)
    _finish(vault)


def note_kit_used(vault: Vault) -> None:
    """Ask for a new passphrase from now on."""
    try:
        with vault.transaction():
            vault.settings.put(PASSPHRASE_DUE, True)
    except CounsellorError as error:
        # A full disk must not keep anybody from the records.
        _LOG.warning("that the kit was used is not noted: %s", error.code)


def _finish(vault: Vault) -> None:
    try:
        finish_erasures(vault)
    except CounsellorError as error:
        # A full disk must not keep anybody from the records.
        _LOG.warning("an erasure was not finished: %s", error.code)


def typed_secret(typed: str, kind: Key) -> Secret:
    """Give the bytes that a slot is opened with: words are forgiving, passphrases exact.

    Raises:
        WordsUnknown, WordsTooFew: what is wrong with the words of a kit.
    """
    if kind == "recovery":
        return read_words(typed)
    return passphrase_bytes(typed)
