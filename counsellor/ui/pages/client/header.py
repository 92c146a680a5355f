# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The head of a client's page: who, which stage, how the consent stands, and what to begin."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QVBoxLayout

from counsellor.domain.coded import ContactType, Stage, Subject
from counsellor.domain.permission import Ruling
from counsellor.domain.touch import Area
from counsellor.services.name_client import rename_client, save_identity, show_identity
from counsellor.services.record_consent import record_consent, withdraw_consent
from counsellor.services.set_stage import possible_stages, require_day_of_case, set_stage
from counsellor.ui.dialogs.choices import CodeBox
from counsellor.ui.dialogs.consent_dialog import ConsentDialog
from counsellor.ui.dialogs.identity_dialog import IdentityDialog, OpenIdentityDialog
from counsellor.ui.dialogs.stage_dialog import StageChosen, StageDialog
from counsellor.ui.dialogs.withdraw_dialog import WithdrawDialog
from counsellor.ui.dialogs.working_name_dialog import WorkingNameDialog
from counsellor.ui.look.languages import own_name
from counsellor.ui.look.plain_tooltip import plain_tooltip
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.pages.client.consent_words import say_consent
from counsellor.ui.pages.client.section import ClientHead, Place, Section
from counsellor.ui.vault_thread.reads import Reads
from counsellor.ui.widgets.breaking_row import BreakingRow
from counsellor.ui.widgets.text_label import TextLabel
from counsellor.wording.codes import say_code
from counsellor.wording.moments import say_date

if TYPE_CHECKING:
    from datetime import date

    from counsellor.domain.records.consents import Consent
    from counsellor.domain.records.identities import Identity
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.context import PageContext
    from counsellor.ui.pages.page import Page


@dataclass(frozen=True, slots=True)
class HeaderRead:
    """What the head of the page needs beside whose page it is.

    Attributes:
        contact: how they met last time, which is likely how they meet now.
        stages: those that the case may come to now; none without a case.
    """

    contact: ContactType
    stages: tuple[Stage, ...]


class HeaderSection(Section[HeaderRead]):
    """Says who it is, and asks for name, identity, stage and consent."""

    READS = Reads.of("session", "stage", "request", Area.PENDING)

    place = Place.TOP

    def __init__(self, context: PageContext, page: Page) -> None:
        super().__init__(context, page)
        self._said: ClientHead | None = None
        self._stages: tuple[Stage, ...] = ()
        self.code, self.name, self._about = TextLabel(), TextLabel(), TextLabel()
        self._stage_label, self._stage = TextLabel(), TextLabel()
        self._consent_label, self._consent = TextLabel(), TextLabel()
        self.contact = CodeBox(ContactType, context.languages)
        self.start, self.note = QPushButton(), QPushButton()
        self.rename, self.identity, self.stage, self.consent, self.withdraw = (
            QPushButton() for _ in range(5)
        )
        self._build()
        self._connect()
        self.retranslate()

    @staticmethod
    def read(vault: OpenVault, client: str) -> HeaderRead:
        return HeaderRead(usual_contact(vault, client), possible_stages(vault, client))

    def retranslate(self) -> None:
        actions = self._context.actions
        self.start.setText(actions["session.start"].text())
        self.start.setToolTip(actions["session.start"].toolTip())
        self.note.setText(self.tr("Write a note"))
        self.contact.setAccessibleName(self.tr("How you meet"))
        self.contact.setToolTip(plain_tooltip(self.tr("How you meet")))
        self.rename.setText(self.tr("Rename…"))
        self.identity.setText(self.tr("Identity… (logged)"))
        self.stage.setText(self.tr("Change the stage…"))
        self.consent.setText(self.tr("Record the written consent…"))
        self.withdraw.setText(self.tr("Withdraw consent…"))
        self._stage_label.setText(self.tr("Stage"))
        self._consent_label.setText(self.tr("Consent"))
        if self._said is not None:
            self._say(self._said)

    def forget(self) -> None:
        super().forget()
        self._said = None
        for label in (self.code, self.name, self._about, self._stage, self._consent):
            label.clear()

    # --- questions ---------------------------------------------------------------------------

    def ask_name(self) -> None:
        """Ask for another working name."""
        self._ask(
            lambda head: WorkingNameDialog(self._context, head.row.working_name, self._page),
            self._rename,
        )

    def ask_identity(self) -> None:
        """Say that it is logged, then show who the client is."""
        self._ask(lambda _: OpenIdentityDialog(self._context, self._page), self._open_identity)

    def ask_stage(self) -> None:
        """Ask for another stage of the work."""
        stages = self._stages
        if stages:
            self._ask(
                lambda head: StageDialog(self._context, head.row.stage, stages, self._page),
                self._set_stage,
            )

    def ask_consent(self) -> None:
        """Ask for the written consent."""
        self._ask(
            lambda head: ConsentDialog(self._context, head.row, head.operator, self._page),
            self._record,
        )

    def ask_withdrawal(self) -> None:
        """Ask when the consent was taken back, after saying what follows."""
        self._ask(
            lambda head: WithdrawDialog(self._context, head.row.consent, self._page),
            self._withdraw,
        )

    # --- writing the answers -----------------------------------------------------------------

    def _rename(self, client: str, name: str) -> None:
        self._page.write(lambda vault: rename_client(vault, client, name))

    def _open_identity(self, client: str, reason: str) -> None:
        self._page.write(lambda vault: show_identity(vault, client, reason), self._show_identity)

    def _show_identity(self, identity: Identity) -> None:
        if identity.client == self._client():
            self._ask(
                lambda _: IdentityDialog(self._context, identity, self._page), self._save_identity
            )

    def _save_identity(self, _client: str, identity: Identity) -> None:
        self._page.write(lambda vault: save_identity(vault, identity))

    def _set_stage(self, client: str, chosen: StageChosen) -> None:
        self._page.write(
            partial(_set_stage, client=client, chosen=chosen),
            self._say_asked,
        )

    def _say_asked(self, ruling: Ruling) -> None:
        if ruling is Ruling.REQUEST:
            self._page.banner.say(self.tr("Your supervisor was asked to close this case."))

    def _record(self, _client: str, consent: Consent) -> None:
        self._page.write(lambda vault: record_consent(vault, consent))

    def _withdraw(self, client: str, on: date) -> None:
        self._page.write(lambda vault: withdraw_consent(vault, client, on))

    # --- inside ------------------------------------------------------------------------------

    def _show(self, head: ClientHead, what: HeaderRead) -> None:
        """How they met last time is proposed once for each client."""
        fresh = self._said is None or self._said.row.id != head.row.id
        self._said = head
        if fresh:
            self.contact.choose(what.contact)
        self._stages = what.stages
        for part in (self.contact, self.start, self.note, self.rename, self.consent):
            part.setVisible(head.own)
        self.stage.setVisible(head.own and bool(what.stages))
        consent = head.row.consent
        self.withdraw.setVisible(head.works and consent is not None and not consent.withdrawn)
        self.retranslate()

    def _say(self, head: ClientHead) -> None:
        row, speaker = head.row, self._context.speaker
        self.code.setText(row.code)
        self.name.setText(row.working_name)
        about = [say_code(row.subject, speaker), own_name(row.language)]
        if row.subject is Subject.PERSON:
            del about[0]
        if row.minor:
            about.append(self.tr("under 18"))
        self._about.setText(" · ".join(about))
        stage = say_code(row.stage, speaker) if row.stage else "–"
        if head.stage_on is not None:
            since = self.tr("{stage}, since {date}")
            stage = since.format(stage=stage, date=say_date(head.stage_on, speaker))
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
        for pushed, act in (
            (self.rename, self.ask_name),
            (self.identity, self.ask_identity),
            (self.stage, self.ask_stage),
            (self.consent, self.ask_consent),
            (self.withdraw, self.ask_withdrawal),
            (self.start, self._context.actions["session.start"].trigger),
            (self.note, self._write_note),
        ):
            pushed.clicked.connect(act)

    def _write_note(self) -> None:
        self.write_note.emit(self._client(), "")


def usual_contact(vault: OpenVault, client: str) -> ContactType:
    """Return how a client was met last time, if this program has a word for it, or the office."""
    sessions = vault.sessions.of_client(client)
    last = sessions[0].contact_type if sessions else ""
    return ContactType(last) if last in frozenset(ContactType) else ContactType.OFFICE


def _row(*said: TextLabel, links: tuple[QPushButton, ...]) -> BreakingRow:
    row = BreakingRow(SPACE + SPACE // 2)
    for label in said[:-1]:
        row.add(label)
    row.add_wide(said[-1])
    for link in links:
        set_look(link, "link")
        row.add(link)
    return row


def _set_stage(vault: OpenVault, client: str, chosen: StageChosen) -> Ruling:
    require_day_of_case(vault, client, chosen.on)
    return set_stage(vault, client, chosen.stage, chosen.on, chosen.reason)
