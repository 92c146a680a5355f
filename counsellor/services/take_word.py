# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Take a word that a bundle brought: the newest of each life of a device is kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from counsellor.domain.errors import UnknownRecord
from counsellor.domain.roster import Roster
from counsellor.domain.stream import MAX_NUMBER
from counsellor.domain.word import OFFICE, Word
from counsellor.services.compose_word import is_spoken_to, reader_for
from counsellor.storage.vault import Vault
from counsellor.storage.words import HeardWord
from counsellor.sync.manifest import Manifest


def take_word(vault: Vault, manifest: Manifest, roster: Roster) -> bool:
    """Keep the word of an authentic bundle, wherever that stands in its stream.

    A word that tells less news than what was heard, or as often something else, comes from a vault
    that was put back or has a twin. It is told again what was heard of it where it learns that
    from us: where one of both speaks for the office. Anybody else would answer for nothing, and
    two pairs of twins each other without an end.

    Returns:
        whether it is newer than what was heard of this life of the device.
    """
    word, device, life = manifest.word, manifest.device, manifest.stream.incarnation
    if word is None or not _is_for_us(vault, word, roster) or _is_silenced(device, roster):
        return False
    if not vault.words.is_life_of(device, life):
        # Whoever vouches for it may believe that we know: our word says which roster we have.
        vault.words.ask(reader_for(vault, device, roster))
        return False
    known = vault.words.heard(device, life)
    if known is not None and _learns(vault, device, roster):
        if word.denies(known.word):
            # As if one word more had been heard: whichever of both hears it knows what is so.
            known = _with_more_news(vault, known)
        if word.to == known.word.to and word.news < known.word.news:
            vault.words.ask(reader_for(vault, device, roster))
            known = _with_roster_of(vault, known, word)
    if known is not None and not word.is_newer_than(known.word):
        return False
    said_at = datetime.fromisoformat(manifest.sealed_at)
    vault.words.hear(HeardWord(device, life, word, said_at, vault.clock.now()))
    return True


def _with_more_news(vault: Vault, known: HeardWord) -> HeardWord:
    more = replace(known.word, news=min(known.word.news + 1, MAX_NUMBER))
    vault.words.hear(replace(known, word=more))
    return replace(known, word=more)


def _with_roster_of(vault: Vault, known: HeardWord, older: Word) -> HeardWord:
    """Take a roster for lost with what else was, so that it is sent along with our word.

    Without it a life that our word is said in may be unknown there.
    """
    if older.roster >= known.word.roster:
        return known
    lost = replace(known, word=replace(known.word, roster=older.roster))
    vault.words.hear(lost)
    return lost


def _is_for_us(vault: Vault, word: Word, roster: Roster) -> bool:
    if word.to != OFFICE:
        return word.to == vault.membership.staff
    return is_spoken_to(vault, roster)


def _learns(vault: Vault, device: str, roster: Roster) -> bool:
    """Tell whether a device believes us what we heard of it; see ``settle_words``."""
    return is_spoken_to(vault, roster) or roster.speaks(roster.device(device))


def _is_silenced(device: str, roster: Roster) -> bool:
    """Tell whether the word of a device counts for nothing: unknown, or revoked."""
    try:
        roster.device(device)
    except UnknownRecord:
        return True
    return roster.revocation(device) is not None
