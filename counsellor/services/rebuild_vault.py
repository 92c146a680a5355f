# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Fold the journal anew: the record tables are what it says, or are mended."""

from __future__ import annotations

from counsellor.storage.rebuild import rebuild
from counsellor.storage.vault import Vault


def rebuild_vault(vault: Vault) -> dict[str, int]:
    """Fold again and give the number of rows of every record table.

    Raises:
        RebuildDiffers: some tables held other rows; they are mended.
    """
    return {table: len(rows) for table, rows in rebuild(vault).items()}
