# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What came in, counted: what each bundle brought, and what of it nobody has opened."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

NOTE: Final = "note"
ADDENDUM: Final = "note.addendum"
SESSION: Final = "session"
KINDS_READ: Final = (NOTE, ADDENDUM, SESSION)
"""Kinds of which a person opens each record."""


@dataclass(frozen=True, slots=True)
class Brought:
    """So many changes of one kind about one client; id and code are empty for nobody's."""

    client: str
    code: str
    kind: str
    count: int


@dataclass(frozen=True, slots=True)
class Arrived:
    """What a bundle brought about one client: ids of notes, those added to as well, and sessions.

    Attributes:
        unread: whether some of it was not opened yet.
    """

    client: str
    notes: tuple[str, ...] = ()
    sessions: tuple[str, ...] = ()
    unread: bool = False


@dataclass(frozen=True, slots=True)
class UnreadOf:
    """What of one device nobody has opened: counts, and when the newest of it came."""

    device: str
    bundles: int
    sessions: int
    notes: int
    came_at: str
