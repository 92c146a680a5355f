# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The only way to the terminal: a name from outside is text there, and moves no cursor.

A file may be named so that a terminal clears itself, colours a refusal green, or shows one line as
two; and so that letters run backwards and an ending looks like another.
"""

from __future__ import annotations

import unicodedata
from typing import Final

import click

_ORDERS: Final = frozenset({"Cc", "Cs", "Zl", "Zp"})
_TURNS: Final = frozenset(
    map(chr, (0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)))
)
_SHOWN: Final = "\ufffd"


def show(line: str = "", *, err: bool = False) -> None:
    """Print one line, on standard error if that is asked for."""
    click.echo(as_text(line), err=err)


def as_text(line: str) -> str:
    """Return a line with a mark in the place of all that a terminal would obey."""
    return "".join(_SHOWN if _is_order(letter) else letter for letter in line)


def _is_order(letter: str) -> bool:
    return letter in _TURNS or (letter != "\t" and unicodedata.category(letter) in _ORDERS)
