# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Real key presses on a real screen lock over whatever is open, in every keyboard layout."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.faults.test_memory_after_lock import Watched, display, passphrase, told, vault
from tests.ui.actions.test_layouts_xdotool import PLACES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["display", "passphrase", "told", "vault"]

pytestmark = [pytest.mark.faults, pytest.mark.xdotool]

OVER = ("clients", "draft", "search", "form", "name", "shortcuts", "list", "menu", "file")
KEYS = {"F12": "F12", "Ctrl+L": f"ctrl+{PLACES['L']}"}


@pytest.fixture(scope="module")
def program(display: str, vault: Path, passphrase: str) -> Iterator[Watched]:
    program = Watched(display, vault)
    unlock(program, passphrase)
    yield program
    program.end()


def unlock(program: Watched, passphrase: str) -> None:
    program.layout("us")
    program.types(passphrase)
    program.press("Return")
    program.hear_of("uncovered")
    program.do("ids")


@pytest.mark.parametrize("keys", KEYS)
@pytest.mark.parametrize("layout", ["us", "ru", "kz"])
def test_it_locks_over_everything(
    program: Watched, passphrase: str, layout: str, keys: str
) -> None:
    for over in OVER:
        program.do(over)
        program.layout(layout)
        program.press(KEYS[keys])
        program.hear_of("cleared")
        program.hear_of("locked")
        assert program.do("objects") == ["objects 0 -"], over
        unlock(program, passphrase)


@pytest.mark.parametrize("keys", KEYS)
def test_it_locks_while_somebody_pulls_at_selected_text(
    program: Watched, passphrase: str, keys: str
) -> None:
    program.do("draft")
    program.do("draft")
    (said,) = [one.split() for one in program.do("selected")]
    left, top = int(said[1]), int(said[2])
    program.tool("xdotool", "mousemove", said[1], said[2], "mousedown", "1")
    for step in range(1, 9):
        program.tool("xdotool", "mousemove", str(left + 12 * step), str(top + 8 * step))
    program.press(KEYS[keys])
    program.hear_of("locked")
    program.tool("xdotool", "mouseup", "1")
    assert program.do("objects") == ["objects 0 -"]
    unlock(program, passphrase)
