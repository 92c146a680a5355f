# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Take what was not applied off the Inbox once a person has read it."""

from __future__ import annotations

from collections.abc import Iterable

from counsellor.storage.vault import Vault


def dismiss_refused(vault: Vault, keys: Iterable[str]) -> None:
    """Show these refusals no longer; they stay noted, and their senders are told as before.

    One that is refused anew for another reason is shown again.

    Args:
        vault: in which they were refused.
        keys: as ``RefusedChange.key`` names them; unknown ones are passed over.

    Raises:
        DiskFull, ReadOnlyPlace, StorageFailed: all stay where they are.
    """
    with vault.transaction():
        vault.pending.dismiss(bytes.fromhex(key) for key in keys)
