# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Streams and links are fixed for good: known answers, and what a link does and does not cover."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest

from counsellor.domain.stream import NO_LINK, StreamKey, link_of

KEY = StreamKey("office", "0" * 32, "case", "team", 0)
ENTRIES = [("1" * 80, "2" * 64), ("3" * 80, "4" * 64)]
BLOBS = ["5" * 64]


def test_a_stream_id_is_the_head_of_the_hash_over_its_canonical_key() -> None:
    named = b'["counsellor.stream.v1","office","00000000000000000000000000000000","case","team",0]'
    assert KEY.id == hashlib.sha256(named).hexdigest()[:32]


def test_a_link_is_the_hash_over_its_canonical_content() -> None:
    content = (
        f'["counsellor.link.v1","office","{KEY.id}",7,"{NO_LINK}",'
        f'[["{"1" * 80}","{"2" * 64}"],["{"3" * 80}","{"4" * 64}"]],["{"5" * 64}"]]'
    )
    expected = hashlib.sha256(content.encode()).hexdigest()
    assert link_of("office", KEY.id, 7, NO_LINK, ENTRIES, BLOBS) == expected


@pytest.mark.parametrize(
    "change",
    [
        {"office": "x"},
        {"incarnation": "1" * 32},
        {"audience": "office"},
        {"group": "x"},
        {"generation": 1},
    ],
)
def test_every_part_of_the_key_names_another_stream(change: dict[str, object]) -> None:
    assert replace(KEY, **change).id != KEY.id  # type: ignore[arg-type]


def test_order_number_and_what_came_before_are_part_of_the_link() -> None:
    link = link_of("office", KEY.id, 1, NO_LINK, ENTRIES, BLOBS)
    others = {
        link_of("office", KEY.id, 2, NO_LINK, ENTRIES, BLOBS),
        link_of("office", KEY.id, 1, "1" * 64, ENTRIES, BLOBS),
        link_of("office", KEY.id, 1, NO_LINK, ENTRIES[::-1], BLOBS),
        link_of("office", KEY.id, 1, NO_LINK, ENTRIES, []),
        link_of("office", KEY.id, 1, NO_LINK, ENTRIES[:1], BLOBS),
    }
    assert link not in others
    assert len(others) == 5
