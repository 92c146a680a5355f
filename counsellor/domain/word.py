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
     "streams": [{"kept", "life", "link", "number", "sealed_at", "settled", "stream", "waiting"}, …]
      "settled": [{"changes", "number", "outcome", "places", "reason"}, …]
     "to": ``office``, or the id of the member of staff whom it is said to}
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from itertools import pairwise
from typing import Any, Final, cast

from counsellor.domain.canonical import Value
from counsellor.domain.shapes import (
    Shape,
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

MOST_PLACES: Final = 16
"""Intervals of places that name changes of one bundle; what is beyond is counted."""

MOST_HEARD: Final = 100
"""Incarnations of the reader that a word names, the newest ones."""

Intervals = tuple[tuple[int, int], ...]
"""Pairs (from, to) of whole numbers, both included, rising and apart."""


@dataclass(frozen=True, slots=True)
class Settled:
    """A bundle that came and is not held, or those of its changes for which that is so.

    Attributes:
        number: its number.
        outcome: ``refused``, ``fork``, ``pending`` (a person decides) or ``newer``.
        reason: a code of ``RefusalReason``, or of the rule of who may write what.
        changes: how many of its changes are meant; 0 means the bundle as a whole.
        places: where in the bundle they stand, from 0, as intervals (from, to), rising; the
            first of them, where there are more than can be said.
    """

    number: int
    outcome: str
    reason: str
    changes: int = 0
    places: Intervals = ()

    def to_value(self) -> Value:
        """Give it as a JSON value."""
        return {**asdict(self), "places": [list(pair) for pair in self.places]}


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
        life: the incarnation of its sender that it is of, 32 hex digits; empty while number is 0.
    """

    stream: str
    number: int = 0
    link: str = NO_LINK
    kept: int = 0
    sealed_at: str | None = None
    waiting: Intervals = ()
    settled: tuple[Settled, ...] = ()
    life: str = ""

    def to_value(self) -> Value:
        """Give it as a JSON value."""
        plain = asdict(self)
        settled = [one.to_value() for one in self.settled]
        return {**plain, "settled": settled, "waiting": [list(pair) for pair in self.waiting]}

    @property
    def missing(self) -> Intervals:
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
        """Tell whether it says as often something new, but not the same: two use one life.

        Of the other one, as it is kept, the roster may have been lowered when an older word came
        late; that this one names a newer roster denies nothing.
        """
        one, two = (replace(word, serial=1, heard=(), roster=0) for word in (self, other))
        differs = one != two or self.roster < other.roster
        return one.news == two.news and one.to == two.to and differs

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


def intervals_of(numbers: list[int]) -> Intervals:
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
            "waiting": _pairs(given["waiting"]),
            "settled": tuple(
                Settled(**{**one, "places": _pairs(one["places"])}) for one in given["settled"]
            ),
        }
    )


def _pairs(given: Iterable[Sequence[int]]) -> Intervals:
    return tuple((first, last) for first, last in given)


def _rising(least: int, most: int) -> Shape:
    """So many intervals of numbers from least on that neither touch nor turn back."""
    ends = list_of(bounded(least, MAX_NUMBER), 2)

    def interval(value: Value) -> bool:
        return ends(value) and isinstance(value, list) and len(value) == 2 and value[0] <= value[1]  # noqa: PLR2004 - a pair

    def rising(value: Value) -> bool:
        if not list_of(interval, most)(value):
            return False
        pairs = cast("list[list[int]]", value)
        return all(one[1] + 1 < two[0] for one, two in pairwise(pairs))

    return rising


def _heard(value: Value) -> bool:
    return (
        isinstance(value, list)
        and len(value) == 2  # noqa: PLR2004 - a pair
        and hex_of(32)(value[0])
        and bounded(0, MAX_NUMBER)(value[1])
    )


def _settled(value: Value) -> bool:
    """One of ``settled``; it names no more changes than it counts."""
    if not _SETTLED(value):
        return False
    given = cast("Any", value)
    named = sum(last - first + 1 for first, last in given["places"])
    return bool(named <= given["changes"])


_SETTLED = mapping_of(
    {
        "changes": bounded(0, MAX_NUMBER),
        "number": bounded(1, MAX_NUMBER),
        "outcome": code_of((REFUSED, FORK, PENDING, NEWER)),
        "places": _rising(0, MOST_PLACES),
        "reason": text_of(40),
    }
)
_STREAM = mapping_of(
    {
        "kept": bounded(0, MAX_NUMBER),
        "life": lambda value: value == "" or hex_of(32)(value),
        "link": hex_of(64),
        "number": bounded(0, MAX_NUMBER),
        "sealed_at": optional(moment),
        "settled": list_of(_settled, MOST_SETTLED),
        "stream": hex_of(32),
        "waiting": _rising(1, MOST_INTERVALS),
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
