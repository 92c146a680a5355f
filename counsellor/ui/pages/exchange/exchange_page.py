# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The exchange with the office: what waits, what went, what the office holds."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QFrame,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from counsellor.domain.errors import ImportCancelled, NoPlaceChosen
from counsellor.domain.touch import Area, setting
from counsellor.services.choose_drop import choose_drop
from counsellor.services.dismiss_exchange_notice import DECLINED_READ
from counsellor.services.hear_of_late_work import LET_IN
from counsellor.services.hear_of_left_cases import LEFT_READ
from counsellor.services.read_drops import DROPS
from counsellor.services.road_states import ROAD_STATES
from counsellor.services.write_outbox import WRITTEN_BY_HAND
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.models.reads import CLIENT_ROW, EXCHANGE, PERMISSION
from counsellor.ui.pages.exchange.bundle_table import bundle_table
from counsellor.ui.pages.exchange.by_hand import ByHand
from counsellor.ui.pages.exchange.exchange_notices import ExchangeNotices
from counsellor.ui.pages.exchange.exchange_run import ExchangeRun
from counsellor.ui.pages.exchange.exchange_view import (
    ExchangeView,
    read_exchange,
)
from counsellor.ui.pages.exchange.exchange_words import (
    say_last_word,
    say_outcome,
    say_words_for,
)
from counsellor.ui.pages.exchange.not_held_words import say_bundle
from counsellor.ui.pages.exchange.road_adding import ADDING
from counsellor.ui.pages.exchange.roads_panel import RoadsPanel
from counsellor.ui.pages.exchange.voice_receipts import VoiceReceipts
from counsellor.ui.pages.page import Page
from counsellor.ui.vault_thread.reads import Reads
from counsellor.ui.widgets.banner import Offer, Tone
from counsellor.ui.widgets.breaking_row import BreakingRow
from counsellor.ui.widgets.card import CardFrame
from counsellor.ui.widgets.column import Column
from counsellor.ui.widgets.empty_state import EmptyState
from counsellor.ui.widgets.named_words import NamedWords
from counsellor.ui.widgets.paused_buttons import PausedButtons
from counsellor.ui.widgets.text_label import TextLabel
from counsellor.ui.widgets.titled_list import TitledList
from counsellor.wording.exchange_line import say_exchange
from counsellor.wording.office_words import say_office_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from counsellor.domain.errors import CounsellorError
    from counsellor.domain.exchange_state import OutgoingBundle
    from counsellor.services.exchange import ExchangeReport
    from counsellor.ui.context import PageContext
    from counsellor.ui.dialogs.file_choosing import FileChoosing
    from counsellor.ui.widgets.notice import Notice

_WIDTH = 1000
_SETTINGS = (DROPS, ROAD_STATES, LET_IN, DECLINED_READ, LEFT_READ, WRITTEN_BY_HAND)


def state_card(said: Sequence[TextLabel], buttons: Sequence[QWidget], busy: QWidget) -> QFrame:
    """Frame what is said of the exchange, with the buttons that change it."""
    card = CardFrame()
    inner = QVBoxLayout(card)
    inner.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 2 * SPACE)
    inner.setSpacing(SPACE)
    for part in said:
        part.setWordWrap(True)
        inner.addWidget(part)
    inner.addSpacing(SPACE)
    inner.addWidget(BreakingRow.of(*buttons))
    inner.addWidget(busy)
    return card


class ExchangePage(Page):
    """One big sentence, one button; the rest explains them."""

    READS = (
        EXCHANGE
        | PERMISSION
        | CLIENT_ROW
        | Reads.of(Area.SECRET, Area.READERS, *map(setting, _SETTINGS))
    )

    def __init__(self, context: PageContext, files: FileChoosing) -> None:
        super().__init__(context)
        self._files = files
        self._view: ExchangeView | None = None
        theme = context.theme
        self._title, self.state, self._last_word = TextLabel(), TextLabel(), TextLabel()
        self.sync, self.choose = QPushButton(), QPushButton()
        self.voice = VoiceReceipts(context, self)
        self._buttons = PausedButtons(self.sync, self.choose, self.voice)
        self._run = ExchangeRun(context, self.sync, self)
        self.busy = self._run.busy
        self.notices = ExchangeNotices(theme)
        self.roads = RoadsPanel(self, context, files, self.choose)
        self.by_hand = ByHand(context, files, self, self.take_in)
        self._empty = EmptyState(theme, "arrow-right-left")
        self._bundles = TitledList(
            bundle_table(context, lambda: self._view),
            lambda row: row.name,
            theme,
            (1, 4),
            self._empty,
        )
        self.model, self.list = self._bundles.model, self._bundles.list
        self._own, self._of_office = NamedWords(), NamedWords()
        self._words_label, self.words = self._own.lead, self._own.words
        self.office_words = self._of_office.words
        self._build()
        self._connect()
        self.retranslate()

    # --- commands ----------------------------------------------------------------------------

    def refresh(self) -> None:
        self.read(read_exchange, self._take)

    def sync_now(self) -> None:
        """Seal, send, fetch, import; for an office also receipts."""
        if not self._run.is_running:
            self._exchange()

    def choose_place(self) -> None:
        """Ask where bundles are left and fetched, and exchange there at once."""
        folder = self._files.folder(self, self.tr("Folder or stick for the exchange"))
        if folder is not None:
            self.exchange_in(folder)

    def exchange_in(self, folder: Path, *, keep: bool = True) -> None:
        """Exchange in a folder, now and, unless it is kept already, from now on."""
        if keep:
            self.write(partial(choose_drop, folder=folder), lambda _: self._exchange())
        else:
            self._exchange(str(folder))

    def reopen(self, form: str) -> None:
        if form == ADDING:
            self.roads.adding.ask_server()

    def take_in(self, paths: Sequence[Path], home: Callable[[], None] | None = None) -> None:
        """Take in files that the office gave by hand; nothing is sent. See ``StepRun.follow``."""
        self.banner.put_away()
        self._run.take_in(paths, home)

    def dismiss(self, notice: Notice) -> None:
        """Take a notice away that was read; it comes back when there is something new to say."""
        if self._view is not None:
            hiding = self.notices.hiding(notice, self._view)
            self.write(hiding, partial(self._on_dismissed, notice))

    def forget(self) -> None:
        super().forget()
        self._run.forget()
        self.roads.forget()
        self._view = None
        self.notices.forget()
        self.model.replace_rows([])
        self.retranslate()

    def panes(self) -> Sequence[QWidget]:
        return [self.sync, *self.notices.dismissals.values(), self.roads.list, self.list]

    # --- texts -------------------------------------------------------------------------------

    def retranslate(self) -> None:
        actions = self._context.actions
        self._title.setText(actions["go.exchange"].text())
        self.sync.setText(actions["exchange.sync"].text())
        self.sync.setToolTip(actions["exchange.sync"].toolTip())
        self.choose.setText(self.tr("Choose folder or stick…"))
        self._bundles.say(self.tr("Bundles of this device"))
        self._empty.say(self.tr("Nothing has been sealed yet."))
        self._say_view()
        self._run.say()

    def _say_view(self) -> None:
        view, speaker, now = self._view, self._context.speaker, self._context.clock.now()
        self.by_hand.show_view(view)
        # Before it is known whether there is an office, they have the keys: the page begins here.
        joined = view is None or view.state.office is not None
        self._buttons.set_enabled(joined and not self._run.is_running)
        if view is None:
            for label in (self.state, self._last_word):
                label.clear()
            self._own.say("", ())
            self._of_office.say("", ())
            return
        self.state.setText(say_exchange(view.state, now, speaker))
        self._last_word.setText(say_last_word(view, now, speaker))
        # The line of an office begins with it.
        self._last_word.setVisible(bool(self._last_word.text()) and not view.is_office)
        self._own.say(say_words_for(view, speaker), view.words)
        self._of_office.say(say_office_words(speaker), view.office_words)
        self.notices.say(view, now, speaker)

    # --- what happens ------------------------------------------------------------------------

    def _take(self, view: ExchangeView) -> None:
        self._view = view
        self.model.replace_rows(view.state.bundles)
        joined = view.state.office is not None
        self.roads.show_roads(view.roads, is_office=view.is_office, may_add=joined)
        self._say_view()

    def _on_opened(self, bundle: OutgoingBundle) -> None:
        if self._view is not None:
            tone = Tone.WARNING if bundle.reason else Tone.INFO
            now, speaker = self._context.clock.now(), self._context.speaker
            self.banner.say(say_bundle(bundle, self._view, now, speaker), tone)

    def _on_dismissed(self, notice: Notice, _: None) -> None:
        """The button is gone that had the focus; what it hid is still found in the list."""
        if notice is self.notices.refused:
            self.banner.say(
                self.tr("Hidden. The list of bundles still says what was not taken: press Enter.")
            )
        self.sync.setFocus()

    def _exchange(self, drop_url: str | None = None) -> None:
        self.banner.put_away()
        self._run.exchange(drop_url)

    def _on_run_changed(self) -> None:
        self._say_view()  # first: what hides as the run ends would hand its focus on
        self._run.say()

    def _on_done(self, report: ExchangeReport) -> None:
        said, tone = say_outcome(report, self._context.speaker)
        again = Offer(self.tr("Try again"), self.sync_now)
        self.banner.say(said, tone, None if tone is Tone.GOOD else again)

    def _on_failed(self, error: CounsellorError) -> None:
        """Say why; where no place was chosen yet, ask for one: that is all there is to do."""
        if isinstance(error, ImportCancelled):
            said = self.tr("Stopped. What was sent or taken in stays; sync again for the rest.")
            self.banner.say(said, Tone.INFO)
            return
        self.say_failure(error)
        if isinstance(error, NoPlaceChosen):
            self.choose_place()

    def _build(self) -> None:
        looks: dict[QWidget, str] = {self._title: "title", self.state: "heading"}
        for part, look in (looks | {self.sync: "primary", self._last_word: "soft"}).items():
            set_look(part, look)
        icons = self._context.theme.icons
        icons.put(self.sync, "refresh-cw", "on_accent")
        icons.put(self.choose, "usb")
        column = Column(self._context.theme, _WIDTH)
        column.box.addWidget(self._title)
        said, buttons = (self.state, self._last_word), (self.sync, self.voice)
        column.box.addWidget(state_card(said, buttons, self.busy))
        shown = self.notices, self.roads, self.by_hand, self._bundles, self._own, self._of_office
        for part in shown:
            column.box.addWidget(part)
        column.box.addStretch(1)
        column.fill(self)

    def _connect(self) -> None:
        self.sync.clicked.connect(self._context.actions["exchange.sync"].trigger)
        self.choose.clicked.connect(self.choose_place)
        self.notices.dismissed.connect(self.dismiss)
        self.list.record_activated.connect(self._on_opened)
        self._run.changed.connect(self._on_run_changed)
        self._run.done.connect(self._on_done)
        self._run.failed.connect(self._on_failed)
