# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Ask the office by telephone what it holds: four words, about one stream of this laptop's."""

from __future__ import annotations

from counsellor.crypto.words import spell_number
from counsellor.domain.errors import NotInAnOffice
from counsellor.domain.exchange_state import OutgoingBundle
from counsellor.domain.languages import LANGUAGES
from counsellor.domain.roster import Roster
from counsellor.domain.voice_errors import NoQuestionOpen, NothingToAsk, OfficeAnswers
from counsellor.domain.voice_receipt import SPOKEN_WORDS, VoiceQuestion
from counsellor.services.hear_stream import hearers_of
from counsellor.services.heard_by_voice import held_by_voice
from counsellor.services.office_roster import current_roster
from counsellor.services.voice_pair import key_with_office
from counsellor.services.voice_question import keep_question, open_question, questions_before
from counsellor.storage.bundles import SENT, WAITING
from counsellor.storage.vault import Vault
from counsellor.sync.voice import draw_question

_FIRST = {SENT: 0, WAITING: 1}


def ask_by_voice(vault: Vault) -> VoiceQuestion:
    """Return the question that is to be read out: the open one, as long as it means the same.

    It means the stream with the newest bundle that left and is not known to be held; else one
    that waits; else, where all is held, the newest: it may have been read.

    Raises:
        NotInAnOffice: no office was joined.
        OfficeAnswers: this vault is the office's own.
        NothingToAsk: nothing was sealed for the office yet.
    """
    roster = require_asking(vault)
    newest = _asked_about(vault, roster)
    (*_, up_to), *_ = vault.bundles.newest_of(newest.stream, 1)
    number = _open_about(vault, newest.stream)
    if number is None:
        with key_with_office(vault, roster) as key:
            streams, before = vault.bundles.streams(), frozenset(questions_before(vault))
            number = draw_question(key, newest.stream, streams, before)
        with vault.transaction():
            keep_question(vault, number, newest.stream)
    return VoiceQuestion(spell_number(number, SPOKEN_WORDS, LANGUAGES[0]), up_to)


def require_asking(vault: Vault) -> Roster:
    """Return the roster of the office that may be asked.

    Raises:
        NotInAnOffice, OfficeAnswers: as ``ask_by_voice``.
    """
    if not vault.membership.office:
        raise NotInAnOffice
    if vault.membership.is_office:
        raise OfficeAnswers
    return current_roster(vault)


def _asked_about(vault: Vault, roster: Roster) -> OutgoingBundle:
    held, newest = held_by_voice(vault), vault.bundles.newest()
    unproved = [one for one in newest if one.number > held.get(one.stream, 0)]
    # Sorting keeps the newest first of those that stand alike.
    for bundle in (*sorted(unproved, key=lambda one: _FIRST.get(one.state, 2)), *newest):
        if roster.seat in hearers_of(vault, bundle.stream, roster):
            return bundle
    raise NothingToAsk


def _open_about(vault: Vault, stream: str) -> int | None:
    """Return the question that is open about a stream, or None."""
    try:
        asked = open_question(vault)
    except NoQuestionOpen:
        return None
    return asked.number if asked.stream == stream else None
