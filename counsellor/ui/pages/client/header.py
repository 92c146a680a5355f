# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The head of a client's page: who, which stage, how the consent stands, and what to begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from counsellor.domain.coded import ConsentForm, ContactType, Subject
from counsellor.reports.consent_form import consent_form
from counsellor.ui.dialogs.choices import CodeBox
from counsellor.ui.look.languages import own_name
from counsellor.ui.look.plain_tooltip import plain_tooltip
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.pages.client.client_menu import ClientMenu
from counsellor.ui.pages.client.consent_words import say_consent
from counsellor.ui.pages.client.header_questions import HeaderQuestions, HeaderRead
from counsellor.ui.pages.client.section import ClientHead, Place
from counsellor.ui.widgets.breaking_row import BreakingRow
from counsellor.ui.widgets.text_label import TextLabel
from counsellor.wording.codes import say_code
from counsellor.wording.consent_text import consent_text
from counsellor.wording.marked import marked
from counsellor.wording.moments import say_date

if TYPE_CHECKING:
    from counsellor.domain.records.clients import ClientRow
    from counsellor.ui.context import PageContext
    from counsellor.ui.pages.page import Page
    from counsellor.wording.translation import Speaker


class HeaderSection(HeaderQuestions):
    """Says who it is, and asks for name, identity, stage and consent."""

    place = Place.TOP

    def __init__(self, context: PageContext, page: Page) -> None:
        super().__init__(context, page)
        self._said: ClientHead | None = None
        self.code, self.name, self._about = TextLabel(), TextLabel(), TextLabel()
        self._stage_label, self._stage = TextLabel(), TextLabel()
        self._consent_label, self._consent = TextLabel(), TextLabel()
        self.contact = CodeBox(ContactType, context.languages)
        self.start, self.note, self._rest = QPushButton(), QPushButton(), QWidget()
        self.record = QPushButton()
        self.more = ClientMenu()
        self._build()
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        actions = self._context.actions
        self.start.setText(actions["session.start"].text())
        self.start.setToolTip(actions["session.start"].toolTip())
        self.note.setText(self.tr("Write a note"))
        self.contact.setAccessibleName(self.tr("How you meet"))
        self.contact.setToolTip(plain_tooltip(self.tr("How you meet")))
        self.record.setText(self.more.consent.text())
        self._stage_label.setText(self.tr("Stage"))
        self._consent_label.setText(self.tr("Consent"))
        if self._said is not None:
            self._say(self._said)

    def forget(self) -> None:
        super().forget()
        self._said = None
        for label in (self.code, self.name, self._about, self._stage, self._consent):
            label.clear()

    # --- inside ------------------------------------------------------------------------------

    def _show(self, head: ClientHead, what: HeaderRead) -> None:
        """How they met last time is proposed once for each client."""
        fresh = self._said is None or self._said.row.id != head.row.id
        self._said = head
        if fresh:
            self.contact.choose(what.contact)
        self._stages = what.stages
        menu = self.more
        own = (self.contact, self.start, self.note, menu.rename, menu.consent, menu.form)
        for part in own:
            part.setVisible(head.own)
        menu.stage.setVisible(head.own and bool(what.stages))
        consent = head.row.consent
        given = consent is not None and not consent.withdrawn
        written = given and consent is not None and consent.form is ConsentForm.WRITTEN
        menu.withdraw.setVisible(head.works and given)
        self.record.setVisible(head.own and not written)
        self.retranslate()

    def _say(self, head: ClientHead) -> None:
        row, speaker = head.row, self._context.speaker
        self.code.setText(row.code)
        self.name.setText(row.working_name)
        self._about.setText(_say_about(row, speaker))
        self._stage.setText(_say_stage(head, speaker))
        today = self._context.today()
        self._consent.setText(say_consent(row, today, speaker))

    def _build(self) -> None:
        set_look(self, "card")
        set_look(self.code, "title")
        set_look(self.name, "title")
        set_look(self.start, "primary")
        set_look(self.record, "link")
        self.contact.setSizeAdjustPolicy(CodeBox.SizeAdjustPolicy.AdjustToContents)
        for label in (self._about, self._stage_label, self._consent_label):
            set_look(label, "soft")
        for label in (self.name, self._stage, self._consent):
            label.setWordWrap(True)
        box = QVBoxLayout(self)
        box.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, SPACE + SPACE // 2)
        box.setSpacing(SPACE)
        box.addWidget(_row(self.code, self.name, self._about, self.more, wide=self._about))
        box.addWidget(_row(self._stage_label, self._stage, wide=self._stage))
        box.addWidget(_row(self._consent_label, self._consent, self.record, wide=self._consent))
        box.addSpacing(SPACE // 2)
        box.addWidget(_row(self.start, self.contact, self.note, self._rest, wide=self._rest))

    def _connect(self) -> None:
        for chosen, act in (
            (self.more.rename, self.ask_name),
            (self.more.identity, self.ask_identity),
            (self.more.stage, self.ask_stage),
            (self.more.consent, self.ask_consent),
            (self.more.form, self.print_form),
            (self.more.withdraw, self.ask_withdrawal),
        ):
            chosen.triggered.connect(act)
        self.record.clicked.connect(self.ask_consent)
        self.start.clicked.connect(self._context.actions["session.start"].trigger)
        self.note.clicked.connect(self._write_note)

    def print_form(self) -> None:
        """Show the form in the client's language; the name is written on the paper alone."""
        if self._head is not None:
            text = consent_text(self._head.row.language)
            self._page.print_wanted.emit(consent_form(text, self._head.office.blanks()))

    def _write_note(self) -> None:
        self.write_note.emit(self._client(), "")


def _say_about(row: ClientRow, speaker: Speaker) -> str:
    about = [say_code(row.subject, speaker), own_name(row.language)]
    if row.subject is Subject.PERSON:
        del about[0]
    if row.minor:
        about.append(speaker.say("HeaderSection", marked("HeaderSection", "under 18")))
    return " · ".join(about)


def _say_stage(head: ClientHead, speaker: Speaker) -> str:
    stage = say_code(head.row.stage, speaker) if head.row.stage else "–"
    if head.stage_on is None:
        return stage
    since = speaker.say("HeaderSection", marked("HeaderSection", "{stage}, since {date}"))
    return since.format(stage=stage, date=say_date(head.stage_on, speaker))


def _row(*parts: QWidget, wide: QWidget) -> BreakingRow:
    row = BreakingRow(SPACE + SPACE // 2)
    for part in parts:
        (row.add_wide if part is wide else row.add)(part)
    return row
