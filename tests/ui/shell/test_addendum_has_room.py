# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A long note scrolls beside its addendum; the page around the two never does."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from counsellor.ui.look.theme import Scheme
from counsellor.ui.pages.session.signed_reading import SignedReading
from tests.field import new_vault, take_in
from tests.services.work import sign, sit_together
from tests.ui.pages.desk import press, type_text

if TYPE_CHECKING:
    from tests.ui.shell.started import Start

CTRL = Qt.KeyboardModifier.ControlModifier
LONG = "\n\n".join("We spoke about work, and about what comes after it." for _ in range(40))


@pytest.mark.parametrize("size", [(1024, 640), (1366, 728), (1366, 768)])
@pytest.mark.parametrize("scales", [(100,), (200, 100)])
def test_the_sheet_is_whole_in_the_window(
    start: Start, size: tuple[int, int], scales: tuple[int, ...]
) -> None:
    vault = new_vault(start.folder, start.clock)
    client = take_in(vault, "the baker")
    note = sign(vault, client, LONG, sit_together(vault, client))
    vault.close()
    start.begin()
    start.enter()
    pages, window = start.parts.pages, start.application.window
    window.resize(*size)
    pages.session.write_addendum(note)
    start.settle()
    type_text(pages.session.draft_editor.editor, "also this")
    press(pages.session.draft_editor.editor, Qt.Key.Key_Return, CTRL)
    start.settle()
    assert not pages.session.draft_editor.isVisible()
    for scale in scales:
        start.application.appearance.apply(Scheme.LIGHT, scale)
        start.settle()
    pages.session.write_addendum(note)
    start.settle()
    editor, signs = pages.session.draft_editor.editor, pages.session.draft_editor.sign_button
    start.qtbot.waitUntil(editor.hasFocus)
    reading = window.findChild(SignedReading)
    assert reading is not None
    reading.updateGeometry()  # whenever Qt asks anew how much room the note would like
    QApplication.sendPostedEvents()
    for one in (editor, signs):
        start.qtbot.waitUntil(partial(_is_whole, one))


def _is_whole(widget: QWidget) -> bool:
    return widget.visibleRegion().boundingRect() == widget.rect()
