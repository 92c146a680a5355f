# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What the time of a session went to, part by part, in times of day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Self

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from counsellor.domain.coded import Phase
from counsellor.domain.errors import RecordInvalid
from counsellor.domain.records.sessions import Segment
from counsellor.ui.dialogs.changing_fields import ChangingFields
from counsellor.ui.dialogs.choices import CodeBox
from counsellor.ui.dialogs.moment_line import MomentLine
from counsellor.ui.look.plain_tooltip import plain_tooltip
from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from counsellor.ui.context import PageContext

_DAY_S = 86_400
_ADDED = "+"


@dataclass(frozen=True, slots=True)
class Span:
    """From when to when a session was."""

    began: datetime
    seconds: int

    @classmethod
    def between(cls, began: datetime, ended: datetime) -> Self:
        """Return the span of two moments."""
        return cls(began, int((ended - began).total_seconds()))

    @property
    def ended(self) -> datetime:
        """Its end."""
        return self.began + timedelta(seconds=self.seconds)


class PartRow(QWidget):
    """One stretch: its phase, and from when to when.

    Attributes:
        recorded_as: its number among those that were recorded, or a mark that it was added.
    """

    removed = Signal()
    """The part is to go."""

    def __init__(
        self,
        phase: Phase,
        span: Span,
        context: PageContext,
        *,
        with_day: bool,
        recorded_as: str = _ADDED,
    ) -> None:
        super().__init__()
        self.recorded_as = recorded_as
        self.phase = CodeBox(Phase, context.languages)
        self.phase.choose(phase)
        self.start = MomentLine(span.began, with_day=with_day)
        self.end = MomentLine(span.ended, with_day=with_day)
        self.remove = QToolButton()
        context.theme.icons.put(self.remove, "x")
        self.remove.clicked.connect(self.removed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(self.phase, 1)
        row.addWidget(self.start)
        row.addWidget(self.end)
        row.addWidget(self.remove)

    def say(self, phase: str, start: str, end: str, remove: str) -> None:
        """Name the fields."""
        names = ((self.phase, phase), (self.start, start), (self.end, end), (self.remove, remove))
        for field, name in names:
            field.setAccessibleName(name)
            field.setToolTip(plain_tooltip(name))


class SessionParts(Retranslating, ChangingFields):
    """Rows that can be changed, added and removed; whether they fit is asked at the end."""

    def __init__(self, context: PageContext, span: Span, segments: Sequence[Segment]) -> None:
        super().__init__()
        self._context = context
        self._span = span
        self._with_day = span.seconds >= _DAY_S
        self._title = TextLabel()
        set_look(self._title, "heading")
        self.rows: list[PartRow] = []
        self._box = QVBoxLayout()
        self.add = QPushButton()
        self.add.setAutoDefault(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._title)
        whole.addLayout(self._box)
        whole.addWidget(self.add)
        for number, segment in enumerate(segments):
            began = span.began + timedelta(seconds=segment.start_s)
            self._add_row(segment.phase, Span(began, segment.seconds), str(number))
        self.add.clicked.connect(self._add_after)
        self.retranslate()

    def reach(self, span: Span) -> None:
        """Follow the session's new edges with what nobody has changed by hand."""
        if self.rows:
            first, last = self.rows[0].start, self.rows[-1].end
            if not first.is_edited and first.recorded == self._span.began:
                first.show_moment(span.began)
            if not last.is_edited and last.recorded == self._span.ended:
                last.show_moment(span.ended)
        self._span = span

    def lines(self) -> list[MomentLine]:
        """Return the fields with times, in order."""
        return [line for row in self.rows for line in (row.start, row.end)]

    def segments(self, span: Span) -> tuple[Segment, ...]:
        """Return the parts in seconds of a session, in order.

        Raises:
            RecordInvalid: what stands in a field is no time.
        """
        known = [span.began, span.ended]
        known += [line.recorded for line in self.lines() if not line.is_edited]
        found = [
            Segment(
                row.phase.value(),
                self._second(row.start, known, span),
                self._second(row.end, known, span),
            )
            for row in self.rows
        ]
        return tuple(sorted(found, key=lambda segment: segment.start_s))

    @staticmethod
    def unfit(segments: Sequence[Segment], span: Span) -> tuple[str, int] | None:
        """Tell how the parts do not fill the session, and by how many seconds.

        A session without any part says nothing of its time, and that is allowed.
        """
        backwards = next((part for part in segments if part.seconds < 0), None)
        if backwards is not None:
            return "backwards", -backwards.seconds
        overlap = max((one.end_s - two.start_s for one, two in pairwise(segments)), default=0)
        if overlap > 0:
            return "overlap", overlap
        if not segments:
            return None
        beyond = max(-segments[0].start_s, segments[-1].end_s - span.seconds)
        if beyond > 0:
            return "outside", beyond
        left = span.seconds - sum(part.seconds for part in segments)
        return ("open", left) if left > 0 else None

    def retranslate(self) -> None:
        self._title.setText(self.tr("What the time went to"))
        self.add.setText(self.tr("Add a part"))
        for row in self.rows:
            self._name(row)

    def _second(self, line: MomentLine, known: Sequence[datetime], span: Span) -> int:
        over_midnight = span.began.date() != span.ended.date()
        after = span.began if over_midnight and not self._with_day else None
        return Span.between(span.began, line.value(known, after)).seconds

    def kept_rows(self) -> str:
        return ",".join(row.recorded_as for row in self.rows)

    def take_rows(self, kept: str) -> None:
        wanted = kept.split(",")
        for row in list(self.rows):
            if row.recorded_as not in wanted:
                self._remove(row)
        added = [row for row in self.rows if row.recorded_as == _ADDED]
        for _ in range(wanted.count(_ADDED) - len(added)):
            self._add_after()

    def _add_row(self, phase: Phase, span: Span, recorded_as: str = _ADDED) -> None:
        row = PartRow(phase, span, self._context, with_day=self._with_day, recorded_as=recorded_as)
        row.removed.connect(lambda: self._remove(row))
        row.end.textEdited.connect(lambda _: self._push(row))
        self.rows.append(row)
        self._box.addWidget(row)
        self._name(row)
        self.came.emit(row)

    def _push(self, row: PartRow) -> None:
        """A part begins where the one before ends, as long as nobody has changed that by hand."""
        place = self.rows.index(row) + 1
        if place < len(self.rows):
            following = self.rows[place].start
            if following.recorded == row.end.recorded:
                following.setText(row.end.text())

    def _add_after(self) -> None:
        last = self._span.began
        if self.rows:
            try:
                last = self.rows[-1].end.value()
            except RecordInvalid:
                last = self._span.ended
        self._add_row(Phase.UNTAGGED, Span.between(min(last, self._span.ended), self._span.ended))

    def _remove(self, row: PartRow) -> None:
        self.rows.remove(row)
        self._box.removeWidget(row)
        row.hide()
        row.setParent(None)  # no field of the form any more, though it is deleted later
        row.deleteLater()
        self.went.emit()

    def _name(self, row: PartRow) -> None:
        row.say(self.tr("Part"), self.tr("From"), self.tr("To"), self.tr("Remove the part"))
