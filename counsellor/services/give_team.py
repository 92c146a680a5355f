# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Give the cases from before an office was joined, or made, to the team that answers for them."""

from __future__ import annotations

from counsellor.storage.journal import DraftedChange
from counsellor.storage.vault import Vault

_ALL = 1_000_000


def give_team(vault: Vault, team: str) -> None:
    """Put every case into a team, inside the caller's transaction and before it is joined."""
    vault.journal.commit(
        [
            DraftedChange("case", case.id, client.id, {"group": team})
            for client in vault.clients.page(most=_ALL)
            for case in vault.cases.of_client(client.id)
        ]
    )
