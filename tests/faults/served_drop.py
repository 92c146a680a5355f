# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A drop on a real server, and what can be done to it past the server."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pytest

from counsellor.services.keep_drops import keep_drop
from counsellor.services.read_drops import KeptDrop
from tests.servers.apache import apache
from tests.servers.fixtures import require_apache, require_rclone
from tests.servers.rclone import rclone_s3, rclone_webdav
from tests.sync.roads.remote import place_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from counsellor.storage.vault import Vault
    from tests.servers.addresses import S3, WebDav

SERVERS = (
    "apache",
    "rclone s3",
    pytest.param("rclone webdav", marks=pytest.mark.long),
)
"""What a drop can lie on; of two that speak WebDAV one is tried each time."""


@dataclass(frozen=True)
class ServedDrop:
    """One drop; the server runs as long as the tests want it."""

    server: WebDav | S3

    @property
    def url(self) -> str:
        """Its address."""
        return place_of(self.server).address.text

    @property
    def folder(self) -> Path:
        """Where its files lie."""
        return self.server.documents / "drop"

    def empty(self) -> None:
        """Take everything away."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir()
        self.settle()

    def settle(self) -> None:
        """Let the server see what was done past it, and go on with it."""
        for path in (self.folder, *self.folder.rglob("*")):
            if path.is_dir():
                path.chmod(0o777)
        self.server.look()

    def behind(self, url: str, authority: Path | None = None) -> ServedDrop:
        """Return the same drop as it is reached through a proxy."""
        return ServedDrop(self.server.behind(url, authority))

    def keep_at(self, vault: Vault) -> None:
        """Let a vault know what lets in there; an office names it to all."""
        place = place_of(self.server)
        authority = place.authority.decode("ascii")
        with vault.transaction():
            keep_drop(vault, KeptDrop(place.address.text, authority), place.credentials)


_RUNS: Final[dict[str, Callable[[], AbstractContextManager[WebDav | S3]]]] = {
    "apache": apache,
    "rclone webdav": rclone_webdav,
    "rclone s3": rclone_s3,
}


@contextmanager
def served(what: str) -> Iterator[ServedDrop]:
    """Run a server with an empty drop."""
    require_apache() if what == "apache" else require_rclone()
    with _RUNS[what]() as server:
        drop = ServedDrop(server)
        drop.empty()
        yield drop
