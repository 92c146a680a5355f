# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The connection that stores are given: what fails in it has a name, in reading as in writing.

A statement that the lock interrupts, or a page that does not authenticate, comes to whoever reads
as a failure that a person can be told, not as the driver's own error.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from counsellor.storage.connection import EXPECTED, raise_named
from counsellor.storage.driver import Connection

Row = tuple[Any, ...]


class NamingConnection:
    """Runs statements; every method raises what `connection.translating` names."""

    def __init__(self, connection: Connection, place: Path) -> None:
        self._connection = connection
        self._place = place

    def execute(self, statement: str, values: Sequence[object] = ()) -> NamingRows:
        """Run one statement and give its rows."""
        try:
            return NamingRows(self._connection.execute(statement, values), self._place)
        except EXPECTED as error:
            raise_named(error, self._place)

    def executemany(self, statement: str, rows: Iterable[Sequence[object]]) -> NamingRows:
        """Run one statement for each row of values."""
        try:
            return NamingRows(self._connection.executemany(statement, rows), self._place)
        except EXPECTED as error:
            raise_named(error, self._place)


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
