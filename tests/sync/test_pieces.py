# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Pieces of files: whatever covers a file is the file, and nothing else is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor.sync.lying import Lying
from counsellor.sync.pieces import (
    MOST_BYTES,
    Piece,
    assemble,
    may_be_carried,
    probe_piece,
    read_piece,
    still_missing,
)

NAME = "k7ipu2ch5zu4jfpxlyj6tmj7akm3yo4q.age"


def lying(piece: Piece, stamp: int = 1) -> Lying:
    return Lying(piece.name, piece.end - piece.start, stamp, is_file=True)


@st.composite
def cuts(draw: st.DrawFn) -> tuple[int, list[Piece]]:
    """A file and pieces of it, that overlap, repeat and leave gaps as it comes."""
    size = draw(st.integers(1, 60))
    spans = st.tuples(st.integers(0, size - 1), st.integers(1, size)).filter(
        lambda span: span[0] < span[1]
    )
    found = draw(st.lists(spans, max_size=12))
    return size, [Piece(NAME, start, end, size) for start, end in found]


@given(cuts())
def test_what_covers_a_file_is_the_file(cut: tuple[int, list[Piece]]) -> None:
    size, pieces = cut
    covered = {place for piece in pieces for place in range(piece.start, piece.end)}
    found = assemble([lying(piece) for piece in pieces])
    whole = covered == set(range(size))
    assert [one.name for one in found.files] == ([NAME] if whole else [])
    missing = {place for start, end in still_missing(pieces, size) for place in range(start, end)}
    assert missing == set(range(size)) - covered
    if whole:
        reached = 0
        for piece in found.covers[NAME]:
            assert piece.start <= reached < piece.end
            reached = piece.end
        assert (reached, found.files[0].size) == (size, size)


@given(cuts(), st.integers(1, 60))
def test_pieces_of_another_size_make_no_file_together(
    cut: tuple[int, list[Piece]], other: int
) -> None:
    _, pieces = cut
    mixed = [Piece(NAME, one.start, one.end, max(one.end, other)) for one in pieces]
    for cover in assemble([lying(one) for one in mixed]).covers.values():
        assert len({one.size for one in cover}) == 1


def test_a_piece_that_is_not_as_long_as_it_says_counts_for_nothing() -> None:
    piece = Piece(NAME, 0, 10, 10)
    assert assemble([lying(piece)._replace(size=9)]).files == ()
    assert assemble([lying(piece)._replace(is_file=False)]).files == ()


def test_a_file_that_lies_whole_needs_no_pieces() -> None:
    whole = Lying(NAME, 10, 7, is_file=True)
    found = assemble([whole, lying(Piece(NAME, 0, 10, 10))])
    assert found.files == (whole,)
    assert found.covers == {}
    assert found.pieces[NAME]


def test_another_content_of_a_piece_is_another_stamp() -> None:
    one, other = (assemble([lying(Piece(NAME, 0, 10, 10), stamp)]).files for stamp in (1, 2))
    assert one[0].stamp != other[0].stamp


def test_what_tries_a_place_is_no_file() -> None:
    piece, content = probe_piece()
    assert read_piece(piece.name) == piece
    assert assemble([Lying(piece.name, len(content), 1, is_file=True)]).files == ()


@pytest.mark.parametrize(
    "name",
    [
        "a.0-1-1.par",
        "a.00-1-1.part",
        "a.1-1-1.part",
        "a.2-1-3.part",
        "a.0-4-3.part",
        f"a.0-1-{MOST_BYTES + 1}.part",
        "a.0-1-99999999999.part",
        "../a.0-1-1.part",
        ".part-0123",
        ".0-1-1.part",
        "ә.0-1-1.part",
        "a.0-1-1.part\n",
        "a.-0-1-1.part",
        "a.0-1-１.part",
    ],
)
def test_other_names_are_no_pieces(name: str) -> None:
    assert read_piece(name) is None
    assert not may_be_carried(name)
