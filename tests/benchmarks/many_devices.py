# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Two hundred laptops and their office over one drop: nothing new, and five with news."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final

from counsellor.domain.coded import Role
from counsellor.domain.drop_address import DropAddress
from counsellor.domain.ids import new_id
from counsellor.services.confirm_device import confirm_device
from counsellor.services.create_office import OfficeDetails, create_office
from counsellor.services.exchange import exchange
from counsellor.services.invite_counsellor import Invitee, draft_invitation
from counsellor.services.join_office import join_office
from counsellor.services.keep_drops import add_drop
from counsellor.services.office_roster import current_roster
from counsellor.storage.vault import Vault
from tests.benchmarks.ground import Ground
from tests.benchmarks.measured import Measured, median_of, milliseconds
from tests.benchmarks.roads import SERVERS, Server, drop_on
from tests.field import KEY, HandClock, new_vault, open_vault, take_in
from tests.servers.faults import Faulty, faulty
from tests.sync.roads.remote import place_of

DEVICES: Final = 200
WITH_NEWS: Final = 5
RUNS: Final = 5
IDLE_LIMIT_MS, NEWS_LIMIT_MS = 2_000, 6_000
MOST_REQUESTS: Final = 3


def many_devices(ground: Ground) -> list[Measured]:
    """Measure an office's exchanges, and count what it asks of the server where nothing is new."""
    found = []
    for name, serving in SERVERS.items():
        with (
            ground.place() as folder,
            drop_on(serving) as server,
            faulty(server.url) as proxy,
        ):
            found += _measured(name, folder, server, proxy)
    return found


def _measured(name: str, folder: Path, server: Server, proxy: Faulty) -> list[Measured]:
    place = place_of(server.behind(proxy.url))
    clock = HandClock()
    with _office(folder, place.address, bytearray(place.credentials), clock) as office:
        laptops = [_joined(office, folder / f"laptop-{n}", clock) for n in range(DEVICES)]
        exchange(office)
        for device in current_roster(office).devices[1:]:
            confirm_device(office, device.id)
        for _ in range(3):
            exchange(office)
        idle, asked = [], []
        for _ in range(RUNS):
            proxy.forget()
            idle.append(milliseconds(lambda: _idle(office)))
            asked.append(float(len(proxy.seen)))
        news = []
        for _ in range(RUNS):
            _bring_news(laptops[:WITH_NEWS])
            news.append(milliseconds(lambda: _news(office)))
    return [
        median_of(f"office_of_{DEVICES}_idle_{name}", idle, "ms", IDLE_LIMIT_MS),
        median_of(f"office_of_{DEVICES}_asks_{name}", asked, "requests", MOST_REQUESTS),
        median_of(f"office_of_{DEVICES}_news_{name}", news, "ms", NEWS_LIMIT_MS),
    ]


@contextmanager
def _office(
    folder: Path, address: DropAddress, credentials: bytearray, clock: HandClock
) -> Iterator[Vault]:
    with ExitStack() as stack:
        office = new_vault(folder / "office", clock, KEY)
        stack.callback(office.close)
        create_office(office, OfficeDetails("Centre", "Marat"))
        add_drop(office, address, credentials)
        yield office


def _joined(office: Vault, path: Path, clock: HandClock) -> Path:
    with office.transaction():
        invitation = draft_invitation(office, Invitee(f"Person {new_id()}", Role.THEOLOGIAN))
    laptop = new_vault(path, clock, KEY)
    try:
        join_office(laptop, invitation)
        take_in(laptop, "somebody")
        exchange(laptop)
    finally:
        laptop.close()
    return path


def _bring_news(laptops: list[Path]) -> None:
    for path in laptops:
        laptop = open_vault(path)
        try:
            take_in(laptop, "somebody else")
            if not exchange(laptop).sent:
                raise AssertionError(path)
        finally:
            laptop.close()


def _idle(office: Vault) -> None:
    report = exchange(office)
    if report.fetched or report.sent or report.failures:
        raise AssertionError(report)


def _news(office: Vault) -> None:
    report = exchange(office)
    if len(report.fetched) < WITH_NEWS or report.failures:
        raise AssertionError(report)
