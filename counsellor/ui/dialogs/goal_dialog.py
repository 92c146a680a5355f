# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A goal in the client's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counsellor.domain.records import limit_of
from counsellor.ui.dialogs.choices import TextBox
from counsellor.ui.dialogs.form_dialog import Field, FormDialog, FormText
from counsellor.wording.marked import marked

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from counsellor.ui.context import PageContext

_TEXT = FormText(
    "GoalDialog",
    title=marked("GoalDialog", "Goal"),
    confirm=marked("GoalDialog", "Save"),
    hint=marked("GoalDialog", "In the client's own words. Your own aims go into the plan."),
)
_LINES = 4


class GoalDialog(FormDialog):
    """Answers with the words; without any it stays."""

    def __init__(self, context: PageContext, present: str, parent: QWidget) -> None:
        self.words = TextBox(present, lines=_LINES, limit=limit_of("goal", "text"))
        label = marked("GoalDialog", "What the client wants")
        needed = marked("GoalDialog", "Write the goal first.")
        super().__init__(context, parent, _TEXT, [Field(label, self.words, needed)], width=500)
