# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Search folding: what is typed on any keyboard finds the word, however it was written."""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Mapping
from typing import Final

from counsellor.domain.invisible import is_ignorable
from counsellor.domain.lookalikes import CYRILLIC, LATIN, has_mixed_words, in_one_script, twins_of

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

VARIANTS: Final[Mapping[str, str]] = {
    **dict.fromkeys("\u0671\u0672\u0673\u0675", "\u0627"),
    **dict.fromkeys("\u0620\u063d\u063e\u063f\u0649\u06cc\u06cd\u06ce\u06d0\u06d1", "ي"),
    **dict.fromkeys("\u06a9\u06aa\u06ab\u06ac\u06ae\u063b\u063c", "\u0643"),
    **dict.fromkeys("\u0629\u06be\u06c0\u06c1\u06c2\u06c3\u06d5\u06ff", "\u0647"),
    **dict.fromkeys("\u0676\u0677\u06c4\u06c5\u06c6\u06c7\u06c8\u06c9\u06ca\u06cb\u06cf", "\u0648"),
    **dict.fromkeys("\u0678\u06d2\u06d3", "\u064a"),
    "ı": "i",
    "ӏ": "и",
}
"""Letters of one sound that sites and keyboards write differently: Arabic, Persian, Urdu, the
Arabic letters of Kazakh, the Turkish i, and the Caucasian stick, typed as і, I or 1.
"""

_WITHOUT_SOUND: Final = frozenset("\u0640\u0674\u06e5\u06e6\u08c9")
"""Tatweel, the high hamza, and the small letters of Quranic writing: no marks to Unicode."""
_MARKS: Final = frozenset(("Mn", "Me", "Mc", "Cf"))
_WORDS = re.compile(r"[^\W_]+")
_MOST_ROUNDS: Final = 4


class _Letters(dict[int, str]):
    """What becomes of each letter by itself; worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _folded_letter(chr(code))
        return folded


def _folded_letter(letter: str) -> str:
    """Fold what is decomposed and one of a kind: a mark is nothing, a digit one of our own."""
    if unicodedata.category(letter) in _MARKS or is_ignorable(letter) or letter in _WITHOUT_SOUND:
        return ""
    digit = unicodedata.decimal(letter, None)
    if digit is not None:
        return str(digit)
    return FOLDED.get(letter) or VARIANTS.get(letter) or letter


class _Kept(dict[int, str]):
    """The letters without what nobody sees or hears, their case as it is."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        folded = _folded_letter(letter)
        # A digit of any script is a figure that may stand for a letter.
        kept = self[code] = folded if not folded or folded.isdigit() else letter
        return kept


_FOLD_OF: Final = _Letters()
_KEPT_OF: Final = _Kept()


def fold(text: str) -> str:
    """Give the folded form that is indexed and searched: lower case, without marks.

    Marks of every script and letters that show nothing fall away, digits become our own, a word
    that mixes alphabets is read in one of them, and letters of one sound become one.
    """
    if text.isascii():
        return text.lower()
    folded = _folded_once(text)
    for _ in range(_MOST_ROUNDS):
        # Only such a word may read otherwise once its letters are folded: Straße after a г.
        if not has_mixed_words(folded) or (again := _folded_once(folded)) == folded:
            break
        folded = again
    return folded


def _folded_once(text: str) -> str:
    folded = _read_in_one_script(text).casefold()
    # Some letters come apart only when their case is folded.
    if not unicodedata.is_normalized("NFKD", folded):
        folded = unicodedata.normalize("NFKD", folded)
    return folded.translate(_FOLD_OF)


def _read_in_one_script(text: str) -> str:
    """Give a text without what is not seen, each word in one alphabet; its case is as it was."""
    if not unicodedata.is_normalized("NFKD", text):
        # What it is the number of is a word of its own.
        text = unicodedata.normalize("NFKD", text.replace("№", "№ "))
    return in_one_script(text.translate(_KEPT_OF))


def fold_words(text: str) -> list[str]:
    """Give the folded words of a text: runs of letters and digits of any script."""
    return _WORDS.findall(fold(text))


def found_by(name: str) -> str:
    """Give what a name is found by: its folded words with one blank between them."""
    return " ".join(fold_words(name))


def fold_code(code: str) -> str:
    """Give what a code is found by: in parts and in one, in Latin letters and in Cyrillic ones.

    Its figures are also found by themselves, without the letters before them.
    """
    letters, dash, digits = code.partition("-")
    spelled = dict.fromkeys((letters, twins_of(letters)))
    whole = " ".join(f"{one}{dash}{digits} {one}{digits.replace('-', '')}" for one in spelled)
    return found_by(f"{whole} {digits.replace('-', '')}")


def index_text(text: str) -> str:
    """Give what the search index is told: folded words with one blank between them.

    The index divides at blanks alone, so that it and a query agree on what a word is.
    """
    packed = _packed(text)
    if packed is None:
        text = _in_common_letters(text)
        packed = _packed(text)
    if packed is not None and _mixes(packed):
        packed = _packed(_read_in_one_script(text))
    if packed is None or _mixes(packed):
        return found_by(text)
    words = packed.translate(_FOLDED_BYTE).split()
    return codecs.charmap_decode(b" ".join(words), "strict", _COMMON)[0]


def _packed(text: str) -> bytes | None:
    """Give a text of common letters alone as bytes; None of any other."""
    try:
        return codecs.charmap_encode(text, "strict", _BYTE_OF_COMMON)[0]
    except UnicodeEncodeError:
        return None


def _in_common_letters(text: str) -> str:
    """Put common letters for the few others that a text has, where these fold to such."""
    for letter in set(text).difference(_COMMON):
        parts = unicodedata.normalize("NFKD", letter.replace("№", "№ "))
        text = text.replace(letter, "".join(map(_common_for, parts)))
    return text


def _common_for(letter: str) -> str:
    """Give what stands for a letter; where words mix alphabets, its case and itself count."""
    folded = _folded_letter(letter)
    if not folded or LATIN.match(letter) or CYRILLIC.match(letter):
        return letter if folded else ""
    return folded if folded.isalnum() or folded in _COMMON else " "


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
the time. Where no word mixes alphabets, each is folded by itself, whatever stands beside it, so
that one table does what `fold_words` does.
"""


def _mixes(packed: bytes) -> bool:
    """Tell whether a word has letters of two alphabets, or a figure that stands for a letter."""
    kinds = packed.translate(_KIND_OF_BYTE)
    letters = kinds.translate(None, b"01")
    return b"lc" in letters or b"cl" in letters or b"c1c" in kinds


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


def _kind(letter: str) -> bytes:
    """Give what a letter is in a word that may mix: Latin, Cyrillic, a figure, another, or none."""
    if letter in "01":
        return b"1"
    if letter.isdigit():
        return b"0"
    if LATIN.match(letter) or CYRILLIC.match(letter):
        return b"l" if LATIN.match(letter) else b"c"
    return b" "


_KIND_OF_BYTE: Final = b"".join(map(_kind, _COMMON))
