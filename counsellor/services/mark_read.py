# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Note at an office that somebody has opened what came in."""

from __future__ import annotations

from counsellor.domain.arrivals import Arrived
from counsellor.storage.vault import Vault


def read_client(vault: Vault, client: str) -> None:
    """Note that a client's page was opened; without anything unread nothing is written."""
    if vault.unread.of_client(client):
        with vault.transaction():
            vault.unread.read_client(client)


def open_bundle(vault: Vault, stream: str, number: int) -> Arrived | None:
    """Return what of a bundle is to be read next, and note that it was opened there.

    That is about one client: whoever has something unread in it, then of whom there is most to
    read; None where it tells of no client who is known here.
    """
    arrived = max(vault.brought.by_client(stream, number), key=_next_to_read, default=None)
    with vault.transaction():
        vault.unread.read_bundle(stream, number, arrived.client if arrived else "")
    return arrived


def _next_to_read(arrived: Arrived) -> tuple[bool, int, int]:
    return arrived.unread, len(arrived.notes), len(arrived.sessions)


def read_everything(vault: Vault) -> None:
    """Note that nothing is new any more: a person has said so."""
    with vault.transaction():
        vault.unread.read_everything()
