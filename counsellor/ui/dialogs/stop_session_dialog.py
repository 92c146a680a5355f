# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""How a session ended: asked once, when its timer is stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QRadioButton, QSpinBox, QWidget

from counsellor.domain.coded import SessionStatus
from counsellor.services.run_session import Ending
from counsellor.ui.dialogs.choices import inset
from counsellor.ui.dialogs.question import Question, label_row
from counsellor.ui.look.theme import set_look
from counsellor.ui.widgets.text_label import TextLabel
from counsellor.wording.moments import say_duration

if TYPE_CHECKING:
    from counsellor.ui.context import PageContext

MOST_STAFF = 9


class StopSessionDialog(Question):
    """Answers with an ``Ending``; the timer runs on until then."""

    discarded = Signal()
    """The timer was started by mistake: nothing is to be recorded."""

    def __init__(self, context: PageContext, elapsed_s: float, parent: QWidget) -> None:
        super().__init__(context, parent, width=460)
        self._elapsed_s = elapsed_s
        self._so_far = TextLabel()
        set_look(self._so_far, "soft")
        self.completed, self.cut_short, self.no_show = (QRadioButton() for _ in range(3))
        self.staff = QSpinBox()
        self.staff.setRange(1, MOST_STAFF)
        inset(self.staff)
        self.discard = QPushButton()
        self.discard.setAutoDefault(False)
        set_look(self.discard, "link")
        self._build_fields()
        self.discard.clicked.connect(self._on_discard)
        self.retranslate()
        self.completed.setFocus()

    def answer(self) -> Ending:
        if self.no_show.isChecked():
            return Ending(SessionStatus.NO_SHOW, present=False, staff=self.staff.value())
        cut = self.cut_short.isChecked()
        status = SessionStatus.CUT_SHORT if cut else SessionStatus.COMPLETED
        return Ending(status, present=True, staff=self.staff.value())

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("How did the session end?"))
        duration = say_duration(self._elapsed_s, self._context.speaker)
        self._so_far.setText(self.tr("So far {duration}.").format(duration=duration))
        self.completed.setText(self.tr("Completed: the client was there"))
        self.cut_short.setText(self.tr("Cut short: the client was there, but left early"))
        self.no_show.setText(self.tr("The client did not come"))
        label_row(self._staff_label, self.staff, self.tr("How many of us were there"))
        self.discard.setText(self.tr("Started by mistake: discard the time"))
        self.confirm.setText(self.tr("Stop the session"))

    def _on_discard(self) -> None:
        self.reject()
        self.discarded.emit()

    def _build_fields(self) -> None:
        group = QButtonGroup(self)
        self.body.addWidget(self._so_far)
        for choice in (self.completed, self.cut_short, self.no_show):
            group.addButton(choice)
            self.body.addWidget(choice)
        self.completed.setChecked(True)
        self._staff_label = self._form().add(self.staff)
        self.body.addWidget(self.discard, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)
