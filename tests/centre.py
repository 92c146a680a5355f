# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A field and an office for tests, joined by a folder drop; everything through the services."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from counsellor.domain.coded import ConsentItem, Phase, Role
from counsellor.domain.roster import Suite
from counsellor.services.apply_permitted import ask_again
from counsellor.services.confirm_device import confirm_device
from counsellor.services.create_office import OfficeDetails, create_office
from counsellor.services.exchange import ExchangeReport, exchange
from counsellor.services.invite_counsellor import Invitee, draft_invitation
from counsellor.services.join_office import join_office
from counsellor.services.office_roster import current_roster
from counsellor.services.run_session import start_session, stop_session, switch_phase
from counsellor.services.sign_note import sign_draft
from counsellor.services.write_note import begin_note, save_draft
from counsellor.storage.vault import Vault
from tests.field import KEY, HandClock, new_vault, take_in

OFFICE_KEY = bytes(range(100, 132))


@dataclass
class Centre:
    """One office, one counsellor, one drop, one clock."""

    field: Vault
    office: Vault
    drop: Path
    clock: HandClock
    recovery_identity: str

    def session(self, client: str, text: str) -> str:
        """Time half an hour with a client and sign a note about it; gives the note's id."""
        start_session(self.field, client)
        self.clock.pass_time(600)
        switch_phase(self.field, Phase.TRUST)
        self.clock.pass_time(1200)
        session = stop_session(self.field)
        draft = begin_note(self.field, client, session)
        save_draft(self.field, draft.id, text)
        return sign_draft(self.field, draft.id)

    def send(self) -> ExchangeReport:
        """Exchange on the counsellor's side."""
        return exchange(self.field)

    def answer(self) -> ExchangeReport:
        """Exchange on the office's side."""
        return exchange(self.office)

    def close(self) -> None:
        """Close both vaults."""
        self.field.close()
        self.office.close()


def found_centre(folder: Path, suite: Suite = Suite.PQ) -> Centre:
    """Create an office, invite a counsellor, and join."""
    drop = folder / "drop"
    drop.mkdir()
    clock = HandClock()
    field, office = (
        new_vault(folder / "field", clock, KEY),
        new_vault(folder / "office", clock, OFFICE_KEY),
    )
    made = create_office(office, OfficeDetails("Centre", "Dana", suite, str(drop)))
    with office.transaction():
        invitation = draft_invitation(office, Invitee("Aigerim", Role.THEOLOGIAN))
    join_office(field, invitation)
    return Centre(field, office, drop, clock, made.recovery_identity)


def new_client(centre: Centre, *items: ConsentItem) -> str:
    """Take a client in on the counsellor's side."""
    return take_in(centre.field, "the baker", *items)


def meet(centre: Centre) -> None:
    """Let both sides hear of each other, with the counsellor's device confirmed."""
    centre.send()
    centre.answer()
    confirm_device(centre.office, centre.field.membership.device)
    centre.answer()
    centre.send()


def second_counsellor(centre: Centre, folder: Path) -> Vault:
    """Let another counsellor join, on a device that the office has confirmed."""
    with centre.office.transaction():
        invitation = draft_invitation(centre.office, Invitee("Saule", Role.PSYCHOLOGIST))
    other = new_vault(folder, centre.clock, bytes(range(50, 82)))
    join_office(other, invitation)
    exchange(other)
    centre.answer()
    confirm_device(centre.office, other.membership.device)
    centre.answer()
    centre.send()
    return other


def hand_over(giver: Vault, to: Vault, client: str) -> None:
    """Bring all that one vault has of a client to another, as a stick of theirs would."""
    entries = [one for _, one in giver.journal.entries() if one.change.client == client]
    with to.transaction():
        applied = to.journal.apply_bundle(entries, 1)
        ask_again(to, applied.new, current_roster(to))
