# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Whatever a server answers a laptop and its office: one sentence, nothing lost, nothing twice.

The line misbehaves while both exchange, and is sound again afterwards; then everything arrives.
"""

from __future__ import annotations

import hashlib
import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

import pytest

from counsellor.domain.drop_address import read_address
from counsellor.domain.errors import CounsellorError, DiskFull
from counsellor.domain.languages import LANGUAGES
from counsellor.domain.road_errors import (
    CertificateRefused,
    ClockRefused,
    FileTooLarge,
    NotKept,
    OtherAnswer,
    RoadForbidden,
    RoadMissing,
    ServerAway,
    ServerBusy,
    SignInRefused,
)
from counsellor.services.compare_records import compare_records
from counsellor.services.describe_exchange import describe_exchange
from counsellor.services.errand import run_errands
from counsellor.services.exchange import ExchangeReport, exchange_steps
from counsellor.services.keep_drops import place_of, remove_drop
from counsellor.services.read_drops import kept_drops
from counsellor.sync.roads import line, patience
from counsellor.wording.errors import say_error
from counsellor.wording.translation import Speaker
from tests.faults.exchange_truth import lacking, unsealed, wrongly_told
from tests.faults.exchange_world import OFFICE, World, make_template, reading_here
from tests.faults.served_drop import SERVERS, ServedDrop, served
from tests.servers.acts import (
    Act,
    Answer,
    HangUp,
    KeepHalf,
    LoseAnswer,
    Portal,
    Redirect,
    Silent,
    Swallow,
    Truncated,
)
from tests.servers.acts_over_time import OldAnswers
from tests.servers.faults import Faulty, elsewhere, faulty
from tests.servers.fixtures import authority
from tests.servers.listings import Among
from tests.sync.roads.lasting_carrier import lasting_carriers

if TYPE_CHECKING:
    from pathlib import Path

    from tests.servers.certificates import Authority

__all__ = ["authority"]

pytestmark = pytest.mark.faults

FIELD = "aida"
SILENCE_S = 0.2
"""Seconds after which a line is dead where the server is to say nothing at all."""
DECADE = timedelta(days=3_653)
WRITES: Final = ("PUT", "MOVE", "MKCOL", "DELETE")
"""Methods by which something changes there."""
MANY: Final = tuple(f"Отчёт {number:06} (көшірме).docx" for number in range(100_000))
ODD: Final = (
    "k7ipu2ch\u202eega.txt.age",
    "a\u0007\x7f.age",
    "two\nlines.age",
    "../../x.age",
    "%2e%2e%2fx.age",
    "not-there.age",
    "not-there.0-10-10.part",
    "CON.age",
    ".age",
    "ы" * 300 + ".age",
)


def refusal(status: int, code: str) -> Answer:
    """Answer as an S3 server refuses."""
    said = f"<?xml version='1.0'?><Error><Code>{code}</Code><Message>Go &#27;[2J</Message></Error>"
    return Answer(status, said.encode(), {"Content-Type": "application/xml"})


@dataclass(frozen=True)
class Case:
    """What a server does for a while.

    Attributes:
        told: what a person may be told of it; nothing where it goes well all the same.
        methods: to which requests it is done, or none for all.
        path: a pattern that is found in their target.
        times: to how many, or None for all.
    """

    act: Act
    told: type[CounsellorError] | tuple[type[CounsellorError], ...]
    methods: tuple[str, ...] = ()
    path: str = ""
    times: int | None = None


BUSY: Final = Answer(429, b"", {"Retry-After": "0"})
BUSY_LONG: Final = Answer(429, b"", {"Retry-After": "3600"})
CASES: Final[dict[str, Case]] = {
    "401": Case(Answer(401, fields={"WWW-Authenticate": "Basic"}), SignInRefused),
    "401 to what changes": Case(Answer(401), SignInRefused, WRITES),
    "403": Case(Answer(403), RoadForbidden),
    "404": Case(Answer(404), RoadMissing),
    "404 to what changes": Case(Answer(404), RoadMissing, ("PUT", "MOVE", "MKCOL")),
    "409": Case(Answer(409), RoadMissing),
    "412": Case(Answer(412), ServerBusy),
    "412 to what changes": Case(Answer(412), ServerBusy, WRITES),
    "413 to what is put": Case(Answer(413, early=True), FileTooLarge, ("PUT",)),
    "423 to what changes": Case(Answer(423), ServerBusy, WRITES),
    "429 for an hour": Case(BUSY_LONG, ServerBusy),
    "429 three times": Case(BUSY, (), times=3),
    "500": Case(Answer(500), ServerBusy),
    "500 to what is put": Case(Answer(500), ServerBusy, ("PUT",)),
    "503": Case(Answer(503, b"", {"Retry-After": "Fri, 31 Dec 9999 23:59:59 GMT"}), ServerBusy),
    "507 to what is put": Case(Answer(507), DiskFull, ("PUT",)),
    "a full bucket": Case(refusal(403, "QuotaExceeded"), DiskFull, ("PUT",)),
    "no such bucket": Case(refusal(404, "NoSuchBucket"), RoadMissing),
    "a clock ten years off": Case(refusal(403, "RequestTimeTooSkewed"), ClockRefused),
    "a place that is only read": Case(Answer(403), RoadForbidden, WRITES),
    "never answers": Case(Silent(), ServerAway),
    "never answers what is put": Case(Silent(), ServerAway, ("PUT",)),
    "hangs up": Case(HangUp(), ServerAway),
    "loses what it has answered": Case(LoseAnswer(), ServerAway),
    "calls all done and keeps nothing": Case(Swallow(), NotKept, ("PUT", "MOVE")),
    "keeps half": Case(KeepHalf(), (NotKept, SignInRefused), ("PUT",)),
    "lists what was there before": Case(OldAnswers(), NotKept, ("PROPFIND", "GET"), r"/(\?|$)"),
    "half a listing": Case(Truncated(), OtherAnswer, ("PROPFIND", "GET"), r"/(\?|$)"),
    "lists 100,000 foreign names": Case(Among(MANY), (), ("PROPFIND", "GET"), r"/(\?|$)", 4),
    "lists odd names": Case(Among(ODD), (), ("PROPFIND", "GET"), r"/(\?|$)"),
    "files are gone when they are fetched": Case(Answer(404), (), ("GET",), r"\.age$"),
    "a portal's page": Case(Portal(), OtherAnswer),
    "a portal's page in the place of files": Case(Portal(), OtherAnswer, ("GET",), r"\.age$"),
}


@pytest.fixture(scope="module", params=SERVERS)
def lines(request: pytest.FixtureRequest) -> Iterator[tuple[ServedDrop, Faulty]]:
    """A drop as it is reached through a proxy."""
    with served(request.param) as drop, faulty(drop.server.url) as proxy:
        yield drop.behind(proxy.url), proxy


@pytest.fixture(scope="module")
def template(lines: tuple[ServedDrop, Faulty], tmp_path_factory: pytest.TempPathFactory) -> Path:
    return centre_on(lines[0], tmp_path_factory.mktemp("template") / "world")


def centre_on(drop: ServedDrop, folder: Path) -> Path:
    """Make a centre whose laptop is confirmed, and closed."""
    folder.mkdir()
    with reading_here(), lasting_carriers():
        make_template(folder, drop)
        world = World(folder, machines=[FIELD, OFFICE], drop=drop)
        world.new_stick()
        world.round()
        world.confirm_all()
        world.round()
        world.round()
    return folder


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits before the next try."""
    monkeypatch.setattr(patience, "_FIRST_S", 0.0)


@pytest.fixture
def proxy(lines: tuple[ServedDrop, Faulty]) -> Iterator[Faulty]:
    yield lines[1]
    lines[1].behave()


@pytest.fixture
def world(
    request: pytest.FixtureRequest,
    template: Path,
    lines: tuple[ServedDrop, Faulty],
    tmp_path: Path,
    proxy: Faulty,
) -> Iterator[World]:
    case = request.node.callspec.params.get("case")
    is_silent = case is None or isinstance(case.act, Silent)
    with reading_here(), lasting_carriers(SILENCE_S if is_silent else line.SILENCE_S):
        made = begun(template, tmp_path / "world", lines[0])
        proxy.forget()
        yield made
        made.lock_all()


def begun(template: Path, folder: Path, drop: ServedDrop) -> World:
    """One bundle lies there and waits for the office, another waits at the laptop."""
    world = World.of(template, folder, drop)
    world.machines, world.stays_open = [FIELD, OFFICE], True
    world.work(FIELD)
    assert world.sync(FIELD).failures == {}
    world.work(FIELD)
    return world


def both_exchange(world: World) -> list[CounsellorError]:
    """Let all exchange, the laptop twice; gives what they are told."""
    reports = [world.sync(name) for name in (FIELD, OFFICE, FIELD)]
    return [failure for report in reports for failure in report.failures.values()]


def clearly_told(failure: CounsellorError) -> None:
    """In every language it is one line, and what to do now."""
    for language in LANGUAGES:
        said = say_error(failure, Speaker(language))
        assert said.text
        assert said.next_step
        assert said.line.isprintable(), said.line
        assert "…" not in said.line


def all_arrives(world: World) -> None:
    """Over a line that is sound again, everything arrives, once, and both know it."""
    for _ in range(3):
        for name in (FIELD, OFFICE):
            assert world.sync(name).failures == {}
    assert (lacking(world), unsealed(world), wrongly_told(world)) == ({}, {}, [])
    with world.at(FIELD) as field, world.at(OFFICE) as office:
        assert describe_exchange(field).waiting == 0
        compared = compare_records(field, office)
    assert compared.records
    assert compared.differences == ()
    lying = [hashlib.sha256(path.read_bytes()).digest() for path in world.files]
    assert len(set(lying)) == len(lying)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_what_a_server_does_is_told_and_loses_nothing(
    world: World, proxy: Faulty, case: Case
) -> None:
    proxy.on(case.act, *case.methods, path=case.path, times=case.times)
    told = both_exchange(world)
    assert bool(told) is bool(case.told), told
    for failure in told:
        assert isinstance(failure, case.told), (failure, failure.fields)
        clearly_told(failure)
    proxy.behave()
    all_arrives(world)


def test_a_file_that_the_server_keeps_back_holds_up_no_other(world: World, proxy: Faulty) -> None:
    """As a virus scanner of a server has it, for one file and for days."""
    assert world.sync(FIELD).failures == {}
    first = min(path.name for path in world.files if path.parent == world.stick)
    proxy.on(Answer(403), "GET", path=rf"/{re.escape(first)}$")
    report = world.sync(OFFICE)
    assert [type(failure) for failure in report.failures.values()] == [RoadForbidden]
    assert report.fetched
    proxy.behave()
    all_arrives(world)


@pytest.mark.parametrize("status", [301, 307, 308])
def test_nothing_of_an_exchange_goes_to_another_host(
    world: World, proxy: Faulty, status: int
) -> None:
    with elsewhere(Answer(200, b"<html/>")) as other:
        proxy.on(Redirect(status, other.url))
        for failure in both_exchange(world):
            assert isinstance(failure, OtherAnswer)
            clearly_told(failure)
        assert other.seen == []
    proxy.behave()
    all_arrives(world)


def test_a_road_that_is_removed_while_it_sends_ends_in_peace(world: World, proxy: Faulty) -> None:
    """What was put counts, what was not waits for the next road, and no credentials are left."""
    address = read_address(world.address)
    proxy.on(Silent(), "PUT", times=1)
    with world.at(FIELD) as field:
        report = ExchangeReport()
        for step in exchange_steps(field, report, world.address):
            if report.sealed and step is not None and not report.failures:
                beside = threading.Thread(target=run_errands, args=(step,))
                beside.start()
                proxy.wait_until(lambda seen: any(one.method == "PUT" for one in seen))
                if kept_drops(field):
                    remove_drop(field, address)
                beside.join()
            else:
                run_errands(step)
        assert address.text not in {one.address for one in kept_drops(field)}
        assert not place_of(field, address).credentials
        for failure in report.failures.values():
            clearly_told(failure)
        assert world.drop is not None
        world.drop.keep_at(field)
    proxy.behave()
    all_arrives(world)


@pytest.mark.parametrize("years", [-1, 1])
@pytest.mark.parametrize("who", [FIELD, OFFICE])
def test_a_laptop_or_an_office_whose_clock_is_ten_years_off(
    world: World, who: str, years: int
) -> None:
    others = [name for name in world.machines if name != who]
    for _ in range(2):
        world.clock.time += years * DECADE
        world.work(who if who == FIELD else FIELD)
        assert world.sync(who).failures == {}
        world.clock.time -= years * DECADE
        for name in others:
            assert world.sync(name).failures == {}
    all_arrives(world)


@pytest.mark.parametrize("wrong", ["certify_expired", "certify_foreign"])
def test_behind_a_wrong_certificate_nothing_is_said_and_another_road_carries_it(
    authority: Authority, tmp_path: Path, wrong: str
) -> None:
    shown = getattr(authority, wrong)()
    with (
        served("apache") as drop,
        faulty(drop.server.url, front=authority, certificate=shown) as proxy,
        reading_here(),
        lasting_carriers(SILENCE_S),
    ):
        world = begun(centre_on(drop, tmp_path / "template"), tmp_path / "world", drop)
        other = drop.behind(proxy.url, authority.file)
        with world.at(OFFICE) as office, world.at(FIELD) as field:
            other.keep_at(office)
            world.round()
            world.round()
            other.keep_at(field)
        world.work(FIELD)
        world.drop = other
        for failure in both_exchange(world):
            assert isinstance(failure, CertificateRefused)
            clearly_told(failure)
        assert proxy.seen == []
        world.drop = drop
        all_arrives(world)
        world.lock_all()


def test_a_folder_that_can_only_be_read_is_told_and_loses_nothing(tmp_path: Path) -> None:
    """Apache itself refuses."""
    with served("apache") as drop, reading_here(), lasting_carriers(SILENCE_S):
        world = begun(centre_on(drop, tmp_path / "template"), tmp_path / "world", drop)
        folders = [drop.folder, *(one for one in drop.folder.rglob("*") if one.is_dir())]
        for folder in folders:
            folder.chmod(0o555)
        told = both_exchange(world)
        assert told
        for failure in told:
            # Apache calls some of it a failure of its own.
            assert isinstance(failure, RoadForbidden | ServerBusy)
            clearly_told(failure)
        drop.settle()
        all_arrives(world)
        world.lock_all()
