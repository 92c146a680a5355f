# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A word: what one side holds of the other's streams, said anew in every bundle.

A word is a state, never a step: the newest counts by itself, whatever was lost before it. It
speaks of content by link, since a number alone would also be true of a twin's content.

::

    {"heard": [[incarnation, news], …] of the reader's words, so that one put back learns of it
     "news": rises when the word says something else, beyond what was heard, than the one before
     "roster": version of the roster that is held
     "serial": rises with every word of an incarnation
     "streams": [{"kept", "link", "number", "sealed_at", "settled", "stream", "waiting"}, …]
     "to": ``office``, or the id of the member of staff whom it is said to}
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from itertools import pairwise
from typing import Any, Final, cast

from counsellor.domain.canonical import Value
from counsellor.domain.shapes import (
    bounded,
    code_of,
    hex_of,
    list_of,
    mapping_of,
    moment,
    optional,
    record_id,
)
from counsellor.domain.shapes import text as text_of
from counsellor.domain.stream import MAX_NUMBER, NO_LINK

OFFICE: Final = "office"
"""Whom the devices of those who speak for the office are addressed as."""

REFUSED: Final = "refused"
FORK: Final = "fork"
PENDING: Final = "pending"
NEWER: Final = "newer"

MOST_STREAMS: Final = 1_000
"""Streams in one word; with all that is said of them it fits a manifest."""

MOST_INTERVALS: Final = 100
"""Intervals that wait in one stream; one that has more says the first."""

MOST_SETTLED: Final = 400
"""Exceptions in one stream; what is beyond is not called held."""

MOST_HEARD: Final = 100
"""Incarnations of the reader that a word names, the newest ones."""


@dataclass(frozen=True, slots=True)
class Settled:
    """A bundle that came and is not held.

    Attributes:
        number: its number.
        outcome: ``refused``, ``fork``, ``pending`` (a person decides) or ``newer``.
        reason: a code of ``RefusalReason``.
    """

    number: int
    outcome: str
    reason: str


@dataclass(frozen=True, slots=True)
class StreamWord:
    """What is said of one stream.

    Attributes:
        stream: its id.
        number: everything from 1 up to this came, 0 if number 1 did not.
        link: of bundle ``number``, ``NO_LINK`` for 0.
        kept: up to here a second reader or a verified backup has it too.
        sealed_at: when bundle ``number`` was sealed, by its sender's clock.
        waiting: intervals (from, to) that wait for what is missing before them.
        settled: what came and is not held, below ``number`` or above.
    """

    stream: str
    number: int = 0
    link: str = NO_LINK
    kept: int = 0
    sealed_at: str | None = None
    waiting: tuple[tuple[int, int], ...] = ()
    settled: tuple[Settled, ...] = ()

    def to_value(self) -> Value:
        """Give it as a JSON value."""
        plain = asdict(self)
        return {**plain, "waiting": [list(pair) for pair in self.waiting]}

    @property
    def missing(self) -> tuple[tuple[int, int], ...]:
        """The intervals that are asked for: the gaps before what waits."""
        gaps, after = [], self.number
        for first, last in self.waiting:
            if first > after + 1:
                gaps.append((after + 1, first - 1))
            after = max(after, last)
        return tuple(gaps)


@dataclass(frozen=True, slots=True)
class Word:
    """One side's word to one reader; the attributes are the keys of its form."""

    to: str
    serial: int
    news: int
    roster: int
    heard: tuple[tuple[str, int], ...] = ()
    streams: tuple[StreamWord, ...] = ()

    def is_newer_than(self, other: Word) -> bool:
        """Tell whether it was said after another word of the same life.

        Who says more news says it later. The serial decides between words that tell the same, and
        to one who is addressed otherwise by now: alone it could be claimed so high that the owner
        of the keys is heard no longer.
        """
        if self.to != other.to:
            return self.serial > other.serial
        return (self.news, self.serial) > (other.news, other.serial)

    def denies(self, other: Word) -> bool:
        """Tell whether it says as often something new, but not the same: two use one life."""
        one, two = (replace(word, serial=1, heard=()) for word in (self, other))
        return one.news == two.news and one.to == two.to and one != two

    def to_value(self) -> dict[str, Value]:
        """Give it as a JSON value."""
        return {
            "heard": [list(one) for one in self.heard],
            "news": self.news,
            "roster": self.roster,
            "serial": self.serial,
            "streams": [one.to_value() for one in self.streams],
            "to": self.to,
        }


def read_word(value: Value) -> Word:
    """Read a word whose shape was checked by ``word_shape``."""
    given = cast("Mapping[str, Any]", value)
    return Word(
        to=given["to"],
        serial=given["serial"],
        news=given["news"],
        roster=given["roster"],
        heard=tuple((life, news) for life, news in given["heard"]),
        streams=tuple(_stream(one) for one in given["streams"]),
    )


def intervals_of(numbers: list[int]) -> tuple[tuple[int, int], ...]:
    """Put numbers together into intervals (from, to), rising."""
    found: list[tuple[int, int]] = []
    for number in sorted(set(numbers)):
        if found and number == found[-1][1] + 1:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
    return tuple(found)


def _stream(given: Mapping[str, Any]) -> StreamWord:
    return StreamWord(
        **{
            **given,
            "waiting": tuple((first, last) for first, last in given["waiting"]),
            "settled": tuple(Settled(**one) for one in given["settled"]),
        }
    )


def _interval(value: Value) -> bool:
    ends = list_of(bounded(1, MAX_NUMBER), 2)
    return ends(value) and isinstance(value, list) and len(value) == 2 and value[0] <= value[1]  # noqa: PLR2004 - a pair


def _rising(value: Value) -> bool:
    """Intervals that neither touch nor turn back."""
    if not list_of(_interval, MOST_INTERVALS)(value):
        return False
    pairs = cast("list[list[int]]", value)
    return all(one[1] + 1 < two[0] for one, two in pairwise(pairs))


def _heard(value: Value) -> bool:
    return (
        isinstance(value, list)
        and len(value) == 2  # noqa: PLR2004 - a pair
        and hex_of(32)(value[0])
        and bounded(0, MAX_NUMBER)(value[1])
    )


_SETTLED = mapping_of(
    {
        "number": bounded(1, MAX_NUMBER),
        "outcome": code_of((REFUSED, FORK, PENDING, NEWER)),
        "reason": text_of(40),
    }
)
_STREAM = mapping_of(
    {
        "kept": bounded(0, MAX_NUMBER),
        "link": hex_of(64),
        "number": bounded(0, MAX_NUMBER),
        "sealed_at": optional(moment),
        "settled": list_of(_SETTLED, MOST_SETTLED),
        "stream": hex_of(32),
        "waiting": _rising,
    }
)
_FORM = mapping_of(
    {
        "heard": list_of(_heard, MOST_HEARD),
        "news": bounded(0, MAX_NUMBER),
        "roster": bounded(0, MAX_NUMBER),
        "serial": bounded(1, MAX_NUMBER),
        "streams": list_of(_STREAM, MOST_STREAMS),
        "to": lambda value: value == OFFICE or record_id(value),
    }
)


def word_shape(value: Value) -> bool:
    """A word by its form, each stream once."""
    if not _FORM(value):
        return False
    streams = [one["stream"] for one in cast("Any", value)["streams"]]
    return len(set(streams)) == len(streams)
