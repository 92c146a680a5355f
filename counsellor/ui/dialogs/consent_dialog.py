# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A written consent: the text that was signed, by version, and each item by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from counsellor.domain.coded import ConsentForm
from counsellor.ui.dialogs.choices import DayEdit
from counsellor.ui.dialogs.consent_fields import ConsentFields
from counsellor.ui.dialogs.question import Question, label_row

if TYPE_CHECKING:
    from counsellor.domain.records.clients import ClientRow
    from counsellor.domain.records.consents import Consent
    from counsellor.ui.context import PageContext


class ConsentDialog(Question):
    """Answers with a ``Consent`` that is complete."""

    def __init__(
        self, context: PageContext, client: ClientRow, operator: str, parent: QWidget
    ) -> None:
        super().__init__(context, parent, width=640)
        self._client = client
        today = context.today()
        self.given_on = DayEdit(today, today)
        self.consent = ConsentFields(context, ConsentForm.WRITTEN, client.language, operator)
        if client.minor:
            self.consent.ask_of_a_child()
        self._label = self._form().add(self.given_on)
        self.body.addWidget(self.consent)
        self.body.addStretch(1)
        self.given_on.setFocus()
        self.retranslate()

    def answer(self) -> Consent:
        consent = self.consent.value(self._client.id, self.given_on.value())
        consent.check(minor=self._client.minor)
        return consent

    def to_mend(self) -> QWidget | None:
        return self.consent.to_mend()

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("Consent, written"))
        self.confirm.setText(self.tr("Save"))
        label_row(self._label, self.given_on, self.tr("Signed on"))
