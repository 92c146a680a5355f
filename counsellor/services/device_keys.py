# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""This device's own keys: made once, kept in the vault, lent to whoever signs or opens."""

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
        vault.companions.of(_HeldKey).close()
        vault.secrets.put(SIGNING, SigningKey.generate().seed)


def make_age_identity(vault: Vault, suite: Suite) -> str:
    """Make this device's identity of an office's suite and give its recipient."""
    identity = PqIdentity.generate() if suite is Suite.PQ else X25519Identity.generate()
    vault.secrets.put(AGE, identity.text.encode("ascii"))
    return identity.recipient


class _HeldKey:
    """The device's signing key from its first use until the vault is closed.

    Reading it for every signature would take longer than signing, and leave a copy of its seed
    each time, in bytes that nobody can wipe.
    """

    def __init__(self) -> None:
        self._key: SigningKey | None = None

    def of(self, vault: Vault) -> SigningKey:
        """Return it; raises as ``signing_key``."""
        if self._key is None:
            self._key = SigningKey(_seed(vault, SIGNING))
        return self._key

    def close(self) -> None:
        """Wipe it."""
        key, self._key = self._key, None
        if key is not None:
            key.wipe()


@contextmanager
def signing_key(vault: Vault, name: str = SIGNING) -> Iterator[SigningKey]:
    """Lend a signing key: the device's own, or one whose seed is wiped afterwards.

    Raises:
        NotInAnOffice: there is none of this name.
    """
    if name == SIGNING:
        yield vault.companions.of(_HeldKey).of(vault)
        return
    with _seed(vault, name) as seed:
        yield SigningKey(seed)


def _seed(vault: Vault, name: str) -> Secret:
    """Return the key's own buffer, not a copy that would outlive it."""
    stored = vault.secrets.get(name)
    if stored is None:
        raise NotInAnOffice
    seed = Secret(stored)
    stored[:] = bytes(len(stored))
    return seed


def age_identity(vault: Vault) -> PqIdentity | X25519Identity:
    """Give this device's age identity.

    Raises:
        NotInAnOffice: there is none before an office is joined.
    """
    stored = vault.secrets.get(AGE)
    if stored is None:
        raise NotInAnOffice
    return parse_identity(stored.decode("ascii"))
