# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What is asked before a request is decided, one way or the other."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from counsellor.services.request_decision import ERASURE
from counsellor.ui.dialogs.final_dialog import FinalDialog
from counsellor.ui.dialogs.form_dialog import FormDialog, FormText
from counsellor.ui.pages.office.requests_tables import say_waiting
from counsellor.wording.marked import marked

if TYPE_CHECKING:
    from counsellor.ui.context import PageContext
    from counsellor.ui.dialogs.form_dialog import Field
    from counsellor.ui.pages.office.requests_view import Waiting
    from counsellor.ui.pages.page import Page

ERASE_TEXT = FormText(
    "Inbox",
    title=marked("Inbox", "Erase {client} for good?"),
    confirm=marked("Inbox", "Erase for good"),
    about=marked(
        "Inbox",
        "Everything about {client} is erased: here and now in this vault and its automatic "
        "backups, and on every laptop with its next sync. Notes, sessions, goals, consents: only "
        "the code and the day stay. Nothing can undo it.",
    ),
)

DECLINE_TEXT = FormText(
    "Inbox",
    title=marked("Inbox", "Decline the request"),
    confirm=marked("Inbox", "Decline"),
    about="{request}",
    hint=marked("Inbox", "Everything stays as it is. Whoever asked reads the reason."),
)

TURN_AWAY_TEXT = FormText(
    "Inbox",
    title=marked("Inbox", "Leave this out?"),
    confirm=marked("Inbox", "Leave out"),
    about="{request}",
    hint=marked(
        "Inbox",
        "It stays on the laptop on which it was written, and its author is told. Another "
        "supervisor may still let it in.",
    ),
)

UNASKED_TEXT = FormText(
    "Inbox",
    title=marked("Inbox", "Decline this?"),
    confirm=marked("Inbox", "Decline"),
    about="{request}",
    hint=marked(
        "Inbox",
        "Everything stays as it is. Its author is told that it was declined; no reason goes along,"
        " so say it yourself.",
    ),
)

KEEP_TEXT = FormText(
    "Inbox",
    title=marked("Inbox", "Keep the records of {client} here?"),
    confirm=marked("Inbox", "Keep"),
    about="{request}",
    hint=marked("Inbox", "On the laptop the client stays erased; its counsellor is told."),
)

GRANT_TEXT = FormText(
    "Inbox",
    title=marked("Inbox", "Grant this?"),
    confirm=marked("Inbox", "Grant"),
    about="{request}",
    hint=marked("Inbox", "It is done at once, and whoever asked is told with the next sync."),
)

LET_IN_TEXT = FormText(
    "Inbox",
    title=marked("Inbox", "Let this in?"),
    confirm=marked("Inbox", "Let in"),
    about="{request}",
    hint=marked(
        "Inbox",
        "It stands in the case from now on, and everybody who works there gets it. Nothing takes "
        "it out again.",
    ),
)


def granting(row: Waiting, context: PageContext, page: Page) -> FormDialog:
    """Return the question before a request is granted: a final one where nothing undoes it."""
    named = {"request": say_waiting(row, context), "client": row.code}
    if row.asks == ERASURE:
        return FinalDialog(context, page, replace(ERASE_TEXT, named=named))
    if row.late:
        return FinalDialog(context, page, replace(LET_IN_TEXT, named=named))
    return FormDialog(context, page, replace(GRANT_TEXT, named=named), [])


def declining(row: Waiting, context: PageContext, page: Page, why: Field) -> FormDialog:
    """Return the question before a request is declined, with the reason where it is read.

    What was not asked for in words is not answered in words.
    """
    named = {"request": say_waiting(row, context), "client": row.code}
    unasked = KEEP_TEXT if row.returned else TURN_AWAY_TEXT if row.late else UNASKED_TEXT
    text = replace(DECLINE_TEXT if is_answered(row) else unasked, named=named)
    return FormDialog(context, page, text, [why] if is_answered(row) else [])


def is_answered(row: Waiting) -> bool:
    """Whether whoever asked reads why it is declined."""
    return not (row.late or row.returned or row.is_change)
