# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""F12 and Ctrl+L lock over whatever is open, and nothing of it stays."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDateEdit,
    QDialog,
    QFileDialog,
    QMenu,
    QWidget,
)

from counsellor.crypto.words import spell_number
from counsellor.domain.coded import Stage
from counsellor.domain.drop_address import read_address
from counsellor.domain.permission import Ruling
from counsellor.domain.records.cases import stages_after
from counsellor.domain.records.identities import Identity
from counsellor.domain.roster import Suite
from counsellor.domain.voice_receipt import Meaning, SpokenAnswer, VoiceQuestion
from counsellor.reports.kit_sheet import kit_sheet
from counsellor.services.answer_by_voice import Caller
from counsellor.services.replace_recovery_key import make_recovery_key
from counsellor.services.write_note import begin_note, save_draft
from counsellor.ui.dialogs.about_dialog import AboutDialog
from counsellor.ui.dialogs.accept_loss_dialog import AcceptLossDialog
from counsellor.ui.dialogs.allow_road_dialog import AllowRoadDialog
from counsellor.ui.dialogs.answer_by_voice_dialog import AnswerByVoiceDialog
from counsellor.ui.dialogs.ask_by_voice_dialog import AskByVoiceDialog
from counsellor.ui.dialogs.consent_dialog import ConsentDialog
from counsellor.ui.dialogs.correct_session_dialog import CorrectSessionDialog
from counsellor.ui.dialogs.erase_dialog import EraseDialog
from counsellor.ui.dialogs.file_choosing import SystemDialogs
from counsellor.ui.dialogs.goal_dialog import GoalDialog
from counsellor.ui.dialogs.identity_dialog import IdentityDialog, OpenIdentityDialog
from counsellor.ui.dialogs.invite_dialog import InviteDialog
from counsellor.ui.dialogs.kit_dialog import KitDialog
from counsellor.ui.dialogs.leaving_dialog import LeavingDialog
from counsellor.ui.dialogs.meeting_dialog import MeetingDialog
from counsellor.ui.dialogs.misfiled_dialog import MisfiledDialog
from counsellor.ui.dialogs.new_client_dialog import NewClientDialog
from counsellor.ui.dialogs.new_password_dialog import NewPasswordDialog
from counsellor.ui.dialogs.passphrase_dialog import DuePassphraseDialog, PassphraseDialog
from counsellor.ui.dialogs.pin_dialog import PinDialog
from counsellor.ui.dialogs.present_passphrase_dialog import PresentPassphraseDialog
from counsellor.ui.dialogs.print_dialog import PrintDialog
from counsellor.ui.dialogs.question import Question
from counsellor.ui.dialogs.recovery_key_dialog import RecoveryKeyDialog
from counsellor.ui.dialogs.server_dialog import ServerDialog
from counsellor.ui.dialogs.spoken_answer_dialog import SpokenAnswerDialog
from counsellor.ui.dialogs.stage_dialog import StageDialog
from counsellor.ui.dialogs.stop_session_dialog import StopSessionDialog
from counsellor.ui.dialogs.withdraw_dialog import WithdrawDialog
from counsellor.ui.dialogs.working_name_dialog import WorkingNameDialog
from counsellor.ui.shell.crash_dialog import CrashReporter
from counsellor.ui.shell.navigation import CLIENTS, EXCHANGE, SETTINGS
from tests.field import new_vault, take_in
from tests.services.work import sit_together
from tests.ui.chosen_files import ChosenFiles, PaperPrinter
from tests.ui.pages.desk import press

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.shell.started import Start

CONTROL, NO = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
WORDS = spell_number(0, 4, "en")
KEYS = ((Qt.Key.Key_F12, NO), (Qt.Key.Key_L, CONTROL))


@pytest.fixture
def at(start: Start) -> Start:
    """Unlocked, with one client who has come once, and a draft about them."""
    vault = new_vault(start.folder, start.clock)
    client = take_in(vault, "the baker")
    sit_together(vault, client)
    save_draft(vault, begin_note(vault, client).id, "What was said.")
    vault.close()
    start.begin()
    start.enter()
    return start


def client_of(at: Start) -> str:
    return at.do(lambda vault: vault.clients.page()[0].id)


def questions(at: Start) -> dict[str, Callable[[], Question]]:
    """Every dialog of the pages, by its name."""
    context, window = at.application.context, at.application.window
    row = at.do(lambda vault: vault.clients.page()[0])
    session = at.do(lambda vault: vault.sessions.of_client(row.id))[0]
    intake = stages_after(row.stage or Stage.INTAKE)
    server = read_address("https://cloud.example.org/exchange")
    sheet = kit_sheet(["word"], "en", context.speaker)
    made: list[Callable[[], Question]] = [
        partial(NewClientDialog, context, "Centre", window),
        partial(ConsentDialog, context, row, "Centre", window),
        partial(WithdrawDialog, context, row.consent, window),
        partial(WorkingNameDialog, context, row.working_name, window),
        partial(OpenIdentityDialog, context, window),
        partial(IdentityDialog, context, Identity(row.id), window),
        partial(StageDialog, context, row.stage, intake, window),
        partial(GoalDialog, context, "", window),
        partial(CorrectSessionDialog, context, session, window),
        partial(StopSessionDialog, context, 5_400.0, window),
        partial(MisfiledDialog, context, "", [row], window),
        partial(PassphraseDialog, context, window),
        partial(InviteDialog, context, window),
        partial(PinDialog, context, window),
        partial(AcceptLossDialog, context, "one note", window),
        partial(KitDialog, context, window),
        partial(DuePassphraseDialog, context, window),
        partial(LeavingDialog, context, window, may_stop=True, paused=False),
        partial(PresentPassphraseDialog, context, window),
        partial(RecoveryKeyDialog, context, make_recovery_key(Suite.PQ), ChosenFiles(), window),
        partial(PrintDialog, context, window, sheet, PaperPrinter()),
        partial(AboutDialog, context, window),
        partial(ServerDialog, context, ChosenFiles(), window, is_office=True),
        partial(NewPasswordDialog, context, server, "kense", window),
        partial(AllowRoadDialog, context, server, window),
        partial(EraseDialog, context, row.code, Ruling.PERMITTED, window),
        partial(AskByVoiceDialog, context, VoiceQuestion(WORDS, at.clock.now()), window),
        partial(AnswerByVoiceDialog, context, [Caller("s", "Aigerim")], window),
        partial(MeetingDialog, context, window),
        partial(
            SpokenAnswerDialog,
            context,
            "Aigerim",
            [SpokenAnswer(Meaning.HELD, 1, at.clock.now(), WORDS)],
            window,
        ),
    ]
    return {make.func.__name__: make for make in made if isinstance(make, partial)}


def require_locked(at: Start, over: QWidget | None = None) -> None:
    """Nothing is seen but the lock; what was open is gone, and so is all that showed a record."""
    assert at.application.window.is_covered
    seen = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    assert seen == [at.application.window]
    at.qtbot.waitUntil(lambda: not at.parts.pages.made())
    assert over is None or not shiboken6.isValid(over) or not over.isVisible()


def lock_over(at: Start, over: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    if isinstance(over, QDialog):
        at.qtbot.waitUntil(over.isActiveWindow)
    with at.qtbot.waitSignal(at.parts.locking.locked):
        press(over, key, modifier)
        require_locked_now(at)
    require_locked(at, over)
    at.enter()


def require_locked_now(at: Start) -> None:
    """The cover is there before anything else happens."""
    assert at.application.window.is_covered


@pytest.mark.parametrize(("key", "modifier"), KEYS)
def test_over_every_dialog(at: Start, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    for name in questions(at):
        dialog = questions(at)[name]()
        dialog.ask()
        at.qtbot.waitUntil(dialog.isActiveWindow)
        lock_over(at, dialog, key, modifier)
        assert not shiboken6.isValid(dialog), name


def test_every_dialog_of_the_pages_is_among_those() -> None:
    """Another one is to be added above."""
    known = {
        *("ClosingDialog", "DecisionDialog", "FinalDialog", "FormDialog", "InvitationDialog"),
        *("NameColleagueDialog", "ReadingDialog", "SleepDialog", "OnceDialog", "HeldDialog"),
        *("KeptTextDialog", "RestoreDialog", "ServerForm"),
    }
    assert {kind.__name__ for kind in _below(Question)} - known <= set(_NAMES)


_NAMES = {
    *("NewClientDialog", "ConsentDialog", "WithdrawDialog", "WorkingNameDialog"),
    *("OpenIdentityDialog", "IdentityDialog", "StageDialog", "GoalDialog", "CorrectSessionDialog"),
    *("StopSessionDialog", "MisfiledDialog", "PassphraseDialog", "InviteDialog", "EraseDialog"),
    *("PinDialog", "AcceptLossDialog", "KitDialog", "DuePassphraseDialog", "LeavingDialog"),
    *("PresentPassphraseDialog", "RecoveryKeyDialog", "PrintDialog", "AboutDialog"),
    *("ServerDialog", "NewPasswordDialog", "AllowRoadDialog"),
    *("AskByVoiceDialog", "AnswerByVoiceDialog", "SpokenAnswerDialog"),
    "MeetingDialog",
}


def _below(kind: type[Question]) -> set[type[Question]]:
    found = {kind.__subclasses__()[n] for n in range(len(kind.__subclasses__()))}
    named = {one for one in found if one.__module__.startswith("counsellor.")}
    return named | {deep for one in named for deep in _below(one)}


@pytest.mark.parametrize(("key", "modifier"), KEYS)
def test_over_the_search_box(at: Start, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    at.application.actions["app.search"].trigger()
    box = at.parts.search
    QTest.keyClicks(box.field, "baker")
    at.settle()
    lock_over(at, box.field, key, modifier)
    assert not shiboken6.isValid(box)


@pytest.mark.parametrize(("key", "modifier"), KEYS)
def test_over_the_shortcut_sheet(at: Start, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    at.application.actions["help.shortcuts"].trigger()
    at.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None or len(_others(at)) > 0)
    (sheet,) = _others(at)
    at.qtbot.waitUntil(sheet.isActiveWindow)
    lock_over(at, sheet, key, modifier)
    assert not shiboken6.isValid(sheet)


@pytest.mark.parametrize(("key", "modifier"), KEYS)
def test_over_a_list_that_is_open(at: Start, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    at.application.window.show_page(SETTINGS)
    at.settle()
    (box, *_) = [w for w in at.parts.pages.all()[-1].findChildren(QComboBox) if w.isVisible()]
    box.showPopup()
    lock_over(at, box.view(), key, modifier)


@pytest.mark.parametrize(("key", "modifier"), KEYS)
def test_over_a_menu(at: Start, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    at.application.window.show_page(CLIENTS)
    at.settle()
    menu = at.parts.pages.clients.search.createStandardContextMenu()
    assert isinstance(menu, QMenu)
    listed = menu.actions()
    menu.popup(at.application.window.mapToGlobal(QPoint(80, 80)))
    at.qtbot.waitUntil(menu.isVisible)
    assert menu.actions() == listed
    lock_over(at, menu, key, modifier)


@pytest.mark.parametrize(("key", "modifier"), KEYS)
def test_over_a_calendar(at: Start, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    dialog = questions(at)["NewClientDialog"]()
    dialog.ask()
    (day, *_) = [w for w in dialog.findChildren(QDateEdit) if w.calendarPopup()]
    at.qtbot.waitUntil(dialog.isActiveWindow)
    arrow = QPoint(day.width() - 8, day.height() // 2)
    QTest.mousePress(day, Qt.MouseButton.LeftButton, NO, arrow)
    calendar = QApplication.activePopupWidget()
    assert calendar is not None
    lock_over(at, calendar, key, modifier)


@pytest.mark.parametrize(("key", "modifier"), KEYS)
def test_over_the_crash_dialog(at: Start, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    reporter = CrashReporter()
    for _ in range(2):
        reporter.report(ValueError("x"))
        at.qtbot.waitUntil(lambda: reporter.dialog is not None)
        dialog = reporter.dialog
        assert dialog is not None
        at.qtbot.waitUntil(dialog.isActiveWindow)
        lock_over(at, dialog, key, modifier)
        assert reporter.dialog is None


@pytest.mark.parametrize(("key", "modifier"), KEYS)
def test_over_a_question_of_the_systems_own(
    at: Start, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    """Whoever waits for the file goes on with none, on a page that is still there."""
    at.application.window.show_page(EXCHANGE)
    page = at.parts.pages.exchange
    came_back: list[object] = []

    def lock() -> None:
        found = [w for w in QApplication.topLevelWidgets() if isinstance(w, QFileDialog)]
        if not any(dialog.isActiveWindow() for dialog in found):
            QTimer.singleShot(10, lock)  # it is on its way still
            return
        (dialog,) = found
        press(dialog, key, modifier)
        require_locked_now(at)

    def choose() -> None:
        chosen = SystemDialogs(list).open_file(page, "Which file?")
        came_back.append((chosen, shiboken6.isValid(page)))

    QTimer.singleShot(0, choose)
    QTimer.singleShot(0, lock)
    with at.qtbot.waitSignal(at.parts.locking.locked):
        pass
    at.qtbot.waitUntil(lambda: bool(came_back))
    assert came_back == [(None, True)]
    require_locked(at)
    assert not shiboken6.isValid(page)
    at.enter()


def test_the_first_run_goes_on(start: Start) -> None:
    start.begin()
    wizard = start.application.cover.first_run
    assert wizard is not None
    press(start.application.window, Qt.Key.Key_F12)
    assert start.application.cover.first_run is wizard


def test_twice_is_once(at: Start) -> None:
    with at.qtbot.waitSignal(at.parts.locking.locked):
        press(at.application.window, Qt.Key.Key_F12)
        press(at.application.window, Qt.Key.Key_F12)
    at.settle()
    require_locked(at)
    at.enter()
    assert at.parts.pages.today.isVisible()


def test_a_dialog_that_will_not_close_goes_all_the_same(at: Start) -> None:
    class Stubborn(QDialog):
        def reject(self) -> None:
            """Stay."""

        def done(self, result: int) -> None:
            """Stay."""

    dialog = Stubborn(at.application.window)
    dialog.open()
    lock_over(at, dialog, Qt.Key.Key_F12, NO)
    assert not shiboken6.isValid(dialog)


def test_a_dialog_saves_what_is_typed_before_it_goes(at: Start) -> None:
    saved: list[bool] = []

    class Holding(QDialog):
        def save_now(self) -> None:
            saved.append(self.isVisible() and not at.application.window.is_covered)

    dialog = Holding(at.application.window)
    dialog.open()
    lock_over(at, dialog, Qt.Key.Key_F12, NO)
    assert saved == [True]


def test_a_page_that_cannot_save_keeps_nobody_from_locking(at: Start) -> None:
    at.parts.pages.session.save_now = lambda: 1 / 0  # type: ignore[method-assign, assignment]
    with pytest.raises(ZeroDivisionError), at.qtbot.waitSignal(at.parts.locking.locked):
        at.parts.locking.lock()
    require_locked(at)


@pytest.mark.parametrize("window", ["main", "dialog"])
def test_in_every_layout(at: Start, window: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A Cyrillic letter on the key of L, as the system sends it."""
    over: QWidget = at.application.window
    if window == "dialog":
        dialog = questions(at)["GoalDialog"]()
        dialog.ask()
        at.qtbot.waitUntil(dialog.isActiveWindow)
        over = dialog
    monkeypatch.setattr(at.parts._scan_codes, "_platform", "xcb")
    handle = over.windowHandle()
    assert QGuiApplication.focusWindow() is handle
    with at.qtbot.waitSignal(at.parts.locking.locked):
        for kind in (QKeyEvent.Type.ShortcutOverride, QKeyEvent.Type.KeyPress):
            key = QKeyEvent(kind, 0x0434, CONTROL, 46, 0, 0, "д")
            QApplication.sendEvent(handle, key)
    require_locked(at)


def _others(at: Start) -> list[QWidget]:
    window = at.application.window
    return [w for w in QApplication.topLevelWidgets() if w is not window and w.isVisible()]
