# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A roster is believed when the pinned root signed it, and never an older one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counsellor.crypto.sshsig import SigningKey
from counsellor.domain.canonical import sha256
from counsellor.domain.errors import RosterInvalid
from counsellor.domain.ids import new_id
from counsellor.domain.roster import Roster, Suite
from counsellor.sync.roster import sign_roster, verify_roster
from tests.sync.offices import Office


@pytest.fixture(params=list(Suite))
def office(request: pytest.FixtureRequest) -> Office:
    return Office(request.param)


def next_of(roster: Roster, document: bytes) -> Roster:
    return replace(roster, version=roster.version + 1, previous=sha256(document).hex())


def reason(call: pytest.ExceptionInfo[RosterInvalid]) -> object:
    return call.value.fields["reason"]


def test_what_the_root_signed_is_believed(office: Office) -> None:
    document, signature = sign_roster(office.roster, office.root)
    root = office.root.public_line
    assert verify_roster(document, signature, root, office=office.id) == office.roster


def test_nobody_else_can_sign_it(office: Office) -> None:
    impostor = SigningKey.generate()
    forged = replace(office.roster, root=impostor.public_line)
    document, signature = sign_roster(forged, impostor)
    with pytest.raises(RosterInvalid) as refused:
        verify_roster(document, signature, office.root.public_line, office=office.id)
    assert reason(refused) == "signature"


def test_a_signature_for_something_else_does_not_count(office: Office) -> None:
    document, _ = sign_roster(office.roster, office.root)
    signature = office.root.sign(document, "counsellor.bundle.v1")
    with pytest.raises(RosterInvalid) as refused:
        verify_roster(document, signature, office.root.public_line, office=office.id)
    assert reason(refused) == "signature"


def test_a_changed_byte_is_noticed(office: Office) -> None:
    document, signature = sign_roster(office.roster, office.root)
    for place in range(0, len(document), 97):
        changed = document[:place] + bytes([document[place] ^ 1]) + document[place + 1 :]
        with pytest.raises(RosterInvalid) as refused:
            verify_roster(changed, signature, office.root.public_line, office=office.id)
        assert reason(refused) == "signature"


def test_it_is_never_rolled_back(office: Office) -> None:
    document, signature = sign_roster(office.roster, office.root)
    root = office.root.public_line
    kept = verify_roster(document, signature, root, office=office.id, at_least_version=1)
    assert kept.version == 1
    with pytest.raises(RosterInvalid) as refused:
        verify_roster(document, signature, root, office=office.id, at_least_version=2)
    assert refused.value.fields == {"reason": "older", "found": 1, "known": 2}


def test_the_next_version_follows_the_one_in_force(office: Office) -> None:
    first, _ = sign_roster(office.roster, office.root)
    second = next_of(office.roster, first)
    document, signature = sign_roster(second, office.root)
    root = office.root.public_line
    assert verify_roster(document, signature, root, office=office.id, follows=first) == second
    third, signature = sign_roster(next_of(second, document), office.root)
    assert verify_roster(third, signature, root, office=office.id, follows=first).version == 3


def test_two_histories_of_one_office_are_a_fork(office: Office) -> None:
    first, first_signature = sign_roster(office.roster, office.root)
    twin, _ = sign_roster(replace(office.roster, name="Басқа"), office.root)
    document, signature = sign_roster(next_of(office.roster, twin), office.root)
    root = office.root.public_line
    with pytest.raises(RosterInvalid) as refused:
        verify_roster(document, signature, root, office=office.id, follows=first)
    assert reason(refused) == "fork"
    with pytest.raises(RosterInvalid) as refused:
        verify_roster(first, first_signature, root, office=office.id, follows=twin)
    assert reason(refused) == "fork"
    with pytest.raises(RosterInvalid) as refused:
        verify_roster(first, first_signature, root, office=office.id, follows=document)
    assert reason(refused) == "older"


def test_another_office_with_the_same_root_is_another_office(office: Office) -> None:
    document, signature = sign_roster(office.roster, office.root)
    with pytest.raises(RosterInvalid) as refused:
        verify_roster(document, signature, office.root.public_line, office=new_id())
    assert reason(refused) == "office"


def test_a_roster_names_the_root_that_signs_it(office: Office) -> None:
    other = replace(office.roster, root=SigningKey.generate().public_line)
    with pytest.raises(RosterInvalid) as refused:
        sign_roster(other, office.root)
    assert reason(refused) == "root"


def test_what_looks_like_a_recipient_and_is_no_key_is_not_signed(office: Office) -> None:
    prefix, length = ("age1pq1", 1952) if office.suite is Suite.PQ else ("age1", 58)
    broken = replace(office.roster, recovery=prefix + "q" * length)
    with pytest.raises(RosterInvalid) as refused:
        sign_roster(broken, office.root)
    assert reason(refused) == "keys"


def test_signed_bytes_that_are_no_roster_are_refused(office: Office) -> None:
    root = office.root.public_line
    for found, content in (
        ("form", b'{"format": 1}'),
        ("shape", b'{"format":1}'),
        ("newer", b'{"format":2}'),
    ):
        signature = office.root.sign(content, "counsellor.roster.v1")
        with pytest.raises(RosterInvalid) as refused:
            verify_roster(content, signature, root, office=office.id)
        assert reason(refused) == found


def test_a_roster_must_fit_into_one_change(office: Office) -> None:
    huge = b"x" * 900_001
    signature = office.root.sign(huge, "counsellor.roster.v1")
    with pytest.raises(RosterInvalid) as refused:
        verify_roster(huge, signature, office.root.public_line, office=office.id)
    assert reason(refused) == "size"
