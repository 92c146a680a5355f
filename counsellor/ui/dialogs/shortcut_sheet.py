# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""All shortcuts on one sheet, made of the actions that there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from counsellor.reports.shortcut_list import shortcut_list
from counsellor.ui.actions.action_list import CONTEXT, GROUP_TITLES, Group
from counsellor.ui.actions.registry import say_keys
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.widgets.enter_presses import EnterPresses
from counsellor.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QKeySequence

    from counsellor.ui.actions.registry import ActionRegistry
    from counsellor.ui.look.theme import Theme

_SIZE = (760, 520)
_LEFT = (Group.GO, Group.CLIENT, Group.NOTE, Group.EXCHANGE, Group.HELP)


class ShortcutSheet(EnterPresses, QDialog):
    """A dialog to read; every action that this vault has stands on it, usable now or not."""

    print_wanted = Signal(object)
    """The ``Document`` of the list; the sheet is closed."""

    def __init__(self, actions: ActionRegistry, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        actions.attach_anywhere(self)
        self._said: list[TextLabel] = []
        self._by_group: dict[Group, list[QAction]] = {}
        for spec, action in actions.visible():
            self._by_group.setdefault(spec.group, []).append(action)
        columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        columns.setSpacing(6 * SPACE)
        columns.addLayout(self._column([group for group in Group if group in _LEFT]))
        columns.addLayout(self._column([group for group in Group if group not in _LEFT]))
        sheet = QWidget()
        sheet.setLayout(columns)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(sheet)
        scroll.setAccessibleName(self.tr("Keyboard shortcuts"))
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        self.print = close.addButton(self.tr("Print…"), QDialogButtonBox.ButtonRole.ActionRole)
        self.print.setAutoDefault(False)
        self.print.clicked.connect(self._on_print)
        box = QVBoxLayout(self)
        box.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 2 * SPACE)
        box.addWidget(scroll, 1)
        box.addWidget(close)
        beside = 6 * SPACE + 2 * scroll.frameWidth() + scroll.verticalScrollBar().sizeHint().width()
        if sheet.sizeHint().width() + beside > parent.width():
            columns.setDirection(QBoxLayout.Direction.TopToBottom)
            for said in self._said:
                said.setWordWrap(True)
            columns.activate()
        width = max(theme.px(_SIZE[0]), sheet.sizeHint().width() + beside)
        self.resize(min(width, parent.width()), min(theme.px(_SIZE[1]), parent.height()))

    def _on_print(self) -> None:
        groups = {
            QCoreApplication.translate(CONTEXT, GROUP_TITLES[group]): [
                (", ".join(map(say_keys, action.shortcuts())), action.text())
                for action in self._by_group[group]
            ]
            for group in Group
            if group in self._by_group
        }
        self.accept()
        self.print_wanted.emit(shortcut_list(self.windowTitle(), groups))

    def _column(self, groups: list[Group]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(SPACE)
        for group in groups:
            if group in self._by_group:
                title = TextLabel(QCoreApplication.translate(CONTEXT, GROUP_TITLES[group]))
                set_look(title, "heading")
                column.addWidget(title)
                column.addLayout(self._rows(self._by_group[group]))
                column.addSpacing(SPACE)
        column.addStretch(1)
        return column

    def _rows(self, actions: list[QAction]) -> QGridLayout:
        grid = QGridLayout()
        grid.setVerticalSpacing(SPACE // 2)
        grid.setHorizontalSpacing(2 * SPACE)
        grid.setColumnStretch(0, 1)
        for row, action in enumerate(actions):
            said = TextLabel(action.text())
            self._said.append(said)
            grid.addWidget(said, row, 0)
            keys = QHBoxLayout()
            keys.setSpacing(SPACE // 2)
            for shortcut in action.shortcuts():
                keys.addWidget(_key(shortcut))
            grid.addLayout(keys, row, 1, Qt.AlignmentFlag.AlignRight)
        return grid


def _key(shortcut: QKeySequence) -> TextLabel:
    key = TextLabel(say_keys(shortcut))
    set_look(key, "key")
    return key
