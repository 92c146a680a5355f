# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Keys made from keys: one secret, many purposes, none of which tells of another.

Labels say what a derived key is for and are never used twice. They have the form
`counsellor.<part>.<purpose>.v<number>`, all lower case; whoever needs a key owns its label.
"""

from __future__ import annotations

import hmac
import re

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from counsellor.crypto.secret import BytesLike, Secret

_LABEL = re.compile(r"counsellor(\.[a-z0-9-]+)+\.v[0-9]+")


def hkdf_sha256(secret: BytesLike, *, salt: bytes, info: bytes, length: int = 32) -> Secret:
    """Extract and expand a key (RFC 5869) of `length` bytes."""
    derived = Secret(length)
    HKDF(hashes.SHA256(), length, salt, info).derive_into(secret, derived)
    return derived


def derive_key(secret: BytesLike, label: str, length: int = 32) -> Secret:
    """Derive the key for one purpose: HKDF-SHA256 without salt, the label as info.

    Raises:
        ValueError: the label has not the documented form.
    """
    if not _LABEL.fullmatch(label):
        raise ValueError(label)
    return hkdf_sha256(secret, salt=b"", info=label.encode(), length=length)


def mac(key: BytesLike, message: BytesLike) -> bytes:
    """Give the HMAC-SHA256 (32 bytes) of a message."""
    return hmac.digest(key, message, "sha256")


def verify_mac(key: BytesLike, message: BytesLike, tag: BytesLike) -> bool:
    """Tell whether the tag is the message's, in constant time."""
    return hmac.compare_digest(mac(key, message), tag)
