# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Take the warning of a twin off the page once a person has read it."""

from __future__ import annotations

from counsellor.services.twin_signs import TWIN
from counsellor.storage.vault import Vault


def dismiss_twin(vault: Vault) -> None:
    """Show the warning no longer; nothing else changes, and a twin that is found anew is told anew.

    Raises:
        DiskFull, ReadOnlyPlace, StorageFailed: the warning stays.
    """
    if vault.settings.get(TWIN):
        with vault.transaction():
            vault.settings.remove(TWIN)
