# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What goes by hand: take in files that somebody brought, write the outbox for whoever travels."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QPushButton, QVBoxLayout

from counsellor.paths import shown
from counsellor.services.vault_types import Transit
from counsellor.services.write_outbox import outbox_file_name, write_steps
from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.pages.exchange.meeting_run import MeetingRun
from counsellor.ui.pages.exchange.stick_row import StickRow
from counsellor.ui.pages.step_run import StepRun
from counsellor.ui.widgets.banner import Tone
from counsellor.ui.widgets.breaking_row import BreakingRow
from counsellor.ui.widgets.busy_row import BusyRow
from counsellor.ui.widgets.card import CardFrame
from counsellor.ui.widgets.paused_buttons import PausedButtons
from counsellor.ui.widgets.text_label import TextLabel
from counsellor.wording.moments import say_moment

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence
    from pathlib import Path

    from counsellor.services.errand import Errand
    from counsellor.services.vault_types import OpenVault
    from counsellor.services.write_outbox import WrittenOutbox
    from counsellor.ui.context import PageContext
    from counsellor.ui.dialogs.file_choosing import FileChoosing
    from counsellor.ui.pages.exchange.exchange_view import ExchangeView
    from counsellor.ui.pages.page import Page

_PATTERN = "*.age *.outbox"


class ByHand(Retranslating, CardFrame):
    """Hidden before an office is joined; an office takes in what was brought in its Inbox."""

    def __init__(
        self,
        context: PageContext,
        files: FileChoosing,
        page: Page,
        take_in: Callable[[Sequence[Path]], None],
    ) -> None:
        """Stand on a page, which takes in what is chosen here."""
        super().__init__(page)
        self._context, self._files, self._page = context, files, page
        self._take_in = take_in
        self._written: WrittenOutbox | None = None
        self._run = StepRun(context.worker, self)
        self._title, self._about, self.written = TextLabel(), TextLabel(), TextLabel()
        self.take, self.folder, self.file = QPushButton(), QPushButton(), QPushButton()
        self.meet = MeetingRun(context, page)
        self._buttons = PausedButtons(self.folder, self.file)
        self.busy = BusyRow()
        self.stick = StickRow(context, page)
        self._build()
        self._connect()
        self.retranslate()
        self.hide()

    def show_view(self, view: ExchangeView | None) -> None:
        """Show when the outbox was last written, while something is not confirmed.

        Without a view the window is covered: nothing is held any more.
        """
        if view is None:
            self._run.forget()
            self.meet.end()
        is_of_use = view is not None and bool(view.state.waiting or view.is_office)
        self._written = view.written if view is not None and is_of_use else None
        self.take.setVisible(view is not None and not view.is_office)
        self.setVisible(view is not None and view.state.office is not None)
        self.stick.show_roads(view.sticks if view is not None else None)
        self._say_written()

    def retranslate(self) -> None:
        self._title.setText(self.tr("By hand"))
        self._about.setText(
            self.tr(
                "For a colleague who travels, or a messenger: all that waits, sealed. Whoever"
                " carries it cannot read it."
            )
        )
        self.take.setText(self.tr("Take in files…"))
        self.folder.setText(self.tr("Write the outbox into a folder…"))
        self.file.setText(self.tr("Write the outbox into one file…"))
        self._say_written()
        self._say_running()

    # --- inside ------------------------------------------------------------------------------

    def _on_take(self) -> None:
        pattern = f"{self.tr('Bundles')} ({_PATTERN})"
        paths = self._files.open_files(self._page, self.tr("Files from your office"), pattern)
        if paths:
            self._take_in(paths)

    def _on_folder(self) -> None:
        folder = self._files.folder(self._page, self.tr("Folder for the outbox"))
        if folder is not None:
            self._write(folder)

    def _on_file(self) -> None:
        name = outbox_file_name(self._context.today())
        place = self._files.save_file(self._page, self.tr("Save the outbox"), name)
        if place is not None:
            self._write(place)

    def _write(self, place: Path) -> None:
        self._page.banner.put_away()
        self._run.start(partial(_write_job, place=place))

    def _on_done(self, written: WrittenOutbox) -> None:
        said = self.tr("%n sealed file(s) written: {place}", "", written.files)
        self._page.banner.say(said.format(place=shown(written.place)), Tone.GOOD)

    def _on_run_changed(self) -> None:
        self._buttons.set_enabled(not self._run.is_running)
        self._say_running()

    def _say_running(self) -> None:
        if self._run.is_running:
            self.busy.show_busy(self.tr("Writing the outbox…"))
        else:
            self.busy.finish(self.folder)

    def _say_written(self) -> None:
        written, said = self._written, ""
        if written is not None:
            now, speaker = self._context.clock.now(), self._context.speaker
            moment = say_moment(written.at, now, speaker)
            said = self.tr(
                "Written {moment}. It may never arrive, and counts as sent only once an answer"
                " comes: {place}"
            ).format(moment=moment, place=shown(written.place))
        self.written.setText(said)
        self.written.setVisible(bool(said))

    def _build(self) -> None:
        set_look(self._title, "heading")
        for label in (self._about, self.written):
            set_look(label, "soft")
            label.setWordWrap(True)
        icons = self._context.theme.icons
        for button, icon in ((self.take, "inbox"), (self.folder, "usb"), (self.file, "file-text")):
            icons.put(button, icon)
        box = QVBoxLayout(self)
        box.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 2 * SPACE)
        box.setSpacing(SPACE)
        beside = BreakingRow.of(self.meet, self.take)
        away = BreakingRow.of(self.folder, self.file)
        parts = (self._title, self.stick, self._about, beside, away, self.busy, self.written)
        for part in parts:
            box.addWidget(part)

    def _connect(self) -> None:
        self.take.clicked.connect(self._on_take)
        self.folder.clicked.connect(self._on_folder)
        self.file.clicked.connect(self._on_file)
        self.busy.cancelled.connect(self._run.cancel)
        self._run.changed.connect(self._on_run_changed)
        self._run.done.connect(self._on_done)
        self._run.failed.connect(self._page.say_failure)


def _write_job(
    vault: OpenVault, cancelled: Callable[[], bool], place: Path
) -> Generator[Errand[Any] | None, None, WrittenOutbox]:
    return (yield from write_steps(vault, place, Transit(cancelled=cancelled)))
