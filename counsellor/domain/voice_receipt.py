# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What an office says by telephone of a laptop's bundles, in four words that prove it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

SPOKEN_WORDS: Final = 4
"""So many words are a question, and so many an answer."""


class Meaning(StrEnum):
    """What is said of a stream up to a bundle; it is proved with the bundle."""

    HELD = "held"
    """All of it came and was taken."""
    READ = "read"
    """All of it was taken, and each bundle was opened by a person."""
    PARTLY = "partly"
    """All of it came, and not all was taken: what that is, the written receipt says."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of an office.

    Attributes:
        stream, number, link: up to which bundle.
        meaning: what is said of it.
    """

    stream: str
    number: int
    link: str
    meaning: Meaning


@dataclass(frozen=True, slots=True)
class VoiceQuestion:
    """What a counsellor reads out.

    Attributes:
        words: four, in English.
        up_to: when the newest bundle was sealed that is asked about.
    """

    words: str
    up_to: datetime


@dataclass(frozen=True, slots=True)
class SpokenAnswer:
    """What an office reads out.

    Attributes:
        meaning: what the words prove.
        number: of the bundle up to which.
        up_to: when that was sealed, by the laptop's clock.
        words: four, in English.
    """

    meaning: Meaning
    number: int
    up_to: datetime
    words: str


@dataclass(frozen=True, slots=True)
class HeardByVoice:
    """What was proved by telephone.

    Attributes:
        meaning: what.
        stream, number: up to which bundle of ours.
        up_to: when that was sealed.
        heard_at: when it was heard.
    """

    meaning: Meaning
    stream: str
    number: int
    up_to: datetime
    heard_at: datetime
