# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Choose a folder or stick on which bundles are left and fetched from now on."""

from __future__ import annotations

from pathlib import Path

from counsellor.domain.drop_address import read_address
from counsellor.services.keep_drops import keep_first
from counsellor.services.read_drops import KeptDrop
from counsellor.storage.vault import Vault


def choose_drop(vault: Vault, folder: Path) -> None:
    """Keep the folder as a road; all others stay, and are removed by themselves.

    Raises:
        AddressRefused: its name is none that can be kept.
        DiskFull, ReadOnlyPlace, StorageFailed: nothing has changed.
    """
    address = read_address(str(folder))
    with vault.transaction():
        keep_first(vault, KeptDrop(address.text))
