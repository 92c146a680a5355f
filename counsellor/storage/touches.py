# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Collects what the transactions of a vault touch, so that no service has to say it itself."""

from __future__ import annotations

from collections.abc import Iterable

from counsellor.domain.change import Entry
from counsellor.domain.touch import PENDING, Touch


class Touches:
    """What was touched and not yet asked for; what a transaction took back is none of it."""

    def __init__(self) -> None:
        self._open: set[Touch] = set()
        self._saved: set[Touch] = set()

    def add(self, kind: str, client: str | None = None) -> None:
        """Note one, inside the transaction that writes it."""
        self._open.add(Touch(kind, client or ""))

    def add_entries(self, entries: Iterable[Entry]) -> None:
        """Note changes that were applied."""
        self._open.update(Touch(entry.change.kind, entry.change.client or "") for entry in entries)

    def add_pending(self, entries: Iterable[Entry]) -> None:
        """Note changes that wait for a person."""
        self._open.update(Touch(PENDING, entry.change.client or "") for entry in entries)

    def keep(self) -> None:
        """Keep what the transaction that ends here has touched: it is saved."""
        self._saved |= self._open
        self._open.clear()

    def forget(self) -> None:
        """Forget what the transaction that ends here has touched: it was taken back."""
        self._open.clear()

    def take(self) -> frozenset[Touch]:
        """Return everything that was saved since this was asked last, once."""
        taken = frozenset(self._saved)
        self._saved.clear()
        return taken
