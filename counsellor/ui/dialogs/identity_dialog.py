# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Who a client is: kept apart from all else, opened one at a time, and each time logged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget

from counsellor.domain.views import Identity
from counsellor.ui.dialogs.question import Question, label_row

if TYPE_CHECKING:
    from counsellor.ui.context import PageContext

_EARLIEST, _YEAR_DIGITS, _LINES = 1900, 4, 3


class OpenIdentityDialog(Question):
    """Says that the opening is logged; answers with the reason, which may be empty."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(context, parent, width=480)
        self._logged = QLabel()
        self._logged.setWordWrap(True)
        self.reason = QLineEdit()
        self.body.addWidget(self._logged)
        self._label = self._form().add(self.reason)
        self.body.addStretch(1)
        self.reason.setFocus()
        self.retranslate()

    def answer(self) -> str:
        return self.reason.text().strip()

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("Open the identity?"))
        self._logged.setText(
            self.tr(
                "Each opening is written into the access log, with the time and your name, and "
                "cannot be taken out."
            )
        )
        label_row(self._label, self.reason, self.tr("What for (may stay empty)"))
        self.confirm.setText(self.tr("Open"))


class IdentityDialog(Question):
    """Shows an identity and answers with what it is to be."""

    def __init__(self, context: PageContext, identity: Identity, parent: QWidget) -> None:
        super().__init__(context, parent, width=560)
        self._client = identity.client
        self.full_name = QLineEdit(identity.full_name)
        self.birth_year = QLineEdit(str(identity.birth_year or ""))
        self.birth_year.setValidator(QIntValidator(_EARLIEST, context.today().year, self))
        self.birth_year.setMaxLength(_YEAR_DIGITS)
        self.phone = QLineEdit(identity.phone)
        self.address = QLineEdit(identity.address)
        self.remarks = QPlainTextEdit(identity.remarks)
        self.remarks.setTabChangesFocus(True)
        self.remarks.setMinimumHeight(self.remarks.fontMetrics().lineSpacing() * (_LINES + 1))
        self._fields = (
            self.full_name,
            self.birth_year,
            self.phone,
            self.address,
            self.remarks,
        )
        form = self._form()
        self._labels = [form.add(field) for field in self._fields]
        self._explained = self._explain(form)
        self.full_name.setFocus()
        self.retranslate()

    def answer(self) -> Identity:
        year = self.birth_year.text()
        return Identity(
            client=self._client,
            full_name=self.full_name.text().strip(),
            birth_year=int(year) if self.birth_year.hasAcceptableInput() else None,
            phone=self.phone.text().strip(),
            address=self.address.text().strip(),
            remarks=self.remarks.toPlainText().strip(),
        )

    def missing(self) -> str:
        if self.birth_year.text() and not self.birth_year.hasAcceptableInput():
            return self.tr("The year of birth has four digits.")
        return ""

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("Identity"))
        self.confirm.setText(self.tr("Save"))
        texts = (
            self.tr("Full name"),
            self.tr("Year of birth"),
            self.tr("Phone"),
            self.tr("Address"),
            self.tr("Remarks"),
        )
        for label, field, text in zip(self._labels, self._fields, texts, strict=True):
            label_row(label, field, text)
        self._explained.setText(self.tr("Everything may stay empty. Lists never show any of it."))
