# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Words that people can write down and read aloud: generated passphrases and fingerprints.

The list is the EFF's large one: 7,776 English words, none a prefix of another's look-alike; each
word drawn from it is worth 12.9 bits.
"""

from __future__ import annotations

import re
import secrets
import unicodedata
from functools import cache

from counsellor import paths

LIST_SIZE = 7776

_BETWEEN = re.compile(r"[\s\-‐‑‒–—_.,;]+")


@cache
def word_list() -> tuple[str, ...]:
    """Give the list in its alphabetical order; it is read once."""
    content = (paths.resources() / "words" / "eff_large.txt").read_text(encoding="ascii")
    return tuple(content.split())


@cache
def _known_words() -> frozenset[str]:
    return frozenset(word_list())


def generate_words(count: int = 6) -> str:
    """Draw words uniformly, joined by single spaces; six are worth 77 bits."""
    return " ".join(secrets.choice(word_list()) for _ in range(count))


def words_of_number(number: int, count: int) -> tuple[str, ...]:
    """Spell the lowest digits of a number, each digit a word of the list."""
    spelled = []
    for _ in range(count):
        number, place = divmod(number, LIST_SIZE)
        spelled.append(word_list()[place])
    return tuple(spelled)


def normalise_words(text: str) -> str:
    """Give words as the list has them, however they were typed.

    Case goes; blanks, hyphens of any kind and stops between words become single spaces. The
    list's own four hyphenated words (`drop-down`, `felt-tip`, `t-shirt`, `yo-yo`) keep theirs.
    """
    plain = unicodedata.normalize("NFKC", text).casefold()
    parts = [part for part in _BETWEEN.split(plain) if part]
    joined: list[str] = []
    for part in parts:
        if joined and f"{joined[-1]}-{part}" in _known_words():
            joined[-1] = f"{joined[-1]}-{part}"
        else:
            joined.append(part)
    return " ".join(joined)


def unknown_words(text: str) -> list[str]:
    """Give the words that are not on the list, in their order: likely slips of the pen."""
    return [word for word in normalise_words(text).split() if word not in _known_words()]
