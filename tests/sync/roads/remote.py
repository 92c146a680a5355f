# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Places on test servers, and drops that are tried without waiting."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from counsellor.domain.drop_address import read_address
from counsellor.sync.drop import OpenDrop
from counsellor.sync.drop_place import UNWATCHED, DropPlace, Transit
from counsellor.sync.roads.pace import FIRST
from counsellor.sync.roads.patience import Patience
from tests.servers.addresses import S3, WebDav

if TYPE_CHECKING:
    from pathlib import Path

NAME = "k7ipu2ch5zu4jfpxlyj6tmj7akm3yo4q.age"


def place_of(server: WebDav | S3, path: str = "drop", secret: str = "") -> DropPlace:
    """Return a folder of a server as a place."""
    authority = server.authority.read_bytes() if server.authority is not None else b""
    if isinstance(server, S3):
        text = f"s3://{server.bucket}/{path}?endpoint={server.url}&region={server.region}"
        credentials = f"{server.key_id}\n{secret or server.secret}"
    else:
        text = f"{server.url}/{path}"
        credentials = f"{server.user}\n{secret or server.password}"
    return DropPlace("0" * 32, read_address(text), bytearray(credentials, "utf-8"), authority)


def opened(
    place: DropPlace,
    transit: Transit = UNWATCHED,
    piece: int = FIRST,
    silence: float = 60.0,
) -> OpenDrop:
    """Open a place; what fails is tried again at once."""
    patience = Patience(pause=lambda _: None)
    return OpenDrop(place, transit, (piece, 0), patience=patience, silence=silence)


def sealed_file(folder: Path, size: int) -> Path:
    """Make a file that looks like a sealed one."""
    intro = b"age-encryption.org/v1\n"
    made = folder / NAME
    made.write_bytes(intro + os.urandom(size - len(intro)))
    return made
