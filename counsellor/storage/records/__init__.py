# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The tables of records, one file a subject: declared there, with the store that reads them.

Whatever has to know every table asks ``TABLES``; a table that stands here is folded, rebuilt,
erased, searched and compared. A vault has the stores that stand in ``RecordStores``.
"""

from __future__ import annotations

from typing import Final

from counsellor.storage.driver import Connection
from counsellor.storage.records import (
    acceptances,
    access,
    cases,
    clients,
    consents,
    enquiries,
    erasures,
    follow_ups,
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
    *follow_ups.TABLES,
    *access.TABLES,
    *erasures.TABLES,
    *acceptances.TABLES,
)


class RecordStores:
    """The stores of an open vault, one a subject that is read by itself."""

    def __init__(self, connection: Connection) -> None:
        self.clients = clients.ClientStore(connection)
        self.identities = identities.IdentityStore(connection)
        self.cases = cases.CaseStore(connection)
        self.consents = consents.ConsentStore(connection)
        self.sessions = sessions.SessionStore(connection)
        self.notes = notes.NoteStore(connection)
        self.goals = goals.GoalStore(connection)
        self.follow_ups = follow_ups.FollowUpStore(connection)
        self.acceptances = acceptances.AcceptanceStore(connection)
        self.tombstones = erasures.TombstoneStore(connection)
        self.holds = erasures.HoldStore(connection)
