# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The database's side of the anchor: one row that every commit advances, and its judgement."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from counsellor.domain.errors import VaultDamaged
from counsellor.storage.anchor import AnchorState
from counsellor.storage.driver import Connection

_CHAIN_BYTES = 32


class Verdict(Enum):
    """What database and head say of each other."""

    EQUAL = "equal"
    AHEAD = "ahead"
    """One commit that was not acknowledged: the process died between database and head."""
    BEHIND = "behind"
    """Acknowledged commits are missing."""
    FOREIGN = "foreign"
    """Another history."""


@dataclass(frozen=True, slots=True)
class AnchorRow:
    """The state that the database holds, and the chain of the commit before it."""

    state: AnchorState
    previous: bytes

    def judged_by(self, head: AnchorState) -> Verdict:
        """Compare with the head, which names the last commit that was shown as saved."""
        if self.state.counter < head.counter:
            return Verdict.BEHIND
        if (self.state.counter, self.state.chain) == (head.counter, head.chain):
            return Verdict.EQUAL
        if self.state.counter == head.counter + 1 and self.previous == head.chain:
            return Verdict.AHEAD
        return Verdict.FOREIGN


def read_row(connection: Connection) -> AnchorRow:
    """Read the anchor row; driver errors are the caller's to translate.

    Raises:
        VaultDamaged: there is no such row, or it is malformed; part is "anchor row".
    """
    known = "SELECT count(*) FROM sqlite_master WHERE name = 'anchor'"
    if connection.execute(known).fetchone() != (1,):
        raise VaultDamaged(part="anchor row", reason="missing")
    row = connection.execute("SELECT counter, chain, previous FROM anchor WHERE id = 1").fetchone()
    if row is None:
        raise VaultDamaged(part="anchor row", reason="missing")
    counter, chain, previous = row
    sound = isinstance(counter, int) and all(
        isinstance(part, bytes) and len(part) == _CHAIN_BYTES for part in (chain, previous)
    )
    if not sound:
        raise VaultDamaged(part="anchor row", reason="malformed")
    return AnchorRow(AnchorState(counter, chain), previous)


def advance_row(connection: Connection, previous: AnchorState, state: AnchorState) -> None:
    """Move the row inside the open transaction; driver errors are the caller's to translate.

    Raises:
        VaultDamaged: the row is not where it was left.
    """
    moved = connection.execute(
        "UPDATE anchor SET counter = ?, chain = ?, previous = ? WHERE id = 1 AND chain = ?",
        (state.counter, state.chain, previous.chain, previous.chain),
    )
    if moved.rowcount != 1:
        raise VaultDamaged(part="anchor row", reason="moved")
