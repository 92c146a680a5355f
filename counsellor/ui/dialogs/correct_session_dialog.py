# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A session's times put right, with a reason; the original is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QCheckBox,
    QWidget,
)

from counsellor.domain.coded import SessionStatus
from counsellor.domain.errors import CounsellorError, RecordInvalid
from counsellor.domain.records import limit_of
from counsellor.domain.records.sessions import NEEDS_PRESENCE, Segment, check_segments
from counsellor.services.correct_session import Correction
from counsellor.ui.dialogs.choices import CodeBox
from counsellor.ui.dialogs.moment_line import MomentLine
from counsellor.ui.dialogs.question import Question, label_row
from counsellor.ui.dialogs.session_parts import PartRow, SessionParts, Span
from counsellor.ui.widgets.limited_text import LineBox
from counsellor.ui.widgets.text_label import TextLabel
from counsellor.wording.errors import say_error
from counsellor.wording.moments import say_duration, say_time

if TYPE_CHECKING:
    from counsellor.domain.records.sessions import SessionRow
    from counsellor.ui.context import PageContext

ENDED = (
    SessionStatus.COMPLETED,
    SessionStatus.CUT_SHORT,
    SessionStatus.NO_SHOW,
    SessionStatus.CANCELLED,
)


class CorrectSessionDialog(Question):
    """Answers with a ``Correction`` whose times fit; what was not changed stays to the second."""

    def __init__(self, context: PageContext, session: SessionRow, parent: QWidget) -> None:
        super().__init__(context, parent, width=640)
        self._recorded = Span(session.started_at, session.duration_s)
        self.started_at = MomentLine(self._recorded.began, with_day=True)
        self.ended_at = MomentLine(self._recorded.ended, with_day=True)
        self._length = TextLabel()
        self.status = CodeBox(ENDED, context.languages)
        self.status.choose(session.status if session.status in ENDED else ENDED[0])
        self.present = QCheckBox()
        self.present.setChecked(session.present)
        self.status.currentIndexChanged.connect(self._follow_status)
        self.parts = SessionParts(context, self._recorded, session.segments)
        self.reason = LineBox(limit=limit_of("session.correction", "reason"))
        self._build_fields()
        for field in (self.started_at, self.ended_at):
            field.moved.connect(self._follow)
        self._follow_status()
        self.retranslate()

    @property
    def rows(self) -> list[PartRow]:
        """The rows of the parts, in order."""
        return self.parts.rows

    def answer(self) -> Correction:
        span = self._span()
        segments = self.parts.segments(span)
        check_segments(segments, span.seconds)
        status, present = self.status.value(), self.present.isChecked()
        if status in NEEDS_PRESENCE and not present:
            raise RecordInvalid(kind="session", reason="not_present")
        return Correction(
            started_at=span.began,
            duration_s=span.seconds,
            segments=segments,
            status=status,
            present=present,
            reason=self.reason.value(),
        )

    def missing(self) -> str:
        return self._wrong()[0]

    def to_mend(self) -> QWidget | None:
        return self._wrong()[1]

    def _wrong(self) -> tuple[str, QWidget | None]:
        """Return what is wrong with what was typed, or nothing, and the field to look at."""
        try:
            span = self._span()
            segments = self.parts.segments(span)
        except CounsellorError as error:
            lines = (self.started_at, self.ended_at, *self.parts.lines())
            no_time = (line for line in lines if not line.is_time)
            return say_error(error, self._context.speaker).whole, next(no_time, self.ended_at)
        now = self._context.clock.now()
        if span.ended > max(now, self._recorded.ended):
            sentence = self.tr("That is in the future: it is {time} now.")
            return sentence.format(time=say_time(now)), self.ended_at
        unfit = self._unfit(segments, span)
        if unfit:
            return unfit, None  # which of the parts is wrong nobody can know
        return "" if self.reason.value() else self.tr("Say why, in a few words."), self.reason

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("Correct the session"))
        self.confirm.setText(self.tr("Save the correction"))
        self.present.setText(self.tr("The client was there"))
        for field, text in (
            (self.started_at, self.tr("Began")),
            (self.ended_at, self.tr("Ended")),
            (self.status, self.tr("Result")),
            (self.reason, self.tr("Why it is corrected")),
        ):
            label_row(self._labels[field], field, text)
        self._say_length()

    def _span(self) -> Span:
        """What stands there now.

        Raises:
            RecordInvalid: it is no time, or the session would end before it began.
        """
        known = (self._recorded.began, self._recorded.ended)
        span = Span.between(self.started_at.value(known), self.ended_at.value(known))
        if span.seconds < 0:
            raise RecordInvalid(kind="session", reason="ends_before_start")
        return span

    def _unfit(self, segments: tuple[Segment, ...], span: Span) -> str:
        """Say by how much the parts do not fill the session, or nothing."""
        unfit = self.parts.unfit(segments, span)
        if unfit is None:
            return ""
        words = {
            "overlap": self.tr("Two parts overlap by {duration}."),
            "outside": self.tr("The parts reach {duration} beyond the session."),
            "open": self.tr("The parts leave {duration} of the session open."),
            "backwards": self.tr("A part ends {duration} before it begins."),
        }
        reason, seconds = unfit
        duration = say_duration(max(60, seconds), self._context.speaker)
        return words[reason].format(duration=duration)

    def _follow(self) -> None:
        """The edges of the first and the last part are those of the session."""
        self._say_length()
        try:
            self.parts.reach(self._span())
        except CounsellorError:
            return  # it is still being typed

    def _say_length(self) -> None:
        try:
            seconds = self._span().seconds
        except CounsellorError:
            self._length.setText("")
            return
        duration = say_duration(seconds, self._context.speaker)
        self._length.setText(self.tr("It took {duration}.").format(duration=duration))

    def _follow_status(self) -> None:
        """Whether the client was there follows from the result, but where it was cancelled."""
        status = self.status.value()
        if status is not SessionStatus.CANCELLED:
            self.present.setChecked(status in NEEDS_PRESENCE)
        self.present.setEnabled(status is SessionStatus.CANCELLED)

    def _build_fields(self) -> None:
        form = self._form()
        self._labels: dict[QWidget, TextLabel] = {}
        for field in (self.started_at, self.ended_at):
            self._labels[field] = form.add(field)
        form.addRow(TextLabel(), self._length)
        self._labels[self.status] = form.add(self.status)
        form.addRow(TextLabel(), self.present)
        self.body.addWidget(self.parts)
        self._labels[self.reason] = self._form().add(self.reason)
        self.body.addStretch(1)
