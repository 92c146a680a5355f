# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Letters that nobody sees: what Unicode lets programs ignore, marks, and what only steers."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_IGNORABLE: Final = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff"
)
"""Default_Ignorable_Code_Point, which Python's own tables do not have."""
_IS_IGNORABLE: Final = re.compile(f"[{_IGNORABLE}]")
_LOOKS_BLANK: Final = frozenset("\u2800\U0001d159\ufffc")
"""The empty braille cell, the empty note head, and what stands for a picture that is not there."""
_ENDS: Final = (0xFFFE, 0xFFFF)
_NO_LETTERS: Final = frozenset(
    (
        *range(0xFDD0, 0xFDF0),
        *(plane + end for plane in range(0, 0x110000, 0x10000) for end in _ENDS),
    )
)
"""Codes that Unicode promises to give to no letter."""
_ALSO_UNSEEN: Final = frozenset(("Cc", "Cf", "Zs", "Zl", "Zp", "Mn", "Me", "Mc"))


def is_ignorable(letter: str) -> bool:
    """Tell whether Unicode lets every program show nothing for a letter."""
    return _IS_IGNORABLE.match(letter) is not None


def is_blank(text: str) -> bool:
    """Tell whether nothing in a text can be seen: blanks, invisible letters, marks on nothing."""
    return not text or all(map(_is_unseen, text))


def _is_unseen(letter: str) -> bool:
    if letter.isalnum() and letter.isascii():
        return False
    return (
        letter.isspace()
        or unicodedata.category(letter) in _ALSO_UNSEEN
        or is_ignorable(letter)
        or letter in _LOOKS_BLANK
        or ord(letter) in _NO_LETTERS
    )
