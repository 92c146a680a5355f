# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Whose record is written: large above it, and seen and heard to change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.look.theme import SPACE, restyle, set_look
from counsellor.ui.widgets.screen_reader import announce
from counsellor.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from counsellor.domain.records.clients import ClientRow

STEP_MS = 1600
"""So long the line is marked after it changed."""


class WhoLine(Retranslating, QFrame):
    """Says code and working name; where the client sees the screen, only that they changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._client: ClientRow | None = None
        self._hidden = False
        self._fresh = self._low = False
        self.who = TextLabel()
        self.who.setWordWrap(True)
        set_look(self, "who")
        set_look(self.who, "title")
        self._box = box = QVBoxLayout(self)
        box.setContentsMargins(SPACE, SPACE // 2, SPACE, SPACE // 2)
        box.addWidget(self.who)
        self._step = QTimer(self)
        self._step.setSingleShot(True)
        self._step.setInterval(STEP_MS)
        self._step.timeout.connect(self._settle)
        self.retranslate()

    @property
    def is_fresh(self) -> bool:
        """Whether the line is marked, because it has just changed."""
        return self._fresh

    def show_client(self, client: ClientRow) -> None:
        """Say whose record it is; a step is seen and announced where it was another's before."""
        other = self._client is None or self._client.id != client.id
        self._client = client
        if other:
            self._mark(fresh=True)
            self._step.start()
        self._say()
        if other:
            announce(self, self.who.text())

    def be_low(self, low: bool) -> None:
        """Take less room in a low window, though still more than the text below."""
        self._low = low
        set_look(self.who, "heading" if low else "title")
        around = 0 if low else SPACE // 2
        self._box.setContentsMargins(SPACE, around, SPACE, around)

    def sizeHint(self) -> QSize:
        """In a low window what stands beside it stays there, and the name breaks."""
        hint = super().sizeHint()
        return QSize(self.minimumSizeHint().width(), hint.height()) if self._low else hint

    def show_nobody(self) -> None:
        """Say nothing: no record is shown."""
        self._client = None
        self._step.stop()
        self._settle()

    def hide_who(self, hidden: bool) -> None:
        """Show no code and no name, for when the client sees the screen."""
        self._hidden = hidden
        self._say()

    def retranslate(self) -> None:
        self._say()

    def _settle(self) -> None:
        self._mark(fresh=False)
        self._say()

    def _mark(self, *, fresh: bool) -> None:
        self._fresh = fresh
        self.setProperty("fresh", fresh)
        restyle(self)

    def _say(self) -> None:
        if self._client is None:
            self.who.clear()
        elif self._hidden:
            self.who.setText(self.tr("Another client's record") if self._fresh else "")
        else:
            self.who.setText(f"{self._client.code}  {self._client.working_name}".strip())
        self.who.setVisible(bool(self.who.text()))
