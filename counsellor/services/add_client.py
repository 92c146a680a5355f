# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Take a new client in: enquiry, client, consent, case and first stage in one save."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from counsellor.domain.coded import Stage, Subject
from counsellor.domain.ids import new_client_code, new_id
from counsellor.domain.invisible import is_blank
from counsellor.domain.records.consents import Consent
from counsellor.storage.journal import DraftedChange
from counsellor.storage.vault import Vault


@dataclass(frozen=True, slots=True)
class NewClient:
    """What the counsellor says of a new client.

    Attributes:
        working_name: chosen by the counsellor, not the real one; may be empty.
        subject: the person, or the relative who came first and is then the client.
        language: ``ru``, ``kk`` or ``en``.
        source: where the enquiry came from, a token such as ``ReferralSource`` has.
        contact_type: how the first contact was, a token such as ``ContactType`` has.
        received_on: the day of the enquiry.
        consent: their own consent; its ``client`` is filled in here.
        minor: representative and assent are needed.
        summary: a line on what they ask for; may be empty.
    """

    working_name: str
    subject: Subject
    language: str
    source: str
    contact_type: str
    received_on: date
    consent: Consent
    minor: bool = False
    summary: str = ""


def add_client(vault: Vault, new: NewClient) -> str:
    """Save a new client and return its id.

    Raises:
        RecordInvalid: the consent is not complete; nothing was saved.
    """
    new.consent.check(minor=new.minor)
    client, enquiry, case = new_id(), new_id(), new_id()
    consent = {**new.consent.to_fields(), "subject": client}
    day = new.received_on.isoformat()
    drafted = [
        DraftedChange("client", client, client, _client_fields(vault, new)),
        DraftedChange("consent", new_id(), client, consent),
        DraftedChange("enquiry", enquiry, client, _enquiry_fields(new)),
        DraftedChange("case", case, client, _case_fields(vault, new, enquiry)),
        DraftedChange(
            "stage", new_id(), client, {"subject": case, "stage": Stage.INTAKE.value, "on": day}
        ),
    ]
    if not is_blank(new.working_name):
        name = {"working_name": new.working_name.strip()}
        drafted.append(DraftedChange("client.working_name", client, client, name))
    vault.commit(drafted)
    return client


def _client_fields(vault: Vault, new: NewClient) -> dict[str, str | bool]:
    code = new_client_code()
    while vault.clients.has_code(code):
        code = new_client_code()
    return {
        "code": code,
        "subject": new.subject.value,
        "language": new.language,
        "minor": new.minor,
    }


def _enquiry_fields(new: NewClient) -> dict[str, str]:
    return {
        "received_on": new.received_on.isoformat(),
        "source": str(new.source),
        "contact_type": str(new.contact_type),
        "summary": new.summary,
    }


def _case_fields(vault: Vault, new: NewClient, enquiry: str) -> dict[str, str]:
    return {
        "enquiry": enquiry,
        "opened_on": new.received_on.isoformat(),
        "lead": vault.membership.staff,
        "group": vault.membership.group,
        "region": "",
    }
