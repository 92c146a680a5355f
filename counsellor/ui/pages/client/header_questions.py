# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What is asked about a client now and then: name, identity, stage and consent."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from counsellor.domain.coded import ContactType, Stage
from counsellor.domain.permission import Ruling
from counsellor.domain.touch import Area
from counsellor.domain.undoable import UndoableKind
from counsellor.services.name_client import rename_client, save_identity, show_identity
from counsellor.services.record_consent import record_consent, withdraw_consent
from counsellor.services.set_stage import possible_stages, require_day_of_case, set_stage
from counsellor.ui.dialogs.consent_dialog import ConsentDialog
from counsellor.ui.dialogs.identity_dialog import IdentityDialog, OpenIdentityDialog
from counsellor.ui.dialogs.stage_dialog import StageChosen, StageDialog
from counsellor.ui.dialogs.withdraw_dialog import WithdrawDialog
from counsellor.ui.dialogs.working_name_dialog import WorkingNameDialog
from counsellor.ui.pages.client.section import Section
from counsellor.ui.vault_thread.reads import Reads

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
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


class HeaderQuestions(Section[HeaderRead]):
    """Asks, and has written what was answered; what is shown of it, ``HeaderSection`` says."""

    READS = Reads.of("session", "stage", "request", Area.PENDING)

    def __init__(self, context: PageContext, page: Page) -> None:
        super().__init__(context, page)
        self._stages: tuple[Stage, ...] = ()

    @staticmethod
    def read(vault: OpenVault, client: str) -> HeaderRead:
        return HeaderRead(usual_contact(vault, client), possible_stages(vault, client))

    # --- questions ---------------------------------------------------------------------------

    def ask_name(self) -> None:
        """Ask for another working name."""
        self._ask(
            lambda head: WorkingNameDialog(self._context, head.row.working_name, self._page),
            self._rename,
            "client.name",
        )

    def ask_identity(self) -> None:
        """Say that it is logged, then show who the client is."""
        self._ask(
            lambda _: OpenIdentityDialog(self._context, self._page),
            self._open_identity,
            "client.opening",
        )

    def ask_stage(self) -> None:
        """Ask for another stage of the work."""
        stages = self._stages
        if stages:
            self._ask(
                lambda head: StageDialog(self._context, head.row.stage, stages, self._page),
                self._set_stage,
                "client.stage",
            )

    def ask_consent(self) -> None:
        """Ask for the written consent."""
        self._ask(
            lambda head: ConsentDialog(self._context, head.row, head.office.name, self._page),
            self._record,
            "client.consent",
        )

    def ask_withdrawal(self) -> None:
        """Ask when the consent was taken back, after saying what follows."""
        self._ask(
            lambda head: WithdrawDialog(self._context, head.row.consent, self._page),
            self._withdraw,
            "client.withdrawal",
        )

    def forms(self) -> Mapping[str, Callable[[str], None]]:
        return {
            "client.name": lambda _: self.ask_name(),
            "client.opening": lambda _: self.ask_identity(),
            "client.identity": lambda _: self.ask_identity(),
            "client.stage": lambda _: self.ask_stage(),
            "client.consent": lambda _: self.ask_consent(),
            "client.withdrawal": lambda _: self.ask_withdrawal(),
        }

    # --- writing the answers -----------------------------------------------------------------

    def _rename(self, client: str, name: str) -> None:
        self._page.write(lambda vault: rename_client(vault, client, name))

    def _open_identity(self, client: str, reason: str) -> None:
        self._page.write(lambda vault: show_identity(vault, client, reason), self._show_identity)

    def _show_identity(self, identity: Identity) -> None:
        if identity.client == self._client():
            self._ask(
                lambda _: IdentityDialog(self._context, identity, self._page),
                self._save_identity,
                "client.identity",
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
        self._page.write_undoably(
            UndoableKind.CONSENT_WITHDRAWN,
            client,
            client,
            lambda vault: withdraw_consent(vault, client, on),
        )


def usual_contact(vault: OpenVault, client: str) -> ContactType:
    """Return how a client was met last time, if this program has a word for it, or the office."""
    sessions = vault.sessions.of_client(client)
    last = sessions[0].contact_type if sessions else ""
    return ContactType(last) if last in frozenset(ContactType) else ContactType.OFFICE


def _set_stage(vault: OpenVault, client: str, chosen: StageChosen) -> Ruling:
    require_day_of_case(vault, client, chosen.on)
    return set_stage(vault, client, chosen.stage, chosen.on, chosen.reason)
