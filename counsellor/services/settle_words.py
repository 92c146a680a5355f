# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Compare what others say they hold with what we sealed; everything else follows from that."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from counsellor.domain.clock import stamp
from counsellor.domain.roster import Roster
from counsellor.domain.word import FORK, StreamWord
from counsellor.services.begin_incarnation import begin_incarnation, queue_again
from counsellor.services.compose_word import is_spoken_to, reader_for
from counsellor.services.enrol_device import LIVES_A_DAY
from counsellor.services.hear_of_late_work import hear_of_late_work
from counsellor.services.hear_stream import hear_stream, hearers_of
from counsellor.services.office_roster import current_roster
from counsellor.services.return_erasures import return_erasures
from counsellor.storage.vault import Vault
from counsellor.storage.words import HeardWord

TWIN = "twin"
"""Setting: when it was last found that this vault has a twin, or was put back."""

_TWIN_FORKS = "twin_forks"
"""Setting: the forks of ours, as stream and number, that were warned of already."""

_LIVES = "settled_lives"

UNPROVEN_LIVES_A_DAY: Final = 1
"""New lives a day on the word of devices that nobody has confirmed: the others are left."""


@dataclass(frozen=True, slots=True)
class _Signs:
    """What shows that somebody else uses our keys, or that this vault was put back.

    Attributes:
        of_life: whether anything shows that the present life must end.
        proven: whether our own root shows it, or a device that the office has confirmed.
        forks: those of ours, as stream and number, that were not warned of yet.
        shared: of them, those of our present life that whoever is believed has found.
    """

    of_life: bool
    proven: bool
    forks: frozenset[str]
    shared: frozenset[str]


def settle_words(vault: Vault) -> None:
    """Move our bundles to what the newest words say of them, by link.

    Nothing is deleted. A link that is not ours, or a number that we never sealed, means that
    this vault has a twin or is an old copy: a new incarnation begins at once, and all that is
    not held by link travels again under it. Of two twins the one whose content came first learns
    of the other by the fork that is named: it begins a new life as well, and sends again what the
    other's content may have kept from some reader.
    """
    roster = current_roster(vault)
    words = _heard(vault, roster)
    with vault.transaction():
        _forget_what_was_lost(vault, words)
        return_erasures(vault, [word.device for word in words])
        decisive = [hear_stream(vault, one, roster).decisive for one in vault.bundles.streams()]
        settling = [said for said in decisive if said is not None]
        for said in settling:
            vault.bundles.settle(said)
        hear_of_late_work(vault, settling, roster.seat)
    signs = _signs(vault, words, roster)
    begins = signs.of_life and _may_begin(vault, proven=signs.proven)
    if signs.of_life or signs.forks:
        told = signs.forks if begins else signs.forks - signs.shared
        with vault.transaction():
            vault.settings.put(TWIN, stamp(vault.clock.now()))
            vault.settings.put(_TWIN_FORKS, sorted(_forks_told(vault) | told))
    if begins:
        begin_incarnation(vault)
        with vault.transaction():
            for stream, number in sorted(map(_place_of, signs.shared)):
                queue_again(vault, vault.bundles.give_up(stream, number))
    _send_anew_what_a_reader_has_otherwise(vault, words, roster)


def _signs(vault: Vault, words: list[HeardWord], roster: Roster) -> _Signs:
    told, outlived = _forks_told(vault), _outlived(vault, roster)
    shared: set[str] = set()
    witnesses = [word for word in words if _knows_otherwise(vault, word, roster)]
    for word in _believed(vault, words, roster):
        found = _forks_of_ours(vault, [word], roster, present=True) - told
        if found:
            shared |= found
            witnesses.append(word)
    return _Signs(
        of_life=outlived or bool(witnesses),
        proven=outlived or any(roster.device(word.device).confirmed for word in witnesses),
        forks=frozenset(_forks_of_ours(vault, words, roster) - told),
        shared=frozenset(shared),
    )


def _send_anew_what_a_reader_has_otherwise(
    vault: Vault, words: list[HeardWord], roster: Roster
) -> None:
    """Give up, of a life before, what is held, but forked with a twin's content at some reader.

    Under its own number it would be a fork to that reader for ever; where it is known already,
    coming again changes nothing.
    """
    who = vault.membership
    forked = [
        said
        for word in words
        for said in word.word.streams
        if _is_other_content(vault, word, said, roster)
        and vault.bundles.key_of(said.stream, who.office).incarnation != who.incarnation
    ]
    if not forked:
        return
    with vault.transaction():
        for said in forked:
            queue_again(vault, vault.bundles.give_up(said.stream, _first_fork(said)))


def _first_fork(said: StreamWord) -> int:
    return min((one.number for one in said.settled if one.outcome == FORK), default=1)


def _heard(vault: Vault, roster: Roster) -> list[HeardWord]:
    """Give the words that count, of devices that the roster still knows."""
    known = {one.id for one in roster.devices if roster.revocation(one.id) is None}
    words = [vault.words.newest(device) for device in vault.words.speakers() if device in known]
    return [word for word in words if word is not None]


def _forget_what_was_lost(vault: Vault, words: list[HeardWord]) -> None:
    """Take nothing for held any longer when its holder begins a new life: it was put back."""
    settled = vault.settings.get(_LIVES)
    before = settled if isinstance(settled, Mapping) else {}
    now = {word.device: word.incarnation for word in words}
    if any(before.get(device, life) != life for device, life in now.items()):
        vault.bundles.unconfirm()
    if now != before:
        vault.settings.put(_LIVES, now)


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
    if not _believed(vault, [word], roster):
        return False
    said = vault.words.said_to(reader_for(vault, word.device, roster))
    if dict(word.word.heard).get(who.incarnation, 0) > said.news:
        return True
    begun = frozenset(vault.bundles.streams())
    return any(
        # Somebody holds a stream of our present life that we never began: we were put back.
        (one.life == who.incarnation and one.stream not in begun)
        or (_is_other_content(vault, word, one, roster) and _is_at_stake(vault, one.stream))
        for one in word.word.streams
    )


def _believed(vault: Vault, words: list[HeardWord], roster: Roster) -> list[HeardWord]:
    """Return the words that may show it: see ``_knows_otherwise``."""
    if is_spoken_to(vault, roster):
        return words
    return [word for word in words if roster.speaks(roster.device(word.device))]


def _is_other_content(vault: Vault, word: HeardWord, said: StreamWord, roster: Roster) -> bool:
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
) -> set[str]:
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
        f"{said.stream} {one.number}"
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


def _place_of(fork: str) -> tuple[str, int]:
    stream, number = fork.split()
    return stream, int(number)


def _forks_told(vault: Vault) -> frozenset[str]:
    """Return those that were warned of: words name them for ever, and each warns once."""
    return vault.settings.names(_TWIN_FORKS)


def _may_begin(vault: Vault, *, proven: bool) -> bool:
    """Tell whether a new life may begin by itself: a word that lies must not wear them out.

    Args:
        vault: ours.
        proven: whether the root, or somebody whom the office has confirmed, shows the need.
    """
    today = vault.clock.now().date().isoformat()
    most = LIVES_A_DAY if proven else UNPROVEN_LIVES_A_DAY
    return vault.words.lives_since(vault.membership.device, today) < most
