# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Beside the note: how long its session is, and its phases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from counsellor.domain.coded import ContactType
from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.models.phases import LOOKS, TimerView
from counsellor.ui.widgets.keyed_button import KeyedButton
from counsellor.ui.widgets.phase_strip import PhaseStrip
from counsellor.ui.widgets.text_label import TextLabel
from counsellor.wording.codes import say_code, say_word
from counsellor.wording.moments import say_date_and_time, say_duration, say_elapsed

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent

    from counsellor.domain.records.sessions import SessionRow
    from counsellor.ui.context import PageContext

_WIDTH = 250
_HIGH = 530
"""Where room is short, the bar below shows the timer; it is shown once."""
_NARROW = 720


class TimerPanel(Retranslating, QScrollArea):
    """Shows a running session with its buttons, or one that has ended with its times."""

    shows_timer = Signal(bool)
    """Whether the running timer is seen here, with its buttons."""
    filled = Signal()
    """There is something else to show, or nothing."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._ended = False
        self._session: SessionRow | None = None
        self._runs = self._corrects = False
        self._inner = QWidget()
        self._clock, self._state, self._phases = TextLabel(), TextLabel(), TextLabel()
        self.strip = PhaseStrip(context.theme, context.languages)
        self.buttons = [
            self._button(look.action) for look in LOOKS.values() if look.action is not None
        ]
        self.pause, self.stop = self._button("session.pause"), self._button("session.stop")
        self.correct = QPushButton()
        set_look(self.correct, "link")
        self._build()
        context.theme.changed.connect(self._fit)
        self._fit()
        self.retranslate()
        self.show_nothing()

    def show_view(self, view: TimerView) -> None:
        """Show the running timer."""
        self._session = None
        self._show_parts(running=True, ended=False)
        self._clock.setText(say_elapsed(view.clock_s))
        word = say_code(view.phase, self._context.speaker)
        paused = self.tr("Paused for {time}").format(time=say_elapsed(view.paused_s))
        self._state.setText(word if view.running else paused)
        self.strip.show_view(view)
        self._phases.setText(self.strip.sentence())

    def show_session(self, session: SessionRow, *, corrects: bool) -> None:
        """Show a session that has ended, and whether its times are corrected here."""
        self._session, self._corrects = session, corrects
        self._show_parts(running=False, ended=True)
        self.strip.show_stretches(session.segments)
        self._say_session()

    def show_nothing(self) -> None:
        """Show no session: the note stands by itself."""
        self._session = None
        self._show_parts(running=False, ended=False)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Session"))
        self.correct.setText(self.tr("Correct the times…"))
        self._say_session()
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(self._context.theme.px(_WIDTH), super().sizeHint().height())

    def _say_session(self) -> None:
        session, speaker = self._session, self._context.speaker
        if session is None:
            return
        self._clock.setText(say_duration(session.duration_s, speaker))
        parts = (
            say_code(session.status, speaker),
            say_date_and_time(session.started_at, speaker),
            say_word(ContactType, session.contact_type, speaker),
        )
        self._state.setText("\n".join(parts))
        self._phases.setText(self.strip.sentence())

    def has_room(self, width: int, height: int) -> bool:
        """Tell whether there is something to show, and room for all of it in a page so large."""
        theme = self._context.theme
        wide, high = width >= theme.px(_NARROW), height >= theme.px(_HIGH)
        return wide and (high if self._runs else self._ended)

    def _show_parts(self, *, running: bool, ended: bool) -> None:
        changed = (running, ended) != (self._runs, self._ended)
        self._runs, self._ended = running, ended
        for widget in (self._clock, self._state, self.strip, self._phases):
            widget.setVisible(running or ended)
        for button in (*self.buttons, self.pause, self.stop):
            button.setVisible(running)
        self.correct.setVisible(ended and self._corrects)
        if changed:
            self.filled.emit()
            self._tell()

    def _button(self, action_id: str) -> KeyedButton:
        button = KeyedButton(self._context.actions[action_id])
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._context.theme.icons.keep_size(button)
        set_look(button, "phase")
        return button

    def _build(self) -> None:
        set_look(self._clock, "clock")
        set_look(self._phases, "small")
        for label in (self._state, self._phases):
            label.setWordWrap(True)
        box = QVBoxLayout(self._inner)
        box.setContentsMargins(0, 0, SPACE, 0)
        box.setSpacing(SPACE)
        for widget in (self._clock, self._state, self.strip):
            box.addWidget(widget)
        for button in (*self.buttons, self.pause, self.stop):
            box.addWidget(button)
        box.addWidget(self._phases)
        box.addWidget(self.correct, 0, Qt.AlignmentFlag.AlignLeft)
        box.addStretch(1)
        self.setWidget(self._inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()
        self._tell()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._tell()

    def _tell(self) -> None:
        self.shows_timer.emit(self._runs and self.isVisible())

    def _fit(self) -> None:
        """Be as wide as the widest button needs beside a scroll bar, or as is good to see."""
        bar = self.verticalScrollBar().sizeHint().width()
        needed = self._inner.minimumSizeHint().width() + bar
        self.setFixedWidth(max(self._context.theme.px(_WIDTH), needed))
