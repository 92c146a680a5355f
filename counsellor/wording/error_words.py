# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What the tables of error sentences are made of."""

from __future__ import annotations

from dataclasses import dataclass

from counsellor.domain.errors import CounsellorError
from counsellor.wording.translation import Speaker


@dataclass(frozen=True, slots=True)
class Words:
    """A failure in English, before it is translated.

    Attributes:
        text: one plain sentence; `{name}` stands for a field that is harmless to show.
        next_step: what the person can do now; empty where anything said would be a hint.
        count: the field that stands for `%n`, if the text has one.
    """

    text: str
    next_step: str
    count: str = ""


WordTable = dict[type[CounsellorError], Words]


def say_words(context: str, words: Words, speaker: Speaker) -> str:
    """Say both sentences of what names no field, for places that show one line."""
    said = (speaker.say(context, part) for part in (words.text, words.next_step) if part)
    return " ".join(said)
