# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Reading words back, in any of the languages and however they were typed."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from counsellor.crypto.word_list import LANGUAGES, word_list
from counsellor.crypto.words import WORDS, WordSecret, number_of
from counsellor.domain.errors import WordsTooFew, WordsUnknown
from counsellor.domain.folding import fold
from counsellor.domain.keyboard_layouts import retypings
from counsellor.domain.lookalikes import readings_of
from counsellor.domain.mistyped_word import MistypedWord
from counsellor.domain.plain_text import plain_line

ENOUGH: Final = 4
"""So many letters tell a word from every other of its list."""
MOST_NEAR: Final = 3
MOST_SAID: Final = 3
_LONGEST: Final = 24
"""Letters of a word that are looked at; none of a list is half as long."""
_MOST_LETTERS: Final = 2_000
"""Of a text; seven words have some sixty."""

_ASIDE: Final = re.compile(r"\([^()]*\)")
"""What is said beside the words, such as their language."""
_BETWEEN: Final = re.compile(r"[\s\-‐‑‒–—−_.,;:/\"«»‹›“”„·•|*]+")
"""Also what a message or a list puts around words."""
_NUMBER: Final = re.compile(r"\d{1,2}[.)]?")
"""What stands before a word of a numbered list."""


class _Listed(NamedTuple):
    """A word as its list has it, as it is looked up, and its place there."""

    word: str
    folded: str
    place: int
    language: str


def read_words(text: str) -> WordSecret:
    """Return the secret that seven words spell.

    Case, marks, blanks, ё and е, қ and к are one; four letters of a word are enough; another
    keyboard layout and letters that look alike are seen through; languages may be mixed.

    Raises:
        WordsTooFew: there are fewer or more than seven.
        WordsUnknown: some are on no list, with their places from 1 and what is near.
    """
    typed = words_in(text)
    if len(typed) != WORDS:
        raise WordsTooFew(count=len(typed), expected=WORDS)
    return WordSecret.of_places(_places(typed))


def read_number(text: str, count: int) -> int:
    """Return the number that so many words spell, which are no secret; typed as forgivingly.

    Raises:
        WordsTooFew: there are fewer or more, with the reason ``spoken``.
        WordsUnknown: as ``read_words``.
    """
    typed = words_in(text)
    if len(typed) != count:
        raise WordsTooFew(count=len(typed), expected=count, reason="spoken")
    return number_of(_places(typed))


def load_words() -> None:
    """Read the lists now: what stays for good must not come to lie among what is to be forgotten.

    Else the memory between them is not given back at the lock, and not overwritten.
    """
    _alphabets()


def read_word(word: str) -> int | None:
    """Return the place in its list of one word, or None: it is on no list."""
    typed = words_in(word)
    found = _listed(typed[0]) if len(typed) == 1 else None
    return None if found is None else found.place


def respell(words: str, language: str) -> str:
    """Spell in another language what words say, seven of a secret or four of a voice.

    Raises:
        WordsUnknown: as ``read_words``.
    """
    listed = word_list(language)
    return " ".join(listed[place] for place in _places(words_in(words)))


def words_in(text: str) -> list[str]:
    """Return the words of a text as they were meant, all or each in the layout that knows them.

    Numbers before them and what stands in brackets are no words.
    """
    text = _ASIDE.sub(" ", " ".join(text.split())[:_MOST_LETTERS])
    return _all_known(text) or [word for chunk in text.split() for word in _meant(chunk)]


def mistyped(typed: list[str], first: int = 1) -> list[MistypedWord]:
    """Return those of some words that are on no list; the first has the place ``first``."""
    unknown = [
        (place, word) for place, word in enumerate(typed, start=first) if _listed(word) is None
    ]
    few = len(unknown) <= MOST_SAID
    return [
        MistypedWord(place, plain_line(word)[:_LONGEST], near_words(word) if few else ())
        for place, word in unknown
    ]


def raise_unknown(unknown: list[MistypedWord]) -> None:
    """Refuse words that are on no list.

    Raises:
        WordsUnknown: there are such; where they are many, what was typed may be something else,
            and only the places are said.
    """
    if not unknown:
        return
    positions = [one.place for one in unknown]
    if len(unknown) > MOST_SAID:
        raise WordsUnknown(positions=positions)
    raise WordsUnknown(positions=positions, unknown=tuple(unknown))


def near_words(word: str) -> tuple[str, ...]:
    """Return a few words that one slip may have made this of, the likeliest first.

    In another layout only whole words are near: else nearly anything would be.
    """
    folded = fold(word)[:_LONGEST]
    near = _one_slip_away(folded)
    ranked = sorted(near, key=lambda one: (not near[one], one))
    ranked += [one for one in _beginning_so(folded) if one not in near]
    if not ranked:
        retyped = [_one_slip_away(fold(one)[:_LONGEST]) for one in retypings(word)]
        ranked = sorted({one for found in retyped for one, whole in found.items() if whole})
    return tuple(ranked[:MOST_NEAR])


def _one_slip_away(folded: str) -> dict[str, bool]:
    """Return the words that a slip leads to, and whether to all of each or to its beginning."""
    near: dict[str, bool] = {}
    for slipped in _slips(folded):
        if (found := _of_folded(slipped)) is not None:
            near[found.word] = near.get(found.word, False) or found.folded == slipped
    return near


def _meant(chunk: str) -> list[str]:
    """Return the words of what stands between blanks: a sign may be a letter elsewhere."""
    return _all_known(chunk) or _parts(chunk)


def _all_known(text: str) -> list[str]:
    """Return the words of a text in the first layout in which all are known, or none."""
    for reading in (text, *retypings(text)):
        parts = _parts(reading)
        if all(_listed(part) is not None for part in parts):
            return parts
    return []


def _parts(text: str) -> list[str]:
    return [part for part in _BETWEEN.split(text) if part and not _NUMBER.fullmatch(part)]


def _places(typed: list[str]) -> list[int]:
    """Return the places of words in their lists; raises WordsUnknown as ``read_words``."""
    raise_unknown(mistyped(typed))
    readings = [_readings(word) for word in typed]
    # Of two words that look alike the one counts whose language the others have.
    spoken = Counter(found[0].language for found in readings if len(found) == 1)
    return [max(found, key=lambda one: spoken[one.language]).place for found in readings]


def _listed(word: str) -> _Listed | None:
    """Return what a word is on its list, also if letters of another alphabet are in it."""
    return next(iter(_readings(word)), None)


def _readings(word: str) -> list[_Listed]:
    """Return the words that one is, the first as its letters are, others as they look."""
    word = word[: 2 * _LONGEST]
    reads = (word, *readings_of(unicodedata.normalize("NFKD", word)))
    found = (_of_folded(fold(read)) for read in reads)
    return list(dict.fromkeys(one for one in found if one is not None))


def _of_folded(folded: str) -> _Listed | None:
    """Return the word that letters are, or begin: four at least, or all of a short one."""
    found = _by_beginning().get(folded[:ENOUGH])
    return found if found is not None and found.folded.startswith(folded) else None


def _beginning_so(folded: str) -> list[str]:
    """Return words with the same first letters, if these are few."""
    if len(folded) >= ENOUGH:
        found = _by_beginning().get(folded[:ENOUGH])
        return [] if found is None else [found.word]
    begun = [one.word for one in _by_beginning().values() if one.folded.startswith(folded)]
    return begun if folded and len(begun) <= MOST_NEAR else []


@cache
def _by_beginning() -> dict[str, _Listed]:
    """Return every word by its first four folded letters; a shorter one by all that it has."""
    return {
        (folded := fold(word))[:ENOUGH]: _Listed(word, folded, place, language)
        for language in LANGUAGES
        for place, word in enumerate(word_list(language))
    }


@cache
def _alphabets() -> tuple[str, ...]:
    """Return the folded letters of the Latin words, and those of the others."""
    letters = {letter for one in _by_beginning().values() for letter in one.folded}
    latin = {letter for letter in letters if letter.isascii()}
    return "".join(sorted(latin)), "".join(sorted(letters - latin))


def _slips(folded: str) -> Iterator[str]:
    """Return what one letter more, one less, another one, or two exchanged make of a word."""
    latin, other = _alphabets()
    letters = latin if folded.isascii() else other
    for place in range(len(folded) + 1):
        before, after = folded[:place], folded[place:]
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
        if after:
            yield before + after[1:]
        for letter in letters:
            yield before + letter + after
            if after:
                yield before + letter + after[1:]
