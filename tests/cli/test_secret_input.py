# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Secrets come from files, line by line from standard input, and go into files of one's own."""

import io
from pathlib import Path

import pytest

from counsellor.cli.refusal import Refusal
from counsellor.cli.secret_input import SecretFiles, secret_file


def test_a_file_gives_its_first_line_without_its_end(tmp_path: Path) -> None:
    (tmp_path / "pass").write_bytes("\ufeffалма ағашы \r\nrest".encode())
    assert SecretFiles(io.StringIO()).line(str(tmp_path / "pass")) == "алма ағашы "


def test_each_secret_from_standard_input_is_a_line() -> None:
    files = SecretFiles(io.StringIO("one\ntwo\n"))
    assert (files.line("-"), files.line("-")) == ("one", "two")


@pytest.mark.parametrize("content", [b"", b"\n", b" \n x", b"\xff\xfe"])
def test_what_holds_no_secret_is_refused(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "pass").write_bytes(content)
    with pytest.raises(Refusal):
        SecretFiles(io.StringIO()).line(str(tmp_path / "pass"))


def test_standard_input_that_is_no_text_is_refused() -> None:
    piped = io.TextIOWrapper(io.BytesIO(b"\xef\xf0\xe8\n"), "utf-8")
    with pytest.raises(Refusal):
        SecretFiles(piped).line("-")


def test_what_is_missing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal):
        SecretFiles(io.StringIO()).line(str(tmp_path / "none"))
    with pytest.raises(Refusal):
        SecretFiles(io.StringIO()).line("-")


def test_a_secret_file_is_for_its_owner_alone_and_never_replaces_one(tmp_path: Path) -> None:
    with secret_file(tmp_path / "words") as file:
        file.write("a b c")
    assert (tmp_path / "words").stat().st_mode & 0o077 == 0
    with pytest.raises(Refusal), secret_file(tmp_path / "words"):
        pytest.fail("it was there already")
    assert (tmp_path / "words").read_text() == "a b c"


def test_a_secret_file_goes_again_when_what_it_was_for_fails(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no"), secret_file(tmp_path / "words"):
        raise ValueError("no")
    assert not (tmp_path / "words").exists()
