# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Enquiries: the first contact, before there is a case."""

from __future__ import annotations

from typing import Final

from counsellor.storage.columns import AUTHOR, CLIENT, RECORD, VERSION, of
from counsellor.storage.tables import EventTable

TABLES: Final = (
    EventTable(
        "enquiries",
        kind="enquiry",
        columns={
            "id": RECORD,
            "client": CLIENT,
            "received_on": of("received_on"),
            "source": of("source"),
            "contact_type": of("contact_type"),
            "summary": of("summary", ""),
            "author": AUTHOR,
            "version": VERSION,
        },
    ),
)
