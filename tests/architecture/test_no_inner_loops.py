# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Nothing waits for an answer in an event loop of its own: the lock would find it in the middle."""

from __future__ import annotations

import ast
from pathlib import Path

UI = Path(__file__).resolve().parents[2] / "counsellor" / "ui"
ALLOWED = {
    "shell/screenshots.py": "pictures are made without anybody before the screen",
    "dialogs/file_choosing.py": "the system's own questions, which the lock waits for to come back",
}
WAITS = frozenset({"exec", "exec_", "getText", "getItem", "getInt", "getOpenFileName"})
STATIC = frozenset({"QMessageBox", "QInputDialog"})


def waiting(text: str) -> list[int]:
    """Lines that wait in an inner event loop."""
    return [
        node.lineno
        for node in ast.walk(ast.parse(text))
        if (isinstance(node, ast.Attribute) and node.attr in WAITS)
        or (isinstance(node, ast.Name) and node.id in STATIC)
    ]


def test_no_page_and_no_dialog_waits_in_a_loop_of_its_own() -> None:
    found = {
        path.relative_to(UI).as_posix(): waiting(path.read_text("utf-8"))
        for path in UI.rglob("*.py")
    }
    assert {name for name, lines in found.items() if lines} - set(ALLOWED) == set()


def test_what_waits_is_found() -> None:
    assert waiting("dialog.exec()\nQMessageBox.question(self)\nself.ask()") == [1, 2]
