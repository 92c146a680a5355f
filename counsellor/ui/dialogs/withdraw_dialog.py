# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A client takes the consent back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counsellor.ui.dialogs.choices import DayEdit
from counsellor.ui.dialogs.final_dialog import FinalDialog
from counsellor.ui.dialogs.form_dialog import Field, FormText
from counsellor.wording.marked import marked

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from counsellor.domain.records.consents import Consent
    from counsellor.ui.context import PageContext

_TEXT = FormText(
    "WithdrawDialog",
    title=marked("WithdrawDialog", "Withdraw consent"),
    confirm=marked("WithdrawDialog", "Withdraw"),
    about=marked(
        "WithdrawDialog",
        "From now on nothing about this client is sent to the office, except that the "
        "consent was withdrawn. No session can be started. What is written here stays "
        "until it is erased.",
    ),
)


class WithdrawDialog(FinalDialog):
    """Answers with the day, which is not before the consent was given; says before what follows."""

    def __init__(self, context: PageContext, consent: Consent | None, parent: QWidget) -> None:
        today = context.today()
        given_on = consent.given_on if consent is not None else None
        self.on = DayEdit(today, today, earliest=given_on)
        field = Field(marked("WithdrawDialog", "Withdrawn on"), self.on)
        super().__init__(context, parent, _TEXT, [field])
