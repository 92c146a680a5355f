# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A vault's database as somebody with its key could read it: every page, free ones too.

SQLCipher 4, raw key: each page of 4,096 bytes ends with 16 bytes of IV and 64 of HMAC; the rest
is AES-256-CBC, on page 1 without the 16 bytes of salt. A frame of the write-ahead log is 24 bytes
before such a page, after 32 bytes of header.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

PAGE, SALT, TAIL = 4_096, 16, 80
LOG_HEADER, FRAME_HEADER = 32, 24


@dataclass(frozen=True)
class PlainPage:
    """One decrypted page: of the database, or a frame of its log."""

    where: str
    number: int
    content: bytes


def _decrypted(key: bytes, page: bytes, number: int) -> bytes:
    body = page[SALT if number == 1 else 0 : -TAIL]
    decryptor = Cipher(algorithms.AES(key), modes.CBC(page[-TAIL : -TAIL + 16])).decryptor()
    return decryptor.update(body) + decryptor.finalize()


def plain_pages(folder: Path, key: bytes) -> Iterator[PlainPage]:
    """Give every page of the database, and every frame of the log beside it."""
    data = (folder / "vault.db").read_bytes()
    for number in range(1, len(data) // PAGE + 1):
        page = data[(number - 1) * PAGE : number * PAGE]
        yield PlainPage("database", number, _decrypted(key, page, number))
    log = folder / "vault.db-wal"
    frames = log.read_bytes()[LOG_HEADER:] if log.exists() else b""
    for start in range(0, len(frames) - PAGE, FRAME_HEADER + PAGE):
        (number,) = struct.unpack(">I", frames[start : start + 4])
        page = frames[start + FRAME_HEADER :][:PAGE]
        yield PlainPage("log", number, _decrypted(key, page, number))


def spellings(words: Sequence[str]) -> dict[bytes, str]:
    """Give the bytes that would betray each word."""
    return {word.encode(code): word for word in words for code in ("utf-8", "utf-16le", "utf-16be")}


def words_in(data: bytes, words: Sequence[str]) -> set[str]:
    """Give the words that stand in some bytes, in any encoding."""
    return {word for spelled, word in spellings(words).items() if spelled in data}


def words_in_pages(folder: Path, key: bytes, words: Sequence[str]) -> set[str]:
    """Give the words that stand on any decrypted page."""
    content = b"\n".join(page.content for page in plain_pages(folder, key))
    spelled = spellings(words)
    found: set[str] = set()
    # One pass for each length: thousands of words cost no more than one.
    for length in {len(one) for one in spelled}:
        windows = (content[place : place + length] for place in range(len(content)))
        found |= {spelled[window] for window in windows if window in spelled}
    return found
