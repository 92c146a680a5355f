# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What the other side did not take, or keeps waiting: which records, why, and what to do."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

from counsellor.domain.coded import RefusalReason
from counsellor.ui.pages.exchange.road_words import say_why_waiting
from counsellor.wording.codes import say_code
from counsellor.wording.marked import marked
from counsellor.wording.moments import say_date, say_moment
from counsellor.wording.office_answers import say_answer
from counsellor.wording.permission_words import say_kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from counsellor.domain.exchange_state import NamedChange, NotHeld, OutgoingBundle
    from counsellor.services.hear_of_late_work import LetIn
    from counsellor.ui.pages.exchange.exchange_view import ExchangeView
    from counsellor.wording.translation import Speaker

_STATES: Final[Mapping[str, str]] = {
    "waiting": marked("Exchange", "It waits here. The next sync sends it."),
    "sent": marked("Exchange", "It is on its way. It counts once it is said to be held."),
    "held": marked("Exchange", "It has arrived. There is nothing to do."),
    "voiced": marked("Exchange", "It has arrived, as was proved by telephone."),
    "reviewed": marked("Exchange", "It has arrived and was read, as was proved by telephone."),
}
_MOST_CODES: Final = 4
"""Clients of one line that are named; the first bundle of a laptop has all of them."""
_MOST_RECORDS: Final = 6
"""Records of one line that are named."""
_MOST_MOMENTS: Final = 4
"""Moments of one line by which bundles are known."""


def say_refused(view: ExchangeView, now: datetime, speaker: Speaker) -> str:
    """Say what was not taken and nobody here has hidden, each with the reason and what to do."""
    if view.is_office:
        head = speaker.say("Exchange", "A counsellor's laptop did not take everything.")
    else:
        head = speaker.say("Exchange", "The office did not take everything.")
    return _under(head, say_each(view.state.refused_unread, view, now, speaker))


def say_pending(view: ExchangeView, now: datetime, speaker: Speaker) -> str:
    """Say what waits where it arrived, for a person or for an update, each with the reason."""
    if view.is_office:
        head = speaker.say("Exchange", "Something waits on a counsellor's laptop. Nothing is lost.")
    else:
        head = speaker.say("Exchange", "Something waits at the office. Nothing is lost.")
    return _under(head, say_each(view.state.pending, view, now, speaker))


def say_bundle(bundle: OutgoingBundle, view: ExchangeView, now: datetime, speaker: Speaker) -> str:
    """Say how it stands with one bundle, and what to do."""
    known, place = _STATES.get(bundle.state), (bundle.stream, bundle.number)
    if known is not None:
        line = _line(say_bundles([place], view, now, speaker), speaker.say("Exchange", known))
        why = say_why_waiting(view.roads, speaker) if bundle.state == "waiting" else ""
        return f"{line}\n{why}" if why else line
    told = (*view.state.refused, *view.state.pending)
    said = say_each([one for one in told if one.place == place], view, now, speaker)
    if said:
        return "\n".join(said)
    reason = _say_reason(bundle.reason, view, speaker)
    return _line(_say_whole([place], view, now, speaker), reason)


def say_each(
    told: Iterable[NotHeld], view: ExchangeView, now: datetime, speaker: Speaker
) -> list[str]:
    """Say each reason once: of whole bundles when they were sealed, of changes the records."""
    found = defaultdict[tuple[str, bool], list["NotHeld"]](list)
    for one in sorted(told, key=lambda one: (one.number, one.reason, one.stream)):
        found[_say_reason(one.reason, view, speaker), bool(one.changes)].append(one)
    lines = []
    for (reason, of_changes), meant in found.items():
        places = list(dict.fromkeys(one.place for one in meant))
        if of_changes:
            what = _say_records(meant, view, speaker) or _say_unnamed(meant, view, now, speaker)
        else:
            what = _say_whole(places, view, now, speaker)
        lines.append(_line(what, reason))
    return lines


def say_bundles(
    places: Sequence[tuple[str, int]], view: ExchangeView, now: datetime, speaker: Speaker
) -> str:
    """Say which bundles are meant by when they were sealed: each stream begins with number 1."""
    said = speaker.say("Exchange", "%n bundle(s)", "", len(places))
    if len(places) == 1:
        said = speaker.say("Exchange", "Bundle")
    return " · ".join(filter(None, (said, _say_sealed(places, view, now, speaker))))


def _say_sealed(
    places: Sequence[tuple[str, int]], view: ExchangeView, now: datetime, speaker: Speaker
) -> str:
    known = {(one.stream, one.number): one.sealed_at for one in view.state.bundles}
    moments = sorted(known[place] for place in places if place in known)
    said = list(dict.fromkeys(say_moment(one, now, speaker) for one in moments))
    more = ["…"] if len(said) > _MOST_MOMENTS else []
    return "; ".join([*said[:_MOST_MOMENTS], *more])


def _say_whole(
    places: Sequence[tuple[str, int]], view: ExchangeView, now: datetime, speaker: Speaker
) -> str:
    """Say which bundles are meant, and whom they are about: nobody knows them by anything else."""
    said = say_bundles(places, view, now, speaker), _say_clients(places, view)
    return " · ".join(filter(None, said))


def _say_unnamed(
    meant: Sequence[NotHeld], view: ExchangeView, now: datetime, speaker: Speaker
) -> str:
    count = speaker.say("Exchange", "%n change(s)", "", sum(one.changes for one in meant))
    sealed = _say_sealed([one.place for one in meant], view, now, speaker)
    return " · ".join(filter(None, (count, sealed)))


def _under(head: str, lines: Sequence[str]) -> str:
    return "\n".join([head, *lines]) if lines else ""


def _line(what: str, reason: str) -> str:
    return f"{what} — {reason}"


def _say_clients(places: Sequence[tuple[str, int]], view: ExchangeView) -> str:
    codes = sorted({code for place in places for code in view.clients.get(place, ())})
    more = ["…"] if len(codes) > _MOST_CODES else []
    return ", ".join([*codes[:_MOST_CODES], *more])


def _say_records(meant: Sequence[NotHeld], view: ExchangeView, speaker: Speaker) -> str:
    """Say which records are meant, each once, and how many more there are; or nothing."""
    named = {change.key: change for one in meant for change in view.named.get(one, ())}
    unnamed = sum(one.changes - len(view.named.get(one, ())) for one in meant)
    if not named:
        return ""
    return say_changes(list(named.values()), speaker, max(unnamed, 0))


def say_let_in(let_in: Sequence[LetIn], speaker: Speaker) -> str:
    """Say which late work was let in; nothing at all where none was."""
    if not let_in:
        return ""
    head = speaker.say("Exchange", "The office has let in what you wrote late; it counts now.")
    return f"{head}\n{say_changes([one.change for one in let_in], speaker)}"


def say_changes(changes: Sequence[NamedChange], speaker: Speaker, unnamed: int = 0) -> str:
    """Say the first of some changes, those that are alike together, and how many more there are."""
    shown = changes[:_MOST_RECORDS]
    alike = Counter(_say_record(change, speaker) for change in shown)
    said = [f"{record} ×{count}" if count > 1 else record for record, count in alike.items()]
    more = unnamed + len(changes) - len(shown)
    if more:
        said.append(speaker.say("Exchange", "and %n more", "", more))
    return "; ".join(said)


def _say_record(change: NamedChange, speaker: Speaker) -> str:
    day = "" if change.written_on is None else say_date(change.written_on, speaker)
    return " · ".join(filter(None, (say_kind(change.kind, speaker), change.code, day)))


def _say_reason(reason: str, view: ExchangeView, speaker: Speaker) -> str:
    """Say why; a counsellor's laptop is spoken of in the words that fit whoever answered."""
    if view.is_office and reason in set(RefusalReason):
        short = say_code(RefusalReason(reason), speaker)
        step = speaker.say("Exchange", "Talk to the counsellor.")
        return f"{short}. {step}"
    return say_answer(reason, speaker)
