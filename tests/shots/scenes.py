# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What the exchange's windows show when not all is well, made up so that each thing is there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from counsellor.domain.arrivals import Brought
from counsellor.domain.canonical import Value
from counsellor.domain.coded import ImportOutcome
from counsellor.domain.drop_address import read_address
from counsellor.domain.errors import DropUnreachable, StepFailed
from counsellor.domain.exchange_state import (
    ExchangeState,
    ImportedFile,
    NamedChange,
    NotHeld,
    OutgoingBundle,
)
from counsellor.domain.meeting_errors import MeetingAddressRefused, MeetingEnded
from counsellor.domain.records.requests import DeclinedRow, RequestRow
from counsellor.domain.road_errors import SignInRefused
from counsellor.services.describe_stalls import Stall
from counsellor.services.exchange import ExchangeReport, Step
from counsellor.services.hear_of_late_work import LetIn
from counsellor.services.road_states import RoadState
from counsellor.services.stick_roads import FolderRoad, StickRoads
from counsellor.services.who_decides import Decider, Deciding
from counsellor.services.write_outbox import WrittenOutbox
from counsellor.ui.dialogs.meeting_dialog import MeetingDialog
from counsellor.ui.dialogs.meeting_parts import Phase
from counsellor.ui.pages.exchange.exchange_view import ExchangeView
from counsellor.ui.pages.exchange.moved_bytes import Movement
from counsellor.ui.pages.exchange.road_rows import RoadRow
from counsellor.ui.pages.exchange.road_words import say_movement
from counsellor.ui.pages.office.inbox_view import Arrival, InboxView, SetAside
from counsellor.ui.pages.office.requests_view import MOST_SHOWN, NotApplied, Waiting
from counsellor.ui.pages.office.stalls_table import StallRow
from counsellor.wording.meeting_report import say_met

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from counsellor.ui.context import PageContext

_BROUGHT = (Brought("c", "SM-569-66", "note", 2), Brought("c", "SM-569-66", "session", 1))
_HOUR = timedelta(hours=1)
_DECIDES = Deciding(grants=True, declines=True, decider=Decider.SUPERVISOR)
_ASEL, _BEKZAT = "Әсел Нұрланова", "Бекзат Серікұлы"
_MACHINES: Final = (date(2026, 11, 3), date(2026, 11, 3), date(2025, 2, 17), date(2025, 2, 17))
_WHOM: Final = {"a": ("Марат Сәкенов",), "b": ("Бекзат Серікұлы", "Марат Сәкенов", "Ольга Ким")}
_STATES: Final = (
    ("waiting", ""),
    ("sent", ""),
    ("refused", "author"),
    ("pending", "request"),
    ("newer", "newer_format"),
    ("held", ""),
)

_STRANGE: Final = ("qqqq.age",)
_PARTLY: Final = (
    NotHeld("a", 4, "author", 2, ((3, 4),)),
    NotHeld("a", 5, "author", 9, ((0, 6),)),
    NotHeld("a", 7, "not_in_case", 3),
)
_PENDING: Final = ((6, "request"), (8, "early"), (9, "newer_format"), (10, "many_lives"))

SERVER: Final = read_address("https://cloud.ortalyq.kz/remote.php/dav/files/office/exchange")
STICK: Final = Path("/media/stick")
"""Where a stick is mounted."""

FAILED: Final = ExchangeReport(
    failures={
        Step.FETCH: DropUnreachable(place="/media/stick", reason="gone"),
        Step.SEAL: StepFailed(step="seal", reason="KeyError"),
        Step.SEND: DropUnreachable(place="/media/stick", reason="gone"),
    }
)
"""An exchange of which most steps failed."""


def exchange_scenes(now: datetime) -> Mapping[str, ExchangeView]:
    """Return what the Exchange page shows, by name: each trouble alone, and all at once."""
    calm = ExchangeView(
        ExchangeState(
            office="Алматы",
            unsealed=0,
            staying=0,
            bundles=tuple(_bundle(now, number) for number in range(len(_STATES))),
            last_receipt=now - _HOUR / 2,
        ),
        is_office=False,
        roads=_roads(now),
        words=(),
        whom=_WHOM,
    )
    state = calm.state
    twin = replace(state, twin=now, missing=(("b", 3),))
    refused = replace(
        state,
        refused=(NotHeld("a", 2, "damaged"), *_PARTLY),
        missing=(("b", 3), ("b", 5), ("b", 9)),
    )
    pending = replace(
        state,
        pending=tuple(NotHeld("a", number, reason) for number, reason in _PENDING),
        too_new={"follow_up": 2, "note": 1},
        staying=1,
    )
    everything = replace(
        refused,
        pending=pending.pending,
        too_new=pending.too_new,
        staying=3,
        twin=now,
        strange=_STRANGE,
    )
    shown = {"twin": twin, "refused": refused, "pending": pending, "everything": everything}
    scenes = {name: replace(calm, state=one, named=_named(now)) for name, one in shown.items()}
    return {
        **scenes,
        "answers": _answered(calm, now),
        "put-back": replace(calm, state=replace(state, twin=now, is_office=True), is_office=True),
        "by-hand": _by_hand(calm, now, None),
        "exchanged-on-a-stick": _by_hand(calm, now, now),
        "none": replace(calm, state=replace(state, bundles=())),
    }


def _roads(now: datetime) -> tuple[RoadRow, ...]:
    """Return roads of every sort: one that works, one that refuses, one nobody has named."""
    refused = SignInRefused(place=SERVER.host)
    return (
        RoadRow(read_address("/media/stick/exchange"), RoadState(now - _HOUR, now - _HOUR, None)),
        RoadRow(
            SERVER,
            RoadState(now - _HOUR / 3, now - 30 * _HOUR, refused),
        ),
        RoadRow(
            read_address("s3://bundles/almaty?endpoint=https://s3.example.org"), may_be_gone=False
        ),
    )


def _by_hand(calm: ExchangeView, now: datetime, went_at: datetime | None) -> ExchangeView:
    """Return what is said of a stick, and of an outbox that was written for a colleague."""
    written = WrittenOutbox("/media/stick/2026-11-03.outbox", 3, now - 3 * _HOUR)
    road = FolderRoad(STICK / "exchange", went_at)
    return replace(calm, written=written, sticks=StickRoads((road,)))


def _answered(calm: ExchangeView, now: datetime) -> ExchangeView:
    """Return what is said of late work that was let in, and of requests that were declined."""
    asked: tuple[tuple[str, str, dict[str, Value], str], ...] = (
        ("c1", "stage", {"stage": "closed"}, "Сначала проведите итоговую встречу."),
        (
            "c2",
            "erasure",
            {},
            "Записи нужны суду до весны, поговорим в среду.",
        ),
    )
    declined = tuple(
        DeclinedRow(
            RequestRow(code, code, asks, "", wanted, "", "s1", now - 50 * _HOUR),
            why,
            "s2",
            now - 20 * _HOUR,
        )
        for code, asks, wanted, why in asked
    )
    late = NamedChange("late", "note", "KZ-7QF2", (now - 90 * _HOUR).date())
    codes = {"c1": "AF-493-85", "c2": "SB-682-36"}
    return replace(calm, declined=declined, codes=codes, let_in=(LetIn(late, now - 3 * _HOUR),))


def _named(now: datetime) -> Mapping[NotHeld, Sequence[NamedChange]]:
    """Return the records of what was taken in part."""
    kinds = ("session", "note", "note", "goal.rating", "follow_up", "session.correction", "note")
    return {
        told: [
            NamedChange(f"{told.number} {place}", kind, "KZ-7QF2", (now - 20 * _HOUR).date())
            for place, kind in enumerate(kinds[: told.changes])
        ]
        for told in _PARTLY
        if told.places
    }


def inbox_view(now: datetime) -> InboxView:
    """Return an Inbox with a row of every sort."""
    return InboxView(
        arrivals=tuple(
            Arrival(f"s{place}", 1, _ASEL, now - place * _HOUR, now, _BROUGHT, reason, machine)
            for place, (reason, machine) in enumerate(
                zip(("", "damaged", "failed", ""), _MACHINES, strict=True), start=1
            )
        ),
        aside=(
            SetAside("1", f"{'k7' * 13}.age", ImportOutcome.QUARANTINED, "bad_signature", now),
            SetAside("2", "фото с телефона.age", ImportOutcome.QUARANTINED, "no_file", now),
            SetAside("3", f"{'q2' * 13}.age", ImportOutcome.PENDING, "token_used", now),
        ),
        waiting=_waiting(now),
        not_applied=tuple(
            NotApplied(reason, kind, code, sender, reason, now)
            for kind, code, sender, reason in (
                ("note", "AF-493-85", _ASEL, "not_in_case"),
                ("consent", "XE-273-94", _BEKZAT, "widens"),
                ("session.correction", "", _ASEL, "not_the_author"),
                ("client", "SB-682-36", _BEKZAT, "unconfirmed"),
            )
        ),
        stalls=(
            StallRow(Stall("d1", "fork", (4,)), _ASEL, ""),
            StallRow(Stall("d1", "gap", (6, 7, 8, 11)), _ASEL, "", _MACHINES[0]),
            StallRow(Stall("d2", "newer", (2, 3)), _BEKZAT, ""),
            StallRow(Stall("d2", "early", (), "note.addendum", "c1"), _BEKZAT, "XE-273-94"),
            StallRow(Stall("0f3a9c1e44", "Erased", (), "session", "c2"), "", ""),
        ),
        to_confirm=1,
    )


def _waiting(now: datetime) -> tuple[Waiting, ...]:
    long = "Клиент переехал к родственникам в другую область и сам попросил удалить всё о нём"
    asked: tuple[tuple[str, str, dict[str, str | bool], str], ...] = (
        ("erasure", "SB-682-36", {}, long),
        ("stage", "XE-273-94", {"stage": "closed"}, ""),
        ("case", "AF-493-85", {"lead": "s1"}, "Әріптесім декреттік демалысқа шығады"),
        ("hold", "AF-493-85", {"held": True}, "Запрос суда"),
        ("note.misfiled", "", {"confirmed": True}, ""),
    )
    talk = "Ол қайта келді, әңгіме екі сағатқа созылды. " * 40
    began: dict[str, Value] = {"started_at": (now - 40 * _HOUR).isoformat(), "duration_s": 7_500}
    late = Waiting(
        "late",
        "c1",
        "AF-493-85",
        "session",
        began,
        "s1",
        _ASEL,
        f"{talk[:MOST_SHOWN]}…",
        now - 2 * _HOUR,
        _DECIDES,
        waits="left_case",
        along=("n1",),
        kinds=("session", "note"),
        text=talk,
    )
    asked_for = tuple(
        Waiting(
            *(f"r{place}", "c1", code, asks, wanted, "s1", _ASEL, why),
            now - place * 30 * _HOUR,
            _DECIDES,
        )
        for place, (asks, code, wanted, why) in enumerate(asked)
    )
    return *asked_for, late


def _bundle(now: datetime, place: int) -> OutgoingBundle:
    state, reason = _STATES[place]
    number = len(_STATES) - place
    sealed = now - place * 5 * _HOUR
    return OutgoingBundle(
        f"{place}.age",
        "ab"[place % 2],
        number,
        "",
        8_300 + 1_700 * place,
        state,
        sealed,
        None,
        2,
        reason,
    )


def meetings(context: PageContext, window: QWidget, words: str) -> Iterator[MeetingDialog]:
    """Yield the window of two laptops that meet, phase by phase."""
    at = ("192.168.43.1:40123", "[fd12:3456:789a::1]:40123")
    taken = [ImportedFile("a.age", outcome, "", "") for outcome in (ImportOutcome.IMPORTED,) * 3]
    speaker, mb = context.speaker, 1_000_000
    for phase in Phase:
        dialog = MeetingDialog(context, window)
        dialog.setObjectName(f"meeting-{phase.name.lower()}")
        dialog.show_waiting(at)
        dialog.spoken.show_words(words)
        match phase:
            case Phase.WAITING:
                dialog.refuse_address(MeetingAddressRefused(reason="far"))
            case Phase.COMPARING:
                dialog.show_words(words)
            case Phase.EXCHANGING:
                dialog.show_exchanging(_ASEL)
                moved = say_movement(Movement(2 * mb, mb // 3, 5 * mb, 0.3, 95.0), speaker)
                dialog.parts.show_moved(moved, 300, 1000)
            case Phase.MET:
                dialog.show_outcome(lambda: say_met(_ASEL, 5, taken, 21, speaker))
            case Phase.FAILED:
                dialog.show_failure(MeetingEnded(reason="words"))
            case _:
                dialog._show(phase)
        yield dialog
