# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What only looks like a file is not opened as one."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from counsellor.sync.plain_file import plain_opener


def test_a_link_is_not_opened_as_a_plain_file(tmp_path: Path) -> None:
    path, link = tmp_path / "file", tmp_path / "link"
    path.write_bytes(b"content\r\n\x1a")
    link.symlink_to(path)
    with open(path, "rb", opener=plain_opener) as file:
        assert file.read() == b"content\r\n\x1a"
    with pytest.raises(OSError, match="link") as refused:
        open(link, "rb", opener=plain_opener)  # noqa: SIM115 - it is not opened
    assert refused.value.errno == errno.ELOOP
