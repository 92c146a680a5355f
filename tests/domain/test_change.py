# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A change and its payload: what travels is read as it was written, or refused in our own words."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor.domain.canonical import Value, canonical_bytes, sha256
from counsellor.domain.change import MAX_BASES, MAX_PAYLOAD, Change, Entry
from counsellor.domain.errors import CounsellorError, MalformedChange
from counsellor.domain.version import Version
from tests.domain.payloads import FIELDS, change

hexes = st.binary(min_size=16, max_size=16).map(bytes.hex)
versions = st.builds(
    Version,
    st.integers(0, 2**63 - 1),
    st.binary(min_size=16, max_size=16),
    st.binary(min_size=16, max_size=16),
)
plain_texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=100)
changes = st.builds(
    replace,
    st.sampled_from(sorted(FIELDS)).map(change),
    author=plain_texts,
    bases=st.sets(versions, max_size=5).map(lambda bases: tuple(sorted(bases))),
    counter=st.integers(0, 2**63 - 1),
    incarnation=hexes,
    salt=hexes,
    no_clock=st.booleans(),
)
anything: st.SearchStrategy[Value] = st.recursive(
    st.none() | st.booleans() | st.integers() | plain_texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(plain_texts, inner, max_size=3),
    max_leaves=6,
)


@given(changes)
def test_a_change_comes_back_from_its_payload(made: Change) -> None:
    read = Entry.read(made.payload)
    assert read.change == made
    assert read.payload == made.payload


@given(changes)
def test_counter_incarnation_and_hash_make_the_version(made: Change) -> None:
    entry = made.entry()
    assert entry.hash == sha256(made.payload)
    assert entry.version.counter == made.counter
    assert entry.version.incarnation.hex() == made.incarnation
    assert entry.version.digest == entry.hash[:16]


@given(changes, hexes)
def test_two_changes_of_one_place_are_told_apart_by_their_salt(made: Change, salt: str) -> None:
    other = replace(made, salt=salt)
    assert (other.entry().version == made.entry().version) == (salt == made.salt)


@given(changes, st.data())
def test_a_flipped_bit_is_refused_or_another_version(made: Change, draw: st.DataObject) -> None:
    payload = bytearray(made.payload)
    bit = draw.draw(st.integers(0, 8 * len(payload) - 1))
    payload[bit // 8] ^= 1 << bit % 8
    try:
        read = Entry.read(bytes(payload))
    except CounsellorError:
        return
    assert read.version != made.entry().version


@given(st.sampled_from(sorted(FIELDS)), st.data())
def test_a_part_of_another_kind_is_refused_in_our_own_words(kind: str, draw: st.DataObject) -> None:
    """Whatever stands in a part: it is taken as the very same bytes, or it is our own error."""
    value = json.loads(change(kind).payload)
    value[draw.draw(st.sampled_from(sorted(value)))] = draw.draw(anything)
    payload = canonical_bytes(value)
    try:
        read = Entry.read(payload)
    except CounsellorError:
        return
    assert read.change.payload == payload


@given(st.binary(max_size=300))
def test_any_bytes_are_refused_in_our_own_words(data: bytes) -> None:
    with pytest.raises(CounsellorError):
        Entry.read(data)


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("format", 2),
        ("format", True),
        ("format", "1"),
        ("counter", -1),
        ("counter", 2**63),
        ("counter", True),
        ("record", "../etc"),
        ("client", ""),
        ("fields", []),
        ("incarnation", "A" * 32),
        ("incarnation", "1" * 31),
        ("salt", ""),
        ("kind", 5),
        ("author", "x" * 101),
        ("at", ""),
        ("at", "yesterday"),
        ("at", "2026-11-22T14:05:00"),
        ("bases", ["0" * 79]),
        ("bases", ["1" * 80, "0" * 80]),
        ("bases", ["0" * 80, "0" * 80]),
        ("bases", [5]),
        ("bases", {}),
        ("no_clock", False),
        ("no_clock", 1),
        ("no_clock", "yes"),
        ("no_clock", None),
    ],
)
def test_each_part_has_its_one_form(part: str, value: Value) -> None:
    parts = json.loads(change("goal").payload)
    parts[part] = value
    with pytest.raises(MalformedChange):
        Entry.read(canonical_bytes(parts))


def test_a_missing_or_a_further_part_is_refused() -> None:
    parts = json.loads(change("goal").payload)
    further = {**parts, "zone": 1}
    for part in parts:
        missing = {name: value for name, value in parts.items() if name != part}
        with pytest.raises(MalformedChange):
            Entry.read(canonical_bytes(missing))
    with pytest.raises(MalformedChange):
        Entry.read(canonical_bytes(further))


def test_a_payload_ends_at_one_mebibyte() -> None:
    large = replace(change("goal"), fields={"text": "x" * MAX_PAYLOAD})
    with pytest.raises(MalformedChange) as refused:
        Entry.read(large.payload)
    assert refused.value.fields["reason"] == "size"


def test_bases_end_at_their_number() -> None:
    bases = tuple(Version(number, bytes(16), bytes(16)) for number in range(MAX_BASES + 1))
    Entry.read(replace(change("goal"), bases=bases[1:]).payload)
    with pytest.raises(MalformedChange):
        Entry.read(replace(change("goal"), bases=bases).payload)


def test_neither_salt_nor_payload_shows_where_a_change_is_printed() -> None:
    made = change("note")
    assert made.salt not in repr(made)
    assert str(made.payload) not in repr(made.entry())
