# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Drafts: local state, saved every second or so, never journalled, never sent."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from counsellor.domain.clock import stamp
from counsellor.domain.records.notes import Draft
from counsellor.domain.touch import Area, Touch
from counsellor.storage.columns import in_time
from counsellor.storage.driver import Connection
from counsellor.storage.touches import Touches

_COLUMNS = "id, kind, client, session, note, template, language, text, begun_at, saved_at"
_SAVED = in_time("saved_at")
_NEWEST = f"ORDER BY {_SAVED} DESC, id"


class DraftStore:
    """Unsigned notes and addenda; writes need an open transaction."""

    def __init__(self, connection: Connection, touches: Touches) -> None:
        self._connection = connection
        self._touches = touches

    def save(self, draft: Draft) -> None:
        """Keep a draft in place of what was saved of it before."""
        with self._touches.naming((Area.DRAFT,)) as touched:
            touched.add(Touch(Area.DRAFT, draft.client))
            self._connection.execute(
                f"INSERT INTO drafts ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608
                " ON CONFLICT (id) DO UPDATE SET template = excluded.template,"
                " language = excluded.language, text = excluded.text, session = excluded.session,"
                " saved_at = excluded.saved_at",
                (
                    draft.id,
                    draft.kind,
                    draft.client,
                    draft.session,
                    draft.note,
                    str(draft.template),
                    draft.language,
                    draft.text,
                    stamp(draft.begun_at),
                    stamp(draft.saved_at),
                ),
            )

    def get(self, draft: str) -> Draft | None:
        """Return a draft, or None if it was signed or discarded."""
        row = self._connection.execute(
            f"SELECT {_COLUMNS} FROM drafts WHERE id = ?",  # noqa: S608
            (draft,),
        ).fetchone()
        return _draft(row) if row is not None else None

    def of_client(self, client: str) -> list[Draft]:
        """Return a client's drafts, newest first."""
        rows = self._connection.execute(
            f"SELECT {_COLUMNS} FROM drafts WHERE client = ? {_NEWEST}",  # noqa: S608
            (client,),
        )
        return [_draft(row) for row in rows]

    def every(self) -> list[Draft]:
        """Return all drafts, newest first."""
        rows = self._connection.execute(
            f"SELECT {_COLUMNS} FROM drafts {_NEWEST}"  # noqa: S608
        )
        return [_draft(row) for row in rows]

    def remove(self, draft: str) -> None:
        """Remove a draft that was signed or discarded."""
        found = self.get(draft)
        if found is not None:
            with self._touches.naming((Area.DRAFT,)) as touched:
                touched.add(Touch(Area.DRAFT, found.client))
                self._connection.execute("DELETE FROM drafts WHERE id = ?", (draft,))


def _draft(row: Sequence[Any]) -> Draft:
    return Draft(
        id=row[0],
        kind=row[1],
        client=row[2],
        session=row[3],
        note=row[4],
        template=row[5],
        language=row[6],
        text=row[7],
        begun_at=datetime.fromisoformat(row[8]),
        saved_at=datetime.fromisoformat(row[9]),
    )
