# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Files that lie in a drop in pieces, since the line there breaks too often for a whole one.

A piece of ``NAME.age`` is ``NAME.FROM-TO-SIZE.part``, with decimal numbers: the bytes from FROM
to before TO of a file of SIZE bytes. Pieces may be cut anyhow and overlap; as soon as they cover
the file, it lies there. What is in them is sealed and known by its content, as the whole is, so
that a wrong or missing piece makes a file that is refused, or none.
"""

from __future__ import annotations

import hashlib
import re
import secrets
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from counsellor.sync.lying import SUFFIX, Lying, may_be_bundle, may_be_outbox

PIECE_SUFFIX: Final = ".part"
MOST_NAME_BYTES: Final = 255
"""Of a file's name: what file systems hold; of what is longer a server says anything it likes."""
MOST_BYTES: Final = 3_758_096_384
"""Of one file: 3.5 GiB, which a stick with FAT32 still takes."""

_PIECE = re.compile(
    r"(?P<name>[A-Za-z0-9_-]{1,120})"
    r"\.(?P<start>0|[1-9][0-9]{0,9})-(?P<end>[1-9][0-9]{0,9})-(?P<size>[1-9][0-9]{0,9})\.part"
)
_MOST_PIECES: Final = 100_000
_STAMP_BYTES = 7
_PROBE_BYTES = 32


class Piece(NamedTuple):
    """A part of a file.

    Attributes:
        whole: the file's name.
        start, end, size: in bytes, ``0 <= start < end <= size <= MOST_BYTES``.
    """

    whole: str
    start: int
    end: int
    size: int

    @property
    def name(self) -> str:
        """Its own name."""
        return f"{self.whole.removesuffix(SUFFIX)}.{self.start}-{self.end}-{self.size}.part"


def read_piece(name: str) -> Piece | None:
    """Read a piece's name; None where it is none."""
    found = _PIECE.fullmatch(name)
    if found is None:
        return None
    start, end, size = int(found["start"]), int(found["end"]), int(found["size"])
    if not start < end <= size <= MOST_BYTES:
        return None
    return Piece(found["name"] + SUFFIX, start, end, size)


def may_be_carried(name: str) -> bool:
    """Tell by its name whether a file may be a bundle, a piece of one, or a whole outbox."""
    if not name or len(name.encode("utf-8", "surrogatepass")) > MOST_NAME_BYTES:
        return False
    return may_be_bundle(name) or may_be_outbox(name) or read_piece(name) is not None


def probe_piece() -> tuple[Piece, bytes]:
    """Return a piece of a file that never will be whole, to try a place with."""
    content = secrets.token_bytes(_PROBE_BYTES)
    return Piece(f"try{secrets.token_hex(8)}{SUFFIX}", 0, len(content), 2 * len(content)), content


class Assembled(NamedTuple):
    """What lies in a box, whichever way.

    Attributes:
        files: all that lies there whole, or in pieces that make it so, sorted by name.
        covers: for each file that lies in pieces, those that make it, in their order.
        pieces: all pieces by the name of the whole, of others as well.
    """

    files: tuple[Lying, ...]
    covers: dict[str, tuple[Piece, ...]]
    pieces: dict[str, tuple[Piece, ...]]


def assemble(lying: Iterable[Lying]) -> Assembled:
    """Tell which files lie whole or in pieces that cover them.

    A piece counts if its length is what its name says. A file that lies whole needs no pieces.
    """
    whole: dict[str, Lying] = {}
    parts: dict[str, dict[Piece, Lying]] = defaultdict(dict)
    for one in lying:
        piece = read_piece(one.name)
        if piece is None:
            whole[one.name] = one
        elif _is_sound(one, piece) and len(parts[piece.whole]) < _MOST_PIECES:
            parts[piece.whole][piece] = one
    covers: dict[str, tuple[Piece, ...]] = {}
    for name, found in parts.items():
        cover = _cover(tuple(found))
        if name not in whole and cover:
            covers[name] = cover
            stamp = _stamp([found[piece] for piece in cover])
            whole[name] = Lying(name, cover[0].size, stamp, is_file=True)
    files = tuple(sorted(whole.values(), key=lambda one: one.name))
    return Assembled(files, covers, {name: tuple(found) for name, found in parts.items()})


def still_missing(pieces: Iterable[Piece], size: int) -> list[tuple[int, int]]:
    """Return the spans of a file of so many bytes that no piece holds, in their order."""
    spans, reached = [], 0
    for piece in sorted(pieces, key=lambda one: one.start):
        if piece.size != size:
            continue
        if piece.start > reached:
            spans.append((reached, piece.start))
        reached = max(reached, piece.end)
    if reached < size:
        spans.append((reached, size))
    return spans


def _is_sound(lying: Lying, piece: Piece) -> bool:
    return lying.is_file and lying.size == piece.end - piece.start


def _cover(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Return pieces that make one whole file, if there are any; of several sizes the largest."""
    for size in sorted({piece.size for piece in pieces}, reverse=True):
        chosen, reached = [], 0
        for piece in sorted(
            (one for one in pieces if one.size == size), key=lambda one: (one.start, -one.end)
        ):
            if piece.start > reached:
                break
            if piece.end > reached:
                chosen.append(piece)
                reached = piece.end
        if reached == size:
            return tuple(chosen)
    return ()


def _stamp(lying: Iterable[Lying]) -> int:
    digest = hashlib.sha256()
    for one in lying:
        digest.update(f"{one.name}|{one.size}|{one.stamp}\n".encode())
    return int.from_bytes(digest.digest()[:_STAMP_BYTES], "big")
