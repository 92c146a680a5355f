# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""New ids, in a new life of a device, for all that is to become a record yet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from counsellor.domain.canonical import Value
from counsellor.domain.ids import new_id
from counsellor.domain.kind import Nature
from counsellor.domain.records import kind_of
from counsellor.domain.records.notes import Draft
from counsellor.services.run_session import rename_running
from counsellor.storage.drafted_change import DraftedChange
from counsellor.storage.undoable_acts import UndoableAct
from counsellor.storage.vault import Vault

_SESSION = "session"


class _Names(defaultdict[str, str]):
    """The new id of each id that was asked for."""

    def __missing__(self, key: str) -> str:
        self[key] = new_id()
        return self[key]


def name_anew(vault: Vault) -> None:
    """Name drafts, those in the trash too, the running session and what waits for its minute.

    Inside the caller's transaction. Whoever belongs together still does.
    """
    names = _Names()
    renamed = rename_running(vault)
    if renamed is not None:
        names[renamed.before] = renamed.after
    for act in vault.acts.every():
        vault.acts.remove(act)
        vault.acts.add(_act_anew(act, names))
    for draft in vault.drafts.every():
        vault.drafts.remove(draft.id)
        vault.drafts.save(_draft_anew(draft, names))
        vault.history.rename(draft.id, names[draft.id])
    for discarded in vault.discarded.every():
        draft = discarded.draft
        vault.discarded.replace(draft.id, _draft_anew(draft, names))
        vault.history.rename(draft.id, names[draft.id])


def _draft_anew(draft: Draft, names: _Names) -> Draft:
    session = draft.session
    return replace(
        draft,
        id=names[draft.id],
        session=names[session] if session is not None and session in names else session,
    )


def _act_anew(act: UndoableAct, names: _Names) -> UndoableAct:
    """Name the records that it makes; those that it changes are there already."""
    local = act.local
    if isinstance(local, Mapping):
        local = {**local, _SESSION: names[str(local[_SESSION])]}
    changes = tuple(_change_anew(change, names) for change in act.changes)
    subject = names.get(act.subject, act.subject)
    parted = tuple(names[draft] for draft in act.parted)
    return replace(act, changes=changes, local=local, subject=subject, parted=parted)


def _change_anew(change: DraftedChange, names: _Names) -> DraftedChange:
    if kind_of(change.kind).nature is Nature.REGISTER:
        return change
    fields: dict[str, Value] = {
        name: names.get(said, said) if isinstance(said, str) else said
        for name, said in change.fields.items()
    }
    return replace(change, record=names[change.record], fields=fields)
