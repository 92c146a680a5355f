# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Tell by device what does not go on by itself: forks, gaps, and what a newer program wrote."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from counsellor.domain.coded import RefusalReason
from counsellor.storage.vault import Vault

_MOST_NAMED: Final = 1_000
"""Numbers of a gap that are looked at one by one."""


@dataclass(frozen=True, slots=True)
class Stall:
    """Where a device's streams stand still.

    Attributes:
        device: whose.
        forks: numbers that came with two contents.
        gaps: numbers that are missing while later ones wait.
        newer: numbers that wait for an update of this program.
    """

    device: str
    forks: tuple[int, ...]
    gaps: tuple[int, ...]
    newer: tuple[int, ...]


def describe_stalls(vault: Vault) -> tuple[Stall, ...]:
    """Give the devices of which something stands still, in the order of their ids."""
    exceptions: dict[str, list[tuple[int, str, str]]] = {}
    for stream, number, outcome, reason in vault.inbox.exceptions():
        exceptions.setdefault(stream, []).append((number, outcome, reason))
    found = (_stall(vault, device, exceptions) for device in sorted(vault.inbox.devices()))
    return tuple(one for one in found if one.forks or one.gaps or one.newer)


def _stall(vault: Vault, device: str, all_: dict[str, list[tuple[int, str, str]]]) -> Stall:
    known = {one.stream: one.number for one in vault.inbox.streams_of(device)}
    known |= {stream: 0 for stream in vault.inbox.streams_aside(device) if stream not in known}
    forks, gaps, newer = set[int](), set[int](), set[int]()
    for stream, number in known.items():
        came = all_.get(stream, [])
        forks |= {one for one, _, reason in came if reason == RefusalReason.FORK}
        newer |= {one for one, _, reason in came if reason == RefusalReason.NEWER_FORMAT}
        gaps |= _gaps(number, {one for one, outcome, _ in came if outcome == "waiting"})
    return Stall(device, tuple(sorted(forks)), tuple(sorted(gaps)), tuple(sorted(newer - gaps)))


def _gaps(number: int, waiting: set[int]) -> set[int]:
    """Give what is missing between what is imported and the newest that waits."""
    last = min(max(waiting, default=number), number + _MOST_NAMED)
    return set(range(number + 1, last)) - waiting
