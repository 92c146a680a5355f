# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Real key presses on an X server of its own: shortcuts fire under every keyboard layout."""

from __future__ import annotations

import os
import queue
import shutil
import subprocess
import sys
import threading
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from counsellor.ui.actions.action_list import ACTIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.xdotool

TOOLS = ("Xvfb", "xdotool", "setxkbmap")
# X key codes of the letters' places on the keyboard, as xdotool takes them.
PLACES = dict(
    zip("QWERTYUIOPASDFGHJKLZXCVBNM", [*range(24, 34), *range(38, 47), *range(52, 59)], strict=True)
)
LAYOUTS = ("us", "us,ru", "ru,us", "kz,us", "ru", "kz")
"""The first is the active one; the last two have no Latin letters at all."""
LETTER_ACTIONS = [
    (spec.id, PLACES[keys.removeprefix("Ctrl+")])
    for spec in ACTIONS
    for keys in spec.shortcuts
    if keys.removeprefix("Ctrl+") in PLACES
]
PATIENCE_S = 20


def need_tools() -> None:
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing and os.environ.get("CI"):
        pytest.fail(f"missing: {', '.join(missing)}")
    if missing:
        pytest.skip(f"missing: {', '.join(missing)}")


@contextmanager
def x_server(size: str) -> Iterator[str]:
    """A screen of a size, as 800x600, on a display number that is free."""
    need_tools()
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{size}x24", "-nolisten", "tcp"],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as numbers:
        number = numbers.readline().strip()
    try:
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    """A small screen."""
    with x_server("800x600") as display:
        yield display


class Program:
    """The window, its keyboard, and what it says."""

    patience_s = PATIENCE_S

    def __init__(self, display: str) -> None:
        self._begin(display, ["tests.ui.actions.layouts_app"])
        self.window = self.hear().split()[1]
        self.tool("xdotool", "windowfocus", "--sync", self.window)

    def _begin(self, display: str, module: list[str], **environment: str) -> None:
        root = Path(__file__).resolve().parents[3]
        self._environment = {
            **os.environ,
            **environment,
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
        }
        self._process = subprocess.Popen(
            [sys.executable, "-m", *module],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            bufsize=1,
            cwd=root,
            env=self._environment,
        )
        self._heard: queue.Queue[str] = queue.Queue()
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()

    def tool(self, *command: str) -> None:
        subprocess.run(command, env=self._environment, check=True)

    def layout(self, name: str) -> None:
        self.tool("setxkbmap", "-layout", name)

    def press(self, *keys: str) -> None:
        self.tool("xdotool", "key", *keys)

    def order(self, word: str) -> str:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{word}\n")
        self._process.stdin.flush()
        return self.hear()

    def hear(self) -> str:
        try:
            return self._heard.get(timeout=self.patience_s)
        except queue.Empty:
            pytest.fail("the window said nothing")

    def _listen(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._heard.put(line.strip())

    def end(self) -> None:
        self._process.kill()
        self._process.wait()
        self._listener.join()
        for stream in (self._process.stdin, self._process.stdout):
            assert stream is not None
            stream.close()


@pytest.fixture(scope="module")
def program(display: str) -> Iterator[Program]:
    program = Program(display)
    yield program
    program.end()


@pytest.fixture(params=LAYOUTS)
def layout(request: pytest.FixtureRequest, program: Program) -> str:
    """A keyboard layout that is active."""
    name = str(request.param)
    program.layout(name)
    return name


@pytest.mark.parametrize("place", ["field", "sheet"])
def test_every_letter_shortcut_fires_once(program: Program, layout: str, place: str) -> None:
    if program.order("focus") != f"focused {place}":
        program.order("focus")
    before = program.order("text")
    for action, code in LETTER_ACTIONS:
        program.press(f"ctrl+{code}")
        assert program.hear() == f"fired {action}"
    assert program.order("text") == before


def test_function_keys_and_signing_fire_once(program: Program, layout: str) -> None:
    for keys, action in (
        ("F2", "phase.trust"),
        ("F9", "session.start"),
        ("F12", "app.lock"),
        ("shift+F1", "help.shortcuts"),
        ("ctrl+Return", "note.sign"),
    ):
        program.press(keys)
        assert program.hear() == f"fired {action}"
    assert program.order("text").startswith("text")


def test_copying_and_pasting_work(program: Program, layout: str) -> None:
    if program.order("focus") != "focused field":
        program.order("focus")
    program.press(f"ctrl+{PLACES['A']}", "Delete", str(PLACES["F"]), str(PLACES["G"]))
    typed = program.order("text").split()[1].strip("'")
    assert len(typed) == 2
    for letter in "ACVV":
        program.press(f"ctrl+{PLACES[letter]}")
    assert program.order("text").split()[1].strip("'") == typed * 2


def test_plain_letters_are_typed_as_the_layout_has_them(program: Program, layout: str) -> None:
    if program.order("focus") != "focused field":
        program.order("focus")
    program.press(f"ctrl+{PLACES['A']}", "Delete", str(PLACES["F"]))
    latin = layout.startswith("us")
    assert program.order("text").split()[1] == ("'f'" if latin else "'а'")


def test_after_a_sleep_the_first_key_only_locks(program: Program, layout: str) -> None:
    if program.order("focus") != "focused field":
        program.order("focus")
    for keys in (*(f"ctrl+{code}" for _, code in LETTER_ACTIONS), "F2", "F12"):
        assert program.order("sleep") == "slept"
        program.press(keys)
        assert program.hear() == "locked"
        # Had it fired as well, that would be heard now.
        before = program.order("text")
        assert before.startswith("text")
    program.order("sleep")
    program.press(str(PLACES["F"]))
    assert program.hear() == "locked"
    assert program.order("text") == before
    assert program.order("awake") == "awake"
