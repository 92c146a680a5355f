# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Choose where bundles are left and fetched from now on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from counsellor.storage.vault import Vault


def choose_drop(vault: Vault, folder: Path) -> None:
    """Keep the place.

    Raises:
        DiskFull, ReadOnlyPlace, StorageFailed: it stays where it was.
    """
    with vault.transaction():
        vault.settle_membership(replace(vault.membership, drop=str(folder)))
