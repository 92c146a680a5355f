# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Time as an argument: what the rest asks the time of."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """Where times come from; real in the program, set by hand in tests."""

    def now(self) -> datetime:
        """Give the local wall-clock time with its offset; for display, never for order."""

    def monotonic(self) -> float:
        """Give seconds that no clock change moves; only differences mean anything."""


def stamp(moment: datetime) -> str:
    """Write a time as changes carry it: ISO 8601, whole seconds, with offset."""
    return moment.isoformat(timespec="seconds")
