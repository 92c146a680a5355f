# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Setting up installs what is missing where it may, and else says the one line to type."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the set-up is Debian's")


class Machine:
    """A Debian machine as the script sees it: a few commands of our own before the real ones."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._log = folder / "log"
        self.path = f"{folder}:{os.environ['PATH']}"
        self.command("python3", f'exec "{sys.executable}" "$@"')
        self.command("apt-get", f'echo "apt-get $*" >>"{self._log}"')
        self.user(1000)
        self.command("sudo", "exit 1")
        self.installed()

    def command(self, name: str, script: str) -> None:
        file = self._folder / name
        file.write_text(f"#!/bin/sh\n{script}\n")
        file.chmod(0o755)

    def user(self, number: int) -> None:
        self.command("id", f"echo {number}")

    def installed(self, *packages: str) -> None:
        """These packages, and no others, are there."""
        known = "|".join(("none-at-all", *packages))
        self.command(
            "dpkg-query",
            f"for name; do case $name in {known}) echo installed; esac; done",
        )

    def see_to(self, *what: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [ROOT / ".ci" / "system-packages", *what],
            env={"PATH": self.path},
            capture_output=True,
            text=True,
            check=False,
        )

    def apt_calls(self) -> list[str]:
        return self._log.read_text().splitlines() if self._log.exists() else []


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def wanted(machine: Machine, use: str) -> list[str]:
    return machine.see_to("--list", use).stdout.split()


def test_an_ordinary_user_is_told_the_one_line_to_type(machine: Machine) -> None:
    everything = wanted(machine, "run")
    machine.installed(*everything[2:])
    done = machine.see_to("run")
    assert done.returncode == 1
    typed = [line for line in done.stderr.splitlines() if line.startswith("sudo")]
    assert typed == [f"sudo apt install --no-install-recommends {' '.join(everything[:2])}"]
    assert machine.apt_calls() == []


def test_root_has_what_is_missing_installed_and_nothing_else(machine: Machine) -> None:
    everything = wanted(machine, "test")
    machine.installed(*everything[:-1])
    machine.user(0)
    assert machine.see_to("test").returncode == 0
    update, install = machine.apt_calls()
    assert update == "apt-get update"
    assert install.endswith(f"install --yes --no-install-recommends {everything[-1]}")


def test_sudo_is_used_where_it_asks_no_password(machine: Machine) -> None:
    machine.command("sudo", '[ "$1" = -n ] && shift && exec "$@"')
    assert machine.see_to("run").returncode == 0
    assert len(machine.apt_calls()) == 2


def test_nothing_is_done_where_nothing_is_missing(machine: Machine) -> None:
    machine.installed(*wanted(machine, "run"))
    machine.user(0)
    done = machine.see_to("run")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert machine.apt_calls() == []


def test_the_newer_name_of_a_library_counts(machine: Machine) -> None:
    machine.installed(*(f"{name}t64" for name in wanted(machine, "run")))
    assert machine.see_to("run").returncode == 0
    assert machine.apt_calls() == []


def test_the_virtual_environment_module_is_named_when_python_lacks_it(machine: Machine) -> None:
    machine.installed(*wanted(machine, "run"))
    machine.command(
        "python3", f'case "$*" in *ensurepip*) exit 1; esac; exec "{sys.executable}" "$@"'
    )
    done = machine.see_to("run")
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].endswith(" python3-venv")


def test_an_install_that_fails_stops_with_what_apt_said(machine: Machine) -> None:
    machine.command("apt-get", 'echo "E: no such luck"; exit 100')
    machine.user(0)
    done = machine.see_to("run")
    assert done.returncode == 1
    assert "E: no such luck" in done.stderr


def test_an_old_python_is_refused(machine: Machine) -> None:
    machine.command("python3", "exit 1")
    done = machine.see_to("run")
    assert done.returncode == 1
    assert "Python 3.11" in done.stderr


def test_another_system_than_debian_goes_on(machine: Machine, tmp_path: Path) -> None:
    (tmp_path / "dpkg-query").unlink()
    shell = shutil.which("sh")
    assert shell
    (tmp_path / "sh").symlink_to(shell)
    machine.path = str(tmp_path)
    done = machine.see_to("run")
    assert done.returncode == 0
    assert "No Debian packages here" in done.stderr
