# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Notes: drafts stay, signed notes are immutable and carry their author's own signature."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from counsellor.domain.canonical import Value, canonical_bytes
from counsellor.domain.errors import NoteEmpty

NOTE_NAMESPACE = "counsellor.note.v1"
"""SSHSIG namespace of an author's signature over a note or addendum."""

SIGNED_KINDS = frozenset({"note", "note.addendum"})

LATE_AFTER = timedelta(hours=48)


def signed_bytes(
    kind: str, record: str, client: str, author: str, fields: Mapping[str, Value]
) -> bytes:
    """Give the canonical bytes that the author signs.

    Everything but the signature itself: kind, note id, client, author and fields, so that
    authorship survives re-packing in other bundles.
    """
    content = {name: value for name, value in fields.items() if name != "signature"}
    return canonical_bytes(
        {"author": author, "client": client, "fields": content, "kind": kind, "record": record}
    )


def is_late(session_end: datetime, signed_at: datetime) -> bool:
    """Tell whether a note signed then is a late entry: more than 48 hours after the session."""
    return signed_at - session_end > LATE_AFTER


def require_text(text: str) -> None:
    """Check that there is something to sign.

    Raises:
        NoteEmpty: only blanks.
    """
    if not text.strip():
        raise NoteEmpty
