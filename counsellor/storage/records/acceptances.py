# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Which late changes somebody who may decide it has accepted."""

from __future__ import annotations

from typing import Final

from counsellor.domain.records.acceptances import ACCEPTANCE
from counsellor.storage.columns import AUTHOR, CLIENT, RECORD, VERSION, of
from counsellor.storage.driver import Connection
from counsellor.storage.tables import EventTable


class AcceptanceStore:
    """Acceptances by the change that they let in."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def has(self, change: bytes, client: str | None) -> bool:
        """Tell whether a client's change with this hash was accepted."""
        found = self._connection.execute(
            "SELECT EXISTS (SELECT 1 FROM acceptances WHERE change = ? AND client = ?)",
            (change.hex(), client),
        ).fetchone()
        return bool(found[0])


TABLES: Final = (
    EventTable(
        "acceptances",
        kind=ACCEPTANCE,
        columns={
            "id": RECORD,
            "client": CLIENT,
            "change": of("change"),
            "author": AUTHOR,
            "version": VERSION,
        },
    ),
)
