# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Save what was begun before: it may be late by now, and its author is told what became of it."""

from __future__ import annotations

from counsellor.domain.permission import LATE
from counsellor.services.hear_of_late_work import note_late_work
from counsellor.storage.journal import DraftedChange
from counsellor.storage.vault import Vault


def commit_begun(vault: Vault, begun: DraftedChange) -> None:
    """Save a session that ran, or a draft that was signed, inside the caller's transaction.

    Raises:
        NotPermitted: it could not be let in anywhere.
        MalformedChange, Erased: nothing was written.
    """
    late = vault.permission.why_late(begun.kind, begun.client or "", begun.fields)
    entries = vault.journal.commit([begun])
    if late in LATE:
        note_late_work(vault, entries)
