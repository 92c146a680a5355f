# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Secrets come from files, line by line from standard input, and go into files of one's own."""

import io
from pathlib import Path

import pytest

from counsellor.cli.refusal import Refusal
from counsellor.cli.secret_input import SecretFiles, secret_file
from counsellor.domain.place_errors import SecretRefused


def test_secrets_come_from_files_and_from_standard_input(tmp_path: Path) -> None:
    (tmp_path / "pass").write_bytes("\ufeffалма ағашы \r\nrest".encode())
    files = SecretFiles(io.TextIOWrapper(io.BytesIO("алма\nекі\n".encode()), "cp1251"))
    assert files.line(str(tmp_path / "pass")) == "алма ағашы "
    assert (files.line("-"), files.line("-")) == ("алма", "екі")


def test_where_there_is_no_standard_input_nothing_comes_from_it() -> None:
    with pytest.raises(SecretRefused):
        SecretFiles(None).line("-")


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
