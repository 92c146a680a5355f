# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What people know by heart: prayers, anthems, proverbs, verse; found whole, cut or misspelt."""

from __future__ import annotations

import math
import re
from functools import cache
from typing import Final

from counsellor.crypto.common_words import in_latin, plain, resource_lines, without_marks

SEED: Final = 5
"""So many letters in a row tell which phrase it may be."""

_MOST_PLACES = 40
_NOT_SAID = re.compile(r"[\W_]+")
_END = "\n"
_LENGTH_BITS = 3.0
_SLIP_BITS = 9.0
"""Where in the phrase a letter is wrong, and which it is."""

Heard = dict[int, float]
"""How far one is in which phrases: place of the next letter in the book, and bits so far."""


class PhraseBook:
    """All phrases as one row of letters without blanks, doubled letters taken as one.

    Attributes:
        bits: what it costs to say which phrase it is and how much of it; a wrong, missing or
            superfluous letter costs some more.
    """

    def __init__(self, lines: list[str]) -> None:
        spelled = [_letters_of(line) for line in lines]
        spelled += [in_latin(line) for line in spelled if line != in_latin(line)]
        self._text = _END.join(["", *dict.fromkeys(map(single, spelled)), *[""] * SEED])
        self.bits = math.log2(sum(len(line.split()) for line in lines) * 2) + _LENGTH_BITS
        self._places: dict[str, list[int]] = {}
        for place in range(len(self._text) - SEED):
            seed = self._text[place : place + SEED]
            if _END not in seed:
                self._places.setdefault(seed, []).append(place)

    def begin(self, heard: Heard, ahead: str, bits: float) -> None:
        """Take up the phrases that go on as what lies ahead does."""
        for place in self._places.get(ahead[:SEED], ())[:_MOST_PLACES]:
            heard[place] = min(bits + self.bits, heard.get(place, math.inf))

    def go_on(self, heard: Heard, ahead: str) -> Heard:
        """Return how far one is after the next letter, which may be a slip."""
        after: Heard = {}
        letter, following = ahead[0], ahead[1:2]
        for place, bits in heard.items():
            expected = self._text[place]
            if expected == letter:
                after[place + 1] = min(bits, after.get(place + 1, math.inf))
                continue
            slipped = bits + _SLIP_BITS
            for next_place, fits in self._after_slip(place, letter, following):
                if fits:
                    after[next_place] = min(slipped, after.get(next_place, math.inf))
        return after

    def _after_slip(
        self, place: int, letter: str, following: str
    ) -> tuple[tuple[int, bool], tuple[int, bool], tuple[int, bool]]:
        text = self._text
        inside = text[place] != _END
        return (
            (place + 1, inside and text[place + 1] in (following, _END)),  # another letter
            (place, inside and text[place] == following),  # one too many
            (place + 2, inside and text[place + 1] == letter),  # one left out
        )


@cache
def phrase_book() -> PhraseBook:
    """Return the phrases that lie beside the program; they are read once."""
    return PhraseBook(resource_lines("phrases"))


def single(text: str) -> str:
    """Return a text with each run of one letter as that letter."""
    return "".join(
        letter for place, letter in enumerate(text) if not place or letter != text[place - 1]
    )


def _letters_of(line: str) -> str:
    return _NOT_SAID.sub("", without_marks(plain(line)))
