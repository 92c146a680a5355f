# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What a search finds."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class SearchHit:
    """An answer of search: a client, or a note with a line of its text.

    Attributes:
        kind: ``client`` or ``note``.
        client, code, working_name: whom it is about.
        note: id of the note, or None.
        when: when it was signed.
        snippet: a stretch of the text around the first word found.
    """

    kind: str
    client: str
    code: str
    working_name: str
    note: str | None = None
    when: datetime | None = None
    snippet: str = field(default="", repr=False)
