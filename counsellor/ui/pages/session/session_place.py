# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What the session page shows, as ids alone: so it is found again after the lock."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from counsellor.domain.errors import UnknownRecord
from counsellor.services.open_note import open_draft, open_signed

if TYPE_CHECKING:
    from collections.abc import Callable

    from counsellor.services.open_note import OpenNote
    from counsellor.services.vault_types import OpenVault

_DRAFT, _SIGNED = "draft", "signed"


def subject_of(shown: OpenNote | None) -> tuple[str, ...]:
    """Return which draft or signed note is shown, or nothing."""
    if shown is not None and shown.draft is not None:
        return _DRAFT, shown.draft.id
    if shown is not None and shown.note is not None:
        return _SIGNED, shown.note.id
    return ()


def reader_of(subject: tuple[str, ...]) -> Callable[[OpenVault], OpenNote]:
    """Return the job that reads it again."""
    kind, record = subject
    if kind == _DRAFT:
        return partial(_open_again, record=record)
    return partial(open_signed, signed=record)


def _open_again(vault: OpenVault, record: str) -> OpenNote:
    """Open a draft, or the note that it became meanwhile."""
    try:
        return open_draft(vault, record)
    except UnknownRecord:
        return open_signed(vault, record)
