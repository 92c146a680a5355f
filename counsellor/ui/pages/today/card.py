# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What every card of Today is: what it reads, what it says, and where its button leads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QVBoxLayout

from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from counsellor.domain.records.clients import ClientRow
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.context import PageContext
    from counsellor.ui.pages.session.session_timer import SessionTimer
    from counsellor.ui.vault_thread.reads import Reads

R = TypeVar("R")

NAMED = 3
"""So many clients are named on a card; the list behind it has them all."""


@dataclass(frozen=True, slots=True)
class CardText:
    """What a card says: a heading, a sentence, and the text of its button."""

    heading: str
    sentence: str
    button: str


class Card(QFrame, Generic[R]):
    """A heading, a sentence, and one button; there only while it has something to say.

    Attributes:
        waiting: what ``read`` returned last; None before, and while the window is covered.
        of_cases: whether it is about cases, and so only for those who read them.
    """

    READS: ClassVar[Reads]
    """What ``read`` reads."""

    of_cases = True

    open_session = Signal()
    """The running session is wanted."""
    open_draft = Signal(str)
    """This draft is to be gone on with."""
    open_client = Signal(str)
    """Id of the client whose page is wanted."""
    list_without_note = Signal()
    """The sessions that nobody has written about."""
    write_down = Signal(str)
    """Name of what was shown once and is not known to be written down; empty for invitations.

    Also what is to be made: a backup."""

    def __init__(self, context: PageContext, timer: SessionTimer, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._timer = timer
        self.waiting: R | None = None
        self.heading, self.sentence, self.button = TextLabel(), TextLabel(), QPushButton()
        self._build()
        self.button.clicked.connect(self.act)

    @staticmethod
    def read(vault: OpenVault, today: date) -> R:
        """Read what waits on this day; on the vault's thread, in one job with all other cards."""
        raise NotImplementedError

    def text(self) -> CardText | None:
        """Return what to say now, in the present language; None if nothing waits."""
        raise NotImplementedError

    def act(self) -> None:
        """Lead to what waits."""
        raise NotImplementedError

    def say(self) -> None:
        """Say it, or be gone; the button is named after the heading to screen readers."""
        text = self.text()
        self.setVisible(text is not None)
        said = text or CardText("", "", "")
        self.heading.setText(said.heading)
        self.sentence.setText(said.sentence)
        self.button.setText(said.button)
        self.button.setAccessibleName(f"{said.button}: {said.heading}")

    def _build(self) -> None:
        set_look(self, "card")
        set_look(self.heading, "heading")
        for label in (self.heading, self.sentence):
            label.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        box = QVBoxLayout(self)
        box.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        box.setSpacing(SPACE)
        box.addWidget(self.heading)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        box.addWidget(self.sentence, 1)
        box.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)


def say_client(row: ClientRow) -> str:
    """Name a client as the lists do: the code, and the working name where there is one."""
    return f"{row.code} · {row.working_name}" if row.working_name else row.code


def say_clients(rows: Sequence[ClientRow]) -> str:
    """Name the first of them, each in a line of its own: a card is no list."""
    more = ["…"] if len(rows) > NAMED else []
    return "\n".join([*map(say_client, rows[:NAMED]), *more])
