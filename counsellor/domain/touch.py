# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What a write touched, for whoever shows it: a kind of record or an area, and whose it is."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Area(StrEnum):
    """What a vault holds beside its records, by what is shown of it.

    A setting has a name below its area, as a kind has below its subject; ``setting`` makes it.
    """

    JOURNAL = "journal"
    DRAFT = "draft"
    REVISION = "revision"
    ACT = "act"
    FORM = "form"
    SETTING = "setting"
    SECRET = "secret"
    PENDING = "pending"
    REFUSED = "refused"
    UNREAD = "unread"
    QUEUE = "queue"
    READERS = "readers"
    LEVEL = "level"
    SEALED = "sealed"
    RECEIVED = "received"
    WORD = "word"
    INVITATION = "invitation"


class Touch(NamedTuple):
    """One kind of record, or one area, of one client; no client: whose it is was not said."""

    kind: str
    client: str = ""

    @property
    def subject(self) -> str:
        """The kind without what was done to it: ``note`` of ``note.misfiled``."""
        return self.kind.partition(".")[0]


Changes = frozenset[Touch]
"""Everything that one job touched."""


def setting(key: str) -> str:
    """Return what a touch of one setting is called."""
    return f"{Area.SETTING}.{key}"
