# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Read a passphrase, or words, out of a file or from standard input: the only place that does.

A person makes such a file with whatever is at hand. Notepad puts a mark in front and may write
UTF-16, PowerShell always does; lines end in three ways. All of that is read. An old code page is
refused: its bytes fit several alphabets, and each wrong guess would cost a key derivation.
"""

from __future__ import annotations

import codecs
import os
import select
import stat
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, Final, TypeVar

from counsellor.domain.errors import StorageFailed
from counsellor.domain.place_errors import SecretRefused
from counsellor.files import naming_errors
from counsellor.plain_file import NO_FILE

T = TypeVar("T")

MOST_BYTES: Final = 64 << 10
"""More is no passphrase: another file was named."""

_PIPE_PATIENCE_S = 10.0
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16's, with which it begins
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDE: Final = ("utf-16-le", "utf-16-be")
_SCRIPTS: Final = ("LATIN", "CYRILLIC", "ARABIC", "GREEK")


def read_secret(path: Path) -> str:
    """Return the first line of a file, without its end.

    Raises:
        SecretRefused: it is empty, too large, or not written in Unicode.
        StorageFailed and the like: it cannot be read.
    """
    return _read_lines(path, first_line)


def read_secret_pair(path: Path) -> tuple[str, str]:
    """Return the first two lines of a file, without their ends; raises as `read_secret`."""
    return _read_lines(path, _first_two)


def _read_lines(path: Path, read: Callable[[memoryview, str], T]) -> T:
    content = bytearray(MOST_BYTES + 1)
    try:
        with naming_errors(path):
            size = _read_into(memoryview(content), path)
        return read(memoryview(content)[:size], str(path))
    finally:
        content[:] = bytes(len(content))


def _first_two(content: memoryview, place: str) -> tuple[str, str]:
    first = first_line(content, place)
    _, *others = _lines_as(_encoding_of(content), content)
    second = others[0] if others else ""
    if not second.strip():
        raise SecretRefused(place=place, reason="second")
    if not _is_written(second):
        raise SecretRefused(place=place, reason="letters")
    return first, second


def first_line(content: bytes | memoryview, place: str) -> str:
    """Return the first line that bytes stand for, without its end.

    Raises:
        SecretRefused: as `read_secret`; place is the one that is given.
    """
    if len(content) > MOST_BYTES:
        raise SecretRefused(place=place, reason="size")
    line = _first_as(_encoding_of(content), content)
    if line is None or not _is_written(line):
        raise SecretRefused(place=place, reason="letters")
    if not line.strip():
        raise SecretRefused(place=place, reason="empty")
    return line


class SecretLines:
    """Secrets from standard input, each of which is a line of its own.

    Only a line is waited for: whoever types, or answers through a pipe, goes on afterwards.
    """

    def __init__(self, stream: BinaryIO, place: str) -> None:
        self._stream = stream
        self._place = place
        self._mark = b""
        self._rest: list[str] = []

    def next(self) -> str:
        """Return the next line.

        Raises:
            SecretRefused: as `read_secret`; an end where a line belongs is empty.
        """
        if self._rest:
            return first_line(self._rest.pop(0).encode(), self._place)
        line = self._next_bytes()
        said = first_line(line, self._place)
        self._rest = _lines_as(_encoding_of(line), line)[1:]
        return said

    def _next_bytes(self) -> bytes:
        """Read to the end of a line, which in UTF-16 is two bytes, and in UTF-32 four.

        The mark of the first line is put before the others: only the first has it.
        """
        line = self._mark + self._stream.readline(MOST_BYTES + 1)
        unit = _unit_of(line)
        while unit > 1 and len(line) <= MOST_BYTES and not _ends_line(line, unit):
            missing = -len(line) % unit
            more = self._stream.read(missing) if missing else self._stream.readline(MOST_BYTES + 1)
            if not more:
                break
            line += more
        self._mark = next((mark for mark, _ in _MARKS if line.startswith(mark)), b"")
        return line


def _read_into(room: memoryview, path: Path) -> int:
    """Fill a buffer that is wiped, and return how many bytes there are.

    A pipe is read as well, as `<(pass show vault)` makes one; one into which nobody writes is not
    waited for without end.
    """
    if path.is_dir():
        raise StorageFailed(place=str(path), reason=NO_FILE)
    flags = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
    opened, size = os.open(path, flags), 0
    try:
        kind = os.fstat(opened).st_mode
        if stat.S_ISFIFO(kind):
            _wait_for_writer(opened, path)
        if not stat.S_ISREG(kind) and sys.platform != "win32":
            os.set_blocking(opened, True)
        with open(opened, "rb", buffering=0, closefd=False) as file:
            while read := file.readinto(room[size:]):
                size += read
    finally:
        os.close(opened)
    return size


def _wait_for_writer(pipe: int, path: Path) -> None:
    if not select.select([pipe], [], [], _PIPE_PATIENCE_S)[0]:
        raise SecretRefused(place=str(path), reason="empty")


def _encoding_of(content: bytes | memoryview) -> str:
    """Return the encoding of bytes.

    Without a mark it is UTF-8, unless that gives signs that nobody types, and one way of reading
    UTF-16 gives letters of people here.
    """
    beginning = bytes(content[:4])
    for mark, encoding in _MARKS:
        if beginning.startswith(mark):
            return encoding
    line = _first_as("utf-8", content)
    if line is None or not _is_written(line):
        fits = [encoding for encoding in _WIDE if _is_of_people_here(_first_as(encoding, content))]
        if len(fits) == 1:
            return fits[0]
    return "utf-8"


def _first_as(encoding: str, content: bytes | memoryview) -> str | None:
    """Return the first line as an encoding reads it, without its mark; None if it cannot."""
    try:
        return next(iter(_lines_as(encoding, content)), "")
    except UnicodeDecodeError:
        # Not passed on: the error carries the bytes along.
        return None


def _lines_as(encoding: str, content: bytes | memoryview) -> list[str]:
    return str(content, encoding).removeprefix("\ufeff").splitlines()


def _is_of_people_here(line: str | None) -> bool:
    """Tell whether a line was surely read as it was meant."""
    return (
        line is not None
        and _is_written(line)
        and all(unicodedata.name(sign, "").startswith(_SCRIPTS) for sign in line if sign.isalpha())
    )


def _is_written(line: str) -> bool:
    """Tell whether all of it can be typed: no control, no half of a pair, nothing unassigned."""
    untyped = {"Cc", "Cs", "Cn"}
    return all(sign == "\t" or unicodedata.category(sign) not in untyped for sign in line)


def _unit_of(line: bytes) -> int:
    """Return how many bytes a sign takes, as far as one line shows."""
    encoding = _encoding_of(line)
    if encoding == "utf-8" and any(byte < ord("\t") for byte in line):
        return 2  # a line of UTF-16 that was cut behind the first byte of its end
    return {"utf-8": 1, "utf-16-le": 2, "utf-16-be": 2}.get(encoding, 4)


def _ends_line(line: bytes, unit: int) -> bool:
    end = b"\n".ljust(unit, b"\0"), b"\n".rjust(unit, b"\0")
    return len(line) % unit == 0 and line.endswith(end)
