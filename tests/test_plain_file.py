# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What only looks like a file is not opened as one."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from counsellor.plain_file import NotPlainFile, chosen_opener, plain_opener


def test_a_link_is_not_opened_as_a_plain_file(tmp_path: Path) -> None:
    path, link = tmp_path / "file", tmp_path / "link"
    path.write_bytes(b"content\r\n\x1a")
    link.symlink_to(path)
    with open(path, "rb", opener=plain_opener) as file:
        assert file.read() == b"content\r\n\x1a"
    with pytest.raises(OSError, match="link") as refused:
        open(link, "rb", opener=plain_opener)  # noqa: SIM115 - it is not opened
    assert refused.value.errno == errno.ELOOP


@pytest.mark.parametrize("opener", [plain_opener, chosen_opener])
def test_a_pipe_and_a_folder_are_no_files_and_a_pipe_is_not_waited_for(
    tmp_path: Path, opener: Callable[[str, int], int]
) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path in (pipe, tmp_path):
        with pytest.raises(NotPlainFile):
            open(path, "rb", opener=opener)  # noqa: SIM115 - it is not opened


def test_a_chosen_file_may_be_a_link(tmp_path: Path) -> None:
    path, link = tmp_path / "file", tmp_path / "link"
    path.write_bytes(b"content")
    link.symlink_to(path)
    with open(link, "rb", opener=chosen_opener) as file:
        assert file.read() == b"content"
