# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Shapes of field values: small predicates that a kind's rule is put together from."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime

from counsellor.domain.canonical import Value
from counsellor.domain.clock import LAST_YEAR, is_possible, stamp
from counsellor.domain.ids import is_id

Shape = Callable[[Value], bool]

FIRST_YEAR_OF_DAYS = 1900
_DAY_LENGTH = 10
_MOST_MOMENT = 40
_TOKEN = re.compile(r"[a-z][a-z0-9_]{0,39}")
_HEX = re.compile(r"[0-9a-f]*")


def text(most: int) -> Shape:
    """Text of at most so many characters, without NUL."""
    return lambda value: isinstance(value, str) and len(value) <= most and "\x00" not in value


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
