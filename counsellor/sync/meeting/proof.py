# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Which device sits at the other end: told under the keys, signed over all that was said before.

The words that were compared hold the veil over both devices, so nobody can answer for a machine
that did not stand there when they were.
"""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Self

from counsellor.crypto.meeting_keys import veil_over
from counsellor.crypto.sshsig import SigningKey, verify
from counsellor.domain.canonical import Value, canonical_bytes
from counsellor.domain.errors import SignatureInvalid
from counsellor.domain.ids import is_id
from counsellor.domain.meeting_errors import MeetingBroken

NAMESPACE: Final = "counsellor.meeting.v1"
_SALT_BYTES: Final = 32
_FIELDS: Final = frozenset({"device", "salt", "signature"})


@dataclass(frozen=True, slots=True)
class Veiled:
    """Who this machine is, under a veil that it can lift.

    Attributes:
        device: its id.
        salt: what lifts the veil.
        veil: what is shown.
    """

    device: str
    salt: bytes
    veil: bytes

    @classmethod
    def over(cls, device: str, signing: str) -> Self:
        """Veil a device and its public key, for one meeting."""
        salt = secrets.token_bytes(_SALT_BYTES)
        return cls(device, salt, veil_over(salt, device, signing))


@dataclass(frozen=True, slots=True)
class Proof:
    """What the other machine says of itself, before anybody has looked whether it is so."""

    device: str
    salt: bytes
    signature: bytes

    @classmethod
    def read(cls, value: Mapping[str, Value]) -> Self:
        """Read it.

        Raises:
            MeetingBroken: it has another form.
        """
        device, salt, signature = (value.get(name) for name in sorted(_FIELDS))
        if not (isinstance(device, str) and isinstance(salt, str) and isinstance(signature, str)):
            raise MeetingBroken(reason="proof")
        if value.keys() != _FIELDS or not is_id(device) or not signature.isascii():
            raise MeetingBroken(reason="proof")
        try:
            return cls(device, bytes.fromhex(salt), signature.encode())
        except ValueError as error:
            raise MeetingBroken(reason="proof") from error

    def holds(self, signing: str, veil: bytes, transcript: bytes, office: str) -> bool:
        """Tell whether it is the device with this key that stood behind this veil."""
        if not hmac.compare_digest(veil_over(self.salt, self.device, signing), veil):
            return False
        try:
            verify(signing, _said(transcript, office, self.device), NAMESPACE, self.signature)
        except SignatureInvalid:
            return False
        return True


def prove(key: SigningKey, veiled: Veiled, transcript: bytes, office: str) -> Mapping[str, Value]:
    """Return what this machine says of itself."""
    signature = key.sign(_said(transcript, office, veiled.device), NAMESPACE)
    return {
        "device": veiled.device,
        "salt": veiled.salt.hex(),
        "signature": signature.decode("ascii"),
    }


def _said(transcript: bytes, office: str, device: str) -> bytes:
    return canonical_bytes([NAMESPACE, transcript.hex(), office, device])
