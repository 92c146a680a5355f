# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""All that one client's page shows, read in one job."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from counsellor.domain.coded import ContactType
from counsellor.domain.errors import NotInAnOffice
from counsellor.services.office_roster import current_roster

if TYPE_CHECKING:
    from datetime import date

    from counsellor.domain.records.clients import ClientRow
    from counsellor.domain.records.goals import GoalRow
    from counsellor.domain.records.notes import Draft, NoteText
    from counsellor.domain.records.sessions import SessionRow
    from counsellor.services.vault_types import OpenVault

NOTES_AT_ONCE = 20


@dataclass(frozen=True, slots=True)
class ClientFile:
    """One client.

    Attributes:
        row: code, working name, stage, consent.
        stage_on: since when the stage holds.
        sessions, notes, drafts: newest first; ``more`` tells whether there are older notes.
        goals: open ones first.
        own: whether this installation's person leads the case and may write into it.
        staff: this person's id.
        names: names of staff by id, as far as the roster knows them.
        operator: the office's name, for the text of a consent.
    """

    row: ClientRow
    stage_on: date | None
    sessions: tuple[SessionRow, ...]
    notes: tuple[NoteText, ...]
    more: bool
    drafts: tuple[Draft, ...]
    goals: tuple[GoalRow, ...]
    own: bool
    staff: str
    names: Mapping[str, str]
    operator: str

    @property
    def usual_contact(self) -> ContactType:
        """How they met last time, if this program has a word for it: likely how they meet now."""
        last = self.sessions[0].contact_type if self.sessions else ""
        return ContactType(last) if last in frozenset(ContactType) else ContactType.OFFICE


def read_client(vault: OpenVault, client: str, most_notes: int = NOTES_AT_ONCE) -> ClientFile:
    """Read a client's file.

    Raises:
        UnknownRecord: there is no such client any more.
    """
    row, who = vault.clients.get(client), vault.membership
    cases = vault.cases.of_client(client)
    notes = vault.notes.of_client(client, most=most_notes + 1)
    return ClientFile(
        row=row,
        stage_on=cases[0].stage_on if cases else None,
        sessions=tuple(vault.sessions.of_client(client)),
        notes=tuple(notes[:most_notes]),
        more=len(notes) > most_notes,
        drafts=tuple(vault.drafts.of_client(client)),
        goals=tuple(vault.goals.of_client(client)),
        own=not who.is_office or any(case.lead == who.staff for case in cases),
        staff=who.staff,
        names=_names(vault),
        operator=who.office_name,
    )


def _names(vault: OpenVault) -> dict[str, str]:
    try:
        return {member.id: member.name for member in current_roster(vault).staff}
    except NotInAnOffice:
        return {}
