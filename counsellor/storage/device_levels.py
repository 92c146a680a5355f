# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The vocabulary that each device last said to read: what is newer waits until it reads it."""

from __future__ import annotations

from counsellor.storage.driver import Connection


class DeviceLevels:
    """Levels by device; writes need an open transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def note(self, device: str, level: int) -> None:
        """Keep what a device says in its newest bundle; an older copy of it may say less."""
        self._connection.execute(
            "INSERT INTO device_levels VALUES (?1, ?2)"
            " ON CONFLICT (device) DO UPDATE SET level = ?2 WHERE level <> ?2",
            (device, level),
        )

    def of(self, device: str, otherwise: int) -> int:
        """Return what a device reads; `otherwise` for one that has said nothing yet."""
        row = self._connection.execute(
            "SELECT level FROM device_levels WHERE device = ?", (device,)
        ).fetchone()
        return int(row[0]) if row is not None else otherwise
