# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The first three frames of a meeting: see ``crypto.meeting_keys``. They name nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from counsellor.crypto.meeting_keys import (
    COMMITMENT_BYTES,
    SHARE_BYTES,
    VERSION,
    Agreement,
    OwnShare,
    Share,
    commitment_to,
    require_committed,
)
from counsellor.domain.meeting_errors import MeetingBroken

if TYPE_CHECKING:
    from counsellor.sync.meeting.wire import Wire

_VERSION: Final = bytes([VERSION])


def greet_as_caller(wire: Wire, own: OwnShare, deadline: float) -> Agreement:
    """Greet whoever waits.

    Raises:
        MeetingBroken: the answer is none of this version of the program.
        MeetingSilent, MeetingEnded, ImportCancelled: as ``Wire.receive``.
    """
    wire.send(_VERSION + commitment_to(own.share), deadline)
    other = Share.of(_received(wire, SHARE_BYTES, deadline))
    wire.send(_VERSION + own.share.content, deadline)
    return own.agreed_with(other, as_caller=True)


def greet_as_listener(wire: Wire, own: OwnShare, deadline: float) -> Agreement:
    """Greet whoever has come; raises as ``greet_as_caller``."""
    commitment = _received(wire, COMMITMENT_BYTES, deadline)
    wire.send(_VERSION + own.share.content, deadline)
    other = Share.of(_received(wire, SHARE_BYTES, deadline))
    require_committed(other, commitment)
    return own.agreed_with(other, as_caller=False)


def _received(wire: Wire, size: int, deadline: float) -> bytes:
    frame = wire.receive(1 + size, deadline)
    if frame[:1] != _VERSION:
        raise MeetingBroken(reason="version")
    if len(frame) != 1 + size:
        raise MeetingBroken(reason="size")
    return frame[1:]
