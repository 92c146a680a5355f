# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Compare what others say they hold with what we sealed; everything else follows from that."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from counsellor.domain.roster import Roster
from counsellor.domain.word import FORK, StreamWord
from counsellor.services.begin_incarnation import begin_incarnation, queue_again
from counsellor.services.enrol_device import LIVES_A_DAY
from counsellor.services.hear_of_late_work import hear_of_late_work
from counsellor.services.hear_stream import hear_stream
from counsellor.services.office_roster import current_roster, issue_roster
from counsellor.services.return_erasures import return_erasures
from counsellor.services.twin_signs import find_signs, is_other_content, note_lost, note_signs
from counsellor.storage.vault import Vault
from counsellor.storage.words import HeardWord

_LIVES = "settled_lives"

UNPROVEN_LIVES_A_DAY: Final = 1
"""New lives a day on the word of devices that nobody has confirmed: the others are left."""


def settle_words(vault: Vault) -> None:
    """Move our bundles to what the newest words say of them, by link.

    Nothing is deleted. A link that is not ours, or a number that we never sealed, means that
    this vault has a twin or is an old copy: a new incarnation begins at once, and all that is
    not held by link travels again under it. Of two twins the one whose content came first learns
    of the other by the fork that is named: it begins a new life as well, and sends again what the
    other's content may have kept from some reader.
    """
    roster = current_roster(vault)
    heard = _heard(vault, roster)
    words = [of_device[-1] for of_device in heard]
    with vault.transaction():
        _forget_what_was_lost(vault, words)
        return_erasures(vault, [word.device for word in words])
        decisive = [hear_stream(vault, one, roster).decisive for one in vault.bundles.streams()]
        settling = [said for said in decisive if said is not None]
        for said in settling:
            vault.bundles.settle(said)
        hear_of_late_work(vault, settling, roster.seat)
    # Of what a device holds its newest life tells. A copy of it that lives on under one before
    # may be the only one who has heard of us what was lost here.
    signs = find_signs(vault, [word for of_device in heard for word in of_device], roster)
    begins = signs.of_life and _may_begin(vault, proven=signs.proven)
    if signs.of_life or signs.forks:
        with vault.transaction():
            note_signs(vault, signs, begins=begins)
    if begins:
        begin_incarnation(vault)
        with vault.transaction():
            for stream, number in signs.shared:
                queue_again(vault, vault.bundles.give_up(stream, number))
    if signs.lost and (begins or not signs.of_life):
        with vault.transaction():
            note_lost(vault, signs.lost)
            if not begins:
                # Others may have another roster under the number of ours.
                issue_roster(vault, roster)
    _send_anew_what_a_reader_has_otherwise(vault, words, roster)


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
        if is_other_content(vault, word, said, roster)
        and vault.bundles.key_of(said.stream, who.office).incarnation != who.incarnation
    ]
    if not forked:
        return
    with vault.transaction():
        for said in forked:
            queue_again(vault, vault.bundles.give_up(said.stream, _first_fork(said)))


def _first_fork(said: StreamWord) -> int:
    return min((one.number for one in said.settled if one.outcome == FORK), default=1)


def _heard(vault: Vault, roster: Roster) -> list[list[HeardWord]]:
    """Give the words of each device that the roster still knows, that of its newest life last."""
    known = {one.id for one in roster.devices if roster.revocation(one.id) is None}
    return [vault.words.heard_of(device) for device in vault.words.speakers() if device in known]


def _forget_what_was_lost(vault: Vault, words: list[HeardWord]) -> None:
    """Take nothing for held any longer when its holder begins a new life: it was put back."""
    settled = vault.settings.get(_LIVES)
    before = settled if isinstance(settled, Mapping) else {}
    now = {word.device: word.incarnation for word in words}
    if any(before.get(device, life) != life for device, life in now.items()):
        vault.bundles.unconfirm()
    if now != before:
        vault.settings.put(_LIVES, now)


def _may_begin(vault: Vault, *, proven: bool) -> bool:
    """Tell whether a new life may begin by itself: a word that lies must not wear them out."""
    today = vault.clock.now().date().isoformat()
    most = LIVES_A_DAY if proven else UNPROVEN_LIVES_A_DAY
    return vault.words.lives_since(vault.membership.device, today) < most
