# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A clock that the made-up centre sets by hand, so that three weeks pass in seconds."""

from __future__ import annotations

from datetime import datetime, timedelta


class MadeUpClock:
    """Tells the time that was set; both its clocks move together."""

    def __init__(self, start: datetime) -> None:
        """Begin at an aware local time."""
        self._now = start
        self._ran = 0.0

    def now(self) -> datetime:
        """Give the time that was set."""
        return self._now

    def monotonic(self) -> float:
        """Give the seconds that have passed since the beginning."""
        return self._ran

    def advance(self, seconds: float) -> None:
        """Let time pass."""
        self._now += timedelta(seconds=seconds)
        self._ran += seconds

    def advance_to(self, moment: datetime) -> None:
        """Let time pass up to a moment; it never goes back."""
        self.advance(max(0.0, (moment - self._now).total_seconds()))
