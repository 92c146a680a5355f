# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Shapes of values: dates and times have one spelling, so that equal values are equal bytes."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor.domain.canonical import Value
from counsellor.domain.clock import stamp
from counsellor.domain.coded import Phase
from counsellor.domain.shapes import (
    bounded,
    code_of,
    day,
    flag,
    flags,
    hex_of,
    list_of,
    mapping_of,
    moment,
    optional,
    record_id,
    text,
    token,
)

offsets = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
anything: st.SearchStrategy[Value] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=6,
)


@given(st.dates(date(1900, 1, 1), date(2200, 12, 31)))
def test_every_day_is_a_day(value: date) -> None:
    assert day(value.isoformat())


@given(st.datetimes(datetime(1990, 1, 2), datetime(2200, 12, 30), timezones=offsets))  # noqa: DTZ001
def test_every_stamp_is_a_moment(value: datetime) -> None:
    assert moment(stamp(value))


@pytest.mark.parametrize(
    "value",
    ["2026-W47-7", "20261122", "2026-1-02", "2026-02-30", "26-11-22", "2026-11-2२", "", None, 20],
)
def test_other_spellings_of_a_day_are_refused(value: Value) -> None:
    assert not day(value)


@pytest.mark.parametrize(
    "value",
    [
        "2026-11-22T14:05:00",
        "2026-11-22T14:05:00Z",
        "2026-11-22 14:05:00+05:00",
        "2026-11-22T14:05+05:00",
        "2026-11-22T14:05:00.5+05:00",
        "20261122T140500+0500",
        "2026-11-22T14:05:00-00:00",
        "2026-11-22T24:00:00+05:00",
        "2026-11-22",
        "2026-11-22T14:05:00+05:00" + " " * 40,
        None,
        5,
    ],
)
def test_other_spellings_of_a_moment_are_refused(value: Value) -> None:
    assert not moment(value)


@given(anything)
def test_no_shape_raises_whatever_it_is_given(value: Value) -> None:
    shapes = (
        text(5),
        bounded(0, 5),
        flag,
        hex_of(4),
        record_id,
        day,
        optional(day),
        list_of(flag, 3),
        mapping_of({"a": flag}),
        code_of(Phase),
        token,
        flags("a", 2),
    )
    for shape in shapes:
        assert shape(value) in (True, False)


def test_true_is_no_number_and_one_is_no_flag() -> None:
    assert not bounded(0, 5)(True)
    assert not flag(1)


def test_texts_hold_no_nul_and_end_at_their_length() -> None:
    assert text(3)("абв")
    assert not text(3)("абвг")
    assert not text(3)("a\x00")


def test_an_object_has_exactly_its_fields() -> None:
    shape = mapping_of({"a": flag})
    assert shape({"a": True})
    assert not shape({})
    assert not shape({"a": True, "b": 1})
    assert not shape({"a": 1})


@given(st.from_regex(r"[a-z][a-z0-9_]{0,39}", fullmatch=True))
def test_a_token_is_a_short_lower_case_word(value: str) -> None:
    assert token(value)


@pytest.mark.parametrize("value", ["", "Home", "1st", "_a", "by letter", "a" * 41, "дом", "a\n", 5])
def test_anything_else_is_no_token(value: Value) -> None:
    assert not token(value)


def test_flags_have_the_required_one_and_whatever_else_is_said_in_tokens() -> None:
    shape = flags("service", 3)
    assert shape({"service": False})
    assert shape({"service": True, "sync": False, "photographs": True})
    assert not shape({"sync": True})
    assert not shape({"service": True, "Photographs": True})
    assert not shape({"service": True, "sync": 1})
    assert not shape({"service": True, "a": True, "b": True, "c": True})


def test_a_list_ends_at_its_length() -> None:
    assert list_of(flag, 2)([True, False])
    assert not list_of(flag, 2)([True, False, True])
    assert not list_of(flag, 2)("ab")
