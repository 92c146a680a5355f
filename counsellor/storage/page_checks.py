# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""SQLCipher's page authentication, read straight from the file.

SQLCipher 4's own check of the same thing cannot be stopped half-way and needs a connection; this
one reads and compares, nothing more, and takes as long.

Format (SQLCipher 4, 4,096-byte pages, HMAC-SHA512): the first 16 bytes of the file are the salt;
the last 64 of every page are an HMAC over its other bytes (without the salt on page 1) and the
page number as 4 little-endian bytes. Its key is PBKDF2-HMAC-SHA512 of the raw key with two
iterations, over the salt with every byte XORed with 0x3a.
"""

from __future__ import annotations

import hashlib
import hmac
import os
from collections.abc import Callable, Iterator
from pathlib import Path

from counsellor.crypto.secret import Secret
from counsellor.domain.errors import VaultLocked
from counsellor.storage.connection import PAGE_BYTES, translating
from counsellor.storage.copying import never

_SALT_BYTES = 16
_SALT_MASK = 0x3A
_TAG_BYTES = 64
_KEY_BYTES = 32
_KEY_ITERATIONS = 2
_AT_ONCE = 256


def damaged_pages(
    database: Path, data_key: Secret, cancelled: Callable[[], bool] = never
) -> list[int]:
    """Give the numbers of all pages that fail authentication; page numbers start at 1.

    Only for a database that this process has not open: see `lending`. `cancelled` is asked every
    mebibyte, about every 4 ms.

    Raises:
        VaultLocked: `cancelled` said so.
        StorageFailed: the medium refuses to be read.
    """
    with translating(database), database.open("rb", buffering=0) as file:
        return damaged_pages_of(file.fileno(), data_key, cancelled)


def damaged_pages_of(
    descriptor: int, data_key: Secret, cancelled: Callable[[], bool] = never
) -> list[int]:
    """Check through a descriptor that was lent, like `damaged_pages`.

    The database may be in use: a page that a checkpoint was just writing is read once more
    before it is called damaged.

    Raises:
        VaultLocked: `cancelled` said so.
        OSError: the medium refuses to be read.
    """
    key = _page_key(_read(descriptor, 0, _SALT_BYTES), data_key)
    suspects = list(_failing(descriptor, key, cancelled))
    return [number for number in suspects if not _is_sound_now(descriptor, key, number)]


def _page_key(salt: bytes, data_key: Secret) -> bytes:
    masked = bytes(byte ^ _SALT_MASK for byte in salt)
    return hashlib.pbkdf2_hmac("sha512", data_key, masked, _KEY_ITERATIONS, _KEY_BYTES)


def _failing(descriptor: int, key: bytes, cancelled: Callable[[], bool]) -> Iterator[int]:
    number = 0
    while chunk := _read(descriptor, number * PAGE_BYTES, _AT_ONCE * PAGE_BYTES):
        if cancelled():
            raise VaultLocked
        for offset in range(0, len(chunk), PAGE_BYTES):
            number += 1
            if not _is_sound(key, number, chunk[offset : offset + PAGE_BYTES]):
                yield number


def _is_sound(key: bytes, number: int, page: bytes) -> bool:
    if len(page) != PAGE_BYTES:
        return False
    covered = page[_SALT_BYTES if number == 1 else 0 : -_TAG_BYTES]
    tag = hmac.digest(key, covered + number.to_bytes(4, "little"), "sha512")
    return hmac.compare_digest(tag, page[-_TAG_BYTES:])


def _is_sound_now(descriptor: int, key: bytes, number: int) -> bool:
    page = _read(descriptor, (number - 1) * PAGE_BYTES, PAGE_BYTES)
    return _is_sound(key, number, page)


def _read(descriptor: int, offset: int, size: int) -> bytes:
    os.lseek(descriptor, offset, os.SEEK_SET)
    return os.read(descriptor, size)
