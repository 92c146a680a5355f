# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Whatever lies beside an honest bundle, the honest one arrives in the same run."""

from __future__ import annotations

import os
import random
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from counsellor.domain.coded import ImportOutcome
from counsellor.services.quarantine_file import MOST_FILES
from tests.faults.exchange_world import FIELDS, OFFICE, World, reading_here

pytestmark = pytest.mark.faults

MANY = 10_000
AIDA = FIELDS[0]
INTRO = b"age-encryption.org/v1\n"

Hostile = Callable[[Path, bytes], object]


def _write(name: bytes, content: Callable[[bytes], bytes]) -> Hostile:
    def put(folder: Path, honest: bytes) -> None:
        with open(os.fsencode(folder) + b"/" + name, "wb") as file:  # noqa: PTH123 - no text
            file.write(content(honest))

    return put


def _zeros(folder: Path, _honest: bytes) -> None:
    with (folder / "0zeros.age").open("wb") as file:
        file.truncate(4 << 30)


def _sealed_zeros(folder: Path, _honest: bytes) -> None:
    with (folder / "0sealed.age").open("wb") as file:
        file.write(INTRO)
        file.truncate(3 << 30)


SORTS: dict[str, Hostile] = {
    "no UTF-8": _write(b"\xea\xee\xef\xff.age", lambda _: b"junk"),
    "newline and ESC": _write(b"a\n\x1b[2Jb.age", lambda _: b"junk"),
    "markup": _write(b"<b>x<img src=q>.age", lambda _: INTRO + b"junk"),
    "255 bytes": _write(b"a" * 251 + b".age", lambda _: b"junk"),
    "bidi": _write("\u202egnp.age".encode(), lambda _: b"junk"),
    "a switch": _write(b"-rf.age", lambda _: b"junk"),
    "a backslash": _write(b"x\\..\\y.age", lambda _: INTRO + b"junk"),
    "upper case": _write(b"X.AGE", lambda _: b"junk"),
    "half": _write(b"0half.age", lambda honest: honest[: len(honest) // 2]),
    "one bit": _write(b"0bit.age", lambda honest: honest[:-9] + b"x" + honest[-8:]),
    "twice": _write(b"0twice.age", lambda honest: honest),
    "empty": _write(b"0empty.age", lambda _: b""),
    "a folder": lambda folder, _: (folder / "0folder.age").mkdir(),
    "a pipe": lambda folder, _: os.mkfifo(folder / "0pipe.age"),
    "a link": lambda folder, _: (folder / "0link.age").symlink_to("/etc/hostname"),
    "a link to nothing": lambda folder, _: (folder / "0no.age").symlink_to("nothing"),
    "4 GiB of zeros": _zeros,
    "3 GiB that begin well": _sealed_zeros,
}


@pytest.fixture
def world(template: Path, tmp_path: Path) -> Iterator[World]:
    with reading_here():
        made = World.of(template, tmp_path / "world")
        made.work(AIDA)
        made.sync(AIDA)
        yield made


@pytest.mark.parametrize("sort", sorted(SORTS))
def test_an_honest_file_arrives_beside_a_hostile_one(
    world: World, sort: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if "3 GiB" in sort:
        monkeypatch.setattr("counsellor.services.receive_file._ROOM", 1 << 60)
    (honest,) = world.files
    SORTS[sort](world.stick, honest.read_bytes())
    report = world.sync(OFFICE)
    assert report.failures == {}
    told = Counter(file.outcome for file in report.fetched)
    assert told[ImportOutcome.IMPORTED] == 1
    assert len(report.fetched) == 2
    assert all(file.file.isprintable() for file in report.fetched)
    assert world.lacking() == {}


def test_ten_thousand_hostile_files_keep_no_honest_one_out(world: World) -> None:
    drawn = random.Random(20)
    (path,) = world.files
    honest = path.read_bytes()
    for number in range(MANY):
        name = bytes(drawn.choices(range(1, 256), k=drawn.randint(1, 40))).replace(b"/", b"_")
        name = name.lstrip(b".") + b"%d.age" % number
        kind = drawn.random()
        content = drawn.randbytes(drawn.randint(0, 300))
        if kind < 0.02:
            content = honest[: drawn.randrange(len(honest))]
        elif kind < 0.05:
            content = INTRO + content
        _write(name, lambda _, content=content: content)(world.stick, honest)  # type: ignore[misc]
    report = world.sync(OFFICE)
    assert report.failures == {}
    told = Counter(file.outcome for file in report.fetched)
    assert told[ImportOutcome.IMPORTED] == 1
    assert world.lacking() == {}
    with world.at(OFFICE) as office:
        kept = [one for one in office.folder.inbox.rglob("*") if one.is_file()]
        assert len(kept) <= MOST_FILES


def test_ten_thousand_files_that_are_known_are_not_fetched_again(world: World) -> None:
    for number in range(MANY):
        (world.stick / f"{number:026}.age").write_bytes(b"x%d" % number)
    assert len(world.sync(OFFICE).fetched) >= MANY
    assert world.sync(OFFICE).fetched == []
