# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Whatever the system answers is a sentence of its own in each language, and no bug."""

from __future__ import annotations

import errno
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from counsellor.domain.errors import CounsellorError, DiskFull, ErasureUnfinished, StorageFailed
from counsellor.files import name_error, system_failure
from counsellor.paths import resources, shown
from counsellor.wording.errors import say_error
from counsellor.wording.system_errors import BY_REASON
from counsellor.wording.translation import Speaker, languages
from counsellor.wording.vault_errors import DISK

OF_THE_MEDIUM = {"EIO", "EUCLEAN", "EREMOTEIO", "EBADMSG", "ENODATA", "EFAULT", "EBADF", "EPROTO"}
PLACES = re.compile(r"\{(place|folder|copies|file|path)\}")
WITH_PLACE = sorted(resources().glob("i18n/*.ts"))


@pytest.fixture(params=languages())
def speaker(request: pytest.FixtureRequest) -> Speaker:
    return Speaker(request.param)


@pytest.mark.parametrize("number", [*sorted(errno.errorcode), 0, 9999])
def test_every_number_is_a_sentence_and_a_next_step(number: int, speaker: Speaker) -> None:
    said = say_error(name_error(OSError(number, "refused"), Path("sticks", "A")), speaker)
    assert said.text
    assert said.next_step.endswith(".")
    assert re.search(r"[{}]|…|errno|refused|E[A-Z]{3}", said.whole) is None


def test_what_a_disk_or_a_person_can_cause_is_not_told_as_a_broken_disk() -> None:
    speaker = Speaker("en")
    broken = say_error(StorageFailed(place="x"), speaker).text
    named = {
        name
        for number, name in errno.errorcode.items()
        if say_error(name_error(OSError(number, ""), Path("x")), speaker).text != broken
    }
    assert named.isdisjoint(OF_THE_MEDIUM)
    assert {name for _, name in BY_REASON} & set(errno.errorcode.values()) <= named
    assert {"ENOENT", "ENODEV", "EISDIR", "ENOTDIR", "ELOOP", "EMFILE", "ENOMEM"} <= named
    assert {"ENOSPC", "EDQUOT", "EFBIG", "EROFS", "EACCES", "EBUSY", "ENAMETOOLONG"} <= named


@pytest.mark.parametrize("name", ["ENOSPC", "EDQUOT", "EFBIG"])
def test_a_full_disk_by_any_name_is_one(name: str, tmp_path: Path) -> None:
    assert type(name_error(OSError(getattr(errno, name), ""), tmp_path)) is DiskFull


def test_memory_that_is_used_up_is_no_bug(speaker: Speaker) -> None:
    named = system_failure(MemoryError(), Path("x"))
    assert named is not None
    assert say_error(named, speaker).text != say_error(StorageFailed(place="x"), speaker).text


def test_what_the_program_does_wrong_stays_a_bug() -> None:
    for bug in (ValueError("x"), KeyError("x"), UnicodeDecodeError("utf-8", b"x", 0, 1, "x")):
        assert system_failure(bug, Path("x")) is None


def test_only_a_full_disk_asks_for_room(speaker: Speaker) -> None:
    """On a disk that cannot be written, nothing that is freed helps."""
    reasons = ("room", "write protection", "medium", "")
    said = {why: say_error(ErasureUnfinished(place="x", reason=why), speaker) for why in reasons}
    assert len({each.text for each in said.values()}) == 1
    assert len({each.next_step for each in said.values()}) == 3
    assert said["medium"] == said[""]


# --- paths ------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [kind for kind, words in DISK.items() if "{place}" in words.text])
def test_a_path_does_not_run_into_what_follows(
    kind: type[CounsellorError], speaker: Speaker
) -> None:
    said = say_error(kind(place=Path("sticks", "A b")), speaker)
    place = str(Path("sticks", "A b"))
    assert f"{place}\n" in said.whole
    assert f"{place} – " in said.line
    assert "\n" not in said.line


@pytest.mark.parametrize("file", WITH_PLACE, ids=lambda file: file.stem)
def test_every_text_ends_with_its_path_or_quotes_it(file: Path) -> None:
    """Whoever copies a path off the screen must see where it ends."""
    texts = [
        text
        for message in ET.parse(file).iter("message")  # noqa: S314 - our own file
        for text in (message.findtext("source"), message.findtext("translation"))
        if text
        and PLACES.search(text)
        and "this is a bug" not in (message.findtext("source") or "")
    ]
    assert [t for t in texts if not re.search(PLACES.pattern + r"($|\n|[»”\"])", t)] == []
    assert texts != [] or file.stem.endswith("_en")


@pytest.mark.parametrize(
    ("path", "seen"),
    [
        ("/sticks/Дархан қ", "/sticks/Дархан қ"),
        ("/a/\udcea\udce0b", "/a/\ufffd\ufffdb"),
        ("/a/one\ntwo\x1b[31m", "/a/one\ufffdtwo\ufffd[31m"),
        ("/a/\u202egnp.exe", "/a/\ufffdgnp.exe"),
    ],
)
def test_a_name_in_other_bytes_is_shown_with_a_mark(path: str, seen: str, speaker: Speaker) -> None:
    assert shown(path) == seen
    said = say_error(StorageFailed(place=path, reason="ENOENT"), speaker)
    assert said.text.endswith(f": {seen}")
    said.whole.encode()
