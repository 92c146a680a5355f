# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What shows that somebody else uses our keys, or that this vault was put back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from counsellor.domain.clock import stamp
from counsellor.domain.roster import Roster
from counsellor.domain.word import FORK, StreamWord
from counsellor.services.compose_word import is_spoken_to, reader_for
from counsellor.services.hear_stream import hearers_of
from counsellor.storage.vault import Vault
from counsellor.storage.words import HeardWord

TWIN: Final = "twin"
"""Setting: when it was last found that this vault has a twin, or was put back."""

_TWIN_FORKS: Final = "twin_forks"
"""Setting: the forks of ours, as stream and number, that were warned of already."""

_LOST_LIVES: Final = "lost_lives"
"""Setting: the lives of an office that it knows of by others alone."""

_MOST_LOST: Final = 100


@dataclass(frozen=True, slots=True)
class Signs:
    """What was found.

    Attributes:
        of_life: whether anything shows that the present life must end.
        proven: whether our own root shows it, or a device that the office has confirmed.
        forks: of ours, as stream and number, that were not warned of yet.
        shared: of them, those of our present life that whoever is believed has found.
        lost: lives that an office vouched for, heard of from confirmed devices, and lost.
    """

    of_life: bool
    proven: bool
    forks: frozenset[tuple[str, int]]
    shared: tuple[tuple[str, int], ...]
    lost: frozenset[str]


def find_signs(vault: Vault, words: list[HeardWord], roster: Roster) -> Signs:
    """Look for signs in the newest words of all lives, and in the roster that our root signed."""
    told, outlived = _forks_told(vault), _outlived(vault, roster)
    shared, lost = set[tuple[str, int]](), set[str]()
    witnesses = []
    for word in _believed(vault, words, roster):
        device = roster.device(word.device)
        forks = _forks_of_ours(vault, [word], roster, present=True) - told
        lives = _lost_lives(vault, word)
        is_outlived = bool(lives & lives_after_ours(vault, word))
        if forks or is_outlived or _knows_otherwise(vault, word, roster):
            witnesses.append(device)
        shared |= forks
        lost |= lives if device.confirmed else frozenset()
    return Signs(
        of_life=outlived or bool(witnesses),
        proven=outlived or any(device.confirmed for device in witnesses),
        forks=frozenset(_forks_of_ours(vault, words, roster) - told),
        shared=tuple(sorted(shared)),
        lost=frozenset(lost),
    )


def note_signs(vault: Vault, signs: Signs, *, begins: bool) -> None:
    """Warn of signs, each once, inside the caller's transaction.

    Words name them for ever. Those that call for a new life are new until one begins.
    """
    vault.settings.put(TWIN, stamp(vault.clock.now()))
    told = signs.forks if begins else signs.forks.difference(signs.shared)
    names = {f"{stream} {number}" for stream, number in _forks_told(vault) | told}
    vault.settings.put(_TWIN_FORKS, sorted(names))


def note_lost(vault: Vault, lost: frozenset[str]) -> None:
    """Remember lives that were lost, inside the caller's transaction: each is a sign once."""
    known = vault.settings.names(_LOST_LIVES) - lost
    vault.settings.put(_LOST_LIVES, [*sorted(known), *sorted(lost)][-_MOST_LOST:])


def _outlived(vault: Vault, roster: Roster) -> bool:
    """Tell whether an office's own root vouched for a life after the present one: it was put back.

    A laptop's twin has later lives as well, so to a laptop that shows nothing.
    """
    who = vault.membership
    lives = roster.device(who.device).incarnations if who.is_office else ()
    return who.incarnation in lives[:-1]


def _knows_otherwise(vault: Vault, word: HeardWord, roster: Roster) -> bool:
    """Tell whether a word shows that somebody else uses our keys, or that we were put back.

    Only the office's word shows it to a counsellor, and only a reader's word of what is for it.
    To the office, and to a supervisor's other machine, everybody whose work comes there shows it.
    """
    who = vault.membership
    said = vault.words.said_to(reader_for(vault, word.device, roster))
    if dict(word.word.heard).get(who.incarnation, 0) > said.news:
        return True
    begun = frozenset(vault.bundles.streams())
    return any(
        # Somebody holds a stream of our present life that we never began: we were put back.
        (one.life == who.incarnation and one.stream not in begun)
        or (is_other_content(vault, word, one, roster) and _is_at_stake(vault, one.stream))
        for one in word.word.streams
    )


def lives_after_ours(vault: Vault, word: HeardWord) -> frozenset[str]:
    """Return which lives others take for later ones of an office than its present one.

    It is no sign to a laptop, whose twin has others.
    """
    who, heard = vault.membership, [life for life, _news in word.word.heard]
    if not who.is_office or who.incarnation not in heard:
        return frozenset()
    later = heard[heard.index(who.incarnation) + 1 :]
    return frozenset(one for one in later if vault.words.owner_of(one) in (None, who.device))


def _lost_lives(vault: Vault, word: HeardWord) -> frozenset[str]:
    """Return in which lives somebody was heard of whom an office knows nothing of any more.

    Others know of lives by the office alone: it vouched for these, and was put back.
    """
    if not vault.membership.is_office:
        return frozenset()
    unknown = {life for life, _ in word.word.heard if vault.words.owner_of(life) is None}
    return frozenset(unknown) - vault.settings.names(_LOST_LIVES)


def _believed(vault: Vault, words: list[HeardWord], roster: Roster) -> list[HeardWord]:
    """Return the words that may show it: see ``_knows_otherwise``."""
    if is_spoken_to(vault, roster):
        return words
    return [word for word in words if roster.speaks(roster.device(word.device))]


def is_other_content(vault: Vault, word: HeardWord, said: StreamWord, roster: Roster) -> bool:
    """Tell whether a reader of a stream of ours has other content at the end of what it has."""
    return (
        said.stream in vault.bundles.streams()
        and vault.bundles.link_at(said.stream, said.number) != said.link
        and word.device in hearers_of(vault, said.stream, roster)
    )


def _is_at_stake(vault: Vault, stream: str) -> bool:
    """Tell whether a stream is of our present life, or still counts for something."""
    who = vault.membership
    life = vault.bundles.key_of(stream, who.office).incarnation
    return life == who.incarnation or vault.bundles.unheld_in(stream)


def _forks_of_ours(
    vault: Vault, words: list[HeardWord], roster: Roster, *, present: bool = False
) -> set[tuple[str, int]]:
    """Return stream and number of ours under which somebody with our keys sent other content.

    Only whom a stream is for can have found that; of what others name nothing is believed.

    Args:
        vault: ours.
        words: what others say.
        roster: who the others are.
        present: only of our present life.
    """
    who = vault.membership
    return {
        (said.stream, one.number)
        for word in words
        for said in word.word.streams
        for one in said.settled
        if one.outcome == FORK
        and vault.bundles.link_at(said.stream, one.number) is not None
        and word.device in hearers_of(vault, said.stream, roster)
        and not (
            present and vault.bundles.key_of(said.stream, who.office).incarnation != who.incarnation
        )
    }


def _forks_told(vault: Vault) -> set[tuple[str, int]]:
    """Return those that were warned of."""
    named = (name.split() for name in vault.settings.names(_TWIN_FORKS))
    return {(stream, int(number)) for stream, number in named}
