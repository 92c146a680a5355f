# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""However the program is started, nothing is run that lies in the folder it was called from."""

from __future__ import annotations

import hashlib
import os
import re
import signal
import subprocess
import sys
import venv
from collections.abc import Mapping, Sequence
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
_WITHOUT = ("PYTHONPATH", "PYTHONSAFEPATH", "DISPLAY", "WAYLAND_DISPLAY")
_STICK = "import os\nwith open({ran!r}, 'a') as found: found.write({name!r} + chr(10))\n"


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A folder with a module for every name that anything could import, which tells that it ran."""
    folder = tmp_path / "stick"
    folder.mkdir()
    ran = str(tmp_path / "ran")
    names = {*sys.stdlib_module_names, *packages_distributions(), "sitecustomize", "usercustomize"}
    for name in sorted(names - {"counsellor"}):
        if name.isidentifier():
            (folder / f"{name}.py").write_text(_STICK.format(ran=ran, name=name))
    # The program's own parts by name, as a checkout of somebody else's would have them.
    for name in ("bootstrap", "paths", "files", "cli", "ui"):
        (folder / f"{name}.py").write_text(_STICK.format(ran=ran, name=name))
    return folder


def ran_of(stick: Path) -> list[str]:
    found = stick.parent / "ran"
    return found.read_text().split() if found.exists() else []


def started(stick: Path, command: Sequence[str | Path], **more: str) -> int:
    """Start a program on the stick, with a home of its own."""
    home = stick.parent / "home"
    environment = {name: one for name, one in os.environ.items() if name not in _WITHOUT}
    places = {name: str(home / name) for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME")}
    given: Mapping[str, str] = {**environment, **places, "HOME": str(home), **more}
    done = subprocess.run(
        [str(one) for one in command], cwd=stick, env=given, capture_output=True, check=False
    )
    return done.returncode


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """What `.ci/environment` makes of an environment whose lock has not changed."""
    checkout = tmp_path / "checkout"
    checkout.mkdir()
    # Where this checkout is installed already, its packages serve; the command is made anew.
    venv.create(checkout / ".venv", with_pip=False, symlinks=True)
    packages = next((checkout / ".venv").glob("lib/python*/site-packages"))
    here = [one for one in sys.path if one.endswith("site-packages")]
    (packages / "lent.pth").write_text("\n".join([*here, ""]))
    for name in ("counsellor", "resources"):
        (checkout / name).symlink_to(ROOT / name)
    (checkout / "some.lock").write_text("pinned\n")
    (checkout / ".venv/bin/counsellor").write_text('#!/bin/sh\nexec python -m counsellor "$@"\n')
    stamp = hashlib.sha256(f"pinned\n{checkout.resolve()}\n".encode()).hexdigest()
    (checkout / ".venv/lock.sha256").write_text(stamp + "\n")
    done = subprocess.run(
        ["/bin/sh", ROOT / ".ci/environment", "some.lock"],
        cwd=checkout,
        env={**os.environ, "PYTHON": sys.executable},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == ""
    return checkout / ".venv/bin/counsellor"


DEMO = ("demo", "--dir", "made", "--clients", "1", "--no-window", "--json")


def test_the_command_of_an_environment_that_was_there_runs_nothing_of_it(
    stick: Path, installed: Path
) -> None:
    assert " -P " in installed.read_text()
    assert started(stick, [installed, "--help"]) == 0
    assert started(stick, [installed, "vault", "info"]) == 1
    assert ran_of(stick) == []


def test_neither_do_the_children_of_a_whole_demonstration(stick: Path, installed: Path) -> None:
    """Let bundles go to and fro, which a process of their own reads."""
    assert started(stick, [installed, *DEMO]) == 0
    assert (stick / "made").is_dir()
    assert ran_of(stick) == []


def test_neither_does_the_window(stick: Path, installed: Path) -> None:
    """Load all of it, and end for want of any display."""
    assert started(stick, [installed], QT_QPA_PLATFORM="nowhere") == -signal.SIGABRT
    assert ran_of(stick) == []


def loaded_by_python() -> set[str]:
    """Return what `python -m` has loaded before the first line of what it is to run."""
    asked = "import runpy, importlib.util, sys; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-I", "-c", asked], capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


@pytest.mark.parametrize("flags", [(), ("-P",), ("-I",)], ids=["bare", "-P", "-I"])
@pytest.mark.parametrize("words", [("--help",), ("vault", "info"), ("doctor",)])
def test_nor_does_the_module_with_or_without_the_flag(
    flags: Sequence[str], words: Sequence[str], stick: Path, installed: Path
) -> None:
    if not flags:
        # Python itself loads these to find us: no module of ours can be quicker than that.
        for name in loaded_by_python():
            (stick / f"{name}.py").unlink(missing_ok=True)
    python = installed.with_name("python")
    assert started(stick, [python, *flags, "-m", "counsellor", *words]) in (0, 1)
    assert ran_of(stick) == []


def test_the_decoys_would_be_run_by_a_program_that_does_not_mind(stick: Path) -> None:
    started(stick, [sys.executable, "-c", "import click, json"])
    assert {"click", "json"} <= set(ran_of(stick))


def test_the_folder_of_the_checkout_itself_will_do(installed: Path) -> None:
    checkout = installed.parents[2]
    (packages,) = checkout.glob(".venv/lib/python*/site-packages")
    (packages / "counsellor-checkout.pth").unlink()
    command = [str(installed.with_name("python")), "-m", "counsellor", "--help"]
    assert subprocess.run(command, cwd=checkout, capture_output=True, check=False).returncode == 0


@pytest.mark.parametrize(
    "path", [ROOT / "Makefile", *(p for p in (ROOT / ".ci").iterdir() if p.is_file())]
)
def test_every_python_that_is_started_leaves_the_working_folder_out(path: Path) -> None:
    """Look at each line that starts one, whatever it is called there."""
    said = path.read_text()
    started_there = re.findall(
        r'(?:\.venv/bin/python|bin/python|\$\(PY\)|"\$python"|"\$\{PYTHON:-python3\}") +(-\S+)',
        said,
    )
    minded = "PY := .venv/bin/python -P" in said
    assert all(flag in ("-P", "-I") or minded for flag in started_there), started_there
