# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A sealed file is read once, and again as soon as anybody has touched it."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from counsellor.crypto.age_header import VERSION_LINE
from counsellor.plain_file import digest_of
from counsellor.services import sound_files
from counsellor.services.sound_files import SoundFiles
from counsellor.sync.bundle import name_by_content

CONTENT = VERSION_LINE + b"\nsealed " * 40


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note which files are read to their end."""
    found: list[str] = []

    def noted(path: Path) -> str | None:
        found.append(path.name)
        return digest_of(path)

    monkeypatch.setattr(sound_files, "digest_of", noted)
    return found


def sealed(outbox: Path, content: bytes = CONTENT) -> Path:
    file = outbox / name_by_content(hashlib.sha256(content).hexdigest())
    file.write_bytes(content)
    return file


def test_what_was_read_is_read_no_more(tmp_path: Path, reads: list[str]) -> None:
    names = {sealed(tmp_path, CONTENT + b"%d" % one).name for one in range(20)}
    sound = SoundFiles()
    for _ in range(3):
        assert sound.among(tmp_path, names, {}, read=names) == names
    assert sorted(reads) == sorted(names)
    new = sealed(tmp_path).name
    assert sound.among(tmp_path, {*names, new}, {}, read={*names, new}) == {*names, new}
    assert reads[len(names) :] == [new]


def test_what_was_looked_at_outside_is_read_when_somebody_needs_it(
    tmp_path: Path, reads: list[str]
) -> None:
    file, sound = sealed(tmp_path), SoundFiles()
    assert sound.among(tmp_path, [file.name], {}, read=()) == {file.name}
    assert reads == []
    assert sound.among(tmp_path, [file.name], {}, read=[file.name]) == {file.name}
    assert sound.among(tmp_path, [file.name], {}, read=()) == {file.name}
    assert sound.among(tmp_path, [file.name], {}, read=[file.name]) == {file.name}
    assert reads == [file.name]


def flipped(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[-1] ^= 1
    file.write_bytes(content)


def replaced(file: Path) -> None:
    other = file.with_name("other")
    other.write_bytes(file.read_bytes()[:-1] + b"?")
    stat = file.stat()
    os.utime(other, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    other.replace(file)


def truncated(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-1])


def turned_into_a_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


@pytest.mark.parametrize(
    "mishap", [flipped, replaced, truncated, turned_into_a_folder, Path.unlink]
)
@pytest.mark.parametrize("size_is_noted", [True, False])
def test_what_was_touched_is_not_believed(
    tmp_path: Path, mishap: Callable[[Path], None], size_is_noted: bool
) -> None:
    file, sound = sealed(tmp_path), SoundFiles()
    sizes = {file.name: len(CONTENT)} if size_is_noted else {}
    assert sound.among(tmp_path, [file.name], sizes, read=[file.name]) == {file.name}
    mishap(file)
    for _ in range(2):
        assert sound.among(tmp_path, [file.name], sizes, read=[file.name]) == set()
