# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The time that a vault goes by: the machine's own, or the latest known where that cannot be."""

from __future__ import annotations

from datetime import datetime

from counsellor.domain.clock import BEFORE_EVERYTHING, Clock, PossibleClock
from counsellor.storage.driver import Connection

_WRITTEN = """
SELECT at FROM (SELECT CAST(payload AS TEXT) ->> 'at' AS at FROM journal
    WHERE payload IS NOT NULL ORDER BY position DESC LIMIT 100)
UNION ALL SELECT saved_at FROM drafts
UNION ALL SELECT imported_at FROM (SELECT imported_at FROM bundles_in ORDER BY id DESC LIMIT 100)
"""


class VaultClock(PossibleClock):
    """Tells the time in a vault; work goes on with a dead battery, and its times stay possible."""

    def __init__(self, machine: Clock, connection: Connection) -> None:
        super().__init__(machine, self._latest)
        self._connection = connection

    def _latest(self) -> datetime:
        """Return the latest time that this vault has written or heard of."""
        known = [datetime.fromisoformat(row[0]) for row in self._connection.execute(_WRITTEN)]
        return max((*known, BEFORE_EVERYTHING), key=datetime.timestamp)
