# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A page's banner: it lies over the page where it covers no button, and moves nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QWidget,
)

from counsellor.ui.look.theme import SPACE
from counsellor.ui.widgets.banner import SHOWN_MS, Banner, Offer, Tone
from counsellor.ui.widgets.next_turn import NextTurn

if TYPE_CHECKING:
    from counsellor.ui.look.theme import Theme

_WIDTH = 760


class FloatingBanner(Banner):
    """Stands at the foot of its page, or as near to it as no button is under it."""

    def __init__(self, theme: Theme, page: QWidget) -> None:
        super().__init__(theme, page)
        self._page = page
        self._soon = NextTurn(self._stand, self)
        page.installEventFilter(self)
        theme.changed.connect(self._stand)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    def say(
        self,
        sentence: str,
        tone: Tone = Tone.INFO,
        offer: Offer | None = None,
        *,
        for_ms: int = SHOWN_MS,
    ) -> None:
        super().say(sentence, tone, offer, for_ms=for_ms)
        self._stand()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.LayoutRequest):
            self._stand()
        return super().eventFilter(watched, event)

    # --- inside ------------------------------------------------------------------------------

    def _on_focus(self) -> None:
        """Get out of the way of what has the keys now, once it was scrolled into view."""
        if not self.isHidden():
            self._soon.start()

    def _stand(self) -> None:
        """Take the lowest place where no button is under it; else the foot of the page."""
        if self.isHidden():
            return
        size = self._fitting()
        left = (self._page.width() - size.width()) // 2
        lowest = max(0, self._page.height() - size.height() - SPACE)
        taken = self._taken()
        free = (
            top
            for top in range(lowest, -1, -SPACE)
            if not any(rect.intersects(QRect(QPoint(left, top), size)) for rect in taken)
        )
        self.setGeometry(QRect(QPoint(left, next(free, lowest)), size))
        self.raise_()

    def _fitting(self) -> QSize:
        width = max(1, min(self._theme.px(_WIDTH), self._page.width() - 4 * SPACE))
        self.resize(width, self.height())
        layout = self.layout()
        wanted = layout.totalHeightForWidth(width) if layout is not None else 0
        return QSize(width, min(max(wanted, 0) or self.sizeHint().height(), self._page.height()))

    def _taken(self) -> list[QRect]:
        """Give where buttons and fields can be seen: nobody is to wait until they are free."""
        found = []
        for kind in (QAbstractButton, QLineEdit):
            for widget in self._page.findChildren(kind):
                if widget.isVisible() and not self.isAncestorOf(widget):
                    seen = widget.visibleRegion().boundingRect()
                    if not seen.isEmpty():
                        found.append(seen.translated(widget.mapTo(self._page, QPoint(0, 0))))
        return [*found, *self._current_row()]

    def _current_row(self) -> list[QRect]:
        """Give where the row is that has the keys."""
        view = self._page.window().focusWidget()
        if not isinstance(view, QAbstractItemView) or not self._page.isAncestorOf(view):
            return []
        row = view.visualRect(view.currentIndex()) & view.viewport().visibleRegion().boundingRect()
        if row.isEmpty():
            return []
        return [row.translated(view.viewport().mapTo(self._page, QPoint(0, 0)))]
