# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What the kinds of age keys have in common: their text, and the wrapping of a file key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from counsellor.crypto import bech32
from counsellor.crypto.age_header import FILE_KEY_BYTES, WRAPPED_KEY_BYTES, Stanza, decode_base64
from counsellor.crypto.secret import Secret
from counsellor.domain.errors import NotAnAgeFile

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_NO_NONCE = bytes(12)
"""The wrap key is used once, so the specification fixes the nonce."""


def decode_key(text: str, prefix: str, size: int, reason: str) -> bytearray:
    """Read the Bech32 text of a key.

    Raises:
        NotAnAgeFile: with the given reason.
    """
    try:
        found, content = bech32.decode(text)
    except bech32.Bech32Error as error:
        raise NotAnAgeFile(reason=reason) from error
    if found != prefix or len(content) != size:
        raise NotAnAgeFile(reason=reason)
    return content


def decode_secret_key(text: str, prefix: str, size: int) -> Secret:
    """Read the Bech32 text of a private key, and leave no bytes of it elsewhere.

    Raises:
        NotAnAgeFile: with the reason identity.
    """
    content = decode_key(text, prefix, size, "identity")
    secret = Secret(content)
    content[:] = bytes(size)
    return secret


def addressed(
    stanzas: Sequence[Stanza], kind: str, share_bytes: int
) -> Iterator[tuple[bytes, bytes]]:
    """Give share and wrapped key of each stanza of one kind.

    The length of the body is checked before anything is decrypted, against partitioning oracles.

    Raises:
        NotAnAgeFile: a stanza of this kind is malformed.
    """
    for stanza in stanzas:
        if stanza.kind != kind:
            continue
        if len(stanza.arguments) != 2 or len(stanza.body) != WRAPPED_KEY_BYTES:  # noqa: PLR2004
            raise NotAnAgeFile(reason="stanza")
        yield decode_base64(stanza.arguments[1], share_bytes), stanza.body


def wrap_file_key(wrap_key: Secret, file_key: Secret) -> bytes:
    """Encrypt a file key under a key that is used this once, and wiped."""
    with wrap_key:
        return ChaCha20Poly1305(wrap_key).encrypt(_NO_NONCE, file_key, None)


def unwrap_file_key(wrap_key: Secret, body: bytes) -> Secret | None:
    """Decrypt a file key, or give None when it is not for this key."""
    file_key = Secret(FILE_KEY_BYTES)
    with wrap_key:
        try:
            ChaCha20Poly1305(wrap_key).decrypt_into(_NO_NONCE, body, None, file_key)
        except InvalidTag:
            return None
    return file_key
