# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A tar archive of one exact form, so that two readers never see two different archives.

POSIX.1-1988 ustar: regular files only, mode 600, no owner, no time, names from a fixed list, and
zero bytes wherever nothing is said. The reader accepts a header only if it is byte for byte the
one our writer would have written for that name and size, which settles type, checksum, octal
digits, links and prefixes in one comparison. Standard tools read it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from typing import Final, Protocol

from counsellor.sync.padding import BLOCK, padded_tar_size
from counsellor.sync.refusal import malformed

MANIFEST: Final = "manifest.json"
SIGNATURE: Final = "manifest.json.sig"
ROSTER: Final = "roster.json"
ROSTER_SIGNATURE: Final = "roster.json.sig"
CHANGES: Final = "changes.ndjson.zst"

_NAMES: Final = re.compile(
    r"(?:manifest|roster)\.json(?:\.sig)?|changes\.ndjson\.zst|blobs/[0-9a-f]{64}"
)
"""Those of a bundle."""
_SIZE = re.compile(rb"[0-7]{11}\0")
_SIZE_FIELD = slice(124, 136)
_MAX_SIZE = 8**11
"""Eleven octal digits; larger files would need an extension that old readers misread."""

_NOBODY = b"0000000\0"
_ZERO_BLOCK = bytes(BLOCK)
_END = 2 * BLOCK
_PIECE = 256 * 1024


class Writable(Protocol):
    """What an archive is written to."""

    def write(self, content: bytes, /) -> object:
        """Take all of the content."""


class Readable(Protocol):
    """What an archive is read from."""

    def read(self, size: int, /) -> bytes:
        """Give so many bytes, fewer only at the end."""


def blob_name(sha256: str) -> str:
    """Name the member that holds an attachment."""
    return f"blobs/{sha256}"


def header(name: str, size: int, names: re.Pattern[str] = _NAMES) -> bytes:
    """Give the one header block for a member.

    Args:
        name: of the member.
        size: of the member, in bytes.
        names: what members of this kind of archive are called; at most 99 letters of ASCII.

    Raises:
        ValueError: the name is not of the list, or the size is 8 GiB or more.
    """
    if names.fullmatch(name) is None or not 0 <= size < _MAX_SIZE:
        raise ValueError(name, size)
    fields = (
        name.encode("ascii").ljust(100, b"\0"),
        b"0000600\0",
        _NOBODY * 2,
        b"%011o\0" % size,
        b"00000000000\0",
        b" " * 8,
        b"0".ljust(101, b"\0"),
        b"ustar\x0000".ljust(72, b"\0"),
        _NOBODY * 2,
    )
    block = b"".join(fields).ljust(BLOCK, b"\0")
    return block[:148] + b"%06o\0 " % sum(block) + block[156:]


def archive_size(sizes: list[int]) -> int:
    """Give the size of an archive of such members, padding included."""
    return padded_tar_size(sum(BLOCK + size + -size % BLOCK for size in sizes) + _END)


class TarWriter:
    """Writes members one after the other, then the padding."""

    def __init__(self, target: Writable, names: re.Pattern[str] = _NAMES) -> None:
        self._target = target
        self._names = names
        self._written = 0
        self._left = 0

    def begin(self, name: str, size: int) -> None:
        """Start a member; ``write`` then takes exactly ``size`` bytes.

        Raises:
            ValueError: the member before is not complete, or as ``header``.
        """
        if self._left:
            raise ValueError("incomplete")
        self._put(header(name, size, self._names))
        self._left = size

    def write(self, content: bytes) -> None:
        """Write content of the member that was begun.

        Raises:
            ValueError: it is more than was announced.
        """
        if len(content) > self._left:
            raise ValueError("too much")
        self._left -= len(content)
        self._put(content)
        if not self._left:
            self._put(bytes(-self._written % BLOCK))

    def add(self, name: str, content: bytes) -> None:
        """Write a whole member."""
        self.begin(name, len(content))
        self.write(content)

    def finish(self) -> int:
        """Write the end and the padding, and give the size of the archive."""
        if self._left:
            raise ValueError("incomplete")
        missing = padded_tar_size(self._written + _END) - self._written
        while missing:
            piece = min(missing, _PIECE)
            self._put(bytes(piece))
            missing -= piece
        return self._written

    def _put(self, content: bytes) -> None:
        self._target.write(content)
        self._written += len(content)


class TarReader:
    """Reads members in their order, without going back.

    All methods raise BundleRefused with the reason malformed for anything but the one form.
    """

    def __init__(self, source: Readable, names: re.Pattern[str] = _NAMES) -> None:
        self._source = source
        self._names = names
        self._left = 0
        self._padding = 0
        self._read = 0

    def next(self) -> tuple[str, int] | None:
        """Give name and size of the next member, or None when the whole archive is read.

        Raises:
            ValueError: the member before was not read to its end.
        """
        if self._left:
            raise ValueError("unread")
        block = self._exactly(BLOCK)
        if block == _ZERO_BLOCK:
            self._expect_end()
            return None
        name, nul, _ = block[:100].partition(b"\0")
        size = block[_SIZE_FIELD]
        if not nul or _SIZE.fullmatch(size) is None:
            raise malformed("tar-header")
        text = name.decode("latin-1")
        self._left = int(size[:-1], 8)
        if self._names.fullmatch(text) is None:
            raise malformed("tar-name")
        if header(text, self._left, self._names) != block:
            raise malformed("tar-header")
        self._padding = -self._left % BLOCK
        return text, self._left

    def read(self, size: int) -> bytes:
        """Read at most so many bytes of the member, fewer only at its end."""
        content = self._exactly(min(size, self._left))
        self._left -= len(content)
        if not self._left and self._padding:
            self._expect_zeros(self._exactly(self._padding))
            self._padding = 0
        return content

    @property
    def offset(self) -> int:
        """Where in the archive the reading stands, in bytes."""
        return self._read

    def skip(self, seek: Callable[[int, int], object]) -> None:
        """Pass over what is left of the member, with the source's own ``seek``."""
        seek(self._left, os.SEEK_CUR)
        self._read += self._left
        self._left = 0
        self.read(0)

    def _expect_end(self) -> None:
        self._expect_zeros(self._exactly(BLOCK))
        # One size only: what else could be said by more zeros or fewer?
        missing = padded_tar_size(self._read) - self._read
        while missing:
            piece = self._exactly(min(missing, _PIECE))
            self._expect_zeros(piece)
            missing -= len(piece)
        if self._source.read(1):
            raise malformed("tar-size")

    def _exactly(self, size: int) -> bytes:
        content = self._source.read(size)
        if len(content) != size:
            raise malformed("tar-short")
        self._read += size
        return content

    @staticmethod
    def _expect_zeros(content: bytes) -> None:
        if content.count(0) != len(content):
            raise malformed("tar-padding")
