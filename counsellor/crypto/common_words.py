# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What a word costs a guesser: its rank among what people write and choose, in four languages."""

from __future__ import annotations

import math
import re
from collections import Counter
from functools import cache
from typing import Final

from counsellor import paths
from counsellor.crypto.eff_list import EFF_SIZE, eff_words
from counsellor.crypto.word_list import LANGUAGES, word_list
from counsellor.domain.folding import FOLDED

EFF_BITS: Final = math.log2(EFF_SIZE)
"""A word of the list that other programs draw English passphrases from."""

SPOKEN_BITS: Final = 14.0
"""A speakable word that is on no list of ours: about the words one person knows."""
SPOKEN_LETTERS: Final = 12
PREFIX: Final = 3
"""So many letters tell whether a common word may begin here."""

_LETTER_BITS = math.log2(26)
_LISTS = (
    "common_passwords",
    "common_names",
    "common_en",
    "common_ru",
    "common_kk",
    "common_ar",
)
_IN_CYRILLIC = frozenset({"common_names", "common_ru", "common_kk"})
_MARKED = "# "
_OFTEN = 20
"""Three letters that stand together in so many common words sound like a word."""
_VOWELS = frozenset("aeiouyаеиоуыэюя")
_MOST_CONSONANTS = 3
_LEAST_BITS, _SPELLED_BITS, _TRIED_BITS = 2.0, 1.0, 6.0
_ALWAYS_TRIED = """
    password passwort passphrase admin administrator welcome letmein login master secret iloveyou
    dragon monkey football superman sunshine princess hello test user guest root counsellor vault
    office allah bismillah muhammad islam ramadan kazakhstan qazaqstan almaty astana aktobe shadow
    пароль привет любовь солнце секрет админ тест россия казахстан қазақстан алматы астана актобе
    ақтөбе аллах алла бисмиллах мухаммад ислам рамадан құпиясөз сәлем махаббат
"""
_LATIN_OF: Final = dict(
    zip(
        "абвгдежзиклмнопрстуфхцчшщъыьэюя",
        (
            *"abvgde",
            "zh",
            *"ziklmnoprstuf",
            "kh",
            "ts",
            "ch",
            "sh",
            "sch",
            "",
            *"y",
            "",
            *"e",
            "yu",
            "ya",
        ),
        strict=True,
    )
)

_PLAIN = str.maketrans(
    {**FOLDED, "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي"}
)
_UNSAID = re.compile("[\u0300-\u036f\u064b-\u065f\u0670\u0640'ʼ’ʻ`]")


def plain(text: str) -> str:
    """Return lower-case letters as people spell them who are in a hurry: ё is е, қ is к."""
    return text.lower().translate(_PLAIN)


def without_marks(text: str) -> str:
    """Return a text without accents, vowel signs and apostrophes, which people leave out."""
    return _UNSAID.sub("", text)


def resource_lines(name: str) -> list[str]:
    """Return the lines of a list that lies beside the program."""
    content = (paths.resources() / "words" / f"{name}.txt").read_text(encoding="utf-8")
    return [line for line in content.splitlines() if not line.startswith(_MARKED)]


@cache
def word_costs() -> dict[str, float]:
    """Return the bits of every common word, in its plain spelling, also in Latin letters.

    A word of the EFF's list counts in full, but for those that are tried before all others: it may
    have been drawn by another program.
    """
    costs: dict[str, float] = {}
    for name in _LISTS:
        for rank, word in enumerate(resource_lines(name), start=1):
            bits = max(_LEAST_BITS, math.log2(rank) + 1)
            spelled = without_marks(plain(word))
            _note(costs, spelled, bits)
            if name in _IN_CYRILLIC:
                _note(costs, in_latin(spelled), bits + _SPELLED_BITS)
    costs.update(dict.fromkeys(eff_words(), EFF_BITS))
    costs.update(dict.fromkeys(plain(_ALWAYS_TRIED).split(), _TRIED_BITS))
    return costs


@cache
def drawn_words(language: str) -> frozenset[str]:
    """Return the words that our own passphrases are drawn from, in their plain spelling."""
    return frozenset(map(plain, word_list(language)))


def are_drawn(spelled: list[str]) -> bool:
    """Tell whether plain words are all of one language's list."""
    return any(drawn_words(language).issuperset(spelled) for language in LANGUAGES)


@cache
def word_beginnings() -> frozenset[str]:
    """Return the first letters of all common words."""
    return frozenset(word[:PREFIX] for word in word_costs())


def in_latin(text: str) -> str:
    """Return plain Cyrillic letters as people write them in Latin ones."""
    return "".join(_LATIN_OF.get(letter, letter) for letter in text)


@cache
def spoken_triples() -> frozenset[str]:
    """Return what stands together in words of some language, three letters each."""
    counted: Counter[str] = Counter()
    for word in word_costs():
        if word.isalpha():
            counted.update(word[place : place + 3] for place in range(len(word) - 2))
    return frozenset(triple for triple, count in counted.items() if count >= _OFTEN)


def spoken_bits(letters: int) -> float:
    """Return what a speakable word of so many letters costs; a long one is more than one word."""
    short = _LETTER_BITS + 2.0 * (letters - 1)
    return min(short, SPOKEN_BITS + 1.5 * max(0, letters - SPOKEN_LETTERS))


def spoken_run_bits(letters: int) -> float:
    """Return what letters cost that could be said, and may be of several words."""
    return _LETTER_BITS + 2.4 * (letters - 1)


def sounds_like_a_word(text: str) -> bool:
    """Tell whether a plain text has vowels where a tongue needs them."""
    if not text.isalpha() or len(text) > SPOKEN_LETTERS:
        return False
    vowels = "".join("v" if letter in _VOWELS else " " for letter in text)
    return "v" in vowels and max(map(len, vowels.split("v"))) <= _MOST_CONSONANTS


def _note(costs: dict[str, float], word: str, bits: float) -> None:
    if len(word) > 1:
        costs[word] = min(bits, costs.get(word, math.inf))
