# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A button of an action that shows the action's key beside its word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from counsellor.ui.actions.registry import shown_keys

if TYPE_CHECKING:
    from PySide6.QtGui import QAction


class KeyedButton(QToolButton):
    """Says "Dialogue  F3", so that the key is learnt where it is needed."""

    def __init__(self, action: QAction) -> None:
        super().__init__()
        self._action = action
        self._short = False
        self.setDefaultAction(action)
        action.changed.connect(self._say)  # after the button itself took the words over
        self._say()

    def setToolButtonStyle(self, style: Qt.ToolButtonStyle) -> None:
        super().setToolButtonStyle(style)
        self._say()

    @property
    def is_short(self) -> bool:
        """Whether the keys stand there alone."""
        return self._short

    def shorten(self, short: bool) -> None:
        """Let the keys alone stand beside the icon: there is no room for words."""
        self._short = short
        self._say()

    def keys(self) -> str:
        """What is pressed instead."""
        return shown_keys(self._action)

    def words(self) -> str:
        """What stands on the button where there is room for words."""
        keys = self.keys()
        return f"{self._action.iconText()}  {keys}" if keys else self._action.iconText()

    def _say(self) -> None:
        alone = self.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
        said = self.keys() if self._short else self.words()
        if alone or not said:
            said = self._action.iconText()
        if self.text() != said:
            self.setText(said)
            self.setAccessibleName(self._action.iconText())
