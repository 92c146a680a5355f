# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Note an enquiry before there is a client, and the first or attempted contacts about it.

Nobody is identified: an enquiry has no name, and a request by an akimat, imam or parent is never
consent. When somebody agrees to be helped, they become a client of their own.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from counsellor.domain.canonical import Value
from counsellor.domain.coded import SessionStatus
from counsellor.domain.ids import new_id
from counsellor.domain.records.sessions import Session
from counsellor.storage.journal import DraftedChange
from counsellor.storage.vault import Vault


@dataclass(frozen=True, slots=True)
class Contact:
    """One contact about an enquiry; ``present`` tells whether somebody was reached."""

    started_at: datetime
    duration_s: int
    contact_type: str
    status: SessionStatus
    present: bool


def add_enquiry(vault: Vault, source: str, contact_type: str, received_on: date) -> str:
    """Save an enquiry that belongs to nobody yet and return its id."""
    enquiry = new_id()
    fields: dict[str, Value] = {
        "received_on": received_on.isoformat(),
        "source": str(source),
        "contact_type": str(contact_type),
    }
    vault.commit([DraftedChange("enquiry", enquiry, None, fields)])
    return enquiry


def record_contact(vault: Vault, enquiry: str, contact: Contact) -> str:
    """Save a first or attempted contact about an enquiry and return the session's id.

    Raises:
        RecordInvalid: completed though nobody was there.
    """
    session = Session(
        client=None,
        case=None,
        enquiry=enquiry,
        started_at=contact.started_at,
        duration_s=contact.duration_s,
        contact_type=contact.contact_type,
        status=contact.status,
        present=contact.present,
    )
    session.check()
    made = new_id()
    vault.commit([DraftedChange("session", made, None, session.to_fields())])
    return made
