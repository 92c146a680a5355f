# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What is asked about a consent: its language and text, each item by itself, who was there."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from counsellor.domain.coded import ConsentForm, ConsentItem
from counsellor.domain.records import limit_of
from counsellor.domain.records.consents import Consent
from counsellor.ui.dialogs.choices import LanguageBox, LineBox
from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.widgets.text_label import OwnMarkdownLabel, TextLabel
from counsellor.wording.codes import say_code
from counsellor.wording.consent_text import ConsentText, consent_text, filled_in

if TYPE_CHECKING:
    from counsellor.ui.context import PageContext


class ConsentFields(Retranslating, QWidget):
    """Builds a ``Consent``; nothing but the help itself is ticked before the client says so.

    Args:
        context: as dialogs have it.
        form: spoken: the short text to say aloud; written: the whole one.
        language: of the talks, in which the text is shown first.
        operator: the organisation's name for the text, or empty.
        parent: as ever.
    """

    def __init__(
        self,
        context: PageContext,
        form: ConsentForm,
        language: str,
        operator: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._form = form
        self._operator = operator
        self.language = LanguageBox(language)
        self._language_label = TextLabel()
        self._language_label.setBuddy(self.language)
        self._text = OwnMarkdownLabel()
        self.show_text = QPushButton()
        self._asked = TextLabel()
        self.items = {item: QCheckBox() for item in ConsentItem}
        self.representative = QCheckBox()
        self.assent = QCheckBox()
        self.witness = LineBox(limit=limit_of("consent", "witness"))
        self._witness_label = TextLabel()
        self._witness_label.setBuddy(self.witness)
        self._build()
        self.language.currentIndexChanged.connect(self._show_text)
        self.ask_of_a_grown_up()
        self.retranslate()

    def ask_of_a_child(self) -> None:
        """Ask for the representative's consent and the child's assent too."""
        self.representative.show()
        self.assent.show()

    def ask_of_a_grown_up(self) -> None:
        """Ask the client alone."""
        self.representative.hide()
        self.assent.hide()

    def value(self, client: str, given_on: date) -> Consent:
        """Return the consent as it was answered; ``Consent.check`` tells whether it is complete."""
        text = self._consent_text()
        child = not self.representative.isHidden()
        return Consent(
            client=client,
            form=self._form,
            given_on=given_on,
            language=text.language,
            items=frozenset(item for item, box in self.items.items() if box.isChecked()),
            witness=self.witness.value(),
            text_version=text.version,
            text_hash=text.sha256,
            representative=child and self.representative.isChecked(),
            assent=child and self.assent.isChecked(),
        )

    def to_mend(self) -> QWidget | None:
        """Return the box without which there is no consent, if it is not ticked."""
        asked = [self.items[ConsentItem.SERVICE], self.representative, self.assent]
        unticked = (box for box in asked if not box.isHidden() and not box.isChecked())
        return next(unticked, None)

    def retranslate(self) -> None:
        spoken = self._form is ConsentForm.SPOKEN
        self._language_label.setText(self.tr("Language of the consent"))
        self._asked.setText(
            self.tr("The client agrees to (ask for each one):")
            if spoken
            else self.tr("The client has signed for:")
        )
        for item, box in self.items.items():
            box.setText(say_code(item, self._context.speaker))
        self.representative.setText(self.tr("The child's representative agrees"))
        self.assent.setText(self.tr("The child agrees too"))
        self.show_text.setText(self.tr("Show the text that was signed"))
        witness = self.tr("Who else was there (may stay empty)")
        self._witness_label.setText(witness)
        self.witness.setAccessibleName(witness)
        self._show_text()

    def _consent_text(self) -> ConsentText:
        return consent_text(self.language.value())

    def _show_text(self) -> None:
        text = self._consent_text()
        part = text.spoken if self._form is ConsentForm.SPOKEN else text.written
        self._text.setText(filled_in(part, {"operator": self._operator}))

    def _build(self) -> None:
        self._text.setWordWrap(True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._text.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        set_look(self._text, "card")
        spoken = self._form is ConsentForm.SPOKEN
        set_look(self.show_text, "link")
        self.show_text.setAutoDefault(False)
        self.show_text.setCheckable(True)
        self.show_text.setHidden(spoken)
        self.show_text.toggled.connect(self._text.setVisible)
        self._text.setVisible(spoken)
        self._asked.setWordWrap(True)
        set_look(self._asked, "soft")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACE)
        for widget in (self._language_label, self.language):
            box.addWidget(widget)
        box.addWidget(self.show_text, 0, Qt.AlignmentFlag.AlignLeft)
        for label in (self._text, self._asked):
            box.addWidget(label)
        for check in (*self.items.values(), self.representative, self.assent):
            box.addWidget(check)
        box.addWidget(self._witness_label)
        box.addWidget(self.witness)
