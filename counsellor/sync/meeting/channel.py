# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What two machines say under the keys of their meeting: a kind, and what belongs to it."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Final

from counsellor.crypto.meeting_keys import TAG_BYTES
from counsellor.domain.canonical import Value, canonical_bytes, parse_canonical
from counsellor.domain.errors import CounsellorError, NotCanonical
from counsellor.domain.meeting_errors import MeetingBroken, MeetingEnded

if TYPE_CHECKING:
    from counsellor.crypto.meeting_keys import Agreement
    from counsellor.sync.meeting.wire import Wire

MOST_BODY: Final = 1 << 16
"""Bytes of one frame, but for its kind and its seal."""

_MOST_FRAME: Final = 1 + MOST_BODY + TAG_BYTES
_LAST_WORD_S: Final = 2.0
_END_REASONS: Final = frozenset({"words", "stranger", "unconfirmed", "revoked", "copy"})


class Kind(IntEnum):
    """What a frame says."""

    END = 0
    SAME = 1
    PROOF = 2
    OFFER = 3
    WANT = 4
    FILE = 5
    PIECE = 6
    DONE = 7


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds that are waited.

    Attributes:
        come: for somebody to come.
        greet: for all of the greeting.
        compare: for two people to compare words.
        frame: for the next frame to be whole.
        work: the same, or for one to be taken, while the other machine takes in what it got.
    """

    come: float = 600.0
    greet: float = 15.0
    compare: float = 300.0
    frame: float = 60.0
    work: float = 900.0


class Channel:
    """The line between two machines once it has keys; until both said SAME nothing else counts.

    Attributes:
        transcript: what stands for all of the greeting.
        number: 44 bits to be compared.
        other_veil: stands for the device at the other end.
        is_caller: who has gone to the other, and so goes first in everything.
    """

    def __init__(
        self, wire: Wire, agreement: Agreement, patience: Patience, *, is_caller: bool
    ) -> None:
        self._wire, self._agreement, self._patience = wire, agreement, patience
        self.transcript, self.number = agreement.transcript, agreement.number
        self.other_veil = agreement.other_veil
        self.is_caller = is_caller

    def send(self, kind: Kind, body: bytes = b"") -> None:
        """Send a frame, also to a machine that has work before it; raises as ``Wire.send``."""
        if len(body) > MOST_BODY:
            raise ValueError(len(body))
        self._send(kind, body, self._patience.work)

    def say(self, kind: Kind, value: Value) -> None:
        """Send a frame with a value."""
        self.send(kind, canonical_bytes(value))

    def receive(self, *kinds: Kind, works: bool = False) -> tuple[Kind, bytes]:
        """Return the next frame, which is one of these kinds.

        Args:
            kinds: that may come now.
            works: whether the other machine may have long work before it.

        Raises:
            MeetingEnded: the other end is gone, or says why it goes.
            MeetingBroken: it is anything else.
            MeetingSilent, ImportCancelled: as ``Wire.receive``.
        """
        patience = self._patience.work if works else self._patience.frame
        return self._opened(self._wire.receive(_MOST_FRAME, time.monotonic() + patience), kinds)

    def heard(self, kind: Kind, *, works: bool = False) -> Mapping[str, Value]:
        """Return the object in the next frame, which is of this kind; raises as ``receive``."""
        return read_object(self.receive(kind, works=works)[1])

    def come(self, *kinds: Kind) -> Kind | None:
        """Return the kind of the next frame if it is here already; raises as ``receive``."""
        frame = self._wire.come(_MOST_FRAME)
        return self._opened(frame, kinds)[0] if frame is not None else None

    def wait(self, deadline: float) -> None:
        """Wait until more comes, or somebody rings; raises as ``Wire.wait``."""
        self._wire.wait(deadline)

    def end(self, reason: str = "") -> None:
        """Close the line, and say why if that is to be said; the keys are forgotten."""
        if reason:
            with contextlib.suppress(CounsellorError):
                self._send(Kind.END, reason.encode(), _LAST_WORD_S)
            self._wire.part(time.monotonic() + _LAST_WORD_S)
        self._wire.close()
        self._agreement.wipe()

    def _send(self, kind: Kind, body: bytes, patience: float) -> None:
        sealed = self._agreement.sealing.seal(bytes([kind]) + body)
        self._wire.send(sealed, time.monotonic() + patience)

    def _opened(self, frame: bytes, kinds: tuple[Kind, ...]) -> tuple[Kind, bytes]:
        plain = self._agreement.opening.open(frame)
        if not plain:
            raise MeetingBroken(reason="frame")
        number, body = plain[0], plain[1:]
        if number == Kind.END:
            said = body.decode("ascii", "replace")
            raise MeetingEnded(reason=said if said in _END_REASONS else "gone")
        if number not in kinds:
            raise MeetingBroken(reason="order")
        return Kind(number), body


def read_object(body: bytes) -> Mapping[str, Value]:
    """Read the object in a frame.

    Raises:
        MeetingBroken: there is none.
    """
    try:
        value = parse_canonical(body)
    except NotCanonical as error:
        raise MeetingBroken(reason="form") from error
    if not isinstance(value, Mapping):
        raise MeetingBroken(reason="form")
    return value
