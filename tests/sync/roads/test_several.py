# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Several files and pieces on their way at the same time: nothing is lost by it."""

from __future__ import annotations

import os
import threading
from typing import TYPE_CHECKING

import pytest

from counsellor.domain.errors import CounsellorError, DiskFull, ImportCancelled
from counsellor.sync.drop_place import Transit
from counsellor.sync.roads.pace import FIRST, LANES, MOST, Pace
from tests.servers.acts import Answer, CutDownload, CutUpload, Silent
from tests.servers.addresses import S3, WebDav
from tests.servers.faults import faulty
from tests.sync.roads.remote import NAME, opened, place_of, sealed_file

if TYPE_CHECKING:
    from pathlib import Path

    from counsellor.sync.drop import Drop

Server = WebDav | S3
MANY = 14
LARGE = 3 * MOST + 12_345


def small_files(folder: Path) -> list[tuple[str, Path]]:
    """Make files, the last of them empty and one larger than goes at once."""
    files = []
    for number in range(MANY):
        file = folder / f"small-{number}"
        size = {MANY - 1: 0, 5: FIRST + 10}.get(number, 3_000 + number)
        file.write_bytes(os.urandom(size))
        files.append((f"{chr(97 + number)}{'2' * 25}.age", file))
    return files


def put_all(box: Drop, files: list[tuple[str, Path]]) -> None:
    box.expect(puts=files)
    for name, file in files:
        box.put(name, file)


def get_all(box: Drop, files: list[tuple[str, Path]], folder: Path) -> None:
    box.entries()
    box.expect(gets=[name for name, _ in files])
    for name, file in files:
        box.get(name, folder / name)
        assert (folder / name).read_bytes() == file.read_bytes()


def lie_there(box: Drop, files: list[tuple[str, Path]]) -> None:
    lying = {one.name: one.size for one in box.entries()}
    assert lying == {name: file.stat().st_size for name, file in files}


def test_small_files_go_and_come_together(server: Server, tmp_path: Path) -> None:
    files = small_files(tmp_path)
    with opened(place_of(server)) as drop:
        for box in (drop.box(), drop.box("a" * 26)):
            put_all(box, files)
            lie_there(box, files)
            get_all(box, files, tmp_path)


def test_no_more_than_some_are_under_way(server: Server, tmp_path: Path) -> None:
    files = small_files(tmp_path)[:5] * 2
    wanted = [True]
    with faulty(server.url) as proxy:
        place = place_of(server.behind(proxy.url))
        with opened(place, Transit(cancelled=lambda: not wanted[0])) as drop:
            box = drop.box()
            box.put(*files[0])
            box.entries()
            proxy.forget()
            proxy.on(Silent(), "PUT")
            ended: list[type[BaseException]] = []

            def put() -> None:
                try:
                    put_all(box, files[1:5])
                except ImportCancelled as error:
                    ended.append(type(error))

            putting = threading.Thread(target=put)
            putting.start()
            proxy.wait_until(lambda seen: sum(one.method == "PUT" for one in seen) == LANES)
            wanted[0] = False
            putting.join()
            assert ended == [ImportCancelled]
            assert sum(one.method == "PUT" for one in proxy.seen) == LANES


@pytest.mark.parametrize("act", [Answer(500), Answer(503), CutUpload(1_000), CutUpload(0)])
@pytest.mark.parametrize("skip", [0, 3, 9])
def test_where_one_of_several_fails_all_lie_there(
    server: Server, tmp_path: Path, act: Answer | CutUpload, skip: int
) -> None:
    files = small_files(tmp_path)
    with faulty(server.url) as proxy:
        proxy.on(act, "PUT", skip=skip, times=2)
        with opened(place_of(server.behind(proxy.url))) as drop:
            put_all(drop.box(), files)
            lie_there(drop.box(), files)
            proxy.on(CutDownload(1_000), "GET", skip=skip, times=2)
            get_all(drop.box(), files, tmp_path)


def test_why_they_fail_is_said_as_of_one(server: Server, tmp_path: Path) -> None:
    files = small_files(tmp_path)
    with faulty(server.url) as proxy, opened(place_of(server.behind(proxy.url))) as drop:
        box = drop.box()
        box.put(*files[0])
        box.entries()
        proxy.on(Answer(507), "PUT")
        with pytest.raises(CounsellorError) as told:
            put_all(box, files[1:])
    assert isinstance(told.value, DiskFull)


def test_a_large_file_goes_and_comes_in_several_pieces_at_once(
    server: Server, tmp_path: Path
) -> None:
    source = sealed_file(tmp_path, LARGE)
    with opened(place_of(server), piece=MOST) as drop:
        box = drop.box()
        box.put(NAME, source)
        (lying,) = box.entries()
        assert lying.size == LARGE
        box.get(NAME, tmp_path / "got")
        assert (tmp_path / "got").read_bytes() == source.read_bytes()
        box.delete(NAME)
        assert box.entries() == ()
    # A bucket's folder goes with its last file.
    assert [one.name for one in server.documents.rglob("*") if one.is_file()] == []


def test_a_large_file_that_is_cut_goes_on_and_sends_little_twice(
    server: Server, tmp_path: Path
) -> None:
    source = sealed_file(tmp_path, LARGE)
    with faulty(server.url) as proxy:
        proxy.on(CutUpload(500_000), "PUT", skip=5, times=1)
        proxy.on(CutDownload(500_000), "GET", skip=5, times=1)
        with opened(place_of(server.behind(proxy.url)), piece=MOST) as drop:
            box = drop.box()
            box.put(NAME, source)
            assert proxy.uploaded <= LARGE + (LANES + 1) * MOST
            box.entries()
            box.get(NAME, tmp_path / "got")
    assert (tmp_path / "got").read_bytes() == source.read_bytes()


def test_pieces_are_read_beside_each_other(server: Server, tmp_path: Path) -> None:
    source = sealed_file(tmp_path, LARGE)
    wanted = [True]
    with opened(place_of(server)) as drop:
        drop.box().put(NAME, source)
    with faulty(server.url) as proxy:
        place = place_of(server.behind(proxy.url))
        with opened(place, Transit(cancelled=lambda: not wanted[0]), piece=MOST) as drop:
            box = drop.box()
            box.entries()
            proxy.forget()
            proxy.on(Silent(), "GET")

            def get() -> None:
                with pytest.raises(ImportCancelled):
                    box.get(NAME, tmp_path / "got")

            getting = threading.Thread(target=get)
            getting.start()
            proxy.wait_until(lambda seen: sum(one.method == "GET" for one in seen) == LANES)
            wanted[0] = False
            getting.join()
            assert len({one.target for one in proxy.seen if one.method == "GET"}) == LANES
    assert not (tmp_path / "got").exists()


def test_pieces_grow_with_what_the_line_bears_while_a_file_goes() -> None:
    pace, sizes = Pace((MOST, 0), clock=lambda: 0.0), list[int]()
    for start, end in pace.cut(0, 10 * MOST):
        sizes.append(end - start)
        pace.went(LANES * (end - start), 0.1)
    assert sum(sizes) == 10 * MOST
    assert sizes[:2] == [MOST // LANES, MOST]
    assert max(sizes) == MOST
