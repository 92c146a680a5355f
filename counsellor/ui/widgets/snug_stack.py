# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Widgets in one place, one of them in view, which alone says how much room there has to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class SnugStack(QStackedWidget):
    """As large as what is in view needs, and no larger.

    Qt makes a stack as large as the largest of all: the window then scrolls around a page or a list
    that scrolls by itself. What can be lower than it would like to be is no reason to scroll.

    It does not listen to its own `currentChanged`: Qt emits that once more while the stack is being
    destroyed and its children go, into an object whose Python half is gone (the process ends).
    """

    def setCurrentIndex(self, index: int) -> None:
        super().setCurrentIndex(index)
        self.updateGeometry()

    def setCurrentWidget(self, widget: QWidget) -> None:
        super().setCurrentWidget(widget)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        shown = self.currentWidget()
        return shown.sizeHint() if shown is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        shown = self.currentWidget()
        return shown.minimumSizeHint() if shown is not None else super().minimumSizeHint()

    def hasHeightForWidth(self) -> bool:
        shown = self.currentWidget()
        return shown is not None and shown.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        shown = self.currentWidget()
        if shown is None:
            return -1
        inner = shown.layout()
        if inner is None or isinstance(shown, QStackedWidget):
            return shown.heightForWidth(width)
        return inner.totalMinimumHeightForWidth(width)
