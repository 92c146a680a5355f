# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Who a client is: kept apart from all else, opened one at a time, and each time logged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QIntValidator

from counsellor.domain.records import limit_of
from counsellor.domain.records.identities import Identity
from counsellor.ui.dialogs.choices import LineBox, TextBox
from counsellor.ui.dialogs.form_dialog import Field, FormDialog, FormText
from counsellor.wording.marked import marked

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from counsellor.ui.context import PageContext

_EARLIEST, _YEAR_DIGITS, _LINES = 1900, 4, 3
_OPENING = FormText(
    "OpenIdentityDialog",
    title=marked("OpenIdentityDialog", "Open the identity?"),
    confirm=marked("OpenIdentityDialog", "Open"),
    about=marked(
        "OpenIdentityDialog",
        "Each opening is written into this computer's access log, with the time and your name.",
    ),
)
_IDENTITY = FormText(
    "IdentityDialog",
    title=marked("IdentityDialog", "Identity"),
    confirm=marked("IdentityDialog", "Save"),
    hint=marked("IdentityDialog", "Everything may stay empty. Lists never show any of it."),
)


class OpenIdentityDialog(FormDialog):
    """Says that the opening is logged; answers with the reason, which may be empty."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        self.reason = LineBox(limit=limit_of("access", "reason"))
        field = Field(marked("OpenIdentityDialog", "What for (may stay empty)"), self.reason)
        super().__init__(context, parent, _OPENING, [field])


class IdentityDialog(FormDialog):
    """Shows an identity and answers with what it is to be."""

    def __init__(self, context: PageContext, identity: Identity, parent: QWidget) -> None:
        self._client = identity.client
        self.full_name = LineBox(identity.full_name, limit=limit_of("identity", "full_name"))
        self.birth_year = LineBox(str(identity.birth_year or ""))
        latest = context.today().year
        self.birth_year.setValidator(QIntValidator(_EARLIEST, latest, self.birth_year))
        self.birth_year.setMaxLength(_YEAR_DIGITS)
        self.phone = LineBox(identity.phone, limit=limit_of("identity", "phone"))
        self.address = LineBox(identity.address, limit=limit_of("identity", "address"))
        self.remarks = TextBox(
            identity.remarks, lines=_LINES, limit=limit_of("identity", "remarks")
        )
        fields = (
            Field(marked("IdentityDialog", "Full name"), self.full_name),
            Field(marked("IdentityDialog", "Year of birth"), self.birth_year),
            Field(marked("IdentityDialog", "Phone"), self.phone),
            Field(marked("IdentityDialog", "Address"), self.address),
            Field(marked("IdentityDialog", "Remarks"), self.remarks),
        )
        super().__init__(context, parent, _IDENTITY, fields, width=560)

    def answer(self) -> Identity:
        year = self.birth_year.value()
        return Identity(
            client=self._client,
            full_name=self.full_name.value(),
            birth_year=int(year) if self.birth_year.hasAcceptableInput() else None,
            phone=self.phone.value(),
            address=self.address.value(),
            remarks=self.remarks.value(),
        )

    def missing(self) -> str:
        if self.birth_year.value() and not self.birth_year.hasAcceptableInput():
            return self.tr("The year of birth has four digits.")
        return ""

    def to_mend(self) -> QWidget | None:
        return self.birth_year
