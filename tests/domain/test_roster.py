# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A roster says who reads what, and is read back strictly."""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from counsellor.domain.canonical import Value, canonical_bytes, parse_canonical
from counsellor.domain.errors import RosterInvalid, UnknownRecord
from counsellor.domain.ids import new_id
from counsellor.domain.reader_set import ReaderSet
from counsellor.domain.roster import (
    Device,
    GroupKey,
    Revocation,
    Roster,
    StaffMember,
    StreamPrefix,
    Suite,
    Team,
    mailbox_of,
)
from counsellor.domain.roster_form import from_value, to_value
from counsellor.domain.stream import NO_LINK


def _signing(number: int) -> str:
    return f"ssh-ed25519 {number:068d}"


def _recipient(letter: str) -> str:
    return "age1" + letter * 58


FIELD, OFFICE, NEW, SECOND = (
    Device(new_id(), new_id(), _signing(number), _recipient(letter), confirmed, "2026-11-22")
    for number, letter, confirmed in (
        (1, "q", True),
        (2, "p", True),
        (3, "z", False),
        (4, "r", True),
    )
)
NEW = replace(NEW, staff=FIELD.staff)
SECOND = replace(SECOND, staff=FIELD.staff, incarnations=("0" * 32,))
TEAM = Team(new_id(), "Аксу", (FIELD.staff,), (OFFICE.staff,))
CASE = ReaderSet(TEAM.id, frozenset({FIELD.staff}))
ROSTER = Roster(
    office=new_id(),
    name="Орталық",
    version=3,
    previous="1" * 64,
    suite=Suite.X25519,
    root=_signing(9),
    recovery=_recipient("y"),
    staff=(
        StaffMember(FIELD.staff, "Айгүл", ("theologian",)),
        StaffMember(OFFICE.staff, "Ерлан", ("supervisor", "administrator")),
    ),
    devices=(FIELD, OFFICE, NEW),
    teams=(TEAM,),
    groups=(GroupKey("facts", 1, _recipient("x")),),
    revocations=(),
    issued_at="2026-11-22T14:05:00+05:00",
)


def test_a_case_is_read_by_its_team_and_supervisors_and_by_recovery_but_not_by_the_sender() -> None:
    assert ROSTER.readers_of(CASE, FIELD.id) == (OFFICE.recipient, ROSTER.recovery)
    assert ROSTER.readers_of(CASE, OFFICE.id) == (FIELD.recipient, ROSTER.recovery)


def test_a_colleague_of_the_same_team_reads_no_case_in_which_she_is_not_named() -> None:
    colleague = replace(SECOND, id=new_id(), staff=new_id())
    member = StaffMember(colleague.staff, "Сауле", ("psychologist",))
    both = replace(ROSTER, staff=(*ROSTER.staff, member), devices=(*ROSTER.devices, colleague))
    assert colleague.recipient not in both.readers_of(CASE, FIELD.id)
    named = ReaderSet(TEAM.id, CASE.staff | {colleague.staff})
    assert colleague.recipient in both.readers_of(named, FIELD.id)


@pytest.mark.parametrize("role", ["director", "administrator", "records_officer"])
def test_who_reads_no_cases_by_role_is_no_reader_even_where_named(role: str) -> None:
    named = StaffMember(SECOND.id, "Болат", (role,))
    device = replace(SECOND, staff=named.id)
    team = replace(TEAM, supervisors=(named.id,))
    roster = replace(
        ROSTER, staff=(*ROSTER.staff, named), devices=(*ROSTER.devices, device), teams=(team,)
    )
    readers = ReaderSet(TEAM.id, CASE.staff | {named.id})
    assert device.recipient not in roster.readers_of(readers, FIELD.id)


def test_a_case_from_before_joining_is_read_by_who_led_it_then() -> None:
    before = new_id()
    device = replace(FIELD, before=before)
    roster = replace(ROSTER, devices=(device, OFFICE))
    assert device.recipient in roster.readers_of(ReaderSet(TEAM.id, frozenset({before})), OFFICE.id)


def test_a_team_without_supervisors_still_seals_to_recovery() -> None:
    lonely = replace(ROSTER, teams=(replace(TEAM, supervisors=()),))
    assert lonely.readers_of(CASE, FIELD.id) == (ROSTER.recovery,)


def test_an_unconfirmed_device_reads_no_case() -> None:
    assert NEW.recipient not in ROSTER.readers_of(CASE, OFFICE.id)


def test_a_revoked_device_reads_nothing_any_more() -> None:
    revoked = replace(
        ROSTER, devices=(*ROSTER.devices, SECOND), revocations=(Revocation(FIELD.id, (), ()),)
    )
    assert FIELD.recipient not in revoked.readers_of(CASE, OFFICE.id)
    assert revoked.readers_of_reply(FIELD.staff) == (SECOND.recipient, ROSTER.recovery)


def test_a_reply_goes_to_the_confirmed_devices_of_one_member() -> None:
    assert ROSTER.readers_of_reply(FIELD.staff) == (FIELD.recipient, ROSTER.recovery)


def test_who_just_enrolled_gets_replies_on_the_device_that_waits() -> None:
    waiting = replace(ROSTER, devices=(OFFICE, NEW))
    assert waiting.readers_of_reply(NEW.staff) == (NEW.recipient, ROSTER.recovery)


def test_whoever_is_not_in_the_roster_is_named() -> None:
    for ask in (ROSTER.member, ROSTER.device, ROSTER.team, ROSTER.readers_of_reply):
        with pytest.raises(UnknownRecord):
            ask("nobody")
    assert ROSTER.member(FIELD.staff).name == "Айгүл"
    assert ROSTER.device(FIELD.id) is FIELD


def test_a_mailbox_is_26_letters_that_never_change() -> None:
    assert mailbox_of("0198b7a0-0000-7000-8000-000000000000") == "jv6tkjhivncrsxyonbh7avxgmg"
    assert FIELD.mailbox == mailbox_of(FIELD.id)


def test_a_roster_comes_back_from_its_canonical_bytes() -> None:
    full = replace(
        ROSTER,
        devices=(*ROSTER.devices, SECOND),
        revocations=(Revocation(NEW.id, (StreamPrefix("2" * 32, 0, NO_LINK),), (OFFICE.staff,)),),
    )
    assert from_value(parse_canonical(canonical_bytes(to_value(full)))) == full


Spoil = Callable[[dict[str, Any]], object]


@pytest.mark.parametrize(
    ("reason", "spoil"),
    [
        ("newer", lambda value: value.update(format=2)),
        ("shape", lambda value: value.update(format=True)),
        ("shape", lambda value: value.update(format=0)),
        ("shape", lambda value: value.pop("root")),
        ("shape", lambda value: value.update(more=1)),
        ("shape", lambda value: value.update(version=0)),
        ("shape", lambda value: value.update(version=True)),
        ("shape", lambda value: value.update(issued_at="2026-11-22")),
        ("shape", lambda value: value["devices"][0].update(confirmed=1)),
        ("shape", lambda value: value["devices"][0].update(id="../x")),
        ("shape", lambda value: value["devices"][0].update(signing=_signing(1) + " me")),
        ("shape", lambda value: value["devices"][0].update(recipient="age1plugin1qqq")),
        ("shape", lambda value: value["staff"][0].update(roles=["emperor"])),
        ("suite", lambda value: value.update(suite="age1pq")),
        ("suite", lambda value: value.update(recovery="age1pq1" + "q" * 1952)),
        ("twice", lambda value: value["devices"].append(value["devices"][0])),
        ("twice", lambda value: value["devices"][0].update(signing=_signing(2))),
        ("twice", lambda value: value["devices"][0].update(recipient=value["recovery"])),
        ("twice", lambda value: value["teams"][0]["members"].append(FIELD.staff)),
        ("reference", lambda value: value["teams"][0]["members"].append(new_id())),
        ("reference", lambda value: value["devices"][0].update(staff=new_id())),
        (
            "reference",
            lambda value: value["revocations"].append(
                {"device": new_id(), "prefixes": [], "by": []}
            ),
        ),
    ],
)
def test_what_a_roster_may_not_be_is_refused(reason: str, spoil: Spoil) -> None:
    value = copy.deepcopy(to_value(ROSTER))
    spoil(value)
    with pytest.raises(RosterInvalid) as refused:
        from_value(value)
    assert refused.value.fields["reason"] == reason


@pytest.mark.parametrize("value", [None, [], "roster", 1, {}])
def test_something_else_is_no_roster(value: Value) -> None:
    with pytest.raises(RosterInvalid):
        from_value(value)


def test_what_an_office_need_not_say_is_left_out_while_it_is_empty() -> None:
    plain = to_value(ROSTER)
    assert not {"bin", "contact"} & plain.keys()
    said = replace(ROSTER, bin="123456789012", contact="1 Abai street, 8 7172 000000")
    assert from_value(parse_canonical(canonical_bytes(to_value(said)))) == said
    assert from_value(plain) == ROSTER


@pytest.mark.parametrize(
    ("field", "value"),
    [
        *[("bin", value) for value in ("", "12345678901", "1234567890123", "12345678901x", 1)],
        *[("contact", value) for value in ("", "x" * 201, None)],
        ("phone", "8"),
    ],
)
def test_a_line_of_another_shape_is_refused(field: str, value: Value) -> None:
    with pytest.raises(RosterInvalid):
        from_value({**to_value(ROSTER), field: value})
