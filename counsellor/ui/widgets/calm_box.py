# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Choices that scrolling over them does not change, and that of a language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QComboBox, QSizePolicy

from counsellor.ui.look.languages import own_name
from counsellor.ui.look.theme import SPACE
from counsellor.wording.translation import languages

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QWidget

_SHORTEST = 12
_LONGEST = 56


class CalmBox(QComboBox):
    """A choice that scrolling over it does not change, as wide as its longest words need.

    What is still longer than a line of a narrow window ends in "…". Each thing's data is a key
    that tells what it is wherever it stands: by that it is kept and found again.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setMinimumContentsLength(_SHORTEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        hint, line = super().sizeHint(), _LONGEST * self.fontMetrics().averageCharWidth()
        return QSize(min(hint.width() + 2 * SPACE, line), hint.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class LanguageBox(CalmBox):
    """One of the three languages, each named in itself."""

    def __init__(self, chosen: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for language in languages():
            self.addItem(own_name(language), language)
        self.setCurrentIndex(max(0, self.findData(chosen)))

    def value(self) -> str:
        """Its code."""
        return str(self.currentData())
