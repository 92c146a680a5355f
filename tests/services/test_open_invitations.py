# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Invitations are listed while they can be used, made anew, withdrawn; old ones count no more."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from counsellor.crypto.keyslots import FLOOR
from counsellor.crypto.word_list import word_list
from counsellor.domain.coded import ImportOutcome, RefusalReason, Role
from counsellor.domain.errors import (
    InvitationInvalid,
    NotTheOffice,
    WordsTooFew,
    WordsUnknown,
)
from counsellor.domain.keyboard_layouts import KEY_OF
from counsellor.domain.languages import LANGUAGES
from counsellor.domain.office_errors import InvitationNotOpen
from counsellor.services.confirm_device import devices_to_confirm
from counsellor.services.exchange import exchange
from counsellor.services.invite_counsellor import (
    Invitee,
    draft_invitation,
    invite_counsellor,
    renew_invitation,
)
from counsellor.services.join_office import check_invitation, join_office, read_invitation
from counsellor.services.note_written_down import note_written_down, unwritten
from counsellor.services.office_roster import current_roster
from counsellor.services.open_invitations import open_invitations
from counsellor.services.spell_words import in_language
from counsellor.services.withdraw_invitation import withdraw_invitation
from counsellor.storage.vault import Vault
from tests.centre import Centre
from tests.commands import each_derivation_once
from tests.field import new_vault

MARAT = Invitee("Marat", Role.PSYCHOLOGIST)


def names(office: Vault) -> list[str]:
    return [one.name for one in open_invitations(office) if one.name == "Marat"]


def renewed(office: Vault, staff: str, folder: Path) -> None:
    renew_invitation(office, staff, folder / "again", cost=FLOOR)


def withdrawn(office: Vault, staff: str, _folder: Path) -> None:
    withdraw_invitation(office, staff)


def test_a_used_invitation_is_not_listed_and_an_unused_one_is(centre: Centre) -> None:
    office = centre.office
    assert [one.name for one in open_invitations(office)] == ["Aigerim"]
    centre.send()
    centre.answer()
    assert open_invitations(office) == ()
    with office.transaction():
        draft_invitation(office, MARAT)
    assert names(office) == ["Marat"]
    assert open_invitations(centre.field) == ()


@pytest.mark.parametrize("end", [renewed, withdrawn])
def test_who_comes_with_an_old_invitation_is_held_and_named_at_the_office(
    centre: Centre, tmp_path: Path, end: Callable[[Vault, str, Path], None]
) -> None:
    office = centre.office
    with office.transaction():
        old = draft_invitation(office, MARAT)
    end(office, old.staff_id, tmp_path)
    late = new_vault(tmp_path / "late", centre.clock, bytes(range(60, 92)))
    join_office(late, old)
    exchange(late)
    report = centre.answer()
    told = [(one.outcome, one.reason) for one in report.fetched]
    assert (ImportOutcome.PENDING, RefusalReason.TOKEN_WITHDRAWN.value) in told
    assert devices_to_confirm(office) == []
    assert names(office) == (["Marat"] if end is renewed else [])
    late.close()


def test_the_new_invitation_lets_in_the_same_person(centre: Centre, tmp_path: Path) -> None:
    office = centre.office
    made = invite_counsellor(office, MARAT, tmp_path / "first", cost=FLOOR)
    again = renew_invitation(office, made.staff, tmp_path / "second", cost=FLOOR)
    assert (again.staff, again.words != made.words) == (made.staff, True)
    assert len([one for one in current_roster(office).staff if one.name == "Marat"]) == 1
    joining = new_vault(tmp_path / "marat", centre.clock, bytes(range(60, 92)))
    join_office(joining, read_invitation(again.path, again.words))
    exchange(joining)
    centre.answer()
    assert [one.staff_name for one in devices_to_confirm(office)] == ["Marat"]
    joining.close()


def test_words_that_nobody_took_down_are_owed_until_they_are_told_or_count_no_more(
    centre: Centre, tmp_path: Path
) -> None:
    office = centre.office
    made = invite_counsellor(office, MARAT, tmp_path / "first", cost=FLOOR)
    assert made.token in unwritten(office)
    again = renew_invitation(office, made.staff, tmp_path / "second", cost=FLOOR)
    assert made.token not in unwritten(office)
    assert not next(one for one in open_invitations(office) if one.staff == made.staff).told
    note_written_down(office, again.token)
    assert next(one for one in open_invitations(office) if one.staff == made.staff).told


def test_who_was_withdrawn_before_coming_is_off_the_list_and_who_works_here_is_not(
    centre: Centre, tmp_path: Path
) -> None:
    office = centre.office
    made = invite_counsellor(office, MARAT, tmp_path / "first", cost=FLOOR)
    withdraw_invitation(office, made.staff)
    roster = current_roster(office)
    assert "Marat" not in [one.name for one in roster.staff]
    assert made.staff not in [staff for team in roster.teams for staff in team.members]
    centre.send()
    centre.answer()
    with pytest.raises(InvitationNotOpen) as raised:
        withdraw_invitation(office, centre.field.membership.staff)
    assert raised.value.fields["reason"] == "used"
    with pytest.raises(InvitationNotOpen):
        renew_invitation(office, made.staff, tmp_path / "third", cost=FLOOR)
    assert not (tmp_path / "third").exists()
    for act in (
        lambda: withdraw_invitation(centre.field, made.staff),
        lambda: renew_invitation(centre.field, made.staff, tmp_path / "fourth"),
    ):
        with pytest.raises(NotTheOffice):
            act()


def test_a_file_that_is_no_invitation_is_known_before_its_words_are_asked(tmp_path: Path) -> None:
    file = tmp_path / "file"
    wrong = {
        b"age-encryption.org/v1\n-> X25519 abc\n": "no invitation",
        b"": "no invitation",
        b"{}": "no invitation",
        b"\x89PNG\r\n\x1a\n" + bytes(100): "no invitation",
        json.dumps({"format": "counsellor.wrapped.v2"}, separators=(",", ":")).encode(): "newer",
        bytes(5 << 20): "no invitation",
    }
    for content, reason in wrong.items():
        file.write_bytes(content)
        with pytest.raises(InvitationInvalid) as raised:
            check_invitation(file)
        assert raised.value.fields["reason"] == reason
    with pytest.raises(InvitationInvalid) as raised:
        check_invitation(tmp_path / "gone")
    assert raised.value.fields["reason"] == "unreadable"


def test_what_is_wrong_with_the_words_is_said_and_what_was_meant_is_understood(
    centre: Centre, tmp_path: Path
) -> None:
    made = invite_counsellor(centre.office, MARAT, tmp_path / "file", cost=FLOOR)
    check_invitation(made.path)
    words = made.words.split()
    other = next(word for word in word_list("en") if word != words[0])
    in_russian = str.maketrans({key: letter for letter, key in KEY_OF.items() if key.isalpha()})
    with each_derivation_once():
        own, others = made.words, [in_language(made.words, language) for language in LANGUAGES]
        for typed in (own.upper(), own.translate(in_russian), "-".join(words), *others):
            assert read_invitation(made.path, typed).staff_id == made.staff
        for typed, error, fields in (
            (" ".join([*words[:3], "qqqq", *words[4:]]), WordsUnknown, {"positions": [4]}),
            (" ".join(words[:5]), WordsTooFew, {"count": 5, "expected": 7}),
            (" ".join([other, *words[1:]]), InvitationInvalid, {"reason": "words"}),
        ):
            with pytest.raises(error) as raised:
                read_invitation(made.path, typed)
            assert fields.items() <= raised.value.fields.items()
