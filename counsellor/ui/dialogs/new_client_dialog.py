# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A new client, asked for in the first minutes: no name, a few choices, a spoken consent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from counsellor.domain.coded import ConsentForm, ContactType, ReferralSource, Subject
from counsellor.domain.records import limit_of
from counsellor.services.add_client import NewClient
from counsellor.ui.dialogs.choices import CodeBox, DayEdit, LanguageBox, LineBox
from counsellor.ui.dialogs.consent_fields import ConsentFields
from counsellor.ui.dialogs.question import Question, label_row
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from counsellor.ui.context import PageContext


@dataclass(frozen=True, slots=True)
class Arrival:
    """A new client, and whether the session with them is to start at once."""

    client: NewClient
    begins_session: bool


class NewClientDialog(Question):
    """Answers with an ``Arrival``; its consent is complete.

    Attributes:
        begin: adds the client, who sits there already, and starts the session.
    """

    def __init__(self, context: PageContext, operator: str, parent: QWidget) -> None:
        super().__init__(context, parent, width=640)
        today, languages = context.today(), context.languages
        self.person, self.relative = QRadioButton(), QRadioButton()
        self._who, self._who_hint = QWidget(), TextLabel()
        self.working_name = LineBox(limit=limit_of("client.working_name", "working_name"))
        self.language = LanguageBox(languages.language)
        self.source = CodeBox(ReferralSource, languages)
        self.contact = CodeBox(ContactType, languages)
        self.received_on = DayEdit(today, today)
        self.summary = LineBox(limit=limit_of("enquiry", "summary"))
        self.minor = QCheckBox()
        self.begin, self._begins_session = QPushButton(), False
        self._consent_title = TextLabel()
        set_look(self._consent_title, "heading")
        self.consent = ConsentFields(context, ConsentForm.SPOKEN, languages.language, operator)
        self._build_fields()
        self.language.currentIndexChanged.connect(self.consent.language.setCurrentIndex)
        self.minor.toggled.connect(self._on_minor)
        self.begin.clicked.connect(self._on_begin)
        self.working_name.setFocus()
        self.retranslate()

    def answer(self) -> Arrival:
        consent = self.consent.value("", self.received_on.value())
        consent.check(minor=self.minor.isChecked())
        client = NewClient(
            working_name=self.working_name.value(),
            subject=Subject.RELATIVE if self.relative.isChecked() else Subject.PERSON,
            language=self.language.value(),
            source=self.source.value(),
            contact_type=self.contact.value(),
            received_on=self.received_on.value(),
            consent=consent,
            minor=self.minor.isChecked(),
            summary=self.summary.value(),
        )
        return Arrival(client, self._begins_session)

    def to_mend(self) -> QWidget | None:
        return self.consent.to_mend()

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("New client"))
        self.confirm.setText(self.tr("Add client"))
        self.begin.setText(self.tr("Add and start a session"))
        self.person.setText(self.tr("The person"))
        self.relative.setText(self.tr("A relative who came first"))
        self._who_hint.setText(self.tr("The one who is absent gets no file."))
        self._name_hint.setText(
            self.tr(
                "A word that helps you remember and tells a stranger nothing, such as “the "
                "lantern”. No real name, no trade, no place. It never leaves this laptop."
            )
        )
        self.minor.setText(self.tr("The client is under 18"))
        self._consent_title.setText(self.tr("Consent, spoken"))
        self._label_rows()

    def _label_rows(self) -> None:
        for field, text in (
            (self.working_name, self.tr("Working name")),
            (self._who, self.tr("The client is")),
            (self.language, self.tr("Language of the talks")),
            (self.source, self.tr("Where the enquiry came from")),
            (self.contact, self.tr("First contact")),
            (self.received_on, self.tr("Day of the enquiry")),
            (self.summary, self.tr("What they ask for")),
        ):
            label_row(self._labels[field], field, text)

    def _on_begin(self) -> None:
        self._begins_session = True
        self.accept()
        self._begins_session = False

    def _on_minor(self) -> None:
        if self.minor.isChecked():
            self.consent.ask_of_a_child()
        else:
            self.consent.ask_of_a_grown_up()

    def _build_fields(self) -> None:
        group = QButtonGroup(self)
        choices = QVBoxLayout(self._who)
        choices.setContentsMargins(0, 0, 0, 0)
        choices.setSpacing(SPACE // 2)
        for button in (self.person, self.relative):
            group.addButton(button)
            choices.addWidget(button)
        self._who_hint.setWordWrap(True)
        self._who_hint.setIndent(4 * SPACE)
        set_look(self._who_hint, "small")
        choices.addWidget(self._who_hint)
        self.person.setChecked(True)
        form = self._form()
        self._labels: dict[QWidget, TextLabel] = {self.working_name: form.add(self.working_name)}
        self._name_hint = self._explain(form)
        self._labels[self._who] = form.add(self._who)
        for field in (self.language, self.source, self.contact):
            self._labels[field] = form.add(field)
        form.addRow(TextLabel(), self.minor)
        self.body.addWidget(self._consent_title)
        self.body.addWidget(self.consent)
        # What mostly stays as it is, is not in the way of the keys to the consent.
        rest = self._form()
        self._labels[self.received_on] = rest.add(self.received_on)
        self._labels[self.summary] = rest.add(self.summary)
        self.body.addStretch(1)
        self._beside(self.begin)
