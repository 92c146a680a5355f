# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Places of exchange for tests."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from counsellor.domain.drop_address import read_address
from counsellor.sync.drop import Drop, OpenDrop
from counsellor.sync.drop_place import DropPlace

if TYPE_CHECKING:
    from pathlib import Path


def folder_place(folder: Path | str) -> DropPlace:
    """Return a folder as a place, under an id of its own."""
    name = hashlib.sha256(str(folder).encode()).hexdigest()[:32]
    return DropPlace(name, read_address(str(folder)))


def drop_for(folder: Path | str, mailbox: str | None = None) -> Drop:
    """Return one box of a folder."""
    return OpenDrop(folder_place(folder)).box(mailbox)
