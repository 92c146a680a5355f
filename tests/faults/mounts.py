# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Small and read-only file systems in memory; mounting one needs root on Linux."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


def require_mounts(tmp_path: Path) -> None:
    """Skip the test by name where nothing can be mounted."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("mounting a small file system needs root on Linux")
    try:
        with mounted(tmp_path / "probe", "64k"):
            pass
    except subprocess.CalledProcessError:
        pytest.skip("this system does not let root mount a tmpfs")


@contextmanager
def mounted(place: Path, size: str) -> Iterator[Path]:
    """Mount a tmpfs of a size such as 1m, and take it away again."""
    place.mkdir(exist_ok=True)
    options = f"size={size},mode=0700"
    _run("mount", "-t", "tmpfs", "-o", options, "tmpfs", str(place))
    try:
        yield place
    finally:
        # Lazily: a test that failed may have left a vault open on it.
        _run("umount", "--lazy", str(place))


@contextmanager
def read_only(place: Path) -> Iterator[None]:
    """Make a mounted file system read-only for a while."""
    _run("mount", "-o", "remount,ro", str(place))
    try:
        yield
    finally:
        _run("mount", "-o", "remount,rw", str(place))


def resize(place: Path, size: str) -> None:
    """Give a mounted tmpfs another size."""
    _run("mount", "-o", f"remount,size={size}", str(place))


def leave(place: Path, room: int) -> None:
    """Let so many bytes of a mounted tmpfs be free."""
    there = os.statvfs(place)
    used = (there.f_blocks - there.f_bfree) * there.f_frsize
    resize(place, str(max(used + room, there.f_frsize)))


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)
