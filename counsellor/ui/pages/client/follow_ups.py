# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What is to be done for a client and by when, and what came of what was done."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QVBoxLayout

from counsellor.domain.records import limit_of
from counsellor.domain.records.follow_ups import SOON
from counsellor.domain.undoable import UndoableKind
from counsellor.services.set_follow_up import (
    finish_follow_up,
    reopen_follow_up,
    reword_follow_up,
    set_follow_up,
)
from counsellor.ui.dialogs.choices import DayEdit, TextBox
from counsellor.ui.dialogs.form_dialog import Field, FormDialog, FormText
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.models.table_model import Column, RecordTable
from counsellor.ui.pages.client.section import Section
from counsellor.ui.vault_thread.reads import Reads
from counsellor.ui.widgets.breaking_row import BreakingRow
from counsellor.ui.widgets.empty_state import EmptyState
from counsellor.ui.widgets.record_list import RecordList
from counsellor.ui.widgets.text_label import TextLabel
from counsellor.wording.marked import marked
from counsellor.wording.moments import say_date, say_day

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from counsellor.domain.records.follow_ups import FollowUpRow
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.context import PageContext
    from counsellor.ui.pages.client.section import ClientHead
    from counsellor.ui.pages.page import Page

_FARTHEST = timedelta(days=3_660)
_LINES = 3
_CONTEXT = "FollowUpsSection"
_ASKED = FormText(
    _CONTEXT,
    title=marked("FollowUpsSection", "Follow-up"),
    confirm=marked("FollowUpsSection", "Save"),
    hint=marked("FollowUpsSection", "Today calls it to mind from a week before that day."),
)
_DONE = FormText(
    _CONTEXT,
    title=marked("FollowUpsSection", "Done"),
    confirm=marked("FollowUpsSection", "Save"),
    hint=marked("FollowUpsSection", "What came of it may stay empty."),
)


class FollowUpsSection(Section["Sequence[FollowUpRow]"]):
    """Lists open ones by day and done ones below; Enter on an open one says that it is done."""

    READS = Reads.of("follow_up")

    def __init__(self, context: PageContext, page: Page) -> None:
        super().__init__(context, page)
        self._title, self._whole = TextLabel(), TextLabel()
        self.new, self.finish, self.reword, self.reopen = (QPushButton() for _ in range(4))
        self._empty = EmptyState(context.theme)
        self.model = RecordTable(_CONTEXT, self._columns(), lambda: context.speaker)
        self.list = RecordList(
            self.model, lambda row: row.id, self._empty, context.theme, stretch=1
        )
        self.list.fit_rows()
        self._build()
        self._connect()
        self.retranslate()
        self._offer(None)

    @staticmethod
    def read(vault: OpenVault, client: str) -> Sequence[FollowUpRow]:
        return vault.follow_ups.of_client(client)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Follow-ups"))
        self.new.setText(self.tr("Add…"))
        self.new.setAccessibleName(self.tr("New follow-up"))
        self.finish.setText(self.tr("Done…"))
        self.reword.setText(self.tr("Change…"))
        self.reopen.setText(self.tr("Not done after all"))
        self._empty.say(self.tr("Nothing is to be done by a day."))
        self.list.table.setAccessibleName(self.tr("Follow-ups"))
        self._whole.setText(self._say_whole(self.list.selected()))

    # --- questions and answers ---------------------------------------------------------------

    def ask_new(self) -> None:
        """Ask what is to be done, and by when."""
        self._ask(
            lambda _: self._form("", self._context.today() + SOON), self._set, "follow_up.new"
        )

    def ask_change(self, row: FollowUpRow | None) -> None:
        """Ask for other words or another day."""
        if row is not None:
            self._ask(
                lambda _: self._form(row.what, row.due_on),
                partial(self._reword, row.id),
                f"follow_up.words:{row.id}",
            )

    def ask_done(self, row: FollowUpRow | None) -> None:
        """Ask when it was done and what came of it; of one that is done nothing is asked."""
        if row is None or row.done_on is not None or self._head is None or not self._head.own:
            return
        today = self._context.today()
        fields = (
            Field(marked("FollowUpsSection", "What came of it"), _text_box(row.outcome, "outcome")),
            Field(marked("FollowUpsSection", "Done on"), DayEdit(today, today)),
        )
        self._ask(
            lambda _: FormDialog(self._context, self._page, _DONE, fields),
            partial(self._finish, row.id),
            f"follow_up.done:{row.id}",
        )

    def forms(self) -> Mapping[str, Callable[[str], None]]:
        return {
            "follow_up.new": lambda _: self.ask_new(),
            "follow_up.words": lambda record: self.ask_change(self._row(record)),
            "follow_up.done": lambda record: self.ask_done(self._row(record)),
        }

    def _row(self, follow_up: str) -> FollowUpRow | None:
        self.list.select(follow_up)
        row = self.list.selected()
        return row if row is not None and row.id == follow_up else None

    def _form(self, what: str, due_on: date) -> FormDialog:
        today = self._context.today()
        latest, earliest = max(today + _FARTHEST, due_on), min(today, due_on)
        fields = (
            Field(
                marked("FollowUpsSection", "What is to be done"),
                _text_box(what, "what"),
                marked("FollowUpsSection", "Write what is to be done first."),
            ),
            Field(marked("FollowUpsSection", "By"), DayEdit(due_on, latest, earliest=earliest)),
        )
        return FormDialog(self._context, self._page, _ASKED, fields)

    def _set(self, client: str, answer: tuple[str, date]) -> None:
        what, due_on = answer
        self._page.write(lambda vault: set_follow_up(vault, client, what, due_on))

    def _reword(self, follow_up: str, client: str, answer: tuple[str, date]) -> None:
        what, due_on = answer
        self._page.write(lambda vault: reword_follow_up(vault, client, follow_up, what, due_on))

    def _finish(self, follow_up: str, client: str, answer: tuple[str, date]) -> None:
        outcome, done_on = answer
        self._page.write_undoably(
            UndoableKind.FOLLOW_UP_DONE,
            client,
            follow_up,
            lambda vault: finish_follow_up(vault, client, follow_up, done_on, outcome),
        )

    def _reopen(self, row: FollowUpRow | None) -> None:
        client = self._client()
        if row is not None and client:
            self._page.write_undoably(
                UndoableKind.FOLLOW_UP_REOPENED,
                client,
                row.id,
                lambda vault: reopen_follow_up(vault, client, row.id),
            )

    def forget(self) -> None:
        super().forget()
        self.model.replace_rows([])

    # --- inside ------------------------------------------------------------------------------

    def _show(self, head: ClientHead, what: Sequence[FollowUpRow]) -> None:
        self.model.replace_rows(what)
        self.new.setVisible(head.own)
        self._offer(self.list.selected())

    def _offer(self, row: FollowUpRow | None) -> None:
        """Offer what can be done with the selected one, and say all of it."""
        own = self._head is not None and self._head.own
        self.finish.setVisible(own and row is not None and row.done_on is None)
        self.reword.setVisible(own and row is not None)
        self.reopen.setVisible(own and row is not None and row.done_on is not None)
        self._whole.setText(self._say_whole(row))
        self._whole.setVisible(row is not None)

    def _say_whole(self, row: FollowUpRow | None) -> str:
        if row is None:
            return ""
        came = (self.tr("What came of it: {outcome}").format(outcome=row.outcome),)
        return "\n".join((row.what, *(came if row.outcome else ())))

    def _columns(self) -> list[Column[FollowUpRow]]:
        return [
            Column(
                marked("FollowUpsSection", "By"),
                lambda row: say_day(row.due_on, self._context.today(), self._context.speaker),
                lambda row: say_date(row.due_on, self._context.speaker),
            ),
            Column(marked("FollowUpsSection", "What is to be done"), lambda row: _line(row.what)),
            Column(marked("FollowUpsSection", "Done on"), lambda row: row.done_on),
        ]

    def _build(self) -> None:
        set_look(self._title, "heading")
        self._whole.setWordWrap(True)
        top, links = BreakingRow(), BreakingRow()
        top.add_wide(self._title)
        top.add(self.new)
        for link in (self.finish, self.reword, self.reopen):
            set_look(link, "link")
            links.add(link)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACE)
        for part in (top, self.list, self._whole, links):
            box.addWidget(part)

    def _connect(self) -> None:
        self.new.clicked.connect(self.ask_new)
        self.list.record_selected.connect(self._offer)
        self.list.record_activated.connect(self.ask_done)
        self.finish.clicked.connect(lambda: self.ask_done(self.list.selected()))
        self.reword.clicked.connect(lambda: self.ask_change(self.list.selected()))
        self.reopen.clicked.connect(lambda: self._reopen(self.list.selected()))


def _text_box(text: str, field: str) -> TextBox:
    return TextBox(text, lines=_LINES, limit=limit_of("follow_up", field))


def _line(text: str) -> str:
    """The text in one line, as a cell has room for."""
    return " ".join(text.split())
