# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""How files come from a box on a server: small ones beside each other, large ones in parts."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from counsellor.domain.errors import DropUnreachable
from counsellor.sync.pieces import Piece
from counsellor.sync.roads.ahead import Ahead, Begun
from counsellor.sync.roads.carrier import MOST_PIECE, Carrier
from counsellor.sync.roads.pace import Pace
from counsellor.sync.roads.patience import Patience


class _Span(NamedTuple):
    """A part of one file on the server."""

    name: str
    start: int
    end: int


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
            return self._parts([_Span(name, 0, size)])
        self._patience.went_well()
        return iter(content)

    def joined(self, cover: Sequence[Piece]) -> Iterator[bytes]:
        """Give a file that lies there in pieces."""
        spans, reached = list[_Span](), 0
        for piece in cover:
            spans.append(_Span(piece.name, reached - piece.start, piece.end - piece.start))
            reached = piece.end
        return self._parts(spans)

    def _parts(self, spans: Sequence[_Span]) -> Iterator[bytes]:
        """Give spans one behind the other, in parts that the line bears."""
        left = deque(span for span in spans if span.start < span.end)
        while left:
            if self._pace.takes_several and _is_more(left, self._pace.piece):
                for part, came in self._several(tuple(left)):
                    yield from came
                    _take_off(left, part)
            if left and (alone := self._one(left[0])):
                content, part = alone
                yield content
                _take_off(left, part)

    def _one(self, span: _Span) -> tuple[bytes, _Span] | None:
        """Read what goes alone; None where the next try is to be with what the line bears now."""
        size = min(MOST_PIECE, self._pace.piece, span.end - span.start)
        try:
            with self._pace.measuring(size):
                content = self._carrier.read(self._box + span.name, span.start, size)
        except DropUnreachable as error:
            self._patience.after(error)
            return None
        self._patience.went_well()
        return content, span._replace(end=span.start + size)

    def _several(self, spans: Sequence[_Span]) -> Iterator[tuple[_Span, Sequence[bytes]]]:
        """Give parts that are read beside each other, until one does not come through."""

        def begin(part: _Span) -> Begun:
            size = part.end - part.start
            return Begun(self._carrier.begin_reading(self._box + part.name, part.start, size), size)

        cut = (
            _Span(span.name, start, end)
            for span in spans
            for start, end in self._pace.cut(span.start, span.end)
        )
        for part, content in Ahead[_Span](self._carrier, self._pace).flow(cut, begin):
            self._patience.went_well()
            yield part, content

    def _begin_small(self, name: str) -> Begun | None:
        size = self._sizes[name]
        if not 0 < size <= self._pace.piece:
            return None
        return Begun(self._carrier.begin_reading(self._box + name, 0, size), size)


def _is_more(spans: Iterable[_Span], size: int) -> bool:
    """Tell whether spans are more than so many bytes."""
    return sum(span.end - span.start for span in spans) > size


def _take_off(left: deque[_Span], part: _Span) -> None:
    """Take what has come off the first of what is left."""
    first = left.popleft()
    if part.end < first.end:
        left.appendleft(first._replace(start=part.end))
