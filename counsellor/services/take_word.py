# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Take a word that a bundle brought: the newest of each life of a device is kept."""

from __future__ import annotations

from datetime import datetime

from counsellor.domain.errors import UnknownRecord
from counsellor.domain.roster import Device, Roster
from counsellor.services.compose_word import reader_for
from counsellor.storage.vault import Vault
from counsellor.storage.words import HeardWord
from counsellor.sync.manifest import Manifest


def take_word(vault: Vault, manifest: Manifest, roster: Roster) -> bool:
    """Keep the word of an authentic bundle, wherever that stands in its stream.

    A word that is no newer than what was heard, and says something else, comes from a vault that
    was put back or has a twin: it is told again what was heard of it, and learns it from that.

    Returns:
        whether it is newer than what was heard of this life of the device.
    """
    word, life = manifest.word, manifest.stream.incarnation
    device = _speaker(vault, manifest.device, roster)
    if word is None or device is None or life not in vault.words.lives_of(device.id):
        return False
    known = vault.words.heard(device.id, life)
    if known is not None and word.serial <= known.word.serial:
        if word.serial < known.word.serial or word != known.word:
            vault.words.ask(reader_for(vault, device.id, roster))
        return False
    said_at = datetime.fromisoformat(manifest.sealed_at)
    vault.words.hear(HeardWord(device.id, life, word, said_at, vault.clock.now()))
    return True


def _speaker(vault: Vault, device: str, roster: Roster) -> Device | None:
    """Give the device if its word counts here: at an office everybody's, else the office's."""
    try:
        known = roster.device(device)
    except UnknownRecord:
        return None
    if roster.revocation(device) is not None:
        return None
    return known if vault.membership.is_office or roster.speaks(known) else None
