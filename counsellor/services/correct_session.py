# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Correct a recorded session with a reason; the original stays in the journal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from counsellor.domain.canonical import Value
from counsellor.domain.clock import stamp
from counsellor.domain.coded import SessionStatus
from counsellor.domain.errors import RecordInvalid
from counsellor.domain.ids import new_id
from counsellor.domain.invisible import is_blank
from counsellor.domain.records import limit_of
from counsellor.domain.records.sessions import NEEDS_PRESENCE, Segment, check_segments
from counsellor.storage.journal import DraftedChange
from counsellor.storage.vault import Vault

CORRECTION: Final = "session.correction"


@dataclass(frozen=True, slots=True)
class Correction:
    """What a session should have been; ``reason`` is required."""

    started_at: datetime
    duration_s: int
    segments: Sequence[Segment]
    status: SessionStatus
    present: bool
    reason: str

    @property
    def ended_at(self) -> datetime:
        """When it was over."""
        return self.started_at + timedelta(seconds=self.duration_s)


def correct_session(vault: Vault, session: str, correction: Correction) -> None:
    """Save a correction.

    Raises:
        RecordInvalid: no reason, completed without the client, the segments do not fit, or it
            ends in the future.
        UnknownRecord: no such session.
    """
    row = vault.sessions.get(session)
    vault.commit([drafted_correction(vault, session, row.client, correction)])


def drafted_correction(
    vault: Vault, session: str, client: str | None, correction: Correction
) -> DraftedChange:
    """Return the change that corrects a session.

    Raises:
        RecordInvalid: no reason, completed without the client, the segments do not fit, or it
            ends in the future.
    """
    if is_blank(correction.reason):
        raise RecordInvalid(kind="session.correction", reason="no_reason")
    reason = limit_of(CORRECTION, "reason").entered(correction.reason, CORRECTION, "reason")
    if correction.status in NEEDS_PRESENCE and not correction.present:
        raise RecordInvalid(kind="session", reason="not_present")
    check_segments(correction.segments, correction.duration_s)
    if not vault.clock_is_wrong and correction.ended_at > vault.clock.now():
        raise RecordInvalid(kind="session", reason="future")
    fields: dict[str, Value] = {
        "subject": session,
        "started_at": stamp(correction.started_at),
        "duration_s": correction.duration_s,
        "status": correction.status.value,
        "present": correction.present,
        "segments": [segment.to_value() for segment in correction.segments],
        "reason": reason,
    }
    return DraftedChange(CORRECTION, new_id(), client, fields)
