# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The session workspace: the timer and the note side by side, from the start to the signature."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from counsellor.domain.errors import CounsellorError
from counsellor.services.run_session import Ending, RunningSession
from counsellor.services.sign_note import unsign_note
from counsellor.services.write_note import ADDENDUM, discard_draft, restore_draft
from counsellor.ui.dialogs.stop_session_dialog import StopSessionDialog
from counsellor.ui.pages import workplace
from counsellor.ui.pages.note_card import NoteCard
from counsellor.ui.pages.note_desk import NoteDesk
from counsellor.ui.pages.page import Page
from counsellor.ui.pages.session_actions import SessionActions
from counsellor.ui.pages.timer_panel import TimerPanel
from counsellor.ui.theme import SPACE, dress
from counsellor.ui.widgets.banner import Offer, Tone
from counsellor.ui.widgets.empty_state import EmptyState
from counsellor.wording.errors import say_error

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from counsellor.domain.views import Draft
    from counsellor.services.ports import OpenVault
    from counsellor.ui.pages.equipment import Equipment
    from counsellor.ui.pages.session_timer import SessionTimer
    from counsellor.ui.pages.workplace import Workplace
    from counsellor.ui.phases import TimerView

_NARROW = 720
_SIGN, _ADD = "note.sign", "note.addendum"


class SessionPage(Page):
    """Writes one note at a time; while a session runs, its own."""

    open_client = Signal(str)
    """Id of the client whose page is wanted."""
    opened = Signal()
    """There is something to show here; the window turns to this page."""

    def __init__(
        self, equipment: Equipment, timer: SessionTimer, parent: QWidget | None = None
    ) -> None:
        super().__init__(equipment, parent)
        self._timer = timer
        self._actions = SessionActions(equipment.actions, timer, self)
        self._place: Workplace | None = None
        self._sign_next = False
        self.panel = TimerPanel(equipment)
        self.desk = NoteDesk(equipment)
        self.card: NoteCard | None = None
        self._reading = QScrollArea()
        self._right = QStackedWidget()
        self._empty = EmptyState(equipment.theme, "clock", equipment.actions["go.clients"])
        self._whole = QStackedWidget()
        self.to_client = QPushButton()
        dress(self.to_client, "link")
        self._build()
        self._connect()
        self.retranslate()
        self._show_nothing()

    # --- what to work on ---------------------------------------------------------------------

    def write_note(self, client: str, session: str = "") -> None:
        """Begin, or go on with, a note about a session that has ended, or about none."""
        self._open(lambda vault: workplace.at_client(vault, client, session or None))

    def write_addendum(self, note: str) -> None:
        """Begin, or go on with, an addition to a signed note."""
        self._open(partial(workplace.at_addendum, note=note))

    def write_draft(self, draft: str) -> None:
        """Go on with a draft."""
        self._open(partial(workplace.at_draft, draft=draft))

    def save_now(self) -> None:
        """Save draft and timer; called before the lock and before leaving."""
        self.desk.save_now()
        self._timer.beat()

    # --- Page --------------------------------------------------------------------------------

    def refresh(self) -> None:
        place, running = self._place, self._timer.running
        if place is None and running is not None:
            self._on_started(running)
        elif place is not None and place.draft is not None:
            self._read(partial(workplace.at_draft, draft=place.draft.id))
        elif place is not None and place.note is not None:
            self._read(partial(workplace.at_note, signed=place.note.id))

    def forget(self) -> None:
        """Show no client and no text; what is written here is found again after unlocking."""
        super().forget()
        self.desk.cover()
        self._drop_card()
        self._whole.setCurrentWidget(self._empty)

    def panes(self) -> Sequence[QWidget]:
        return [self.desk if self.desk.isVisible() else self._reading, self.panel]

    def retranslate(self) -> None:
        self._empty.say(self.tr("No session runs. Choose a client to start one."))
        self.to_client.setText(self.tr("Open the client's page"))
        self._say_title()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.panel.setVisible(self.width() >= self._equipment.theme.px(_NARROW))

    def _on_changed(self, changes: object) -> None:
        """What is being written is not read again: it is newer here than in the vault."""
        if self.desk.draft is None:
            super()._on_changed(changes)

    # --- reading -----------------------------------------------------------------------------

    def _open(self, read: Callable[[OpenVault], Workplace]) -> None:
        """Go to other work; what was typed into this is saved first."""
        self.desk.save_now()
        self._sign_next = False
        self._read(read)
        self.opened.emit()

    def _read(self, read: Callable[[OpenVault], Workplace]) -> None:
        self._worker.submit_urgent(read, self._take, failed=self._on_gone)

    def _take(self, place: Workplace) -> None:
        self._place = place
        self.panel.show_client(place.client)
        self._whole.setCurrentIndex(1)
        if place.draft is not None:
            self.desk.open_draft(place.draft)
            self._right.setCurrentWidget(self.desk)
        elif place.note is not None:
            self._show_signed(place)
        self._show_session()
        self._say_title()
        self._bar_actions()
        if place.draft is not None and self.isVisible():
            self.desk.editor.setFocus()

    def _show_session(self) -> None:
        place, running = self._place, self._timer.running
        view = self._timer.view()
        if running is not None and view is not None and self._is_of(running.id):
            self.panel.show_view(view)
        elif place is not None and place.session is not None:
            self.panel.show_session(place.session)
        else:
            self.panel.show_nothing()

    def _is_of(self, session: str) -> bool:
        draft = self._place.draft if self._place is not None else None
        return draft is not None and draft.session == session

    def _show_signed(self, place: Workplace) -> None:
        self._drop_card()
        if place.note is None:
            return
        self.card = NoteCard(place.note, self._equipment.languages)
        self.card.addendum_wanted.connect(self.write_addendum)
        self.card.unsign_wanted.connect(self._unsign)
        self.card.misfile.hide()
        holder = QWidget()
        box = QVBoxLayout(holder)
        box.setContentsMargins(0, 0, SPACE, 0)
        box.addWidget(self.card)
        box.addWidget(self.to_client, 0, Qt.AlignmentFlag.AlignLeft)
        box.addStretch(1)
        self._reading.setWidget(holder)
        self._right.setCurrentWidget(self._reading)

    def _drop_card(self) -> None:
        self.card = None
        self.to_client.setParent(None)
        old = self._reading.takeWidget()
        if old is not None:
            old.deleteLater()

    def _show_nothing(self) -> None:
        self._place = None
        self._drop_card()
        self._whole.setCurrentWidget(self._empty)
        self._bar_actions()

    def _on_gone(self, error: CounsellorError) -> None:
        self._show_nothing()
        self.say_failure(error)

    # --- the timer ---------------------------------------------------------------------------

    def _on_started(self, running: RunningSession) -> None:
        self._open(lambda vault: workplace.at_client(vault, running.client, running.id))

    def _on_shown(self, view: TimerView | None) -> None:
        running = self._timer.running
        if view is not None and running is not None and self._is_of(running.id):
            self.panel.show_view(view)

    def _ask_stop(self) -> None:
        view = self._timer.view()
        if view is None:
            return
        dialog = StopSessionDialog(self._equipment, view.elapsed_s, self)
        dialog.answered.connect(self._stop)
        dialog.dropped.connect(self._drop_session)
        dialog.rejected.connect(self._on_stop_left)
        dialog.ask()

    def _stop(self, ending: Ending) -> None:
        self._timer.stop(ending, self.say_failure)

    def _on_stop_left(self) -> None:
        self._sign_next = False

    def _drop_session(self) -> None:
        self._sign_next = False
        self.desk.save_now()
        self._timer.discard(self.say_failure)

    def _on_stopped(self, session: str) -> None:
        draft = self.desk.draft
        if draft is None:
            return
        if not session:
            self._worker.submit_urgent(
                partial(workplace.drop_with_session, draft=draft.id), self._on_parted
            )
        elif draft.session == session and self._sign_next:
            self._sign_next = False
            self.desk.sign()
        elif draft.session == session:
            self._read(partial(workplace.at_draft, draft=draft.id))

    def _on_parted(self, draft: Draft | None) -> None:
        if draft is None:
            self.desk.close_draft()
            self._show_nothing()
        else:
            self._read(partial(workplace.at_draft, draft=draft.id))

    # --- signing and dropping ----------------------------------------------------------------

    def _sign(self) -> None:
        draft, running = self.desk.draft, self._timer.running
        if draft is None:
            return
        if running is not None and draft.session == running.id:
            self._sign_next = True
            self._ask_stop()
        else:
            self.desk.sign()

    def _on_signed(self, signed: str) -> None:
        place = self._place
        draft = place.draft if place is not None else None
        of = draft.note if draft is not None and draft.kind == ADDENDUM else None
        self._place = None
        self._read(partial(workplace.at_note, signed=signed, of=of))
        self.banner.say(self.tr("Signed."), Tone.GOOD)
        self._worker.changed.emit(())

    def _add(self) -> None:
        if self.isVisible() and self.card is not None:
            self.write_addendum(self.card.note.id)

    def _unsign(self, note: str) -> None:
        self.write(lambda vault: unsign_note(vault, note), self._on_unsigned)

    def _on_unsigned(self, draft: Draft) -> None:
        self._read(partial(workplace.at_draft, draft=draft.id))

    def _drop_draft(self) -> None:
        draft = self.desk.draft
        if draft is None:
            return
        self.desk.save_now()
        self.write(lambda vault: discard_draft(vault, draft.id), self._on_dropped)

    def _on_dropped(self, draft: Draft | None) -> None:
        self.desk.close_draft()
        self._show_nothing()
        if draft is not None:
            undo = Offer(self.tr("Undo"), partial(self._restore, draft))
            self.banner.say(self.tr("The draft was dropped."), Tone.INFO, undo)

    def _restore(self, draft: Draft) -> None:
        self.write(lambda vault: restore_draft(vault, draft), lambda _: self.write_draft(draft.id))

    def _on_not_saved(self, error: CounsellorError) -> None:
        sentence = say_error(error, self._equipment.speaker).whole
        again = Offer(self.tr("Save again"), self.desk.save_now)
        self.banner.say(sentence, Tone.DANGER, again)

    # --- inside ------------------------------------------------------------------------------

    def _bar_actions(self) -> None:
        actions, place = self._equipment.actions, self._place
        writing = place is not None and place.draft is not None
        actions.bar("nothing to sign", () if writing else (_SIGN,))

    def _say_title(self) -> None:
        draft = self._place.draft if self._place is not None else None
        adding = draft is not None and draft.kind == ADDENDUM
        self.desk.title.setText(self.tr("Addendum") if adding else self.tr("Note"))

    def _build(self) -> None:
        self._reading.setWidgetResizable(True)
        self._right.addWidget(self.desk)
        self._right.addWidget(self._reading)
        side = QWidget()
        across = QHBoxLayout(side)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(2 * SPACE)
        across.addWidget(self.panel)
        across.addWidget(self._right, 1)
        self._whole.addWidget(self._empty)
        self._whole.addWidget(side)
        box = QVBoxLayout(self)
        box.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 2 * SPACE)
        box.setSpacing(SPACE)
        box.addWidget(self.banner)
        box.addWidget(self._whole, 1)

    def _connect(self) -> None:
        actions, timer, desk = self._equipment.actions, self._timer, self.desk
        timer.started.connect(self._on_started)
        timer.shown.connect(self._on_shown)
        timer.stopped.connect(self._on_stopped)
        actions["session.stop"].triggered.connect(self._ask_stop)
        actions[_SIGN].triggered.connect(self._sign)
        actions[_ADD].triggered.connect(self._add)
        actions["view.full_window"].toggled.connect(self.panel.hide_who)
        desk.signed.connect(self._on_signed)
        desk.refused.connect(self.say_failure)
        desk.not_saved.connect(self._on_not_saved)
        desk.saved_again.connect(self.banner.hide)
        desk.drop_wanted.connect(self._drop_draft)
        self.to_client.clicked.connect(self._open_client)

    def _open_client(self) -> None:
        if self._place is not None:
            self.open_client.emit(self._place.client.id)
