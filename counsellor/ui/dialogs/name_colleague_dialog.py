# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A colleague is named in a case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counsellor.ui.dialogs.choices import Choice
from counsellor.ui.dialogs.form_dialog import Field, FormDialog, FormText
from counsellor.wording.marked import marked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from counsellor.services.name_colleague import Coworker
    from counsellor.ui.context import PageContext

_TEXT = FormText(
    "NameColleagueDialog",
    title=marked("NameColleagueDialog", "Name a colleague in this case"),
    confirm=marked("NameColleagueDialog", "Name"),
    about=marked(
        "NameColleagueDialog",
        "Whoever is named reads the case and can write into it, as soon as both sides have synced.",
    ),
)


class NameColleagueDialog(FormDialog):
    """Answers with the colleague; the first one is chosen at the beginning."""

    def __init__(
        self, context: PageContext, colleagues: Sequence[Coworker], parent: QWidget
    ) -> None:
        self.colleague = Choice["Coworker"]()
        for colleague in colleagues:
            self.colleague.add(colleague.name, colleague, colleague.staff)
        field = Field(marked("NameColleagueDialog", "Colleague"), self.colleague)
        super().__init__(context, parent, _TEXT, [field])
