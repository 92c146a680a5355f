# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Hear the office's four words, and keep what they prove."""

from __future__ import annotations

from counsellor.crypto.word_reading import read_number
from counsellor.domain.roster import Roster
from counsellor.domain.voice_errors import AnswerNotProved, NoQuestionOpen, QuestionReadBack
from counsellor.domain.voice_receipt import SPOKEN_WORDS, HeardByVoice, Statement
from counsellor.services.ask_by_voice import require_asking
from counsellor.services.heard_by_voice import keep_heard
from counsellor.services.voice_pair import key_with_office
from counsellor.services.voice_question import (
    OpenQuestion,
    end_question,
    open_question,
    take_a_try,
)
from counsellor.storage.vault import Vault
from counsellor.sync.voice import MOST_BUNDLES, what_is_proved


def hear_by_voice(vault: Vault, words: str) -> HeardByVoice:
    """Return what four words prove as the answer to the open question, which then is over.

    Words that are on no list, too few of them, or those of the question itself cost no try.

    Raises:
        WordsTooFew, WordsUnknown: what is wrong with the words.
        NotInAnOffice, OfficeAnswers: as ``ask_by_voice``.
        NoQuestionOpen: none was asked, it is over, or this was the last try.
        QuestionReadBack: these are the words of the question.
        AnswerNotProved: they are no answer to it.
    """
    roster, answer = require_asking(vault), read_number(words, SPOKEN_WORDS)
    asked = open_question(vault)
    if answer == asked.number:
        raise QuestionReadBack
    asked = take_a_try(vault, asked)
    proved = _proved(vault, asked, answer, roster)
    if proved is None:
        if not asked.left:
            raise NoQuestionOpen(reason="tries")
        raise AnswerNotProved(left=asked.left)
    with vault.transaction():
        end_question(vault)
        keep_heard(vault, proved)
    up_to = vault.bundles.sealed_as(proved.stream, proved.number, proved.link)
    now = vault.clock.now()
    return HeardByVoice(proved.meaning, proved.stream, proved.number, up_to or now, now)


def _proved(vault: Vault, asked: OpenQuestion, answer: int, roster: Roster) -> Statement | None:
    bundles = vault.bundles.newest_of(asked.stream, MOST_BUNDLES)
    with key_with_office(vault, roster) as key:
        own = [(number, link) for number, link, _at in bundles]
        return what_is_proved(key, asked.number, answer, asked.stream, own)
