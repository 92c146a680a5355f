# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Versions order changes alike as values, as bytes and as text, and are read in one form only."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor.domain.errors import CounsellorError, MalformedChange
from counsellor.domain.version import COUNTER_LIMIT, VERSION_BYTES, Version

sixteen = st.binary(min_size=16, max_size=16)
versions = st.builds(Version, st.integers(0, COUNTER_LIMIT - 1), sixteen, sixteen)


@given(versions)
def test_a_version_comes_back_from_its_bytes_and_its_text(version: Version) -> None:
    assert Version.unpack(version.packed) == version
    assert Version.parse(version.text) == version
    assert len(version.packed) == VERSION_BYTES


@given(st.lists(versions, max_size=8))
def test_the_order_of_values_bytes_and_texts_is_one(some: list[Version]) -> None:
    ordered = sorted(some)
    assert sorted(some, key=lambda version: version.packed) == ordered
    assert sorted(some, key=lambda version: version.text) == ordered


@given(st.text(max_size=90) | st.binary(max_size=90) | st.integers() | st.none())
def test_anything_else_is_refused_in_its_own_words(text: object) -> None:
    with pytest.raises(MalformedChange):
        Version.parse(text)


@given(versions, st.integers(0, 79), st.characters())
def test_a_changed_letter_is_another_version_or_refused(
    version: Version, place: int, letter: str
) -> None:
    text = version.text[:place] + letter + version.text[place + 1 :]
    try:
        read = Version.parse(text)
    except CounsellorError:
        return
    assert read.text == text


@pytest.mark.parametrize(
    "text", ["AB" * 40, "8" + "0" * 79, "0" * 78, "0" * 82, " " + "0" * 79, "0x" + "0" * 78]
)
def test_capitals_blanks_other_lengths_and_counters_beyond_2_63_are_refused(text: str) -> None:
    with pytest.raises(MalformedChange):
        Version.parse(text)
