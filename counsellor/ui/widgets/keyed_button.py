# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A button of an action that shows the action's key beside its word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QToolButton

from counsellor.ui.actions.registry import shown_keys

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QActionEvent


class KeyedButton(QToolButton):
    """Says "Dialogue  F3", so that the key is learnt where it is needed."""

    def __init__(self, action: QAction) -> None:
        super().__init__()
        self._action = action
        self.setDefaultAction(action)
        self._say()

    def actionEvent(self, event: QActionEvent) -> None:
        super().actionEvent(event)
        if event.type() == QEvent.Type.ActionChanged:  # one that is taken away may be gone already
            self._say()

    def setToolButtonStyle(self, style: Qt.ToolButtonStyle) -> None:
        super().setToolButtonStyle(style)
        self._say()

    def words(self) -> str:
        """What stands on the button where there is room for words."""
        keys = shown_keys(self._action)
        return f"{self._action.iconText()}  {keys}" if keys else self._action.iconText()

    def _say(self) -> None:
        alone = self.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
        said = self._action.iconText() if alone else self.words()
        if self.text() != said:
            self.setText(said)
            self.setAccessibleName(self._action.iconText())
