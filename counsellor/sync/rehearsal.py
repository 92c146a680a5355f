# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Doing once what reading does, so that libraries load what they load late before it is forbidden.

`cryptography` imports its backend at the first key that it makes, and others may follow.
"""

from __future__ import annotations

from counsellor.crypto.age import PqIdentity, X25519Identity, open_bytes, parse_identity, seal_bytes
from counsellor.crypto.sshsig import SigningKey, verify
from counsellor.sync.changes_file import pack, unpack
from counsellor.sync.manifest import BUNDLE_NAMESPACE

_SAID = b"{}\n"


def rehearse() -> None:
    """Seal, open, sign, verify and unpack something small of our own."""
    for generated in (PqIdentity.generate(), X25519Identity.generate()):
        identity = parse_identity(generated.text)
        open_bytes(seal_bytes(_SAID, [identity.recipient]), [identity])
    key = SigningKey.generate()
    verify(key.public_line, _SAID, BUNDLE_NAMESPACE, key.sign(_SAID, BUNDLE_NAMESPACE))
    unpack(pack(_SAID), len(_SAID))
