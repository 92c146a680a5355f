# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What a draft was before: a few earlier versions, and the last steps of writing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from counsellor.domain.clock import stamp
from counsellor.domain.draft_steps import Step, newest_within
from counsellor.domain.records.notes import DraftRevision
from counsellor.domain.revisions import too_many
from counsellor.domain.touch import Area, Touch
from counsellor.storage.driver import Connection
from counsellor.storage.touches import Touches

_REVISIONS = "SELECT id, text, saved_at FROM draft_revisions WHERE draft = ? ORDER BY id DESC"


class DraftHistory:
    """Earlier versions and steps by draft; writes need an open transaction."""

    def __init__(self, connection: Connection, touches: Touches) -> None:
        self._connection = connection
        self._touches = touches

    # --- earlier versions --------------------------------------------------------------------

    def revisions(self, draft: str) -> list[DraftRevision]:
        """Return the earlier versions of a draft, newest first."""
        return [_revision(row) for row in self._connection.execute(_REVISIONS, (draft,))]

    def newest_revision(self, draft: str) -> DraftRevision | None:
        """Return the newest of them, or None; no text of the others is read."""
        row = self._connection.execute(f"{_REVISIONS} LIMIT 1", (draft,)).fetchone()
        return None if row is None else _revision(row)

    def keep_revision(self, draft: str, client: str, text: str, saved_at: datetime) -> None:
        """Keep a version, and let go of those that are too many, the crowded ones first."""
        with self._touches.naming((Area.REVISION,)) as touched:
            touched.add(Touch(Area.REVISION, client))
            self._connection.execute(
                "INSERT INTO draft_revisions (draft, client, text, saved_at) VALUES (?, ?, ?, ?)",
                (draft, client, text, stamp(saved_at)),
            )
            self._connection.executemany(
                "DELETE FROM draft_revisions WHERE id = ?",
                [(one.number,) for one in too_many(self.revisions(draft))],
            )

    # --- steps -------------------------------------------------------------------------------

    def steps(self, draft: str) -> tuple[Step, ...]:
        """Return the last steps of writing, oldest first."""
        rows = self._connection.execute(
            "SELECT place, removed, added FROM draft_steps WHERE draft = ? ORDER BY number",
            (draft,),
        )
        return tuple(Step(*row) for row in rows)

    def add_step(self, draft: str, client: str, before: Sequence[Step], step: Step) -> None:
        """Note a step behind those there are, and forget the oldest where there are too many."""
        with self._touches.naming((Area.DRAFT,)) as touched:
            touched.add(Touch(Area.DRAFT, client))
            self._connection.execute(
                "INSERT INTO draft_steps (draft, number, client, place, removed, added) SELECT ?,"
                " ifnull(max(number), 0) + 1, ?, ?, ?, ? FROM draft_steps WHERE draft = ?",
                (draft, client, step.place, step.removed, step.added, draft),
            )
            steps = (*before, step)
            kept = len(newest_within(steps))
            if kept < len(steps):
                self._connection.execute(
                    "DELETE FROM draft_steps WHERE draft = ?1 AND number <= (SELECT max(number)"
                    " FROM draft_steps WHERE draft = ?1) - ?2",
                    (draft, kept),
                )

    def take_steps_back(self, draft: str, client: str, count: int) -> None:
        """Forget the last steps: they were undone."""
        with self._touches.naming((Area.DRAFT,)) as touched:
            touched.add(Touch(Area.DRAFT, client))
            self._connection.execute(
                "DELETE FROM draft_steps WHERE draft = ?1 AND number > (SELECT max(number)"
                " FROM draft_steps WHERE draft = ?1) - ?2",
                (draft, count),
            )

    # --- both --------------------------------------------------------------------------------

    def rename(self, draft: str, after: str) -> None:
        """Give all of it to the draft's new id."""
        self._write("UPDATE {table} SET draft = ?2 WHERE draft = ?1", draft, after)

    def forget(self, draft: str) -> None:
        """Forget all of it: the draft was signed, or is gone for good."""
        self._write("DELETE FROM {table} WHERE draft = ?1", draft)

    def _write(self, statement: str, draft: str, *more: str) -> None:
        for table, area in (("draft_revisions", Area.REVISION), ("draft_steps", Area.DRAFT)):
            row = self._connection.execute(
                f"SELECT client FROM {table} WHERE draft = ? LIMIT 1",  # noqa: S608
                (draft,),
            ).fetchone()
            if row is not None:
                with self._touches.naming((area,)) as touched:
                    touched.add(Touch(area, row[0]))
                    self._connection.execute(statement.format(table=table), (draft, *more))


def _revision(row: Sequence[Any]) -> DraftRevision:
    number, text, saved_at = row
    return DraftRevision(number, text, datetime.fromisoformat(saved_at))
