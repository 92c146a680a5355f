# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Writing that is taken back: to see what would be if something were done."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from counsellor.storage.connection import translating
from counsellor.storage.vault_core import VaultCore


@contextmanager
def rehearsing(core: VaultCore) -> Iterator[None]:
    """Let the block write, and take all of it back at the end.

    Nothing reaches the file, so neither the anchor's row nor the head knows of it.
    """
    with translating(core.folder.database):
        core.connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        finally:
            if core.connection.in_transaction:
                core.connection.execute("ROLLBACK")
