# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Two rosters of one root become one: after an office was put back, neither may be lost."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TypeVar

from counsellor.domain.roster import Device, Roster
from counsellor.domain.roster_form import MOST_LIVES

T = TypeVar("T")


def merged_rosters(newer: Roster, ours: Roster) -> Roster:
    """Give the newer roster with what only ours has: people, devices, lives, revocations.

    What is taken away stays taken away: a revocation of either counts.
    """
    lives = {device.id: device.incarnations for device in ours.devices}
    devices = [_with_lives(one, lives.get(one.id, ())) for one in newer.devices]
    return replace(
        newer,
        staff=_union(newer.staff, ours.staff, lambda one: one.id),
        devices=_union(devices, ours.devices, lambda one: one.id),
        teams=_union(newer.teams, ours.teams, lambda one: one.id),
        groups=_union(newer.groups, ours.groups, lambda one: (one.audience, one.epoch)),
        revocations=_union(ours.revocations, newer.revocations, lambda one: one.device),
    )


def _with_lives(device: Device, ours: Iterable[str]) -> Device:
    more = [life for life in ours if life not in device.incarnations]
    return replace(device, incarnations=(*device.incarnations, *more)[-MOST_LIVES:])


def _union(first: Iterable[T], second: Iterable[T], key: Callable[[T], object]) -> tuple[T, ...]:
    found = {key(one): one for one in second}
    found.update({key(one): one for one in first})
    return tuple(found.values())
