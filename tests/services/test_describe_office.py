# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What the office says of itself reaches every laptop, and stands in the consent form."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from counsellor.domain.errors import NotTheOffice
from counsellor.domain.office_errors import OfficeLineInvalid
from counsellor.reports.consent_form import consent_form
from counsellor.reports.document import Block
from counsellor.services.describe_office import OfficeLines, describe_office, office_lines
from counsellor.services.office_roster import current_roster
from counsellor.wording.consent_text import consent_text
from tests.centre import meet

if TYPE_CHECKING:
    from counsellor.storage.vault import Vault
    from tests.centre import Centre

BIN, CONTACT = "123456789012", "1 Abai street, 8 7172 000000"


def test_who_belongs_to_no_office_has_lines_to_write_on(vault: Vault) -> None:
    assert office_lines(vault) == OfficeLines()


def test_the_form_of_every_laptop_names_the_office(centre: Centre) -> None:
    meet(centre)
    describe_office(centre.office, "1234 5678 9012", f" {CONTACT}\n")
    centre.answer()
    centre.send()
    for vault in (centre.office, centre.field):
        lines = office_lines(vault)
        assert lines == OfficeLines("Centre", BIN, CONTACT)
        form = consent_form(consent_text("ru"), lines.blanks())
        said = "\n".join(part.text for part in form.parts if isinstance(part, Block))
        assert all(word in said for word in ("Centre", BIN, CONTACT))


def test_what_the_roster_says_already_is_not_issued_to_anybody_anew(centre: Centre) -> None:
    for number, contact in ((BIN, CONTACT), ("", "")):
        assert describe_office(centre.office, number, contact)
        issued = current_roster(centre.office)
        assert not describe_office(centre.office, f" {number}", f"{contact}\n")
        assert current_roster(centre.office) == issued


def test_a_line_can_be_taken_back(centre: Centre) -> None:
    describe_office(centre.office, BIN, CONTACT)
    describe_office(centre.office, "", "")
    assert office_lines(centre.office) == OfficeLines("Centre")


@pytest.mark.parametrize(
    ("number", "contact", "reason"),
    [
        ("12345678901", "", "bin"),
        ("1234567890123", "", "bin"),
        ("12345678901x", "", "bin"),
        ("", "x" * 201, "contact"),
    ],
)
def test_what_is_no_such_line_is_refused_and_nothing_is_issued(
    centre: Centre, number: str, contact: str, reason: str
) -> None:
    before = current_roster(centre.office).version
    with pytest.raises(OfficeLineInvalid) as refused:
        describe_office(centre.office, number, contact)
    assert refused.value.fields["reason"] == reason
    assert current_roster(centre.office).version == before


def test_only_the_office_says_what_it_is(centre: Centre) -> None:
    with pytest.raises(NotTheOffice):
        describe_office(centre.field, BIN, CONTACT)
