# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Where the columns of a table of records come from: functions of what a change says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Final, NamedTuple


class Said(NamedTuple):
    """What one row is made from.

    Of an event, all of its change. Of a register, the shown fields of a record, and no author,
    time, version or position. Of a state, the head that shows, and no time or position.
    """

    record: str
    client: str | None
    fields: Mapping[str, Any]
    author: str = ""
    at: str = ""
    version: bytes = b""
    position: int = 0


Source = Callable[[Said], object]

_NEEDED: Final = object()


def of(name: str, default: object = _NEEDED) -> Source:
    """Take a field of the change; without a default it is always there, by the kind's rule."""
    if default is _NEEDED:
        return lambda said: said.fields[name]
    return lambda said: said.fields.get(name, default)


def seconds_of(name: str) -> Source:
    """Take a moment as seconds since the epoch, for sorting in SQL."""
    return lambda said: utc_seconds(said.fields[name])


def always(value: object) -> Source:
    """Take a value that no change says and later changes may set."""
    return lambda _said: value


def _record(said: Said) -> object:
    return said.record


def _client(said: Said) -> object:
    return said.client


def _author(said: Said) -> object:
    return said.author


def _at(said: Said) -> object:
    return said.at


def _version(said: Said) -> object:
    return said.version


def _position(said: Said) -> object:
    return said.position


RECORD: Final[Source] = _record
CLIENT: Final[Source] = _client
AUTHOR: Final[Source] = _author
AT: Final[Source] = _at
VERSION: Final[Source] = _version
POSITION: Final[Source] = _position
"""The place in this device's journal, which is no other's."""


def in_time(column: str) -> str:
    """Return what SQL puts a time with its offset in order by; as text 23:10+05 is before 23:50+06.

    Every list by such a column goes through here.
    """
    return f"unixepoch({column})"


def utc_seconds(moment: str) -> int:
    """Return seconds since the epoch of a time with offset."""
    return int(datetime.fromisoformat(moment).timestamp())
