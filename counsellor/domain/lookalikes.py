# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Letters that look like those of another alphabet: a word that mixes both is read as one."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

_LATIN_AND_CYRILLIC: Final = (
    "AА BВ CС EЕ HН IІ JЈ KК MМ OО PР QԚ SЅ TТ WԜ XХ YУ "
    "aа bв cс eе hһ iі jј kк mм oо pр qԛ sѕ tт wԝ xх yу "
    "ƏӘ əә ǝә ƟӨ ɵө ⱩҚ ⱪқ ꞐҢ ꞑң ɎҰ ɏұ ıі"
)
"""Pairs that people type for each other; each Latin letter has one Cyrillic twin and back."""
_GREEK: Final = (
    "ΑAА ΒBВ ΕEЕ ΗHН ΙIІ ΚKК ΜMМ ΟOО ΡPР ΤTТ ΥYУ ΧXХ αaа εeе ιiі κkк οoо ρpр τtт υyу χxх"
)
"""Greek ones, each with its Latin and its Cyrillic twin; it is the others that people write in."""
_UNTOLD: Final = "үҮ"
"""Letters without a twin that fold to one with it, so that a folded word is read as before."""
_DIGITS: Final = {"0": "о", "1": "і"}
"""What stands for a Cyrillic letter between two letters: nobody writes words with figures there."""

_TO_CYRILLIC: Final = {
    **{pair[0]: pair[1] for pair in _LATIN_AND_CYRILLIC.split()},
    **{twins[0]: twins[2] for twins in _GREEK.split()},
}
_TO_LATIN: Final = {
    **{pair[1]: pair[0] for pair in reversed(_LATIN_AND_CYRILLIC.split())},
    **{twins[0]: twins[1] for twins in _GREEK.split()},
}
_CYRILLIC_TABLE: Final = str.maketrans(_TO_CYRILLIC)
_LATIN_TABLE: Final = str.maketrans(_TO_LATIN)

_LATIN, _CYRILLIC, _GREEK_LETTERS = (
    "A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u1d00-\u1dbf\u1e00-\u1eff\u2c60-\u2c7f\ua720-\ua7ff",
    "\u0400-\u0482\u0488-\u052f\u1c80-\u1c8f\ua640-\ua69f",
    "\u0370-\u03ff\u1f00-\u1fff",
)
LATIN: Final = re.compile(f"[{_LATIN}]")
CYRILLIC: Final = re.compile(f"[{_CYRILLIC}]")
GREEK: Final = re.compile(f"[{_GREEK_LETTERS}]")
_MIXABLE: Final = re.compile(f"(?:[{_LATIN}{_CYRILLIC}{_GREEK_LETTERS}]|\\d)+")
_MIXED: Final = re.compile(
    f"[{_LATIN}{_GREEK_LETTERS}]\\d*[{_CYRILLIC}]|[{_CYRILLIC}]\\d*[{_LATIN}{_GREEK_LETTERS}]"
)
_TO_BE_READ: Final = re.compile(
    f"[{_CYRILLIC}](?:\\d*[{_LATIN}{_GREEK_LETTERS}]|[01][{_CYRILLIC}])"
    f"|[{_LATIN}]\\d*[{_CYRILLIC}{_GREEK_LETTERS}]|[{_GREEK_LETTERS}]\\d*[{_CYRILLIC}{_LATIN}]"
)
"""What a word has in it that is not of one alphabet alone."""
_FIGURE_INSIDE: Final = re.compile(f"(?<=[{_LATIN}{_CYRILLIC}])[01](?=[{_LATIN}{_CYRILLIC}])")


def in_one_script(text: str) -> str:
    """Return a text each of whose words has the letters of one alphabet, as far as they look alike.

    It is the alphabet of which more letters have no twin in the other; of a word of twins alone,
    that of most of them; and Cyrillic, in which more is written here, where both have as many.
    Words of one alphabet stay as they are.
    """
    if _TO_BE_READ.search(text) is None:
        return text
    return _MIXABLE.sub(_unmixed, text)


def has_mixed_words(text: str) -> bool:
    """Tell whether a word has letters of Cyrillic and of another alphabet side by side."""
    return _MIXED.search(text) is not None


def twins_of(word: str) -> str:
    """Return a word in the other alphabet where each of its letters has a twin, else itself."""
    for table in (_CYRILLIC_TABLE, _LATIN_TABLE):
        if all(ord(letter) in table or letter.isdigit() for letter in word):
            return word.translate(table)
    return word


def readings_of(word: str) -> tuple[str, str]:
    """Return a word with every letter that has a twin as a Latin one, and as a Cyrillic one."""
    return word.translate(_LATIN_TABLE), word.translate(_CYRILLIC_TABLE)


def _unmixed(found: re.Match[str]) -> str:
    word = found[0]
    if _TO_BE_READ.search(word) is None:
        return word
    latin, cyrillic = len(LATIN.findall(word)), len(CYRILLIC.findall(word))
    if _reads_latin(word, latin, cyrillic):
        return word.translate(_LATIN_TABLE)
    return _FIGURE_INSIDE.sub(lambda figure: _DIGITS[figure[0]], word.translate(_CYRILLIC_TABLE))


def _reads_latin(word: str, latin: int, cyrillic: int) -> bool:
    telling = Counter(
        "latin" if LATIN.match(letter) else "cyrillic" if CYRILLIC.match(letter) else ""
        for letter in word
        if not (letter in _TO_CYRILLIC or letter in _TO_LATIN or letter in _UNTOLD)
    )
    if telling["latin"] != telling["cyrillic"]:
        return telling["latin"] > telling["cyrillic"]
    return latin > cyrillic
