# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What the rule of who may write what asks: of a change's sender, and of the client's file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Protocol

from counsellor.domain.canonical import Value
from counsellor.domain.coded import Role
from counsellor.domain.records.consents import Consent


@dataclass(frozen=True, slots=True)
class Sender:
    """Who sends a change, as the roster says.

    Attributes:
        device: id of the device.
        authors: the staff id, and the id that the same person had before joining.
        roles: codes of ``Role``.
        confirmed: whether the office compared the device's fingerprint.
        revoked: whether what it sends now does not count any more.
        supervises: ids of the teams whose cases this person supervises.
        at_office: whether the device is the office's own.
        before: the id from before joining, one of ``authors``, or empty.
    """

    device: str
    authors: frozenset[str]
    roles: frozenset[str] = frozenset()
    confirmed: bool = True
    revoked: bool = False
    supervises: frozenset[str] = frozenset()
    at_office: bool = False
    before: str = ""

    def has(self, role: Role) -> bool:
        """Tell whether this person has a role."""
        return role.value in self.roles


class FileFacts(Protocol):
    """What the rule asks of a client's file; ``ClientFile`` says what each fact means."""

    @property
    def origin(self) -> str | None: ...
    @property
    def founders(self) -> frozenset[str]: ...
    @property
    def leads(self) -> frozenset[str]: ...
    @property
    def members(self) -> frozenset[str]: ...
    @property
    def former(self) -> frozenset[str]: ...
    @property
    def teams(self) -> frozenset[str]: ...
    @property
    def consent(self) -> Consent | None: ...
    @property
    def held(self) -> bool: ...
    @property
    def hold_askers(self) -> frozenset[tuple[str, bool]]: ...
    @property
    def left(self) -> bool: ...
    @property
    def officer(self) -> bool: ...
    @property
    def erased(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class ClientFile:
    """What is known of a client's file before a change is applied.

    Attributes:
        origin: the device that the client first came from; None while nothing is known.
        founders: who wrote the first change of the client.
        leads: who leads a case of the client.
        members: who is named in one.
        former: who led a case or was named in one before, or founded the file.
        teams: the teams that the cases belong to.
        consent: the consent that counts.
        held: whether a hold forbids an erasure.
        hold_askers: who asks for a hold (True), or for lifting it, and has no answer yet; also by
            the change itself, which waits for another to do it.
        left: whether anything of the client has left this device, or came from another one.
        officer: whether the roster names a records officer.
        erased: whether the client was erased here; nobody knows any more who worked in the case.
    """

    origin: str | None = None
    founders: frozenset[str] = frozenset()
    leads: frozenset[str] = frozenset()
    members: frozenset[str] = frozenset()
    former: frozenset[str] = frozenset()
    teams: frozenset[str] = frozenset()
    consent: Consent | None = None
    held: bool = False
    hold_askers: frozenset[tuple[str, bool]] = frozenset()
    left: bool = True
    officer: bool = False
    erased: bool = False


def without_hold(file: FileFacts) -> ClientFile:
    """Return a file as it would be if no hold forbade an erasure."""
    known = {one.name: getattr(file, one.name) for one in fields(ClientFile)}
    return ClientFile(**{**known, "held": False})


@dataclass(frozen=True, slots=True)
class GrowingFile:
    """A file as the changes of one bundle make it, before any of them is applied.

    Whatever they do not alter is asked of the stored file only when a rule asks for it: of most
    changes none does.

    Attributes:
        stored: the file as it is stored.
        origin, founders, leads, members, teams: as in ``ClientFile``.
    """

    stored: FileFacts
    origin: str | None
    founders: frozenset[str]
    leads: frozenset[str]
    members: frozenset[str]
    teams: frozenset[str]

    @classmethod
    def of(cls, file: FileFacts) -> GrowingFile:
        """Return a file that can grow, which is the same one if it can already."""
        if isinstance(file, GrowingFile):
            return file
        return cls(file, file.origin, file.founders, file.leads, file.members, file.teams)

    @property
    def former(self) -> frozenset[str]:
        """As stored."""
        return self.stored.former

    @property
    def consent(self) -> Consent | None:
        """As stored."""
        return self.stored.consent

    @property
    def held(self) -> bool:
        """As stored."""
        return self.stored.held

    @property
    def hold_askers(self) -> frozenset[tuple[str, bool]]:
        """As stored."""
        return self.stored.hold_askers

    @property
    def left(self) -> bool:
        """As stored."""
        return self.stored.left

    @property
    def officer(self) -> bool:
        """As stored."""
        return self.stored.officer

    @property
    def erased(self) -> bool:
        """As stored."""
        return self.stored.erased

    def founded(self, sender: Sender) -> GrowingFile:
        """Return the file that a sender's first change of a new client begins."""
        return replace(self, origin=sender.device, founders=sender.authors)

    def with_case(self, said: Mapping[str, Value]) -> GrowingFile:
        """Return the file after a case was founded, or changed, so."""
        members = said.get("members")
        named = frozenset(map(str, members)) if isinstance(members, list) else frozenset()
        lead, group = said.get("lead"), said.get("group")
        return replace(
            self,
            leads=self.leads | {str(lead)} if lead else self.leads,
            members=self.members | named,
            teams=self.teams | {str(group)} if group else self.teams,
        )
