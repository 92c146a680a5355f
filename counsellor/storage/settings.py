# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Local state by key: preferences, membership, the timer; and this device's secret keys."""

from __future__ import annotations

import json

from counsellor.domain.canonical import Value
from counsellor.domain.touch import Area, Touch, setting
from counsellor.storage.driver import Connection
from counsellor.storage.touches import Touches


class SettingsStore:
    """JSON values by key; writes need an open transaction."""

    def __init__(self, connection: Connection, touches: Touches) -> None:
        self._connection = connection
        self._touches = touches

    def get(self, key: str) -> Value:
        """Return a value, or None."""
        row = self._connection.execute(
            "SELECT value FROM settings WHERE key = ?", (key,)
        ).fetchone()
        value: Value = json.loads(row[0]) if row is not None else None
        return value

    def names(self, key: str) -> frozenset[str]:
        """Return what a list of names or ids holds; nothing where there is no list."""
        kept = self.get(key)
        return frozenset(map(str, kept)) if isinstance(kept, list) else frozenset()

    def put(self, key: str, value: Value) -> None:
        """Keep a value."""
        with self._touches.naming((Area.SETTING,)) as touched:
            touched.add(Touch(setting(key)))
            self._connection.execute(
                "INSERT OR REPLACE INTO settings VALUES (?, ?)", (key, json.dumps(value))
            )

    def remove(self, key: str) -> None:
        """Forget a value."""
        with self._touches.naming((Area.SETTING,)) as touched:
            touched.add(Touch(setting(key)))
            self._connection.execute("DELETE FROM settings WHERE key = ?", (key,))


class SecretStore:
    """Secret keys of this device by name; the caller wipes what it is given."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, name: str) -> bytearray | None:
        """Return a secret, or None."""
        row = self._connection.execute(
            "SELECT value FROM secrets WHERE name = ?", (name,)
        ).fetchone()
        return bytearray(row[0]) if row is not None else None

    def put(self, name: str, value: bytes | bytearray) -> None:
        """Keep a secret."""
        self._connection.execute(
            "INSERT OR REPLACE INTO secrets VALUES (?, ?)", (name, bytes(value))
        )

    def remove(self, name: str) -> None:
        """Forget a secret; pages are overwritten."""
        self._connection.execute("DELETE FROM secrets WHERE name = ?", (name,))
