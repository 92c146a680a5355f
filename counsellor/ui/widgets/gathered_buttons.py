# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""One button with a menu, in place of several buttons for which there is no room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QPushButton

from counsellor.ui.look.retranslating import Retranslating

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QAbstractButton


class GatheredButtons(Retranslating, QPushButton):
    """Stands for the buttons while they are gathered, and does what they do."""

    def __init__(self, buttons: Sequence[QAbstractButton]) -> None:
        super().__init__()
        self._buttons = tuple(buttons)
        menu = QMenu(self)
        menu.aboutToShow.connect(self._fill)
        self.setMenu(menu)
        self.hide()
        self.retranslate()

    def gather(self, gathered: bool) -> None:
        """Hide the buttons and stand for them, or the other way round."""
        for button in self._buttons:
            button.setVisible(not gathered)
        self.setVisible(gathered)

    def retranslate(self) -> None:
        self.setText(self.tr("More"))
        self.setAccessibleName(self.tr("More about this note"))

    def _fill(self) -> None:
        self.menu().clear()
        for button in self._buttons:
            place = button.parentWidget()
            if place is None or not place.isVisible():
                continue
            act = self.menu().addAction(button.text())
            act.setEnabled(button.isEnabled())
            act.triggered.connect(button.click)
