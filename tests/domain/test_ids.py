# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Ids and codes tell nothing, are unique, and are known by their shape."""

from __future__ import annotations

import re
import time
import uuid

from hypothesis import given
from hypothesis import strategies as st

from counsellor.domain import ids as ids_module
from counsellor.domain.ids import (
    is_id,
    new_client_code,
    new_id,
    new_incarnation,
    new_random_id,
    new_salt,
)


def test_a_record_id_is_a_uuid_of_version_7_that_sorts_by_age() -> None:
    # By the clock that they are made with: Windows' ticks in 16 ms.
    before = vars(ids_module)["time"].time_ns() // 1_000_000
    made = [uuid.UUID(new_id()) for _ in range(200)]
    after = time.time_ns() // 1_000_000
    assert {one.version for one in made} == {7}
    assert {one.variant for one in made} == {uuid.RFC_4122}
    assert all(before <= one.int >> 80 <= after for one in made)
    assert len(set(made)) == len(made)


def test_a_random_id_tells_no_time() -> None:
    ids = {uuid.UUID(new_random_id()) for _ in range(200)}
    assert {one.version for one in ids} == {4}
    assert len(ids) == 200


def test_client_codes_have_no_letter_or_digit_that_is_misread() -> None:
    codes = {new_client_code() for _ in range(500)}
    assert all(re.fullmatch(r"[A-HJKMNP-Z]{2}-[2-9]{3}-[2-9]{2}", code) for code in codes)
    assert len(codes) > 490


def test_salts_and_incarnations_are_sixteen_bytes() -> None:
    for make in (new_salt, new_incarnation):
        made = {make() for _ in range(100)}
        assert len(made) == 100
        assert all(re.fullmatch(r"[0-9a-f]{32}", one) for one in made)


@given(st.text() | st.integers() | st.none() | st.uuids(version=1).map(str))
def test_nothing_else_is_an_id(text: object) -> None:
    assert not is_id(text)


def test_an_id_with_anything_behind_it_is_none() -> None:
    one = new_id()
    assert is_id(one)
    assert not any(is_id(other) for other in (one + "\n", one.upper(), one[:-1], "../" + one))
