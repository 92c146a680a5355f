# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Tell whoever was put back whom they had erased: they have the client again, and do not know it.

Where the machine has the erasure still, it comes again and changes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from counsellor.domain.change import Entry
from counsellor.domain.version import Version
from counsellor.storage.vault import Vault


def return_erasures(vault: Vault, devices: Sequence[str]) -> None:
    """Queue what devices decided in lives before their present ones, inside a transaction.

    It goes once to those who supervise, the person who decided it among them. It does not count
    there in that person's name, whose machine has not sent it: somebody decides it again.
    """
    unsent = vault.tombstones.unsent()
    if not unsent:
        return
    earlier = {life for device in devices for life in vault.words.lives_of(device)[:-1]}
    for position, packed in unsent:
        erasure = vault.journal.entry(packed)
        if isinstance(erasure, Entry) and Version.unpack(packed).incarnation.hex() in earlier:
            vault.queue.fill([(position, erasure, vault.membership.group)])
