# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The rail at the left: the pages, and which of them is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.look.theme import SPACE, set_look

if TYPE_CHECKING:
    from counsellor.ui.actions.registry import ActionRegistry
    from counsellor.ui.look.theme import Theme

NARROW = 900
"""Below this width of the window, in pixels at 100 %, the rail shows icons alone."""


class Rail(Retranslating, QFrame):
    """One button a page; the current one is marked by a bar, by weight and to screen readers."""

    chosen = Signal(str)
    """Id of the page's action."""

    def __init__(
        self, actions: ActionRegistry, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._theme = theme
        self._style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        self._buttons: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        set_look(self, "rail")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Expanding)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        self._box.setSpacing(SPACE // 2)
        self._box.addStretch(1)
        self.retranslate()

    def add(self, action_id: str, icon: str) -> None:
        """Add a page below those that are there; Settings stay at the foot."""
        button = QToolButton()
        button.setCheckable(True)
        button.setToolButtonStyle(self._style)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda: self.chosen.emit(action_id))
        set_look(button, "page")
        self._theme.icons.put(button, icon)
        self._group.addButton(button)
        self._buttons[action_id] = button
        foot = self._box.count() if action_id == "go.settings" else self._box.count() - 1
        if "go.settings" in self._buttons and action_id != "go.settings":
            foot -= 1
        self._box.insertWidget(foot, button)
        self.retranslate()

    def mark(self, action_id: str) -> None:
        """Show which page is shown."""
        self._buttons[action_id].setChecked(True)

    def show_only(self, action_ids: set[str]) -> None:
        """Hide the pages that this vault does not have."""
        for action_id, button in self._buttons.items():
            button.setVisible(action_id in action_ids)

    def fit(self, window_width: int) -> None:
        """Drop the words when the window is narrow for the present scale."""
        narrow = window_width < self._theme.px(NARROW)
        style = (
            Qt.ToolButtonStyle.ToolButtonIconOnly
            if narrow
            else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        )
        if style == self._style:
            return
        self._style = style
        for button in self._buttons.values():
            button.setToolButtonStyle(style)

    def current(self) -> QWidget | None:
        """The button of the current page, where the focus goes."""
        return self._group.checkedButton()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Pages"))
        for action_id, button in self._buttons.items():
            action = self._actions[action_id]
            button.setText(action.text())
            button.setToolTip(action.toolTip())
            button.setAccessibleName(action.text())

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(hint.width(), 0)
