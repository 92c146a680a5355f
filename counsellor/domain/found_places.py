# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Where the words that are looked for stand in a text as it was written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from counsellor.domain.folding import fold
from counsellor.domain.lookalikes import twins_of

Span = tuple[int, int]
"""Where a stretch of a text begins, and where it has ended."""

_STRETCHES = re.compile(r"\s+|\S+")


class FoldedText:
    """A text in its folded form that knows which letter of it comes from which.

    Attributes:
        text: the folded form, as ``fold`` gives it.
    """

    def __init__(self, text: str) -> None:
        self._whole = text
        self._from: list[Span] = []
        self.text = fold(text)
        same = len(self.text) == len(text)
        self._is_letter_by_letter = same and all(_folded_length(one) == 1 for one in set(text))

    def span(self, start: int, end: int) -> Span:
        """Return where a stretch of the folded form stands in the text, with its silent marks."""
        if self._is_letter_by_letter:
            return start, end
        if not self._from:
            self._from = list(_origins(self._whole))
        return self._from[start][0], self._from[end - 1][1]


def places_of(text: str, words: Iterable[str]) -> list[Span]:
    """Return where folded words begin a word of a text, in order, without overlaps."""
    folded = FoldedText(text)
    return joined(folded.span(*span) for word in words for span in _beginnings(folded.text, word))


def place_of_run(text: str, parts: Sequence[str]) -> Span | None:
    """Return where parts stand one after another, with no letter or figure between them."""
    start = text.find(parts[0])
    while start >= 0:
        end = start + len(parts[0])
        for part in parts[1:]:
            end = _end_of_next(text, end, part)
        if end > 0:
            return start, end
        start = text.find(parts[0], start + 1)
    return None


def _end_of_next(text: str, place: int, part: str) -> int:
    """Return where a part ends that follows after something that is no word; 0: it does not."""
    while 0 < place < len(text) and not text[place].isalnum():
        place += 1
        if text.startswith(part, place):
            return place + len(part)
    return 0


def _beginnings(text: str, word: str) -> Iterator[Span]:
    """Return where a word of a text begins so.

    What somebody looks for is never made a pattern: Python keeps those, also after the lock.
    """
    start = text.find(word) if word else -1
    while start >= 0:
        end = start + len(word)
        begins = start == 0 or not text[start - 1].isalnum()
        if begins:
            yield start, end
        start = text.find(word, end if begins else start + 1)


def places_in_code(code: str, words: Iterable[str]) -> list[Span]:
    """Return where folded words stand in a code, by all that ``fold_code`` lets it be found by."""
    letters, dash, figures = code.partition("-")
    wanted = list(words)
    found: list[Span] = []
    for spelled in dict.fromkeys((letters, twins_of(letters))):
        whole = f"{spelled}{dash}{figures}"
        found += places_of(whole, wanted)
        found += _places_in_one(whole, 0, wanted)
    found += _places_in_one(code, len(letters), wanted)
    return joined(found)


def joined(spans: Iterable[Span]) -> list[Span]:
    """Return spans in order, those that touch as one."""
    whole: list[Span] = []
    for start, end in sorted(spans):
        if whole and start <= whole[-1][1]:
            whole[-1] = (whole[-1][0], max(end, whole[-1][1]))
        else:
            whole.append((start, end))
    return whole


def moved(spans: Iterable[Span], by: int) -> list[Span]:
    """Return the same spans in a text that has so many letters before this one."""
    return [(start + by, end + by) for start, end in spans]


def _places_in_one(code: str, first: int, words: list[str]) -> Iterator[Span]:
    """Find what was typed without the dashes."""
    kept = [place for place in range(first, len(code)) if code[place] != "-"]
    for start, end in places_of("".join(code[place] for place in kept), words):
        yield kept[start], kept[end - 1] + 1


def _origins(text: str) -> Iterator[Span]:
    """Give for each folded letter where it comes from, stretch by stretch.

    How a letter is read may depend on others of its word; if so, all of it is where it comes from.
    """
    for stretch in _STRETCHES.finditer(text):
        lengths = list(map(_folded_length, stretch[0]))
        folded = len(fold(stretch[0]))
        if sum(lengths) == folded:
            yield from _letters(lengths, stretch.start())
        else:
            yield from [stretch.span()] * folded


def _letters(lengths: list[int], start: int) -> Iterator[Span]:
    """Give the letters of a stretch; what is silent belongs to the letter before it."""
    number, last = 0, len(lengths)
    while number < last:
        end = number + 1
        while end < last and not lengths[end]:
            end += 1
        yield from [(start + number, start + end)] * lengths[number]
        number = end


@lru_cache(maxsize=1024)
def _folded_length(letter: str) -> int:
    return len(fold(letter))
