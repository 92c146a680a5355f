# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What two laptops that meet show, phase by phase: an address, words, and what moves."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from counsellor.domain.meeting_address import MOST_TYPED
from counsellor.domain.shapes import text
from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.widgets.limited_text import LineBox
from counsellor.ui.widgets.spoken_words import SpokenWords
from counsellor.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_LIMIT: Final = text(MOST_TYPED)


class Phase(Enum):
    """How far two laptops are."""

    WAITING = auto()
    CALLING = auto()
    COMPARING = auto()
    CONFIRMED = auto()
    EXCHANGING = auto()
    MET = auto()
    FAILED = auto()


MOVING: Final = (Phase.CALLING, Phase.CONFIRMED, Phase.EXCHANGING)
"""The phases in which nothing is asked, but for whether it goes on."""


class MeetingParts(Retranslating, QWidget):
    """Shows one phase at a time.

    Attributes:
        phase: the one that is shown.
        field: takes the address of the other laptop.
        spoken: the words that are compared.
        own: where this laptop waits.
    """

    def __init__(self) -> None:
        super().__init__()
        self.phase = Phase.WAITING
        self._addresses: tuple[str, ...] = ()
        self._name = ""
        self._outcome: Callable[[], str] = str
        self.lead, self._own_label, self.own = TextLabel(), TextLabel(), TextLabel()
        self._label, self.field = TextLabel(), LineBox(limit=_LIMIT)
        self.spoken = SpokenWords("title")
        self.bar, self.moved = QProgressBar(), TextLabel()
        self._lay_out()
        self.retranslate()

    def show_phase(self, phase: Phase) -> None:
        """Show what belongs to a phase, and nothing else."""
        self.phase = phase
        for part in (self._own_label, self.own, self._label, self.field):
            part.setVisible(phase is Phase.WAITING)
        self.spoken.setVisible(phase in (Phase.COMPARING, Phase.CONFIRMED))
        self.bar.setVisible(phase in MOVING)
        self.moved.setVisible(phase is Phase.EXCHANGING)
        self.show_moved("", 0, 0)
        self._say_phase()

    def wait_at(self, addresses: Sequence[str]) -> None:
        """Show where this laptop waits."""
        self._addresses = tuple(addresses)
        self.show_phase(Phase.WAITING)

    def exchange_with(self, name: str) -> None:
        """Show who is there."""
        self._name = name
        self.show_phase(Phase.EXCHANGING)

    def show_outcome(self, phase: Phase, outcome: Callable[[], str]) -> None:
        """Show what came of it, which is said in the language of the window."""
        self._outcome = outcome
        self.show_phase(phase)

    def show_moved(self, said: str, done: int, all_: int) -> None:
        """Show how much has moved; without a known end the bar only moves."""
        self.moved.setText(said)
        self.bar.setRange(0, all_)
        self.bar.setValue(done)

    def said_aloud(self) -> str:
        """Return what a screen reader is to say of this phase; words are among it."""
        words = self.spoken.words.text() if self.phase is Phase.COMPARING else ""
        return " ".join(filter(None, (self.lead.text(), words)))

    def retranslate(self) -> None:
        self._own_label.setText(self.tr("This laptop waits at"))
        self._label.setText(self.tr("Address that the other laptop shows"))
        self.field.setAccessibleName(self._label.text())
        self._say_phase()

    # --- inside ------------------------------------------------------------------------------

    def _say_phase(self) -> None:
        said = self._said()
        self.own.setText("\n".join(self._addresses))
        self.lead.setText(said)
        self.lead.setVisible(bool(said))
        self.bar.setAccessibleName(said)

    def _said(self) -> str:
        said = {
            Phase.WAITING: self.tr(
                "Your colleague opens this window as well. Then one of you types the address that"
                " the other laptop shows."
            ),
            Phase.CALLING: self.tr("Going to the other laptop…"),
            Phase.COMPARING: self.tr(
                "Read these four words out to each other. Nothing is given before both of you say"
                " that they are the same."
            ),
            Phase.CONFIRMED: self.tr("Waiting until your colleague says so too…"),
            Phase.EXCHANGING: self.tr("Exchanging with {name}…").format(name=self._name),
        }
        return said[self.phase] if self.phase in said else self._outcome()

    def _lay_out(self) -> None:
        for label in (self.lead, self._own_label, self.own, self._label, self.moved):
            label.setWordWrap(True)
        set_look(self.own, "heading")
        set_look(self.moved, "small")
        self.own.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.bar.setTextVisible(False)
        self._label.setBuddy(self.field)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACE + SPACE // 2)
        parts = (self.lead, self._own_label, self.own, self._label, self.field)
        for part in (*parts, self.spoken, self.bar, self.moved):
            box.addWidget(part)
