# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The program is to be closed while a session runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from counsellor.ui.dialogs.question import Question
from counsellor.ui.look.theme import set_look
from counsellor.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from counsellor.ui.context import PageContext


class LeavingDialog(Question):
    """Answered, the program closes and the session goes on, or stays paused; it names nobody.

    Args:
        context: as pages have it.
        parent: the window.
        may_stop: whether the session can be stopped from here: not while the vault is locked.
        paused: whether its time stands, and will.
    """

    stop_wanted = Signal()
    """The session is to be stopped first."""

    def __init__(
        self, context: PageContext, parent: QWidget, *, may_stop: bool, paused: bool
    ) -> None:
        super().__init__(context, parent, width=460)
        self._paused = paused
        self._about = TextLabel()
        self._about.setWordWrap(True)
        self.stop = QPushButton()
        self.stop.setAutoDefault(False)
        self.stop.setVisible(may_stop)
        set_look(self.stop, "link")
        self.body.addWidget(self._about)
        self.body.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)
        self.stop.clicked.connect(self._on_stop)
        self.retranslate()

    def answer(self) -> None:
        return None

    def retranslate(self) -> None:
        super().retranslate()
        if self._paused:
            self.title.setText(self.tr("A session is paused"))
            self._about.setText(
                self.tr(
                    "If you close the program now, the session stays paused: it is there again when"
                    " you unlock, and you go on with it or stop it then."
                )
            )
            self.confirm.setText(self.tr("Close; it stays paused"))
        else:
            self.title.setText(self.tr("A session is running"))
            self._about.setText(
                self.tr(
                    "If you close the program now, the session's time runs on: it is there again "
                    "when you unlock, and you stop it then."
                )
            )
            self.confirm.setText(self.tr("Close; the time runs on"))
        self.stop.setText(self.tr("Stop the session first…"))

    def _on_stop(self) -> None:
        self.reject()
        self.stop_wanted.emit()
