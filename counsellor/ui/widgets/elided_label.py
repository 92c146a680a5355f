# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Text that breaks where it has room below, and ends in "…" where not all of it has room."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from counsellor.ui.look.plain_tooltip import plain_tooltip
from counsellor.ui.widgets.text_label import TextLabel

_BETWEEN: Final = " · "
_NO_BREAK: Final = "\N{NO-BREAK SPACE}"


class ElidedLabel(TextLabel):
    """A label that can shrink; screen readers and its tooltip still have the whole text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance("…"), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = self.contentsRect()
        shown, flags = self.shown(area)
        self.setToolTip(plain_tooltip(self.text() if shown.endswith("…") else ""))
        painter.drawText(area, flags, shown)

    def shown(self, area: QRect) -> tuple[str, int]:
        """Return what can be shown of the text in an area, and how it is laid out."""
        metrics, in_one = self.fontMetrics(), int(self.alignment())
        if metrics.horizontalAdvance(self.text()) > area.width():
            flags = in_one | int(Qt.TextFlag.TextWordWrap)
            for text in (_held_together(self.text()), self.text()):
                needed = metrics.boundingRect(QRect(0, 0, area.width(), 0), flags, text)
                if needed.width() <= area.width() and needed.height() <= area.height():
                    return text, flags
        elide = Qt.TextElideMode.ElideRight
        return metrics.elidedText(self.text(), elide, area.width()), in_one


def _held_together(text: str) -> str:
    """Let lines break between the parts of a text and not within one."""
    return _BETWEEN.join(part.replace(" ", _NO_BREAK) for part in text.split(_BETWEEN))
