# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The doctor names what a machine lacks, and can do so where Qt itself would not load."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from counsellor.cli import doctor
from counsellor.cli.doctor import DiskEncryption, MissingPackage

ROOT = Path(__file__).resolve().parents[2]


def test_a_library_that_is_not_there_does_not_load() -> None:
    assert not doctor.loads("libcounsellor-has-no-such-library.so.1")


@pytest.mark.skipif(sys.platform != "linux", reason="libc.so.6 is Linux's")
def test_a_library_that_is_there_loads() -> None:
    assert doctor.loads("libc.so.6")


def test_a_missing_library_is_named_with_its_package() -> None:
    missing = doctor.missing_system_packages(lambda library: "EGL" not in library, "linux")
    assert missing == (MissingPackage("libEGL.so.1", "libegl1"),)


def test_a_bare_system_lacks_all_of_them() -> None:
    missing = doctor.missing_system_packages(lambda _: False, "linux")
    assert missing == doctor.SYSTEM_LIBRARIES


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_no_package_is_asked_for_where_qt_brings_everything(system: str) -> None:
    assert doctor.missing_system_packages(lambda _: False, system) == ()


def test_the_doctor_names_what_make_installs() -> None:
    listed = subprocess.run(
        [ROOT / ".ci" / "system-packages", "--list", "run"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert listed.stdout.split() == [needed.package for needed in doctor.SYSTEM_LIBRARIES]


def test_a_python_package_that_is_not_installed_is_named_as_pip_knows_it() -> None:
    missing = doctor.missing_python_packages(lambda module: module != "sqlite_utils")
    assert missing == ("sqlite-utils",)


def test_a_module_is_found_without_being_imported() -> None:
    assert doctor.is_installed("this")
    assert "this" not in sys.modules
    assert not doctor.is_installed("counsellor_has_no_such_module")


def test_every_package_that_the_program_is_installed_with_is_looked_for() -> None:
    pyproject = (ROOT / "pyproject.toml").read_text("utf-8")
    required = pyproject.split("dependencies = [")[1].split("\n]")[0]
    names = [line.split('"')[1] for line in required.splitlines() if line.strip().startswith('"')]
    plain = [name.split(">")[0] for name in names]
    assert plain == list(doctor.PYTHON_PACKAGES.values())


@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY"])
def test_a_display_is_seen_by_what_the_session_sets(name: str) -> None:
    assert doctor.has_display({name: ":0"}, "linux")
    assert not doctor.has_display({name: ""}, "linux")


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_windows_and_macs_have_a_display(system: str) -> None:
    assert doctor.has_display({}, system)


def test_this_machine_is_found_fit() -> None:
    found = doctor.report()
    assert found.python_new_enough
    assert found.missing_python_packages == ()
    assert found.ok is (found.missing_system_packages == ())


def test_a_screen_and_an_encrypted_disk_are_not_needed_to_run() -> None:
    fit = replace(doctor.report(), missing_system_packages=())
    assert replace(fit, display=False, disk_encryption=DiskEncryption.NOT_SEEN).ok


def test_one_missing_thing_is_enough_to_be_unfit() -> None:
    fit = replace(doctor.report(), missing_system_packages=())
    assert not replace(fit, python_new_enough=False).ok
    assert not replace(fit, missing_python_packages=("click",)).ok
    assert not replace(fit, missing_system_packages=doctor.SYSTEM_LIBRARIES[:1]).ok


def test_the_doctor_loads_no_qt() -> None:
    ask = "import sys; from counsellor.cli import doctor; doctor.report(); print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", ask], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert not {name for name in done.stdout.split() if name.startswith(("PySide6", "shiboken"))}


class Machine:
    """A machine's `dev`, `proc` and `sys`, made of plain files."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._mounts: list[str] = []

    def add_disk(self, name: str, uuid: str = "", *below: str) -> None:
        """A block device, with its device-mapper identity and what it is built upon."""
        device = self.root / "sys" / "class" / "block" / name
        (device / "slaves").mkdir(parents=True)
        for layer in below:
            (device / "slaves" / layer).symlink_to(device.parent / layer)
        if uuid:
            (device / "dm").mkdir()
            (device / "dm" / "uuid").write_text(uuid)

    def add_name(self, name: str, disk: str) -> None:
        """A name under /dev/mapper, as udev makes it."""
        mapper = self.root / "dev" / "mapper"
        mapper.mkdir(parents=True, exist_ok=True)
        (mapper / name).symlink_to(Path("..") / disk)
        (self.root / "dev" / disk).touch()

    def mount(self, source: str, point: str) -> None:
        self._mounts.append(f"36 35 98:0 / {point} rw,noatime shared:1 - ext4 {source} rw\n")
        mountinfo = self.root / "proc" / "self" / "mountinfo"
        mountinfo.parent.mkdir(parents=True, exist_ok=True)
        mountinfo.write_text("".join(self._mounts))


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_luks_under_lvm_is_seen(machine: Machine) -> None:
    machine.add_disk("sda2")
    machine.add_disk("dm-0", "CRYPT-LUKS2-0f-sda2_crypt", "sda2")
    machine.add_disk("dm-1", "LVM-vg-lv", "dm-0")
    machine.add_name("vg-lv", "dm-1")
    machine.mount("/dev/mapper/vg-lv", "/")
    seen = doctor.disk_encryption(Path("/srv/vault"), machine.root)
    assert seen is DiskEncryption.SEEN


def test_a_plain_disk_is_not_taken_for_an_encrypted_one(machine: Machine) -> None:
    machine.add_disk("sda1")
    machine.mount("/dev/sda1", "/")
    seen = doctor.disk_encryption(Path("/srv/vault"), machine.root)
    assert seen is DiskEncryption.NOT_SEEN


def test_the_disk_that_holds_the_vault_counts_not_the_systems(machine: Machine) -> None:
    machine.add_disk("sda1")
    machine.add_disk("dm-0", "CRYPT-LUKS2-0f-people")
    machine.add_name("people", "dm-0")
    machine.mount("/dev/sda1", "/")
    machine.mount("/dev/mapper/people", "/srv/my\\040vault")
    assert doctor.disk_encryption(Path("/srv/my vault/a"), machine.root) is DiskEncryption.SEEN
    assert doctor.disk_encryption(Path("/srv/vault"), machine.root) is DiskEncryption.NOT_SEEN


@pytest.mark.parametrize("source", ["overlay", "/dev/root"])
def test_a_file_system_without_a_disk_of_its_own_cannot_be_judged(
    machine: Machine, source: str
) -> None:
    machine.mount(source, "/")
    seen = doctor.disk_encryption(Path("/srv/vault"), machine.root)
    assert seen is DiskEncryption.CANNOT_TELL


def test_a_system_without_proc_cannot_be_judged(tmp_path: Path) -> None:
    assert doctor.disk_encryption(Path("/srv"), tmp_path) is DiskEncryption.CANNOT_TELL
