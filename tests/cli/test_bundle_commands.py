# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What a bundle says of itself, with and without a key."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from counsellor.demo.centre import DemoReport
from tests.commands import Commands, copy_of


@pytest.fixture
def bundle(centre: DemoReport) -> Path:
    return max(centre.place.drop.glob("*.age"), key=lambda file: file.stat().st_size)


def test_anybody_sees_the_outside_and_nothing_else(command: Commands, bundle: Path) -> None:
    done = command("bundle", "inspect", bundle, "--json")
    assert done.code == 0
    assert done.json["size"] == bundle.stat().st_size
    assert set(done.json["recipients"]) == {"mlkem768x25519"}
    assert done.json.keys() == {"file", "size", "recipients", "padded"}


@pytest.mark.parametrize("content", [b"", b"not a bundle", b"age-encryption.org/v1\n-> scrypt\n"])
def test_what_is_no_bundle_is_said_in_a_sentence(
    command: Commands, tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "file").write_bytes(content)
    done = command("bundle", "inspect", tmp_path / "file")
    assert done.code == 1
    assert done.sentence.startswith("file: ")


def test_what_is_no_file_is_neither_waited_for_nor_a_fault_of_the_disk(
    command: Commands, tmp_path: Path, bundle: Path
) -> None:
    (tmp_path / "folder").mkdir()
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
    places = [tmp_path / "folder", tmp_path / "pipe", Path("/dev/null")]
    strange = [place for place in places if place.exists()]
    done = command("bundle", "inspect", *strange, tmp_path / "none.age", bundle)
    assert done.code == 1
    assert str(bundle) in done.out
    said = done.err.splitlines()
    assert len(said) == len(strange) + 1, said
    assert sum("no file" in line for line in said) == len(strange), done.err


def test_a_name_that_no_file_can_have_keeps_no_other_from_being_looked_at(
    command: Commands, tmp_path: Path, bundle: Path
) -> None:
    longest = tmp_path / ("a" * 5_000)
    done = command("bundle", "inspect", longest, bundle, tmp_path / "none.age")
    assert done.code == 1
    assert str(bundle) in done.out
    said = done.err.splitlines()
    assert [line.partition(":")[0] for line in said] == [
        "The path of this folder is too long",
        "There is no such file",
    ]


def test_a_file_that_is_not_there_is_said_in_a_sentence(command: Commands, tmp_path: Path) -> None:
    done = command("bundle", "inspect", tmp_path / "none.age")
    assert (done.code, done.sentence) == (1, f"There is no such file: {tmp_path / 'none.age'}")


def test_the_office_verifies_what_was_meant_for_it_and_names_what_was_changed(
    command: Commands, centre: DemoReport, bundle: Path, tmp_path: Path
) -> None:
    content = bytearray(bundle.read_bytes())
    content[-1] ^= 1
    changed = tmp_path / "changed.age"
    changed.write_bytes(content)
    office = copy_of(centre.place.office, tmp_path / "office")
    done = command(
        "bundle", "verify", bundle, changed, "--json",
        "--vault", office, "--passphrase-file", centre.place.passphrase_file,
    )  # fmt: skip
    assert done.code == 1
    good, bad = (json.loads(line) for line in done.out.splitlines())
    assert good["verified"] is True
    assert sum(good["changes"].values()) > 0
    assert (bad["verified"], bad["reason"]) == (False, "damaged")
    assert done.sentence.startswith("changed.age: The bundle was damaged")


@pytest.mark.parametrize("form", ["file", "folder"])
def test_the_whole_outbox_is_written_by_hand(
    command: Commands, centre: DemoReport, tmp_path: Path, form: str
) -> None:
    place = tmp_path / ("a.outbox" if form == "file" else "stick")
    if form == "folder":
        place.mkdir()
    office = copy_of(centre.place.office, tmp_path / "office")
    words = (
        "bundle", "export", place, "--json",
        "--vault", office, "--passphrase-file", centre.place.passphrase_file,
    )  # fmt: skip
    done = command(*words)
    assert done.code == 0
    assert done.json.keys() == {"place", "form", "files", "written_at"}
    assert (done.json["place"], done.json["form"]) == (str(place), form)
    if form == "file":
        before = place.read_bytes()
        again = command(*words)
        assert (again.code, place.read_bytes()) == (1, before)
        assert again.sentence == f"This file is there already and stays as it is: {place}"


@pytest.mark.parametrize("name", ["none", "a.age", "a.zip", "outbox"])
def test_a_place_that_is_neither_folder_nor_outbox_is_refused_before_the_vault_is_asked_for(
    command: Commands, tmp_path: Path, name: str
) -> None:
    done = command("bundle", "export", tmp_path / name, "--vault", tmp_path / "no vault")
    assert done.code == 1
    assert done.sentence.startswith("This is no folder, and no file that ends in .outbox")
    assert not (tmp_path / name).exists()


def test_an_office_imports_an_outbox_in_one_file_and_names_each_bundle(
    command: Commands, centre: DemoReport, tmp_path: Path
) -> None:
    office = copy_of(centre.place.office, tmp_path / "office")
    field = copy_of(centre.place.field, tmp_path / "field")
    secret = ("--passphrase-file", centre.place.passphrase_file)
    written = command(
        "bundle", "export", tmp_path / "a.outbox", "--json", "--vault", field, *secret
    )
    done = command("office", "import", tmp_path / "a.outbox", "--json", "--vault", office, *secret)
    told = [json.loads(line) for line in done.out.splitlines()]
    assert done.code == 0
    assert len(told) == written.json["files"]
    assert all(one["file"].startswith(f"{tmp_path / 'a.outbox'}: ") for one in told)
    assert {one["outcome"] for one in told} <= {"imported", "already"}
