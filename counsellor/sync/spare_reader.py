# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A reader that is started ahead, so that no import waits until a process is there.

It serves one run and is gone with it, as one that is started then: what a hostile file may leave
behind in a reader meets no file of a later run. Until it is taken it holds nothing: no key, no
path, nobody to believe. Its limits are in force from its start, and its input ends, and it with
it, when this program does.
"""

from __future__ import annotations

from counsellor.sync.reader_child import LIMITS, ReaderChild, ReaderLimits


class SpareReader:
    """At most one waiting reader; used and closed by one thread."""

    def __init__(self) -> None:
        self._waiting: ReaderChild | None = None

    @property
    def pid(self) -> int | None:
        """The process id of the one that waits."""
        return self._waiting.pid if self._waiting else None

    def prepare(self, limits: ReaderLimits = LIMITS) -> None:
        """Start one unless one waits; this returns at once, and it gets ready meanwhile."""
        if self._waiting is None:
            self._waiting = ReaderChild(limits)

    def take(self, limits: ReaderLimits) -> ReaderChild:
        """Return the one that waits, or a new one if it has died or has other limits."""
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            if waiting.is_running and waiting.limits == limits:
                return waiting
            waiting.close()
        return ReaderChild(limits)

    def close(self) -> None:
        """End the one that waits."""
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            waiting.close()
