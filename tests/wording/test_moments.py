# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Dates, times and durations read as people here write them."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from counsellor.wording.moments import (
    say_date,
    say_day,
    say_duration,
    say_elapsed,
    say_long_date,
    say_moment,
)
from counsellor.wording.translation import Speaker, languages

QYZYLORDA = timezone(timedelta(hours=5))
NOW = datetime(2026, 3, 9, 18, 30, tzinfo=QYZYLORDA)
DAY = date(2026, 3, 9)


def in_each(said: dict[str, str]) -> list[str]:
    return [said[language] for language in languages()]


def test_dates_are_never_american_and_never_short_of_a_century() -> None:
    said = [say_date(DAY, Speaker(language)) for language in languages()]
    assert said == ["9 Mar 2026", "09.03.2026", "09.03.2026"]


def test_documents_have_the_month_in_words() -> None:
    said = [say_long_date(DAY, Speaker(language)) for language in languages()]
    assert said == ["9 March 2026", "9 марта 2026 г.", "2026 жылғы 9 наурыз"]


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, ["today", "сегодня", "бүгін"]),
        (1, ["yesterday", "вчера", "кеше"]),
        (2, ["7 Mar 2026", "07.03.2026", "07.03.2026"]),
        (-1, ["tomorrow", "завтра", "ертең"]),
        (-2, ["11 Mar 2026", "11.03.2026", "11.03.2026"]),
    ],
)
def test_a_near_day_is_said_in_words(days: int, said: list[str]) -> None:
    day = DAY - timedelta(days=days)
    assert [say_day(day, DAY, Speaker(language)) for language in languages()] == said


def test_a_moment_of_today_is_its_time_in_the_local_zone() -> None:
    moment = datetime(2026, 3, 9, 9, 5, tzinfo=UTC)
    assert say_moment(moment, NOW, Speaker("ru")) == "14:05"


def test_the_day_is_the_local_one() -> None:
    moment = datetime(2026, 3, 8, 18, 59, tzinfo=UTC)
    assert say_moment(moment, NOW, Speaker("ru")) == "вчера, 23:59"
    assert say_moment(moment + timedelta(minutes=2), NOW, Speaker("ru")) == "00:01"


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0, ["0 min", "0 мин", "0 мин"]),
        (59, ["0 min", "0 мин", "0 мин"]),
        (25 * 60, ["25 min", "25 мин", "25 мин"]),
        (7200, ["2 h", "2 ч", "2 сағ"]),
        (5125, ["1 h 25 min", "1 ч 25 мин", "1 сағ 25 мин"]),
    ],
)
def test_durations_are_whole_minutes(seconds: int, said: list[str]) -> None:
    assert [say_duration(seconds, Speaker(language)) for language in languages()] == said


@pytest.mark.parametrize(("seconds", "said"), [(0, "0:00:00"), (5107.9, "1:25:07")])
def test_a_running_timer_counts_seconds(seconds: float, said: str) -> None:
    assert say_elapsed(seconds) == said
