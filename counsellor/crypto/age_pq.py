# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Hybrid age keys: ML-KEM-768 with X25519, so that notes harvested now stay closed for decades.

Format: C2SP age specification, recipient type mlkem768x25519: HPKE base mode with the
MLKEM768-X25519 KEM (X-Wing), HKDF-SHA256 and ChaCha20-Poly1305.
"""

from __future__ import annotations

import hashlib
from functools import cached_property
from typing import TYPE_CHECKING, Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hpke
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

from counsellor.crypto import bech32
from counsellor.crypto.age_header import FILE_KEY_BYTES, Stanza, encode_base64
from counsellor.crypto.age_keys import addressed, decode_key, decode_secret_key
from counsellor.crypto.secret import Secret
from counsellor.domain.errors import NotAnAgeFile

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counsellor.crypto.secret import BytesLike

_KIND = "mlkem768x25519"
_INFO = b"age-encryption.org/mlkem768x25519"
_SEED_BYTES = 32
_MLKEM_SEED_BYTES = 64
_MLKEM_KEY_BYTES = 1184
_MLKEM_SHARE_BYTES = 1088
_CURVE_BYTES = 32
_SHARE_BYTES = _MLKEM_SHARE_BYTES + _CURVE_BYTES
_RECIPIENT_PREFIX = "age1pq"
_IDENTITY_PREFIX = "AGE-SECRET-KEY-PQ-"


def _suite() -> hpke.Suite:
    return hpke.Suite(hpke.KEM.MLKEM768_X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.CHACHA20_POLY1305)


class PqRecipient:
    """A public key, `age1pq1…` (1,959 letters)."""

    def __init__(self, key: BytesLike) -> None:
        self.key = bytes(key)
        self._public = hpke.MLKEM768X25519PublicKey(
            MLKEM768PublicKey.from_public_bytes(self.key[:_MLKEM_KEY_BYTES]),
            X25519PublicKey.from_public_bytes(self.key[_MLKEM_KEY_BYTES:]),
        )

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `age1pq1…`.

        Raises:
            NotAnAgeFile: with the reason recipient; also for points of low order.
        """
        key = decode_key(text, _RECIPIENT_PREFIX, _MLKEM_KEY_BYTES + _CURVE_BYTES, "recipient")
        curve = X25519PublicKey.from_public_bytes(bytes(key[_MLKEM_KEY_BYTES:]))
        try:
            X25519PrivateKey.generate().exchange(curve)
            return cls(key)
        except ValueError as error:
            raise NotAnAgeFile(reason="recipient") from error

    @property
    def text(self) -> str:
        return bech32.encode(_RECIPIENT_PREFIX, self.key)

    def wrap(self, file_key: Secret) -> Stanza:
        """Wrap the file key under a fresh encapsulated key."""
        sealed = _suite().encrypt(file_key, self._public, _INFO)
        return Stanza((_KIND, encode_base64(sealed[:_SHARE_BYTES])), sealed[_SHARE_BYTES:])


class PqIdentity:
    """A private key, `AGE-SECRET-KEY-PQ-1…`."""

    def __init__(self, seed: Secret) -> None:
        self._seed = seed
        # The KEM expands its seed with SHAKE-256: ML-KEM's d and z, then the X25519 scalar.
        with Secret(hashlib.shake_256(seed).digest(_MLKEM_SEED_BYTES + _CURVE_BYTES)) as parts:
            mlkem = MLKEM768PrivateKey.from_seed_bytes(memoryview(parts)[:_MLKEM_SEED_BYTES])
            self._curve = X25519PrivateKey.from_private_bytes(memoryview(parts)[_MLKEM_SEED_BYTES:])
        self._key = hpke.MLKEM768X25519PrivateKey(mlkem, self._curve)
        self._public = (
            mlkem.public_key().public_bytes_raw() + self._curve.public_key().public_bytes_raw()
        )

    @classmethod
    def generate(cls) -> Self:
        return cls(Secret.random(_SEED_BYTES))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `AGE-SECRET-KEY-PQ-1…`.

        Raises:
            NotAnAgeFile: with the reason identity.
        """
        return cls(decode_secret_key(text, _IDENTITY_PREFIX, _SEED_BYTES))

    @property
    def text(self) -> str:
        """The private key as text; it stays in memory until it is overwritten by chance."""
        return bech32.encode(_IDENTITY_PREFIX.lower(), self._seed).upper()

    @cached_property
    def recipient(self) -> str:
        return bech32.encode(_RECIPIENT_PREFIX, self._public)

    def unwrap(self, stanzas: Sequence[Stanza]) -> Secret | None:
        """Try every hybrid stanza.

        Raises:
            NotAnAgeFile: one is malformed, or its share is a point of low order.
        """
        for share, body in addressed(stanzas, _KIND, _SHARE_BYTES):
            try:
                opened = _suite().decrypt(share + body, self._key, _INFO)
            except InvalidTag:
                self._refuse_low_order(share[_MLKEM_SHARE_BYTES:])
                continue
            if len(opened) != FILE_KEY_BYTES:
                raise NotAnAgeFile(reason="stanza")
            return Secret(opened)
        return None

    def _refuse_low_order(self, point: bytes) -> None:
        """HPKE does not tell a point of low order from a stanza for somebody else."""
        try:
            self._curve.exchange(X25519PublicKey.from_public_bytes(point))
        except ValueError as error:
            raise NotAnAgeFile(reason="stanza") from error

    def agree(self, recipient: str) -> Secret:
        """Return what the X25519 halves of this key and another have in common (Diffie-Hellman).

        The other half cannot: a KEM needs a share to be sent, and four words carry none. So this is
        for what proves something at one moment, never for what must stay secret for decades.

        Raises:
            NotAnAgeFile: with the reason recipient.
        """
        other = PqRecipient.parse(recipient).key[_MLKEM_KEY_BYTES:]
        return Secret(self._curve.exchange(X25519PublicKey.from_public_bytes(other)))

    def wipe(self) -> None:
        """Zero the private key; `cryptography` keeps a copy of its own until it is collected."""
        self._seed.wipe()
