# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The tables of records, one file a subject: declared there, with the store that reads them.

Whatever has to know every table asks ``TABLES``; a table that stands here is folded, rebuilt,
erased, searched and compared.
"""

from __future__ import annotations

from typing import Final

from counsellor.storage.records import (
    access,
    cases,
    clients,
    consents,
    enquiries,
    erasures,
    goals,
    identities,
    notes,
    sessions,
)
from counsellor.storage.tables import Table

TABLES: Final[tuple[Table, ...]] = (
    *clients.TABLES,
    *identities.TABLES,
    *enquiries.TABLES,
    *cases.TABLES,
    *consents.TABLES,
    *sessions.TABLES,
    *notes.TABLES,
    *goals.TABLES,
    *access.TABLES,
    *erasures.TABLES,
)
