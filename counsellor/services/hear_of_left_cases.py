# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Tell whoever lost a case that it went to others, until that was read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from counsellor.domain.records.clients import ClientRow
from counsellor.storage.vault import Vault

LEFT_READ: Final = "left_cases_read"
"""Setting: ids of the clients whose case the person here lost and has read of."""


def left_unread(vault: Vault) -> list[ClientRow]:
    """Return the clients in whose case the person here works no more and has not read of it."""
    unread = vault.files.left_by(vault.membership) - vault.settings.names(LEFT_READ)
    rows = (vault.clients.get(client) for client in unread)
    return sorted(rows, key=lambda row: row.code)


def dismiss_left_cases(vault: Vault, clients: Iterable[str]) -> None:
    """Tell of these no longer; one that comes back and is lost again is told again.

    Raises:
        DiskFull, ReadOnlyPlace, StorageFailed: they are told again.
    """
    left = vault.files.left_by(vault.membership)
    with vault.transaction():
        read = vault.settings.names(LEFT_READ) | set(clients)
        vault.settings.put(LEFT_READ, sorted(read & left))
