# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Two rosters of one root become one: after an office was put back, neither may be lost."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TypeVar

from counsellor.domain.roster import Device, Roster, Team
from counsellor.domain.roster_form import MOST_LIVES

T = TypeVar("T")


def merged_rosters(newer: Roster, ours: Roster) -> Roster:
    """Give the newer roster with what only ours has: people, devices, lives, revocations.

    What the root signed once stands: who is in a team by either is in it, and a device that either
    confirmed is. What is taken away stays taken away: a revocation of either counts.
    """
    known = {device.id: device for device in ours.devices}
    devices = [_device(one, known.get(one.id, one)) for one in newer.devices]
    named = {team.id: team for team in ours.teams}
    teams = [_team(one, named.get(one.id, one)) for one in newer.teams]
    return replace(
        newer,
        staff=_union(newer.staff, ours.staff, lambda one: one.id),
        devices=_union(devices, ours.devices, lambda one: one.id),
        teams=_union(teams, ours.teams, lambda one: one.id),
        groups=_union(newer.groups, ours.groups, lambda one: (one.audience, one.epoch)),
        revocations=_union(ours.revocations, newer.revocations, lambda one: one.device),
        bin=newer.bin or ours.bin,
        contact=newer.contact or ours.contact,
        drops=newer.drops,
    )


def _device(newer: Device, ours: Device) -> Device:
    lives = _together(newer.incarnations, ours.incarnations)[-MOST_LIVES:]
    return replace(newer, incarnations=lives, confirmed=newer.confirmed or ours.confirmed)


def _team(newer: Team, ours: Team) -> Team:
    return replace(
        newer,
        members=_together(newer.members, ours.members),
        supervisors=_together(newer.supervisors, ours.supervisors),
    )


def _together(first: Iterable[str], second: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*first, *second)))


def _union(first: Iterable[T], second: Iterable[T], key: Callable[[T], object]) -> tuple[T, ...]:
    found = {key(one): one for one in second}
    found.update({key(one): one for one in first})
    return tuple(found.values())
