# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The trash: drafts that were discarded, and how long each has lain there."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from counsellor.domain.clock import stamp
from counsellor.domain.records.notes import DiscardedDraft, Draft
from counsellor.domain.touch import Area, Touch
from counsellor.storage.columns import in_time
from counsellor.storage.driver import Connection
from counsellor.storage.touches import Touches

_COLUMNS = "draft, discarded_at"
_NEWEST = in_time("discarded_at")


class DiscardedDrafts:
    """Drafts by id; writes need an open transaction."""

    def __init__(self, connection: Connection, touches: Touches) -> None:
        self._connection = connection
        self._touches = touches

    def put(self, draft: Draft, at: datetime) -> None:
        """Keep a draft that is discarded now."""
        with self._touches.naming((Area.DRAFT,)) as touched:
            touched.add(Touch(Area.DRAFT, draft.client))
            self._connection.execute(
                "INSERT OR REPLACE INTO discarded_drafts VALUES (?, ?, ?, ?, 0)",
                (draft.id, draft.client, json.dumps(_value(draft)), stamp(at)),
            )

    def every(self) -> list[DiscardedDraft]:
        """Return all of them, the one discarded last first."""
        rows = self._connection.execute(
            f"SELECT {_COLUMNS} FROM discarded_drafts ORDER BY age_s, {_NEWEST} DESC, id"  # noqa: S608
        )
        return [
            DiscardedDraft(_draft(json.loads(draft)), datetime.fromisoformat(at))
            for draft, at in rows
        ]

    def get(self, draft: str) -> DiscardedDraft | None:
        """Return one of them, or None."""
        return next((one for one in self.every() if one.draft.id == draft), None)

    def replace(self, draft: str, now: Draft) -> None:
        """Let another draft lie there in its place, for as long as it has."""
        with self._touches.naming((Area.DRAFT,)) as touched:
            touched.add(Touch(Area.DRAFT, now.client))
            self._connection.execute(
                "UPDATE discarded_drafts SET id = ?2, client = ?3, draft = ?4 WHERE id = ?1",
                (draft, now.id, now.client, json.dumps(_value(now))),
            )

    def remove(self, draft: str) -> None:
        """Remove one that is taken back, or is gone for good."""
        found = self.get(draft)
        if found is not None:
            with self._touches.naming((Area.DRAFT,)) as touched:
                touched.add(Touch(Area.DRAFT, found.draft.client))
                self._connection.execute("DELETE FROM discarded_drafts WHERE id = ?", (draft,))

    def grow_older(self, seconds: float) -> None:
        """Let all of them have lain there so much longer."""
        if self.count():
            self._connection.execute(
                "UPDATE discarded_drafts SET age_s = age_s + ?", (max(0.0, seconds),)
            )

    def older_than(self, seconds: float) -> list[str]:
        """Return the ids of those that have lain there so long."""
        rows = self._connection.execute(
            "SELECT id FROM discarded_drafts WHERE age_s >= ? ORDER BY id", (seconds,)
        )
        return [row[0] for row in rows]

    def count(self) -> int:
        """Return how many there are."""
        return int(self._connection.execute("SELECT count(*) FROM discarded_drafts").fetchone()[0])


def _value(draft: Draft) -> dict[str, str | None]:
    return {
        "id": draft.id,
        "kind": draft.kind,
        "client": draft.client,
        "session": draft.session,
        "note": draft.note,
        "template": str(draft.template),
        "language": draft.language,
        "text": draft.text,
        "begun_at": stamp(draft.begun_at),
        "saved_at": stamp(draft.saved_at),
    }


def _draft(value: Mapping[str, Any]) -> Draft:
    moments = {name: datetime.fromisoformat(value[name]) for name in ("begun_at", "saved_at")}
    return Draft(**{**value, **moments})
