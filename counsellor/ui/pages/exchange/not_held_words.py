# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What the other side did not take, or keeps waiting: which records, why, and what to do."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

from counsellor.domain.coded import RefusalReason
from counsellor.wording.codes import say_code
from counsellor.wording.marked import marked
from counsellor.wording.moments import say_date
from counsellor.wording.office_answers import say_answer
from counsellor.wording.permission_words import say_kind
from counsellor.wording.stall_words import say_numbers

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from counsellor.domain.exchange_state import NamedChange, NotHeld, OutgoingBundle
    from counsellor.ui.pages.exchange.exchange_view import ExchangeView
    from counsellor.wording.translation import Speaker

_STATES: Final[Mapping[str, str]] = {
    "waiting": marked("Exchange", "It waits here. The next sync sends it."),
    "sent": marked("Exchange", "It is on its way. It counts once it is said to be held."),
    "held": marked("Exchange", "It has arrived. There is nothing to do."),
}
_MOST_CODES: Final = 4
"""Clients of one line that are named; the first bundle of a laptop has all of them."""
_MOST_RECORDS: Final = 6
"""Records of one line that are named."""


def say_refused(view: ExchangeView, speaker: Speaker) -> str:
    """Say what was not taken, each with the reason and what to do."""
    if view.is_office:
        head = speaker.say("Exchange", "A counsellor's laptop did not take everything.")
    else:
        head = speaker.say("Exchange", "The office did not take everything.")
    return _under(head, say_each(view.state.refused, view, speaker))


def say_pending(view: ExchangeView, speaker: Speaker) -> str:
    """Say what waits where it arrived, for a person or for an update, each with the reason."""
    if view.is_office:
        head = speaker.say("Exchange", "Something waits on a counsellor's laptop. Nothing is lost.")
    else:
        head = speaker.say("Exchange", "Something waits at the office. Nothing is lost.")
    return _under(head, say_each(view.state.pending, view, speaker))


def say_bundle(bundle: OutgoingBundle, view: ExchangeView, speaker: Speaker) -> str:
    """Say how it stands with one bundle, and what to do."""
    known = _STATES.get(bundle.state)
    if known is not None:
        return _line((bundle.number,), speaker.say("Exchange", known), view, speaker)
    place = bundle.stream, bundle.number
    told = (*view.state.refused, *view.state.pending)
    said = say_each([one for one in told if (one.stream, one.number) == place], view, speaker)
    if said:
        return "\n".join(said)
    return _line((bundle.number,), _say_reason(bundle.reason, view, speaker), view, speaker)


def say_each(told: Iterable[NotHeld], view: ExchangeView, speaker: Speaker) -> list[str]:
    """Say each reason once: of whole bundles with their numbers, of changes with the records."""
    found = defaultdict[tuple[str, bool], list["NotHeld"]](list)
    for one in sorted(told, key=lambda one: (one.number, one.reason)):
        found[_say_reason(one.reason, view, speaker), bool(one.changes)].append(one)
    lines = []
    for (reason, of_changes), meant in found.items():
        numbers = sorted({one.number for one in meant})
        records = _say_records(meant, view, speaker) if of_changes else ""
        lines.append(_line(numbers, reason, view, speaker, records))
    return lines


def _under(head: str, lines: Sequence[str]) -> str:
    return "\n".join([head, *lines]) if lines else ""


def _line(
    numbers: Sequence[int], reason: str, view: ExchangeView, speaker: Speaker, records: str = ""
) -> str:
    """Say a reason of some bundles, and what they are about: nobody knows them by number."""
    about = records or _say_clients(numbers, view)
    if not about:
        line = speaker.say("Exchange", "No. {numbers}: {reason}")
        return line.format(numbers=say_numbers(numbers), reason=reason)
    return speaker.say("Exchange", "No. {numbers} ({clients}): {reason}").format(
        numbers=say_numbers(numbers), clients=about, reason=reason
    )


def _say_clients(numbers: Sequence[int], view: ExchangeView) -> str:
    codes = sorted({code for number in numbers for code in view.clients.get(number, ())})
    more = ["…"] if len(codes) > _MOST_CODES else []
    return ", ".join([*codes[:_MOST_CODES], *more])


def _say_records(meant: Sequence[NotHeld], view: ExchangeView, speaker: Speaker) -> str:
    """Say which records are meant, each once, and how many more there are."""
    named = {change.key: change for one in meant for change in view.named.get(one, ())}
    unnamed = sum(one.changes - len(view.named.get(one, ())) for one in meant)
    if not named:
        return speaker.say("Exchange", "%n change(s)", "", unnamed)
    return say_changes(list(named.values()), speaker, max(unnamed, 0))


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
