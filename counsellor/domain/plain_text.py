# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Text without what steers a screen or a terminal: controls, and what turns letters round."""

from __future__ import annotations

import re
from typing import Final

_OVERRIDES: Final = "\u202a-\u202e\u2066-\u2069"
"""Embeddings, overrides and isolates: they show letters in another order than they have."""
_DIRECTION_MARKS: Final = "\u061c\u200e\u200f"
"""These turn no letter round, and an Arabic quotation may need them; a name needs none."""
_NEWLINES: Final = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_NOT_IN_TEXT: Final = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029{_OVERRIDES}]")
_NOT_IN_A_LINE: Final = re.compile(
    f"[\x00-\x1f\x7f-\x9f\u2028\u2029{_OVERRIDES}{_DIRECTION_MARKS}]"
)
_BROKEN: Final = re.compile("[\ud800-\udfff]")


def plain_text(text: str) -> str:
    """Return a text of several lines: line feeds and tabs stay, every other line end is one."""
    if _NOT_IN_TEXT.search(text) is None:
        return text
    return _NOT_IN_TEXT.sub("", _NEWLINES.sub("\n", text))


def plain_line(text: str) -> str:
    """Return a text of one line: line ends and tabs are blanks."""
    if _NOT_IN_A_LINE.search(text) is None:
        return text
    return _NOT_IN_A_LINE.sub("", re.sub(r"[\t\n]+", " ", plain_text(text)))


def has_broken_letters(text: str) -> bool:
    """Tell whether a text has halves of letters, which no file and no bundle can hold."""
    return _BROKEN.search(text) is not None


def shown_line(text: str) -> str:
    """Return a line that may hold names from outside, for a terminal: nothing of it acts there.

    What has no place in a line is shown as a mark for it, so that nothing is hidden either.
    """
    return _BROKEN.sub("\ufffd", _NOT_IN_A_LINE.sub("\ufffd", text))


def shown_name(name: str) -> str:
    """Return the name of a file from outside: letters that nobody sees are marks as well."""
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in name)
