# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The bar at the top: one box to find anything, how the exchange stands, and the lock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QToolButton

from counsellor.ui.actions.registry import shown_keys
from counsellor.ui.look.plain_tooltip import plain_tooltip
from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.widgets.elided_label import ElidedLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from counsellor.ui.actions.registry import ActionRegistry
    from counsellor.ui.look.theme import Theme

_BOX_WIDTH = 320


class TopBar(Retranslating, QFrame):
    """Opens the Ctrl+K box, says how the exchange stands, and locks."""

    def __init__(
        self, actions: ActionRegistry, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._theme = theme
        set_look(self, "bar")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.search = QPushButton()
        set_look(self.search, "search")
        theme.icons.put(self.search, "search", "ink_soft")
        self.search.clicked.connect(actions["app.search"].trigger)
        self._exchange = ElidedLabel(lines=2)
        set_look(self._exchange, "small")
        self._exchange.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.lock = QToolButton()
        self.lock.setDefaultAction(actions["app.lock"])
        self.lock.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        theme.icons.keep_size(self.lock)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, SPACE)
        row.setSpacing(2 * SPACE)
        row.addWidget(self.search, 1)
        row.addWidget(self._exchange, 2)
        row.addWidget(self.lock)
        theme.changed.connect(self._size_box)
        self._size_box()
        self.retranslate()

    def show_exchange(self, sentence: str) -> None:
        """Say how the exchange stands; nothing while there is no office."""
        self._exchange.setText(sentence)
        self._fit()

    def retranslate(self) -> None:
        self.search.setAccessibleName(self._actions["app.search"].text())
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _size_box(self) -> None:
        self.search.setMaximumWidth(self._theme.px(_BOX_WIDTH))
        self._fit()

    def _fit(self) -> None:
        """Leave out keys, then the word, before how the exchange stands is cut."""
        keys = shown_keys(self._actions["app.search"])
        whole = self.tr("Search ({keys})").format(keys=keys)
        margins = self._row.contentsMargins()
        around = margins.left() + margins.right() + 2 * self._row.spacing()
        room = self.width() - around - self.lock.sizeHint().width()
        for said in (whole, self.tr("Search"), ""):
            self._say(said)
            box = self.search.sizeHint().width()
            if said == whole:
                box = min(max(box, room // 3), self.search.maximumWidth())
            if self._exchange.is_whole_in(room - box):
                break
        is_short = self.search.text() != whole
        self._row.setStretch(0, 0 if is_short else 1)
        self.search.setToolTip(plain_tooltip(whole if is_short else ""))

    def _say(self, text: str) -> None:
        if self.search.text() != text:
            self.search.setText(text)
