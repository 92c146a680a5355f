# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""How files go to a box on a server: whole, in pieces where the line is slow, several at once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from counsellor.domain.errors import DropUnreachable, StorageFailed
from counsellor.domain.road_errors import FileTooLarge
from counsellor.plain_file import plain_opener
from counsellor.sync.pieces import Piece, still_missing
from counsellor.sync.roads.ahead import Ahead, Begun
from counsellor.sync.roads.carrier import Carrier
from counsellor.sync.roads.pace import Pace
from counsellor.sync.roads.patience import Patience


class Sending:
    """Puts files into one box.

    Attributes:
        is_there: whether the box is known to be: into one that is not goes one file alone, which
            makes it.
    """

    def __init__(self, carrier: Carrier, pace: Pace, patience: Patience, box: str) -> None:
        self._carrier = carrier
        self._pace = pace
        self._patience = patience
        self._box = box
        self._sources: dict[str, Path] = {}
        self._small = Ahead[str](carrier, pace)
        self.is_there = False

    def expect(self, files: Sequence[tuple[str, Path]]) -> None:
        """Hear which files will be put, in this order."""
        self._sources = dict(files)
        self._small.expect(self._sources, self._begin_small)

    def went(self, name: str) -> bool:
        """Tell whether a file that was expected has gone beside others."""
        if self._small.take(name) is None:
            return False
        self._patience.went_well()
        return True

    def put(self, name: str, file: BinaryIO, size: int, lying: Sequence[Piece]) -> None:
        """Put a file, but for those of its pieces that lie there; raises as ``Drop.put``."""
        there = [one for one in lying if one.size == size]
        while spans := still_missing(there, size):
            if size > self._pace.piece and self._pace.takes_several:
                there += self._put_several(name, file, spans, size)
                spans = still_missing(there, size)
            if spans:
                there += self._put_one(name, file, spans[0], size)
        if not size:
            self._carried(name, b"")

    def _put_one(
        self, name: str, file: BinaryIO, span: tuple[int, int], size: int
    ) -> tuple[Piece, ...]:
        start, end = span
        until = min(end, start + self._pace.piece)
        piece = Piece(name, start, until, size)
        is_whole = until - start == size
        went = self._carried(name if is_whole else piece.name, _span_of(file, piece))
        return (piece,) if went else ()

    def _put_several(
        self, name: str, file: BinaryIO, spans: Sequence[tuple[int, int]], size: int
    ) -> list[Piece]:
        """Put pieces beside each other until one does not go through; gives those that did."""

        def begin(piece: Piece) -> Begun:
            content = _span_of(file, piece)
            return Begun(self._carrier.begin_putting(self._box + piece.name, content), len(content))

        cut = (
            Piece(name, at, until, size)
            for start, end in spans
            for at, until in self._pace.cut(start, end)
        )
        done = list[Piece]()
        for piece, _ in Ahead[Piece](self._carrier, self._pace).flow(cut, begin):
            self._patience.went_well()
            done.append(piece)
        return done

    def _carried(self, name: str, content: bytes) -> bool:
        """Put a piece; False where the next try is to be with what the line bears now."""
        before = self._pace.piece
        try:
            with self._pace.measuring(len(content)):
                self._carrier.put(self._box + name, content)
        except FileTooLarge:
            # Smaller ones may go; where the smallest does not, none does.
            if self._pace.piece == before:
                raise
            return False
        except DropUnreachable as error:
            self._patience.after(error)
            return False
        self._patience.went_well()
        self.is_there = True
        return True

    def _begin_small(self, name: str) -> Begun | None:
        if not self.is_there:
            return None
        try:
            with open(self._sources[name], "rb", opener=plain_opener) as file:
                content = file.read(self._pace.piece + 1)
        except OSError:
            return None
        if len(content) > self._pace.piece:
            return None
        return Begun(self._carrier.begin_putting(self._box + name, content), len(content))


def _span_of(file: BinaryIO, piece: Piece) -> bytes:
    """Read a span of a file that is put.

    Raises:
        StorageFailed: it has become shorter.
    """
    file.seek(piece.start)
    content = file.read(piece.end - piece.start)
    if len(content) != piece.end - piece.start:
        raise StorageFailed(place=piece.whole, reason="changed")
    return content
