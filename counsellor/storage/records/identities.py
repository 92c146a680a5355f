# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Who a client is; the service that opens it logs the act."""

from __future__ import annotations

from typing import Final

from counsellor.domain.folding import found_by
from counsellor.domain.records.identities import Identity
from counsellor.storage.columns import CLIENT, of
from counsellor.storage.driver import Connection
from counsellor.storage.tables import RegisterTable

TABLES: Final = (
    RegisterTable(
        "identities",
        kind="identity",
        columns={
            "client": CLIENT,
            "full_name": of("full_name", ""),
            "birth_year": of("birth_year", None),
            "phone": of("phone", ""),
            "address": of("address", ""),
            "remarks": of("remarks", ""),
            "folded": lambda said: found_by(said.fields.get("full_name", "")),
        },
    ),
)


class IdentityStore:
    """Identities by client."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_client(self, client: str) -> Identity:
        """Return who a client is; empty if nothing was written."""
        row = self._connection.execute(
            "SELECT client, full_name, birth_year, phone, address, remarks FROM identities"
            " WHERE client = ?",
            (client,),
        ).fetchone()
        return Identity(*row) if row is not None else Identity(client)
