# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A key under a short PIN and a random secret, for an hour in the memory of one process.

The PIN alone opens nothing: the secret lies in locked memory and nowhere else. Whoever copies
that memory as well can try all PINs, at the price of one Argon2id each.
"""

from __future__ import annotations

import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from counsellor.crypto.derive import hkdf_sha256
from counsellor.crypto.passphrase_wrap import FLOOR, stretched
from counsellor.crypto.secret import BytesLike, Secret
from counsellor.domain.errors import WrongPassphrase

SALT_BYTES = 16
_NONCE_BYTES, _SECRET_BYTES = 12, 32
_LABEL = b"counsellor.session.pin.v1"


def stretch_pin(pin: BytesLike, salt: bytes) -> Secret:
    """Derive from a PIN what is worth keeping of it, at the price of a passphrase's guess."""
    return stretched(pin, salt, FLOOR)


class PinWrap:
    """Holds a data key that only the PIN opens; made without the PIN, from what was derived."""

    def __init__(self, data_key: BytesLike, derived: BytesLike, salt: bytes) -> None:
        self._salt = salt
        self._secret = Secret.random(_SECRET_BYTES)
        self._nonce = secrets.token_bytes(_NONCE_BYTES)
        with self._key(derived) as key:
            self._wrapped = ChaCha20Poly1305(key).encrypt(self._nonce, data_key, _LABEL)

    def open(self, pin: BytesLike) -> Secret:
        """Give the data key.

        Raises:
            WrongPassphrase: it is another PIN, or it was wiped.
        """
        plain = Secret(max(0, len(self._wrapped) - 16))
        with stretch_pin(pin, self._salt) as derived, self._key(derived) as key:
            try:
                ChaCha20Poly1305(key).decrypt_into(self._nonce, self._wrapped, _LABEL, plain)
            except (InvalidTag, ValueError) as error:
                raise WrongPassphrase from error
        return plain

    def wipe(self) -> None:
        """Let nobody open it any more."""
        self._secret.wipe()
        self._wrapped = b""

    def _key(self, derived: BytesLike) -> Secret:
        return hkdf_sha256(derived, salt=bytes(self._secret), info=_LABEL)
