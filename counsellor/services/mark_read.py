# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Note at an office that somebody has opened what came in."""

from __future__ import annotations

from counsellor.storage.vault import Vault


def read_client(vault: Vault, client: str) -> None:
    """Note that a client's page was opened; without anything unread nothing is written."""
    if vault.unread.of_client(client):
        with vault.transaction():
            vault.unread.read_client(client)


def read_bundle(vault: Vault, stream: str, number: int) -> None:
    """Note that a bundle was opened."""
    with vault.transaction():
        vault.unread.read_bundle(stream, number)


def read_everything(vault: Vault) -> None:
    """Note that nothing is new any more: a person has said so."""
    with vault.transaction():
        vault.unread.read_everything()
