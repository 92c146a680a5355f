# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What the consent form says of the office: its name, business number, address and telephone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from counsellor.domain.errors import NotInAnOffice, NotTheOffice
from counsellor.domain.office_errors import OfficeLineInvalid
from counsellor.domain.plain_text import plain_line
from counsellor.domain.roster_form import MOST_CONTACT, business_number
from counsellor.services.office_roster import current_roster, issue_roster
from counsellor.storage.vault import Vault


@dataclass(frozen=True, slots=True)
class OfficeLines:
    """The office as a form names it.

    Attributes:
        name: of the organisation, or empty before joining one.
        bin: business number, 12 digits, or empty.
        contact: address and telephone, or empty.
    """

    name: str = ""
    bin: str = ""
    contact: str = ""

    def blanks(self) -> Mapping[str, str]:
        """Return what is known, by the names of ``consent_text.BLANKS``."""
        return {"operator": self.name, "bin": self.bin, "contact": self.contact}


def office_lines(vault: Vault) -> OfficeLines:
    """Return what the roster in force says of the office; nothing before one was joined."""
    try:
        roster = current_roster(vault)
    except NotInAnOffice:
        return OfficeLines()
    return OfficeLines(roster.name, roster.bin, roster.contact)


def describe_office(vault: Vault, number: str, contact: str) -> bool:
    """Let every roster say the office's business number and address from now on.

    What the roster says already is issued to nobody anew; tells whether it was something else.

    Args:
        vault: the office's own.
        number: 12 digits, blanks between them allowed, or empty.
        contact: one line, or empty.

    Raises:
        NotTheOffice: this vault is not an office's.
        OfficeLineInvalid: ``bin`` is no such number, ``contact`` is too long.
    """
    number, contact = "".join(number.split()), plain_line(" ".join(contact.split()))
    if not vault.membership.is_office:
        raise NotTheOffice
    if number and not business_number(number):
        raise OfficeLineInvalid(reason="bin")
    if len(contact) > MOST_CONTACT:
        raise OfficeLineInvalid(reason="contact")
    with vault.transaction():
        roster = current_roster(vault)
        described = replace(roster, bin=number, contact=contact)
        if described == roster:
            return False
        issue_roster(vault, described)
    return True
