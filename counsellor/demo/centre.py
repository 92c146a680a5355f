# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The made-up centre from end to end: field to office and back, with real keys and real files."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from pathlib import Path
from random import Random

from counsellor.demo.field_work import FieldWork
from counsellor.demo.made_up_clock import MadeUpClock
from counsellor.demo.people import COUNSELLOR, OFFICE, SUPERVISOR
from counsellor.demo.place import DemoPlace
from counsellor.domain.clock import Clock
from counsellor.domain.coded import ImportOutcome, Role
from counsellor.domain.exchange_state import ExchangeState
from counsellor.domain.languages import LANGUAGES
from counsellor.services.compare_records import Comparison, compare_records
from counsellor.services.confirm_device import confirm_device, devices_to_confirm
from counsellor.services.create_office import OfficeDetails, create_office
from counsellor.services.create_vault import (
    NewVault,
    create_vault,
    propose_passphrase,
    propose_recovery_words,
)
from counsellor.services.describe_exchange import describe_exchange
from counsellor.services.exchange import ExchangeReport, exchange
from counsellor.services.invite_counsellor import Invitee, invite_counsellor
from counsellor.services.join_office import join_office, read_invitation
from counsellor.services.note_written_down import OFFICE_KEY, note_written_down
from counsellor.services.vault_types import LEAST_COST, OpenVault

_DAYS_FOR_A_CLIENT = 4 / 3
"""At most four sessions each, three a day."""


class Step(StrEnum):
    """What has just been done; ``cli`` has the words."""

    FOUNDED = "founded"
    INVITED = "invited"
    JOINED = "joined"
    WORKED = "worked"
    SENT = "sent"
    IMPORTED = "imported"
    ANSWERED = "answered"
    COMPARED = "compared"


Tell = Callable[[Step, int], None]
"""Told each step, with the number that belongs to it; ``WORKED`` comes once a day of work."""


@dataclass(frozen=True, slots=True)
class DemoPlan:
    """What is made up: how many clients, from which seed, and in which language the passphrase."""

    clients: int = 12
    seed: int = 1
    language: str = LANGUAGES[0]


@dataclass(frozen=True, slots=True)
class DemoReport:
    """What the made-up centre came to.

    Attributes:
        place: the folders and the passphrase file.
        clients, sessions, notes: in the field.
        staying: clients of these who stay on the laptop.
        bundles: sealed in the field.
        imported, quarantined: what became of them at the office.
        receipts: answers that reached the field.
        state: of the exchange, as the field shows it.
        comparison: both sides' records, field by field.
    """

    place: DemoPlace
    clients: int
    sessions: int
    notes: int
    staying: int
    bundles: int
    imported: int
    quarantined: int
    receipts: int
    state: ExchangeState
    comparison: Comparison

    @property
    def good(self) -> bool:
        """Tell whether everything arrived and is the same on both sides."""
        return (
            self.comparison.agrees and self.state.office_holds_everything and not self.quarantined
        )


def build_centre(place: DemoPlace, plan: DemoPlan, present: Clock, tell: Tell) -> DemoReport:
    """Make the centre and run it from the first invitation to the last receipt.

    Args:
        place: where; it is prepared afresh.
        plan: how large.
        present: the real clock; the story ends now.
        tell: told each step.

    Raises:
        VaultExists, VaultInUse, DiskFull, ReadOnlyPlace, StorageFailed: as they say.
    """
    place.prepare(present)
    ends = present.now()
    clock = MadeUpClock(ends - timedelta(days=_DAYS_FOR_A_CLIENT * plan.clients + 7))
    passphrase = propose_passphrase(plan.language)
    place.keep_passphrase(passphrase)
    with ExitStack() as closing:
        office = _new_vault(place.office, passphrase, SUPERVISOR, clock)
        closing.callback(office.close)
        create_office(office, OfficeDetails(OFFICE, SUPERVISOR, drop=str(place.drop)))
        note_written_down(office, OFFICE_KEY)
        tell(Step.FOUNDED, 1)
        words = _invite(office, place.invitation, tell)
        field = _new_vault(place.field, passphrase, COUNSELLOR, clock)
        closing.callback(field.close)
        join_office(field, read_invitation(place.invitation, words))
        tell(Step.JOINED, 1)
        work = FieldWork(field, clock, Random(plan.seed))
        work.work(plan.clients, ends, lambda sessions: tell(Step.WORKED, sessions))
        clock.advance_to(ends - timedelta(minutes=2))
        return _there_and_back(place, field, office, clock, work, tell)


def _there_and_back(
    place: DemoPlace,
    field: OpenVault,
    office: OpenVault,
    clock: MadeUpClock,
    work: FieldWork,
    tell: Tell,
) -> DemoReport:
    work.hear_of_a_goal()
    sending = _exchanged(field)
    tell(Step.SENT, sending.sent)
    clock.advance(30)
    arrived = _exchanged(office)
    imported = _count(arrived, ImportOutcome.IMPORTED)
    tell(Step.IMPORTED, imported)
    for device in devices_to_confirm(office):
        confirm_device(office, device.device)
    clock.advance(30)
    arrived.fetched += _exchanged(office).fetched
    answer = _exchanged(field)
    receipts = _count(answer, ImportOutcome.IMPORTED)
    tell(Step.ANSWERED, receipts)
    state = describe_exchange(field)
    work.leave_draft()
    comparison = compare_records(field, office)
    tell(Step.COMPARED, comparison.records)
    return DemoReport(
        place,
        clients=field.clients.count(),
        sessions=field.sessions.count(),
        notes=field.notes.count(),
        staying=comparison.staying,
        bundles=len(state.bundles),
        imported=imported,
        quarantined=_count(arrived, ImportOutcome.QUARANTINED, ImportOutcome.PENDING),
        receipts=receipts,
        state=state,
        comparison=comparison,
    )


def _new_vault(path: Path, passphrase: str, name: str, clock: Clock) -> OpenVault:
    kit = propose_recovery_words()
    return create_vault(NewVault(path, passphrase, kit, name, LEAST_COST), clock)


def _invite(office: OpenVault, target: Path, tell: Tell) -> str:
    made = invite_counsellor(office, Invitee(COUNSELLOR, Role.THEOLOGIAN), target)
    tell(Step.INVITED, 1)
    return made.words


def _exchanged(vault: OpenVault) -> ExchangeReport:
    report = exchange(vault)
    if report.failure is not None:
        raise report.failure
    return report


def _count(report: ExchangeReport, *outcomes: ImportOutcome) -> int:
    return sum(file.outcome in outcomes for file in report.fetched)
