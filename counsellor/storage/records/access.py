# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The log of what was opened, and why."""

from __future__ import annotations

from typing import Final

from counsellor.storage.columns import AT, AUTHOR, CLIENT, RECORD, VERSION, of
from counsellor.storage.tables import EventTable

TABLES: Final = (
    EventTable(
        "access_log",
        kind="access",
        columns={
            "id": RECORD,
            "what": of("what"),
            "reason": of("reason", ""),
            "client": CLIENT,
            "at": AT,
            "author": AUTHOR,
            "version": VERSION,
        },
    ),
)
