# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The one plan by which what failed on a line is tried again.

Waits double, each drawn from the upper half of its span, so that laptops that lost the same server
do not come back at once (exponential back-off with "equal jitter"). What goes through in between
begins it anew: a line that breaks all the time, and carries all the time, is a line. A server that
says when it wants to be asked again is asked then; where that is long, by the next exchange.
"""

from __future__ import annotations

import random
import threading
from collections.abc import Callable
from typing import Final, TypeVar

from counsellor.domain.errors import CounsellorError, DropUnreachable
from counsellor.domain.road_errors import (
    CertificateRefused,
    ClockRefused,
    FileTooLarge,
    NameUnknown,
    OtherAnswer,
    RoadForbidden,
    RoadMissing,
    SignInRefused,
)

T = TypeVar("T")

TRIES: Final = 4
"""In a row, without anything going through."""

_FIRST_S: Final = 0.5
_MOST_S: Final = 30.0
_LOOK_EVERY_S: Final = 0.1
_LASTING: Final = (
    *(SignInRefused, RoadForbidden, RoadMissing, CertificateRefused),
    *(ClockRefused, FileTooLarge, OtherAnswer, NameUnknown),
)
"""What no waiting of some seconds changes: a person, or a connection, has to."""


class Patience:
    """How often something was tried, on one road in one exchange."""

    def __init__(
        self,
        cancelled: Callable[[], bool] = lambda: False,
        pause: Callable[[float], object] | None = None,
    ) -> None:
        """``pause`` waits for so many seconds; ``cancelled`` ends a wait."""
        self._cancelled = cancelled
        self._pause = pause or self._wait
        self._failed = 0

    def went_well(self) -> None:
        """Something went through."""
        self._failed = 0

    def after(self, error: CounsellorError) -> None:
        """Wait before the next try.

        Raises:
            CounsellorError: the error itself: nothing is to be tried again now.
        """
        self._failed += 1
        lasts = not isinstance(error, DropUnreachable) or isinstance(error, _LASTING)
        pause = error.fields.get("pause", 0)
        asked = pause if isinstance(pause, int) else 0
        if lasts or self._failed >= TRIES or asked > _MOST_S:
            raise error
        span = min(_MOST_S, _FIRST_S * 2.0 ** (self._failed - 1))
        drawn = span * random.uniform(0.5, 1.0)  # noqa: S311 - no secret
        self._pause(asked + drawn)
        if self._cancelled():
            raise error

    def _wait(self, seconds: float) -> None:
        ended = threading.Event()
        while seconds > 0 and not self._cancelled():
            ended.wait(min(seconds, _LOOK_EVERY_S))
            seconds -= _LOOK_EVERY_S


def patiently(patience: Patience, act: Callable[[], T]) -> T:
    """Do something, again and again by the plan; raises what it raised in the end."""
    while True:
        try:
            done = act()
        except DropUnreachable as error:
            patience.after(error)
        else:
            patience.went_well()
            return done
