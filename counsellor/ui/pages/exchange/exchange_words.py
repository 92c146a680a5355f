# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The sentences of the Exchange page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from counsellor.domain.exchange_standing import SENT, WAITING
from counsellor.domain.exchange_state import REVIEWED, VOICED
from counsellor.services.exchange import Step
from counsellor.ui.pages.exchange.not_held_words import say_bundles
from counsellor.ui.pages.exchange.road_words import say_failure, say_roads
from counsellor.ui.widgets.banner import Tone
from counsellor.wording.marked import marked
from counsellor.wording.moments import say_date, say_moment
from counsellor.wording.permission_words import say_kind
from counsellor.wording.request_words import say_own_request
from counsellor.wording.taken_words import say_not_taken, taken_of
from counsellor.wording.voice_words import say_heard

if TYPE_CHECKING:
    from datetime import datetime

    from counsellor.domain.errors import CounsellorError
    from counsellor.services.exchange import ExchangeReport
    from counsellor.ui.pages.exchange.exchange_view import ExchangeView
    from counsellor.wording.translation import Speaker

_STEPS: Final[Mapping[Step, str]] = {
    Step.FETCH: marked("Exchange", "Fetching"),
    Step.IMPORT: marked("Exchange", "Taking in"),
    Step.SEAL: marked("Exchange", "Sealing"),
    Step.ANSWER: marked("Exchange", "Answering"),
    Step.SEND: marked("Exchange", "Sending"),
    Step.CLEAN: marked("Exchange", "Tidying up"),
}


def say_last_word(view: ExchangeView, now: datetime, speaker: Speaker) -> str:
    """Say when the other side was last heard of, and what it has proved by telephone since."""
    said = (_last_written(view, now, speaker), _last_voiced(view, now, speaker))
    return "\n".join(filter(None, said))


def _last_voiced(view: ExchangeView, now: datetime, speaker: Speaker) -> str:
    """Say the newest proof, until what came in writing says how it stands with its bundle."""
    unwritten = {WAITING, SENT, VOICED, REVIEWED}
    open_ = {(one.stream, one.number) for one in view.state.bundles if one.state in unwritten}
    heard = next((one for one in view.state.voiced if (one.stream, one.number) in open_), None)
    return "" if heard is None else say_heard(heard, now, speaker)


def _last_written(view: ExchangeView, now: datetime, speaker: Speaker) -> str:
    if view.state.last_receipt is None:
        return ""
    moment = say_moment(view.state.last_receipt, now, speaker)
    if view.is_office:
        said = speaker.say("Exchange", "Last word from a counsellor: {moment}")
    else:
        said = speaker.say("Exchange", "Last word from the office: {moment}")
    return said.format(moment=moment)


def say_words_for(view: ExchangeView, speaker: Speaker) -> str:
    """Say what the words of this device are for; once they were compared they ask for nothing."""
    if view.confirmed:
        return speaker.say("Exchange", "Words of this device. Your office has compared them:")
    return speaker.say(
        "Exchange", "Words of this device. Read them out when your office confirms it:"
    )


def say_not_taken_in(view: ExchangeView, now: datetime, speaker: Speaker) -> str:
    """Say that the office has not taken this laptop in, and what to do: it may never do so."""
    if view.knocks_since is None:
        return ""
    said = speaker.say(
        "Exchange",
        "Sent {moment}: your office has not taken this laptop in yet. Ask it to import what you "
        "sent, and whether your invitation still counts. If it was withdrawn, nothing here is "
        "lost.",
    )
    return said.format(moment=say_moment(view.knocks_since, now, speaker))


def say_missing(view: ExchangeView, now: datetime, speaker: Speaker) -> str:
    """Say which bundles have not arrived, by when they were sealed."""
    places = view.state.missing
    if not places:
        return ""
    if view.is_office:
        said = speaker.say(
            "Exchange",
            "{bundles} — not yet with the counsellor. The next sync sends what is missing again.",
        )
    else:
        said = speaker.say(
            "Exchange",
            "{bundles} — not yet at the office. The next sync sends what is missing again.",
        )
    return said.format(bundles=say_bundles(places, view, now, speaker))


def say_too_new(view: ExchangeView, speaker: Speaker) -> str:
    """Say how many changes wait here because the office cannot read them yet, by kind."""
    waiting = view.state.too_new
    if not waiting:
        return ""
    head = speaker.say("Exchange", "Waits for the office's update: {count}")
    kinds = " · ".join(f"{say_kind(kind, speaker)}: {waiting[kind]}" for kind in sorted(waiting))
    step = speaker.say("Exchange", "It is sent by itself once the office has updated its program.")
    return f"{head.format(count=sum(waiting.values()))} ({kinds}). {step}"


def say_twin(view: ExchangeView, speaker: Speaker) -> str:
    """Say that this vault has a twin, or was put back, and what to do."""
    if view.state.twin is None:
        return ""
    if view.is_office:
        return speaker.say(
            "Exchange",
            "The office's records have a twin, or were put back from a copy. Nothing was deleted;"
            " what is lacking here travels again. Go on with only one of the two. If they were put"
            " back: a client who was erased after that copy is here again. Laptops that know of it"
            " ask for the erasure anew, in the Inbox. Hiding this notice changes nothing else; it"
            " comes back if another twin is found.",
        )
    return speaker.say(
        "Exchange",
        "This laptop has a twin, or was put back from a copy. Nothing was deleted; what the"
        " office lacks travels again. Tell the office, and go on with only one of the two. Hiding"
        " this notice changes nothing else; it comes back if another twin is found.",
    )


def say_declined(view: ExchangeView, speaker: Speaker) -> str:
    """Say what this person asked for and was declined, and why; nothing where nothing was."""
    lines = []
    for row in view.declined:
        asked, code = row.request, view.codes.get(row.request.client, "")
        what = say_own_request(asked.asks, asked.wanted, asked.author, code, speaker)
        day = say_date(row.at.date(), speaker)
        why = speaker.say("RequestsSection", "Declined on {date}: {reason}")
        lines.append(f"{what} {why.format(date=day, reason=row.because)}")
    return "\n".join(lines)


def say_left(view: ExchangeView, speaker: Speaker) -> str:
    """Say which cases went to others, by code; nothing where none did."""
    if not view.left:
        return ""
    said = speaker.say(
        "Exchange",
        "%n case(s) went to others: {codes}. The client's page says who leads it, and what becomes"
        " of what you wrote.",
        "",
        len(view.left),
    )
    return said.format(codes=", ".join(row.code for row in view.left))


def say_strange(view: ExchangeView, speaker: Speaker) -> str:
    """Say that bundles lie ready to be sent that this vault knows nothing of."""
    count = len(view.state.strange_unread)
    if not count:
        return ""
    return speaker.say(
        "Exchange",
        "%n finished bundle(s) lie here that this vault knows nothing of: it was probably put back"
        " from an older copy. They are kept and not sent. Tell your office.",
        "",
        count,
    )


def say_failures(failures: Mapping[Step, CounsellorError], speaker: Speaker) -> str:
    """Say what went wrong, by step; the same failure of several steps is said once."""
    steps: dict[str, list[str]] = {}
    for step, error in failures.items():
        said = say_failure(error, speaker)
        steps.setdefault(said, []).append(speaker.say("Exchange", _STEPS[step]))
    return "\n".join(f"{' · '.join(names)}: {said}" for said, names in steps.items())


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


def say_outcome(report: ExchangeReport, speaker: Speaker) -> tuple[str, Tone]:
    """Say what came of an exchange, and how grave that is; each road that failed by itself."""
    if report.failure is not None:
        return say_failures(report.failures, speaker), Tone.DANGER
    wrong = [*say_not_taken(report.fetched, speaker), say_roads(report.roads, speaker)]
    lines = filter(None, [say_report(report, speaker), *wrong])
    return "\n".join(lines), Tone.WARNING if any(wrong) else Tone.GOOD


def say_report(report: ExchangeReport, speaker: Speaker) -> str:
    """Say what an exchange did; a file that was not taken in is none that was received."""
    received = taken_of(report.fetched)
    parts = []
    if report.sent:
        parts.append(speaker.say("Exchange", "%n file(s) sent", "", report.sent))
    if received:
        parts.append(speaker.say("Exchange", "%n file(s) received", "", received))
    if not parts and not report.fetched:
        parts.append(speaker.say("Exchange", "Nothing was to be sent, and nothing new has come."))
    return " · ".join(parts)
