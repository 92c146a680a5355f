# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Time as an argument: what the rest asks the time of, and which times can be meant at all."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Final, Protocol

FIRST_YEAR, LAST_YEAR = 1990, 2200
"""Moments lie in these years: whatever reckons with one stays far from what overflows."""

BEFORE_EVERYTHING: Final = datetime(2026, 11, 1, tzinfo=UTC)
"""The latest known time of a vault that knows none: no record is older than the program."""


class Clock(Protocol):
    """Where times come from; real in the program, set by hand in tests."""

    def now(self) -> datetime:
        """Return the local wall-clock time with its offset; for display, never for order."""

    def monotonic(self) -> float:
        """Return seconds that no clock change moves; only differences mean anything."""


def stamp(moment: datetime) -> str:
    """Write a time as changes carry it: ISO 8601, whole seconds, with offset."""
    return moment.isoformat(timespec="seconds")


def is_possible(moment: datetime) -> bool:
    """Tell whether a clock can stand there: a dead battery puts it decades away."""
    # Elsewhere it makes no difference in which zone the year is read: every change asks this.
    if FIRST_YEAR < moment.year < LAST_YEAR:
        return True
    return FIRST_YEAR <= moment.year <= LAST_YEAR and FIRST_YEAR <= _utc_year(moment) <= LAST_YEAR


def _utc_year(moment: datetime) -> int:
    return moment.astimezone(UTC).year


class LatestKnown:
    """Goes on from the latest known time while the machine's own clock stands nowhere.

    It runs by the monotonic clock, so that what is written meanwhile keeps its distances.
    """

    def __init__(self, machine: Clock, latest: Callable[[], datetime]) -> None:
        self._machine = machine
        self._latest = latest
        self._begun: tuple[datetime, float] | None = None

    def now(self) -> datetime:
        """Return the latest known time, and what has run since it was first asked for."""
        if self._begun is None:
            self._begun = self._latest(), self._machine.monotonic()
        known, since = self._begun
        return known + timedelta(seconds=max(0.0, self._machine.monotonic() - since))

    def monotonic(self) -> float:
        """Return the machine's own monotonic seconds."""
        return self._machine.monotonic()


class PossibleClock:
    """The machine's own clock, or the latest known time where that cannot be."""

    def __init__(self, machine: Clock, latest: Callable[[], datetime]) -> None:
        self._machine = machine
        self._known = LatestKnown(machine, latest)

    @property
    def is_wrong(self) -> bool:
        """Whether the machine's clock stands where no clock can; a person is to be told."""
        return not is_possible(self._machine.now())

    @property
    def trusted(self) -> Clock:
        """The machine's clock, or the one that goes on from the latest known time."""
        return self._known if self.is_wrong else self._machine

    def now(self) -> datetime:
        """Return the local time, or the latest known one and what has run since."""
        return self.trusted.now()

    def monotonic(self) -> float:
        """Return the machine's own monotonic seconds."""
        return self._machine.monotonic()
