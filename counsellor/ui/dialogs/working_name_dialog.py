# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Another working name for a client."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counsellor.domain.records import limit_of
from counsellor.ui.dialogs.choices import LineBox
from counsellor.ui.dialogs.form_dialog import Field, FormDialog, FormText
from counsellor.wording.marked import marked

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from counsellor.ui.context import PageContext

_TEXT = FormText(
    "WorkingNameDialog",
    title=marked("WorkingNameDialog", "Working name"),
    confirm=marked("WorkingNameDialog", "Save"),
    hint=marked(
        "WorkingNameDialog",
        "A word that helps you remember and tells a stranger nothing. It never leaves this laptop.",
    ),
)


class WorkingNameDialog(FormDialog):
    """Answers with the name, which may be empty."""

    def __init__(self, context: PageContext, present: str, parent: QWidget) -> None:
        self.name = LineBox(present, limit=limit_of("client.working_name", "working_name"))
        self.name.selectAll()
        field = Field(marked("WorkingNameDialog", "Working name"), self.name)
        super().__init__(context, parent, _TEXT, [field], width=460)
