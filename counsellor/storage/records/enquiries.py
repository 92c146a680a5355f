# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Enquiries: the first contact, before there is a case."""

from __future__ import annotations

from typing import Final

from counsellor.storage.tables import AUTHOR, CLIENT, RECORD, VERSION, EventTable, of

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
