# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A message inside the window, with a way to undo or to act on it; it takes no focus."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from itertools import count
from typing import TYPE_CHECKING, cast
from weakref import ref

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QWidget
from shiboken6 import isValid

from counsellor.ui.look.plain_tooltip import plain_tooltip
from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.look.theme import SPACE, restyle
from counsellor.ui.widgets.beside import beside_or_under
from counsellor.ui.widgets.screen_reader import announce
from counsellor.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from counsellor.ui.look.theme import Theme

SHOWN_MS = 10_000
"""How long a message of good news stays; bad news stay until they are closed."""
_OFFERS = count(1)


class Tone(StrEnum):
    """What kind of message it is; icon and words tell it too."""

    INFO = "info"
    GOOD = "good"
    WARNING = "warning"
    DANGER = "danger"


_ICONS = {
    Tone.INFO: ("info", "accent"),
    Tone.GOOD: ("circle-check", "good"),
    Tone.WARNING: ("triangle-alert", "warning"),
    Tone.DANGER: ("circle-x", "danger"),
}
_PASSING = (Tone.INFO, Tone.GOOD)


@dataclass(frozen=True, slots=True)
class Offer:
    """What can be done about a message: the button's text and what it does."""

    text: str
    do: Callable[[], None]


class Banner(Retranslating, QFrame):
    """Shows one message at a time; a new one takes the place of the last.

    Attributes:
        keys: what is pressed for the offer from anywhere, if anything; it stands on the button.
        offered: which offer of the program it is that was made here last; 0 where there was none.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._offer: Offer | None = None
        self._picture = TextLabel()
        self._text = TextLabel()
        self._text.setWordWrap(True)
        self.act = QPushButton()
        self.dismiss = QToolButton()
        theme.icons.put(self.dismiss, "x")
        self._tone = Tone.INFO
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.put_away)
        self._came_from: ref[QWidget] | None = None
        self.keys = ""
        self.offered = 0
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * SPACE, SPACE, SPACE, SPACE)
        row.setSpacing(SPACE + SPACE // 2)
        self._said = QHBoxLayout()
        self._said.setSpacing(SPACE)
        self._said.addWidget(self._text, 1)
        beside = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self._said.addWidget(self.act, 0, beside)
        row.addWidget(self._picture)
        row.addLayout(self._said, 1)
        row.addWidget(self.dismiss)
        self.act.clicked.connect(self._on_act)
        self.dismiss.clicked.connect(self.put_away)
        theme.changed.connect(self._draw)
        self.retranslate()
        self.hide()

    def say(
        self,
        sentence: str,
        tone: Tone = Tone.INFO,
        offer: Offer | None = None,
        *,
        for_ms: int = SHOWN_MS,
    ) -> None:
        """Show a message, and what can be done about it (such as undoing it)."""
        self._tone, self._offer = tone, offer
        self.offered = next(_OFFERS) if offer is not None else 0
        self._note_focus()
        self._text.setText(sentence)
        self._say_act()
        self.act.setVisible(offer is not None)
        self._draw()
        self.show()
        announce(self, sentence)
        self._timer.stop()
        if tone in _PASSING:
            self._timer.start(for_ms)

    def clear(self) -> None:
        """Say nothing, and hold no word of what was said."""
        self._offer = None
        self._text.clear()
        self.put_away()
        self.act.hide()

    def text(self) -> str:
        """The message that is shown, or was last."""
        return self._text.text()

    @property
    def tone(self) -> Tone:
        """Of what kind the message is that is shown, or was last."""
        return self._tone

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside_or_under(self._said, self.width(), self._theme)

    def retranslate(self) -> None:
        self.dismiss.setAccessibleName(self.tr("Close the message"))
        self.dismiss.setToolTip(plain_tooltip(self.tr("Close the message")))

    def _say_act(self) -> None:
        said = self._offer.text if self._offer is not None else ""
        self.act.setText(f"{said}  {self.keys}" if said and self.keys else said)
        self.act.setAccessibleName(said)

    def _on_act(self) -> None:
        offer, self._offer = self._offer, None
        self.put_away()
        if offer is not None:
            offer.do()

    def _note_focus(self) -> None:
        """The keys go back to where they were when it was said, if they come here."""
        focused = cast("QWidget | None", self.window().focusWidget())
        if focused is not None and not self.isAncestorOf(focused):
            self._came_from = ref(focused)

    def put_away(self) -> None:
        """Take the message away; the keys go back to where they were when it was said."""
        focused = cast("QWidget | None", self.window().focusWidget())
        back = self._came_from() if self._came_from is not None else None
        is_here = focused is not None and self.isAncestorOf(focused)
        if is_here and back is not None and isValid(back) and back.isVisible():
            back.setFocus()
        self.hide()

    def _draw(self) -> None:
        self.setProperty("tone", self._tone.value)
        restyle(self)
        icon, colour = _ICONS[self._tone]
        side = self._theme.icons.size.width()
        self._picture.setPixmap(self._theme.icons.pixmap(icon, side, colour))
