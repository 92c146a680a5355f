# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Age files as ASCII text, for those that reach us by mail; our own are binary.

Format: C2SP age specification, section "ASCII armor": strict PEM, no headers, blanks around the
block only.
"""

from __future__ import annotations

import base64
import io
from typing import BinaryIO, cast

from counsellor.domain.errors import NotAnAgeFile

_BEGIN = b"-----BEGIN AGE ENCRYPTED FILE-----"
_END = b"-----END AGE ENCRYPTED FILE-----"
_COLUMNS = 64
_BLANKS = b" \t\r\n"
_MAX_BLANKS = 1024
"""Bytes of white space accepted before and after the block."""
_LONGEST_LINE = 128


def dearmor(source: BinaryIO) -> BinaryIO:
    """Give the binary age file inside an armored one, decoded as it is read.

    Reading raises NotAnAgeFile with the reason armor where the text is not strict PEM, at the
    latest when its end is read.
    """
    return io.BufferedReader(cast("io.RawIOBase", _ArmorReader(source)))


class _ArmorReader(io.RawIOBase):
    def __init__(self, source: BinaryIO) -> None:
        self._source = source
        self._decoded = b""
        self._begun = self._short = self._ended = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        if not self._begun:
            self._begin()
        while not self._decoded and not self._ended:
            self._next_line()
        given = self._decoded[: len(buffer)]
        self._decoded = self._decoded[len(given) :]
        buffer[: len(given)] = given
        return len(given)

    def _begin(self) -> None:
        skipped = 0
        while not (line := self._source.readline(_LONGEST_LINE)).strip(_BLANKS):
            skipped += len(line)
            if not line or skipped > _MAX_BLANKS:
                raise NotAnAgeFile(reason="armor")
        # Blanks may stand before the block, on its first line as well.
        if _without_end(line.lstrip(_BLANKS)) != _BEGIN:
            raise NotAnAgeFile(reason="armor")
        self._begun = True

    def _next_line(self) -> None:
        raw = self._source.readline(_LONGEST_LINE)
        line = _without_end(raw)
        if line.startswith(_END):
            self._check_rest(line[len(_END) :])
            self._ended = True
            return
        if self._short or not line or len(line) > _COLUMNS or line == raw:
            raise NotAnAgeFile(reason="armor")
        self._short = len(line) < _COLUMNS or line.endswith(b"=")
        try:
            self._decoded = base64.b64decode(line, validate=True)
        except ValueError as error:
            raise NotAnAgeFile(reason="armor") from error
        if base64.b64encode(self._decoded) != line:
            raise NotAnAgeFile(reason="armor")

    def _check_rest(self, behind: bytes) -> None:
        rest = behind + self._source.read(_MAX_BLANKS + 1)
        if rest.strip(_BLANKS) or len(rest) > _MAX_BLANKS:
            raise NotAnAgeFile(reason="armor")


def _without_end(line: bytes) -> bytes:
    return line.removesuffix(b"\n").removesuffix(b"\r")
