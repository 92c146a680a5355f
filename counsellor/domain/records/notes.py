# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Notes: drafts stay, signed notes are immutable and carry their author's own signature."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from counsellor.domain.canonical import Value, canonical_bytes
from counsellor.domain.coded import Audience
from counsellor.domain.errors import RecordInvalid
from counsellor.domain.invisible import is_blank
from counsellor.domain.kind import Nature, Writers, event_kind
from counsellor.domain.shapes import flag, moment, optional, record_id, text, token

NOTE_NAMESPACE = "counsellor.note.v1"
"""SSHSIG namespace of an author's signature over a note or addendum."""

SIGNED_KINDS = frozenset({"note", "note.addendum"})

MOST_LETTERS: Final = 200_000
"""Letters of a note, and of an addendum."""

LATE_AFTER = timedelta(hours=48)


def signed_bytes(
    kind: str, record: str, client: str, author: str, fields: Mapping[str, Value]
) -> bytes:
    """Return the canonical bytes that the author signs.

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
        RecordInvalid: nothing of it can be seen.
    """
    if is_blank(text):
        raise RecordInvalid(kind="note", reason="empty")


@dataclass(frozen=True, slots=True)
class AddendumText:
    """A signed addition to a signed note; ``no_clock`` as of a change."""

    id: str
    text: str = field(repr=False)
    signed_at: datetime
    author: str
    no_clock: bool = False


@dataclass(frozen=True, slots=True)
class NoteText:
    """A signed note with its addenda; a misfiled note has no text.

    ``sealed`` tells whether it left in a bundle and so cannot be unsigned any more; ``no_clock``
    is as of a change.
    """

    id: str
    client: str
    session: str | None
    template: str
    language: str
    text: str = field(repr=False)
    signed_at: datetime
    late: bool
    misfiled: bool
    author: str
    sealed: bool
    addenda: tuple[AddendumText, ...] = ()
    no_clock: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """Unsigned text on this device; ``kind`` is ``note`` or ``note.addendum``.

    Attributes:
        id: becomes the record id when it is signed.
        note: the note that an addendum belongs to.
        begun_at, saved_at: local times.
    """

    id: str
    kind: str
    client: str
    session: str | None
    note: str | None
    template: str
    language: str
    text: str = field(repr=False)
    begun_at: datetime
    saved_at: datetime


@dataclass(frozen=True, slots=True)
class DiscardedDraft:
    """A draft in the trash, and when it came there."""

    draft: Draft
    discarded_at: datetime


@dataclass(frozen=True, slots=True)
class DraftRevision:
    """What stood in a draft before, and when that was saved."""

    number: int
    text: str = field(repr=False)
    saved_at: datetime


def _misfiled_writers(fields: Mapping[str, Value]) -> Writers:
    """Its author says that a note lies in the wrong file; the supervisor confirms it."""
    return Writers.DECIDERS if fields["confirmed"] else Writers.AUTHOR


KINDS: Final = (
    event_kind(
        "note",
        Audience.CASE,
        {
            "session": optional(record_id),
            "case": optional(record_id),
            "template": token,
            "language": token,
            "text": text(MOST_LETTERS, lines=True, needed="empty"),
            "begun_at": moment,
            "signed_at": moment,
            "late": flag,
            "signature": text(2_000, lines=True),
        },
        word="Note",
        writers=Writers.COWORKERS,
    ),
    event_kind(
        "note.addendum",
        Audience.CASE,
        {
            "note": record_id,
            "text": text(MOST_LETTERS, lines=True, needed="empty"),
            "signed_at": moment,
            "signature": text(2_000, lines=True),
        },
        word="Addendum",
        writers=Writers.AUTHOR,
    ),
    event_kind(
        "note.unsigned",
        Audience.DEVICE,
        {"note": record_id},
        word="Signature taken back",
        writers=Writers.NOBODY,
    ),
    event_kind(
        "note.misfiled",
        Audience.CASE,
        {"subject": record_id, "reason": text(400, needed="no_reason"), "confirmed": flag},
        word="Note marked as misfiled",
        nature=Nature.STATE,
        writers=_misfiled_writers,
    ),
)
