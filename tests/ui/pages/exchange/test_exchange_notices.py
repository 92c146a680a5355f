# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What is not as it should be is said once, with what to do; nothing is said of the rest."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea

from counsellor.domain.clock import stamp
from counsellor.domain.errors import DropUnreachable, StepFailed
from counsellor.domain.exchange_state import ExchangeState, NamedChange, NotHeld, OutgoingBundle
from counsellor.domain.records.requests import DeclinedRow, RequestRow
from counsellor.services.describe_exchange import describe_exchange
from counsellor.services.exchange import Step
from counsellor.services.open_invitations import open_invitations
from counsellor.services.twin_signs import TWIN
from counsellor.services.withdraw_invitation import withdraw_invitation
from counsellor.ui.pages.exchange.exchange_notices import ExchangeNotices
from counsellor.ui.pages.exchange.exchange_page import ExchangePage
from counsellor.ui.pages.exchange.exchange_view import ExchangeView, read_exchange
from counsellor.ui.pages.exchange.exchange_words import (
    say_failures,
    say_last_word,
    say_not_taken_in,
)
from tests.centre import Centre, found_centre, new_client
from tests.ui.chosen_files import ChosenFiles
from tests.ui.pages.desk import Desk, press

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from counsellor.services.vault_types import OpenVault

NOTHING_TO_DO = "There is nothing to do here."
UPDATES = "The office reads it once it has updated its program."
NOT_TAKEN = "The office did not take it. Ask your office why. Your records stay here."
OTHER_NAME = "It bears another person's name. Write it anew under your own name."
NOW = datetime(2026, 11, 21, 14, 0, tzinfo=UTC)


def bundle(number: int) -> OutgoingBundle:
    """A bundle of ours that was sealed on the day before, at the hour of its number."""
    sealed = datetime(2026, 11, 20, number, 0, tzinfo=UTC)
    return OutgoingBundle(f"{number}.age", "stream", number, "", 9, "sent", sealed, sealed, 1)


CALM = ExchangeState(
    office="Almaty",
    unsealed=0,
    staying=0,
    bundles=tuple(map(bundle, range(2, 10))),
)


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    (tmp_path / "centre").mkdir()
    centre = found_centre(tmp_path / "centre")
    yield centre
    centre.close()


@pytest.fixture
def notices(desk: Desk) -> ExchangeNotices:
    shown = ExchangeNotices(desk.context.theme)
    desk.qtbot.addWidget(shown)
    return shown


def say(notices: ExchangeNotices, desk: Desk, state: ExchangeState) -> None:
    notices.say(ExchangeView(state, False, (), ()), NOW, desk.context.speaker)


def not_held(*told: tuple[int, str]) -> tuple[NotHeld, ...]:
    return tuple(NotHeld("stream", number, reason) for number, reason in told)


def test_nothing_is_shown_where_all_is_well(notices: ExchangeNotices, desk: Desk) -> None:
    say(notices, desk, CALM)
    assert notices.isHidden()


def test_what_waits_for_the_office_s_update_is_counted_by_kind(
    notices: ExchangeNotices, desk: Desk
) -> None:
    say(notices, desk, replace(CALM, too_new={"follow_up": 2, "note": 1}))
    said = notices.too_new.text()
    assert said.startswith("Waits for the office's update: 3 (Follow-up: 2 · Note: 1).")
    assert "by itself" in said


def test_what_waits_at_the_office_says_for_whom(notices: ExchangeNotices, desk: Desk) -> None:
    pending = not_held((4, "request"), (5, "newer_format"), (4, "request"))
    say(notices, desk, replace(CALM, pending=pending))
    assert notices.pending.text().splitlines()[1:] == [
        f"Bundle · yesterday, 04:00 — Somebody at the office decides about it. {NOTHING_TO_DO}",
        f"Bundle · yesterday, 05:00 — {UPDATES} {NOTHING_TO_DO}",
    ]


def test_each_refusal_says_its_reason_once_and_what_the_sender_can_do(
    notices: ExchangeNotices, desk: Desk
) -> None:
    told = ((2, "damaged"), (3, "some_rule"), (7, "author"), (8, "author"), (9, "author"))
    say(notices, desk, replace(CALM, refused=not_held(*told)))
    assert notices.refused.text().splitlines()[1:] == [
        "Bundle · yesterday, 02:00 — It was damaged on the way. The next sync sends it again.",
        f"Bundle · yesterday, 03:00 — {NOT_TAKEN}",
        f"3 bundles · yesterday, 07:00; yesterday, 08:00; yesterday, 09:00 — {OTHER_NAME}",
    ]


def test_a_refusal_names_whom_it_is_about_for_nobody_knows_them_by_number(
    notices: ExchangeNotices, desk: Desk
) -> None:
    told = ((2, "author"), (3, "author"), (5, "damaged"), (9, "held"))
    state = replace(CALM, refused=not_held(*told))
    codes = {2: ("BB",), 3: ("AA", "BB"), 9: tuple("EDCBA")}
    clients = {("stream", number): said for number, said in codes.items()}
    notices.say(ExchangeView(state, False, (), (), clients=clients), NOW, desk.context.speaker)
    starts = [line.split(" — ")[0] for line in notices.refused.text().splitlines()[1:]]
    assert starts == [
        "2 bundles · yesterday, 02:00; yesterday, 03:00 · AA, BB",
        "Bundle · yesterday, 05:00",
        "Bundle · yesterday, 09:00 · A, B, C, D, …",
    ]


def in_part(
    number: int, changes: int, *kinds: str, reason: str = "not_in_case"
) -> tuple[NotHeld, list[NamedChange]]:
    told = NotHeld("stream", number, reason, changes, ((0, changes - 1),))
    day = date(2026, 11, 20)
    return told, [
        NamedChange(f"{number} {place}", kind, "AA", day) for place, kind in enumerate(kinds)
    ]


@pytest.mark.parametrize(
    ("changes", "kinds", "said"),
    [
        (1, ["note"], "Note · AA · 20 Nov 2026"),
        (2, ["note", "note"], "Note · AA · 20 Nov 2026 ×2"),
        (
            5,
            ["note", "session"],
            "Note · AA · 20 Nov 2026; Session · AA · 20 Nov 2026; and 3 more",
        ),
        (9, ["goal"] * 9, "Goal · AA · 20 Nov 2026 ×6; and 3 more"),
        (4, [], "4 changes · yesterday, 03:00"),
    ],
)
def test_what_was_not_taken_in_part_names_just_those_records(
    notices: ExchangeNotices, desk: Desk, changes: int, kinds: list[str], said: str
) -> None:
    told, named = in_part(3, changes, *kinds)
    whole = NotHeld("stream", 3, "not_in_case")
    view = ExchangeView(
        replace(CALM, refused=(told, whole)),
        False,
        (),
        (),
        clients={("stream", 3): ("AA", "BB")},
        named={told: named},
    )
    notices.say(view, NOW, desk.context.speaker)
    starts = [line.split(" — ")[0] for line in notices.refused.text().splitlines()[1:]]
    assert sorted(starts) == sorted(["Bundle · yesterday, 03:00 · AA, BB", said])


def test_a_record_that_came_under_two_numbers_is_named_once(
    notices: ExchangeNotices, desk: Desk
) -> None:
    (first, named), (second, _) = in_part(3, 1, "note"), in_part(8, 1, "note")
    view = ExchangeView(
        replace(CALM, refused=(first, second)),
        False,
        (),
        (),
        named={first: named, second: named},
    )
    notices.say(view, NOW, desk.context.speaker)
    assert notices.refused.text().count("Note") == 1


@pytest.mark.parametrize(
    ("missing", "said"),
    [
        ((3,), "Bundle · yesterday, 03:00 — "),
        ((7, 3), "2 bundles · yesterday, 03:00; yesterday, 07:00 — "),
        ((40,), "Bundle — "),
    ],
)
def test_what_the_office_lacks_travels_again_by_itself(
    notices: ExchangeNotices, desk: Desk, missing: tuple[int, ...], said: str
) -> None:
    say(notices, desk, replace(CALM, missing=tuple(("stream", number) for number in missing)))
    told = notices.missing.text()
    assert told.startswith(said)
    assert told.endswith("not yet at the office. The next sync sends what is missing again.")


def test_an_office_speaks_of_its_counsellors_and_not_of_itself(
    notices: ExchangeNotices, desk: Desk
) -> None:
    state = replace(
        CALM,
        missing=(("stream", 3),),
        refused=not_held((2, "damaged")),
        pending=not_held((4, "newer_format")),
    )
    notices.say(ExchangeView(state, True, (), ()), NOW, desk.context.speaker)
    said = [notices.missing.text(), notices.refused.text(), notices.pending.text()]
    assert all("counsellor" in one and "office" not in one for one in said)


@pytest.mark.parametrize(("is_office", "whose"), [(True, "a counsellor"), (False, "the office")])
def test_the_last_word_is_the_other_side_s(desk: Desk, is_office: bool, whose: str) -> None:
    now = desk.clock.now()
    view = ExchangeView(replace(CALM, last_receipt=now), is_office, (), ())
    said = say_last_word(view, now, desk.context.speaker)
    assert said.startswith(f"Last word from {whose}: ")


def test_bundles_that_the_vault_knows_nothing_of_are_told(
    notices: ExchangeNotices, desk: Desk
) -> None:
    say(notices, desk, replace(CALM, strange=("one.age",)))
    assert notices.strange.text().startswith("1 finished bundle lies here")
    assert "It is kept and not sent." in notices.strange.text()


def test_a_declined_request_is_told_where_the_day_s_answers_are(
    notices: ExchangeNotices, desk: Desk
) -> None:
    asked = RequestRow("r", "c1", "stage", "s", {"stage": "closed"}, "", "s1", NOW)
    declined = DeclinedRow(asked, "First the last meeting.", "s2", NOW)
    view = ExchangeView(CALM, False, (), (), declined=(declined,), codes={"c1": "AN-935-69"})
    notices.say(view, NOW, desk.context.speaker)
    said = notices.declined.text()
    assert said.startswith("You asked to close the case of AN-935-69. Declined on ")
    assert said.endswith(": First the last meeting.")
    notices.say(ExchangeView(CALM, False, (), ()), NOW, desk.context.speaker)
    assert notices.declined.text() == ""


def test_an_office_that_was_put_back_is_told_of_whom_it_has_to_erase_again(
    notices: ExchangeNotices, desk: Desk
) -> None:
    """Nobody else can: an erasure is the office's own decision, and went with the rest."""
    state = replace(CALM, twin=NOW)
    notices.say(ExchangeView(state, True, (), ()), NOW, desk.context.speaker)
    assert "ask for the erasure anew, in the Inbox" in notices.twin.text()
    assert "Tell the office" not in notices.twin.text()


def test_a_twin_is_told_until_somebody_has_read_it(desk: Desk) -> None:
    def find_twin(vault: OpenVault) -> None:
        with vault.transaction():
            vault.settings.put(TWIN, stamp(vault.clock.now()))

    desk.ask(find_twin)
    page = ExchangePage(desk.context, ChosenFiles())
    desk.show(page)
    assert "only one of the two" in page.notices.twin.text()
    assert "comes back if another twin is found" in page.notices.twin.text()
    page.notices.dismissals[page.notices.twin].setFocus()
    press(page.notices.dismissals[page.notices.twin], Qt.Key.Key_Space)
    desk.qtbot.waitUntil(lambda: not page.notices.twin.isVisible())
    desk.settle()
    assert not page.notices.twin.isVisible()
    assert desk.ask(describe_exchange).twin is None
    desk.ask(find_twin)
    assert desk.ask(describe_exchange).twin is not None


def test_a_failure_is_named_by_its_steps_and_said_once(desk: Desk) -> None:
    gone = DropUnreachable(place="stick", reason="")
    failures = {Step.FETCH: gone, Step.SEND: gone, Step.SEAL: StepFailed(step="seal", reason="X")}
    lines = say_failures(failures, desk.context.speaker).splitlines()
    assert lines[0].startswith("Fetching · Sending: ")
    assert lines[1].startswith("Sealing: ")


def test_what_is_said_of_a_bundle_is_in_view_above_however_many_notices(desk: Desk) -> None:
    page = ExchangePage(desk.context, ChosenFiles())
    desk.window.resize(900, 400)
    desk.show(page)
    told = not_held((4, "request"), (5, "newer_format"), (6, "damaged"))
    state = replace(CALM, pending=told, refused=told, twin=NOW, missing=(("stream", 3),))
    page._take(ExchangeView(state, False, (), ()))
    desk.settle()
    bar = page.findChildren(QScrollArea)[0].verticalScrollBar()
    desk.qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    page.list.select(CALM.bundles[0].name)
    press(page.list.table, Qt.Key.Key_Return)
    desk.qtbot.waitUntil(page.banner.isVisible)
    desk.settle()
    assert not page.banner.visibleRegion().isEmpty()


def knocking(centre: Centre, desk: Desk) -> str:
    """What the laptop says of its being taken in, after its next exchange."""
    new_client(centre)
    centre.send()
    now = centre.clock.now()
    return say_not_taken_in(read_exchange(centre.field), now, desk.context.speaker)


def test_whoever_is_not_taken_in_is_told_when_it_was_sent_and_whom_to_ask(
    centre: Centre, desk: Desk, notices: ExchangeNotices
) -> None:
    assert say_not_taken_in(read_exchange(centre.field), NOW, desk.context.speaker) == ""
    said = knocking(centre, desk)
    assert "your office has not taken this laptop in yet" in said
    assert "whether your invitation still counts" in said
    notices.say(read_exchange(centre.field), centre.clock.now(), desk.context.speaker)
    assert notices.not_taken_in.text() == said
    centre.answer()
    assert knocking(centre, desk) == ""


def test_whose_invitation_was_withdrawn_is_told_so_for_good(centre: Centre, desk: Desk) -> None:
    (invited,) = open_invitations(centre.office)
    withdraw_invitation(centre.office, invited.staff)
    first = knocking(centre, desk)
    assert "withdrawn" in first
    centre.answer()
    assert knocking(centre, desk) == first
