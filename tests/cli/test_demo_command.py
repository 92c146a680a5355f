# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The demo answers in one object, tells its story, and shows a window where there is a display."""

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from counsellor.demo.centre import DemoReport
from counsellor.services.compare_records import Comparison, Difference
from tests.commands import Commands

KEYS = {
    *("field", "office", "drop", "passphrase_file", "clients", "sessions", "notes"),
    *("bundles", "imported", "quarantined", "receipts", "agrees"),
}


def test_it_answers_in_one_object_and_opens_nothing(command: Commands, tmp_path: Path) -> None:
    done = command("demo", "--dir", tmp_path / "d", "--clients", "2", "--no-window", "--json")
    assert (done.code, done.err) == (0, "")
    answer = done.json
    assert answer.keys() >= KEYS
    assert (answer["agrees"], answer["clients"], answer["quarantined"]) == (True, 2, 0)
    assert answer["bundles"] == answer["imported"] > 0
    assert Path(answer["passphrase_file"]).stat().st_mode & 0o077 == 0
    assert not command.outside.opened + [one[:2] for one in command.outside.pictured]


@pytest.fixture
def made_already(centre: DemoReport, monkeypatch: pytest.MonkeyPatch) -> DemoReport:
    """A centre that is there: making another would take the same seconds again."""
    monkeypatch.setattr("counsellor.demo.centre.build_centre", lambda *_: centre)
    return centre


def test_with_a_display_the_window_opens_on_the_field_unlocked(
    command: Commands, made_already: DemoReport, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", ":77")
    done = command("demo")
    assert done.code == 0
    place = made_already.place
    assert command.outside.opened == [(place.field, place.passphrase_file)]
    assert str(place.passphrase_file) in done.out


def test_without_a_display_it_says_so_and_leaves_screenshots(
    command: Commands, made_already: DemoReport, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    command.speak("ru")
    done = command("demo")
    assert done.code == 0
    assert "Экрана нет, поэтому окно не открывается." in done.out
    place = made_already.place
    assert command.outside.pictured == [(place.field, place.passphrase_file, place.screenshots)]
    assert str(place.screenshots) in done.out


@pytest.mark.parametrize("words", [(), ("--json",)])
def test_sides_that_do_not_agree_are_a_failure(
    command: Commands,
    made_already: DemoReport,
    monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, ...],
) -> None:
    lacking = Comparison(9, 0, (Difference("note", "n", "text"),))
    monkeypatch.setattr(
        "counsellor.demo.centre.build_centre", lambda *_: replace(made_already, comparison=lacking)
    )
    done = command("demo", "--no-window", *words)
    assert done.code == 1
    assert done.sentence == "The field and the office do not hold the same."
    assert ("1 records differ" in done.out) or (done.json["agrees"] is False)


def test_a_folder_with_something_else_in_it_is_left_alone(
    command: Commands, tmp_path: Path
) -> None:
    mine = tmp_path / "mine.txt"
    mine.write_text("mine")
    before = hashlib.sha256(mine.read_bytes()).digest()
    done = command("demo", "--dir", tmp_path, "--no-window")
    assert done.code == 1
    assert done.sentence.startswith("A vault or another file is already in this folder: ")
    assert hashlib.sha256(mine.read_bytes()).digest() == before
    assert [one.name for one in tmp_path.iterdir()] == ["mine.txt"]
