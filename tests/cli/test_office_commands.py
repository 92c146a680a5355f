# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""An office imports what it is given: what is good comes in, the rest is named and set aside."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from counsellor.demo.centre import DemoReport
from tests.commands import Commands, Done, copy_of


@pytest.fixture
def imported(command: Commands, centre: DemoReport, tmp_path: Path) -> Any:  # noqa: ANN401
    """Imports files into a copy of the office's vault; gives what was said of each, by name."""
    office = copy_of(centre.place.office, tmp_path / "office")

    def import_(*files: Path) -> tuple[Done, dict[str, tuple[str, str]]]:
        place = ("--vault", office, "--passphrase-file", centre.place.passphrase_file)
        done = command("office", "import", *files, "--json", *place)
        lines = [json.loads(line) for line in done.out.splitlines()]
        assert len(lines) == len({line["file"] for line in lines})
        return done, {Path(line["file"]).name: (line["outcome"], line["reason"]) for line in lines}

    return import_


def test_every_bad_file_is_named_and_blocks_nothing(
    imported: Any,  # noqa: ANN401
    centre: DemoReport,
    tmp_path: Path,
) -> None:
    files = tmp_path / "files"
    files.mkdir()
    good = max(centre.place.drop.glob("*.age"), key=lambda file: file.stat().st_size)
    (files / "again.age").write_bytes(good.read_bytes())
    (files / "cut.age").write_bytes(good.read_bytes()[:-100])
    (files / "noise.age").write_bytes(os.urandom(5000))
    (files / "empty.age").touch()
    (reply,) = {one.parent for one in centre.place.drop.rglob("replies/*/*.age")}
    (files / "reply.age").write_bytes(min(reply.iterdir()).read_bytes())
    with (files / "huge.age").open("wb") as huge:
        huge.truncate(4 << 30)
    (files / "unread.txt").write_text("of a folder only .age files are meant")
    done, told = imported(files)
    assert (done.code, done.err) == (0, "")
    assert told == {
        "again.age": ("already", ""),
        "cut.age": ("quarantined", "damaged"),
        "noise.age": ("quarantined", "not_an_age_file"),
        "empty.age": ("quarantined", "not_an_age_file"),
        "reply.age": ("quarantined", "not_for_us"),
        "huge.age": ("quarantined", "too_large"),
    }


def test_a_file_that_is_not_there_stops_before_anything_is_asked(
    command: Commands, tmp_path: Path
) -> None:
    done = command("office", "import", tmp_path / "none.age")
    assert (done.code, done.sentence) == (1, f"There is no such file: {tmp_path / 'none.age'}")


def test_a_file_that_is_not_there_keeps_no_other_and_is_told(
    imported: Any,  # noqa: ANN401
    centre: DemoReport,
    tmp_path: Path,
) -> None:
    good = max(centre.place.drop.glob("*.age"), key=lambda file: file.stat().st_size)
    done, told = imported(tmp_path / "none.age", good, tmp_path / "nor.age")
    assert done.code == 1
    assert told == {good.name: ("already", "")}
    assert [line.split(": ")[0] for line in done.err.splitlines()] == ["There is no such file"] * 2


def test_only_an_office_invites_and_confirms(
    command: Commands, centre: DemoReport, tmp_path: Path
) -> None:
    field = copy_of(centre.place.field, tmp_path / "field")
    place = ("--vault", field, "--passphrase-file", centre.place.passphrase_file)
    invitation = ("--name", "X", "--role", "psychologist", "--out", tmp_path / "i")
    for words in (("office", "invite", *invitation), ("office", "enrol")):
        done = command(*words, *place)
        assert (done.code, done.sentence[:28]) == (1, "Only the office can do this.")


def test_a_device_that_was_confirmed_waits_no_more(
    command: Commands, centre: DemoReport, tmp_path: Path
) -> None:
    office = copy_of(centre.place.office, tmp_path / "office")
    place = ("--vault", office, "--passphrase-file", centre.place.passphrase_file)
    assert command("office", "enrol", "--json", *place).json == {"devices": []}
    done = command("office", "enrol", "no-such-device", *place)
    assert (done.code, len(done.err.splitlines())) == (1, 1)


def test_a_name_is_told_its_limit_and_what_cannot_be_one(
    command: Commands, centre: DemoReport, tmp_path: Path
) -> None:
    office = copy_of(centre.place.office, tmp_path / "office")
    place = ("--vault", office, "--passphrase-file", centre.place.passphrase_file)
    said = {
        "я" * 213: "At most 200 letters fit here; this has 213.",
        "\u200b\u00ad \u2060": "This record is not complete.",
        "Да\udcd0на": "A letter of this text is broken and cannot be kept.",
    }
    for name, sentence in said.items():
        invitation = ("--name", name, "--role", "psychologist", "--out", tmp_path / "i")
        done = command("office", "invite", *invitation, *place)
        assert done.code == 1
        assert done.sentence.startswith(sentence)
        assert not (tmp_path / "i").exists()


def test_an_invitation_is_listed_renewed_and_withdrawn(
    command: Commands, centre: DemoReport, tmp_path: Path
) -> None:
    office = copy_of(centre.place.office, tmp_path / "office")
    place = ("--vault", office, "--passphrase-file", centre.place.passphrase_file)
    made = command(
        "office", "invite", "--name", "Marat", "--role", "psychologist",
        "--out", tmp_path / "first", *place, "--json",
    ).json  # fmt: skip
    (listed,) = command("office", "invitations", "--json", *place).json["invitations"]
    assert (listed["name"], listed["staff"], listed["told"]) == ("Marat", made["staff"], False)
    again = command(
        "office", "renew", made["staff"], "--out", tmp_path / "second", *place, "--json"
    ).json
    assert (again["staff"], again["words"] != made["words"]) == (made["staff"], True)
    assert len(command("office", "invitations", "--json", *place).json["invitations"]) == 1
    assert command("office", "withdraw", made["staff"], *place).code == 0
    assert command("office", "invitations", "--json", *place).json == {"invitations": []}
    done = command("office", "withdraw", made["staff"], *place)
    assert (done.code, "no open invitation" in done.err) == (1, True)


def test_the_recovery_key_is_replaced_and_what_the_old_one_is_for_is_said(
    command: Commands, centre: DemoReport, tmp_path: Path
) -> None:
    office = copy_of(centre.place.office, tmp_path / "office")
    place = ("--vault", office, "--passphrase-file", centre.place.passphrase_file)
    done = command("office", "recovery-key", "--office-key-file", tmp_path / "key", *place)
    assert done.code == 0
    assert "old key alone" in done.err
    assert (tmp_path / "key").read_text().startswith("AGE-SECRET-KEY-PQ-1")
    field = copy_of(centre.place.field, tmp_path / "field")
    of_field = ("--vault", field, "--passphrase-file", centre.place.passphrase_file)
    assert command("office", "recovery-key", *of_field).code == 1
