# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A word and a roster travel in bundles, and a word alone needs no stream."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor.domain.canonical import Value, canonical_bytes, parse_canonical
from counsellor.domain.errors import BundleRefused
from counsellor.domain.stream import MAX_NUMBER, NO_LINK
from counsellor.domain.word import (
    MOST_PLACES,
    NEWER,
    Settled,
    StreamWord,
    Word,
    intervals_of,
    read_word,
    word_shape,
)
from counsellor.sync.opened_bundle import OpenedBundle
from counsellor.sync.reading import open_bundle
from counsellor.sync.roster import sign_roster
from tests.sync.offices import Office, Person, a_day

WORD = Word(
    to="office",
    serial=7,
    news=3,
    roster=2,
    heard=(("a" * 32, 5),),
    streams=(
        StreamWord("b" * 32, 4, "c" * 64, 2, None, ((6, 6), (9, 12)), (Settled(3, NEWER, "x"),)),
    ),
)


@pytest.fixture(scope="module")
def office() -> Office:
    return Office()


def opened(office: Office, **changed: object) -> OpenedBundle:
    entries = changed.pop("entries", ())
    data, _sealed = office.seal(office.content(entries, **changed))  # type: ignore[arg-type]
    return open_bundle(io.BytesIO(data), [office.head.identity], office.trust())


def test_a_word_alone_is_opened_with_what_it_says(office: Office) -> None:
    found = opened(office, number=0, word=WORD)
    assert found.manifest.is_word_alone
    assert (found.manifest.word, found.manifest.link, found.entries) == (WORD, NO_LINK, [])


def test_a_numbered_bundle_carries_a_word_outside_its_link(office: Office) -> None:
    entries = a_day(office.field)
    said = opened(office, entries=entries, word=WORD).manifest
    silent = opened(office, entries=entries).manifest
    assert (said.word, silent.word) == (WORD, None)
    assert said.link == silent.link


@st.composite
def settled(draw: st.DrawFn) -> Settled:
    """One of what a word may say of changes, on its rims above all."""
    rim = st.sampled_from([0, 1, MAX_NUMBER - 1, MAX_NUMBER])
    numbers = draw(st.lists(rim | st.integers(0, 60), max_size=3 * MOST_PLACES))
    places = intervals_of(numbers)[:MOST_PLACES]
    named = sum(last - first + 1 for first, last in places)
    more = draw(st.integers(0, 9))
    number = draw(st.sampled_from([1, MAX_NUMBER]))
    return Settled(number, NEWER, "x" * 40, min(named + more, MAX_NUMBER), places)


@given(st.lists(settled(), max_size=3))
def test_what_a_word_may_say_of_changes_is_read_as_it_was_said(told: list[Settled]) -> None:
    said = replace(WORD, streams=(replace(WORD.streams[0], settled=tuple(told)),))
    value = parse_canonical(canonical_bytes(said.to_value()))
    assert word_shape(value)
    assert read_word(value) == said


@pytest.mark.parametrize(
    ("changes", "places"),
    [
        (0, [[0, 0]]),
        (2, [[0, 2]]),
        (5, [[-1, 0]]),
        (5, [[3, 1]]),
        (5, [[0, 1], [2, 3]]),
        (MAX_NUMBER, [[0, MAX_NUMBER + 1]]),
        (-1, []),
        (MAX_NUMBER + 1, []),
        (99, [[2 * place, 2 * place] for place in range(MOST_PLACES + 1)]),
        (9, [[0, 1, 2]]),
        (9, [["0", "1"]]),
    ],
)
def test_places_that_cannot_be_or_that_nobody_counted_are_refused(
    changes: int, places: list[list[Value]]
) -> None:
    value = cast("Any", parse_canonical(canonical_bytes(WORD.to_value())))
    assert word_shape(value)
    value["streams"][0]["settled"][0] |= {"changes": changes, "places": places}
    assert not word_shape(value)


def test_a_word_asks_for_the_gaps_before_what_waits() -> None:
    assert WORD.streams[0].missing == ((5, 5), (7, 8))
    assert StreamWord("b" * 32, waiting=((3, 3),)).missing == ((1, 2),)
    assert intervals_of([7, 1, 2, 2, 9, 8]) == ((1, 2), (7, 9))


def test_a_roster_travels_as_the_root_signed_it(office: Office) -> None:
    signed = sign_roster(office.roster, office.root)
    found = opened(office, number=0, word=WORD, roster_document=signed)
    assert found.roster == signed


def test_a_newer_roster_that_comes_along_introduces_its_sender(office: Office) -> None:
    stranger = Person(office.new_identity(), staff=office.field.staff)
    newer = replace(office.roster, version=9, devices=(*office.roster.devices, stranger.listed()))
    stream = replace(office.stream, incarnation=stranger.incarnation)
    signed = sign_roster(newer, office.root)
    content = office.content(
        (), number=0, word=WORD, device=stranger.device, stream=stream, roster_document=signed
    )
    data, _sealed = office.seal(content, stranger.signer)
    found = open_bundle(io.BytesIO(data), [office.head.identity], office.trust())
    assert found.signing == stranger.signer.public_line


def test_a_roster_that_the_root_did_not_sign_introduces_nobody(office: Office) -> None:
    stranger = Person(office.new_identity(), staff=office.field.staff)
    newer = replace(office.roster, version=9, devices=(*office.roster.devices, stranger.listed()))
    document, _signature = sign_roster(newer, office.root)
    forged = stranger.signer.sign(document, "counsellor.roster.v1")
    stream = replace(office.stream, incarnation=stranger.incarnation)
    content = office.content(
        (),
        number=0,
        word=WORD,
        device=stranger.device,
        stream=stream,
        roster_document=(document, forged),
    )
    data, _sealed = office.seal(content, stranger.signer)
    with pytest.raises(BundleRefused) as refused:
        open_bundle(io.BytesIO(data), [office.head.identity], office.trust())
    assert refused.value.fields["reason"] == "unknown_device"
