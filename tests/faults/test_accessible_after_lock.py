# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""After the lock a screen reader, asked over the real bus, is told nothing of any page."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.faults.process_memory import count_in_memory, fragments
from tests.faults.test_memory_after_lock import (
    Watched,
    display,
    passphrase,
    told,
    vault,
    visit,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["display", "passphrase", "told", "vault"]

pytestmark = pytest.mark.faults

LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
PYTHON = Path("/usr/bin/python3")
TREE = Path(__file__).with_name("accessible_tree.py")


def need_bus() -> None:
    speaks = [str(PYTHON), "-c", "import gi; gi.require_version('Atspi', '2.0')"]
    there = LAUNCHER.exists() and PYTHON.exists() and shutil.which("dbus-daemon")
    if there and subprocess.run(speaks, stderr=subprocess.DEVNULL, check=False).returncode == 0:
        return
    if os.environ.get("CI"):
        pytest.fail("missing: at-spi2-core, gir1.2-atspi-2.0, python3-gi, dbus")
    pytest.skip("missing: at-spi2-core, gir1.2-atspi-2.0, python3-gi, dbus")


@pytest.fixture
def bus(display: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A desktop session of its own, with what screen readers listen to."""
    need_bus()
    with ExitStack() as running:
        daemon = running.enter_context(
            subprocess.Popen(
                ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
            )
        )
        running.callback(daemon.terminate)
        assert daemon.stdout is not None
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", daemon.stdout.readline().strip())
        monkeypatch.setenv("DISPLAY", display)
        monkeypatch.setenv("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "1")
        launcher = running.enter_context(
            subprocess.Popen(
                [LAUNCHER, "--launch-immediately"],
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        )
        running.callback(launcher.terminate)
        yield


def heard(program: Watched) -> str:
    """Everything that is said of the program's window."""
    told = subprocess.run(
        [PYTHON, TREE, str(program.pid)], capture_output=True, text=True, timeout=120, check=True
    )
    return "\n".join(json.loads(line) for line in told.stdout.splitlines())


@pytest.mark.usefixtures("bus")
@pytest.mark.parametrize("over", ["client", "draft", "search"])
def test_nothing_of_any_page_is_said(
    display: str, vault: Path, passphrase: str, told: Mapping[str, str], over: str
) -> None:
    program = Watched(display, vault)
    try:
        program.types(passphrase)
        program.press("Return")
        program.hear_of("uncovered")
        visit(program, told)
        program.do(over)
        before = heard(program)
        assert [name for name, text in told.items() if text in before]
        program.lock()
        after = heard(program)
        assert after
        assert [name for name, text in told.items() if text in after] == []
        assert count_in_memory(program.pid, fragments(told)) == {}
    finally:
        program.end()
