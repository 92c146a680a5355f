# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Search folding: what is typed on a Russian keyboard finds Kazakh words, and ё finds е."""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Mapping
from typing import Final

FOLDED: Final[Mapping[str, str]] = {
    "ә": "а",
    "ғ": "г",
    "қ": "к",
    "ң": "н",
    "ө": "о",
    "ұ": "у",
    "ү": "у",
    "һ": "х",
    "і": "и",
    "ё": "е",
    "й": "и",
}
"""Kazakh letters to their Russian neighbours; ё to е and й to и, as people type."""

_MARKS = re.compile("[\u0300-\u036f\u064b-\u065f\u0670\u0640]")
_WORDS = re.compile(r"[^\W_]+")


def fold(text: str) -> str:
    """Give the folded form that is indexed and searched: lower case, without marks.

    Combining accents, Arabic vowel signs and tatweel fall away.
    """
    folded = text.lower()
    if folded.isascii():
        return folded
    folded = _with_neighbours(folded)
    # Most texts have nothing but й and ё to decompose, and these are gone: that halves the time.
    if not unicodedata.is_normalized("NFKD", folded):
        # Compatibility forms, such as ℡, may show their capitals only now.
        folded = _with_neighbours(unicodedata.normalize("NFKD", folded).lower())
    return _MARKS.sub("", folded)


def fold_words(text: str) -> list[str]:
    """Give the folded words of a text: runs of letters and digits of any script."""
    return _WORDS.findall(fold(text))


def _with_neighbours(text: str) -> str:
    """Put its neighbour for each letter; eleven calls take a seventh of one str.translate()."""
    for letter, neighbour in FOLDED.items():
        text = text.replace(letter, neighbour)
    return text


def index_text(text: str) -> str:
    """Give what the search index is told: folded words with one blank between them.

    The index divides at blanks alone, so that it and a query agree on what a word is.
    """
    try:
        packed, _ = codecs.charmap_encode(text, "strict", _BYTE_OF_COMMON)
    except UnicodeEncodeError:
        return " ".join(fold_words(text))
    words = packed.translate(_FOLDED_BYTE).split()
    return codecs.charmap_decode(b" ".join(words), "strict", _COMMON)[0]


_DIVIDING: Final = "\0\t\n\v\f\r "
"""These keep the bytes that they have in ASCII: `bytes.split` divides at most of them."""
_LETTERS: Final = (
    "".join(map(chr, range(0x21, 0x7F)))
    + "абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі"
    + "абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі".upper()
    + "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةى،؟"
    + "\u00a0«»“”„‘’–—…•°§±×"
)
"""What nearly every note consists of: a text of these alone is folded as bytes, in a quarter of
the time. Each is folded by itself, whatever stands beside it, so that one table does what
`fold_words` does.
"""


def _common() -> str:
    free = (place for place in range(256) if chr(place) not in _DIVIDING)
    placed = {**dict(zip(free, _LETTERS, strict=False)), **{ord(one): one for one in _DIVIDING}}
    return "".join(placed.get(place, "\ufffe") for place in range(256))


def _folded_byte(letter: str) -> int:
    words = fold_words(letter)
    return _COMMON.index(words[0]) if words else ord(" ")


_COMMON: Final = _common()
_BYTE_OF_COMMON: Final = codecs.charmap_build(_COMMON)
_FOLDED_BYTE: Final = bytes(map(_folded_byte, _COMMON))
