# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Acts that can still be undone: kept as local state until their minute is over."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from counsellor.domain.canonical import Value
from counsellor.domain.clock import stamp
from counsellor.domain.ids import new_id
from counsellor.domain.kind import Nature
from counsellor.domain.records import kind_of
from counsellor.domain.touch import Area, Touch
from counsellor.domain.undoable import UndoableKind
from counsellor.domain.version import Version
from counsellor.storage.drafted_change import DraftedChange
from counsellor.storage.driver import Connection
from counsellor.storage.touches import Touches

_COLUMNS = "id, kind, client, payload, did_at, opening, since"


@dataclass(frozen=True, slots=True)
class UndoableAct:
    """Something that was done and has not entered the journal yet.

    Attributes:
        id: of this act.
        kind: what was done.
        client: about whom.
        subject: the record that it was done to; a second act replaces or overtakes the first.
        changes: enter the journal when the minute is over, with the bases that the person saw.
        local: what is put back by undoing, beside the journal.
        parted: drafts that were parted from what ``local`` is, and are joined again by undoing.
        said: what a sentence about it needs.
        did_at: local time; tells how long it has waited where another opening did it.
        opening: which opening of the vault counts its minute.
        since: monotonic seconds of that opening.
    """

    id: str
    kind: UndoableKind
    client: str
    subject: str
    changes: tuple[DraftedChange, ...]
    did_at: datetime
    local: Value = field(default=None, repr=False)
    said: Mapping[str, Value] = field(default_factory=dict, repr=False)
    opening: str = ""
    since: float = 0.0
    parted: tuple[str, ...] = ()


class UndoableActs:
    """Acts in the order in which they were done; writes need an open transaction.

    Attributes:
        opening: names this opening of the vault, by whose monotonic clock its acts wait.
    """

    def __init__(self, connection: Connection, touches: Touches) -> None:
        self._connection = connection
        self._touches = touches
        self.opening = new_id()

    def add(self, act: UndoableAct) -> None:
        """Keep an act."""
        payload = {
            "subject": act.subject,
            "changes": [_value(change) for change in act.changes],
            "local": act.local,
            "said": dict(act.said),
            "parted": list(act.parted),
        }
        with self._touches.naming((Area.ACT,)) as touched:
            touched.add(Touch(Area.ACT, act.client))
            self._connection.execute(
                f"INSERT INTO undoable_acts ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)",  # noqa: S608
                (
                    *(act.id, act.kind.value, act.client, json.dumps(payload)),
                    *(stamp(act.did_at), act.opening, act.since),
                ),
            )

    def remove(self, act: UndoableAct) -> None:
        """Remove an act that was undone or carried out."""
        with self._touches.naming((Area.ACT,)) as touched:
            touched.add(Touch(Area.ACT, act.client))
            self._connection.execute("DELETE FROM undoable_acts WHERE id = ?", (act.id,))

    def get(self, act: str) -> UndoableAct | None:
        """Return an act, or None if it was undone or carried out."""
        return next((one for one in self.every() if one.id == act), None)

    def every(self) -> list[UndoableAct]:
        """Return all acts, oldest first."""
        rows = self._connection.execute(f"SELECT {_COLUMNS} FROM undoable_acts ORDER BY rowid")  # noqa: S608
        return [_act(row) for row in rows]

    def any(self) -> bool:
        """Tell whether there are any."""
        found = self._connection.execute("SELECT EXISTS (SELECT 1 FROM undoable_acts)").fetchone()
        return bool(found[0])

    def count_anew(self, since: float) -> None:
        """Let every act of an earlier opening have its minute from now on, in this one."""
        if any(act.opening != self.opening for act in self.every()):
            self._connection.execute(
                "UPDATE undoable_acts SET opening = ?1, since = ?2 WHERE opening <> ?1",
                (self.opening, since),
            )

    def overtaken_by(self, drafted: Sequence[DraftedChange]) -> list[UndoableAct]:
        """Return the acts that stand before these changes about the same register or state."""
        if not self.any():
            return []
        places = {_place(change) for change in drafted} - {None}
        return [act for act in self.every() if places & {_place(change) for change in act.changes}]


def _place(change: DraftedChange) -> tuple[str, str | None, str] | None:
    """Return what a change supersedes something of; an event supersedes nothing."""
    nature = kind_of(change.kind).nature
    if nature is Nature.REGISTER:
        return change.kind, change.client, change.record
    if nature is Nature.STATE:
        return change.kind, change.client, str(change.fields["subject"])
    return None


def _value(change: DraftedChange) -> dict[str, Any]:
    return {
        "kind": change.kind,
        "record": change.record,
        "client": change.client,
        "fields": dict(change.fields),
        "bases": [base.text for base in change.bases] if change.bases is not None else None,
    }


def _change(value: Mapping[str, Any]) -> DraftedChange:
    bases = value["bases"]
    return DraftedChange(
        value["kind"],
        value["record"],
        value["client"],
        value["fields"],
        tuple(Version.parse(base) for base in bases) if bases is not None else None,
    )


def _act(row: Sequence[Any]) -> UndoableAct:
    payload = json.loads(row[3])
    return UndoableAct(
        id=row[0],
        kind=UndoableKind(row[1]),
        client=row[2],
        subject=payload["subject"],
        changes=tuple(_change(value) for value in payload["changes"]),
        did_at=datetime.fromisoformat(row[4]),
        local=payload["local"],
        said=payload["said"],
        opening=row[5],
        since=row[6],
        parted=tuple(payload.get("parted", ())),
    )
