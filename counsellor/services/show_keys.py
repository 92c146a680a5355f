# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Show what public tools need to open a vault and its bundles; a logged act."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from counsellor.domain.canonical import Value
from counsellor.domain.clock import Clock
from counsellor.domain.errors import NotInAnOffice
from counsellor.domain.ids import new_id
from counsellor.services.device_keys import age_identity, signing_key
from counsellor.services.unlock_vault import Key, unlock_vault
from counsellor.storage.journal import DraftedChange
from counsellor.storage.vault import Vault

KEYS_SHOWN = "keys_shown"


@dataclass(frozen=True, slots=True)
class VaultKeys:
    """Everything that the vault's protection rests on.

    Attributes:
        data_key: SQLCipher's raw key, 64 hex digits.
        age_identities: ``AGE-SECRET-KEY-…``; none before an office is joined.
        signing_public_key: ``ssh-ed25519 …``.
    """

    data_key: str = field(repr=False)
    age_identities: tuple[str, ...] = field(repr=False)
    signing_public_key: str


def show_keys(path: Path, typed: str, clock: Clock, *, kind: Key = "passphrase") -> VaultKeys:
    """Ask the passphrase anew, log the act, then give the keys.

    Raises:
        WrongPassphrase: nothing is shown.
    """
    vault = unlock_vault(path, typed, clock, kind=kind)
    try:
        fields: dict[str, Value] = {"what": KEYS_SHOWN}
        vault.commit([DraftedChange("access", new_id(), None, fields)])
        with signing_key(vault) as key:
            signing = key.public_line
        return VaultKeys(vault.core.data_key.hex(), _identities(vault), signing)
    finally:
        vault.close()


def _identities(vault: Vault) -> tuple[str, ...]:
    try:
        return (age_identity(vault).text,)
    except NotInAnOffice:
        return ()
