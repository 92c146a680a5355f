# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""How much has moved, how much is to go, and how long that takes, in words."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from counsellor.domain.drop_address import read_address
from counsellor.domain.road_errors import RoadNotAllowed
from counsellor.ui.pages.exchange.moved_bytes import MovedBytes, Movement
from counsellor.ui.pages.exchange.road_words import say_failure, say_movement, say_place_of
from tests.field import HandClock

if TYPE_CHECKING:
    from counsellor.ui.look.languages import Languages


def test_the_time_that_is_left_follows_the_pace_and_is_told_only_when_there_is_one() -> None:
    clock = HandClock()
    moved = MovedBytes(clock.monotonic)
    moved.ahead(1_000_000, 0)
    moved.moved(100_000, 0)
    assert moved.look() == Movement(100_000, 0, 900_000, 0.1, None)
    clock.pass_time(10)
    assert moved.look().seconds_left == pytest.approx(90)
    moved.moved(900_000, 0)
    assert moved.look() == Movement(1_000_000, 0, 0, 1.0, None)


def test_what_lies_between_two_parts_of_the_way_says_nothing_of_the_pace() -> None:
    clock = HandClock()
    moved = MovedBytes(clock.monotonic)
    moved.ahead(0, 500)
    moved.moved(0, 500)
    clock.pass_time(3_600)
    moved.ahead(4_000, 0)
    clock.pass_time(4)
    moved.moved(1_000, 0)
    now = moved.look()
    assert (now.sent, now.received, now.left, now.share) == (1_000, 500, 3_000, 0.25)
    assert now.seconds_left == pytest.approx(12)


def test_what_moved_twice_is_never_more_than_all() -> None:
    moved = MovedBytes(HandClock().monotonic)
    moved.ahead(100, 0)
    moved.moved(250, 0)
    assert moved.look() == Movement(250, 0, 0, 1.0, None)
    moved.begin()
    assert moved.look() == Movement()


def test_it_counts_on_every_thread() -> None:
    moved = MovedBytes(HandClock().monotonic)

    def move() -> None:
        for _ in range(1_000):
            moved.moved(1, 2)

    threads = [threading.Thread(target=move) for _ in range(4)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert (moved.look().sent, moved.look().received) == (4_000, 8_000)


@pytest.mark.parametrize(
    ("movement", "said"),
    [
        (Movement(), ""),
        (
            Movement(1_200_000, 0, 2_400_000, 0.3, 130.0),
            "sent: 1.2 MB · to go: 2.4 MB · about 2 min",
        ),
        (Movement(0, 40_000, 10, 0.9, 5.0), "received: 40.0 kB · to go: 10 bytes · less than a"),
    ],
)
def test_it_is_said_in_bytes_and_time(english: Languages, movement: Movement, said: str) -> None:
    assert say_movement(movement, english.speaker).startswith(said)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("https://cloud.example.org/remote.php/dav/files/a/b", "cloud.example.org · remote.php"),
        ("https://cloud.example.org:8443", "cloud.example.org:8443"),
        ("s3://bundles/almaty?endpoint=https://s3.example.org", "s3.example.org · bundles/almaty"),
        ("/media/stick", "/media/stick"),
        ("/media/\u202estick\n", "/media/\ufffdstick"),
    ],
)
def test_a_place_is_shown_by_host_and_folder(typed: str, shown: str) -> None:
    assert say_place_of(read_address(typed)).replace("\\", "/").startswith(shown)


def test_in_the_window_no_option_of_the_command_line_is_named(english: Languages) -> None:
    said = say_failure(RoadNotAllowed(address="x", place="cloud.example.org"), english.speaker)
    assert "--" not in said
    assert "cloud.example.org" in said
