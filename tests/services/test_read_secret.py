# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A passphrase is the same in every form that an editor gives its file, or the file is refused."""

from __future__ import annotations

import contextlib
import io
import itertools
import os
import socket
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from counsellor.bootstrap import first_line as of_the_window
from counsellor.cli.secret_input import SecretFiles
from counsellor.domain.errors import CounsellorError, StorageFailed
from counsellor.domain.place_errors import SecretRefused
from counsellor.services import read_secret as reading
from counsellor.services.read_secret import MOST_BYTES, read_secret

PASSPHRASES = ("йод қала 7 дом", "дом", "six plain words", "a", "سلام العالم", "tab\tbetween", "²")
UNICODE = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32")
ENDS = ("", "\n", "\r\n", "\r", "\x85", "\u2028", "\x0c", "\n\n", "\r\nthe rest\r\nof it")
OTHER_PAGES = ("cp1251", "cp866", "koi8-r", "mac-cyrillic", "iso8859-5", "ptcp154")


def ways(content: bytes, file: Path) -> list[Callable[[], str]]:
    """Every way in which a secret comes in."""
    file.write_bytes(content)
    piped = SecretFiles(io.TextIOWrapper(io.BytesIO(content), "cp1251", "surrogateescape"))
    return [
        lambda: SecretFiles(io.StringIO()).line(str(file)),
        lambda: of_the_window(file),
        lambda: piped.line("-"),
    ]


@pytest.mark.parametrize("encoding", UNICODE)
@pytest.mark.parametrize("end", ENDS)
def test_every_form_gives_the_same_passphrase(tmp_path: Path, encoding: str, end: str) -> None:
    for passphrase in PASSPHRASES:
        for way in ways(f"{passphrase}{end}".encode(encoding), tmp_path / "pass"):
            assert way() == passphrase


@pytest.mark.parametrize("page", OTHER_PAGES)
def test_a_code_page_is_refused_and_never_guessed(tmp_path: Path, page: str) -> None:
    for words in ("дом семь", "йод", "Это длинная фраза", "дом семь\r\n"):
        for way in ways(words.encode(page), tmp_path / "pass"):
            with pytest.raises(SecretRefused) as refused:
                way()
            assert refused.value.fields["reason"] == "letters"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b"\n", "empty"),
        (b" \t \nwords", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"\xff\xfe", "empty"),
        (b"\xfe\xff\0 \0\n", "empty"),
        (b"six\0words", "letters"),
        (b"\0", "letters"),
        (b"six words\0", "letters"),
        (b"\x1b[31msix words", "letters"),
        (b"\xff\xfea\0b", "letters"),
        (b"\xed\xa0\x80", "letters"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "letters"),
        (b"x" * (MOST_BYTES + 1), "size"),
    ],
)
def test_what_holds_no_passphrase_is_refused_by_its_reason(
    tmp_path: Path, content: bytes, reason: str
) -> None:
    for way in ways(content, tmp_path / "pass"):
        with pytest.raises(SecretRefused) as refused:
            way()
        assert refused.value.fields["reason"] == reason


def test_a_refusal_carries_nothing_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "pass").write_bytes("тайна".encode("cp1251"))
    with pytest.raises(SecretRefused) as refused:
        read_secret(tmp_path / "pass")
    assert refused.value.__cause__ is None
    assert refused.value.__context__ is None


@pytest.mark.parametrize("encoding", UNICODE)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x85"])
def test_each_secret_from_standard_input_is_a_line(encoding: str, end: str) -> None:
    content = end.join(["йод қала", "second one", "үш", ""]).encode(encoding)
    lines = reading.SecretLines(io.BytesIO(content), "-")
    assert [lines.next() for _ in range(3)] == ["йод қала", "second one", "үш"]
    with pytest.raises(SecretRefused):
        lines.next()


@pytest.mark.parametrize("encoding", UNICODE)
def test_no_more_than_a_line_is_waited_for(encoding: str) -> None:
    """The other side may be a person, who says nothing before the next question."""
    read, write = os.pipe()
    with os.fdopen(read, "rb") as coming, os.fdopen(write, "wb", buffering=0) as going:
        lines = reading.SecretLines(coming, "-")
        mark = len("".encode(encoding))
        for words in ("йод қала", "екі"):
            going.write(f"{words}\n".encode(encoding)[mark if words == "екі" else 0 :])
            assert lines.next() == words


def test_a_pipe_is_read_to_its_end(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    writer = threading.Thread(target=lambda: (tmp_path / "pipe").write_bytes("йод\n".encode()))
    writer.start()
    assert read_secret(tmp_path / "pipe") == "йод"
    writer.join()


def test_a_pipe_into_which_nobody_writes_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "_PIPE_PATIENCE_S", 0.0)
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(SecretRefused):
        read_secret(tmp_path / "pipe")


def test_a_folder_and_what_is_not_there_have_names(tmp_path: Path) -> None:
    with pytest.raises(StorageFailed):
        read_secret(tmp_path)
    with pytest.raises(StorageFailed):
        read_secret(tmp_path / "none")


def test_a_socket_and_a_device_have_names(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "s"))
        for place in (tmp_path / "s", Path("/dev/zero"), Path("/dev/null")):
            with pytest.raises(CounsellorError):
                read_secret(place)


def test_the_buffer_is_wiped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[memoryview] = []
    real = reading._read_into

    def read_into(room: memoryview, path: Path) -> int:
        seen.append(room)
        return real(room, path)

    monkeypatch.setattr(reading, "_read_into", read_into)
    for content, name in itertools.product((b"six words", "дом".encode("cp1251")), ("a", "b")):
        (tmp_path / name).write_bytes(content)
        with contextlib.suppress(SecretRefused):
            read_secret(tmp_path / name)
    assert len(seen) == 4
    assert not any(any(room) for room in seen)
