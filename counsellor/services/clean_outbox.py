# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Clear the outbox of what is kept elsewhere for good."""

from __future__ import annotations

from counsellor.services.send_outbox import forget_files, send_again
from counsellor.storage.bundles import WAITING
from counsellor.storage.vault import Vault


def clean_outbox(vault: Vault) -> None:
    """Delete sealed files that a second reader or a verified backup keeps.

    Held alone is not enough: the office's machine may still be lost. What a receipt misses is
    put into the drop again.
    """
    kept = {one.stream: one.kept for one in vault.receipts.of_device(vault.membership.device)}
    bundles = vault.bundles.newest(100_000)
    done = {one.name for one in bundles if one.number <= kept.get(one.stream, 0)}
    forget_files(vault.folder.outbox, done)
    for bundle in bundles:
        if bundle.state == WAITING and bundle.sent_at is not None:
            send_again(vault.folder.outbox, bundle.name)
