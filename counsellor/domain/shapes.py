# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Shapes of field values: small predicates that a kind's rule is put together from."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from counsellor.domain.canonical import Value
from counsellor.domain.clock import LAST_YEAR, is_possible, stamp
from counsellor.domain.errors import RecordInvalid
from counsellor.domain.ids import is_id
from counsellor.domain.invisible import is_blank
from counsellor.domain.plain_text import has_broken_letters, plain_line, plain_text

Shape = Callable[[Value], bool]

TOO_LONG: Final = "too_long"
BROKEN_LETTER: Final = "broken_letter"
"""What any text that is entered may break, whatever it belongs to."""

FIRST_YEAR_OF_DAYS = 1900
_DAY_LENGTH = 10
_MOST_MOMENT = 40
_TOKEN = re.compile(r"[a-z][a-z0-9_]{0,39}")
_HEX = re.compile(r"[0-9a-f]*")


@dataclass(frozen=True, slots=True)
class Text:
    """Text of at most so many characters, without NUL.

    The rest is asked of what people enter here, and of nothing that comes in.

    Attributes:
        most: characters, as the domain counts them.
        lines: whether it may have several lines.
        needed: the rule that is broken where it says nothing; empty if it may.
    """

    most: int
    lines: bool = False
    needed: str = ""

    def __call__(self, value: Value) -> bool:
        """Tell whether a value has this shape."""
        return isinstance(value, str) and len(value) <= self.most and "\x00" not in value

    def plain(self, value: str) -> str:
        """Return it without what steers a screen, and nothing at all where nothing is seen."""
        if self.lines:
            return "" if is_blank(value) else plain_text(value)
        return "" if is_blank(value) else plain_line(value).strip()

    def beyond(self, value: str) -> int:
        """Return how many characters it has where these are too many, else 0."""
        length = len(self.plain(value))
        return length if length > self.most else 0

    def entered(self, value: str, kind: str, field: str) -> str:
        """Return what a person entered, as it is kept.

        Raises:
            RecordInvalid: it says nothing though it must, is too long, or has halves of letters.
        """
        if has_broken_letters(value):
            raise RecordInvalid(kind=kind, reason=BROKEN_LETTER, field=field)
        plain = self.plain(value)
        if self.needed and not plain:
            raise RecordInvalid(kind=kind, reason=self.needed, field=field)
        if len(plain) > self.most:
            raise RecordInvalid(
                kind=kind, reason=TOO_LONG, field=field, most=self.most, has=len(plain)
            )
        return plain


def text(most: int, *, lines: bool = False, needed: str = "") -> Text:
    """Text of at most so many characters, without NUL; the rest as of ``Text``."""
    return Text(most, lines, needed)


def bounded(least: int, most: int) -> Shape:
    """Whole numbers from least to most."""
    return lambda value: type(value) is int and least <= value <= most


def flag(value: Value) -> bool:
    """True or false."""
    return isinstance(value, bool)


def hex_of(digits: int) -> Shape:
    """Exactly so many lower-case hex digits."""
    return lambda value: (
        isinstance(value, str) and len(value) == digits and _HEX.fullmatch(value) is not None
    )


def record_id(value: Value) -> bool:
    """One of our record ids."""
    return is_id(value)


def day(value: Value) -> bool:
    """A date of 1900 to 2200, ISO 8601 in this one form of it: ``2026-11-22``."""
    if not isinstance(value, str) or len(value) != _DAY_LENGTH:
        return False
    try:
        read = date.fromisoformat(value)
    except ValueError:
        return False
    return FIRST_YEAR_OF_DAYS <= read.year <= LAST_YEAR and read.isoformat() == value


def moment(value: object) -> bool:
    """A time of 1990 to 2200 with its offset, ISO 8601 like ``2026-11-22T14:05:00+05:00``."""
    if not isinstance(value, str) or len(value) > _MOST_MOMENT:
        return False
    try:
        read = datetime.fromisoformat(value)
    except ValueError:
        return False
    return read.tzinfo is not None and is_possible(read) and stamp(read) == value


def optional(shape: Shape) -> Shape:
    """That shape, or null."""
    return lambda value: value is None or shape(value)


def list_of(shape: Shape, most: int) -> Shape:
    """A list of at most so many values of that shape."""
    return lambda value: (
        isinstance(value, list) and len(value) <= most and all(shape(item) for item in value)
    )


def mapping_of(fields: Mapping[str, Shape]) -> Shape:
    """An object with exactly these fields."""
    names = frozenset(fields)
    return lambda value: (
        isinstance(value, dict)
        and value.keys() == names
        and all(shape(value[name]) for name, shape in fields.items())
    )


def object_of(most: int) -> Shape:
    """An object of at most so many values of any shape; whoever uses them checks them."""
    return lambda value: isinstance(value, dict) and len(value) <= most


def token(value: Value) -> bool:
    """A word of an open list: short, lower-case, told from others but not known beforehand."""
    return isinstance(value, str) and _TOKEN.fullmatch(value) is not None


def flags(required: str, most: int) -> Shape:
    """An object of at most so many tokens, each true or false; the required one is there."""
    return lambda value: (
        isinstance(value, dict)
        and required in value
        and len(value) <= most
        and all(token(name) and flag(said) for name, said in value.items())
    )


def code_of(codes: Iterable[str]) -> Shape:
    """One of these codes."""
    known = frozenset(str(code) for code in codes)
    return lambda value: isinstance(value, str) and value in known
