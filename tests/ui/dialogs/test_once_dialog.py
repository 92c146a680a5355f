# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What is shown once stays until it was typed back or put off; only the lock takes it away."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from counsellor.services.create_vault import propose_recovery_words
from counsellor.services.invite_counsellor import InvitationMade
from counsellor.services.replace_recovery_key import RecoveryKey
from counsellor.ui.dialogs.invitation_dialog import InvitationDialog
from counsellor.ui.dialogs.kit_dialog import KitDialog
from counsellor.ui.dialogs.once_dialog import OnceDialog
from counsellor.ui.dialogs.recovery_key_dialog import RecoveryKeyDialog
from counsellor.ui.widgets.expiring_clipboard import ExpiringClipboard
from tests.ui.chosen_files import ChosenFiles
from tests.ui.pages.desk import Desk, click, press

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SEVEN = propose_recovery_words()
KEY = RecoveryKey("AGE-SECRET-KEY-PQ-1ABCDEFGHXYZ234", "age1pq1abc")


class _Spontaneous(QCloseEvent):
    """As the window system sends it when a person closes a window."""

    def spontaneous(self) -> bool:
        return True


@pytest.fixture
def files() -> ChosenFiles:
    return ChosenFiles()


@pytest.fixture(params=["kit", "invitation", "key"])
def shown(request: pytest.FixtureRequest, desk: Desk, files: ChosenFiles) -> OnceDialog:
    desk.show(QLabel())
    parent = desk.window
    made = InvitationMade(desk.folder / "file", SEVEN, "staff", "token")
    clipboard = ExpiringClipboard(QApplication.clipboard(), parent)
    makers: dict[str, Callable[[], OnceDialog]] = {
        "kit": lambda: KitDialog(desk.context, parent),
        "invitation": lambda: InvitationDialog(desk.context, made, "Marat", clipboard, parent),
        "key": lambda: RecoveryKeyDialog(desk.context, KEY, files, parent),
    }
    dialog = makers[request.param]()
    dialog.ask()
    desk.qtbot.waitUntil(dialog.isVisible)
    return dialog


def right(dialog: OnceDialog, place: int) -> str:
    if isinstance(dialog, RecoveryKeyDialog):
        return KEY.identity[-6:]
    return dialog._words.split()[place]


def test_no_esc_enter_or_closing_takes_it_away(desk: Desk, shown: OnceDialog) -> None:
    left: list[int] = []
    shown.finished.connect(left.append)
    for _ in range(3):
        press(shown, Qt.Key.Key_Escape)
        press(shown, Qt.Key.Key_Return)
        closing = _Spontaneous()
        shown.closeEvent(closing)
        assert not closing.isAccepted()
        assert shown.isVisible()
        assert shown.banner.isVisible()
    assert left == []


def test_it_is_done_once_a_part_was_typed_rightly(desk: Desk, shown: OnceDialog) -> None:
    click(shown.confirm)
    assert shown.is_asking
    assert not shown.showing.isVisible()
    for field in shown.back.fields:
        QTest.keyClicks(field, "zoom")
    click(shown.confirm)
    assert shown.isVisible()
    click(shown.again)
    assert shown.showing.isVisible()
    click(shown.confirm)
    assert all(not field.text() for field in shown.back.fields)
    for place, field in zip(shown.back.places, shown.back.fields, strict=True):
        QTest.keyClicks(field, right(shown, place))
    with desk.qtbot.waitSignal(shown.answered):
        press(shown.back.fields[-1], Qt.Key.Key_Return)


def test_later_answers_nothing(desk: Desk, shown: OnceDialog) -> None:
    with desk.qtbot.assertNotEmitted(shown.answered), desk.qtbot.waitSignal(shown.rejected):
        click(shown.leave)


def test_the_lock_takes_it_away(desk: Desk, shown: OnceDialog) -> None:
    with desk.qtbot.assertNotEmitted(shown.answered), desk.qtbot.waitSignal(shown.rejected):
        shown.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not any(isinstance(one, OnceDialog) for one in QApplication.topLevelWidgets())


@pytest.mark.parametrize("shown", ["key"], indirect=True)
def test_a_key_that_was_saved_and_read_back_is_not_asked_for(
    desk: Desk, shown: OnceDialog, files: ChosenFiles, tmp_path: Path
) -> None:
    assert isinstance(shown, RecoveryKeyDialog)
    files.target = tmp_path / "no stick" / "key.txt"
    click(shown.save)
    click(shown.confirm)
    assert shown.is_asking
    click(shown.again)
    files.target = tmp_path / "key.txt"
    click(shown.save)
    assert KEY.identity in files.target.read_text("utf-8")
    with desk.qtbot.waitSignal(shown.answered):
        click(shown.confirm)


def test_enter_leads_to_the_field_that_is_empty_and_then_to_that_which_is_wrong(
    desk: Desk, shown: OnceDialog
) -> None:
    press(shown.confirm, Qt.Key.Key_Return)
    fields = shown.back.fields
    for place, field in enumerate(fields[:-1]):
        QTest.keyClicks(field, right(shown, shown.back.places[place]))
        press(field, Qt.Key.Key_Return)
        assert fields[place + 1].hasFocus()
    QTest.keyClicks(fields[-1], "wrong")
    fields[0].setFocus()
    press(fields[0], Qt.Key.Key_Return)
    assert fields[-1].hasFocus()
    assert fields[-1].selectedText() == "wrong"
    QTest.keyClicks(fields[-1], right(shown, shown.back.places[-1]))
    with desk.qtbot.waitSignal(shown.answered):
        press(fields[-1], Qt.Key.Key_Return)
