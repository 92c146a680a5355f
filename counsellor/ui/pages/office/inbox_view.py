# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What the Inbox shows, read in one job; and the import, step by step."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from counsellor.domain.arrivals import Brought
from counsellor.domain.coded import ImportOutcome, RefusalReason
from counsellor.services.confirm_device import devices_to_confirm
from counsellor.services.describe_exchange import describe_exchange
from counsellor.services.import_and_answer import Answered, import_and_answer
from counsellor.services.import_bundles import files_of
from counsellor.services.office_roster import current_roster
from counsellor.ui.pages.office.requests_view import (
    NotApplied,
    Waiting,
    machine_of,
    read_not_applied,
    read_waiting,
    sender_of,
)
from counsellor.ui.pages.office.stalls_table import StallRow, read_stalls

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Sequence
    from pathlib import Path

    from counsellor.domain.exchange_state import ExchangeState, ImportedFile
    from counsellor.services.vault_types import OpenVault


MOST_ARRIVALS = 500
"""Bundles that are listed, the newest."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """A bundle that was imported.

    Attributes:
        stream, number: its place.
        sender: name of the member of staff.
        machine: the day since when the office knows its laptop, where its sender has had several.
        sealed_at, imported_at: when.
        brought: what it brought, counted.
        new: whether nobody has opened it.
        reason: a code of why it was set aside all the same, or empty.
    """

    stream: str
    number: int
    sender: str
    sealed_at: datetime
    imported_at: datetime
    brought: Sequence[Brought]
    reason: str
    machine: date | None = None
    new: bool = False

    @property
    def key(self) -> str:
        """Tells it from all others."""
        return f"{self.stream}:{self.number}"


@dataclass(frozen=True, slots=True)
class SetAside:
    """A file that was not taken in, or waits for a person."""

    key: str
    name: str
    outcome: ImportOutcome
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True)
class InboxView:
    """What the Inbox shows.

    Attributes:
        arrivals: bundles by sender, the sender of the newest first.
        aside: what was set aside.
        waiting: what waits for somebody's decision.
        not_applied: what the rules did not let in.
        stalls: what does not go on by itself.
        to_confirm: a count of devices that wait to be confirmed.
        exchange: how the exchange stands.
    """

    arrivals: tuple[Arrival, ...]
    aside: tuple[SetAside, ...]
    waiting: tuple[Waiting, ...]
    not_applied: tuple[NotApplied, ...]
    stalls: tuple[StallRow, ...] = ()
    to_confirm: int = 0
    exchange: ExchangeState | None = None


@dataclass(frozen=True, slots=True)
class ImportStep:
    """One file is done, of so many."""

    file: ImportedFile
    all_files: int


_ASIDE = (ImportOutcome.PENDING, ImportOutcome.QUARANTINED)
_STALLED = frozenset({RefusalReason.FORK.value, RefusalReason.NEWER_FORMAT.value})
"""What is named among that which stands still, once for each sender and not file by file."""


def read_inbox(vault: OpenVault) -> InboxView:
    """Read it."""
    roster, brought = current_roster(vault), vault.brought.newest(MOST_ARRIVALS)
    arrivals = [
        Arrival(
            bundle.stream,
            bundle.number,
            sender_of(roster, bundle.device),
            bundle.sealed_at,
            bundle.imported_at,
            brought.get((bundle.stream, bundle.number), ()),
            bundle.reason,
            machine_of(roster, bundle.device),
            not bundle.reviewed,
        )
        for bundle in vault.inbox.newest(MOST_ARRIVALS)
    ]
    aside = [
        SetAside(file.sha256, file.name, outcome, file.reason, datetime.fromisoformat(file.at))
        for outcome in _ASIDE
        for file in vault.inbox.files(outcome)
        if file.stream is None or file.reason not in _STALLED
    ]
    aside.sort(key=lambda file: file.at, reverse=True)
    return InboxView(
        tuple(by_sender(arrivals)),
        tuple(aside),
        read_waiting(vault, roster),
        read_not_applied(vault, roster),
        read_stalls(vault, roster),
        len(devices_to_confirm(vault)),
        describe_exchange(vault),
    )


def by_sender(arrivals: Iterable[Arrival]) -> list[Arrival]:
    """Group by sender and machine, the first one's first; the order within stays as it is."""
    groups: dict[tuple[str, date | None], list[Arrival]] = {}
    for arrival in arrivals:
        groups.setdefault((arrival.sender, arrival.machine), []).append(arrival)
    return [arrival for group in groups.values() for arrival in group]


def import_job(
    vault: OpenVault, cancelled: Callable[[], bool], paths: Sequence[Path]
) -> Generator[ImportStep, None, Answered]:
    """Import files and folders of files, one a step, and leave the receipts there."""
    count, answered = len(files_of(paths)), Answered()
    for done, imported in enumerate(import_and_answer(vault, paths, answered, cancelled), start=1):
        sender = sender_of(current_roster(vault), imported.device)
        # One outbox holds several.
        yield ImportStep(replace(imported, device=sender), max(count, done))
    return answered
