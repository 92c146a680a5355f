# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The sentences of the Exchange page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counsellor.wording.errors import say_refusal
from counsellor.wording.moments import exchange_state, say_moment

if TYPE_CHECKING:
    from datetime import datetime

    from counsellor.domain.exchange_state import ExchangeState
    from counsellor.services.exchange import ExchangeReport
    from counsellor.ui.pages.exchange.exchange_view import ExchangeView
    from counsellor.wording.translation import Speaker


def waiting_changes(state: ExchangeState) -> int:
    """Count the changes that may leave and that the office does not hold yet."""
    return state.unsealed + sum(
        bundle.changes for bundle in state.bundles if bundle.state != "held"
    )


def say_state(view: ExchangeView, now: datetime, speaker: Speaker) -> str:
    """Say how the exchange stands, in one sentence."""
    if view.state.office is None:
        return speaker.say("Exchange", "This vault has not joined an office.")
    if not view.is_office:
        held, waiting = view.state.held_up_to, waiting_changes(view.state)
        return exchange_state(held, waiting, now, speaker)
    waiting = sum(bundle.state == "waiting" for bundle in view.state.bundles)
    if waiting:
        return speaker.say("Exchange", "%n answer(s) to counsellors wait to be sent", "", waiting)
    return speaker.say("Exchange", "All answers to counsellors are sent")


def say_place(view: ExchangeView, speaker: Speaker) -> str:
    """Say where bundles are left and fetched."""
    if view.state.office is None:
        return ""
    if not view.drop:
        return speaker.say("Exchange", "No folder or stick is chosen yet.")
    return speaker.say("Exchange", "Place of exchange: {place}").format(place=view.drop)


def say_last_word(view: ExchangeView, now: datetime, speaker: Speaker) -> str:
    """Say when the office was last heard of."""
    if view.state.last_receipt is None:
        return ""
    moment = say_moment(view.state.last_receipt, now, speaker)
    return speaker.say("Exchange", "Last word from the office: {moment}").format(moment=moment)


def say_missing(view: ExchangeView, speaker: Speaker) -> str:
    """Say which bundles the office lacks."""
    numbers = ", ".join(str(number) for _, number in view.state.missing)
    if not numbers:
        return ""
    sentence = speaker.say(
        "Exchange", "The office lacks bundles {numbers}. The next sync sends them again."
    )
    return sentence.format(numbers=numbers)


def say_refused(view: ExchangeView, speaker: Speaker) -> str:
    """Say which bundles the office set aside, each with the reason and what to do."""
    refusals = view.refusals()
    if not refusals:
        return ""
    line = speaker.say("Exchange", "Bundle {number}: {reason}")
    said = [
        line.format(number=number, reason=say_refusal(reason, speaker).whole)
        for number, reason in refusals
    ]
    return "\n".join([speaker.say("Exchange", "The office set something aside."), *said])


def say_staying(view: ExchangeView, speaker: Speaker) -> str:
    """Say how many clients have not agreed that their records leave this laptop."""
    if view.is_office or not view.state.staying:
        return ""
    return speaker.say(
        "Exchange",
        "%n client(s) stay on this laptop alone. Only backups protect their records.",
        "",
        view.state.staying,
    )


def say_going_on(fetched: int, speaker: Speaker) -> str:
    """Say how far an exchange has come."""
    if fetched:
        return speaker.say("Exchange", "%n file(s) fetched", "", fetched)
    return speaker.say("Exchange", "Exchanging…")


def say_report(report: ExchangeReport, speaker: Speaker) -> str:
    """Say what an exchange did."""
    sent = speaker.say("Exchange", "%n bundle(s) sent", "", report.sent)
    received = speaker.say("Exchange", "%n file(s) received", "", len(report.fetched))
    return f"{sent} · {received}"
