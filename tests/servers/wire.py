# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""As much of HTTP/1.1 as a proxy needs: heads, and bodies piece by piece."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import BinaryIO, Final, Self

PIECE: Final = 16 * 1024
"""The most that is passed on at once."""

_LONGEST_LINE: Final = 64 * 1024
_MOST_FIELDS: Final = 200
_HOP: Final = frozenset({"connection", "keep-alive", "proxy-connection", "te", "upgrade", "expect"})


class Broken(Exception):
    """The other side went away in the middle, or speaks no HTTP."""


@dataclass(frozen=True, slots=True)
class Head:
    """The first line of a message, and its fields in their order."""

    start: str
    fields: tuple[tuple[str, str], ...]

    def get(self, name: str) -> str | None:
        """Return a field's value, whatever the case of its name."""
        return next((value for key, value in self.fields if key.lower() == name.lower()), None)

    def without(self, *names: str) -> Self:
        """Return it less some fields."""
        gone = {name.lower() for name in names}
        return replace(
            self, fields=tuple(field for field in self.fields if field[0].lower() not in gone)
        )

    def having(self, name: str, value: str) -> Self:
        """Return it with a field that has this value and no other."""
        without = self.without(name)
        return replace(without, fields=(*without.fields, (name, value)))

    def for_one_message(self) -> Self:
        """Return it as it goes over a line that is closed after this message."""
        return self.without(*_HOP).having("Connection", "close")

    @property
    def length(self) -> int | None:
        """How long its body is, where it says so beforehand."""
        value = self.get("Content-Length")
        return int(value) if value is not None and value.isdigit() else None

    @property
    def chunked(self) -> bool:
        """Whether its body comes in chunks."""
        return "chunked" in (self.get("Transfer-Encoding") or "").lower()

    @property
    def status(self) -> int:
        """The status of an answer."""
        try:
            return int(self.start.split(" ", 2)[1])
        except (IndexError, ValueError) as error:
            raise Broken(self.start) from error

    def encode(self) -> bytes:
        """Return its bytes."""
        lines = (self.start, *(f"{name}: {value}" for name, value in self.fields), "", "")
        return "\r\n".join(lines).encode("latin-1")


def read_head(stream: BinaryIO) -> Head | None:
    """Read a head; None where nothing more comes."""
    lines: list[str] = []
    while line := stream.readline(_LONGEST_LINE):
        text = line.decode("latin-1").rstrip("\r\n")
        if not text:
            if lines:
                return Head(lines[0], tuple(map(_field, lines[1:])))
            continue
        lines.append(text)
        if len(lines) > _MOST_FIELDS:
            break
    if lines:
        raise Broken(lines[0])
    return None


def read_body(stream: BinaryIO, head: Head, *, to_its_end: bool) -> Iterator[bytes]:
    """Yield a body's pieces.

    Args:
        to_its_end: without a length, it lasts as long as the line; else there is none.

    Raises:
        Broken: it ended before its end.
    """
    if head.chunked:
        yield from _chunks(stream)
    elif head.length is not None:
        yield from _exactly(stream, head.length)
    elif to_its_end:
        while piece := stream.read1(PIECE):  # type: ignore[attr-defined]
            yield piece


def in_chunks(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Yield pieces as chunks, with the last one."""
    for piece in pieces:
        if piece:
            yield b"%x\r\n%b\r\n" % (len(piece), piece)
    yield b"0\r\n\r\n"


def _field(line: str) -> tuple[str, str]:
    name, _, value = line.partition(":")
    return name.strip(), value.strip()


def _exactly(stream: BinaryIO, length: int) -> Iterator[bytes]:
    while length:
        piece: bytes = stream.read1(min(length, PIECE))  # type: ignore[attr-defined]
        if not piece:
            raise Broken(f"{length} bytes before the end")
        length -= len(piece)
        yield piece


def _chunks(stream: BinaryIO) -> Iterator[bytes]:
    while True:
        line = stream.readline(_LONGEST_LINE)
        try:
            length = int(line.split(b";")[0], 16)
        except ValueError as error:
            raise Broken("a chunk without its length") from error
        if not length:
            while stream.readline(_LONGEST_LINE).strip():
                pass
            return
        yield from _exactly(stream, length)
        stream.readline(_LONGEST_LINE)
