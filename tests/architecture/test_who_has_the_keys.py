# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Who has the keys is asked of a window: an open question has those of the whole program."""

from __future__ import annotations

from pathlib import Path

UI = Path(__file__).resolve().parents[2] / "counsellor" / "ui"


def test_the_program_is_not_asked_who_has_the_keys() -> None:
    asking = [
        path.relative_to(UI).as_posix()
        for path in UI.rglob("*.py")
        if "QApplication.focusWidget" in path.read_text("utf-8")
    ]
    assert asking == []
