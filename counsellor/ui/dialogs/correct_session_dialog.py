# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A session's times put right, with a reason; the original is kept."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QTime
from PySide6.QtWidgets import (
    QCheckBox,
    QDateTimeEdit,
    QHBoxLayout,
    QPushButton,
    QTimeEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from counsellor.domain.coded import Phase, SessionStatus
from counsellor.domain.errors import RecordInvalid
from counsellor.domain.records import limit_of
from counsellor.domain.records.sessions import NEEDS_PRESENCE, Segment, check_segments
from counsellor.services.correct_session import Correction
from counsellor.ui.dialogs.choices import CodeBox, inset
from counsellor.ui.dialogs.question import Question, label_row
from counsellor.ui.look.plain_tooltip import plain_tooltip
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.widgets.limited_text import LineBox
from counsellor.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from counsellor.domain.records.sessions import SessionRow
    from counsellor.ui.context import PageContext

ENDED = (
    SessionStatus.COMPLETED,
    SessionStatus.CUT_SHORT,
    SessionStatus.NO_SHOW,
    SessionStatus.CANCELLED,
)
_FORMAT = "H:mm:ss"


class SegmentRow(QWidget):
    """One stretch: its phase, and from when to when, counted from the session's start."""

    def __init__(self, segment: Segment, context: PageContext) -> None:
        super().__init__()
        self.phase = CodeBox(Phase, context.languages)
        self.phase.choose(segment.phase)
        self.start, self.end = _span(segment.start_s), _span(segment.end_s)
        self.remove = QToolButton()
        context.theme.icons.put(self.remove, "x")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(self.phase, 1)
        row.addWidget(self.start)
        row.addWidget(self.end)
        row.addWidget(self.remove)

    def value(self) -> Segment:
        """The stretch as it was put right."""
        return Segment(self.phase.value(), _seconds(self.start), _seconds(self.end))

    def say(self, phase: str, start: str, end: str, remove: str) -> None:
        """Name the fields."""
        names = ((self.phase, phase), (self.start, start), (self.end, end), (self.remove, remove))
        for field, name in names:
            field.setAccessibleName(name)
            field.setToolTip(plain_tooltip(name))


class CorrectSessionDialog(Question):
    """Answers with a ``Correction`` whose times fit."""

    def __init__(self, context: PageContext, session: SessionRow, parent: QWidget) -> None:
        super().__init__(context, parent, width=640)
        self._zone = session.started_at.tzinfo
        began = session.started_at.replace(tzinfo=None)
        self.started_at = QDateTimeEdit(QDateTime(began))  # type: ignore[call-overload]
        self.started_at.setDisplayFormat("dd.MM.yyyy HH:mm:ss")
        now = context.clock.now().astimezone(self._zone).replace(tzinfo=None)
        self.started_at.setMaximumDateTime(QDateTime(max(now, began)))  # type: ignore[call-overload]
        inset(self.started_at)
        self.duration = _span(session.duration_s)
        self.status = CodeBox(ENDED, context.languages)
        self.status.choose(session.status if session.status in ENDED else ENDED[0])
        self.present = QCheckBox()
        self.present.setChecked(session.present)
        self.status.currentIndexChanged.connect(self._follow_status)
        self.reason = LineBox(limit=limit_of("session.correction", "reason"))
        self._segments_title = TextLabel()
        set_look(self._segments_title, "heading")
        self.rows: list[SegmentRow] = []
        self._segments = QVBoxLayout()
        self.add = QPushButton()
        self.add.setAutoDefault(False)
        self._build_fields()
        for segment in session.segments:
            self._add_row(segment)
        self.add.clicked.connect(self._add_after)
        self._follow_status()
        self.retranslate()

    def answer(self) -> Correction:
        duration = _seconds(self.duration)
        segments = tuple(
            sorted((row.value() for row in self.rows), key=lambda segment: segment.start_s)
        )
        check_segments(segments, duration)
        status, present = self.status.value(), self.present.isChecked()
        if status in NEEDS_PRESENCE and not present:
            raise RecordInvalid(kind="session", reason="not_present")
        began = self.started_at.dateTime().toPython()
        if not isinstance(began, datetime):
            raise RecordInvalid(kind="session", reason="times")
        return Correction(
            started_at=began.replace(tzinfo=self._zone),
            duration_s=duration,
            segments=segments,
            status=status,
            present=present,
            reason=self.reason.value(),
        )

    def missing(self) -> str:
        return "" if self.reason.value() else self.tr("Say why, in a few words.")

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("Correct the session"))
        self.confirm.setText(self.tr("Save the correction"))
        self.present.setText(self.tr("The client was there"))
        self._segments_title.setText(self.tr("What the time went to"))
        self.add.setText(self.tr("Add a part"))
        for field, text in (
            (self.started_at, self.tr("Began")),
            (self.duration, self.tr("Length")),
            (self.status, self.tr("Result")),
            (self.reason, self.tr("Why it is corrected")),
        ):
            label_row(self._labels[field], field, text)
        for row in self.rows:
            self._name(row)

    def _follow_status(self) -> None:
        """Whether the client was there follows from the result, but where it was cancelled."""
        status = self.status.value()
        if status is not SessionStatus.CANCELLED:
            self.present.setChecked(status in NEEDS_PRESENCE)
        self.present.setEnabled(status is SessionStatus.CANCELLED)

    def _add_row(self, segment: Segment) -> None:
        row = SegmentRow(segment, self._context)
        row.remove.clicked.connect(lambda: self._remove(row))
        self.rows.append(row)
        self._segments.addWidget(row)
        self._name(row)

    def _add_after(self) -> None:
        end = _seconds(self.duration)
        last = max((row.value().end_s for row in self.rows), default=0)
        self._add_row(Segment(Phase.UNTAGGED, min(last, end), end))

    def _remove(self, row: SegmentRow) -> None:
        self.rows.remove(row)
        self._segments.removeWidget(row)
        row.deleteLater()

    def _name(self, row: SegmentRow) -> None:
        row.say(self.tr("Part"), self.tr("From"), self.tr("To"), self.tr("Remove the part"))

    def _build_fields(self) -> None:
        form = self._form()
        self._labels: dict[QWidget, TextLabel] = {}
        for field in (self.started_at, self.duration, self.status):
            self._labels[field] = form.add(field)
        form.addRow(TextLabel(), self.present)
        self.body.addWidget(self._segments_title)
        self.body.addLayout(self._segments)
        self.body.addWidget(self.add)
        self._labels[self.reason] = self._form().add(self.reason)
        self.body.addStretch(1)


def _span(seconds: int) -> QTimeEdit:
    field = QTimeEdit(QTime.fromMSecsSinceStartOfDay(seconds * 1000))
    field.setDisplayFormat(_FORMAT)
    inset(field)
    return field


def _seconds(field: QTimeEdit) -> int:
    return field.time().msecsSinceStartOfDay() // 1000
