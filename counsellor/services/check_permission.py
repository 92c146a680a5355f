# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Policy: may this device write these kinds here? Asked after authenticity, before apply."""

from __future__ import annotations

from collections.abc import Iterable

from counsellor.domain.change import Entry, ErasedEntry
from counsellor.domain.coded import Audience, RefusalReason, Role
from counsellor.domain.errors import BundleRefused
from counsellor.domain.membership import Membership
from counsellor.domain.records import kind_of
from counsellor.domain.roster import Device, Roster

_OFFICE_ROLES = frozenset({Role.SUPERVISOR.value, Role.ADMINISTRATOR.value})


def check_permission(
    entries: Iterable[Entry | ErasedEntry],
    audience: Audience,
    group: str,
    device: Device,
    roster: Roster,
    who: Membership,
) -> None:
    """Check an authentic bundle against the rules.

    Raises:
        BundleRefused: ``not_permitted``, with what was not.
    """
    _permit_stream(audience, group, device, roster, who)
    others = {member.id for member in roster.staff} - {device.staff}
    for entry in entries:
        if isinstance(entry, ErasedEntry):
            continue
        change = entry.change
        if kind_of(change.kind).audience is not audience:
            raise _refused("audience")
        if change.author in others:
            raise _refused("author")


def _permit_stream(
    audience: Audience, group: str, device: Device, roster: Roster, who: Membership
) -> None:
    if audience is Audience.CASE:
        team = next((team for team in roster.teams if team.id == group), None)
        if team is None or device.staff not in {*team.members, *team.supervisors}:
            raise _refused("team")
    elif audience is Audience.REPLY:
        if not _OFFICE_ROLES & set(roster.member(device.staff).roles):
            raise _refused("role")
        if group != who.staff:
            raise _refused("reply")
    else:
        raise _refused("audience")


def _refused(detail: str) -> BundleRefused:
    return BundleRefused(reason=RefusalReason.NOT_PERMITTED, detail=detail)
