# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""How files come from a box on a server: small ones beside each other, large ones in parts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from counsellor.domain.errors import DropUnreachable
from counsellor.sync.pieces import Piece
from counsellor.sync.roads.ahead import Ahead, Begun
from counsellor.sync.roads.carrier import MOST_PIECE, Carrier
from counsellor.sync.roads.pace import Pace
from counsellor.sync.roads.patience import Patience


class Reading:
    """Reads files of one box."""

    def __init__(self, carrier: Carrier, pace: Pace, patience: Patience, box: str) -> None:
        self._carrier = carrier
        self._pace = pace
        self._patience = patience
        self._box = box
        self._sizes: Mapping[str, int] = {}
        self._small = Ahead[str](carrier, pace)

    def expect(self, files: Mapping[str, int]) -> None:
        """Hear which whole files will be read, in this order, and how large they are."""
        self._sizes = files
        self._small.expect(files, self._begin_small)

    def whole(self, name: str, size: int) -> Iterator[bytes]:
        """Give a file that lies there whole, piece by piece."""
        content = self._small.take(name)
        if content is None:
            return self._spans_of(name, 0, size)
        self._patience.went_well()
        return iter((content,))

    def joined(self, cover: Sequence[Piece]) -> Iterator[bytes]:
        """Give a file that lies there in pieces."""
        reached = 0
        for piece in cover:
            behind = reached - piece.start
            yield from self._spans_of(piece.name, behind, piece.end - piece.start)
            reached = piece.end

    def _spans_of(self, name: str, start: int, end: int) -> Iterator[bytes]:
        while start < end:
            if end - start > self._pace.piece and self._pace.takes_several:
                for content in self._read_several(name, start, end):
                    yield content
                    start += len(content)
                continue
            size = min(MOST_PIECE, self._pace.piece, end - start)
            try:
                with self._pace.measuring(size):
                    content = self._carrier.read(self._box + name, start, size)
            except DropUnreachable as error:
                self._patience.after(error)
                continue
            self._patience.went_well()
            yield content
            start += size

    def _read_several(self, name: str, start: int, end: int) -> Iterator[bytes]:
        """Give parts that are read beside each other, until one does not come through."""
        share = self._pace.share

        def begin(at: int) -> Begun:
            size = min(share, end - at)
            return Begun(self._carrier.begin_reading(self._box + name, at, size), size)

        several = Ahead[int](self._carrier, self._pace)
        several.expect(range(start, end, share), begin)
        try:
            for at in range(start, end, share):
                content = several.take(at)
                if content is None:
                    return
                self._patience.went_well()
                yield content
        finally:
            several.let_go()

    def _begin_small(self, name: str) -> Begun | None:
        size = self._sizes[name]
        if not 0 < size <= self._pace.piece:
            return None
        return Begun(self._carrier.begin_reading(self._box + name, 0, size), size)
