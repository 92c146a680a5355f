# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What others asked for and somebody here decides: one sentence each, grant or decline."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from counsellor.domain.records import limit_of
from counsellor.services.request_decision import (
    ERASURE,
    decline_request,
    grant_request,
    require_decline,
    require_grant,
)
from counsellor.services.who_decides import Decider
from counsellor.ui.dialogs.choices import LineBox
from counsellor.ui.dialogs.form_dialog import Field
from counsellor.ui.dialogs.reading_dialog import ReadingDialog
from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.pages.office.request_questions import declining, granting, is_answered
from counsellor.ui.pages.office.requests_tables import say_waiting, say_when, say_why, waiting_table
from counsellor.ui.widgets.banner import Tone
from counsellor.ui.widgets.breaking_row import BreakingRow
from counsellor.ui.widgets.empty_state import EmptyState
from counsellor.ui.widgets.text_label import TextLabel
from counsellor.ui.widgets.titled_list import TitledList
from counsellor.wording.marked import marked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counsellor.ui.context import PageContext
    from counsellor.ui.pages.office.requests_view import Waiting
    from counsellor.ui.pages.page import Page

DECLINING = "request.decline"
"""Name of the form that asks why, with the request's id."""
_WHY = 1
"""Column of the reason."""


class RequestsPanel(Retranslating, QFrame):
    """Lists the open requests; Enter on one opens its client, or what was written late.

    Args:
        context: as pages have it.
        page: asks, writes, and says what went wrong.
    """

    def __init__(self, context: PageContext, page: Page) -> None:
        super().__init__()
        self._context, self._page = context, page
        self._empty = EmptyState(context.theme, "circle-check")
        self.model = waiting_table(context)
        self._titled = TitledList(
            self.model, lambda row: row.id, context.theme, (0, _WHY), self._empty
        )
        self.list = self._titled.list
        self.grant, self.decline, self.read = QPushButton(), QPushButton(), QPushButton()
        self.first = TextLabel()
        self._buttons, self._reopened = BreakingRow(), ""
        self._build()
        self._connect()
        self.retranslate()
        self.show_waiting(())

    def show_waiting(self, waiting: Sequence[Waiting]) -> None:
        """Show the requests that are open now; the column of reasons where there is one."""
        # Asked of the window: the question that was just answered may still be in front of it.
        had_focus = self.window().focusWidget() in (self.grant, self.decline, self.read)
        self._titled.show_rows(waiting)
        self.list.table.setColumnHidden(
            _WHY, not any(say_why(row, self._context) for row in waiting)
        )
        self._buttons.setVisible(bool(waiting))
        reopened, self._reopened = self._reopened, ""
        if any(row.id == reopened for row in waiting):
            self.list.select(reopened)
            self._ask_decline()
        self._offer(self.list.selected())
        if had_focus and not self.grant.isEnabled():
            self.list.table.setFocus()

    def retranslate(self) -> None:
        self._titled.say(self.tr("Waits for a decision"))
        self._empty.say(self.tr("Nothing waits for a decision."))
        self._offer(self.list.selected())
        self.read.setText(self.tr("Read in full…"))

    # --- questions and answers ---------------------------------------------------------------

    def _show_text(self) -> None:
        """Show all of what was written late: whoever lets it in, or leaves it out, has read it."""
        row = self.list.selected()
        if row is not None and row.text:
            title, when = say_waiting(row, self._context), say_when(row, self._context)
            ReadingDialog(self._context, self._page, title, when, row.text).ask()

    def _ask_grant(self) -> None:
        """Ask, once it is known that it may be granted."""
        row = self.list.selected()
        if row is not None:
            job = partial(require_grant, request=row.id)
            self._page.inquire(job, lambda _: self._on_grantable(row))

    def _on_grantable(self, row: Waiting) -> None:
        question = granting(row, self._context, self._page)
        self._page.ask(question, lambda _: self._grant(row))

    def _grant(self, row: Waiting) -> None:
        said = self.tr("Erased.") if row.asks == ERASURE else self.tr("Granted.")
        said = self.tr("Let in.") if row.late else said
        job = partial(grant_request, request=row.id, along=row.along)
        self._page.write(job, partial(self._say_done, said, row))

    def reopen(self, request: str) -> None:
        """Ask again why this one is declined, once it is listed."""
        self._reopened = request

    def _ask_decline(self) -> None:
        row = self.list.selected()
        if row is not None:
            job = partial(require_decline, request=row.id)
            self._page.inquire(job, lambda _: self._on_declinable(row))

    def _on_declinable(self, row: Waiting) -> None:
        because = LineBox(limit=limit_of("request", "because"))
        needed = marked("Inbox", "Say why, in a few words.")
        why = Field(marked("Inbox", "Why"), because, needed)
        question = declining(row, self._context, self._page, why)
        form = f"{DECLINING}:{row.id}" if is_answered(row) else ""
        self._page.ask(question, partial(self._on_declined, row), form, row.client)

    def _on_declined(self, row: Waiting, answer: object) -> None:
        self._decline(row, answer if isinstance(answer, str) else "")

    def _decline(self, row: Waiting, because: str) -> None:
        said = self.tr("Left out.") if row.late else self.tr("Declined.")
        said = self.tr("Kept.") if row.returned else said
        job = partial(decline_request, request=row.id, because=because, along=row.along)
        self._page.write(job, partial(self._say_done, said, row))

    def _say_done(self, said: str, row: Waiting, _: None) -> None:
        self._page.banner.say(f"{said} {say_waiting(row, self._context)}", Tone.GOOD)

    # --- inside ------------------------------------------------------------------------------

    def _offer(self, row: Waiting | None) -> None:
        is_late = row is not None and row.late
        self.grant.setText(self.tr("Let in") if is_late else self.tr("Grant"))
        self.decline.setText(self.tr("Leave out…") if is_late else self.tr("Decline…"))
        if row is not None and row.returned:
            self.grant.setText(self.tr("Erase here too…"))
            self.decline.setText(self.tr("Keep here…"))
        self.read.setVisible(row is not None and bool(row.text))
        grants = row is not None and row.deciding.grants
        declines = row is not None and row.deciding.declines
        # What somebody else decides has no buttons; a list that is just shown has them already.
        self.grant.setVisible(row is None or grants)
        self.decline.setVisible(row is None or declines)
        self.grant.setEnabled(grants)
        self.decline.setEnabled(declines)
        self.first.setText(self._who_decides(row) if row else self.tr("Choose a request first."))
        self.first.setVisible(not grants)

    def _who_decides(self, row: Waiting) -> str:
        match row.deciding.decider:
            case Decider.OFFICER:
                return self.tr("The records officer decides this.")
            case Decider.ANOTHER:
                return self.tr(
                    "The supervisor or the records officer decides this: not the one who asked."
                )
        return self.tr("The supervisor of the case decides this.")

    def _build(self) -> None:
        self._buttons.add(self.grant)
        self._buttons.add(self.decline)
        self._buttons.add(self.read)
        self._buttons.add(self.first)
        set_look(self.first, "soft")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACE)
        box.addWidget(self._titled)
        box.addWidget(self._buttons)

    def _connect(self) -> None:
        self.list.record_selected.connect(self._offer)
        self.list.record_activated.connect(self._open)
        self.grant.clicked.connect(self._ask_grant)
        self.decline.clicked.connect(self._ask_decline)
        self.read.clicked.connect(self._show_text)

    def _open(self, row: Waiting) -> None:
        """What was written late is read as such: no page shows it before it is let in."""
        if row.late and row.text:
            self._show_text()
        elif row.client:
            self._page.open_client.emit(row.client)
