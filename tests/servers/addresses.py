# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What a test must know of a server to speak to it."""

from __future__ import annotations

import base64
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self


def _sees_everything() -> None:
    pass


@dataclass(frozen=True, slots=True)
class WebDav:
    """A WebDAV server that runs.

    Attributes:
        url: its root, without a last slash.
        documents: the folder that it serves.
        authority: the file that a client must trust, or None over plain http.
        look: makes it see what was laid into the folder past it, if it has to be told.
    """

    url: str
    user: str
    password: str
    documents: Path
    authority: Path | None = None
    look: Callable[[], None] = _sees_everything

    @property
    def authorization(self) -> str:
        """The header that a request must carry."""
        both = f"{self.user}:{self.password}".encode()
        return f"Basic {base64.b64encode(both).decode()}"

    def behind(self, url: str, authority: Path | None = None) -> Self:
        """Return the same server as it is reached through a proxy."""
        return replace(self, url=url, authority=authority)


@dataclass(frozen=True, slots=True)
class Certificate:
    """Where a server's certificate and its key lie, in PEM."""

    chain: Path
    key: Path


@dataclass(frozen=True, slots=True)
class S3:
    """An S3 server that runs.

    Attributes:
        url: its endpoint, without a last slash; a bucket is the first part of a path.
        documents: the bucket's folder.
        authority: the file that a client must trust, or None over plain http.
        look: makes it see what was laid into the folder past it, if it has to be told.
    """

    url: str
    key_id: str
    secret: str
    documents: Path
    authority: Path | None = None
    bucket: str = "drop"
    region: str = "us-east-1"
    look: Callable[[], None] = _sees_everything

    def behind(self, url: str, authority: Path | None = None) -> Self:
        """Return the same server as it is reached through a proxy."""
        return replace(self, url=url, authority=authority)
