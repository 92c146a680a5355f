# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The key of a laptop and its office, lent for a question or an answer by telephone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from counsellor.crypto.secret import Secret
from counsellor.domain.roster import Device, Roster
from counsellor.services.device_keys import age_identity
from counsellor.storage.vault import Vault
from counsellor.sync.voice import voice_key


@contextmanager
def key_with_office(vault: Vault, roster: Roster) -> Iterator[Secret]:
    """Lend the key of this laptop, which asks, and the office's own machine."""
    seat = roster.device(roster.seat)
    with _own_key(vault, seat.recipient, roster.office, vault.membership.device, seat.id) as key:
        yield key


@contextmanager
def key_with_laptop(vault: Vault, laptop: Device, roster: Roster) -> Iterator[Secret]:
    """Lend the key of a laptop, which asks, and this machine, the office's own."""
    own = vault.membership.device
    with _own_key(vault, laptop.recipient, roster.office, laptop.id, own) as key:
        yield key


@contextmanager
def _own_key(
    vault: Vault, recipient: str, office: str, asks: str, answers: str
) -> Iterator[Secret]:
    identity = age_identity(vault)
    try:
        with voice_key(identity, recipient, office, asks, answers) as key:
            yield key
    finally:
        identity.wipe()
