# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A list of fields is enough for a question: it labels, checks and answers by itself."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from counsellor.ui.actions.registry import ActionRegistry
from counsellor.ui.context import PageContext
from counsellor.ui.dialogs.choices import LineBox
from counsellor.ui.dialogs.form_dialog import Field, FormDialog, FormText
from counsellor.ui.look.theme import Scheme
from counsellor.ui.vault_thread.worker import VaultWorker
from tests.field import HandClock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.look.languages import Languages
    from counsellor.ui.look.theme import Theme

TEXT = FormText("GoalDialog", title="Goal", confirm="Save")
WORDS, NEEDED = "What the client wants", "Write the goal first."


@pytest.fixture
def context(theme: Theme, english: Languages) -> Iterator[PageContext]:
    worker: VaultWorker[OpenVault] = VaultWorker()
    yield PageContext(worker, english, ActionRegistry(theme.icons), theme, HandClock())
    worker.stop()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """Who asks."""
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def ask(window: QWidget, context: PageContext, *fields: Field) -> FormDialog:
    form = FormDialog(context, window, TEXT, fields)
    form.ask()
    return form


def test_one_field_answers_with_its_value(
    qtbot: QtBot, window: QWidget, context: PageContext
) -> None:
    form = ask(window, context, Field(WORDS, LineBox("  to read again ")))
    with qtbot.waitSignal(form.answered) as answered:
        form.confirm.click()
    assert answered.args == ["to read again"]


def test_several_fields_answer_with_all_values_in_order(
    qtbot: QtBot, window: QWidget, context: PageContext
) -> None:
    form = ask(window, context, Field(WORDS, LineBox("a")), Field(WORDS, LineBox("b")))
    with qtbot.waitSignal(form.answered) as answered:
        form.confirm.click()
    assert answered.args == [("a", "b")]


def test_what_is_needed_is_said_and_the_question_stays(
    qtbot: QtBot, window: QWidget, context: PageContext
) -> None:
    form = ask(window, context, Field(WORDS, LineBox(" "), NEEDED))
    with qtbot.assertNotEmitted(form.answered):
        form.confirm.click()
    assert form.isVisible()
    assert NEEDED in [label.text() for label in form.banner.findChildren(QLabel)]
    form.reject()


def test_labels_name_their_fields_in_the_present_language(
    qtbot: QtBot, window: QWidget, context: PageContext
) -> None:
    field = LineBox("")
    form = ask(window, context, Field(WORDS, field))
    assert field.accessibleName() == WORDS
    context.languages.speak("ru")
    said = context.speaker.say("GoalDialog", WORDS)
    assert said != WORDS
    qtbot.waitUntil(lambda: field.accessibleName() == said)
    form.reject()


@pytest.mark.parametrize("scale", [100, 200])
def test_no_length_of_what_is_said_is_scrolled_where_there_is_room(
    qtbot: QtBot, window: QWidget, context: PageContext, scale: int
) -> None:
    """The bar that was there for a moment stayed: beside it the text had one line more."""
    context.theme.apply(Scheme.LIGHT, scale)
    window.resize(1400, 1400)
    lengths = Random(7)
    for count in range(20, 70):
        about = " ".join("приглашение"[: lengths.randint(1, 11)] for _ in range(count))
        form = FormDialog(context, window, FormText("GoalDialog", "Goal", "Save", about=about), ())
        form.ask()
        for height in (form.minimumSizeHint().height(), form._wanted().height()):
            form.resize(form.width(), height)
            QApplication.processEvents()  # the layout
            QApplication.processEvents()  # and what follows from it
        assert not form._scroll.verticalScrollBar().isVisible(), about
        form.close()
