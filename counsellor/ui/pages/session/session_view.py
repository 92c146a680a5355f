# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What stands on the session page: the timer beside the note that is written, or was signed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from counsellor.reports.note_sheet import note_sheet
from counsellor.services.write_note import ADDENDUM
from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.pages.session.draft_editor import DraftEditor
from counsellor.ui.pages.session.signed_reading import SignedReading
from counsellor.ui.pages.session.timer_panel import TimerPanel
from counsellor.ui.pages.session.who_line import WhoLine
from counsellor.ui.widgets.breaking_row import BreakingRow
from counsellor.ui.widgets.empty_state import EmptyState
from counsellor.ui.widgets.gathered_buttons import GatheredButtons
from counsellor.ui.widgets.holds_focus import holds_focus
from counsellor.ui.widgets.notice import Notice, Tone
from counsellor.ui.widgets.snug_stack import SnugStack
from counsellor.wording.late_words import say_before_signing

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

    from counsellor.services.open_note import OpenNote
    from counsellor.ui.context import PageContext
    from counsellor.ui.models.phases import TimerView
    from counsellor.ui.widgets.note_card import NoteCard


_BESIDE = 760
"""An addendum stands beside its note where there is so much room, else below it."""


class SessionView(Retranslating, SnugStack):
    """Shows an ``OpenNote``; what is done about it, the page does."""

    addendum_wanted = Signal(str)
    """Id of the note to which something is to be added."""
    unsign_wanted = Signal(str)
    """Id of the note that is to be a draft again."""
    correction_wanted = Signal(object)
    """The ``SessionRow`` whose times are wrong."""
    client_wanted = Signal(str)
    """Id of the client whose page is wanted."""
    print_wanted = Signal(object)
    """The ``Document`` of the note that is shown."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._shown: OpenNote | None = None
        self.who = WhoLine()
        self.panel = TimerPanel(context)
        self.draft_editor = DraftEditor(context)
        self.to_client, self.to_list = QPushButton(), QPushButton()
        self.late = Notice(context.theme)
        self._reading = SignedReading(context)
        self._right = QWidget()
        self._empty = EmptyState(context.theme, "clock", context.actions["go.clients"])
        self._side = QWidget()
        self._low = False
        foot = self.draft_editor.foot
        self.more = GatheredButtons(
            (self.to_list, self.to_client, foot.earlier_button, foot.discard_button)
        )
        self._build()
        self._reading.addendum_wanted.connect(self.addendum_wanted)
        self._reading.unsign_wanted.connect(self.unsign_wanted)
        self._reading.print_wanted.connect(self.print_note)
        self.panel.filled.connect(self._fit)
        context.theme.changed.connect(self._fit)
        self.panel.correct.clicked.connect(self._on_correct)
        self.to_client.clicked.connect(self._on_to_client)
        self.retranslate()

    def show_note(self, shown: OpenNote, view: TimerView | None) -> None:
        """Show a draft or a signed note, and the session it is about.

        Args:
            shown: what was read.
            view: the timer, if the session still runs.
        """
        self._shown = shown
        self.who.show_client(shown.client)
        if view is not None:
            self.panel.show_view(view)
        elif shown.session is not None:
            self.panel.show_session(shown.session, corrects=not shown.late)
        else:
            self.panel.show_nothing()
        self.say_late(shown.late)
        in_note = holds_focus(self._right)
        self._reading.show_note(shown)
        if shown.draft is not None:
            self.draft_editor.open_draft(shown.draft, shown.steps)
        self._reading.setVisible(self.card is not None)
        if in_note and shown.draft is None:
            self._reading.setFocus()  # with the editor it would go to the search above
        self.draft_editor.setVisible(shown.draft is not None)
        self._hand_on_focus()
        self._say_title()
        self.setCurrentWidget(self._side)

    def print_note(self) -> None:
        """Have the signed note printed that is shown, if one is and has a text."""
        if self._shown is not None and self.card is not None and not self.card.note.misfiled:
            code, speaker = self._shown.client.code, self._context.speaker
            self.print_wanted.emit(note_sheet(self.card.note, code, speaker))

    @property
    def card(self) -> NoteCard | None:
        """The signed note that is shown, or None."""
        return self._reading.card

    @property
    def shown(self) -> OpenNote | None:
        """What is shown, or None."""
        return self._shown

    @property
    def why_late(self) -> str:
        """Why what is shown is finished late: one of ``permission.FINISHED``, or empty."""
        return self._shown.late if self._shown is not None else ""

    def say_late(self, late: str) -> None:
        """Say what becomes of a draft in a case that is not this person's any more.

        Args:
            late: one of ``permission.FINISHED``, or empty.
        """
        if self._shown is None:
            return
        self._shown = replace(self._shown, late=late)
        said = say_before_signing(late, self._context.speaker) if self._shown.draft else ""
        self.late.say(said, Tone.INFO)

    def show_nothing(self) -> None:
        """Show that there is nothing to work on, and where to find some."""
        self._shown = None
        self.who.show_nobody()
        self._reading.clear()
        self.setCurrentWidget(self._empty)

    def cover(self) -> None:
        """Show no client and no text; what cannot be saved now is kept out of sight."""
        self.draft_editor.cover()
        self.who.show_nobody()
        self._reading.clear()
        self.setCurrentWidget(self._empty)

    def panes(self) -> list[QWidget]:
        """The note, then the timer."""
        return [self._right, self.panel]

    def retranslate(self) -> None:
        self._empty.say(self.tr("No session runs. Choose a client to start one."))
        self.to_client.setText(self.tr("The client's page"))
        self.to_list.setText(self.tr("All sessions"))
        self.say_late(self.why_late)
        self._say_title()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        low = self._context.theme.is_low(self.window().height())
        if low != self._low:
            self._low = low
            self.more.gather(low)
            self.who.be_low(low)
            self.draft_editor.be_low(low)
        self.panel.setVisible(self.panel.has_room(self.width(), _down_to_the_edge(self)))
        side_by_side = self._right.width() >= self._context.theme.px(_BESIDE)
        way = QBoxLayout.Direction
        self._beside.setDirection(way.LeftToRight if side_by_side else way.TopToBottom)

    def _on_correct(self) -> None:
        if self._shown is not None and self._shown.session is not None:
            self.correction_wanted.emit(self._shown.session)

    def _on_to_client(self) -> None:
        if self._shown is not None:
            self.client_wanted.emit(self._shown.client.id)

    def _say_title(self) -> None:
        draft = self._shown.draft if self._shown is not None else None
        adding = draft is not None and draft.kind == ADDENDUM
        self.draft_editor.title.setText(self.tr("Addendum") if adding else self.tr("Note"))

    def _hand_on_focus(self) -> None:
        """Hand the focus on to what is in view: Tab would stop at an editor that is not."""
        is_draft = self._shown is not None and self._shown.draft is not None
        self._right.setFocusProxy(self.draft_editor if is_draft else None)  # type: ignore[arg-type]

    def _build(self) -> None:
        beside = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._right)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(2 * SPACE)
        beside.addWidget(self._reading, 1)
        beside.addWidget(self.draft_editor, 1)
        self._beside = beside
        self._hand_on_focus()
        left = QVBoxLayout()
        left.setSpacing(0)
        for link in (self.to_list, self.to_client):
            set_look(link, "link")
        ways = BreakingRow()
        ways.add_wide(self.who)
        ways.add(self.to_list)
        ways.add(self.to_client)
        ways.add(self.more)
        across = QHBoxLayout()
        across.setSpacing(2 * SPACE)
        across.addWidget(self.panel)
        across.addWidget(self._right, 1)
        left.addWidget(ways)
        said = QVBoxLayout()
        said.setContentsMargins(0, 0, 0, SPACE)
        said.addWidget(self.late)
        left.addLayout(said)
        left.addLayout(across, 1)
        left.setContentsMargins(0, 0, 0, 0)
        self._side.setLayout(left)
        self.addWidget(self._empty)
        self.addWidget(self._side)
        self.to_client.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.to_list.setFocusPolicy(Qt.FocusPolicy.TabFocus)


def _down_to_the_edge(view: QWidget) -> int:
    """Measure the height down to the window's edge: the bar below goes once the timer is here."""
    return view.window().height() - view.mapTo(view.window(), QPoint()).y()
