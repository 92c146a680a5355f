# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""At every door to the disk, every number that a system knows is a failure with words."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from counsellor.domain.errors import CounsellorError
from counsellor.files import digest_on_medium, make_private_folder, naming_errors, replace_file
from counsellor.services.read_secret import read_secret
from counsellor.sync.folder_drop import FolderDrop
from counsellor.wording.errors import say_error
from counsellor.wording.translation import Speaker, languages
from tests.storage.vaults import make_vault, open_vault

SPEAKERS = [Speaker(language) for language in languages()]
Act = Callable[[Path], object]


def opening(place: Path) -> None:
    open_vault(place / "vault").close()


def replacing(place: Path) -> None:
    replace_file(place / "file", b"new")


def reading(place: Path) -> None:
    with naming_errors(place / "file"):
        digest_on_medium(place / "file")


def making(place: Path) -> None:
    with naming_errors(place / "made"):
        make_private_folder(place / "made")


def naming_a_passphrase(place: Path) -> None:
    read_secret(place / "file")


def listing(place: Path) -> None:
    FolderDrop(place, place).list()


def leaving(place: Path) -> None:
    FolderDrop(place, place / "box").put("a" * 26 + ".age", place / "file")


DOORS: dict[str, tuple[Act, str]] = {
    "open a vault": (opening, "os.open"),
    "look at a vault": (opening, "pathlib.Path.stat"),
    "lock a vault": (opening, "fcntl.flock"),
    "read a head": (opening, "os.read"),
    "write a file": (replacing, "os.open"),
    "sync a file": (replacing, "counsellor.files.sync_descriptor"),
    "sync a folder": (replacing, "os.fsync"),
    "name a file": (replacing, "pathlib.Path.replace"),
    "read a file": (reading, "pathlib.Path.open"),
    "make a folder": (making, "os.mkdir"),
    "name a passphrase file": (naming_a_passphrase, "os.open"),
    "list a place of exchange": (listing, "os.scandir"),
    "leave a bundle": (leaving, "os.open"),
    "make room for bundles": (leaving, "os.mkdir"),
}


@pytest.mark.parametrize("door", DOORS)
def test_whatever_is_answered_there_has_words(
    door: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    act, call = DOORS[door]
    make_vault(tmp_path / "vault").close()
    (tmp_path / "file").write_bytes(b"six words")
    refused = 0
    for number in (*sorted(errno.errorcode), 9999):

        def refuses(*_: object, number: int = number, **__: object) -> object:
            raise OSError(number, os.strerror(number))

        with monkeypatch.context() as patch:
            patch.setattr(call, refuses)
            try:
                act(tmp_path)
            except CounsellorError as error:
                failure = error
            else:
                continue
        refused += 1
        for speaker in SPEAKERS:
            said = say_error(failure, speaker)
            assert said.next_step, errno.errorcode.get(number)
            assert re.search(r"[{}]|…|E[A-Z]{3}", said.whole.replace(str(tmp_path), "")) is None
    assert refused > len(errno.errorcode) // 2
    opening(tmp_path)
