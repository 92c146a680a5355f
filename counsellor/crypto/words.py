# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Words that people can write down and read aloud: generated passphrases and fingerprints."""

from __future__ import annotations

import re
import secrets
import unicodedata
from functools import cache

from counsellor.crypto.strength import is_worth_a_word, strength_bits
from counsellor.crypto.word_list import LIST_SIZE, drawn_words, known_words, word_list
from counsellor.domain.folding import fold
from counsellor.domain.keyboard_layouts import retypings
from counsellor.domain.lookalikes import readings_of

__all__ = [
    "LIST_SIZE",
    "generate_words",
    "normalise_words",
    "passphrase_words",
    "strength_bits",
    "understand_words",
    "unknown_places",
    "unknown_words",
    "word_list",
    "words_of_number",
]

_BETWEEN = re.compile(r"[\s\-‐‑‒–—_.,;]+")


@cache
def passphrase_words() -> tuple[str, ...]:
    """Give the words that a passphrase is drawn from: those that the meter counts in full.

    Left out are what a guesser tries first ("password", "secret") and what is two words to the
    meter ("drop-down"), so that what was drawn is never called weaker, or stronger, than it is.
    """
    return tuple(word for word in drawn_words() if is_worth_a_word(word))


def generate_words(count: int = 6) -> str:
    """Draw different words uniformly, joined by single spaces; six are worth 77 bits.

    Raises:
        ValueError: More words are asked for than there are.
    """
    return " ".join(secrets.SystemRandom().sample(passphrase_words(), count))


def words_of_number(number: int, count: int) -> tuple[str, ...]:
    """Spell the lowest digits of a number to the base of the words that may be shown."""
    spelled = []
    for _ in range(count):
        number, place = divmod(number, len(drawn_words()))
        spelled.append(drawn_words()[place])
    return tuple(spelled)


def normalise_words(text: str) -> str:
    """Give words as the list has them, however they were typed.

    Case, marks and letters that nobody sees go; letters of another alphabet that look like those
    of the list's word are those. Blanks, hyphens of any kind and stops between words become
    single spaces. The list's own four hyphenated words (drop-down, felt-tip, t-shirt, yo-yo)
    keep theirs.
    """
    joined: list[str] = []
    for part in map(_as_listed, filter(None, _BETWEEN.split(text))):
        if joined and f"{joined[-1]}-{part}" in known_words():
            joined[-1] = f"{joined[-1]}-{part}"
        else:
            joined.append(part)
    return " ".join(joined)


def _as_listed(part: str) -> str:
    """Give a word of the list as it is there, and anything else folded."""
    by_fold = _by_fold()
    for read in (part, *readings_of(unicodedata.normalize("NFKD", part))):
        if (folded := fold(read)) in by_fold:
            return by_fold[folded]
    return unicodedata.normalize("NFKC", part).casefold()


@cache
def _by_fold() -> dict[str, str]:
    return {fold(word): word for word in word_list()}


def understand_words(text: str) -> str:
    """Give words as the list has them, also if they were typed in another layout or alphabet.

    If no reading has all words on the list, they are given as they were typed.
    """
    typed = normalise_words(text)
    readings = [typed, *map(normalise_words, retypings(text))]
    return next((words for words in readings if words and not unknown_words(words)), typed)


def unknown_places(text: str) -> list[int]:
    """Give the places, counted from 1, of the words that are on no list."""
    words = understand_words(text).split()
    return [place for place, word in enumerate(words, start=1) if word not in known_words()]


def unknown_words(text: str) -> list[str]:
    """Give the words that are not on the list, in their order: likely slips of the pen."""
    return [word for word in normalise_words(text).split() if word not in known_words()]
