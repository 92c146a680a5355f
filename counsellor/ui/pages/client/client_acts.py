# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What is asked and written on a client's page: name, stage, consent, identity, goals, notes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from counsellor.domain.views import Identity
from counsellor.services.name_client import rename_client, save_identity, show_identity
from counsellor.services.record_consent import record_consent, withdraw_consent
from counsellor.services.set_goal import close_goal, rate_goal, reword_goal, set_goal
from counsellor.services.set_stage import set_stage
from counsellor.services.sign_note import mark_misfiled, unsign_note
from counsellor.ui.dialogs.consent_dialog import ConsentDialog
from counsellor.ui.dialogs.goal_dialog import GoalDialog
from counsellor.ui.dialogs.identity_dialog import IdentityDialog, OpenIdentityDialog
from counsellor.ui.dialogs.misfiled_dialog import Misfiled, MisfiledDialog
from counsellor.ui.dialogs.stage_dialog import StageChosen, StageDialog
from counsellor.ui.dialogs.withdraw_dialog import WithdrawDialog
from counsellor.ui.dialogs.working_name_dialog import WorkingNameDialog
from counsellor.ui.pages.session_correcting import ask_correction

if TYPE_CHECKING:
    from datetime import date

    from counsellor.domain.consent import Consent
    from counsellor.domain.views import ClientRow, Draft, SessionRow
    from counsellor.ui.context import PageContext
    from counsellor.ui.dialogs.question import Question
    from counsellor.ui.pages.client.client_file import ClientFile
    from counsellor.ui.pages.page import Page


class ClientActs(QObject):
    """Asks on behalf of a page and has the page write the answer.

    Args:
        page: asks, writes, and says what went wrong.
        context: as pages have it.
        file: whom everything is about; None while nobody is shown.
    """

    draft_wanted = Signal(str)
    """Id of the draft that is to be gone on with."""

    def __init__(
        self, page: Page, context: PageContext, file: Callable[[], ClientFile | None]
    ) -> None:
        super().__init__(page)
        self._page = page
        self._context = context
        self._file = file

    # --- who ---------------------------------------------------------------------------------

    def ask_name(self) -> None:
        """Ask for another working name."""
        self._ask(
            lambda file: WorkingNameDialog(self._context, file.row.working_name, self._page),
            self._rename,
        )

    def ask_identity(self) -> None:
        """Say that it is logged, then show who the client is."""
        self._ask(lambda _: OpenIdentityDialog(self._context, self._page), self._open_identity)

    # --- stage and consent -------------------------------------------------------------------

    def ask_stage(self) -> None:
        """Ask for another stage of the work."""
        self._ask(
            lambda file: StageDialog(self._context, file.row.stage, self._page), self._set_stage
        )

    def ask_consent(self) -> None:
        """Ask for the written consent."""
        self._ask(
            lambda file: ConsentDialog(self._context, file.row, file.operator, self._page),
            self._record,
        )

    def ask_withdrawal(self) -> None:
        """Ask when the consent was taken back, after saying what follows."""
        self._ask(lambda _: WithdrawDialog(self._context, self._page), self._withdraw)

    # --- goals -------------------------------------------------------------------------------

    def ask_goal(self) -> None:
        """Ask for a new goal."""
        self._ask(lambda _: GoalDialog(self._context, "", self._page), self._set_goal)

    def ask_other_words(self, goal: str, present: str) -> None:
        """Ask for other words for a goal."""
        self._ask(
            lambda _: GoalDialog(self._context, present, self._page),
            partial(self._reword, goal),
        )

    def rate(self, goal: str, value: int) -> None:
        """Record what the client says today."""
        client, today = self._client(), self._context.today()
        self._page.write(lambda vault: rate_goal(vault, client, goal, value, today))

    def close_goal(self, goal: str) -> None:
        """Close a goal; its ratings stay."""
        client = self._client()
        self._page.write(lambda vault: close_goal(vault, client, goal))

    # --- notes and sessions ------------------------------------------------------------------

    def unsign(self, note: str) -> None:
        """Make a signed note a draft again, and go on with it."""
        self._page.write(lambda vault: unsign_note(vault, note).id, self.draft_wanted.emit)

    def ask_misfiled(self, note: str) -> None:
        """Ask why a note lies in the wrong file, and which the right one is."""

        def ask(clients: Sequence[ClientRow]) -> None:
            others = [row for row in clients if row.id != self._client()]
            self._ask(
                lambda _: MisfiledDialog(self._context, others, self._page),
                partial(self._misfile, note),
            )

        self._context.worker.submit(lambda vault: vault.clients.page(), ask)

    def ask_correction(self, session: SessionRow | None) -> None:
        """Ask what a session's times were."""
        if session is not None:
            ask_correction(self._page, self._context, session)

    # --- writing the answers -----------------------------------------------------------------

    def _rename(self, name: str) -> None:
        client = self._client()
        self._page.write(lambda vault: rename_client(vault, client, name))

    def _open_identity(self, reason: str) -> None:
        client = self._client()
        self._page.write(lambda vault: show_identity(vault, client, reason), self._show_identity)

    def _show_identity(self, identity: Identity) -> None:
        if identity.client == self._client():
            self._ask(
                lambda _: IdentityDialog(self._context, identity, self._page), self._save_identity
            )

    def _save_identity(self, identity: Identity) -> None:
        self._page.write(lambda vault: save_identity(vault, identity))

    def _set_stage(self, chosen: StageChosen) -> None:
        client = self._client()
        self._page.write(
            lambda vault: set_stage(vault, client, chosen.stage, chosen.on, chosen.reason)
        )

    def _record(self, consent: Consent) -> None:
        self._page.write(lambda vault: record_consent(vault, consent))

    def _withdraw(self, on: date) -> None:
        client = self._client()
        self._page.write(lambda vault: withdraw_consent(vault, client, on))

    def _set_goal(self, text: str) -> None:
        client = self._client()
        self._page.write(lambda vault: set_goal(vault, client, text))

    def _reword(self, goal: str, text: str) -> None:
        client = self._client()
        self._page.write(lambda vault: reword_goal(vault, client, goal, text))

    def _misfile(self, note: str, told: Misfiled) -> None:
        self._page.write(
            lambda vault: mark_misfiled(vault, note, told.reason, told.into), self._go_on
        )

    def _go_on(self, draft: Draft | None) -> None:
        if draft is not None:
            self.draft_wanted.emit(draft.id)

    # --- inside ------------------------------------------------------------------------------

    def _client(self) -> str:
        file = self._file()
        return file.row.id if file is not None else ""

    def _ask(self, question: Callable[[ClientFile], Question], then: Callable[[Any], None]) -> None:
        file = self._file()
        if file is not None:
            asked = question(file)
            asked.answered.connect(then)
            asked.ask()
