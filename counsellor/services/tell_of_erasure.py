# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Tell of an erasure whoever turns out to have something of the client: they still write of it."""

from __future__ import annotations

from collections.abc import Sequence

from counsellor.domain.change import Entry
from counsellor.domain.errors import Erased
from counsellor.storage.vault import Vault


def tell_of_erasure(vault: Vault, aside: Sequence[tuple[Entry, str]], staff: str) -> None:
    """Send our own erasures to whose late work was kept aside, inside the caller's transaction.

    When the client was erased, nobody here may have known yet that they work in the case. What
    somebody else decided is for that person to send: in our name it would not count.
    """
    clients = {str(entry.change.client) for entry, reason in aside if reason == Erased.code}
    for client in sorted(clients):
        for version in vault.tombstones.of_client(client):
            erasure = vault.journal.entry(version)
            if isinstance(erasure, Entry) and erasure.change.author in vault.membership.authors:
                vault.queue.send_also_to(staff, vault.journal.position_of(version), erasure)
