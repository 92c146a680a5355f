# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The time that a vault goes by: the machine's own, or the latest known where that cannot be."""

from __future__ import annotations

from datetime import datetime

from counsellor.domain.clock import BEFORE_EVERYTHING, Clock, LatestKnown, is_possible
from counsellor.storage.driver import Connection

_WRITTEN = """
SELECT at FROM (SELECT CAST(payload AS TEXT) ->> 'at' AS at FROM journal
    WHERE payload IS NOT NULL ORDER BY position DESC LIMIT 100)
UNION ALL SELECT saved_at FROM drafts
UNION ALL SELECT imported_at FROM (SELECT imported_at FROM bundles_in ORDER BY id DESC LIMIT 100)
"""


class VaultClock:
    """Tells the time in a vault; work goes on with a dead battery, and its times stay possible."""

    def __init__(self, machine: Clock, connection: Connection) -> None:
        self._machine = machine
        self._connection = connection
        self._known = LatestKnown(machine, self._latest)

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

    def _latest(self) -> datetime:
        """Return the latest time that this vault has written or heard of."""
        known = [datetime.fromisoformat(row[0]) for row in self._connection.execute(_WRITTEN)]
        return max((*known, BEFORE_EVERYTHING), key=datetime.timestamp)
