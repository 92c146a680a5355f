# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""F9 leads to a new note whose first heading is in view, in a small window and in large print."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from counsellor.services.write_note import begin_note
from counsellor.ui.look.theme import Scheme
from tests.field import new_vault, take_in
from tests.ui.pages.desk import press

if TYPE_CHECKING:
    from counsellor.services.vault_types import OpenVault
    from tests.ui.shell.started import Start


def long_draft(vault: OpenVault) -> str:
    return begin_note(vault, take_in(vault), None, text="сестра\n" * 100).id


@pytest.mark.parametrize("before", [False, True])
@pytest.mark.parametrize("scale", [100, 150])
@pytest.mark.parametrize("size", [(1024, 640), (1366, 768)])
def test_a_session_that_is_started_shows_the_first_heading(
    start: Start, size: tuple[int, int], scale: int, before: bool
) -> None:
    new_vault(start.folder, start.clock).close()
    start.begin()
    start.enter()
    start.application.theme.apply(Scheme.LIGHT, scale)
    start.application.window.resize(*size)
    if before:  # the sheet has shown something already
        start.parts.pages.session.write_draft(start.do(long_draft))
        start.settle()
    start.parts.pages.open_client(start.do(take_in))
    start.settle()
    press(start.parts.pages.client, Qt.Key.Key_F9)
    start.settle()
    editor = start.parts.pages.session.draft_editor.editor
    start.qtbot.waitUntil(editor.hasFocus)
    assert editor.textCursor().blockNumber() == 1
    first = editor.cursorRect(QTextCursor(editor.document()))
    assert editor.viewport().rect().contains(first)
    assert editor.viewport().rect().contains(editor.cursorRect())


def test_a_note_laid_out_anew_begins_below_its_first_heading(start: Start) -> None:
    new_vault(start.folder, start.clock).close()
    start.begin()
    start.enter()
    start.application.window.resize(1024, 640)
    pages = start.parts.pages
    pages.open_client(start.do(take_in))
    start.settle()
    press(pages.client, Qt.Key.Key_F9)
    start.settle()
    template = pages.session.draft_editor.template
    for _ in range(template.count()):
        press(template, Qt.Key.Key_Down)
        start.settle()
        editor = pages.session.draft_editor.editor
        first = editor.cursorRect(QTextCursor(editor.document()))
        assert editor.viewport().rect().contains(first)
        assert editor.viewport().rect().contains(editor.cursorRect())
