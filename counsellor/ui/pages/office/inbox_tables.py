# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The lists of the Inbox: this import, what was set aside, and what came from whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counsellor.domain.coded import RefusalReason
from counsellor.domain.exchange_state import ImportedFile
from counsellor.ui.models.table_model import Column, RecordTable
from counsellor.ui.pages.office.inbox_view import Arrival, SetAside
from counsellor.ui.pages.office.requests_tables import say_sender
from counsellor.wording.brought_words import say_brought
from counsellor.wording.codes import say_code
from counsellor.wording.errors import say_refusal
from counsellor.wording.marked import marked
from counsellor.wording.moments import say_moment

if TYPE_CHECKING:
    from datetime import datetime

    from counsellor.ui.context import PageContext

_CONTEXT = "Inbox"
_SHORT = 12


def results_table(context: PageContext) -> RecordTable[ImportedFile]:
    """Make the list of what became of each file of this import."""
    return RecordTable(
        _CONTEXT,
        (
            Column[ImportedFile](
                marked("Inbox", "File"),
                lambda row: _short(row.file),
                tooltip=lambda row: row.file,
                spare=True,
            ),
            Column[ImportedFile](
                marked("Inbox", "What became of it"),
                lambda row: say_code(row.outcome, context.speaker),
            ),
            Column[ImportedFile](
                marked("Inbox", "Why"),
                lambda row: _reason(row.reason, context),
                tooltip=lambda row: _whole(row.reason, context),
            ),
            Column[ImportedFile](marked("Inbox", "From"), lambda row: row.device),
            Column[ImportedFile](
                marked("Inbox", "Changes"), lambda row: row.changes or None, at_end=True, spare=True
            ),
        ),
        lambda: context.speaker,
    )


def aside_table(context: PageContext) -> RecordTable[SetAside]:
    """Make the list of files that were not imported, with the reason."""
    return RecordTable(
        _CONTEXT,
        (
            Column[SetAside](marked("Inbox", "When"), lambda row: _moment(row.at, context)),
            Column[SetAside](
                marked("Inbox", "State"), lambda row: say_code(row.outcome, context.speaker)
            ),
            Column[SetAside](
                marked("Inbox", "Why"),
                lambda row: _whole(row.reason, context),
                tooltip=lambda row: _whole(row.reason, context),
            ),
            Column[SetAside](
                marked("Inbox", "File"),
                lambda row: _short(row.name),
                tooltip=lambda row: row.name,
                spare=True,
            ),
        ),
        lambda: context.speaker,
    )


def arrivals_table(context: PageContext) -> RecordTable[Arrival]:
    """Make the list of imported bundles."""
    return RecordTable(
        _CONTEXT,
        (
            Column[Arrival](
                marked("Inbox", "From"), lambda row: say_sender(row.sender, row.machine, context)
            ),
            Column[Arrival](marked("Inbox", "Sealed"), lambda row: _moment(row.sealed_at, context)),
            Column[Arrival](
                marked("Inbox", "Imported"),
                lambda row: _moment(row.imported_at, context),
                spare=True,
            ),
            Column[Arrival](
                marked("Inbox", "What it brought"),
                lambda row: say_brought(row.brought, context.speaker),
                tooltip=lambda row: say_brought(row.brought, context.speaker, most=None),
            ),
            Column[Arrival](
                marked("Inbox", "Set aside because"),
                lambda row: _reason(row.reason, context),
                tooltip=lambda row: _whole(row.reason, context),
            ),
            Column[Arrival](
                marked("Inbox", "New"),
                lambda row: context.speaker.say("Inbox", "new") if row.new else "",
            ),
        ),
        lambda: context.speaker,
    )


def _short(name: str) -> str:
    """Names are random letters: the first of them tell files apart."""
    return name if len(name) <= _SHORT else f"{name[:_SHORT]}…"


def _moment(when: datetime, context: PageContext) -> str:
    return say_moment(when, context.clock.now(), context.speaker)


def _reason(code: str, context: PageContext) -> str:
    known = code in set(RefusalReason)
    return say_code(RefusalReason(code), context.speaker) if known else ""


def _whole(code: str, context: PageContext) -> str:
    known = code in set(RefusalReason)
    return say_refusal(RefusalReason(code), context.speaker).whole if known else ""
