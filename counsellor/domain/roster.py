# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The office's list of staff, devices, teams, keys and revocations, and whom it makes a reader.

Signing and verifying are ``sync``'s; ``domain.roster_form`` gives it its bytes.
"""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from counsellor.domain.coded import Role
from counsellor.domain.errors import UnknownRecord
from counsellor.domain.level import LEVEL
from counsellor.domain.reader_set import ReaderSet

ROSTER_FORMAT: Final = 1
ROSTER_NAMESPACE: Final = "counsellor.roster.v1"
OFFICE_ROLES: Final = frozenset({Role.SUPERVISOR.value, Role.ADMINISTRATOR.value})
"""Roles whose devices speak for the office."""

MAIN_BOX: Final = ""
"""The part of a drop in which files for the office lie."""

READING_ROLES: Final = frozenset(
    {
        Role.THEOLOGIAN.value,
        Role.PSYCHOLOGIST.value,
        Role.SOCIAL_WORKER.value,
        Role.FAMILY_COUNSELLOR.value,
        Role.SUPERVISOR.value,
    }
)
"""Who may read cases at all: directors, administrators and records officers do not."""


class Suite(StrEnum):
    """The kind of recipients an office seals to; one for the whole office, never mixed."""

    PQ = "age1pq"
    X25519 = "x25519"


@dataclass(frozen=True, slots=True)
class StaffMember:
    """One person of the office.

    Attributes:
        id: a record id; changes carry it as their author.
        name: display text.
        roles: codes of ``Role``.
    """

    id: str
    name: str
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Device:
    """One installation of the program.

    Attributes:
        id: a record id.
        staff: id of the member who uses it.
        signing: public key line, ``ssh-ed25519 …`` without a comment.
        recipient: what replies are sealed to, ``age1…``.
        confirmed: whether the office compared the fingerprint; an unconfirmed device may send,
            but never becomes a reader of others' cases.
        since: the day it was enrolled, ISO 8601.
        incarnations: the lives of this device that the office knows, 32 hex digits each.
        before: the staff id that its user wrote under before joining, or empty.
    """

    id: str
    staff: str
    signing: str
    recipient: str
    confirmed: bool
    since: str
    incarnations: tuple[str, ...] = ()
    before: str = ""

    @property
    def authors(self) -> frozenset[str]:
        """The staff ids that changes from this device may carry."""
        return frozenset({self.staff, self.before} - {""})

    @property
    def mailbox(self) -> str:
        """The box of a drop for replies to this device."""
        return mailbox_of(self.id)


@dataclass(frozen=True, slots=True)
class Team:
    """A reader group of cases.

    Attributes:
        id: a record id; cases and streams name it as their group.
        name: display text.
        members: staff ids.
        supervisors: staff ids of those who read and answer.
    """

    id: str
    name: str
    members: tuple[str, ...]
    supervisors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GroupKey:
    """The public half of a group key, which entitled devices hold.

    Attributes:
        audience: ``office`` or ``facts``.
        epoch: from 1; a removal starts a new one.
        recipient: ``age1…``.
    """

    audience: str
    epoch: int
    recipient: str


@dataclass(frozen=True, slots=True)
class StreamPrefix:
    """How far a stream still counts; ``number`` 0 with ``NO_LINK`` means not at all."""

    stream: str
    number: int
    link: str

    def holds(self, stream: str, number: int, link: str) -> bool:
        """Tell whether a bundle is of what still counts, the last by its link."""
        is_last = (number, link) == (self.number, self.link)
        return stream == self.stream and (is_last or 0 < number < self.number)


@dataclass(frozen=True, slots=True)
class Revocation:
    """A device that lost its trust; what lies outside the prefixes is pending.

    Attributes:
        device: its id.
        prefixes: what was received before; streams that are not named do not count at all.
        by: staff ids of the administrators: one suspends, two revoke.
    """

    device: str
    prefixes: tuple[StreamPrefix, ...]
    by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Roster:
    """One version of the office's signed list.

    Attributes:
        office: the office's record id.
        name: display text.
        version: from 1, rising.
        previous: SHA-256 of the document before in hex, ``NO_LINK`` for the first.
        suite: what devices are sealed to.
        root: public key line of the office's root key.
        recovery: the office's offline recovery recipient.
        staff, devices, teams, groups, revocations: as their classes say.
        issued_at: when it was signed, with offset, ISO 8601.
        seat: id of the device whose vault is the office's own: the drop's main box is its
            mailbox, and decisions of the office are taken on it.
        level: the vocabulary that the office reads.
        bin, contact: business number and address for the consent form, or empty.
        drops: addresses on a network to which bundles may go.
    """

    office: str
    name: str
    version: int
    previous: str
    suite: Suite
    root: str
    recovery: str
    staff: tuple[StaffMember, ...]
    devices: tuple[Device, ...]
    teams: tuple[Team, ...]
    groups: tuple[GroupKey, ...]
    revocations: tuple[Revocation, ...]
    issued_at: str
    seat: str = ""
    level: int = LEVEL
    bin: str = ""
    contact: str = ""
    drops: tuple[str, ...] = ()

    def member(self, staff_id: str) -> StaffMember:
        """Give a member of staff.

        Raises:
            UnknownRecord: nobody has this id.
        """
        for member in self.staff:
            if member.id == staff_id:
                return member
        raise UnknownRecord(kind="staff", record=staff_id)

    def device(self, device_id: str) -> Device:
        """Give a device.

        Raises:
            UnknownRecord: no device has this id.
        """
        for device in self.devices:
            if device.id == device_id:
                return device
        raise UnknownRecord(kind="device", record=device_id)

    def team(self, team_id: str) -> Team:
        """Give a team.

        Raises:
            UnknownRecord: no team has this id.
        """
        for team in self.teams:
            if team.id == team_id:
                return team
        raise UnknownRecord(kind="team", record=team_id)

    def has_role(self, role: Role) -> bool:
        """Tell whether anybody has this role."""
        return any(role.value in member.roles for member in self.staff)

    def revocation(self, device_id: str) -> Revocation | None:
        """Give the revocation or suspension of a device, if there is one."""
        return next((one for one in self.revocations if one.device == device_id), None)

    def speaks(self, device: Device) -> bool:
        """Tell whether the word of a device is the office's: its user's role, and confirmed."""
        return self._reads(device) and bool(OFFICE_ROLES & {*self.member(device.staff).roles})

    def reading_devices(self, readers: ReaderSet, sender_device: str) -> tuple[Device, ...]:
        """Return the devices that a case's changes are sealed to, but the sender's own.

        They are the confirmed ones of those who lead or are named in the case and of its team's
        supervisors, so far as their roles read cases at all. Somebody who is named by the id from
        before joining is meant as well.
        """
        entitled = set(readers.staff)
        entitled.update(*(team.supervisors for team in self.teams if team.id == readers.team))
        reading = {member.id for member in self.staff if READING_ROLES & set(member.roles)}
        return tuple(
            device
            for device in self.devices
            if device.authors & entitled
            and device.staff in reading
            and device.id != sender_device
            and self._reads(device)
        )

    def boxes_of(self, readers: ReaderSet, sender_device: str) -> tuple[str, ...]:
        """Return the mailboxes of the reading devices; the office's own is the main box, empty."""
        devices = self.reading_devices(readers, sender_device)
        boxes = {device.mailbox for device in devices if device.id != self.seat}
        return (*sorted(boxes), *(() if sender_device == self.seat else (MAIN_BOX,)))

    def readers_of(self, readers: ReaderSet, sender_device: str) -> tuple[str, ...]:
        """Return the recipients of a ``case`` bundle; the offline recovery is always one."""
        devices = self.reading_devices(readers, sender_device)
        return (*(device.recipient for device in devices), self.recovery)

    def readers_of_reply(self, staff_id: str) -> tuple[str, ...]:
        """Give the recipients of a reply to one member of staff.

        They are that member's confirmed devices. Somebody who just enrolled has none, and gets the
        receipt on the device that waits to be confirmed; a second one that waits reads nothing.

        Raises:
            UnknownRecord: nobody has this id.
        """
        self.member(staff_id)
        theirs = [
            device
            for device in self.devices
            if device.staff == staff_id and self.revocation(device.id) is None
        ]
        confirmed = [device for device in theirs if device.confirmed]
        return (*(device.recipient for device in confirmed or theirs), self.recovery)

    def _reads(self, device: Device) -> bool:
        return device.confirmed and self.revocation(device.id) is None


def mailbox_of(device_id: str) -> str:
    """Name the drop's folder of replies to a device: 26 letters that tell nothing of its id."""
    digest = hashlib.sha256(b"counsellor.mailbox.v1" + device_id.encode()).digest()
    return base64.b32encode(digest)[:26].decode().lower()
