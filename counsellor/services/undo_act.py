# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Do what a slip can do so that it can be undone for a minute, before the journal has it.

Meanwhile it lies in the vault as local state, and whoever reads through ``as_if_done`` sees it
done. Of an act that takes a consent back nothing is sealed from the first moment.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from counsellor.domain.canonical import Value
from counsellor.domain.errors import (
    CounsellorError,
    DiskFull,
    ReadOnlyPlace,
    StorageFailed,
    TimerAlreadyRuns,
    TooLateToUndo,
    VaultLocked,
)
from counsellor.domain.ids import new_id
from counsellor.domain.undoable import UndoableKind, seconds_left, waited_by_wall_clock
from counsellor.services.commit_begun import commit_begun
from counsellor.services.open_note import BlankNote, join_drafts, part_drafts
from counsellor.storage.undoable_acts import UndoableAct
from counsellor.storage.unfinished import RUNNING
from counsellor.storage.vault import Vault

T = TypeVar("T")

_NOT_NOW = (DiskFull, ReadOnlyPlace, StorageFailed, VaultLocked)
"""The act stays, and is tried again."""


@dataclass(frozen=True, slots=True)
class Undoable:
    """What can be undone now.

    Attributes:
        id: of the act.
        kind: what was done.
        client: about whom.
        code: the client's, or empty.
        said: what a sentence about it needs.
        left_s: for how long it can be undone.
    """

    id: str
    kind: UndoableKind
    client: str
    code: str
    said: Mapping[str, Value]
    left_s: float


def do_undoably(
    vault: Vault,
    kind: UndoableKind,
    client: str,
    subject: str,
    do: Callable[[Vault], object],
    said: Mapping[str, Value] | None = None,
) -> str:
    """Do what a service does, so that it can be undone for a minute; returns the act's id.

    A second act that supersedes one that waits lets that enter the journal before.

    Raises:
        CounsellorError: as the service does; nothing was done. Empty where it changes nothing.
    """
    with vault.rehearsal() as rehearsed:
        _perform(vault)
        do(vault)
    changes = tuple(rehearsed)
    if not changes:
        return ""
    with vault.transaction():
        for before in vault.acts.overtaken_by(changes):
            _carry_out(vault, before)
        seen = tuple(replace(one, bases=vault.journal.bases_of(one)) for one in changes)
        act = _new(vault, kind, client, subject, said or {})
        vault.acts.add(replace(act, changes=seen))
        _let_consent_count(vault, act)
    return act.id


def discard_undoably(vault: Vault, blank: BlankNote) -> str:
    """Discard the session that is being timed; its time can be taken back for a minute.

    What was written in it stays as a note of its own, and is of the session again by undoing.
    Returns the act's id; empty where nothing is timed, or only of somebody who was erased.
    """
    running = vault.settings.get(RUNNING)
    if not isinstance(running, Mapping):
        return ""
    client, session = str(running["client"]), str(running["session"])
    act = _new(vault, UndoableKind.SESSION_DISCARDED, client, session, {})
    known = vault.clients.has(client)
    with vault.transaction():
        vault.settings.remove(RUNNING)
        parted = part_drafts(vault, session, blank)
        if known:
            vault.acts.add(replace(act, local=running, parted=parted))
    return act.id if known else ""


def undo_act(vault: Vault, act: str) -> UndoableKind:
    """Undo an act, and return what it was.

    Raises:
        TooLateToUndo: it is in the journal, or went with its client.
        TimerAlreadyRuns: another session is being timed; the discarded one can wait for its end.
    """
    found = vault.acts.get(act)
    if found is None:
        raise TooLateToUndo
    running = vault.settings.get(RUNNING)
    if found.local is not None and isinstance(running, Mapping):
        raise TimerAlreadyRuns(session=str(running["session"]))
    with vault.transaction():
        vault.acts.remove(found)
        if found.local is not None:
            vault.settings.put(RUNNING, found.local)
            join_drafts(vault, found.parted, found.subject)
        _let_consent_count(vault, found)
    return found.kind


def undoable_acts(vault: Vault) -> list[Undoable]:
    """Return what can be undone now, newest first."""
    codes = {act.client: vault.clients.get(act.client).code for act in vault.acts.every()}
    return [
        Undoable(
            act.id, act.kind, act.client, codes[act.client], act.said, _seconds_left(vault, act)
        )
        for act in reversed(vault.acts.every())
    ]


def count_anew(vault: Vault) -> None:
    """Let what was done before a lock, a quit or a crash be undone for a minute from now on.

    While the window was away nobody could undo anything.
    """
    if vault.acts.any() and not vault.core.read_only:
        with vault.transaction():
            vault.acts.count_anew(vault.clock.monotonic())


def carry_out_due(vault: Vault) -> list[CounsellorError]:
    """Let all acts whose minute is over enter the journal; returns why some cannot.

    Those stay where they are, for a person to be told; ``give_up`` lets them go.

    Raises:
        DiskFull, ReadOnlyPlace, StorageFailed, VaultLocked: the rest is tried again.
    """
    return [why for _act, why in _carry_out_due(vault)]


def _carry_out_due(vault: Vault) -> list[tuple[UndoableAct, CounsellorError]]:
    refused = []
    for act in vault.acts.every():
        if _seconds_left(vault, act) > 0:
            continue
        try:
            with vault.transaction():
                _carry_out(vault, act)
        except _NOT_NOW:
            raise
        except CounsellorError as error:
            refused.append((act, error))
    return refused


def carry_out_or_give_up(vault: Vault) -> list[CounsellorError]:
    """Do the same, and let go of what cannot be carried out: the person is told why."""
    refused = _carry_out_due(vault)
    if refused:
        with vault.transaction():
            for act, _why in refused:
                vault.acts.remove(act)
                _let_consent_count(vault, act)
    return [why for _act, why in refused]


def as_if_done(job: Callable[[Vault], T]) -> Callable[[Vault], T]:
    """Return a job that reads the vault as it is when every act has entered the journal."""

    def read(vault: Vault) -> T:
        if not vault.acts.any() or vault.core.read_only or vault.rehearses:
            return job(vault)
        with vault.rehearsal():
            _perform(vault)
            return job(vault)

    return read


def _perform(vault: Vault) -> None:
    """Carry out every act, inside a rehearsal; what cannot be is left out."""
    for act in vault.acts.every():
        vault.connection.execute("SAVEPOINT act")
        try:
            _carry_out(vault, act)
        except _NOT_NOW:
            raise
        except CounsellorError:
            vault.connection.execute("ROLLBACK TO act")
        vault.connection.execute("RELEASE act")


def _carry_out(vault: Vault, act: UndoableAct) -> None:
    vault.acts.remove(act)
    for change in act.changes:
        commit_begun(vault, change)


def _let_consent_count(vault: Vault, act: UndoableAct) -> None:
    if act.kind is UndoableKind.CONSENT_WITHDRAWN:
        vault.queue.release(act.client)


def _new(
    vault: Vault, kind: UndoableKind, client: str, subject: str, said: Mapping[str, Value]
) -> UndoableAct:
    return UndoableAct(
        new_id(),
        kind,
        client,
        subject,
        (),
        vault.clock.now(),
        said=said,
        opening=vault.acts.opening,
        since=vault.clock.monotonic(),
    )


def _seconds_left(vault: Vault, act: UndoableAct) -> float:
    if act.opening == vault.acts.opening:
        return seconds_left(vault.clock.monotonic() - act.since)
    return seconds_left(waited_by_wall_clock(act.did_at, vault.clock.now()))
