# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Putting a session's times right, from any page that shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counsellor.services.correct_session import Correction, correct_session
from counsellor.ui.dialogs.correct_session_dialog import CorrectSessionDialog

if TYPE_CHECKING:
    from counsellor.domain.records.sessions import SessionRow
    from counsellor.ui.context import PageContext
    from counsellor.ui.pages.page import Page


def ask_correction(page: Page, context: PageContext, session: SessionRow) -> None:
    """Ask what the times were and save them; who may not correct them is told so before."""

    def correct(correction: Correction) -> None:
        page.write(
            lambda vault: correct_session(vault, session.id, correction), lambda _: page.refresh()
        )

    def ask(_: object) -> None:
        dialog = CorrectSessionDialog(context, session, page)
        page.ask(dialog, correct, f"session.correction:{session.id}", session.client or "")

    page.inquire(
        lambda vault: vault.permission.require(
            "session.correction", session.client, {"subject": session.id}
        ),
        ask,
    )
