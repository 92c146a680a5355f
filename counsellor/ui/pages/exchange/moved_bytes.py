# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What an exchange has moved so far: counted on any thread, looked at when the window likes."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from counsellor.services.vault_types import Transit

if TYPE_CHECKING:
    from collections.abc import Callable

_SURE_AFTER_S: Final = 3.0
"""Before, how long the rest takes is a guess of nothing."""


@dataclass(frozen=True, slots=True)
class Movement:
    """How far it is.

    Attributes:
        sent, received: bytes, in all.
        left: bytes that are known to go or to come still.
        share: what of that part of the way lies behind, from 0 to 1; 0 where nothing is known.
        seconds_left: until these have moved, at the pace so far; None where that cannot be told.
    """

    sent: int = 0
    received: int = 0
    left: int = 0
    share: float = 0.0
    seconds_left: float | None = None


class MovedBytes:
    """Counts; nobody is called, so that it does not matter whether anybody still looks.

    Args:
        monotonic: seconds that no clock change moves.
    """

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._mutex = threading.Lock()
        self.begin()

    def begin(self) -> None:
        """Count from the beginning."""
        with self._mutex:
            self._sent = self._received = 0
            self._ahead = self._behind = 0
            self._since = 0.0

    def transit(self, cancelled: Callable[[], bool]) -> Transit:
        """Return what whoever moves something tells it to."""
        return Transit(self.moved, cancelled, self.ahead)

    def moved(self, sent: int, received: int) -> None:
        """So many bytes more went out and came in."""
        with self._mutex:
            self._sent += sent
            self._received += received
            self._behind += sent + received

    def ahead(self, out: int, in_: int) -> None:
        """So many bytes more are to go out and to come in."""
        with self._mutex:
            if self._behind >= self._ahead:
                # Another part of the way: what lay between was no moving, and says nothing of pace.
                self._ahead = self._behind = 0
                self._since = self._monotonic()
            self._ahead += out + in_

    def look(self) -> Movement:
        """Return how far it is now."""
        with self._mutex:
            left = max(self._ahead - self._behind, 0)
            # What was tried again has moved twice.
            share = min(self._behind / self._ahead, 1.0) if self._ahead else 0.0
            took = self._monotonic() - self._since
            known = left and self._behind and took >= _SURE_AFTER_S
            seconds = left * took / self._behind if known else None
            return Movement(self._sent, self._received, left, share, seconds)
