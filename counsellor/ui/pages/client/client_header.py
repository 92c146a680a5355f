# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The head of a client's page: who, which stage, how the consent stands, and what to begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from counsellor.domain.coded import ContactType, Subject
from counsellor.ui.dialogs.choices import CodeBox
from counsellor.ui.look.languages import own_name
from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.pages.client.consent_words import say_consent
from counsellor.ui.widgets.breaking_row import BreakingRow
from counsellor.wording.codes import say_code
from counsellor.wording.moments import say_date

if TYPE_CHECKING:
    from counsellor.ui.context import PageContext
    from counsellor.ui.pages.client.client_file import ClientFile


class ClientHeader(Retranslating, QFrame):
    """Says and asks; what is asked for is done by the page."""

    rename_wanted = Signal()
    stage_wanted = Signal()
    consent_wanted = Signal()
    withdrawal_wanted = Signal()
    identity_wanted = Signal()
    start_wanted = Signal()
    note_wanted = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._file: ClientFile | None = None
        self.code, self.name, self._about = QLabel(), QLabel(), QLabel()
        self._stage_label, self._stage = QLabel(), QLabel()
        self._consent_label, self._consent = QLabel(), QLabel()
        self.contact = CodeBox(ContactType, context.languages)
        self.start, self.note = QPushButton(), QPushButton()
        self.rename, self.identity, self.stage, self.consent, self.withdraw = (
            QPushButton() for _ in range(5)
        )
        self._build()
        self._connect()
        self.retranslate()

    def show_file(self, file: ClientFile) -> None:
        """Show a client; how they met last time is proposed once for each client."""
        fresh = self._file is None or self._file.row.id != file.row.id
        self._file = file
        if fresh:
            self.contact.choose(file.usual_contact)
        for part in (self.contact, self.start, self.note, self.rename, self.stage, self.consent):
            part.setVisible(file.own)
        consent = file.row.consent
        self.withdraw.setVisible(file.own and consent is not None and not consent.withdrawn)
        self.retranslate()

    def retranslate(self) -> None:
        actions = self._context.actions
        self.start.setText(actions["session.start"].text())
        self.start.setToolTip(actions["session.start"].toolTip())
        self.note.setText(self.tr("Write a note"))
        self.contact.setAccessibleName(self.tr("How you meet"))
        self.contact.setToolTip(self.tr("How you meet"))
        self.rename.setText(self.tr("Rename…"))
        self.identity.setText(self.tr("Identity… (logged)"))
        self.stage.setText(self.tr("Change the stage…"))
        self.consent.setText(self.tr("Record the written consent…"))
        self.withdraw.setText(self.tr("Withdraw consent…"))
        self._stage_label.setText(self.tr("Stage"))
        self._consent_label.setText(self.tr("Consent"))
        if self._file is not None:
            self._say(self._file)

    def _say(self, file: ClientFile) -> None:
        row, speaker = file.row, self._context.speaker
        self.code.setText(row.code)
        self.name.setText(row.working_name)
        about = [say_code(row.subject, speaker), own_name(row.language)]
        if row.subject is Subject.PERSON:
            del about[0]
        if row.minor:
            about.append(self.tr("under 18"))
        self._about.setText(" · ".join(about))
        stage = say_code(row.stage, speaker) if row.stage else "–"
        if file.stage_on is not None:
            since = self.tr("{stage}, since {date}")
            stage = since.format(stage=stage, date=say_date(file.stage_on, speaker))
        self._stage.setText(stage)
        today = self._context.today()
        self._consent.setText(say_consent(row, today, speaker))

    def _build(self) -> None:
        set_look(self, "card")
        set_look(self.code, "title")
        set_look(self.name, "title")
        set_look(self.start, "primary")
        for label in (self._about, self._stage_label, self._consent_label):
            set_look(label, "soft")
        for label in (self._stage, self._consent):
            label.setWordWrap(True)
        box = QVBoxLayout(self)
        box.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, SPACE + SPACE // 2)
        box.setSpacing(SPACE // 2)
        box.addWidget(_row(self.code, self.name, self._about, links=(self.rename, self.identity)))
        box.addWidget(_row(self._stage_label, self._stage, links=(self.stage,)))
        box.addWidget(_row(self._consent_label, self._consent, links=(self.consent, self.withdraw)))
        begin = BreakingRow()
        begin.add_wide(self.contact)
        begin.add(self.start)
        begin.add(self.note)
        box.addSpacing(SPACE // 2)
        box.addWidget(begin)

    def _connect(self) -> None:
        for pushed, told in (
            (self.rename, self.rename_wanted),
            (self.stage, self.stage_wanted),
            (self.consent, self.consent_wanted),
            (self.withdraw, self.withdrawal_wanted),
            (self.identity, self.identity_wanted),
            (self.start, self.start_wanted),
            (self.note, self.note_wanted),
        ):
            pushed.clicked.connect(told)


def _row(*said: QLabel, links: tuple[QPushButton, ...]) -> BreakingRow:
    row = BreakingRow(SPACE + SPACE // 2)
    for label in said[:-1]:
        row.add(label)
    row.add_wide(said[-1])
    for link in links:
        set_look(link, "link")
        row.add(link)
    return row
