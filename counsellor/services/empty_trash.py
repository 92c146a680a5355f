# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The trash for drafts: thirty days to take one back, which no jump of a clock cuts short."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from counsellor.domain.clock import stamp
from counsellor.domain.errors import UnknownRecord
from counsellor.domain.records.notes import DiscardedDraft
from counsellor.storage.vault import Vault

KEPT_FOR: Final = timedelta(days=30)
JUMP: Final = timedelta(days=7)
"""A clock that is further ahead than this since the trash was looked after has jumped."""
_SEEN: Final = "trash_seen"
_ROUGHLY_A_DAY: Final = timedelta(days=1)


def discarded_drafts(vault: Vault) -> list[DiscardedDraft]:
    """Return the drafts in the trash, the one discarded last first."""
    return vault.discarded.every()


def take_back(vault: Vault, draft: str) -> str:
    """Take a draft out of the trash and return its id.

    Raises:
        UnknownRecord: it is gone for good, or its client was erased.
    """
    found = vault.discarded.get(draft)
    if found is None:
        raise UnknownRecord(kind="draft", record=draft)
    vault.clients.get(found.draft.client)
    with vault.transaction():
        vault.discarded.remove(draft)
        vault.drafts.save(found.draft)
    return draft


def undo_discard(vault: Vault, draft: str) -> str:
    """Undo that a draft was discarded, and return its id.

    Who took it back some other way meanwhile goes on with what stands there now: what the trash
    held is older.

    Raises:
        UnknownRecord: it was signed since, is gone for good, or its client was erased.
    """
    return draft if vault.drafts.get(draft) is not None else take_back(vault, draft)


def look_after_trash(vault: Vault) -> int:
    """Erase what has lain there for thirty days, and return how many those were.

    Time counts from one look to the next, up to a week. What looks like more may be a clock that
    has jumped: it counts as a day, and nothing is erased at that look.
    """
    now = vault.clock.now()
    kept = vault.settings.get(_SEEN)
    passed = now - datetime.fromisoformat(kept) if isinstance(kept, str) else timedelta(0)
    jumped = not timedelta(0) <= passed <= JUMP
    counted = _ROUGHLY_A_DAY if passed > JUMP else max(passed, timedelta(0))
    if kept is not None and not jumped and passed < timedelta(minutes=1):
        return 0
    with vault.transaction():
        vault.settings.put(_SEEN, stamp(now))
        vault.discarded.grow_older(counted.total_seconds())
        old = [] if jumped else vault.discarded.older_than(KEPT_FOR.total_seconds())
        for draft in old:
            vault.discarded.remove(draft)
            vault.history.forget(draft)
    return len(old)
