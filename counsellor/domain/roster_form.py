# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The byte form of a roster, read strictly: exact keys, known codes, references that resolve.

Format 1 is canonical JSON with the attribute names of ``domain.roster`` as keys, and ``format``.
What an office need not say is left out while it is empty.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final, cast

from counsellor.domain.canonical import Value
from counsellor.domain.coded import Audience, Role
from counsellor.domain.drop_address import MOST_LETTERS
from counsellor.domain.errors import RosterInvalid
from counsellor.domain.level import FIRST_LEVEL, MOST_LEVEL
from counsellor.domain.roster import (
    ROSTER_FORMAT,
    Device,
    GroupKey,
    Revocation,
    Roster,
    StaffMember,
    StreamPrefix,
    Suite,
    Team,
)
from counsellor.domain.shapes import (
    Shape,
    bounded,
    code_of,
    day,
    flag,
    hex_of,
    list_of,
    mapping_of,
    moment,
    record_id,
    text,
)
from counsellor.domain.stream import MAX_NUMBER

MAX_ROSTER_BYTES: Final = 900_000
"""A roster travels in replies; this is some 380 devices with their 1,959-letter keys."""

MOST_CONTACT: Final = 200
"""Letters of an office's address and telephone."""

MOST_DROPS: Final = 100
"""Addresses on a network that an office allows."""

MOST_LIVES: Final = 100
"""Incarnations of one device that a roster names."""

_RECIPIENT = re.compile(r"age1[02-9ac-hj-np-z]{58}|age1pq1[02-9ac-hj-np-z]{1952}")
_SIGNING = re.compile(r"ssh-ed25519 [A-Za-z0-9+/]{68}")
_BIN = re.compile(r"[0-9]{12}")
_MANY = 10_000


def recipient(value: Value) -> bool:
    """A native age recipient by its form: ``age1…`` (62 letters) or ``age1pq1…`` (1,959)."""
    return isinstance(value, str) and _RECIPIENT.fullmatch(value) is not None


def signing_line(value: Value) -> bool:
    """An OpenSSH Ed25519 public key line by its form, without a comment."""
    return isinstance(value, str) and _SIGNING.fullmatch(value) is not None


def id_or_nothing(value: Value) -> bool:
    """A record id, or an empty text where there is none."""
    return value == "" or record_id(value)


def business_number(value: Value) -> bool:
    """A business identification number by its form: 12 digits."""
    return isinstance(value, str) and _BIN.fullmatch(value) is not None


NAME: Final = text(200, needed="empty")
"""What an office, a person and a team may be called."""

_STAFF: Final[Mapping[str, Shape]] = {
    "id": record_id,
    "name": NAME,
    "roles": list_of(code_of(Role), len(Role)),
}
_DEVICE = {
    "id": record_id,
    "staff": record_id,
    "signing": signing_line,
    "recipient": recipient,
    "confirmed": flag,
    "since": day,
    "incarnations": list_of(hex_of(32), MOST_LIVES),
    "before": id_or_nothing,
}
_TEAM: Final[Mapping[str, Shape]] = {
    "id": record_id,
    "name": NAME,
    "members": list_of(record_id, _MANY),
    "supervisors": list_of(record_id, _MANY),
}
_GROUP = {
    "audience": code_of((Audience.OFFICE, Audience.FACTS)),
    "epoch": bounded(1, MAX_NUMBER),
    "recipient": recipient,
}
_PREFIX = {"stream": hex_of(32), "number": bounded(0, MAX_NUMBER), "link": hex_of(64)}
_REVOCATION = {
    "device": record_id,
    "prefixes": list_of(mapping_of(_PREFIX), _MANY),
    "by": list_of(record_id, 2),
}
_ROSTER: Final[Mapping[str, Shape]] = {
    "format": bounded(ROSTER_FORMAT, ROSTER_FORMAT),
    "office": record_id,
    "name": NAME,
    "version": bounded(1, MAX_NUMBER),
    "previous": hex_of(64),
    "suite": code_of(Suite),
    "root": signing_line,
    "recovery": recipient,
    "staff": list_of(mapping_of(_STAFF), _MANY),
    "devices": list_of(mapping_of(_DEVICE), _MANY),
    "teams": list_of(mapping_of(_TEAM), _MANY),
    "groups": list_of(mapping_of(_GROUP), _MANY),
    "revocations": list_of(mapping_of(_REVOCATION), _MANY),
    "issued_at": moment,
    "seat": id_or_nothing,
    "level": bounded(FIRST_LEVEL, MOST_LEVEL),
}


_OPTIONAL: Final[Mapping[str, Shape]] = {
    "bin": business_number,
    "contact": text(MOST_CONTACT),
    "drops": list_of(text(MOST_LETTERS), MOST_DROPS),
}
"""What came in later: a document without it is as good, and has the bytes that it always had."""


def to_value(roster: Roster) -> dict[str, Value]:
    """Give the value whose canonical bytes are the roster's document."""
    return {
        "format": ROSTER_FORMAT,
        **{name: _plain(getattr(roster, name)) for name in _ROSTER if name != "format"},
        **{name: _plain(getattr(roster, name)) for name in _OPTIONAL if getattr(roster, name)},
    }


def from_value(value: Value) -> Roster:
    """Read a roster's value.

    Raises:
        RosterInvalid: ``newer`` for a newer format, ``shape``, ``suite``, ``twice`` for what
            must be unique, ``reference`` for an id that is not there.
    """
    if not isinstance(value, dict):
        raise RosterInvalid(reason="shape")
    found = value.get("format")
    if type(found) is int and found > ROSTER_FORMAT:
        raise RosterInvalid(reason="newer", found=found, known=ROSTER_FORMAT)
    for name, shape in _ROSTER.items():
        if name not in value or not shape(value[name]):
            raise RosterInvalid(reason="shape", field=name)
    said = [name for name in _OPTIONAL if name in value]
    for name in said:
        if not value[name] or not _OPTIONAL[name](value[name]):
            raise RosterInvalid(reason="shape", field=name)
    if len(value) != len(_ROSTER) + len(said):
        raise RosterInvalid(reason="shape")
    roster = _built(value)
    _check(roster)
    return roster


def _plain(part: object) -> Value:
    """Turn tuples and the small classes of a roster into lists and objects."""
    if isinstance(part, tuple):
        return [_plain(item) for item in part]
    slots = getattr(type(part), "__slots__", ())
    if slots and not isinstance(part, str):
        return {name: _plain(getattr(part, name)) for name in slots}
    plain = cast("Value", part)
    return str(plain) if isinstance(plain, Suite) else plain


def _built(value: Mapping[str, Any]) -> Roster:
    fields = _named({name: value[name] for name in _ROSTER if name != "format"})
    return Roster(
        **{
            **fields,
            "suite": Suite(value["suite"]),
            "staff": tuple(StaffMember(**_tupled(one)) for one in value["staff"]),
            "devices": tuple(Device(**_tupled(one)) for one in value["devices"]),
            "teams": tuple(Team(**_tupled(one)) for one in value["teams"]),
            "groups": tuple(GroupKey(**one) for one in value["groups"]),
            "revocations": tuple(_revocation(one) for one in value["revocations"]),
            **_tupled({name: value[name] for name in _OPTIONAL if name in value}),
        }
    )


def _tupled(one: Mapping[str, Any]) -> dict[str, Any]:
    return _named(
        {name: tuple(part) if isinstance(part, list) else part for name, part in one.items()}
    )


def _named(fields: dict[str, Any]) -> dict[str, Any]:
    """Take out of a name what steers a screen; the document itself is kept as it was signed."""
    return {**fields, "name": NAME.plain(fields["name"])} if "name" in fields else fields


def _revocation(one: Mapping[str, Any]) -> Revocation:
    prefixes = tuple(StreamPrefix(**prefix) for prefix in one["prefixes"])
    return Revocation(one["device"], prefixes, tuple(one["by"]))


def _check(roster: Roster) -> None:
    _check_suite(roster)
    devices = [device.id for device in roster.devices]
    staff = [member.id for member in roster.staff]
    _once("staff", staff)
    _once("devices", devices)
    _once("signing", (*(device.signing for device in roster.devices), roster.root))
    recipients = [*(device.recipient for device in roster.devices), roster.recovery]
    _once("recipient", (*recipients, *(group.recipient for group in roster.groups)))
    _once("incarnations", (life for device in roster.devices for life in device.incarnations))
    _once("before", filter(None, (device.before for device in roster.devices)))
    if any(device.before in staff for device in roster.devices):
        raise RosterInvalid(reason="twice", field="before")
    _once("teams", (team.id for team in roster.teams))
    _once("groups", (f"{group.audience} {group.epoch}" for group in roster.groups))
    _once("revocations", (revoked.device for revoked in roster.revocations))
    _known("devices", (device.staff for device in roster.devices), staff)
    for team in roster.teams:
        _once("teams", team.members)
        _once("teams", team.supervisors)
        _known("teams", (*team.members, *team.supervisors), staff)
    _known("seat", filter(None, (roster.seat,)), devices)
    for revoked in roster.revocations:
        _once("revocations", (prefix.stream for prefix in revoked.prefixes))
        _once("revocations", revoked.by)
        _known("revocations", (revoked.device,), devices)


def _check_suite(roster: Roster) -> None:
    """Hybrid and classical recipients are never mixed: the weaker would open for both."""
    recipients = [roster.recovery]
    recipients += [device.recipient for device in roster.devices]
    recipients += [group.recipient for group in roster.groups]
    hybrid = roster.suite is Suite.PQ
    if any(one.startswith("age1pq1") is not hybrid for one in recipients):
        raise RosterInvalid(reason="suite")


def _once(field: str, names: Iterable[str]) -> None:
    listed = list(names)
    if len(set(listed)) != len(listed):
        raise RosterInvalid(reason="twice", field=field)


def _known(field: str, names: Iterable[str], known: Iterable[str]) -> None:
    if not set(names) <= set(known):
        raise RosterInvalid(reason="reference", field=field)
