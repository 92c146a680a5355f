# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Answer a counsellor who calls and reads out four words: what the office holds, in four words.

Nothing is written: what is said is what every receipt says, and it proves itself to that laptop
alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from counsellor.crypto.secret import Secret
from counsellor.crypto.word_reading import read_number
from counsellor.crypto.words import spell_number
from counsellor.domain.errors import NotTheOffice
from counsellor.domain.languages import LANGUAGES
from counsellor.domain.office_errors import DeviceDistrusted
from counsellor.domain.roster import Device, Roster
from counsellor.domain.voice_errors import NotArrivedYet, QuestionNotTheirs
from counsellor.domain.voice_receipt import SPOKEN_WORDS, Meaning, SpokenAnswer, Statement
from counsellor.domain.word import StreamWord
from counsellor.services.compose_word import compose_word, readers_of
from counsellor.services.office_roster import current_roster
from counsellor.services.voice_pair import key_with_laptop
from counsellor.storage.vault import Vault
from counsellor.sync.voice import MOST_BUNDLES, answer_to, is_asked_with, streams_meant


class Caller(NamedTuple):
    """Somebody who may call: the id and the name of a member of staff."""

    staff: str
    name: str


def possible_callers(vault: Vault) -> list[Caller]:
    """Return everybody who may call from another machine than this, by name.

    Raises:
        NotTheOffice: this vault is not an office's.
    """
    roster = _roster_of_office(vault)
    own = vault.membership
    elsewhere = {one.staff for one in roster.devices if one.id != own.device}
    calling = [one for one in roster.staff if one.id != own.staff or one.id in elsewhere]
    return sorted((Caller(one.id, one.name) for one in calling), key=lambda one: one.name)


def answer_by_voice(vault: Vault, staff: str, words: str) -> tuple[SpokenAnswer, ...]:
    """Return what can be answered, the farthest first: nearly always one thing, or two.

    Args:
        vault: the office's own.
        staff: id of whoever calls.
        words: four, as they were heard.

    Raises:
        NotTheOffice: this vault is not an office's.
        UnknownRecord: nobody has this id.
        WordsTooFew, WordsUnknown: what is wrong with the words.
        DeviceDistrusted: every laptop of theirs is suspended.
        QuestionNotTheirs: a word was misheard, or it is somebody else's laptop.
        NotArrivedYet: nothing has arrived of what is asked about, or of whoever asks.
    """
    roster, question = _roster_of_office(vault), read_number(words, SPOKEN_WORDS)
    for laptop in _laptops(vault, staff, roster):
        with key_with_laptop(vault, laptop, roster) as key:
            if is_asked_with(key, question):
                return _answers(vault, laptop, roster, key, question)
    raise QuestionNotTheirs


def _roster_of_office(vault: Vault) -> Roster:
    if not vault.membership.is_office:
        raise NotTheOffice
    return current_roster(vault)


def _laptops(vault: Vault, staff: str, roster: Roster) -> list[Device]:
    roster.member(staff)
    own = vault.membership.device
    theirs = [one for one in roster.devices if one.staff == staff and one.id != own]
    trusted = [one for one in theirs if roster.revocation(one.id) is None]
    if not theirs:
        raise NotArrivedYet
    if not trusted:
        raise DeviceDistrusted
    return trusted


def _answers(
    vault: Vault, laptop: Device, roster: Roster, key: Secret, question: int
) -> tuple[SpokenAnswer, ...]:
    said = []
    for word in _words_meant(vault, laptop, roster, key, question):
        for statement in _statements(vault, word):
            answer = answer_to(key, question, statement)
            up_to = vault.inbox.sealed_at(statement.stream, statement.number)
            spelled = spell_number(answer, SPOKEN_WORDS, LANGUAGES[0])
            said.append(SpokenAnswer(statement.meaning, statement.number, up_to, spelled))
    if not said:
        raise NotArrivedYet
    return tuple(said)


def _words_meant(
    vault: Vault, laptop: Device, roster: Roster, key: Secret, question: int
) -> list[StreamWord]:
    """Return what is said in writing of the streams that a question means."""
    streams = [one.stream for one in vault.inbox.streams_of(laptop.id)]
    meant = streams_meant(key, question, streams)
    spoken_to = [one for one in readers_of(vault, roster) if laptop.id in one.devices]
    words = [compose_word(vault, reader, roster) for reader in spoken_to]
    return [one for word in words for one in word.streams if one.stream in meant]


def _statements(vault: Vault, word: StreamWord) -> Iterator[Statement]:
    """Say how far a stream is held, and how far it was read where that is less far."""
    if not word.number:
        return
    aside = [one.number for one in word.settled if one.number <= word.number]
    unread = vault.unread.first_in(word.stream)
    ends = [word.number + 1, *aside, *([] if unread is None else [unread])]
    read_to = min(ends) - 1
    whole = Meaning.READ if read_to == word.number else Meaning.HELD
    yield Statement(word.stream, word.number, word.link, Meaning.PARTLY if aside else whole)
    if max(0, word.number - MOST_BUNDLES // 2) < read_to < word.number:
        link = vault.inbox.link_at(word.stream, read_to)
        assert link is not None  # noqa: S101 - all up to there was imported
        yield Statement(word.stream, read_to, link, Meaning.READ)
