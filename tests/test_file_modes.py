# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What the program writes is its user's alone, even in a session whose umask forbids nothing."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from counsellor.event_log import start_log
from counsellor.services.back_up_vault import back_up_vault
from counsellor.services.receive_file import GivenFile, receive_file
from counsellor.storage.vault import Vault
from counsellor.sync.folder_drop import FolderDrop
from counsellor.ui.look.device_settings import DeviceSettings
from tests.field import new_vault

ROOT = Path(__file__).resolve().parents[1]
_FORBIDS_NOTHING = 0


@pytest.fixture
def careless() -> Iterator[None]:
    """A session in which every new file is for everybody."""
    before = os.umask(_FORBIDS_NOTHING)
    yield
    os.umask(before)


def open_to_others(folder: Path) -> dict[str, str]:
    """Return what others may enter, read or write, below a folder and itself."""
    found = [folder, *folder.rglob("*")]
    modes = {str(one.relative_to(folder.parent)): one.lstat().st_mode for one in found}
    return {
        name: oct(stat.S_IMODE(mode))
        for name, mode in modes.items()
        if mode & 0o077 and not stat.S_ISLNK(mode)
    }


def run(home: Path, *words: str | Path, given: str = "") -> str:
    """Call the command line with a home of its own and a careless umask."""
    places = {"XDG_DATA_HOME": home / "data", "XDG_CONFIG_HOME": home / "config"}
    done = subprocess.run(
        [sys.executable, "-P", "-m", "counsellor", *map(str, words)],
        env={
            **os.environ,
            **{name: str(place) for name, place in places.items()},
            "HOME": str(home),
            "PYTHONPATH": str(ROOT),
            "XDG_STATE_HOME": str(home / "state"),
        },
        input=given,
        capture_output=True,
        text=True,
        umask=_FORBIDS_NOTHING,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_after_a_whole_journey_nothing_is_open_to_others(tmp_path: Path) -> None:
    """Let a centre work and exchange; back up, restore, check and invite."""
    home = tmp_path / "home"
    made, stick, again = home / "made", home / "above/stick", home / "below/again"
    home.mkdir(mode=0o700)
    run(home, "demo", "--dir", made, "--clients", "2", "--no-window")
    key = made / "passphrase.txt"
    office = ("--vault", made / "office", "--passphrase-file", key)
    run(home, "vault", "backup", stick, *office)
    (backup,) = stick.iterdir()
    run(home, "vault", "restore", backup, "--to", again, "--passphrase-file", key)
    run(home, "vault", "check", "--vault", again, "--passphrase-file", key)
    words = ("--words-file", home / "words", "--out", home / "letter")
    run(home, "office", "invite", "--name", "Colleague", "--role", "theologian", *words, *office)
    run(home, "sync", *office)
    found = open_to_others(home)
    # What is left in a drop is for others to fetch: whose session it is says for whom.
    drop = str((made / "drop").relative_to(home.parent))
    assert {name: mode for name, mode in found.items() if not name.startswith(f"{drop}/")} == {}
    assert any(name.startswith(drop) for name in found)


@pytest.mark.usefixtures("careless")
def test_neither_is_what_is_written_beside_the_vault(tmp_path: Path) -> None:
    place = tmp_path / "place"
    place.mkdir(mode=0o700)
    settings = DeviceSettings(place / "config/here/device.ini")
    settings.language = "kk"
    assert (place / "config/here/device.ini").read_text()
    start_log(place / "state/here")
    assert open_to_others(place) == {}


@pytest.mark.usefixtures("careless")
def test_a_copy_in_the_inbox_and_a_backup_are_private(tmp_path: Path) -> None:
    with closing(new_vault(tmp_path / "vault")) as vault:
        _receive_and_back_up(vault, tmp_path)


def _receive_and_back_up(vault: Vault, tmp_path: Path) -> None:
    source = tmp_path / "given.age"
    source.write_bytes(b"age-encryption.org/v1\nand more")
    receive_file(vault, GivenFile(source))
    back_up_vault(vault, tmp_path / "above/stick")
    assert open_to_others(tmp_path / "above") == {}
    assert open_to_others(vault.folder.path) == {}


@pytest.mark.usefixtures("careless")
def test_what_is_left_in_a_drop_is_for_others(tmp_path: Path) -> None:
    source = tmp_path / "a.age"
    source.write_bytes(b"sealed")
    drop = tmp_path / "drop"
    drop.mkdir()
    FolderDrop(drop, drop).put("a.age", source)
    assert (drop / "a.age").stat().st_mode & 0o777 == 0o666
