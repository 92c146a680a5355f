# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A session's phases as one strip, told by colour, icon and words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from counsellor.domain.coded import Phase
from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.models.phases import LOOKS, TimerView, seconds_by_phase
from counsellor.wording.codes import say_code
from counsellor.wording.moments import say_duration

if TYPE_CHECKING:
    from PySide6.QtGui import QHelpEvent

    from counsellor.domain.records.sessions import Segment
    from counsellor.ui.look.languages import Languages
    from counsellor.ui.look.theme import Theme

SPAN_S = 1800
"""The strip is as long as the session, rounded up to the next half hour."""
HEIGHT = 24
_ICON = 14
_GAP = 2


class PhaseStrip(Retranslating, QWidget):
    """Paints the stretches of a session in proportion; screen readers get one sentence."""

    def __init__(self, theme: Theme, languages: Languages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._languages = languages
        self._stretches: tuple[Segment, ...] = ()
        self._span = SPAN_S
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        self.retranslate()

    def show_view(self, view: TimerView) -> None:
        """Show a timer's stretches."""
        self.show_stretches(view.stretches())

    def show_stretches(self, stretches: tuple[Segment, ...]) -> None:
        """Show the stretches of a session that has ended."""
        self._stretches = stretches
        end = stretches[-1].end_s if stretches else 0
        self._span = max(1, -(-end // SPAN_S)) * SPAN_S
        self._describe()
        self.update()

    def sentence(self) -> str:
        """Say what the strip shows: how long each phase took."""
        speaker = self._languages.speaker
        return " · ".join(
            f"{say_code(phase, speaker)} {say_duration(seconds, speaker)}"
            for phase, seconds in seconds_by_phase(self._stretches).items()
        )

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Phases of the session"))
        self._describe()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self._theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(80), self._theme.px(HEIGHT))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            help_event: QHelpEvent = event  # type: ignore[assignment]
            QToolTip.showText(help_event.globalPos(), self.sentence(), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        ground = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        outline = QPainterPath()
        outline.addRoundedRect(ground, self._theme.px(6), self._theme.px(6))
        painter.fillPath(outline, tokens.colour("surface"))
        painter.save()
        painter.setClipPath(outline)
        for stretch in self._stretches:
            self._paint_stretch(painter, stretch)
        painter.restore()
        painter.setPen(QPen(tokens.colour("edge"), 1))
        painter.drawPath(outline)

    def _paint_stretch(self, painter: QPainter, stretch: Segment) -> None:
        left = self.width() * stretch.start_s / self._span
        right = self.width() * stretch.end_s / self._span
        area = QRectF(left, 0, max(1.0, right - left - _GAP), self.height())
        look = LOOKS[stretch.phase]
        colour = self._theme.tokens.colour(look.colour)
        if stretch.phase is Phase.UNTAGGED:
            painter.fillRect(area, QBrush(colour, Qt.BrushStyle.BDiagPattern))
            return
        painter.fillRect(area, colour)
        self._paint_icon(painter, area, look.icon)

    def _paint_icon(self, painter: QPainter, area: QRectF, name: str) -> None:
        side = self._theme.px(_ICON)
        if area.width() < side + 2 * _GAP:
            return
        icon = self._theme.icons.pixmap(name, side, "surface")
        top = (area.height() - side) / 2
        painter.drawPixmap(round(area.center().x() - side / 2), round(top), icon)

    def _describe(self) -> None:
        self.setAccessibleDescription(self.sentence())
