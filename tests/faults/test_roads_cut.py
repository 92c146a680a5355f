# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A line that breaks and breaks: what is sealed arrives whole, once, and costs little more."""

from __future__ import annotations

import hashlib
import os
from typing import TYPE_CHECKING

import pytest

from counsellor.domain.roster import MAIN_BOX
from counsellor.files import PART_PREFIX
from counsellor.services.outbox_state import plan_outbox, unsent_files
from counsellor.services.send_outbox import send_outbox
from counsellor.sync.bundle import name_by_content
from counsellor.sync.roads import patience
from tests.servers.acts import HangUp, KeepHalf, LoseAnswer, Swallow
from tests.servers.acts_over_time import Breaks, OldAnswers, Unsteady
from tests.servers.addresses import S3, WebDav
from tests.servers.faults import faulty
from tests.servers.fixtures import apache_server, rclone_bucket, rclone_server
from tests.sync.roads.remote import opened, place_of

if TYPE_CHECKING:
    from pathlib import Path

    from counsellor.sync.drop_place import DropPlace

__all__ = ["apache_server", "rclone_bucket", "rclone_server"]

pytestmark = pytest.mark.faults

Server = WebDav | S3
MIB = 1 << 20


@pytest.fixture(params=["apache_server", "rclone_server", "rclone_bucket"])
def server(request: pytest.FixtureRequest) -> Server:
    made: Server = request.getfixturevalue(request.param)
    if isinstance(made, WebDav):
        folder = made.documents / "drop"
        folder.mkdir()
        folder.chmod(0o777)
        made.look()
    return made


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits before the next try."""
    monkeypatch.setattr(patience, "_FIRST_S", 0.0)


def outbox_of(folder: Path, sizes: list[int]) -> Path:
    """Make an outbox of files that are to go to the office."""
    outbox = folder / "outbox"
    outbox.mkdir()
    for size in sizes:
        content = b"age-encryption.org/v1\n" + os.urandom(size - 22)
        name = name_by_content(hashlib.sha256(content).hexdigest())
        (outbox / name).write_bytes(content)
        plan_outbox(outbox, {name: (MAIN_BOX,)})
    return outbox


def send_until_all_lies_there(outbox: Path, place: DropPlace, most: int) -> int:
    """Send again and again, as a person does; gives how often."""
    for times in range(1, most + 1):
        send_outbox(outbox, place)
        if not unsent_files(outbox):
            return times
    raise AssertionError(f"not sent after {most} times")


def lies_there(outbox: Path, place: DropPlace, folder: Path) -> None:
    """Look that each file lies there once, with its content."""
    files = sorted(outbox.glob("*.age"))
    with opened(place) as drop:
        box = drop.box()
        assert box.list() == [one.name for one in files]
        for one in files:
            box.get(one.name, folder / "fetched")
            assert (folder / "fetched").read_bytes() == one.read_bytes()


CUTS = [pytest.param(10, id="10 cuts"), pytest.param(50, id="50 cuts", marks=pytest.mark.long)]


@pytest.mark.parametrize("tries", [1, patience.TRIES], ids=["anew after each cut", "goes on"])
@pytest.mark.parametrize("times", CUTS)
def test_what_is_cut_every_400_kb_arrives_and_costs_a_fifth_more_at_most(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tries: int, times: int
) -> None:
    """50 cuts of 20 MB, or 10 of 4 MB."""
    monkeypatch.setattr(patience, "TRIES", tries)
    share = times / 50
    parts = [4 * MIB, 4 * MIB, 4 * MIB, 3 * MIB, 2 * MIB, MIB, *[MIB // 8] * 16]
    sizes = [round(share * part) for part in parts]
    outbox = outbox_of(tmp_path, sizes)
    with faulty(server.url) as proxy:
        proxy.on(Breaks(sum(sizes) // (times + 1), times), "PUT")
        place = place_of(server.behind(proxy.url))
        send_until_all_lies_there(outbox, place, times + 10)
        sent = sum(seen.uploaded for seen in proxy.seen if seen.method == "PUT")
        cuts = sum(seen.method == "PUT" and not seen.status for seen in proxy.seen)
    assert cuts == times
    assert sent <= 1.2 * sum(sizes), sent / sum(sizes)
    lies_there(outbox, place_of(server), tmp_path)


@pytest.mark.parametrize("seed", range(5))
def test_whatever_a_bad_line_does_all_arrives_once(
    server: Server, tmp_path: Path, seed: int
) -> None:
    outbox = outbox_of(tmp_path, [300_000, 70_000, 10_000, 5_000])
    with faulty(server.url) as proxy:
        proxy.on(Unsteady(seed, 0.02, 100_000))
        send_until_all_lies_there(outbox, place_of(server.behind(proxy.url)), 60)
    lies_there(outbox, place_of(server), tmp_path)


@pytest.mark.parametrize("act", [Swallow(), KeepHalf(), LoseAnswer()], ids=type)
def test_a_server_that_lies_about_success_is_not_believed(
    server: Server, tmp_path: Path, act: Swallow
) -> None:
    outbox = outbox_of(tmp_path, [50_000, 40_000])
    names = {one.name for one in outbox.glob("*.age")}
    with faulty(server.url) as proxy:
        proxy.on(act, "PUT", times=3)
        place = place_of(server.behind(proxy.url))
        report = send_outbox(outbox, place)
        if report.failure is not None:
            assert unsent_files(outbox)
        send_until_all_lies_there(outbox, place, 5)
        assert {one.name for one in outbox.glob("*.age")} == names
    lies_there(outbox, place_of(server), tmp_path)


@pytest.mark.parametrize("act", [HangUp(), LoseAnswer()], ids=type)
@pytest.mark.parametrize("method", ["MOVE", "PROPFIND"])
def test_a_line_that_breaks_where_a_file_gets_its_name_does_not_cost_the_file_anew(
    server: Server, tmp_path: Path, act: HangUp, method: str
) -> None:
    outbox = outbox_of(tmp_path, [50_000])
    with faulty(server.url) as proxy:
        proxy.on(act, method, path=PART_PREFIX, times=1)
        send_until_all_lies_there(outbox, place_of(server.behind(proxy.url)), 1)
        assert sum(seen.method == "PUT" for seen in proxy.seen) == 1
    lies_there(outbox, place_of(server), tmp_path)


def test_a_listing_of_before_loses_nothing(server: Server, tmp_path: Path) -> None:
    """What was put is not in it: it is put again, and lies there once."""
    outbox = outbox_of(tmp_path, [50_000, 40_000])
    with faulty(server.url) as proxy:
        place = place_of(server.behind(proxy.url))
        proxy.on(OldAnswers(), "PROPFIND", "GET")
        for _ in range(3):
            send_outbox(outbox, place)
        assert unsent_files(outbox)
        proxy.behave()
        send_until_all_lies_there(outbox, place, 2)
    lies_there(outbox, place_of(server), tmp_path)
