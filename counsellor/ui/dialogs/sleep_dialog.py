# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Whether the time counts in which the laptop slept: asked when it is awake again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from counsellor.domain.coded import Phase
from counsellor.domain.errors import CounsellorError
from counsellor.ui.dialogs.choices import CodeBox
from counsellor.ui.dialogs.moment_line import MomentLine
from counsellor.ui.dialogs.question import Question, label_row
from counsellor.ui.widgets.text_label import TextLabel
from counsellor.wording.errors import say_error
from counsellor.wording.moments import say_duration, say_moment

if TYPE_CHECKING:
    from counsellor.domain.timer import Gap
    from counsellor.ui.context import PageContext


@dataclass(frozen=True, slots=True)
class Slept:
    """How many seconds of a gap were session time, from its beginning, and what they went to."""

    counted_s: int
    phase: Phase


class SleepDialog(Question):
    """Answers with a ``Slept``; until then nothing of the gap counts."""

    def __init__(self, context: PageContext, gap: Gap, phase: Phase, parent: QWidget) -> None:
        super().__init__(context, parent, width=520)
        self._gap = gap
        now = context.clock.now()
        self._since, self._until = (
            datetime.fromtimestamp(wall, UTC).astimezone(now.tzinfo)
            for wall in (gap.since, gap.until)
        )
        self._about = TextLabel()
        self._about.setWordWrap(True)
        self.leave_out, self.keep, self.part = (QRadioButton() for _ in range(3))
        overnight = self._since.date() != self._until.date()
        self.until = MomentLine(self._until, with_day=overnight)
        self.phase = CodeBox(Phase, context.languages)
        self.phase.choose(phase)
        self._build_fields()
        self.retranslate()
        self.leave_out.setFocus()

    def answer(self) -> Slept:
        if self.leave_out.isChecked():
            return Slept(0, self.phase.value())
        if self.keep.isChecked():
            return Slept(self._gap.seconds, self.phase.value())
        kept = self.until.value((self._since, self._until), self._since) - self._since
        return Slept(int(kept.total_seconds()), self.phase.value())

    def missing(self) -> str:
        if not self.part.isChecked():
            return ""
        try:
            until = self.until.value((self._since, self._until), self._since)
        except CounsellorError as error:
            return say_error(error, self._context.speaker).whole
        if not self._since <= until <= self._until:
            between = self.tr("Write a time between {since} and {until}.")
            return between.format(since=self._say(self._since), until=self._say(self._until))
        return ""

    def to_mend(self) -> QWidget | None:
        return self.until

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("Were you still with the client?"))
        about = self.tr(
            "From {since} to {until} this laptop slept or was off. This time does not count until "
            "you say so."
        )
        self._about.setText(
            about.format(since=self._say(self._since), until=self._say(self._until))
        )
        duration = say_duration(self._gap.seconds, self._context.speaker)
        self.leave_out.setText(self.tr("No: leave this time out"))
        self.keep.setText(self.tr("Yes, all the time: count {duration}").format(duration=duration))
        self.part.setText(self.tr("For a part of it, until:"))
        self.until.setAccessibleName(self.tr("Until"))
        label_row(self._phase_label, self.phase, self.tr("What the time went to"))
        self.confirm.setText(self.tr("Save"))
        self.leave.setText(self.tr("Later"))

    def _say(self, moment: datetime) -> str:
        return say_moment(moment, self._context.clock.now(), self._context.speaker)

    def _build_fields(self) -> None:
        group = QButtonGroup(self)
        self.body.addWidget(self._about)
        for choice in (self.leave_out, self.keep, self.part):
            group.addButton(choice)
            self.body.addWidget(choice)
        self.body.addWidget(self.until)
        self.leave_out.setChecked(True)
        self._phase_label = self._form().add(self.phase)
        self.body.addStretch(1)
        self.until.textEdited.connect(lambda _: self.part.setChecked(True))
        self.leave_out.toggled.connect(lambda out: self.phase.setEnabled(not out))
        self.phase.setEnabled(False)
