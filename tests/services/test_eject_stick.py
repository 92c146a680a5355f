# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A stick is let go by the system's own way; where it has none, all is written."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from counsellor.domain.errors import CounsellorError
from counsellor.domain.place_errors import EjectRefused, StickBusy
from counsellor.services import eject_stick as ejecting
from counsellor.services.eject_stick import Answer, Ejected, eject_stick
from counsellor.services.mounted_devices import mounted_devices

STICK = Path("/media/aigerim/KING STICK")
MOUNTS = r"""
25 30 0:23 / /sys rw,nosuid - sysfs sysfs rw
30 1 8:2 / / rw,relatime shared:1 - ext4 /dev/sda2 rw
41 30 8:17 / /media/aigerim/KING\040STICK rw,nosuid shared:90 - vfat /dev/sdb1 rw,uid=1000
42 30 0:60 / /mnt/share rw,relatime shared:91 - cifs //server/share rw
43 30 0:61 / /media/phone rw - fuse.mtp jmtpfs rw
44 30 8:33 / /media/aigerim/a\134040b rw - vfat /dev/sdc1 rw

broken
45 30 8:33 / /media/nothing
"""
GONE = Answer(127, "")
OK = Answer(0, "")
BUSY = Answer(1, "Error unmounting /dev/sdb1: umount: target is busy.")
NO = Answer(1, "Not authorized to perform operation")


class System:
    """Programs of a system that answer as a test says."""

    def __init__(self, **answers: Answer) -> None:
        self.answers = answers
        self.asked: list[str] = []

    def __call__(self, command: Sequence[str]) -> Answer:
        self.asked.append(" ".join(command))
        what = next((one for one in reversed(command) if one in self.answers), "")
        return self.answers.get(what, GONE)


@pytest.fixture
def mounts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "mountinfo"
    file.write_text(MOUNTS, "utf-8")
    monkeypatch.setattr(ejecting, "mounted_devices", lambda: mounted_devices(file))
    monkeypatch.setattr(ejecting, "_flush", lambda: None)
    return file


def test_only_devices_are_taken_from_the_list_of_mounts(mounts: Path) -> None:
    assert mounted_devices(mounts) == {
        Path("/"): "/dev/sda2",
        STICK: "/dev/sdb1",
        Path(r"/media/aigerim/a\040b"): "/dev/sdc1",
    }
    assert mounted_devices(mounts.with_name("none")) == {}


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have other programs")
@pytest.mark.parametrize(
    ("system", "ends", "asked"),
    [
        (System(udisksctl=OK), Ejected.OUT, 2),
        (System(unmount=OK, udisksctl=NO), Ejected.OUT, 2),
        (System(gio=OK), Ejected.OUT, 2),
        (System(udisksctl=NO, gio=OK), Ejected.OUT, 2),
        (System(), Ejected.FLUSHED, 2),
        (System(udisksctl=BUSY, gio=OK), StickBusy, 1),
        (System(gio=BUSY), StickBusy, 2),
        (System(udisksctl=NO, gio=NO), EjectRefused, 2),
        (System(udisksctl=NO), EjectRefused, 2),
    ],
    ids=str,
)
@pytest.mark.usefixtures("mounts")
def test_each_answer_of_the_system_has_its_end(
    system: System, ends: Ejected | type[CounsellorError], asked: int
) -> None:
    if isinstance(ends, Ejected):
        assert eject_stick(STICK, system) is ends
    else:
        with pytest.raises(ends) as failure:
            eject_stick(STICK, system)
        assert failure.value.fields["place"] == str(STICK)
    assert len(system.asked) == asked


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have other programs")
@pytest.mark.usefixtures("mounts")
def test_the_device_itself_is_named_and_no_password_is_asked_for() -> None:
    system = System(udisksctl=OK)
    eject_stick(STICK, system)
    assert system.asked == [
        "udisksctl unmount --no-user-interaction -b /dev/sdb1",
        "udisksctl power-off --no-user-interaction -b /dev/sdb1",
    ]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have other programs")
@pytest.mark.usefixtures("mounts")
def test_a_folder_that_is_no_device_is_never_taken_for_one() -> None:
    system = System(udisksctl=OK, gio=NO)
    with pytest.raises(EjectRefused):
        eject_stick(Path("/media/phone"), system)
    assert system.asked == ["gio mount -e /media/phone"]


@pytest.mark.skipif(sys.platform != "linux", reason="there are no such programs elsewhere")
def test_programs_are_run_in_the_language_that_is_understood(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "gio"
    program.write_text('#!/bin/sh\necho "$LC_ALL $*" >&2\nexit 3\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    monkeypatch.setenv("LC_ALL", "kk_KZ.UTF-8")
    assert ejecting._run(["gio", "mount", "-e", "/x y"]) == Answer(3, "C mount -e /x y\n")
    assert ejecting._run(["no-such-program-here"]).code == 127
