# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The roads on the Exchange page: which there are, how each stands, and what can be done."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from counsellor.domain.errors import ImportCancelled
from counsellor.paths import shown
from counsellor.services.keep_drops import allow_drop, remove_drop
from counsellor.services.try_drop import try_kept_drop
from counsellor.services.vault_types import Transit
from counsellor.ui.dialogs.allow_road_dialog import AllowRoadDialog
from counsellor.ui.dialogs.final_dialog import FinalDialog
from counsellor.ui.dialogs.form_dialog import FormText
from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.look.theme import SPACE
from counsellor.ui.pages.exchange.road_adding import RoadAdding
from counsellor.ui.pages.exchange.road_run import RoadRun
from counsellor.ui.pages.exchange.road_table import road_table
from counsellor.ui.pages.exchange.road_words import say_failure, say_place_of, say_state
from counsellor.ui.widgets.banner import Tone
from counsellor.ui.widgets.breaking_row import BreakingRow
from counsellor.ui.widgets.busy_row import BusyRow
from counsellor.ui.widgets.empty_state import EmptyState
from counsellor.ui.widgets.paused_buttons import PausedButtons
from counsellor.ui.widgets.titled_list import TitledList
from counsellor.wording.marked import marked

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence

    from counsellor.domain.drop_address import DropAddress
    from counsellor.domain.errors import CounsellorError
    from counsellor.services.errand import Errand
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.context import PageContext
    from counsellor.ui.dialogs.file_choosing import FileChoosing
    from counsellor.ui.pages.exchange.road_rows import RoadRow
    from counsellor.ui.pages.page import Page

_REMOVAL: Final = FormText(
    "RoadsPanel",
    title=marked("RoadsPanel", "Remove this road?"),
    confirm=marked("RoadsPanel", "Remove"),
    about=marked(
        "RoadsPanel",
        "{place}\nNothing is sent there any more, and name and password are forgotten here. What"
        " waits goes by the other roads.",
    ),
)
_REMOVAL_FOR_ALL: Final = replace(
    _REMOVAL,
    about=marked(
        "RoadsPanel",
        "{place}\nNothing is sent there any more, and name and password are forgotten here. Your"
        " office names this address no longer: laptops ask before they go there.",
    ),
)


class RoadsPanel(Retranslating, QWidget):
    """A list, and below it what can be done with the road that is chosen.

    Args:
        page: whose banner and worker it uses.
        context, files: as the page has them.
        choose: the page's button for a folder or stick, which stands first.
    """

    def __init__(
        self, page: Page, context: PageContext, files: FileChoosing, choose: QPushButton
    ) -> None:
        super().__init__()
        self._page, self._context = page, context
        self._is_office = False
        self._empty = EmptyState(context.theme, "arrow-right-left")
        self._roads = TitledList(
            road_table(context), lambda row: row.address.text, context.theme, (2, 1), self._empty
        )
        self.model, self.list = self._roads.model, self._roads.list
        self.add, self.test, self.password = QPushButton(), QPushButton(), QPushButton()
        self.allow, self.remove = QPushButton(), QPushButton()
        self.busy = BusyRow()
        self.run = RoadRun(context, self.busy, self)
        self.adding = RoadAdding(page, context, files, self.run)
        self._of_one = (self.test, self.password, self.allow, self.remove)
        self._paused = PausedButtons(self.add, *self._of_one)
        context.theme.icons.put(self.add, "server")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACE)
        box.addWidget(self._roads)
        box.addWidget(BreakingRow.of(*self._of_one, choose, self.add))
        box.addWidget(self.busy)
        self._connect()
        self.retranslate()

    def show_roads(self, roads: Sequence[RoadRow], *, is_office: bool, may_add: bool) -> None:
        """Show these; the first is chosen where none was."""
        self._is_office = is_office
        self.add.setEnabled(may_add and not self.run.is_running)
        self._roads.show_rows(roads)
        if roads and self.list.selected() is None:
            self.list.table.selectRow(0)
        self._show_what_can_be_done()

    def forget(self) -> None:
        """Leave nothing behind the cover, and no secret."""
        self.adding.forget()
        self.run.forget()
        self._roads.show_rows(())
        self._show_what_can_be_done()

    def retranslate(self) -> None:
        self._roads.say(self.tr("Roads of exchange"))
        self._empty.say(
            self.tr(
                "No road is kept yet. Choose a folder or a stick, or add the server that your"
                " office has named."
            )
        )
        self.add.setText(self.tr("Add a server…"))
        self.test.setText(self.tr("Test this road"))
        self.password.setText(self.tr("New password…"))
        self.allow.setText(self.tr("Allow…"))
        self.remove.setText(self.tr("Remove…"))

    # --- what happens ------------------------------------------------------------------------

    def _show_what_can_be_done(self) -> None:
        row, free = self.list.selected(), not self.run.is_running
        self.test.setEnabled(row is not None and row.is_readable and free)
        self.remove.setEnabled(row is not None and free)
        self.password.setVisible(row is not None and row.address.is_remote)
        self.password.setEnabled(free)
        self.allow.setVisible(row is not None and not row.may_be_gone)
        self.allow.setEnabled(free)
        for button in self._of_one[:1] + self._of_one[-1:]:
            button.setVisible(self.model.rowCount() > 0)

    def _on_run_changed(self) -> None:
        free = not self.run.is_running
        self._paused.set_enabled(free)
        self._show_what_can_be_done()
        if free:
            self.busy.finish(self.test if self.test.isEnabled() else self.add)

    def _on_opened(self, row: RoadRow) -> None:
        now, speaker = self._context.clock.now(), self._context.speaker
        said = f"{shown(row.address.text)}\n{say_state(row, now, speaker)}"
        self._page.banner.say(said, Tone.INFO)

    def _on_test(self) -> None:
        row = self.list.selected()
        if row is None:
            return
        self._page.banner.put_away()
        place = say_place_of(row.address)
        self.run.start(
            self.tr("Trying: {place}").format(place=place),
            partial(_test_steps, address=row.address),
            partial(self._on_tested, place),
            self._on_test_failed,
        )

    def _on_tested(self, place: str, failure: CounsellorError | None) -> None:
        if failure is None:
            said = self.tr("This road works: {place}").format(place=place)
            self._page.banner.say(said, Tone.GOOD)
        else:
            self._page.banner.say(say_failure(failure, self._context.speaker), Tone.DANGER)

    def _on_test_failed(self, error: CounsellorError) -> None:
        if isinstance(error, ImportCancelled):
            self._page.banner.say(self.tr("Stopped. Nothing has changed."), Tone.INFO)
        else:
            self._page.say_failure(error)

    def _on_password(self) -> None:
        row = self.list.selected()
        if row is not None:
            self.adding.ask_password(row)

    def _on_allow(self) -> None:
        row = self.list.selected()
        if row is not None:
            dialog = AllowRoadDialog(self._context, row.address, self._page)
            job = partial(allow_drop, address=row.address)
            dialog.answered.connect(lambda _: self._page.write(job))
            dialog.ask()

    def _on_remove(self) -> None:
        row = self.list.selected()
        if row is None:
            return
        text = _REMOVAL_FOR_ALL if self._is_office and row.address.is_remote else _REMOVAL
        text = replace(text, named={"place": shown(row.address.text)})
        dialog = FinalDialog(self._context, self._page, text)
        job = partial(remove_drop, address=row.address)
        dialog.answered.connect(lambda _: self._page.write(job, self._on_removed))
        dialog.ask()

    def _on_removed(self, _: None) -> None:
        self._page.banner.say(self.tr("This road is kept no longer."), Tone.GOOD)
        self.add.setFocus()

    def _connect(self) -> None:
        self.add.clicked.connect(self.adding.ask_server)
        self.test.clicked.connect(self._on_test)
        self.password.clicked.connect(self._on_password)
        self.allow.clicked.connect(self._on_allow)
        self.remove.clicked.connect(self._on_remove)
        self.list.record_activated.connect(self._on_opened)
        self.list.record_selected.connect(lambda _: self._show_what_can_be_done())
        self.run.changed.connect(self._on_run_changed)


def _test_steps(
    vault: OpenVault, cancelled: Callable[[], bool], address: DropAddress
) -> Generator[Errand[Any], None, CounsellorError | None]:
    return try_kept_drop(vault, address, Transit(cancelled=cancelled))
