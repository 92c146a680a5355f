# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Whatever takes the focus has a name for screen readers, on every part of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton, QVBoxLayout, QWidget

from counsellor.ui.dialogs.shortcut_sheet import ShortcutSheet
from counsellor.ui.search.box import SearchBox
from counsellor.ui.shell.crash_dialog import CrashDialog
from tests.ui.gallery import Gallery

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


def unnamed(widget: QWidget) -> list[str]:
    """Name the class of everything below a widget that takes the focus without having a name."""
    whole = QAccessible.queryAccessibleInterface(widget)
    return [
        type(part.object()).__name__
        for part in _below(whole)
        if part.state().focusable
        and not part.state().invisible
        and isinstance(part.object(), QWidget)
        and not part.text(QAccessible.Text.Name)
    ]


def _below(part: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for number in range(part.childCount()):
        child = part.child(number)
        if child.isValid():
            yield child
            yield from _below(child)


@pytest.fixture
def gallery(qtbot: QtBot, qapp: QApplication) -> Iterator[Gallery]:
    gallery = Gallery(qapp, "en")
    gallery.theme.apply(gallery.theme.scheme)
    qtbot.addWidget(gallery.window, before_close_func=lambda window: window.leave())
    gallery.window.resize(1100, 700)
    gallery.window.show()
    yield gallery
    qapp.setStyleSheet("")


def test_a_widget_without_a_name_would_be_found(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    box = QVBoxLayout(page)
    box.addWidget(QLineEdit())
    box.addWidget(QToolButton())
    page.show()
    assert "QLineEdit" in unnamed(page)


def test_the_unlock_screen_names_everything(gallery: Gallery) -> None:
    assert unnamed(gallery.window) == []


@pytest.mark.parametrize("page", ["go.clients", "go.sessions", "go.exchange", "go.settings"])
def test_every_page_names_everything(gallery: Gallery, page: str) -> None:
    gallery.window.uncover()
    gallery.show_timer()
    gallery.window.show_page(page)
    assert unnamed(gallery.window) == []


def test_the_dialogs_name_everything(qtbot: QtBot, gallery: Gallery) -> None:
    gallery.window.uncover()
    dialogs = [
        ShortcutSheet(gallery.actions, gallery.theme, gallery.window),
        CrashDialog("report", gallery.window),
        SearchBox(gallery.actions, gallery.theme, gallery.window),
    ]
    for dialog in dialogs:
        qtbot.addWidget(dialog)
        dialog.show()
        assert unnamed(dialog) == []
