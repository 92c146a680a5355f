# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The office's Inbox: import what the field sends, see what came from whom, and answer."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from counsellor.domain.coded import ImportOutcome
from counsellor.domain.touch import Area
from counsellor.ui.look.theme import set_look
from counsellor.ui.models.reads import CLIENT_ROW, EXCHANGE, OFFICE
from counsellor.ui.pages.office.arrivals_list import ArrivalsList
from counsellor.ui.pages.office.inbox_tables import aside_table, results_table
from counsellor.ui.pages.office.inbox_view import (
    ImportStep,
    InboxView,
    import_job,
    read_inbox,
)
from counsellor.ui.pages.office.not_applied_list import NotAppliedList
from counsellor.ui.pages.office.requests_panel import DECLINING, RequestsPanel
from counsellor.ui.pages.office.stalls_table import stalls_table
from counsellor.ui.pages.page import Page
from counsellor.ui.pages.step_run import StepRun
from counsellor.ui.vault_thread.reads import Reads
from counsellor.ui.widgets.banner import Offer, Tone
from counsellor.ui.widgets.breaking_row import BreakingRow
from counsellor.ui.widgets.busy_row import BusyRow
from counsellor.ui.widgets.column import Column
from counsellor.ui.widgets.notice import Notice
from counsellor.ui.widgets.paused_buttons import PausedButtons
from counsellor.ui.widgets.text_label import TextLabel
from counsellor.ui.widgets.titled_list import TitledList
from counsellor.wording.exchange_line import say_exchange
from counsellor.wording.receipts import say_answered

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from counsellor.domain.exchange_state import ExchangeState, ImportedFile
    from counsellor.services.import_and_answer import Answered
    from counsellor.ui.context import PageContext
    from counsellor.ui.dialogs.file_choosing import FileChoosing

_WIDTH = 1100
_BUNDLES = "*.age *.outbox"


class InboxPage(Page):
    """Imports without ever standing still; opening a bundle leads to whom it tells of."""

    READS = (
        OFFICE
        | EXCHANGE
        | Reads.of(Area.RECEIVED, Area.PENDING, Area.REFUSED, "request", *CLIENT_ROW.kinds)
    )

    receipts_wanted = Signal()
    """The receipts could not be left where the bundles came from: exchange."""
    arrived_wanted = Signal(object)
    """What a bundle brought is to be read, as ``Arrived``."""

    def __init__(self, context: PageContext, files: FileChoosing) -> None:
        super().__init__(context)
        self._files = files
        self._run = StepRun(context.worker, self)
        self._results: list[ImportedFile] = []
        self._to_confirm = 0
        self._title = TextLabel()
        self.import_files, self.import_folder = QPushButton(), QPushButton()
        self.state = TextLabel()
        self._exchange: ExchangeState | None = None
        self._buttons = PausedButtons(self.import_files, self.import_folder)
        self.busy = BusyRow()
        theme = context.theme
        self.to_confirm, self.confirm = Notice(theme), QPushButton()
        self.requests = RequestsPanel(context, self)
        self.stalls = TitledList(stalls_table(context), lambda row: row.key, theme, (1, 2))
        self.results = TitledList(results_table(context), lambda row: row.file, theme, (2,))
        self.not_applied = NotAppliedList(context, self)
        self.aside = TitledList(aside_table(context), lambda row: row.key, theme, (2,))
        self.arrivals = ArrivalsList(context, self)
        self._build()
        self._connect()
        self.retranslate()

    # --- commands ----------------------------------------------------------------------------

    def refresh(self) -> None:
        self.read(read_inbox, self._take)

    def reopen(self, form: str) -> None:
        name, _, request = form.partition(":")
        if name == DECLINING:
            self.requests.reopen(request)
            self.refresh()

    def start_import(self, paths: Sequence[Path]) -> None:
        """Import files, or folders of them."""
        if paths and not self._run.is_running:
            self.take_in(paths)

    def take_in(self, paths: Sequence[Path], home: Callable[[], None] | None = None) -> None:
        """Import what was handed over, after what is being imported; see ``StepRun.follow``."""
        if not self._run.is_running:
            self._results = []
            self.results.show_rows([])
            self.banner.put_away()
        self._run.follow(partial(import_job, paths=tuple(paths)), home)

    def forget(self) -> None:
        super().forget()
        self._run.forget()
        self._results = []
        self.requests.show_waiting(())
        self._to_confirm = 0
        self._say_to_confirm()
        self._exchange = None
        self._say_exchange()
        for part in self._lists():
            part.show_rows(())

    def panes(self) -> Sequence[QWidget]:
        return [self.import_files, self.confirm, self.requests.list, *self._lists()]

    def retranslate(self) -> None:
        self._title.setText(self._context.actions["go.inbox"].text())
        self.import_files.setText(self.tr("Import files…"))
        self.import_folder.setText(self.tr("Import a folder…"))
        for part, said in zip(
            self._lists(),
            (
                self.tr("Needs attention"),
                self.tr("This import"),
                self.tr("Not applied"),
                self.tr("Set aside"),
                self.tr("Imported, by sender"),
            ),
            strict=True,
        ):
            part.say(said)
        self.confirm.setText(self._context.actions["go.people"].text())
        self._say_exchange()
        self._say_to_confirm()
        self._say_running(0, 0)

    # --- what happens ------------------------------------------------------------------------

    def _on_import_files(self) -> None:
        title = self.tr("Bundles to import")
        pattern = f"{self.tr('Bundles')} ({_BUNDLES})"
        self.start_import(self._files.open_files(self, title, pattern))

    def _on_import_folder(self) -> None:
        folder = self._files.folder(self, self.tr("Folder with bundles"))
        self.start_import([folder] if folder is not None else [])

    def _take(self, view: InboxView) -> None:
        self.requests.show_waiting(view.waiting)
        self._to_confirm = view.to_confirm
        self._say_to_confirm()
        self.stalls.show_rows(view.stalls)
        self.not_applied.show_rows(view.not_applied)
        self.aside.show_rows(view.aside)
        self.arrivals.show_rows(view.arrivals)
        self._exchange = view.exchange
        self._say_exchange()

    def _on_step(self, step: ImportStep) -> None:
        self._results.append(step.file)
        self.results.add_row(step.file)
        self._say_running(len(self._results), step.all_files)

    def _on_run_changed(self) -> None:
        self._buttons.set_enabled(not self._run.is_running)
        self._say_running(0, 0)

    def _on_done(self, answered: Answered) -> None:
        counts = Counter(file.outcome for file in self._results)
        imported = counts[ImportOutcome.IMPORTED]
        aside = counts[ImportOutcome.QUARANTINED] + counts[ImportOutcome.PENDING]
        said = [self.tr("%n bundle(s) imported", "", imported)]
        if aside:
            said.append(self.tr("%n set aside", "", aside))
        places, failure = answered.places, answered.report.failure
        left = say_answered(places, failure, self._context.speaker)
        owed = Offer(self.tr("Send receipts"), self.receipts_wanted.emit) if failure else None
        tone = Tone.WARNING if aside or failure else Tone.GOOD
        self.banner.say("\n".join(filter(None, (" · ".join(said), left))), tone, owed)

    def _say_running(self, done: int, all_: int) -> None:
        if not self._run.is_running:
            self.busy.finish(self.import_files)
        elif all_:
            said = self.tr("{done} of {all} files").format(done=done, all=all_)
            self.busy.show_busy(said, done, all_)
        else:
            self.busy.show_busy(self.tr("Importing…"))

    def _say_exchange(self) -> None:
        state, context = self._exchange, self._context
        said = say_exchange(state, context.clock.now(), context.speaker) if state else ""
        self.state.setText(said)

    def _say_to_confirm(self) -> None:
        count = self._to_confirm
        said = self.tr("%n device(s) wait to be confirmed by their words.", "", count)
        self.to_confirm.say(said if count else "")

    def _lists(self) -> tuple[TitledList[Any], ...]:
        return (self.stalls, self.results, self.not_applied, self.aside, self.arrivals)

    # --- building ----------------------------------------------------------------------------

    def _build(self) -> None:
        set_look(self._title, "title")
        set_look(self.import_files, "primary")
        icons = self._context.theme.icons
        icons.put(self.import_files, "inbox", "on_accent")
        icons.put(self.import_folder, "usb")
        top = BreakingRow()
        top.add_wide(self._title)
        top.add(self.import_folder)
        top.add(self.import_files)
        column = Column(self._context.theme, _WIDTH)
        column.box.addWidget(top)
        set_look(self.state, "soft")
        self.state.setWordWrap(True)
        column.box.addWidget(self.state)
        column.box.addWidget(self.busy)
        self.to_confirm.offer(self.confirm)
        column.box.addWidget(self.to_confirm)
        column.box.addWidget(self.requests)
        for part in self._lists():
            column.box.addWidget(part)
        column.box.addStretch(1)
        column.fill(self)

    def _connect(self) -> None:
        self.import_files.clicked.connect(self._on_import_files)
        self.import_folder.clicked.connect(self._on_import_folder)
        self.arrivals.wanted.connect(self.arrived_wanted)
        self.busy.cancelled.connect(self._run.cancel)
        self.confirm.clicked.connect(self._context.actions["go.people"].trigger)
        self._run.changed.connect(self._on_run_changed)
        self._run.stepped.connect(self._on_step)
        self._run.done.connect(self._on_done)
        self._run.failed.connect(self.say_failure)
