# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The key that two devices have in common and nobody else, made without a word between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counsellor.crypto.derive import hkdf_sha256
from counsellor.domain.canonical import Value, canonical_bytes

if TYPE_CHECKING:
    from counsellor.crypto.age_pq import PqIdentity
    from counsellor.crypto.age_x25519 import X25519Identity
    from counsellor.crypto.secret import Secret


def pair_key(
    identity: PqIdentity | X25519Identity, recipient: str, label: str, bound: list[Value]
) -> Secret:
    """Derive the key of a pair for one purpose: HKDF over what their keys have in common.

    Args:
        identity: one device's private key.
        recipient: the other's public key, from the signed roster.
        label: the purpose, in the form that ``derive`` documents; its owner uses it for one thing.
        bound: what else the key is for, the same on both sides, such as office and devices.

    Raises:
        NotAnAgeFile: the recipient is no key of this kind.
    """
    with identity.agree(recipient) as shared:
        return hkdf_sha256(shared, salt=b"", info=canonical_bytes([label, *bound]))
