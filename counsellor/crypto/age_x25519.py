# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Classical age keys: X25519, for offices whose tools are older than hybrid keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

from counsellor.crypto import bech32
from counsellor.crypto.age_header import Stanza, encode_base64
from counsellor.crypto.age_keys import (
    addressed,
    decode_key,
    decode_secret_key,
    unwrap_file_key,
    wrap_file_key,
)
from counsellor.crypto.derive import hkdf_sha256
from counsellor.crypto.secret import Secret
from counsellor.domain.errors import NotAnAgeFile

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counsellor.crypto.secret import BytesLike

_KIND = "X25519"
_INFO = b"age-encryption.org/v1/X25519"
_KEY_BYTES = 32
_RECIPIENT_PREFIX = "age"
_IDENTITY_PREFIX = "AGE-SECRET-KEY-"


class X25519Recipient:
    """A public key, `age1…`."""

    def __init__(self, key: BytesLike) -> None:
        self.key = bytes(key)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `age1…`.

        Raises:
            NotAnAgeFile: with the reason recipient; also for points of low order.
        """
        made = cls(decode_key(text, _RECIPIENT_PREFIX, _KEY_BYTES, "recipient"))
        try:
            X25519PrivateKey.generate().exchange(X25519PublicKey.from_public_bytes(made.key))
        except ValueError as error:
            raise NotAnAgeFile(reason="recipient") from error
        return made

    @property
    def text(self) -> str:
        return bech32.encode(_RECIPIENT_PREFIX, self.key)

    def wrap(self, file_key: Secret) -> Stanza:
        """Wrap the file key under a fresh share."""
        ephemeral = X25519PrivateKey.generate()
        share = ephemeral.public_key().public_bytes_raw()
        shared = ephemeral.exchange(X25519PublicKey.from_public_bytes(self.key))
        body = wrap_file_key(_wrap_key(shared, share, self.key), file_key)
        return Stanza((_KIND, encode_base64(share)), body)


class X25519Identity:
    """A private key, `AGE-SECRET-KEY-1…`."""

    def __init__(self, seed: Secret) -> None:
        self._seed = seed
        self._key = X25519PrivateKey.from_private_bytes(seed)
        self._public = self._key.public_key().public_bytes_raw()

    @classmethod
    def generate(cls) -> Self:
        return cls(Secret.random(_KEY_BYTES))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `AGE-SECRET-KEY-1…`.

        Raises:
            NotAnAgeFile: with the reason identity.
        """
        return cls(decode_secret_key(text, _IDENTITY_PREFIX, _KEY_BYTES))

    @property
    def text(self) -> str:
        """The private key as text; it stays in memory until it is overwritten by chance."""
        return bech32.encode(_IDENTITY_PREFIX.lower(), self._seed).upper()

    @property
    def recipient(self) -> str:
        return X25519Recipient(self._public).text

    def unwrap(self, stanzas: Sequence[Stanza]) -> Secret | None:
        """Try every X25519 stanza.

        Raises:
            NotAnAgeFile: one is malformed, or its share is a point of low order.
        """
        for share, body in addressed(stanzas, _KIND, _KEY_BYTES):
            try:
                shared = self._key.exchange(X25519PublicKey.from_public_bytes(share))
            except ValueError as error:
                raise NotAnAgeFile(reason="stanza") from error
            file_key = unwrap_file_key(_wrap_key(shared, share, self._public), body)
            if file_key is not None:
                return file_key
        return None

    def agree(self, recipient: str) -> Secret:
        """Return what this key and another one of its kind have in common (Diffie-Hellman).

        Raises:
            NotAnAgeFile: with the reason recipient.
        """
        other = X25519Recipient.parse(recipient)
        return Secret(self._key.exchange(X25519PublicKey.from_public_bytes(other.key)))

    def wipe(self) -> None:
        """Zero the private key; `cryptography` keeps a copy of its own until it is collected."""
        self._seed.wipe()


def _wrap_key(shared: bytes, share: bytes, recipient: bytes) -> Secret:
    return hkdf_sha256(shared, salt=share + recipient, info=_INFO)
