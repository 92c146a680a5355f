# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""An earlier made-up centre is replaced; nothing else ever is."""

from pathlib import Path

import pytest

from counsellor.demo.centre import DemoReport
from counsellor.demo.place import MARKER, DemoPlace, default_folder
from counsellor.domain.errors import ReadOnlyPlace, VaultExists, VaultInUse
from counsellor.services.unlock_vault import unlock_vault
from tests.commands import RealClock, copy_of


def test_a_new_folder_is_made_and_marked(tmp_path: Path) -> None:
    place = DemoPlace(tmp_path / "a" / "b")
    place.prepare(RealClock())
    assert {one.name for one in place.folder.iterdir()} == {MARKER, "drop"}


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    DemoPlace(tmp_path).prepare(RealClock())
    assert (tmp_path / MARKER).is_file()


def test_an_earlier_one_is_replaced(tmp_path: Path) -> None:
    place = DemoPlace(tmp_path / "d")
    place.prepare(RealClock())
    place.keep_passphrase("a b c")
    (place.folder / "more").touch()
    place.prepare(RealClock())
    assert {one.name for one in place.folder.iterdir()} == {MARKER, "drop"}


def test_one_that_is_open_in_a_window_is_left_alone(centre: DemoReport, tmp_path: Path) -> None:
    place = DemoPlace(copy_of(centre.place.folder, tmp_path / "d"))
    passphrase = place.passphrase_file.read_text().strip()
    vault = unlock_vault(place.field, passphrase, RealClock())
    try:
        with pytest.raises(VaultInUse):
            place.prepare(RealClock())
    finally:
        vault.close()
    assert place.office.is_dir()


def test_a_file_and_a_folder_with_content_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for folder in (tmp_path, tmp_path / "file"):
        with pytest.raises(VaultExists):
            DemoPlace(folder).prepare(RealClock())
    assert [one.name for one in tmp_path.iterdir()] == ["file"]


def test_where_nothing_can_be_made_it_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ReadOnlyPlace):
        DemoPlace(tmp_path / "file" / "below").prepare(RealClock())


def test_in_a_checkout_it_goes_into_build_and_elsewhere_beside_the_vault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("counsellor.paths.resources", lambda: tmp_path / "resources")
    monkeypatch.setattr("counsellor.paths.default_vault", lambda: tmp_path / "share" / "vault")
    assert default_folder() == tmp_path / "share" / "demo"
    (tmp_path / "Makefile").touch()
    assert default_folder() == tmp_path / "build" / "demo"
