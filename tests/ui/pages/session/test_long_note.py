# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A note that is too long says so while it is written, is saved all the same, and is not lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from counsellor.domain.coded import ContactType
from counsellor.domain.records.notes import MOST_LETTERS
from counsellor.ui.pages.session.session_page import SessionPage
from counsellor.ui.pages.session.session_timer import SessionTimer
from tests.field import take_in
from tests.ui.pages.desk import Desk, press, type_text

if TYPE_CHECKING:
    from counsellor.domain.records.notes import Draft

CTRL = Qt.KeyboardModifier.ControlModifier


def only_draft(desk: Desk) -> Draft:
    (draft,) = desk.ask(lambda vault: vault.drafts.every())
    return draft


@pytest.mark.parametrize("letter", ["я", "😀"])
def test_one_letter_too_many_is_said_and_nothing_is_lost(desk: Desk, letter: str) -> None:
    client = desk.ask(take_in)
    timer = SessionTimer(desk.context, "this run")
    page = SessionPage(desk.context, timer)
    desk.show(page)
    timer.start(client, ContactType.HOME, failed=lambda error: pytest.fail(str(error)))
    desk.settle()
    editor, label = page.draft_editor.editor, page.draft_editor.saved_label
    editor.setPlainText(letter * MOST_LETTERS)
    assert "at most" not in label.text()
    type_text(editor, "x")
    assert label.text() == "Note: at most 200,000 letters; this has 200,001."
    press(editor, Qt.Key.Key_Return, CTRL)
    desk.settle()
    assert len(editor.text()) == MOST_LETTERS + 1
    assert len(only_draft(desk).text) == MOST_LETTERS + 1
    assert desk.ask(lambda vault: vault.notes.of_client(client)) == []
    press(editor, Qt.Key.Key_Backspace)
    desk.settle()
    assert "at most" not in label.text()
