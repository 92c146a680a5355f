# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A session's times as a person types them: nothing becomes another time, nothing impossible."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from counsellor.domain.coded import ContactType, Phase
from counsellor.domain.errors import RecordInvalid
from counsellor.domain.records.sessions import Segment
from counsellor.services.correct_session import Correction, correct_session
from counsellor.services.keep_form import kept_form
from counsellor.services.run_session import Ending, start_session, stop_session, switch_phase
from counsellor.ui.dialogs.correct_session_dialog import CorrectSessionDialog
from counsellor.ui.dialogs.moment_line import MomentLine
from counsellor.ui.dialogs.sleep_dialog import SleepDialog
from counsellor.ui.dialogs.stop_session_dialog import StopSessionDialog
from counsellor.ui.pages.session.session_page import SessionPage
from counsellor.ui.pages.session.session_timer import SessionTimer
from counsellor.ui.widgets.banner import Tone
from tests.field import HandClock, take_in
from tests.ui.pages.conftest import desk
from tests.ui.pages.desk import Desk, click, press, retype

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from counsellor.domain.records.sessions import SessionRow
    from counsellor.services.vault_types import OpenVault

__all__ = ["desk"]


def odd_session(vault: OpenVault) -> SessionRow:
    """A session that began at 14:03:27, with two parts and odd seconds."""
    clock = vault.clock
    assert isinstance(clock, HandClock)
    client = take_in(vault)
    clock.time = clock.time.replace(hour=14, minute=3, second=27)
    start_session(vault, client)
    clock.pass_time(1_006)
    switch_phase(vault, Phase.DIALOGUE)
    clock.pass_time(2_009)
    return vault.sessions.get(stop_session(vault))


def correcting(desk: Desk) -> CorrectSessionDialog:
    session = desk.ask(odd_session)
    desk.show(SessionPage(desk.context, SessionTimer(desk.context, "this run")))
    dialog = CorrectSessionDialog(desk.context, session, desk.window)
    dialog.ask()
    retype(dialog.reason, "mistake")
    return dialog


def told(desk: Desk, dialog: CorrectSessionDialog) -> Correction:
    answers: list[Correction] = []
    dialog.answered.connect(answers.append)
    click(dialog.confirm)
    (answer,) = answers
    return answer


def test_what_is_not_changed_stays_to_the_second(desk: Desk) -> None:
    dialog = correcting(desk)
    dialog.parts.rows[1].phase.choose(Phase.FAMILY)
    answer = told(desk, dialog)
    assert f"{answer.started_at:%H:%M:%S}" == "14:03:27"
    assert answer.duration_s == 3_015
    assert answer.segments == (
        Segment(Phase.UNTAGGED, 0, 1_006),
        Segment(Phase.FAMILY, 1_006, 3_015),
    )


def test_typing_what_stands_there_changes_nothing(desk: Desk) -> None:
    dialog = correcting(desk)
    for line in (dialog.started_at, dialog.ended_at):
        retype(line, line.text())
    for row in dialog.parts.rows:
        retype(row.start, row.start.text())
        retype(row.end, row.end.text())
    answer = told(desk, dialog)
    assert (answer.duration_s, answer.segments[0].end_s) == (3_015, 1_006)


def test_the_ends_move_and_their_parts_follow(desk: Desk) -> None:
    dialog = correcting(desk)
    day = f"{desk.clock.now():%d.%m.%Y}"
    retype(dialog.started_at, f"{day} 14:00")
    retype(dialog.ended_at, f"{day} 14:40")
    answer = told(desk, dialog)
    assert f"{answer.started_at:%H:%M:%S}" == "14:00:00"
    assert answer.duration_s == 2_400
    assert answer.segments == (
        Segment(Phase.UNTAGGED, 0, 207 + 1_006),
        Segment(Phase.DIALOGUE, 207 + 1_006, 2_400),
    )


@pytest.mark.parametrize(
    ("part", "end", "typed", "said"),
    [
        (0, "end", "14:10", ""),
        (1, "start", "14:32", "The parts leave 11 min of the session open."),
        (1, "start", "14:10", "Two parts overlap by 10 min."),
        (1, "end", "14:59", "The parts reach 5 min beyond the session."),
        (1, "end", "14:40", "The parts leave 13 min of the session open."),
        (0, "start", "14:06", "The parts leave 2 min of the session open."),
        (1, "end", "14:12", "A part ends 8 min before it begins."),
        (1, "end", "25:00", "This is not a time. Write it like 14:05."),
        (1, "end", "soon", "This is not a time. Write it like 14:05."),
        (1, "end", "", "This is not a time. Write it like 14:05."),
    ],
)
def test_parts_that_do_not_fill_the_session_are_refused_and_it_is_said_by_how_much(
    desk: Desk, part: int, end: str, typed: str, said: str
) -> None:
    dialog = correcting(desk)
    line: MomentLine = getattr(dialog.parts.rows[part], end)
    retype(line, typed or " ")
    assert dialog.missing() == said
    assert line.text() == (typed or " ")
    click(dialog.confirm)
    assert dialog.isVisible() == bool(said)


def test_the_future_is_refused_and_so_is_an_end_before_the_beginning(desk: Desk) -> None:
    dialog = correcting(desk)
    now = desk.clock.now()
    retype(dialog.ended_at, f"{now + timedelta(minutes=2):%d.%m.%Y %H:%M}")
    assert "future" in dialog.missing()
    retype(dialog.ended_at, f"{now - timedelta(hours=3):%d.%m.%Y %H:%M}")
    assert "before it began" in dialog.missing()
    session = desk.ask(lambda vault: vault.sessions.newest()[0])
    later = Correction(
        now, 60, (Segment(Phase.DIALOGUE, 0, 60),), session.status, session.present, "why"
    )
    with pytest.raises(RecordInvalid):
        desk.ask(lambda vault: correct_session(vault, session.id, later))


@pytest.mark.parametrize(
    ("typed", "is_time"),
    [
        ("9:05", 1),
        ("0905", 1),
        ("09.05", 1),
        ("24:00", 0),
        ("9:60", 0),
        ("9", 0),
        ("31.02.2026 9:05", 0),
    ],
)
def test_a_time_is_read_as_written_or_refused(qtbot: QtBot, typed: str, is_time: int) -> None:
    moment = HandClock().time.replace(hour=14, minute=3, second=27)
    line = MomentLine(moment, with_day=False)
    qtbot.addWidget(line)
    retype(line, typed)
    if is_time:
        assert line.value() == moment.replace(hour=9, minute=5, second=0)
    else:
        with pytest.raises(RecordInvalid):
            line.value()
    assert line.text() == typed


class Running:
    """A session of one hour whose timer runs, on the session page."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.client = desk.ask(take_in)
        self.timer = SessionTimer(desk.context, "this run", desk.window)
        self.page = SessionPage(desk.context, self.timer)
        desk.show(self.page)
        self.timer.start(self.client, ContactType.HOME, failed=lambda e: pytest.fail(str(e)))
        desk.settle()

    def beats(self, seconds: int) -> None:
        for _ in range(seconds // 5):
            self.desk.clock.pass_time(5)
            self.timer.beat()

    def asked(self) -> StopSessionDialog:
        press(self.page, Qt.Key.Key_F10)
        return self.desk.dialog(StopSessionDialog)

    def recorded(self) -> SessionRow:
        self.desk.settle()
        (session,) = self.desk.ask(lambda vault: vault.sessions.of_client(self.client))
        return session


@pytest.fixture
def running(desk: Desk) -> Running:
    return Running(desk)


def test_by_default_the_session_ends_now(desk: Desk, running: Running) -> None:
    desk.clock.pass_time(3_601)
    press(running.asked(), Qt.Key.Key_Return)
    session = running.recorded()
    assert (session.duration_s, session.correction) == (3_601, None)


def test_a_forgotten_timer_is_stopped_when_the_session_was_over_and_the_original_is_kept(
    desk: Desk, running: Running
) -> None:
    desk.clock.pass_time(1_800)
    running.timer.switch(Phase.TRUST)
    desk.clock.pass_time(9_000)
    dialog = running.asked()
    retype(dialog.ended_at, "9:45")
    assert dialog.earlier.isChecked()
    click(dialog.confirm)
    session = running.recorded()
    assert session.duration_s == 45 * 60
    assert session.segments == (
        Segment(Phase.UNTAGGED, 0, 1_800),
        Segment(Phase.TRUST, 1_800, 2_700),
    )
    assert session.correction == "The timer ran on after the end."


@pytest.mark.parametrize("typed", ["8:59", "12:01", "99:99", "x"])
def test_an_end_that_cannot_be_is_refused_and_the_timer_runs_on(
    desk: Desk, running: Running, typed: str
) -> None:
    desk.clock.pass_time(3 * 3_600)
    dialog = running.asked()
    retype(dialog.ended_at, typed)
    click(dialog.confirm)
    assert dialog.isVisible()
    assert dialog.ended_at.text() == typed
    assert running.timer.running is not None


@pytest.mark.parametrize(
    ("choice", "until", "counted"),
    [("leave_out", "", 0), ("keep", "", 5_400), ("part", "09:40", 1_800)],
)
def test_sleep_is_asked_about_on_return_and_counts_as_it_is_said(
    desk: Desk, running: Running, choice: str, until: str, counted: int
) -> None:
    running.beats(600)
    desk.clock.pass_time(5_400)
    running.timer.beat()
    dialog = desk.dialog(SleepDialog)
    assert "09:10" in dialog._about.text()
    assert "10:40" in dialog._about.text()
    if until:
        retype(dialog.until, until)
    else:
        click(getattr(dialog, choice))
    click(dialog.confirm)
    running.beats(300)
    press(running.asked(), Qt.Key.Key_Return)
    assert running.recorded().duration_s == 900 + counted


def test_what_is_put_off_does_not_count_and_proposes_when_it_ended(
    desk: Desk, running: Running
) -> None:
    running.beats(600)
    desk.clock.pass_time(5_400)
    running.timer.beat()
    press(desk.dialog(SleepDialog), Qt.Key.Key_Escape)
    running.beats(60)
    dialog = running.asked()
    assert dialog.ended_at.text() == "09:10"
    click(dialog.earlier)
    click(dialog.confirm)
    assert running.recorded().duration_s == 600


def test_while_paused_the_clock_stands_and_says_for_how_long(desk: Desk, running: Running) -> None:
    desk.clock.pass_time(600)
    running.timer.toggle_pause()
    for paused in ("0:02:00", "0:04:00"):
        desk.clock.pass_time(120)
        running.timer.tick()
        assert running.page.view.panel._clock.text() == "0:10:00"
        assert running.page.view.panel._state.text() == f"Paused for {paused}"
    running.timer.toggle_pause()
    desk.clock.pass_time(60)
    running.timer.tick()
    assert running.page.view.panel._clock.text() == "0:11:00"
    press(running.asked(), Qt.Key.Key_Return)
    session = running.recorded()
    assert (session.duration_s, session.net_s) == (900, 660)


def test_an_ending_without_a_moment_is_now(desk: Desk) -> None:
    assert Ending().ended_at is None


@pytest.mark.parametrize(
    "steps", ["r0", "r1", "a", "a a", "r0 a", "r1 a", "a r1", "a r2", "r0 r0", "r1 r0 a"]
)
def test_parts_that_were_added_and_removed_are_so_again_after_the_lock(
    desk: Desk, steps: str
) -> None:
    session = desk.ask(odd_session)
    desk.show(SessionPage(desk.context, SessionTimer(desk.context, "this run")))

    def ask() -> CorrectSessionDialog:
        dialog = CorrectSessionDialog(desk.context, session, desk.window)
        dialog.keeping.keep_as("session.correction:1", "")
        dialog.ask()
        desk.settle()
        return dialog

    def standing(dialog: CorrectSessionDialog) -> list[tuple[str, ...]]:
        rows = [(row.phase.value(), row.start.text(), row.end.text()) for row in dialog.rows]
        return [*rows, (dialog.reason.text(), dialog.ended_at.text(), length_of(dialog))]

    dialog = ask()
    for step in steps.split():
        if step == "a":
            click(dialog.parts.add)
            dialog.rows[-1].phase.choose(Phase.FAMILY)
            retype(dialog.rows[-1].start, "14:20")
        else:
            click(dialog.rows[int(step[1:])].remove)
    retype(dialog.reason, "mistake")
    retype(dialog.ended_at, f"{session.started_at:%d.%m.%Y} 14:40")
    stood = standing(dialog)
    dialog.save_now()
    dialog.close()
    again = ask()
    assert standing(again) == stood
    assert again.banner.tone is Tone.INFO
    again.save_now()
    again.close()


def test_what_is_typed_into_a_part_that_was_added_is_kept_while_it_is_typed(desk: Desk) -> None:
    dialog = correcting(desk)
    dialog.keeping.keep_as("session.correction:1", "")
    dialog.keeping.begin()
    click(dialog.parts.add)
    dialog.save_now()
    retype(dialog.rows[-1].start, "14:31")

    def kept() -> bool:
        form = desk.ask(lambda vault: kept_form(vault, "session.correction:1", ""))
        return form is not None and "14:31" in form.contents.values()

    desk.qtbot.waitUntil(kept, timeout=20_000)
    dialog.save_now()
    dialog.close()


def length_of(dialog: CorrectSessionDialog) -> str:
    return dialog._length.text()
