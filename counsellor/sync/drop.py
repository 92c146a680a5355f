# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Drops: where sealed bundles are left and fetched.

At its top lie the bundles for the office, in ``replies/<mailbox>`` the answers to one device. A
drop is trusted with nothing: what lies there is sealed, and what is missing shows in receipts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Final, Protocol
from urllib.parse import urlsplit
from urllib.request import url2pathname

from counsellor.domain.errors import UnknownDrop
from counsellor.sync.folder_drop import FolderDrop
from counsellor.sync.lying import Lying

REPLIES: Final = "replies"

_MAILBOX = re.compile(r"[a-z2-7]{26}")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+):")


class Drop(Protocol):
    """One box of a drop. Its files are named ``*.age`` and never change.

    Every method raises DropUnreachable when the drop is away, and DiskFull or ReadOnlyPlace when
    a place cannot take more; what was to be sent then stays waiting.
    """

    def put(self, name: str, source: Path) -> None:
        """Leave a file; it appears only complete. Putting it again does no harm."""

    def list(self, after: str = "") -> list[str]:
        """Give the sorted names behind a cursor, the last name of the page before.

        Names are random, so a new file may sort before the cursor: each round begins at the
        start.
        """

    def entries(self) -> tuple[Lying, ...]:
        """Give all that may be bundles, with what the place tells of each."""

    def read(self, name: str) -> AbstractContextManager[Iterator[bytes]]:
        """Lend a file piece by piece, by a name that ``entries`` gave."""

    def get(self, name: str, target: Path) -> None:
        """Fetch a file; the target appears only complete."""

    def delete(self, name: str) -> None:
        """Take a file away; one that is gone already is no failure."""


def is_mailbox(name: str) -> bool:
    """Tell whether a name is one that ``domain.roster.mailbox_of`` gives."""
    return _MAILBOX.fullmatch(name) is not None


def drop_for(url: str, mailbox: str | None = None) -> Drop:
    """Give one box of a drop.

    Args:
        url: the path of a folder, or a ``file:`` URL.
        mailbox: None for the office's box, else ``domain.roster.mailbox_of`` of a device.

    Raises:
        UnknownDrop: this kind of drop is not supported. ``webdav:`` and ``s3:`` belong here, in
            modules of their own beside ``folder_drop``, as further answers to the scheme.
    """
    if mailbox is not None and not is_mailbox(mailbox):
        raise UnknownDrop(url=url)
    folder = _folder(url)
    return FolderDrop(folder, folder if mailbox is None else folder / REPLIES / mailbox)


def _folder(url: str) -> Path:
    # A single letter before the colon is a drive.
    scheme = _SCHEME.match(url)
    if not url:
        raise UnknownDrop(url=url)
    if scheme is None:
        return Path(url)
    parts = urlsplit(url)
    folder = url2pathname(parts.path)
    if parts.scheme != "file" or parts.netloc not in {"", "localhost"} or not folder:
        raise UnknownDrop(url=scheme[0])
    return Path(folder)
