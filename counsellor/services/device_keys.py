# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""This device's own keys: made once, kept in the vault, handed out to be wiped after use."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from counsellor.crypto.age import PqIdentity, X25519Identity, parse_identity
from counsellor.crypto.secret import Secret
from counsellor.crypto.sshsig import SigningKey
from counsellor.domain.errors import NotInAnOffice
from counsellor.domain.roster import Suite
from counsellor.storage.vault import Vault

SIGNING, AGE, ROOT, TOKEN = "signing", "age", "root", "token"


def make_device_keys(vault: Vault) -> None:
    """Make the signing key, inside the caller's transaction; nothing if there is one."""
    if vault.secrets.get(SIGNING) is None:
        vault.secrets.put(SIGNING, SigningKey.generate().seed)


def make_age_identity(vault: Vault, suite: Suite) -> str:
    """Make this device's identity of an office's suite and give its recipient."""
    identity = PqIdentity.generate() if suite is Suite.PQ else X25519Identity.generate()
    vault.secrets.put(AGE, identity.text.encode("ascii"))
    return identity.recipient


@contextmanager
def signing_key(vault: Vault, name: str = SIGNING) -> Iterator[SigningKey]:
    """Lend a signing key; the seed is wiped afterwards."""
    stored = vault.secrets.get(name)
    if stored is None:
        raise NotInAnOffice
    with Secret(stored) as seed:
        stored[:] = bytes(len(stored))
        # The key's own buffer, not a copy that would outlive the block.
        yield SigningKey(seed)


def age_identity(vault: Vault) -> PqIdentity | X25519Identity:
    """Give this device's age identity.

    Raises:
        NotInAnOffice: there is none before an office is joined.
    """
    stored = vault.secrets.get(AGE)
    if stored is None:
        raise NotInAnOffice
    return parse_identity(stored.decode("ascii"))
