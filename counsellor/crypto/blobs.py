# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Attachments at rest: each file under a random key of its own, which lies in the database.

Format: 8 bytes of magic and version, a random nonce of 16 bytes, then the chunks of `chunks`
under HKDF-SHA256(key, salt = nonce, info = "counsellor.blob.v1"). Erasing the key erases the
file.
"""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from counsellor.crypto.chunks import CHUNK, ChunkReader, ChunkSealer, read_fully, write_fully
from counsellor.crypto.derive import hkdf_sha256
from counsellor.domain.errors import BlobDamaged, CounsellorError

if TYPE_CHECKING:
    from counsellor.crypto.secret import Secret

KEY_BYTES = 32

_MAGIC = b"CNSLBLB\x01"
_NONCE_BYTES = 16
_INFO = b"counsellor.blob.v1"
_BLOCK = 16 * CHUNK


@dataclass(frozen=True, slots=True)
class BlobSummary:
    """What an attachment is known by: the size in bytes and the SHA-256 (hex) of its content."""

    size: int
    sha256: str


def seal_blob(source: BinaryIO, target: BinaryIO, key: Secret) -> BlobSummary:
    """Encrypt a whole source; at most about 3 MiB of it are held at a time.

    The target is the caller's to flush and close. Left by an error, it has no end and will not
    open.

    Raises:
        ValueError: the key has not 32 bytes.
    """
    nonce = secrets.token_bytes(_NONCE_BYTES)
    write_fully(target, _MAGIC + nonce)
    with _chunk_key(key, nonce) as chunk_key:
        chunks = ChunkSealer(target, chunk_key)
    digest, size = hashlib.sha256(), 0
    try:
        while block := source.read(_BLOCK):
            digest.update(block)
            size += chunks.write(block)
        chunks.finish()
    finally:
        chunks.wipe()
    return BlobSummary(size, digest.hexdigest())


def read_blob(source: BinaryIO, key: Secret) -> ChunkReader:
    """Give a forward reader of the content; it raises BlobDamaged at the first unsound chunk.

    Raises:
        BlobDamaged: it is no blob, or ends before its first chunk; the reason is form.
        ValueError: the key has not 32 bytes.
    """
    head = read_fully(source, len(_MAGIC) + _NONCE_BYTES)
    if len(head) < len(_MAGIC) + _NONCE_BYTES or not head.startswith(_MAGIC):
        raise BlobDamaged(reason="form")
    with _chunk_key(key, head[len(_MAGIC) :]) as chunk_key:
        return ChunkReader(source, chunk_key, _damaged)


def open_blob(source: BinaryIO, target: BinaryIO, key: Secret) -> BlobSummary:
    """Decrypt a whole blob into a target.

    Sound chunks reach the target before damage behind them shows; then it must be thrown away.

    Raises:
        BlobDamaged: one bit was changed, or chunks were cut, moved, repeated or appended; or the
            key is another one.
    """
    digest, size = hashlib.sha256(), 0
    with read_blob(source, key) as reader:
        while block := reader.read(_BLOCK):
            digest.update(block)
            write_fully(target, block)
            size += len(block)
    return BlobSummary(size, digest.hexdigest())


def _chunk_key(key: Secret, nonce: bytes) -> Secret:
    if len(key) != KEY_BYTES:
        raise ValueError("blob key")
    return hkdf_sha256(key, salt=nonce, info=_INFO)


def _damaged(reason: str) -> CounsellorError:
    return BlobDamaged(reason=reason)
