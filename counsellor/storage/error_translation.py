# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The connection that stores are given: what fails in it has a name, in reading as in writing.

A statement that the lock interrupts, or a page that does not authenticate, comes to whoever reads
as a failure that a person can be told, not as the driver's own error. And what is written is
noted by its table: every store writes through here, so that no store can forget it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from counsellor.storage.connection import EXPECTED, raise_named
from counsellor.storage.driver import Connection

Row = tuple[Any, ...]

_WRITES: Final = re.compile(
    r"\s*(?:INSERT(?: OR \w+)? INTO|REPLACE INTO|UPDATE(?: OR \w+)?|DELETE FROM) (\w+)"
)
_RETURNING: Final = " RETURNING "


class NamingConnection:
    """Runs statements; every method raises what `connection.translating` names.

    Args:
        connection: the driver's.
        place: the database's file, to name failures by.
        wrote: told of the table whenever rows of it were written.
    """

    def __init__(self, connection: Connection, place: Path, wrote: Callable[[str], None]) -> None:
        self._connection = connection
        self._place = place
        self._wrote = wrote

    def execute(self, statement: str, values: Sequence[object] = ()) -> NamingRows:
        """Run one statement and give its rows."""
        return self._run(self._connection.execute, statement, values)

    def executemany(self, statement: str, rows: Iterable[Sequence[object]]) -> NamingRows:
        """Run one statement for each row of values."""
        return self._run(self._connection.executemany, statement, rows)

    def _run(self, run: Callable[..., Any], statement: str, values: object) -> NamingRows:
        table = _written_by(statement)
        try:
            if table is None:
                return NamingRows(run(statement, values), self._place)
            before = self._connection.total_changes
            rows = NamingRows(run(statement, values), self._place)
            # Rows that a statement gives back are counted only after the last of them was read.
            if self._connection.total_changes != before or _RETURNING in statement:
                self._wrote(table)
        except EXPECTED as error:
            raise_named(error, self._place)
        return rows


@lru_cache(maxsize=512)
def _written_by(statement: str) -> str | None:
    """Return the table that a statement writes, or None if it only reads."""
    written = _WRITES.match(statement)
    return written[1] if written is not None else None


class NamingRows:
    """The rows of one statement, read as they are asked for."""

    def __init__(self, cursor: Any, place: Path) -> None:  # noqa: ANN401 - the driver has no types
        self._cursor = cursor
        self._place = place

    @property
    def lastrowid(self) -> int:
        """Row id of the last insertion."""
        return int(self._cursor.lastrowid)

    def __iter__(self) -> Iterator[Row]:
        try:
            yield from self._cursor
        except EXPECTED as error:
            raise_named(error, self._place)

    def fetchone(self) -> Any:  # noqa: ANN401 - a row, or None
        """Give the next row, or None."""
        try:
            return self._cursor.fetchone()
        except EXPECTED as error:
            raise_named(error, self._place)

    def fetchall(self) -> list[Row]:
        """Give all rows that are left."""
        try:
            rows: list[Row] = self._cursor.fetchall()
        except EXPECTED as error:
            raise_named(error, self._place)
        return rows
