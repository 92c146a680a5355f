# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""File dialogs begin where they were answered last, after a lock too; only the vault knows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from counsellor.services.keep_file_places import MOST, file_places, keep_file_place
from counsellor.ui.dialogs.file_choosing import SystemDialogs
from counsellor.ui.shell.file_places import FilePlaces
from tests.field import new_vault

if TYPE_CHECKING:
    from tests.ui.shell.started import Start


def begins(files: SystemDialogs, start: Start, question: str) -> Path:
    dialog = files.dialog(start.application.window, question)
    return Path(dialog.directory().absolutePath())


def test_a_place_outlives_the_lock_in_the_vault_alone(start: Start, tmp_path: Path) -> None:
    new_vault(start.folder, start.clock).close()
    place = tmp_path / "somewhere"
    place.mkdir()
    start.begin()
    files = SystemDialogs(list)
    places = FilePlaces(start.application.context, files, start.application.window)
    start.enter()
    files.told("Backup", place)
    start.settle()
    assert start.do(file_places) == {"Backup": str(place)}
    start.lock()
    assert begins(files, start, "Backup") == Path.home()
    start.enter()
    assert begins(files, start, "Backup") == place
    assert begins(files, start, "Bundles") == Path.home()
    beside = [one for one in start.folder.parent.glob("*.ini") if one.is_file()]
    assert not any("somewhere" in one.read_text() for one in beside)
    places.deleteLater()


def test_the_newest_places_are_kept_and_not_more_than_there_are_questions(start: Start) -> None:
    vault = new_vault(start.folder, start.clock)
    for number in range(MOST + 5):
        keep_file_place(vault, f"question {number}", "/a")
    keep_file_place(vault, "question 9", "/b")
    keep_file_place(vault, "one more", "/c")
    kept = file_places(vault)
    assert len(kept) == MOST
    assert (kept["question 9"], kept["one more"]) == ("/b", "/c")
    assert "question 5" not in kept
    vault.close()
