# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The one sentence on how the exchange stands: what was received, and what is owed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from counsellor.domain.exchange_standing import Standing, standing_of
from counsellor.domain.exchange_state import ExchangeState
from counsellor.wording.marked import marked
from counsellor.wording.moments import say_date, say_moment, say_time
from counsellor.wording.translation import Speaker

_BETWEEN = " · "
_NO_ANSWER: Final = marked("ExchangeLine", "%n change(s) waiting for an answer")
_NOT_SENT: Final = marked("ExchangeLine", "%n change(s) not sent yet")


def say_exchange(
    state: ExchangeState, now: datetime, speaker: Speaker, *, briefly: bool = False
) -> str:
    """Say how the exchange stands, always both parts; of a vault without an office, that.

    Args:
        state: as it was described.
        now: the present, aware, in local time.
        speaker: whose language it is.
        briefly: whether the moment is left out at which something was sent.
    """
    if state.office is None:
        return speaker.say("ExchangeLine", "This vault has not joined an office.")
    standing = standing_of(state)
    if state.is_office:
        said = _of_office(standing, bool(state.bundles), now, speaker, briefly=briefly)
        return _BETWEEN.join(said)
    parts = [_received(standing, now, speaker)]
    parts += _in_brief(standing, speaker) if briefly else _on_the_way(standing, now, speaker)
    parts += _set_aside(standing, speaker)
    if len(parts) == 1:
        parts.append(speaker.say("ExchangeLine", "nothing waits"))
    return _BETWEEN.join(parts)


def _received(standing: Standing, now: datetime, speaker: Speaker) -> str:
    received = standing.received_up_to
    if received is None:
        if standing.something_received:
            return speaker.say("ExchangeLine", "The office lacks something of before")
        return speaker.say("ExchangeLine", "The office has received nothing yet")
    say = _received_up_to if _aside(standing) else _held_up_to
    return say(received, now, speaker)


def _aside(standing: Standing) -> bool:
    """Tell whether something arrived that the office has not taken, or not yet."""
    return bool(standing.not_taken or standing.for_a_person or standing.for_an_update)


def _held_up_to(moment: datetime, now: datetime, speaker: Speaker) -> str:
    match _days_ago(moment, now):
        case 0:
            said = speaker.say("ExchangeLine", "Office holds everything up to {time}")
        case 1:
            said = speaker.say("ExchangeLine", "Office holds everything up to yesterday, {time}")
        case _:
            said = speaker.say("ExchangeLine", "Office holds everything up to {date}, {time}")
    return _at(said, moment, now, speaker)


def _received_up_to(moment: datetime, now: datetime, speaker: Speaker) -> str:
    match _days_ago(moment, now):
        case 0:
            said = speaker.say("ExchangeLine", "Office has received everything up to {time}")
        case 1:
            said = speaker.say(
                "ExchangeLine", "Office has received everything up to yesterday, {time}"
            )
        case _:
            said = speaker.say(
                "ExchangeLine", "Office has received everything up to {date}, {time}"
            )
    return _at(said, moment, now, speaker)


def _days_ago(moment: datetime, now: datetime) -> int:
    return (now.date() - moment.astimezone(now.tzinfo).date()).days


def _at(sentence: str, moment: datetime, now: datetime, speaker: Speaker) -> str:
    local = moment.astimezone(now.tzinfo)
    return sentence.format(time=say_time(local), date=say_date(local.date(), speaker))


def _in_brief(standing: Standing, speaker: Speaker) -> list[str]:
    """Say what is not answered and what has not left, without the moment."""
    parts = []
    for count, said in ((standing.unanswered, _NO_ANSWER), (standing.unsent, _NOT_SENT)):
        if count:
            parts.append(speaker.say("ExchangeLine", said, "", count))
    return parts


def _on_the_way(standing: Standing, now: datetime, speaker: Speaker) -> list[str]:
    """Say what has not left, and what has and was not answered, with the moment it left."""
    parts = []
    if standing.unanswered:
        said = speaker.say("ExchangeLine", _NO_ANSWER, "", standing.unanswered)
        parts.append(f"{said} ({_sent(standing, now, speaker)})")
    if standing.unsent:
        parts.append(speaker.say("ExchangeLine", _NOT_SENT, "", standing.unsent))
    return parts


def _sent(standing: Standing, now: datetime, speaker: Speaker) -> str:
    if standing.sent_at is None:
        return speaker.say("ExchangeLine", "sent, no answer yet")
    said = speaker.say("ExchangeLine", "sent {moment}, no answer yet")
    return said.format(moment=say_moment(standing.sent_at, now, speaker))


def _set_aside(standing: Standing, speaker: Speaker) -> list[str]:
    """Say what arrived and does not count, or not yet."""
    return _counted(
        (
            (standing.for_a_person, marked("ExchangeLine", "wait for a decision: {count}")),
            (standing.for_an_update, marked("ExchangeLine", "wait for an update: {count}")),
            (standing.not_taken, marked("ExchangeLine", "not taken: {count}")),
        ),
        speaker,
    )


def _of_office(
    standing: Standing, wrote: bool, now: datetime, speaker: Speaker, *, briefly: bool
) -> list[str]:
    """Say what counsellors have been answered, and what is owed to them."""
    parts = [_heard(standing, now, speaker)]
    parts += _counted(
        (
            (standing.receipts, marked("ExchangeLine", "receipts not sent yet: {count}")),
            (
                standing.untold,
                marked("ExchangeLine", "counsellors not told yet what is new: {count}"),
            ),
            (standing.unsent, marked("ExchangeLine", "answers not sent yet: {count}")),
        ),
        speaker,
    )
    unheard = standing.unanswered, marked("ExchangeLine", "answers not confirmed yet: {count}")
    for said in _counted([unheard], speaker):
        parts.append(said if briefly else f"{said} ({_sent(standing, now, speaker)})")
    parts += _set_aside(standing, speaker)
    if len(parts) == 1:
        all_arrived = speaker.say("ExchangeLine", "all answers have arrived")
        parts.append(all_arrived if wrote else speaker.say("ExchangeLine", "no answer is owed"))
    return parts


def _heard(standing: Standing, now: datetime, speaker: Speaker) -> str:
    if standing.heard_at is None:
        return speaker.say("ExchangeLine", "No counsellor has been heard of yet")
    said = speaker.say("ExchangeLine", "Last word from a counsellor: {moment}")
    return said.format(moment=say_moment(standing.heard_at, now, speaker))


def _counted(counts: Iterable[tuple[int, str]], speaker: Speaker) -> list[str]:
    """Say what there is any of, each with its number."""
    return [
        speaker.say("ExchangeLine", said).format(count=speaker.number(count))
        for count, said in counts
        if count
    ]
