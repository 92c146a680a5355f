# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Clear outbox and drop of what is kept elsewhere for good."""

from __future__ import annotations

from counsellor.services.hear_stream import hear_stream
from counsellor.services.office_roster import current_roster
from counsellor.services.outbox_state import forget_files
from counsellor.storage.vault import Vault


def clean_outbox(vault: Vault) -> None:
    """Delete sealed files that all their readers hold, and a second reader or a backup keeps.

    Held alone is not enough: the office's machine may still be lost. What an office has sealed
    lies in its own vault. Of what was given up under a life before, a file goes when all it
    holds is held under another.
    """
    there = {path.name for path in vault.folder.outbox.iterdir()}
    roster = current_roster(vault)
    done = vault.bundles.superseded_names()
    for stream in vault.bundles.streams_of_names(there):
        hearing = hear_stream(vault, stream, roster)
        kept = hearing.held_by_all if vault.membership.is_office else hearing.kept
        done |= vault.bundles.held_names(stream, min(kept, hearing.held_by_all))
    if done & there:
        forget_files(vault.folder.outbox, done & there)
