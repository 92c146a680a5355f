# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Dates, times and durations as people here write them.

Qt's own short Kazakh date has a two-digit year and its English one puts the month first, so the
patterns are given here; the names of months and days are Qt's.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Final

from PySide6.QtCore import QDate

from counsellor.wording.translation import Speaker

_SHORT: Final = {"en": "d MMM yyyy", "ru": "dd.MM.yyyy", "kk": "dd.MM.yyyy"}
_LONG: Final = {"en": "d MMMM yyyy", "ru": "d MMMM yyyy 'г.'", "kk": "yyyy 'жылғы' d MMMM"}
_MINUTE: Final = 60
_HOUR: Final = 3600


def say_date(day: date, speaker: Speaker) -> str:
    """Say a date briefly: 9 Mar 2026, 09.03.2026."""
    return _said(day, _SHORT, speaker)


def say_long_date(day: date, speaker: Speaker) -> str:
    """Say a date for documents: 9 March 2026, 9 марта 2026 г., 2026 жылғы 9 наурыз."""
    return _said(day, _LONG, speaker)


def say_time(moment: datetime) -> str:
    """Say the time of day, 24 hours: 14:05."""
    return f"{moment:%H:%M}"


def say_day(day: date, today: date, speaker: Speaker) -> str:
    """Say a date within a sentence, in words where it is near: today, tomorrow, 9 Mar 2026."""
    if day == today:
        return speaker.say("Moments", "today")
    if day == today + timedelta(days=1):
        return speaker.say("Moments", "tomorrow")
    if day == today - timedelta(days=1):
        return speaker.say("Moments", "yesterday")
    return say_date(day, speaker)


def say_moment(moment: datetime, now: datetime, speaker: Speaker) -> str:
    """Say when something was: 14:05 for today, else the day before it.

    Args:
        moment: an aware time; it is said in the time zone of `now`.
        now: the present, aware, in local time.
        speaker: whose language it is.
    """
    local = moment.astimezone(now.tzinfo)
    if local.date() == now.date():
        return say_time(local)
    return f"{say_day(local.date(), now.date(), speaker)}, {say_time(local)}"


def say_date_and_time(moment: datetime, speaker: Speaker) -> str:
    """Say a moment in a list or above a text: 9 Mar 2026, 14:05."""
    return f"{say_date(moment.date(), speaker)}, {say_time(moment)}"


def say_duration(seconds: float, speaker: Speaker) -> str:
    """Say how long something took, in whole minutes: 1 h 25 min."""
    whole = int(seconds)
    hours, minutes = whole // _HOUR, whole % _HOUR // _MINUTE
    if not hours:
        return speaker.say("Moments", "{minutes} min").format(minutes=minutes)
    if not minutes:
        return speaker.say("Moments", "{hours} h").format(hours=hours)
    return speaker.say("Moments", "{hours} h {minutes} min").format(hours=hours, minutes=minutes)


def say_elapsed(seconds: float) -> str:
    """Say a running timer, the same in every language: 1:25:07."""
    whole = int(seconds)
    return f"{whole // _HOUR}:{whole % _HOUR // _MINUTE:02}:{whole % _MINUTE:02}"


def _said(day: date, patterns: dict[str, str], speaker: Speaker) -> str:
    text = speaker.locale.toString(QDate(day.year, day.month, day.day), patterns[speaker.language])
    return str(text)
