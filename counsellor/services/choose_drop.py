# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Choose the folder or stick on which bundles are left and fetched from now on."""

from __future__ import annotations

from pathlib import Path

from counsellor.domain.drop_address import read_address
from counsellor.services.keep_drops import replace_folders
from counsellor.services.read_drops import KeptDrop
from counsellor.storage.vault import Vault


def choose_drop(vault: Vault, folder: Path) -> None:
    """Keep the folder in place of the one before; roads over a network stay.

    Raises:
        AddressRefused: its name is none that can be kept.
        DiskFull, ReadOnlyPlace, StorageFailed: it stays where it was.
    """
    address = read_address(str(folder))
    with vault.transaction():
        replace_folders(vault, KeptDrop(address.text))
