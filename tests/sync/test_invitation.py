# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""An invitation is opened by its words, and by nothing else."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor.crypto.word_list import LANGUAGES
from counsellor.crypto.word_reading import read_words
from counsellor.crypto.words import WordSecret, spell
from counsellor.crypto.wrapped import wrap_with_words
from counsellor.domain.canonical import canonical_bytes
from counsellor.domain.errors import InvitationInvalid
from counsellor.domain.roster import Suite
from counsellor.sync.invitation import (
    Invitation,
    InvitedDrop,
    check_form,
    make_invitation,
    open_invitation,
)
from counsellor.sync.roster import sign_roster
from tests.sync.offices import AT, Office

WORDS = WordSecret.of_number(7)


@pytest.fixture(scope="module")
def office() -> Office:
    return Office(Suite.X25519)


@pytest.fixture(scope="module")
def invitation(office: Office) -> Invitation:
    document, signature = sign_roster(office.roster, office.root)
    return Invitation(
        office=office.id,
        office_name="Орталық",
        root_public=office.root.public_line,
        roster_document=document.decode(),
        roster_signature=signature.decode(),
        token_id="1" * 32,
        token=b"t" * 32,
        staff_id=office.field.staff,
        staff_name="Айгүл",
        roles=("theologian",),
        team=office.team.id,
        drops=(InvitedDrop("https://cloud.example.kz/office", "aigul\npassword of a road"),),
        issued_at=AT,
    )


@pytest.fixture(scope="module")
def file(invitation: Invitation) -> bytes:
    return make_invitation(invitation, WORDS)


def reason(data: bytes, words: WordSecret = WORDS) -> object:
    with pytest.raises(InvitationInvalid) as invalid:
        open_invitation(data, words)
    return invalid.value.fields["reason"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_open_it_in_any_language(
    file: bytes, invitation: Invitation, office: Office, language: str
) -> None:
    opened = open_invitation(file, read_words(spell(WORDS, language).upper()))
    assert opened == invitation
    assert opened.verified_roster() == office.roster


def test_other_words_do_not(file: bytes) -> None:
    assert reason(file, WordSecret.of_number(8)) == "words"


def test_nothing_of_it_can_be_read_without_them(file: bytes, invitation: Invitation) -> None:
    for secret in (
        invitation.staff_name,
        invitation.token.hex(),
        *invitation.drops[0].credentials.split("\n"),
    ):
        assert secret.encode() not in file
    assert "tttt" not in repr(invitation)
    assert "password" not in repr(invitation)


def test_a_damaged_file_is_called_damaged_before_any_work_is_done(file: bytes) -> None:
    fields = json.loads(file)
    cheap = canonical_bytes({**fields, "iterations": 1})
    for damaged in (b"", b"hello", file[:-1], file + b" ", b"{}", cheap):
        assert reason(damaged) == "damaged"


def form(data: bytes) -> str:
    with pytest.raises(InvitationInvalid) as refused:
        check_form(data)
    return str(refused.value.fields["reason"])


@given(st.data())
def test_one_that_was_cut_short_or_saved_by_an_editor_is_no_other_file(
    file: bytes, data: st.DataObject
) -> None:
    before = data.draw(st.sampled_from((b"", b"\xef\xbb\xbf", b"\n", b" ")))
    behind = data.draw(st.sampled_from((b"\n", b"\r\n", b" ", b"\0" * 100, b"}", file)))
    cut = data.draw(st.integers(40, len(file) - 1))
    assert form(before + file[:cut]) == form(before + file + behind) == "changed"


@given(st.binary(max_size=200))
def test_any_other_file_is_no_invitation(data: bytes) -> None:
    assert form(data) == "no invitation"


def test_a_file_whose_content_was_changed_does_not_open(file: bytes) -> None:
    fields = json.loads(file)
    wrapped = fields["wrapped"]
    fields["wrapped"] = wrapped[:9] + ("A" if wrapped[9] != "A" else "B") + wrapped[10:]
    assert reason(canonical_bytes(fields)) == "words"


@pytest.mark.parametrize(
    ("found", "content"),
    [("newer", {"format": 2}), ("damaged", {"format": 1}), ("damaged", [])],
)
def test_other_content_is_named(found: str, content: dict[str, int]) -> None:
    wrapped = wrap_with_words(canonical_bytes(content), WORDS, context="counsellor.invitation.v1")
    assert reason(wrapped) == found


def test_a_file_for_another_purpose_is_no_invitation() -> None:
    wrapped = wrap_with_words(b"{}", WORDS, context="counsellor.other.v1")
    assert reason(wrapped) == "words"


def test_a_roster_that_its_root_did_not_sign_is_not_taken(invitation: Invitation) -> None:
    other = Office(Suite.X25519)
    forged = replace(invitation, root_public=other.root.public_line)
    assert reason(make_invitation(forged, WORDS)) == "roster"
