# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Keep what a draft was before: earlier versions to go back to, and the steps to undo.

Both go when the draft is signed: the author stands by the text that was signed, and whoever takes
the signature back has that text again. What was thought better of must not lie beside it.
"""

from __future__ import annotations

from dataclasses import replace

from counsellor.domain.draft_steps import step_between, steps_undone
from counsellor.domain.errors import UnknownRecord
from counsellor.domain.records.notes import Draft, DraftRevision
from counsellor.domain.revisions import is_large_deletion, is_time
from counsellor.storage.vault import Vault


def keep_history(vault: Vault, before: Draft, now: Draft) -> None:
    """Note what a save changes, inside the caller's transaction."""
    if before.text == now.text:
        return
    history, step = vault.history, step_between(before.text, now.text)
    steps = history.steps(before.id)
    undone = steps_undone(steps, before.text, now.text)
    if undone:
        history.take_steps_back(before.id, before.client, undone)
    else:
        history.add_step(before.id, before.client, steps, step)
    newest = history.newest_revision(before.id)
    since = newest.saved_at if newest is not None else before.begun_at
    due = is_time(since, now.saved_at) or is_large_deletion(before.text, step)
    if due and before.text.strip() and (newest is None or newest.text != before.text):
        _keep(vault, before)


def revisions_of(vault: Vault, draft: str) -> list[DraftRevision]:
    """Return the earlier versions of a draft, newest first."""
    return vault.history.revisions(draft)


def restore_revision(vault: Vault, draft: str, number: int) -> Draft:
    """Go on with an earlier version; what stands there now is the newest earlier version then.

    Raises:
        UnknownRecord: the draft or that version is gone.
    """
    kept = vault.drafts.get(draft)
    wanted = next((one for one in revisions_of(vault, draft) if one.number == number), None)
    if kept is None or wanted is None:
        raise UnknownRecord(kind="draft", record=draft)
    restored = replace(kept, text=wanted.text, saved_at=vault.clock.now())
    with vault.transaction():
        if kept.text.strip():
            _keep(vault, kept)
        step = step_between(kept.text, wanted.text)
        vault.history.add_step(draft, kept.client, vault.history.steps(draft), step)
        vault.drafts.save(restored)
    return restored


def _keep(vault: Vault, draft: Draft) -> None:
    vault.history.keep_revision(draft.id, draft.client, draft.text, draft.saved_at)
