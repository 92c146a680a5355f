# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Unlock a vault with its passphrase or its recovery kit."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Final, Literal

from counsellor.crypto.secret import Secret, passphrase_bytes
from counsellor.crypto.words import normalise_words
from counsellor.domain.clock import Clock
from counsellor.domain.errors import CounsellorError
from counsellor.services.finish_erasure import finish_erasures
from counsellor.storage.lifecycle import open_core, open_core_with_key
from counsellor.storage.vault import Vault

Key = Literal["passphrase", "recovery"]
_LOG: Final = logging.getLogger(__name__)


def unlock_vault(path: Path, typed: str, clock: Clock, *, kind: Key = "passphrase") -> Vault:
    """Open a vault; a wrong passphrase costs the whole key derivation.

    An erasure that a crash cut short is finished, or tried again with the next exchange.

    Raises:
        WrongPassphrase: it does not open.
        VaultNotFound, VaultInUse, VaultTooNew, VaultNotEncrypted, VaultDamaged, VaultLost,
        VaultReplaced, AnchorDamaged: what is wrong with it; it was left as it is.
    """
    return _opened(Vault(open_core(path, typed_secret(typed, kind), kind=kind), clock))


def unlock_with_key(path: Path, data_key: Secret, clock: Clock) -> Vault:
    """Open a vault by its data key, which the caller keeps and wipes.

    Raises:
        As ``unlock_vault``, but for the passphrase.
    """
    return _opened(Vault(open_core_with_key(path, data_key), clock))


def _opened(vault: Vault) -> Vault:
    if not vault.core.read_only:
        _finish(vault)
    return vault


def _finish(vault: Vault) -> None:
    try:
        finish_erasures(vault)
    except CounsellorError as error:
        # A full disk must not keep anybody from the records.
        _LOG.warning("an erasure was not finished: %s", error.code)


def typed_secret(typed: str, kind: Key) -> Secret:
    """Give the bytes that a slot is opened with: words are forgiving, passphrases exact."""
    if kind == "recovery":
        return Secret(normalise_words(typed).encode("utf-8"))
    return passphrase_bytes(typed)
