# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Collects what the transactions of a vault touch, so that no service has to say it itself.

The stores' connection notes every table that is written. Whoever knows whose the rows are says so
instead, for as long as it writes them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from counsellor.domain.touch import Changes, Touch
from counsellor.storage.areas import AREA_OF


class Touches:
    """What was touched and not yet asked for; what a transaction took back is none of it."""

    def __init__(self) -> None:
        self._open: set[Touch] = set()
        self._saved: set[Touch] = set()
        self._named: frozenset[str] = frozenset()

    def wrote(self, table: str) -> None:
        """Note that a table is written, whoever's rows these are."""
        area = AREA_OF[table]
        if area not in self._named:
            self._open.add(Touch(area))

    @contextmanager
    def naming(self, areas: Iterable[str]) -> Iterator[set[Touch]]:
        """Let the block say itself what it touches of some areas, all of it, and whose that is.

        It puts that into the set that it is given; other areas are noted as ever.
        """
        before, self._named = self._named, self._named | frozenset(areas)
        try:
            yield self._open
        finally:
            self._named = before

    def keep(self) -> None:
        """Keep what the transaction that ends here has touched: it is saved."""
        self._saved |= self._open
        self._open.clear()

    def forget(self) -> None:
        """Forget what the transaction that ends here has touched: it was taken back."""
        self._open.clear()

    def take(self) -> Changes:
        """Return everything that was saved since this was asked last, once."""
        taken = frozenset(self._saved)
        self._saved.clear()
        return taken
