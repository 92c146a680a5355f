# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Sticks that are full, read-only, or pulled while they are written: said, and tried again."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from types import FrameType

import pytest

from counsellor.domain.coded import ImportOutcome
from counsellor.domain.errors import CounsellorError, DiskFull, DropUnreachable, ReadOnlyPlace
from counsellor.domain.road_errors import FolderAway
from counsellor.services.describe_exchange import describe_exchange
from counsellor.services.exchange import exchange
from counsellor.storage.vault import Vault
from counsellor.sync.folder_drop import FolderDrop
from tests.faults.centre import Centre
from tests.faults.mounts import mounted, read_only, require_mounts, resize
from tests.faults.victim import EFFECTS
from tests.field import take_in

pytestmark = pytest.mark.faults

NAME = "a" * 26 + ".age"
OLD, NEW = b"old" * 100_000, b"new" * 700_000
ROOMY = "32m"


@dataclass(frozen=True, slots=True)
class Stick:
    """A medium, and the slot where it can be seen while it is plugged in."""

    medium: Path
    slot: Path

    @property
    def folder(self) -> Path:
        """The drop on it."""
        return self.slot / "drop"

    @property
    def files(self) -> dict[str, bytes]:
        """What lies on the medium under the names of bundles, plugged in or not."""
        return {path.name: path.read_bytes() for path in (self.medium / "drop").rglob("*.age")}

    @contextmanager
    def plugged_in(self) -> Iterator[None]:
        """Plug it in; it is pulled at the end, if it is not out by then."""
        _run("mount", "--bind", str(self.medium), str(self.slot))
        try:
            yield
        finally:
            self.pull()

    def pull(self) -> None:
        """Pull it, whoever is writing."""
        if self.slot.is_mount():
            _run("umount", "--lazy", str(self.slot))


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[Stick]:
    require_mounts(tmp_path)
    slot = tmp_path / "slot"
    slot.mkdir()
    with mounted(tmp_path / "medium", ROOMY) as medium:
        (medium / "drop").mkdir()
        yield Stick(medium, slot)


@pytest.fixture(scope="module")
def centre(tmp_path_factory: pytest.TempPathFactory) -> Centre:
    """A counsellor with something to send."""
    made = Centre(tmp_path_factory.mktemp("centre"))
    made.begin()
    with made.at(made.counsellor("field")) as vault:
        made.hold_session(vault, take_in(vault))
    return made


@pytest.fixture
def field(centre: Centre) -> Iterator[Vault]:
    with centre.at(centre.folder / "field") as vault:
        yield vault


def put_and_pull(stick: Stick, drop: FolderDrop, number: int, source: Path) -> bool:
    """Put a file and pull the stick at the nth effect of that; say whether it came so far."""
    counted = 0

    def profile(_frame: FrameType, event: str, called: object) -> None:
        nonlocal counted
        if event.startswith("c_") and getattr(called, "__name__", "") in EFFECTS:
            counted += 1
            if counted == number:
                sys.setprofile(None)
                stick.pull()

    sys.setprofile(profile)
    try:
        drop.put(NAME, source)
    except DropUnreachable:
        assert counted == number
    finally:
        sys.setprofile(None)
    return counted >= number


@pytest.mark.parametrize("box", ["", "replies/box"])
@pytest.mark.parametrize("before", [None, OLD])
def test_a_stick_pulled_at_any_step_holds_the_old_or_the_new_file(
    stick: Stick, tmp_path: Path, before: bytes | None, box: str
) -> None:
    source, seen = tmp_path / "source.age", set()
    source.write_bytes(NEW)
    drop = FolderDrop(stick.folder, stick.folder / box)
    for number in count(1):
        shutil.rmtree(stick.medium / "drop")
        (stick.medium / "drop").mkdir()
        if before is not None:
            (stick.medium / "drop" / box).mkdir(parents=True, exist_ok=True)
            (stick.medium / "drop" / box / NAME).write_bytes(before)
        with stick.plugged_in():
            reached = put_and_pull(stick, drop, number, source)
        found = stick.files.get(NAME)
        assert found in (before, NEW)
        seen.add(found)
        assert list(stick.slot.iterdir()) == []
        if not reached:
            break
    assert number > 10
    assert seen == {before, NEW}
    with stick.plugged_in():
        drop.put(NAME, source)
    assert stick.files == {NAME: NEW}


def test_a_stick_that_is_away_a_full_one_and_a_read_only_one_are_named_and_nothing_is_lost(
    stick: Stick, field: Vault, centre: Centre
) -> None:
    assert _failure(lambda: exchange(field, str(stick.folder)).failure) is FolderAway
    assert list(stick.slot.iterdir()) == []
    with stick.plugged_in():
        with read_only(stick.medium):
            assert _failure(lambda: exchange(field, str(stick.folder)).failure) is ReadOnlyPlace
        resize(stick.medium, "8k")
        assert _failure(lambda: exchange(field, str(stick.folder)).failure) is DiskFull
        assert describe_exchange(field).bundles[0].state == "waiting"
        resize(stick.medium, ROOMY)
        report = exchange(field, str(stick.folder))
        assert (report.failure, report.sent) == (None, 1)
        with read_only(stick.medium), centre.in_office() as office:
            (imported,) = exchange(office, str(stick.folder)).fetched
            assert imported.outcome is ImportOutcome.IMPORTED
        with centre.in_office() as office:
            assert exchange(office, str(stick.folder)).failure is None
        exchange(field, str(stick.folder))
        assert describe_exchange(field).office_holds_everything


def _failure(work: Callable[[], CounsellorError | None]) -> type[CounsellorError] | None:
    failure = work()
    return None if failure is None else type(failure)


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)
