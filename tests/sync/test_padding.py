# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Padding hides sizes and costs little."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor.sync.padding import padded_tar_size, padme

SIZES = st.integers(min_value=0, max_value=2**42)


@pytest.mark.parametrize(
    ("size", "padded"),
    [(0, 0), (1, 1), (2, 2), (9, 10), (100, 104), (1_000, 1_024), (10_000, 10_240)],
)
def test_known_sizes_are_padded_as_the_paper_says(size: int, padded: int) -> None:
    assert padme(size) == padded


def test_a_megabyte_and_a_gigabyte_keep_their_five_leading_digits() -> None:
    assert padme(1_000_001) == 1_015_808
    assert padme(1_000_000_001) == 1_006_632_960


@given(SIZES)
def test_padding_never_shrinks_and_never_costs_more_than_an_eighth(size: int) -> None:
    assert size <= padme(size) <= size * 9 / 8 + 1


@given(SIZES)
def test_a_padded_size_stays_as_it_is(size: int) -> None:
    assert padme(padme(size)) == padme(size)
    assert padded_tar_size(padded_tar_size(size)) == padded_tar_size(size)


@given(SIZES, SIZES)
def test_a_larger_file_never_looks_smaller(one: int, other: int) -> None:
    assert (one <= other) <= (padded_tar_size(one) <= padded_tar_size(other))


@given(SIZES)
def test_an_archive_is_whole_blocks(size: int) -> None:
    assert padded_tar_size(size) % 512 == 0


def test_few_sizes_are_left_to_tell_bundles_apart_by() -> None:
    sizes = {padded_tar_size(size) for size in range(4_096, 65_536)}
    assert len(sizes) <= 64
