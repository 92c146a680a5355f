# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""How and when a session ended: asked once, when its timer is stopped."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QRadioButton, QSpinBox, QWidget

from counsellor.domain.coded import SessionStatus
from counsellor.domain.errors import CounsellorError
from counsellor.domain.records import limit_of
from counsellor.services.run_session import Ending
from counsellor.ui.dialogs.choices import inset
from counsellor.ui.dialogs.moment_line import MomentLine
from counsellor.ui.dialogs.question import Question, label_row
from counsellor.ui.look.theme import set_look
from counsellor.ui.widgets.limited_text import LineBox
from counsellor.ui.widgets.text_label import TextLabel
from counsellor.wording.errors import say_error
from counsellor.wording.moments import say_duration, say_moment, say_time

if TYPE_CHECKING:
    from counsellor.ui.context import PageContext

MOST_STAFF = 9


class StopSessionDialog(Question):
    """Answers with an ``Ending``; the timer runs on until then."""

    discarded = Signal()
    """The timer was started by mistake: nothing is to be recorded."""

    def __init__(
        self,
        context: PageContext,
        elapsed_s: float,
        parent: QWidget,
        *,
        began: datetime | None = None,
        fell_asleep: datetime | None = None,
    ) -> None:
        super().__init__(context, parent)
        self._elapsed_s = elapsed_s
        self._now = context.clock.now()
        self._began = began or self._now - timedelta(seconds=elapsed_s)
        self._fell_asleep = fell_asleep
        self.just_now, self.earlier = QRadioButton(), QRadioButton()
        self.ended_at = MomentLine(
            fell_asleep or self._now, with_day=self._began.date() != self._now.date()
        )
        self.reason = LineBox(limit=limit_of("session.correction", "reason"))
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
        staff, ended_at = self.staff.value(), self._ended_at()
        reason = self.reason.value() if ended_at is not None else ""
        if self.no_show.isChecked():
            return Ending(SessionStatus.NO_SHOW, False, staff, ended_at, reason)
        cut = self.cut_short.isChecked()
        status = SessionStatus.CUT_SHORT if cut else SessionStatus.COMPLETED
        return Ending(status, True, staff, ended_at, reason)

    def missing(self) -> str:
        return "" if self.just_now.isChecked() else self._wrong()[0]

    def to_mend(self) -> QWidget | None:
        return self._wrong()[1]

    def _wrong(self) -> tuple[str, QWidget]:
        """Return what is wrong with what was typed, or nothing, and the field to look at."""
        try:
            ended_at = self._ended_at()
        except CounsellorError as error:
            return say_error(error, self._context.speaker).whole, self.ended_at
        now = self._context.clock.now()
        if ended_at is not None and ended_at > now:
            sentence = self.tr("That is in the future: it is {time} now.")
            return sentence.format(time=say_time(now)), self.ended_at
        if ended_at is not None and ended_at < self._began:
            sentence = self.tr("That is before the session began: {moment}.")
            moment = say_moment(self._began, now, self._context.speaker)
            return sentence.format(moment=moment), self.ended_at
        return "" if self.reason.value() else self.tr("Say why, in a few words."), self.reason

    def _ended_at(self) -> datetime | None:
        if self.just_now.isChecked():
            return None
        return self.ended_at.value((self._began, self._now))

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("How did the session end?"))
        duration = say_duration(self._elapsed_s, self._context.speaker)
        self._so_far.setText(self.tr("So far {duration}.").format(duration=duration))
        self._when.setText(self.tr("When did it end?"))
        self.just_now.setText(self.tr("Just now"))
        self.earlier.setText(self.tr("Earlier, at:"))
        if self._fell_asleep is not None:
            asleep = self.tr("Earlier; the laptop fell asleep at {time}:")
            self.earlier.setText(asleep.format(time=say_time(self._fell_asleep)))
        self.ended_at.setAccessibleName(self.tr("When did it end?"))
        label_row(self._reason_label, self.reason, self.tr("Why it is corrected"))
        if not self.reason.text():
            self.reason.setText(self.tr("The timer ran on after the end."))
            # What a small field cuts is the end, not the beginning.
            self.reason.setCursorPosition(0)
        self.completed.setText(self.tr("Completed: the client was there"))
        self.cut_short.setText(self.tr("Cut short: the client came, but left early"))
        self.no_show.setText(self.tr("The client did not come"))
        label_row(self._staff_label, self.staff, self.tr("How many of us were there"))
        self.discard.setText(self.tr("Started by mistake: discard the time"))
        self.confirm.setText(self.tr("Stop the session"))

    def _on_discard(self) -> None:
        self._discard()
        self.discarded.emit()

    def _ask_why(self, earlier: bool) -> None:
        self._form_rows.setRowVisible(self.reason, earlier)
        self._grow()

    def _build_fields(self) -> None:
        group, when = QButtonGroup(self), QButtonGroup(self)
        self.body.addWidget(self._so_far)
        for choice in (self.completed, self.cut_short, self.no_show):
            group.addButton(choice)
            self.body.addWidget(choice)
        self.completed.setChecked(True)
        self._when = TextLabel()
        set_look(self._when, "heading")
        self.body.addWidget(self._when)
        for moment in (self.just_now, self.earlier):
            when.addButton(moment)
            self.body.addWidget(moment)
        self.just_now.setChecked(True)
        self.body.addWidget(self.ended_at)
        self._form_rows = self._form()
        self._reason_label = self._form_rows.add(self.reason)
        self._form_rows.setRowVisible(self.reason, False)
        self._staff_label = self._form_rows.add(self.staff)
        self.ended_at.textEdited.connect(lambda _: self.earlier.setChecked(True))
        self.earlier.toggled.connect(self._ask_why)
        self.body.addWidget(self.discard, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)
