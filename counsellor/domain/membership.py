# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Who this installation is: its member of staff, device and incarnation, and its office."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self, cast

from counsellor.domain.canonical import Value
from counsellor.domain.ids import new_id, new_incarnation
from counsellor.domain.roster import READING_ROLES

NO_GROUP = ""
"""Reader group of changes that were saved before joining an office."""


@dataclass(frozen=True, slots=True)
class Membership:
    """This installation's place in the world.

    Attributes:
        staff, staff_name: whose laptop this is.
        device: id of the device; survives a restore.
        incarnation: 32 hex; a restore begins a new one.
        group: reader group of this counsellor's cases.
        office, office_name: the office joined, or empty.
        is_office: whether this vault is the office's own.
        root: the office root's public key line, pinned at joining.
        suite: ``age1pq`` or ``x25519``.
        token: id of the invitation's token, for the enrolment section.
        roles: codes of ``Role``, as the roster in force says; empty before joining an office.
        supervises: ids of the teams that this person supervises.
        officer: whether the office has a records officer.
        before: the staff id that this person wrote under before joining, or empty.
        enrolled: whether the office has confirmed by a receipt that it knows the device.
    """

    staff: str
    staff_name: str
    device: str
    incarnation: str
    group: str = NO_GROUP
    office: str = ""
    office_name: str = ""
    is_office: bool = False
    root: str = ""
    suite: str = "age1pq"
    token: str = ""
    enrolled: bool = False
    roles: tuple[str, ...] = ()
    supervises: tuple[str, ...] = ()
    officer: bool = False
    before: str = ""

    @property
    def authors(self) -> frozenset[str]:
        """The staff ids that this person's changes carry."""
        return frozenset({self.staff, self.before} - {""})

    @property
    def reads_cases(self) -> bool:
        """Whether this person reads cases; who has no role yet reads those that lie here."""
        return not self.roles or not READING_ROLES.isdisjoint(self.roles)

    @classmethod
    def alone(cls, staff_name: str = "") -> Self:
        """Begin without an office."""
        return cls(new_id(), staff_name, new_id(), new_incarnation())

    def to_value(self) -> Value:
        """Give it as a JSON value."""
        return {name: _listed(getattr(self, name)) for name in self.__slots__}

    @classmethod
    def from_value(cls, value: Mapping[str, Value]) -> Self:
        """Read what ``to_value`` gave."""
        parts = {n: tuple(part) if isinstance(part, list) else part for n, part in value.items()}
        return cls(**parts)  # type: ignore[arg-type]


def _listed(part: object) -> Value:
    return list(part) if isinstance(part, tuple) else cast("Value", part)
