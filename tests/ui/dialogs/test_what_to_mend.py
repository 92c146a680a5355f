# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What refuses an answer gives the keys to the field that it is about, and keeps it in view."""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

import counsellor.ui.dialogs
from counsellor.domain.coded import ConsentItem
from counsellor.domain.records.identities import Identity
from counsellor.services.run_session import Ending, start_session, stop_session
from counsellor.ui.dialogs.consent_dialog import ConsentDialog
from counsellor.ui.dialogs.correct_session_dialog import CorrectSessionDialog
from counsellor.ui.dialogs.identity_dialog import IdentityDialog
from counsellor.ui.dialogs.new_client_dialog import NewClientDialog
from counsellor.ui.dialogs.question import Question
from counsellor.ui.dialogs.stop_session_dialog import StopSessionDialog
from tests.field import take_in
from tests.ui.pages.desk import press

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.ui.pages.desk import Desk

ITS_OWN = ("RestoreDialog",)
"""They lead there themselves, for they stay while their answer is tried."""


def every_question() -> Iterator[type[Question]]:
    for module in pkgutil.iter_modules(counsellor.ui.dialogs.__path__):
        importlib.import_module(f"counsellor.ui.dialogs.{module.name}")
    found = [Question]
    for kind in found:
        found += kind.__subclasses__()
    yield from (kind for kind in found if kind.__module__.startswith("counsellor."))


def test_each_question_that_misses_something_knows_where() -> None:
    refusing = [one for one in every_question() if one.missing is not Question.missing]
    assert len(refusing) > 5
    lost = {one.__name__ for one in refusing if one.to_mend is Question.to_mend}
    assert lost <= set(ITS_OWN)


def asked(desk: Desk, dialog: Question, high: int = 480) -> None:
    desk.window.resize(1000, high)
    dialog.ask()
    desk.qtbot.waitUntil(dialog.isActiveWindow)


def refused(desk: Desk, dialog: Question, field: QWidget) -> None:
    """The keys go from the button to what is wrong, which can be seen whole."""
    dialog.confirm.setFocus()
    press(dialog.confirm, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.isVisible()
    assert dialog.banner.isVisible()
    desk.qtbot.waitUntil(field.hasFocus)
    desk.qtbot.waitUntil(lambda: field.visibleRegion().boundingRect() == field.rect())


@pytest.mark.parametrize("high", [320, 480, 640])
def test_who_agrees_to_nothing_is_asked_at_the_box_for_it(desk: Desk, high: int) -> None:
    desk.show(QWidget())
    dialog = NewClientDialog(desk.context, "Centre", desk.window)
    asked(desk, dialog, high)
    dialog.consent.items[ConsentItem.SYNC].setChecked(True)
    refused(desk, dialog, dialog.consent.items[ConsentItem.SERVICE])
    dialog.consent.items[ConsentItem.SERVICE].setChecked(True)
    dialog.minor.setChecked(True)
    refused(desk, dialog, dialog.consent.representative)
    dialog.consent.representative.setChecked(True)
    refused(desk, dialog, dialog.consent.assent)


def test_a_written_consent_to_nothing_likewise(desk: Desk) -> None:
    client = desk.ask(take_in)
    desk.show(QWidget())
    row = replace(desk.ask(lambda vault: vault.clients.get(client)), minor=True)
    dialog = ConsentDialog(desk.context, row, "Centre", desk.window)
    asked(desk, dialog)
    refused(desk, dialog, dialog.consent.items[ConsentItem.SERVICE])


def test_a_year_that_is_none_is_typed_again(desk: Desk) -> None:
    desk.show(QWidget())
    dialog = IdentityDialog(desk.context, Identity("k"), desk.window)
    asked(desk, dialog)
    dialog.birth_year.setText("19")
    refused(desk, dialog, dialog.birth_year)
    assert dialog.birth_year.selectedText() == "19"


@pytest.mark.parametrize("typed", ["25:70", "soon", "", "23:59"])
def test_an_end_that_cannot_be_is_typed_again(desk: Desk, typed: str) -> None:
    desk.show(QWidget())
    dialog = StopSessionDialog(desk.context, 3600.0, desk.window)
    asked(desk, dialog)
    dialog.earlier.setChecked(True)
    dialog.ended_at.setText(typed)
    refused(desk, dialog, dialog.ended_at)


def test_an_end_without_a_reason_asks_for_one(desk: Desk) -> None:
    desk.show(QWidget())
    dialog = StopSessionDialog(desk.context, 3600.0, desk.window)
    asked(desk, dialog)
    dialog.earlier.setChecked(True)
    dialog.ended_at.show_moment(desk.context.clock.now() - timedelta(minutes=5))
    dialog.reason.setText("")
    refused(desk, dialog, dialog.reason)


def test_a_correction_leads_to_each_time_and_then_to_the_reason(desk: Desk) -> None:
    client = desk.ask(take_in)
    desk.ask(lambda vault: start_session(vault, client))
    desk.clock.pass_time(1800)
    desk.ask(lambda vault: stop_session(vault, Ending()))
    (row,) = desk.ask(lambda vault: vault.sessions.of_client(client))
    desk.show(QWidget())
    dialog = CorrectSessionDialog(desk.context, row, desk.window)
    asked(desk, dialog)
    for line in (dialog.started_at, dialog.ended_at, *dialog.parts.lines()):
        before = line.text()
        line.setText("noon")
        refused(desk, dialog, line)
        line.setText(before)
    before = dialog.ended_at.text()
    dialog.ended_at.setText("31.12.2099 10:00")
    refused(desk, dialog, dialog.ended_at)
    dialog.ended_at.setText(before)
    refused(desk, dialog, dialog.reason)
