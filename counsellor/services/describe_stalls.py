# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Tell by device what does not go on by itself: forks, gaps, newer programs, changes kept aside.

What is said goes by what is here: once the content of a fork, or of what waits behind a gap, has
come under other numbers, it is said no longer.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from counsellor.domain.coded import ImportOutcome, RefusalReason
from counsellor.services.request_decision import FOR_A_DECISION
from counsellor.storage.vault import Vault

FORK: Final = "fork"
GAP: Final = "gap"
NEWER: Final = "newer"

_MOST_NAMED: Final = 1_000
"""Numbers of a gap that are looked at one by one."""


@dataclass(frozen=True, slots=True)
class Stall:
    """One thing of a device that stands still.

    Attributes:
        device: whose.
        cause: ``fork`` (two contents under one number), ``gap`` (missing while later ones wait),
            ``newer`` (for an update of this program), or why changes are kept aside, a code.
        numbers: of the bundles, rising; of a change kept aside none.
        kind: of a change that is kept aside, or empty.
        client: whom that is about, or empty.
    """

    device: str
    cause: str
    numbers: tuple[int, ...] = ()
    kind: str = ""
    client: str = ""


def describe_stalls(vault: Vault) -> tuple[Stall, ...]:
    """Return what stands still, by device; of a device its bundles first."""
    newer = defaultdict[str, set[int]](set)
    for stream, number, _outcome, reason in vault.inbox.exceptions():
        if reason == RefusalReason.NEWER_FORMAT:
            newer[stream].add(number)
    forks, waiting = defaultdict[str, set[int]](set), defaultdict[str, set[int]](set)
    for stream, number, outcome in vault.inbox.still_lacked():
        (waiting if outcome is ImportOutcome.WAITING else forks)[stream].add(number)
    found = [
        stall
        for device in sorted(vault.inbox.devices())
        for stall in _of_device(vault, device, (forks, waiting, newer))
    ]
    return (*found, *_kept_aside(vault))


def _of_device(
    vault: Vault, device: str, by_stream: tuple[Mapping[str, Iterable[int]], ...]
) -> list[Stall]:
    known = {one.stream: one.number for one in vault.inbox.streams_of(device)}
    known |= {stream: 0 for stream in vault.inbox.streams_aside(device) if stream not in known}
    forks, gaps, newer = set[int](), set[int](), set[int]()
    for stream, number in known.items():
        of_forks, of_waiting, of_newer = (set(one.get(stream, ())) for one in by_stream)
        forks |= of_forks
        newer |= of_newer
        gaps |= _gaps(number, of_waiting)
    causes = ((FORK, forks), (GAP, gaps), (NEWER, newer - gaps))
    return [Stall(device, cause, tuple(sorted(found))) for cause, found in causes if found]


def _kept_aside(vault: Vault) -> list[Stall]:
    """Return changes that wait for something else than a decision, each sort and client once."""
    found = (
        Stall(one.device, one.reason, (), one.entry.change.kind, one.entry.change.client or "")
        for one in vault.pending.undecided()
        if one.reason not in FOR_A_DECISION
    )
    return list(dict.fromkeys(found))


def _gaps(number: int, waiting: set[int]) -> set[int]:
    """Return what is missing between what is imported and the newest that waits."""
    last = min(max(waiting, default=number), number + _MOST_NAMED)
    return set(range(number + 1, last)) - waiting
