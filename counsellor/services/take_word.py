# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Take a word that a bundle brought: the newest of each life of a device is kept."""

from __future__ import annotations

from datetime import datetime

from counsellor.domain.errors import UnknownRecord
from counsellor.domain.roster import Roster
from counsellor.domain.word import OFFICE, Word
from counsellor.services.compose_word import is_spoken_to, reader_for
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
    word, device, life = manifest.word, manifest.device, manifest.stream.incarnation
    if word is None or not _is_for_us(vault, word, roster) or _is_silenced(device, roster):
        return False
    if not vault.words.is_life_of(device, life):
        return False
    if word.serial <= vault.words.serial_of(device, life):
        known = vault.words.heard(device, life)
        if known is not None and word != known.word:
            vault.words.ask(reader_for(vault, device, roster))
        return False
    said_at = datetime.fromisoformat(manifest.sealed_at)
    vault.words.hear(HeardWord(device, life, word, said_at, vault.clock.now()))
    return True


def _is_for_us(vault: Vault, word: Word, roster: Roster) -> bool:
    if word.to != OFFICE:
        return word.to == vault.membership.staff
    return is_spoken_to(vault, roster)


def _is_silenced(device: str, roster: Roster) -> bool:
    """Tell whether the word of a device counts for nothing: unknown, or revoked."""
    try:
        roster.device(device)
    except UnknownRecord:
        return True
    return roster.revocation(device) is not None
