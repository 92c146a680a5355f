# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""`counsellor drop` and `sync`: roads over a real server, from the office to the field and back."""

from __future__ import annotations

import json
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from counsellor.services.read_drops import DROPS
from counsellor.services.unlock_vault import unlock_vault
from tests.commands import Commands, Done, RealClock, each_derivation_once
from tests.servers.fixtures import apache_server, rclone_bucket

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.servers.addresses import S3, WebDav

__all__ = ["apache_server", "rclone_bucket"]

PASSPHRASE = "seven green apples under nine old boats"


@pytest.fixture(autouse=True)
def quick() -> Iterator[None]:
    with each_derivation_once():
        yield


class Person:
    """Somebody with a vault, and what he types."""

    def __init__(self, command: Commands, folder: Path) -> None:
        folder.mkdir()
        self.folder, self._command = folder, command
        self._passphrase = folder / "passphrase"
        self._passphrase.write_text(PASSPHRASE)

    def __call__(self, *words: str | Path) -> Done:
        vault = ("--vault", self.folder / "vault", "--passphrase-file", self._passphrase)
        return self._command(*words, *vault)

    def told(self, *words: str | Path) -> dict[str, object]:
        done = self(*words, "--json")
        assert (done.code, done.err) == (0, "")
        read: dict[str, object] = json.loads(done.out)
        return read


@pytest.fixture
def office(command: Commands, tmp_path: Path) -> Person:
    office = Person(command, tmp_path / "office")
    keys = (office.folder / "kit", office.folder / "key")
    done = office(
        *("office", "create", "--name", "Centre", "--supervisor", "Dana"),
        *("--recovery-file", keys[0], "--office-key-file", keys[1]),
    )
    assert done.code == 0, done.err
    return office


@pytest.fixture
def field(command: Commands, tmp_path: Path) -> Person:
    return Person(command, tmp_path / "field")


def joins(office: Person, field: Person) -> None:
    """Invite a person, who joins."""
    invitation, words = office.folder / "invitation", office.folder / "words"
    done = office(
        *("office", "invite", "--name", "Aigerim", "--role", "theologian"),
        *("--out", invitation, "--words-file", words),
    )
    assert done.code == 0, done.err
    done = field(
        *("join", invitation, "--words-file", words, "--recovery-file", field.folder / "kit")
    )
    assert done.code == 0, done.err


def credentials(person: Person, *lines: str) -> Path:
    file = person.folder / "credentials"
    file.write_text("\n".join(lines) + "\n")
    return file


def test_an_office_adds_a_road_invites_and_both_exchange_over_it(
    office: Person, field: Person, apache_server: WebDav
) -> None:
    drop = apache_server.documents / "drop"
    drop.mkdir()
    drop.chmod(0o777)
    url = f"{apache_server.url}/drop/"
    file = credentials(office, apache_server.user, apache_server.password)
    added = office.told("drop", "add", url, "--credentials-file", file)
    assert added == {"address": url.rstrip("/")}
    assert office("drop", "test").code == 0
    assert list(drop.iterdir()) == []
    joins(office, field)
    listed = field.told("drop", "list")["drops"]
    assert listed == [
        {"address": url.rstrip("/"), "road": "webdav", "allowed": True, "own_authority": False}
    ]
    assert field.told("sync")["sent"]
    assert list(drop.glob("*.age"))
    assert office.told("sync")["fetched"]
    assert list(drop.glob("replies/*/*.age"))
    told = field.told("sync")
    assert told["fetched"]
    for place in (office.folder, field.folder):
        for one in (place / "vault").rglob("*"):
            content = one.read_bytes() if one.is_file() else b""
            assert apache_server.password.encode() not in content
            assert b"127.0.0.1" not in content


def test_a_bucket_is_a_road_too(office: Person, field: Person, rclone_bucket: S3) -> None:
    url = f"s3://{rclone_bucket.bucket}/office?endpoint={rclone_bucket.url}"
    file = credentials(office, rclone_bucket.key_id, rclone_bucket.secret)
    assert office("drop", "add", url, "--credentials-file", file).code == 0
    joins(office, field)
    assert field.told("sync")["sent"]
    assert office.told("sync")["fetched"]
    assert field.told("sync")["fetched"]


def test_what_the_office_does_not_name_is_refused_until_it_is_allowed_and_that_is_logged(
    office: Person, field: Person, apache_server: WebDav, tmp_path: Path
) -> None:
    (apache_server.documents / "drop").mkdir()
    (apache_server.documents / "drop").chmod(0o777)
    url = f"{apache_server.url}/drop"
    (tmp_path / "stick").mkdir()
    assert office("drop", "add", tmp_path / "stick").code == 0
    joins(office, field)
    file = credentials(field, apache_server.user, apache_server.password)
    for words in (
        ("drop", "add", url, "--credentials-file", file),
        ("drop", "test", url),
        ("sync", "--drop", url),
    ):
        done = field(*words)
        assert done.code == 1
        assert "--allow" in done.err
        assert "Your office does not name this address" in done.err
    assert field("drop", "add", url, "--credentials-file", file, "--allow").code == 0
    assert field("drop", "test", url).code == 0
    told = field.told("sync")
    roads = told["roads"]
    assert isinstance(roads, list)
    assert [road["failures"] for road in roads] == [{}, {}]
    assert list((apache_server.documents / "drop").glob("*.age"))
    assert list((tmp_path / "stick").glob("*.age"))


def test_one_road_that_is_away_keeps_no_other_and_all_away_is_a_failure(
    office: Person, field: Person, tmp_path: Path
) -> None:
    (tmp_path / "stick").mkdir()
    assert office("drop", "add", "http://127.0.0.1:9/drop").code == 0
    assert office("drop", "add", tmp_path / "stick").code == 0
    joins(office, field)
    told = field.told("sync")
    roads = told["roads"]
    assert isinstance(roads, list)
    assert [set(road["failures"]) for road in roads] == [{"fetch", "send"}, set()]
    assert field("drop", "remove", tmp_path / "stick").code == 0
    done = field("sync")
    assert done.code == 1
    assert "does not answer" in done.err
    assert field("drop", "remove", tmp_path / "stick").code == 1


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("https://dana:secret@cloud.example.kz/drop", "user name or a password"),
        ("http://cloud.example.kz/drop", "http://"),
        ("https://cloud.example.kz/apps/files/?dir=/drop", "page in the browser"),
        ("s3://drop/office", "?endpoint=https://server"),
        ("ftp://cloud.example.kz/drop", "no address"),
    ],
)
def test_a_wrong_address_is_told_before_anything_is_asked(
    command: Commands, tmp_path: Path, url: str, sentence: str
) -> None:
    done = command("drop", "add", url, "--vault", tmp_path / "none")
    assert done.code == 1
    assert sentence in done.err
    assert "secret" not in done.err


def test_credentials_of_another_form_are_told(office: Person) -> None:
    for lines in (("dana",), ("", "secret"), ("dana", "")):
        done = office(
            *("drop", "add", "https://cloud.example.kz/drop"),
            *("--credentials-file", credentials(office, *lines)),
        )
        assert done.code == 1
        assert "secret" not in done.err
    done = office(
        *("drop", "add", "https://cloud.example.kz/drop"),
        *("--authority-file", credentials(office, "no certificate")),
    )
    assert (done.code, "certificate" in done.err) == (1, True)


def test_a_road_of_a_later_program_alone_says_so_and_can_be_removed(
    office: Person, tmp_path: Path
) -> None:
    (tmp_path / "stick").mkdir()
    assert office("drop", "add", tmp_path / "stick").code == 0
    later = "sftp://cloud.example.kz/drop"
    with closing(unlock_vault(office.folder / "vault", PASSPHRASE, RealClock())) as vault:
        kept = vault.settings.get(DROPS)
        assert isinstance(kept, list)
        with vault.transaction():
            vault.settings.put(DROPS, [{"address": later}, *kept])
    listed = office("drop", "list")
    assert listed.code == 0
    assert listed.out.splitlines()[0].startswith(later)
    assert "cannot go by this road" in listed.out.splitlines()[0]
    assert listed.out.splitlines()[1] == str(tmp_path / "stick")
    tested = office("drop", "test")
    assert tested.code == 1
    assert "works" in tested.out
    synced = office("sync")
    assert synced.code == 0
    assert "cloud.example.kz/drop" in synced.out + synced.err
    assert office("drop", "remove", later).code == 0
    assert office.told("drop", "list")["drops"] == [
        {
            "address": str(tmp_path / "stick"),
            "road": "folder",
            "allowed": True,
            "own_authority": False,
        }
    ]
