# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The bar at the bottom while a session runs: clock, phases, pause, stop. It names nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy

from counsellor.ui.look.plain_tooltip import plain_tooltip
from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.models.phases import LOOKS, TimerView
from counsellor.ui.widgets.fit_row import FitRow
from counsellor.ui.widgets.keyed_button import KeyedButton
from counsellor.ui.widgets.phase_strip import PhaseStrip
from counsellor.ui.widgets.screen_reader import announce
from counsellor.ui.widgets.text_label import TextLabel
from counsellor.wording.codes import say_code
from counsellor.wording.moments import say_elapsed

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from counsellor.ui.actions.registry import ActionRegistry
    from counsellor.ui.look.languages import Languages
    from counsellor.ui.look.theme import Theme


class TimerBar(Retranslating, QFrame):
    """Shows a ``TimerView``; its buttons are the registry's actions and act through them."""

    def __init__(
        self,
        actions: ActionRegistry,
        theme: Theme,
        languages: Languages,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._theme = theme
        self._languages = languages
        self._view: TimerView | None = None
        self._gives_way = self._is_low = False
        set_look(self, "timer")
        self._clock = TextLabel()
        set_look(self._clock, "clock")
        self._state = TextLabel()
        set_look(self._state, "soft")
        self._strip = PhaseStrip(theme, languages)
        self._phases = [
            self._button(look.action, "phase") for look in LOOKS.values() if look.action is not None
        ]
        self._pause = self._button("session.pause", "phase")
        self._stop = self._button("session.stop", "phase")
        self.go_on = self._button("session.go_on", "phase")
        self._build()
        theme.changed.connect(self._size_clock)
        self._size_clock()
        self.retranslate()
        self.hide()

    def follow(self, view: TimerView | None) -> None:
        """Show the timer of a session, or that none runs."""
        if view is None:
            self.clear()
        else:
            self.show_view(view)

    def show_view(self, view: TimerView) -> None:
        """Show a timer, about once a second and at every change; a new phase is announced."""
        before, self._view = self._view, view
        self._clock.setText(say_elapsed(view.clock_s))
        self._strip.show_view(view)
        if before is None or (before.phase, before.running) != (view.phase, view.running):
            self._show_phase(view)
            announce(self, self._state.text() if view.running else self.tr("Paused"))
        self._say_state(view)
        self.setVisible(not self._gives_way)

    def give_way(self, shown_beside: bool) -> None:
        """Stand back while the timer is shown with its buttons on the page above."""
        self._gives_way = shown_beside
        self.setVisible(self._view is not None and not shown_beside)

    def fit(self, window_height: int) -> None:
        """Fold into one line in a low window: the room is the page's."""
        self._is_low = self._theme.is_low(window_height)
        way = QBoxLayout.Direction
        self._box.setDirection(way.LeftToRight if self._is_low else way.TopToBottom)
        above = SPACE // 2 if self._is_low else SPACE
        self._box.setContentsMargins(2 * SPACE, above, 2 * SPACE, above)
        self._strip.setVisible(not self._is_low)
        self._fit_state()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_state()

    def minimumSizeHint(self) -> QSize:
        """What it needs without the words: they go before a window stops getting narrower."""
        hint = super().minimumSizeHint()
        return QSize(self._without_words(), hint.height()) if self._is_low else hint

    def clear(self) -> None:
        """No session runs."""
        self._view = None
        self.hide()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Session timer"))
        if self._view is not None:
            self._show_phase(self._view)

    def _show_phase(self, view: TimerView) -> None:
        for phase, look in LOOKS.items():
            if look.action is not None:
                self._actions[look.action].setChecked(view.running and phase is view.phase)
        self._actions["session.pause"].setChecked(not view.running)
        self._say_state(view)

    def _say_state(self, view: TimerView) -> None:
        phase_word = say_code(view.phase, self._languages.speaker)
        paused = self.tr("Paused for {time}").format(time=say_elapsed(view.paused_s))
        self._state.setText(phase_word if view.running else paused)
        self._clock.setToolTip(plain_tooltip(self._state.text()))
        self._fit_state()

    def _fit_state(self) -> None:
        """In one line, leave the words out where not even the buttons' icons leave them room."""
        room = self.width() - self._without_words() - 2 * SPACE
        self._state.setVisible(not self._is_low or self._state.sizeHint().width() <= room)

    def _without_words(self) -> int:
        parts = (*self._rows, self._clock)
        widths = [max(one.minimumSizeHint().width(), one.minimumWidth()) for one in parts]
        return sum(widths) + 2 * SPACE * (len(parts) + 1)

    def _button(self, action_id: str, look: str) -> KeyedButton:
        button = KeyedButton(self._actions[action_id])
        button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._theme.icons.keep_size(button)
        set_look(button, look)
        return button

    def _build(self) -> None:
        self._rows = tuple(
            FitRow(buttons) for buttons in ([self.go_on], self._phases, [self._pause, self._stop])
        )
        go_on, phases, ending = self._rows
        upper = QHBoxLayout()
        upper.setSpacing(2 * SPACE)
        upper.addWidget(self._clock)
        upper.addWidget(self._state)
        upper.addWidget(self._strip, 1)
        upper.addWidget(go_on)
        lower = QHBoxLayout()
        lower.setSpacing(2 * SPACE)
        lower.addWidget(phases, 1)
        lower.addWidget(ending)
        box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        box.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, SPACE)
        box.setSpacing(SPACE)
        box.addLayout(lower, 1)
        box.insertLayout(0, upper)
        self._box = box

    def _size_clock(self) -> None:
        """Keep the strip still while the digits change their width."""
        self._clock.ensurePolished()
        self._clock.setMinimumWidth(self._clock.fontMetrics().horizontalAdvance("0:00:00") + SPACE)
