# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Sync now: fetch, import, seal, say what is held, send; each step fails alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any

from counsellor.domain.drop_address import DropAddress, read_address
from counsellor.domain.errors import (
    DropUnreachable,
    NoPlaceChosen,
    NotInAnOffice,
    ReadOnlyPlace,
)
from counsellor.domain.exchange_state import ImportedFile
from counsellor.services.carry_files import carried_files, leave_carried
from counsellor.services.clean_outbox import clean_outbox
from counsellor.services.errand import Errand, run_errands
from counsellor.services.exchange_report import ExchangeReport, RoadReport, Step, alone
from counsellor.services.fetch_files import (
    Looked,
    choose_files,
    choose_outboxes,
    fetch_files,
    own_mailbox,
)
from counsellor.services.finish_erasure import let_go_of_erased, rewrite_after_erasures
from counsellor.services.give_words import give_words
from counsellor.services.keep_drops import place_of, require_allowed
from counsellor.services.lost_copies import forget_lost_copies
from counsellor.services.read_drops import kept_drops, open_roads, why_closed
from counsellor.services.road_states import note_roads
from counsellor.services.seal_outbox import seal_steps
from counsellor.services.send_outbox import note_sent, send_outbox
from counsellor.services.stage_files import Arrived
from counsellor.storage.vault import Vault
from counsellor.sync.drop import Drop, OpenDrop
from counsellor.sync.drop_place import UNWATCHED, DropPlace, Transit
from counsellor.sync.lying import Lying

__all__ = [
    "ExchangeReport",
    "Road",
    "RoadReport",
    "Step",
    "answer_steps",
    "exchange",
    "exchange_steps",
    "roads_to",
]


def exchange(
    vault: Vault,
    drop_url: str | None = None,
    transit: Transit = UNWATCHED,
    *,
    allow: bool = False,
) -> ExchangeReport:
    """Do the whole exchange; what cannot be reached now waits and loses nothing.

    Args:
        vault: whose.
        drop_url: the address of one drop, for once; by default all roads that are kept.
        transit: hears what moves, and may cancel.
        allow: that address may be gone though the office does not name it.

    Raises:
        NotInAnOffice, NoPlaceChosen: there is nobody, or nowhere, to exchange with.
        AddressRefused, RoadNotAllowed: of the address that was given.
        ImportCancelled, VaultLocked: a person stopped it.
        ReadOnlyPlace: the vault lies where nothing can be written.
    """
    report = ExchangeReport()
    for step in exchange_steps(vault, report, drop_url, transit, allow=allow):
        run_errands(step)
    return report


def exchange_steps(
    vault: Vault,
    report: ExchangeReport,
    drop_url: str | None = None,
    transit: Transit = UNWATCHED,
    *,
    allow: bool = False,
) -> Iterator[Errand[Any] | None]:
    """The same in steps, filling in the report as it goes; what it waits for is an errand."""
    if not vault.membership.office:
        raise NotInAnOffice
    if vault.core.read_only:
        raise ReadOnlyPlace(place=str(vault.path))
    if drop_url is not None:
        addresses = [read_address(drop_url)]
        if addresses[0] not in open_roads(vault):
            require_allowed(vault, addresses[0], allow=allow)
    else:
        report.roads += _closed(vault)
        addresses = open_roads(vault)
    if not (addresses or report.roads):
        raise NoPlaceChosen
    with roads_to(vault, addresses) as roads:
        report.roads += [road.report for road in roads]
        with alone(vault, report.failures, Step.FETCH):
            forget_lost_copies(vault)
        for road in roads:
            yield from _fetch_and_import(vault, report, road, transit)
        _fail_if_all(report, roads, Step.FETCH)
        # Who names a road asks by hand: nothing there is taken for as it was.
        yield from _answer(vault, report, roads, transit, thorough=drop_url is not None)


def answer_steps(
    vault: Vault, report: ExchangeReport, address: DropAddress, transit: Transit = UNWATCHED
) -> Iterator[Errand[Any] | None]:
    """Do the half of an exchange that leaves: seal, say what is held, send to a place, tidy up."""
    with roads_to(vault, [address]) as roads:
        report.roads += [road.report for road in roads]
        yield from _answer(vault, report, roads, transit, thorough=True)


def _closed(vault: Vault) -> list[RoadReport]:
    """Return the roads by which nothing goes, each with the reason."""
    closed = [(one.address, why_closed(vault, one)) for one in kept_drops(vault)]
    return [RoadReport(text, 0, {Step.SEND: why}) for text, why in closed if why is not None]


@dataclass(frozen=True, slots=True)
class Road:
    """One place on the way, and what was done there."""

    place: DropPlace
    report: RoadReport


@contextmanager
def roads_to(vault: Vault, addresses: Sequence[DropAddress]) -> Iterator[list[Road]]:
    """Lend the places with what lets in there; at the end nothing of it is left in memory."""
    roads: list[Road] = []
    try:
        for address in addresses:
            road = Road(place_of(vault, address), RoadReport(address.text))
            roads.append(road)
        yield roads
    finally:
        for road in roads:
            road.place.wipe()


def _answer(
    vault: Vault,
    report: ExchangeReport,
    roads: Sequence[Road],
    transit: Transit,
    *,
    thorough: bool,
) -> Iterator[Errand[Any] | None]:
    with alone(vault, report.failures, Step.SEAL):
        # An erasure that a crash cut short: nothing of it may leave in a bundle of before.
        let_go_of_erased(vault)
        for _name in seal_steps(vault):
            report.sealed += 1
            yield None
    with alone(vault, report.failures, Step.ANSWER):
        report.receipts += give_words(vault)
    yield None
    sent: set[str] = set()
    for road in roads:
        with alone(vault, road.report.failures, Step.SEND):
            send = partial(send_outbox, vault.folder.outbox, road.place, transit)
            sending = Errand(partial(send, thorough=thorough))
            yield sending
            done = sending.result()
            road.report.sent += len(set(done.sent))
            sent |= set(done.sent)
            if done.failure is not None:
                raise done.failure
            yield from _leave_carried(vault, road, transit)
    report.sent += len(sent)
    _fail_if_all(report, roads, Step.SEND)
    with alone(vault, report.failures, Step.CLEAN):
        note_sent(vault)
        note_roads(vault, ((one.address, one.failure) for one in report.roads))
        clean_outbox(vault)
        rewrite_after_erasures(vault)
    report.failures = {step: report.failures[step] for step in Step if step in report.failures}
    yield None


def _leave_carried(vault: Vault, road: Road, transit: Transit) -> Iterator[Errand[Any]]:
    """Leave what a colleague has given along, if there is anything."""
    if carried_files(vault.folder):
        leaving = Errand(partial(leave_carried, vault.folder, road.place, transit))
        yield leaving
        failure = leaving.result()
        if failure is not None:
            raise failure


def _fetch_and_import(
    vault: Vault, report: ExchangeReport, road: Road, transit: Transit
) -> Iterator[Errand[Any] | None]:
    mine = own_mailbox(vault)
    with OpenDrop(road.place, transit) as opened:
        box = opened.box(mine)
        yield from _from_box(vault, report, road, transit, box, box.entries, choose_files)
        if mine is not None and Step.FETCH not in road.report.failures:
            top = opened.box()
            yield from _from_box(vault, report, road, transit, top, top.outboxes, choose_outboxes)


def _from_box(
    vault: Vault,
    report: ExchangeReport,
    road: Road,
    transit: Transit,
    drop: Drop,
    look: Callable[[], tuple[Lying, ...]],
    choose: Callable[[Vault, DropPlace, Drop, Sequence[Lying]], Looked],
) -> Iterator[Errand[Any] | None]:
    looked: Looked | None = None
    with alone(vault, road.report.failures, Step.FETCH):
        listing = Errand(look)
        yield listing
        looked = choose(vault, road.place, drop, listing.result())
    with alone(vault, report.failures, Step.IMPORT):
        yield from _imported(report, road, fetch_files(vault, looked, transit))


def _imported(
    report: ExchangeReport, road: Road, files: Iterator[ImportedFile | Errand[Arrived]]
) -> Iterator[Errand[Any] | None]:
    """Take in file by file; that a line broke on the way is this road's failure alone."""
    try:
        for told in files:
            if isinstance(told, Errand):
                yield told
            else:
                report.fetched.append(told)
                yield None
    except DropUnreachable as error:
        road.report.failures[Step.FETCH] = error


def _fail_if_all(report: ExchangeReport, roads: Sequence[Road], step: Step) -> None:
    """Call a step failed if it went well on no road."""
    failures = [road.report.failures.get(step) for road in roads]
    failures += [one.failures.get(step) for one in report.roads[: len(report.roads) - len(roads)]]
    if failures and all(failures) and failures[0] is not None:
        report.failures[step] = failures[0]
