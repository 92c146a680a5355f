# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The sentences of a receipt by telephone, on both sides of the line."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from counsellor.domain import errors, voice_errors
from counsellor.domain.errors import CounsellorError
from counsellor.domain.voice_receipt import Meaning
from counsellor.wording.error_words import Words, WordTable
from counsellor.wording.marked import marked
from counsellor.wording.moments import say_date_and_time, say_moment

if TYPE_CHECKING:
    from datetime import datetime

    from counsellor.domain.voice_receipt import HeardByVoice, SpokenAnswer, VoiceQuestion
    from counsellor.wording.translation import Speaker

_ASK_ANEW = marked("Errors", "Ask once more: new words are shown for the office.")

VOICE: Final[WordTable] = {
    voice_errors.OfficeAnswers: Words(
        marked("Errors", "The office does not ask by telephone; it answers."),
        marked("Errors", "Choose who is calling and type the four words that they read out."),
    ),
    voice_errors.NothingToAsk: Words(
        marked("Errors", "Nothing has been sealed for the office yet: there is nothing to ask."),
        marked("Errors", "Sync first, then call."),
    ),
    voice_errors.NoQuestionOpen: Words(
        marked("Errors", "No question to the office is open."), _ASK_ANEW
    ),
    voice_errors.AnswerNotProved: Words(
        marked("Errors", "These words do not answer this question. Tries left: %n."),
        marked(
            "Errors", "Read your own four words out once more, and have the answer repeated slowly."
        ),
        count="left",
    ),
    voice_errors.QuestionReadBack: Words(
        marked("Errors", "These are your own four words, those of the question."),
        marked("Errors", "Type the four words that the office reads out."),
    ),
    voice_errors.QuestionNotTheirs: Words(
        marked("Errors", "These are not words from this person's laptop."),
        marked(
            "Errors",
            "Have all four read out once more, and look whether you chose the right person.",
        ),
    ),
    voice_errors.NotArrivedYet: Words(
        marked("Errors", "Nothing of what is asked about has arrived here yet."),
        marked("Errors", "Tell the caller so. A sync fetches what is on its way."),
    ),
}

BY_REASON: Final[Mapping[tuple[type[CounsellorError], str], Words]] = {
    (voice_errors.NoQuestionOpen, "old"): Words(
        marked("Errors", "This question was asked too long ago."), _ASK_ANEW
    ),
    (voice_errors.NoQuestionOpen, "tries"): Words(
        marked("Errors", "Five answers were wrong, so this question is over."), _ASK_ANEW
    ),
    (errors.WordsTooFew, "spoken"): Words(
        marked("Errors", "%n word(s) were typed, and that is not how many there are."),
        marked("Errors", "By telephone there are four: type all, with a blank between."),
        count="count",
    ),
}

_HEARD: Final[Mapping[Meaning, str]] = {
    Meaning.HELD: marked(
        "Voice",
        "Proved by telephone ({heard}): the office holds the bundle of {moment} and those before"
        " it.",
    ),
    Meaning.READ: marked(
        "Voice",
        "Proved by telephone ({heard}): the office holds the bundle of {moment} and those before"
        " it, and has read them.",
    ),
    Meaning.PARTLY: marked(
        "Voice",
        "Proved by telephone ({heard}): the bundle of {moment} and those before it have reached the"
        " office, but it has not taken all of them. Its written receipt will say what.",
    ),
}
_ANSWERED: Final[Mapping[Meaning, str]] = {
    Meaning.HELD: marked("Voice", "The bundle of {moment} and those before it are here:"),
    Meaning.READ: marked("Voice", "The bundle of {moment} and those before it are here and read:"),
    Meaning.PARTLY: marked(
        "Voice", "The bundle of {moment} and those before it are here, but not all was taken:"
    ),
}


def say_asked(question: VoiceQuestion, now: datetime, speaker: Speaker) -> str:
    """Say which bundle four words ask about."""
    said = speaker.say("Voice", "They ask about the bundle of {moment} and those before it.")
    return said.format(moment=_named(question.up_to, now, speaker))


def say_heard(heard: HeardByVoice, now: datetime, speaker: Speaker) -> str:
    """Say what was proved by telephone, and when."""
    said, at = speaker.say("Voice", _HEARD[heard.meaning]), say_moment(heard.heard_at, now, speaker)
    return said.format(moment=_named(heard.up_to, now, speaker), heard=at)


def say_answered(answer: SpokenAnswer, now: datetime, speaker: Speaker) -> str:
    """Say what four words of an office prove; they come after it."""
    said = speaker.say("Voice", _ANSWERED[answer.meaning])
    return said.format(moment=_named(answer.up_to, now, speaker))


def _named(moment: datetime, now: datetime, speaker: Speaker) -> str:
    """Name the day as well: two people speak of it."""
    return say_date_and_time(moment.astimezone(now.tzinfo), speaker)
