# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""How well a text answers what was typed: folded, and forgiving of letters left out."""

from __future__ import annotations

from collections.abc import Sequence

from counsellor.domain.folding import fold_words
from counsellor.domain.found_places import FoldedText, Span, joined, place_of_run, places_of
from counsellor.domain.matching import wanted_words

_WORD_BEGINS, _INSIDE, _SCATTERED = 300, 200, 100


def match(query: str, text: str) -> int:
    """Return a score above 0 if the text answers the query; more is better.

    Every word of the query begins a word of the text (best), or the query is in it, or its
    letters come in this order.
    """
    parts, words = wanted_words(query), fold_words(text)
    wanted, whole = " ".join(parts), " ".join(words)
    if not wanted:
        return 1
    if _begin_words(parts, words):
        return _WORD_BEGINS - min(len(whole), _SCATTERED)
    if wanted in whole:
        return _INSIDE - min(whole.index(wanted), _SCATTERED - 1)
    return _scattered(wanted.replace(" ", ""), whole)


def marks(query: str, text: str) -> list[Span]:
    """Return what of a text that answers the query to mark: what ``match`` has found in it."""
    parts = wanted_words(query)
    if not parts or _begin_words(parts, fold_words(text)):
        return places_of(text, parts)
    folded = FoldedText(text)
    inside = place_of_run(folded.text, parts)
    if inside is not None:
        return [folded.span(*inside)]
    return joined(_letters("".join(parts), folded))


def _letters(wanted: str, folded: FoldedText) -> list[Span]:
    """Return where letters stand in this order, or nothing."""
    found, place = [], 0
    for letter in wanted:
        at = folded.text.find(letter, place)
        if at < 0:
            return []
        place = at + 1
        found.append(folded.span(at, place))
    return found


def _begin_words(parts: Sequence[str], words: Sequence[str]) -> bool:
    return all(any(word.startswith(part) for word in words) for part in parts)


def _scattered(wanted: str, whole: str) -> int:
    start = place = -1
    for letter in wanted:
        place = whole.find(letter, place + 1)
        if place < 0:
            return 0
        start = place if start < 0 else start
    spread = place - start + 1 - len(wanted)
    return max(0, _SCATTERED - 10 * spread) if spread <= len(wanted) else 0
