# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What was shown once and is not yet known to be written down: it is remembered and asked for."""

from __future__ import annotations

from typing import Final

from counsellor.storage.vault import Vault

UNWRITTEN: Final = "unwritten"
"""Setting with the names of what was shown and never asked back."""

KIT: Final = "kit"
OFFICE_KEY: Final = "office_key"


def unwritten(vault: Vault) -> frozenset[str]:
    """Return what is not yet known to be written down: names, and ids of invitations."""
    return vault.settings.names(UNWRITTEN)


def owe_writing(vault: Vault, what: str) -> None:
    """Remember that something is shown now, inside the caller's transaction."""
    vault.settings.put(UNWRITTEN, [*sorted(unwritten(vault) | {what})])


def drop_writing(vault: Vault, what: str) -> None:
    """Forget it, inside the caller's transaction: it is written down, or counts no more."""
    owed = unwritten(vault)
    if what in owed:
        vault.settings.put(UNWRITTEN, [*sorted(owed - {what})])


def note_not_written_down(vault: Vault, what: str) -> None:
    """Note that something was shown where nobody could be asked for a part of it."""
    with vault.transaction():
        owe_writing(vault, what)


def note_written_down(vault: Vault, what: str) -> None:
    """Note that a part of it was asked back and was right."""
    with vault.transaction():
        drop_writing(vault, what)
