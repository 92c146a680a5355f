# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Age files, version 1: sealing to recipients and opening with identities.

The public `age` command (1.3 or newer for hybrid keys) reads and writes the same files.
Format: C2SP age specification.
"""

from __future__ import annotations

import io
import secrets
from functools import lru_cache
from typing import TYPE_CHECKING, BinaryIO, Literal, Self

from counsellor.crypto.age_armor import dearmor
from counsellor.crypto.age_header import (
    BUNDLE_LIMITS,
    FILE_KEY_BYTES,
    HeaderLimits,
    Identity,
    build_header,
    read_header,
)
from counsellor.crypto.age_pq import PqIdentity, PqRecipient
from counsellor.crypto.age_scrypt import ScryptIdentity
from counsellor.crypto.age_x25519 import X25519Identity, X25519Recipient
from counsellor.crypto.chunks import ChunkReader, ChunkSealer, read_fully, write_fully
from counsellor.crypto.derive import hkdf_sha256
from counsellor.crypto.secret import Secret
from counsellor.domain.errors import (
    AgeDamaged,
    AgeNoIdentityMatches,
    CounsellorError,
    NotAnAgeFile,
    TooManyRecipients,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from types import TracebackType

    from counsellor.crypto.secret import BytesLike

__all__ = [
    "BUNDLE_LIMITS",
    "MAX_RECIPIENTS",
    "HeaderLimits",
    "Identity",
    "OpenReader",
    "PqIdentity",
    "ScryptIdentity",
    "SealWriter",
    "X25519Identity",
    "authenticate",
    "dearmor",
    "open_bytes",
    "open_sealed",
    "parse_identity",
    "parse_recipient",
    "seal",
    "seal_bytes",
    "suite_of",
]

MAX_RECIPIENTS = 32
"""As many as `BUNDLE_LIMITS` lets a reader accept."""

_NONCE_BYTES = 16

Suite = Literal["age1pq", "x25519"]


def parse_identity(text: str) -> PqIdentity | X25519Identity:
    """Read a private key of either suite.

    Raises:
        NotAnAgeFile: with the reason identity.
    """
    if text.startswith("AGE-SECRET-KEY-PQ-1"):
        return PqIdentity.parse(text)
    return X25519Identity.parse(text)


@lru_cache(maxsize=256)
def parse_recipient(text: str) -> PqRecipient | X25519Recipient:
    """Read a public key of either suite.

    Remembered, since a hybrid key of 1,959 letters takes 3 ms to read in Python.

    Raises:
        NotAnAgeFile: with the reason recipient.
    """
    if text.startswith("age1pq1"):
        return PqRecipient.parse(text)
    return X25519Recipient.parse(text)


def suite_of(recipient: str) -> Suite:
    """Name the suite of a public key.

    Raises:
        NotAnAgeFile: with the reason recipient.
    """
    return "age1pq" if isinstance(parse_recipient(recipient), PqRecipient) else "x25519"


class SealWriter:
    """Seals what is written to it. Leaving its `with` block well writes the last chunk.

    Left by an error, the file stays without its end, and nobody will open it. The target stays
    open: it is the caller's to flush and close.
    """

    def __init__(self, target: BinaryIO, payload_key: Secret) -> None:
        self._chunks = ChunkSealer(target, payload_key)

    def write(self, content: BytesLike) -> int:
        """Take all of the content; it reaches the target in blocks of 1 MiB."""
        return self._chunks.write(content)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if error is None:
            self._chunks.finish()
        else:
            self._chunks.wipe()


class OpenReader(ChunkReader):
    """The plain content of a sealed file, given out as it is authenticated.

    A short answer from `read` is the end of the file only when no error comes with it; damage
    raises AgeDamaged at every read after the sound part.
    """


def seal(target: BinaryIO, recipients: Sequence[str]) -> SealWriter:
    """Write the header for these recipients, and give the writer for the content.

    Raises:
        ValueError: no recipient, one named twice, or hybrid and classical keys mixed (a file is
            as weak as its weakest recipient).
        TooManyRecipients: more than 32.
        NotAnAgeFile: one is no public key; the reason is recipient.
    """
    parsed = _checked(recipients)
    with Secret.random(FILE_KEY_BYTES) as file_key:
        write_fully(target, build_header([one.wrap(file_key) for one in parsed], file_key))
        nonce = secrets.token_bytes(_NONCE_BYTES)
        write_fully(target, nonce)
        with _payload_key(file_key, nonce) as payload_key:
            return SealWriter(target, payload_key)


def seal_bytes(plain: BytesLike, recipients: Sequence[str]) -> bytes:
    """Seal content that fits in memory; raises as `seal` does."""
    target = io.BytesIO()
    with seal(target, recipients) as writer:
        writer.write(plain)
    return target.getvalue()


def open_sealed(
    source: BinaryIO, identities: Iterable[Identity], *, limits: HeaderLimits = BUNDLE_LIMITS
) -> OpenReader:
    """Read and authenticate the header, and give a reader of the content.

    The source is read forwards only, to its end, and never beyond the header before the header
    is authenticated.

    Raises:
        NotAnAgeFile: the header is malformed, or wants a passphrase that `limits` forbids.
        AgeHeaderTooLarge: it exceeds `limits`.
        AgeNoIdentityMatches: it is sealed to others.
        AgeDamaged: the header was changed.
    """
    header = read_header(source, limits)
    with _found(file_key for one in identities if (file_key := one.unwrap(header.stanzas))) as key:
        header.check(key)
        nonce = read_fully(source, _NONCE_BYTES)
        if len(nonce) != _NONCE_BYTES:
            raise NotAnAgeFile(reason="nonce")
        with _payload_key(key, nonce) as payload_key:
            return OpenReader(source, payload_key, _damaged)


def open_bytes(
    sealed: bytes, identities: Iterable[Identity], *, limits: HeaderLimits = BUNDLE_LIMITS
) -> bytes:
    """Open a file that fits in memory; nothing comes out of a damaged one.

    Raises:
        CounsellorError: as `open_sealed`; AgeDamaged also for the content.
    """
    with open_sealed(io.BytesIO(sealed), identities, limits=limits) as reader:
        return reader.read()


def authenticate(
    source: BinaryIO, identities: Iterable[Identity], limits: HeaderLimits = BUNDLE_LIMITS
) -> int:
    """Read a whole file, keep nothing of it, and give the size of its content in bytes.

    Raises:
        CounsellorError: as `open_sealed`; AgeDamaged also for the content.
    """
    with open_sealed(source, identities, limits=limits) as reader:
        return reader.exhaust()


def _checked(recipients: Sequence[str]) -> list[PqRecipient | X25519Recipient]:
    if len(recipients) > MAX_RECIPIENTS:
        raise TooManyRecipients(count=len(recipients))
    parsed = [parse_recipient(text) for text in recipients]
    if not parsed or len({one.key for one in parsed}) != len(parsed):
        raise ValueError("recipients")
    if len({type(one) for one in parsed}) != 1:
        raise ValueError("suites")
    return parsed


def _found(file_keys: Iterable[Secret]) -> Secret:
    for file_key in file_keys:
        return file_key
    raise AgeNoIdentityMatches


def _payload_key(file_key: Secret, nonce: bytes) -> Secret:
    return hkdf_sha256(file_key, salt=nonce, info=b"payload")


def _damaged(reason: str) -> CounsellorError:
    return AgeDamaged(reason=reason)
