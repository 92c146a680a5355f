# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""How many guesses a typed passphrase is worth, estimated from below.

The guesser is taken to know this file: word lists, keyboard rows, years and habits of spelling
cost what it costs to name them, and only what follows no pattern counts letter by letter. Each
part of the text is explained in the cheapest way found; the sum of those is the estimate.
"""

from __future__ import annotations

import math
import re
import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING

from counsellor.crypto.word_list import LIST_SIZE, known_words

if TYPE_CHECKING:
    from collections.abc import Callable

_MAX_LETTERS = 200
"""What stands behind adds nothing."""

WORD_BITS = math.log2(LIST_SIZE)
"""A word of the list."""

_REPEATED_BITS = 1.0
_COMMON_BITS = 6.0
_SPOKEN_BITS = 14.0
"""A speakable word that is on no list of ours: about the words one person knows."""
_SPOKEN_LETTERS = 12
_LEET_BITS = 2.0
_KEYBOARD_BITS = 6.5
_YEAR_BITS = math.log2(200)
_DATE_BITS = math.log2(366 * 100)
_SHORTEST_PATTERN = 3
_LONGEST_PATTERN = 24
"""Longer parts are explained in pieces: the estimate runs at every key."""

_BETWEEN = re.compile(r"[\s\-_.,;]+")
_YEAR = re.compile(r"(19|20)\d\d")
_DATE = re.compile(r"(0?[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])((19|20)?\d\d)")
_LEET = str.maketrans("@4831!05$7", "aaeiiiosst")
_VOWELS = frozenset("aeiouyаеёиоуыэюяәіөұү")
_MOST_CONSONANTS = 3
_KEYBOARD_ROWS = (
    "`1234567890-=",
    "qwertyuiop[]",
    "asdfghjkl;'",
    "zxcvbnm,./",
    "ё1234567890",
    "йцукенгшщзхъ",
    "фывапролджэ",
    "ячсмитьбю",
    "1qaz2wsx3edc4rfv5tgb",
)
_COMMON_TEXT = """
    password passwort passphrase admin administrator welcome letmein login master secret iloveyou
    dragon monkey football superman sunshine princess hello test user guest root counsellor vault
    office allah bismillah muhammad islam ramadan kazakhstan qazaqstan almaty astana aktobe
    пароль привет любовь солнце секрет админ тест россия казахстан қазақстан алматы астана актобе
    ақтөбе аллах алла бисмиллах мухаммад ислам рамадан құпиясөз сәлем махаббат
"""
_COMMON = frozenset(_COMMON_TEXT.split())


def strength_bits(text: str) -> float:
    """Estimate the guessing entropy in bits; 0 for nothing typed, 77 for six generated words."""
    folded = " ".join(unicodedata.normalize("NFC", text).split())[:_MAX_LETTERS]
    seen: set[str] = set()
    bits = 0.0
    for token in filter(None, _BETWEEN.split(folded)):
        lower = token.lower()
        bits += _REPEATED_BITS if lower in seen else _token_bits(lower) + _case_bits(token)
        seen.add(lower)
    separators = set("".join(_BETWEEN.findall(folded)).replace(" ", ""))
    return bits + 2.0 * len(separators)


def _case_bits(token: str) -> float:
    capitals = sum(letter.isupper() for letter in token)
    letters = sum(letter.isalpha() for letter in token)
    if not capitals:
        return 0.0
    if capitals == letters or (capitals == 1 and token[0].isupper()):
        return 1.0
    return max(1.0, math.log2(math.comb(letters, capitals)))


def _token_bits(token: str) -> float:
    """Explain one token as a word of the list, a block said again, or the cheapest row of parts."""
    if token in known_words():
        return _COMMON_BITS if token in _COMMON else WORD_BITS
    block = _block(token)
    if len(block) < len(token):
        return _token_bits(block) + math.log2(len(token) / len(block))
    plain = token.translate(_LEET)
    bits = _cheapest(token)
    return bits if plain == token else min(bits, _cheapest(plain) + _LEET_BITS)


def _block(token: str) -> str:
    """Give the shortest block whose repetition is the token."""
    return token[: (token + token).index(token, 1)]


def _cheapest(token: str) -> float:
    """Cut the token so that the sum of its parts' bits is least."""
    best = [0.0]
    for stop in range(1, len(token) + 1):
        single = best[stop - 1] + _letter_bits(token[stop - 1])
        longer = (
            best[start] + _part_bits(token[start:stop])
            for start in range(max(0, stop - _LONGEST_PATTERN), stop - _SHORTEST_PATTERN + 1)
        )
        best.append(min(single, *longer, math.inf))
    return best[-1]


def _letter_bits(letter: str) -> float:
    if letter.isdigit():
        return math.log2(10)
    if letter.isalpha():
        return math.log2(26)
    return math.log2(33)


def _part_bits(part: str) -> float:
    return min(explain(part) for explain in _EXPLANATIONS)


def _as_word(part: str) -> float:
    if part in _COMMON:
        return _COMMON_BITS
    return WORD_BITS if part in known_words() else math.inf


def _as_speakable(part: str) -> float:
    """Letters that sound like a word of some language; a longer run is more than one word."""
    if not part.isalpha():
        return math.inf
    vowels = "".join("v" if letter in _VOWELS else " " for letter in part)
    if "v" not in vowels or max(map(len, vowels.split("v"))) > _MOST_CONSONANTS:
        return math.inf
    short = _letter_bits(part[0]) + 2.0 * (len(part) - 1)
    return min(short, _SPOKEN_BITS + 1.5 * max(0, len(part) - _SPOKEN_LETTERS))


def _as_run(part: str) -> float:
    """One letter again and again, or neighbours in the alphabet: aaaa, 4321, абвг."""
    steps = {ord(second) - ord(first) for first, second in pairwise(part)}
    if len(steps) > 1 or not steps <= {-1, 0, 1}:
        return math.inf
    return _letter_bits(part[0]) + math.log2(len(part))


def _as_keys(part: str) -> float:
    rows = (*_KEYBOARD_ROWS, *(row[::-1] for row in _KEYBOARD_ROWS))
    if not any(part in row for row in rows):
        return math.inf
    return _KEYBOARD_BITS + math.log2(len(part))


def _as_time(part: str) -> float:
    if _YEAR.fullmatch(part):
        return _YEAR_BITS
    return _DATE_BITS if _DATE.fullmatch(part) else math.inf


_EXPLANATIONS: tuple[Callable[[str], float], ...] = (
    _as_word,
    _as_speakable,
    _as_run,
    _as_keys,
    _as_time,
)
