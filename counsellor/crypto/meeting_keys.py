# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Keys of two machines that have never met: agreed in the open, made sure of by words.

Numeric comparison with a commitment, as ZRTP (RFC 6189, 4.4.1.1 and 7) and Bluetooth's Secure
Connections have it::

    share       X25519 public key (32) | nonce (32) | veil (32)
    caller      SHA-256 (label, version, its share), before it has seen the other's share
    listener    its share
    caller      its share, which the listener holds against what it was told first
    transcript  SHA-256 (label, version, the caller's share, the listener's share)
    words, keys HKDF-SHA256 (X25519, salt: transcript, info: label and what for, and in which
                direction)

Whoever stands between has to fix both of his shares before he sees the last of theirs, so that he
has one try of 2^44 for each time that two people press. The veil hides who a machine says that it
is until the words were found to be the same; it is in the words all the same.

What goes over is sealed for its readers besides, with keys that outlast a machine which breaks
X25519; so the hybrid KEM, whose share has 1,120 bytes, takes no part here.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from typing import TYPE_CHECKING, Final, NamedTuple, Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from counsellor.crypto.derive import hkdf_sha256
from counsellor.crypto.secret import Secret
from counsellor.crypto.word_list import WORD_BITS
from counsellor.domain.meeting_errors import MeetingBroken

if TYPE_CHECKING:
    from counsellor.crypto.secret import BytesLike

VERSION: Final = 1
COMMITMENT_BYTES: Final = 32
SHARE_BYTES: Final = 96
TAG_BYTES: Final = 16
COMPARED_WORDS: Final = 4
COMPARED_BITS: Final = COMPARED_WORDS * WORD_BITS

_LABEL: Final = b"counsellor.meeting.v1"
_PART: Final = 32
_MOST_SEALED: Final = 1 << 40


class Share(NamedTuple):
    """What a machine shows of itself in the open: nothing that is the same the next time."""

    key: bytes
    nonce: bytes
    veil: bytes

    @property
    def content(self) -> bytes:
        """As it is sent."""
        return self.key + self.nonce + self.veil

    @classmethod
    def of(cls, content: bytes) -> Self:
        """Read a share.

        Raises:
            MeetingBroken: it has another length.
        """
        if len(content) != SHARE_BYTES:
            raise MeetingBroken(reason="share")
        return cls(content[:_PART], content[_PART : 2 * _PART], content[2 * _PART :])


class OwnShare:
    """A share with its private half, for one try."""

    def __init__(self, veil: bytes) -> None:
        self._key = X25519PrivateKey.generate()
        public = self._key.public_key().public_bytes_raw()
        self.share = Share(public, secrets.token_bytes(_PART), veil)

    def agreed_with(self, other: Share, *, as_caller: bool) -> Agreement:
        """Return what both have in common now.

        Raises:
            MeetingBroken: the other share is our own, or a key that agrees with every other.
        """
        if other.key == self.share.key:
            raise MeetingBroken(reason="mirror")
        caller, listener = (self.share, other) if as_caller else (other, self.share)
        transcript = _hash(b"transcript", caller.content, listener.content)
        try:
            shared = Secret(self._key.exchange(X25519PublicKey.from_public_bytes(other.key)))
        except ValueError as error:
            raise MeetingBroken(reason="key") from error
        with shared:
            return Agreement(shared, transcript, other.veil, as_caller=as_caller)


class Agreement:
    """What two machines have in common: words for two people, and a key for each direction.

    Attributes:
        number: 44 bits to be compared.
        transcript: 32 bytes that stand for all that was said before.
        other_veil: what the other machine hides under.
        sealing, opening: what is sent, and what is received.
    """

    def __init__(
        self, shared: Secret, transcript: bytes, other_veil: bytes, *, as_caller: bool
    ) -> None:
        self.transcript, self.other_veil = transcript, other_veil
        words = _derived(shared, transcript, b"words")
        with words:
            self.number = int.from_bytes(words, "big") >> 8 * len(words) - COMPARED_BITS
        out, back = (b"caller", b"listener") if as_caller else (b"listener", b"caller")
        self.sealing = Sealing(_derived(shared, transcript, b"frames from " + out))
        self.opening = Opening(_derived(shared, transcript, b"frames from " + back))

    def wipe(self) -> None:
        """Forget the keys; `cryptography` keeps a copy of its own until it is collected."""
        self.sealing.key.wipe()
        self.opening.key.wipe()


class _Direction:
    """A key for one direction, and how many frames went there."""

    def __init__(self, key: Secret) -> None:
        self.key = key
        self._cipher = ChaCha20Poly1305(key)
        self._count = 0

    def _nonce(self) -> bytes:
        """Return the next; none comes twice under a key."""
        if self._count >= _MOST_SEALED:
            raise MeetingBroken(reason="count")
        nonce = self._count.to_bytes(12, "big")
        self._count += 1
        return nonce


class Sealing(_Direction):
    """Seals frames, each for its place in the row."""

    def seal(self, frame: BytesLike) -> bytes:
        return self._cipher.encrypt(self._nonce(), frame, _LABEL)


class Opening(_Direction):
    """Opens frames in their row: none that was changed, repeated, left out or is our own."""

    def open(self, sealed: BytesLike) -> bytes:
        """Open the next.

        Raises:
            MeetingBroken: it is not what was sealed at the other end at this place.
        """
        try:
            return self._cipher.decrypt(self._nonce(), sealed, _LABEL)
        except InvalidTag as error:
            raise MeetingBroken(reason="seal") from error


def commitment_to(share: Share) -> bytes:
    """Return what a caller says of its share before it shows it."""
    return _hash(b"commitment", share.content)


def require_committed(share: Share, commitment: bytes) -> None:
    """Look that a share is the one that was meant before.

    Raises:
        MeetingBroken: it is another.
    """
    if not hmac.compare_digest(commitment_to(share), commitment):
        raise MeetingBroken(reason="commitment")


def veil_over(salt: bytes, device: str, signing: str) -> bytes:
    """Return what stands for a device and its key, and tells nobody which who lacks the salt."""
    return _hash(b"veil", salt, device.encode(), signing.encode())


def _derived(shared: Secret, transcript: bytes, purpose: bytes) -> Secret:
    return hkdf_sha256(shared, salt=transcript, info=_LABEL + b" " + purpose)


def _hash(purpose: bytes, *parts: bytes) -> bytes:
    """Hash parts, each behind its length, so that no two lists of them give the same bytes."""
    whole = b"".join(len(part).to_bytes(4, "big") + part for part in (_LABEL, purpose, *parts))
    return hashlib.sha256(bytes([VERSION]) + whole).digest()
