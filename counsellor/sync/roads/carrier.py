# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The carrier's process as its parent sees it: it does what is asked, or says why not.

It is ended as soon as nobody needs it, so that a password lies in its memory no longer than that.
It is believed in nothing: a file is known by its content, and a name is display text.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from counsellor.domain.errors import ImportCancelled
from counsellor.domain.road_errors import CarrierUnavailable
from counsellor.sync.child_process import ChildProcess, own_command
from counsellor.sync.drop_place import UNWATCHED, DropPlace, Transit
from counsellor.sync.frames import BrokenFrame
from counsellor.sync.lying import Lying
from counsellor.sync.mailboxes import is_mailbox
from counsellor.sync.roads.carrier_protocol import (
    BOXES,
    DELETE,
    DONE,
    ENTRIES,
    FAILED,
    LIST,
    MOVED,
    PART,
    PUT,
    READ,
    READY,
    Message,
    frame_of,
    open_frame,
    read_entries,
    read_failed,
    read_message,
)
from counsellor.sync.roads.failures import failure_of
from counsellor.sync.roads.line import SILENCE_S
from counsellor.sync.roads.office_proxy import proxy_towards
from counsellor.sync.roads.trouble import Cause, Trouble

CARRIER_WORD: Final = "--carrier"
"""First argument of a frozen program that shall be a carrier."""

MOST_PIECE: Final = 4 << 20
"""Bytes that are put or read at once."""

_SOURCE = (
    "import sys; sys.path.insert(0, sys.argv[1])\n"
    "from counsellor.sync.roads.carrier_process import main; main()"
)
_TO_BEGIN = 600.0
"""Seconds that it may take for its first word: on a slow disk a Python starts slowly."""
_LOOK_EVERY_S = 0.1
_MOST_ENTRIES = 1_000_000
_ENDS: Final = frozenset({DONE, FAILED})


class Ticket(NamedTuple):
    """Something that was begun, and how many bytes are to come of it."""

    number: int
    size: int


@dataclass(slots=True)
class _Flight:
    """What has come so far of something that was begun.

    Attributes:
        wanted: bytes that may come of it.
        content, size: what came, and how much that is.
        end: the word that ended it.
    """

    wanted: int
    content: list[bytes] = field(default_factory=list)
    size: int = 0
    end: Message | None = None


class Carrier:
    """Speaks with the server of one place, from its first question until it is closed."""

    def __init__(
        self, place: DropPlace, transit: Transit = UNWATCHED, silence: float = SILENCE_S
    ) -> None:
        self.address = place.address
        self._place = place
        self._transit = transit
        self._silence = silence
        self._child: ChildProcess | None = None
        self._begun = 0
        self._flying: dict[int, _Flight] = {}
        self._forgotten: set[int] = set()

    def entries(self, box: str) -> list[Lying]:
        """Return what may be ours in a box; raises as all here do, see ``failure_of``."""
        found: list[Lying] = []
        self._be_alone()
        self._finish(self._begin(LIST, box.encode("ascii")), found)
        return found

    def boxes(self) -> dict[str, int]:
        """Return the boxes of devices, each with a stamp; see ``Store.boxes``."""
        found: list[Lying] = []
        self._be_alone()
        self._finish(self._begin(BOXES), found)
        return {one.name: one.stamp for one in found if is_mailbox(one.name)}

    def read(self, path: str, offset: int, size: int) -> bytes:
        """Return a part of a file, of ``MOST_PIECE`` bytes at the most."""
        self._be_alone()
        return b"".join(self.finish(self.begin_reading(path, offset, size)))

    def put(self, path: str, content: bytes) -> None:
        """Leave a file of ``MOST_PIECE`` bytes at the most; it appears only complete."""
        self._be_alone()
        self.finish(self.begin_putting(path, content))

    def delete(self, path: str) -> None:
        """Take a file away; one that is gone already is no failure."""
        self._be_alone()
        self.finish(self.begin_deleting(path))

    def begin_reading(self, path: str, offset: int, size: int) -> Ticket:
        """Begin to read a part of a file; see ``Pace.lanes``."""
        asked = path.encode(), b"%d" % offset, b"%d" % size
        return self._begin(READ, *asked, size=size)

    def begin_putting(self, path: str, content: bytes) -> Ticket:
        """Begin to leave a file; see ``Pace.lanes``."""
        return self._begin(PUT, path.encode("ascii"), content)

    def begin_deleting(self, path: str) -> Ticket:
        """Begin to take a file away; see ``Pace.lanes``."""
        return self._begin(DELETE, path.encode("ascii"))

    def finish(self, ticket: Ticket) -> Sequence[bytes]:
        """Wait for the end of what was begun, and return what came, in parts.

        Why one of several fails cannot be told apart from why another did: who wants to know asks
        for it once more, alone.
        """
        flight = self._finish(ticket)
        if flight.size != ticket.size:
            raise failure_of(Trouble(Cause.CUT), self.address)
        return flight.content

    def forget(self, ticket: Ticket) -> None:
        """Wait for something no longer; it may be done all the same."""
        flight = self._flying.pop(ticket.number, None)
        if flight is not None and flight.end is None:
            self._forgotten.add(ticket.number)

    def close(self) -> None:
        """End the process, and with it all that it held."""
        child, self._child = self._child, None
        self._flying.clear()
        self._forgotten.clear()
        if child is not None:
            child.close()

    def _be_alone(self) -> None:
        """Wait for the end of what was forgotten, or why that fails is told of the next."""
        try:
            while self._forgotten:
                self._take(self._next(), None)
        except (BrokenFrame, LookupError, ValueError) as error:
            self.close()
            raise failure_of(Trouble(Cause.CUT), self.address) from error

    def _begin(self, word: bytes, *parts: bytes, size: int = 0) -> Ticket:
        child = self._running()
        self._begun += 1
        ticket = Ticket(self._begun, size)
        self._flying[ticket.number] = _Flight(size)
        child.send(frame_of(word, ticket.number, *parts))
        return ticket

    def _finish(self, ticket: Ticket, entries: list[Lying] | None = None) -> _Flight:
        try:
            while (end := self._flying[ticket.number].end) is None:
                self._take(self._next(), entries)
            flight = self._flying.pop(ticket.number)
            if end.word == DONE:
                return flight
            raise failure_of(read_failed(end.parts), self.address)
        except (BrokenFrame, LookupError, ValueError) as error:
            self.close()
            raise failure_of(Trouble(Cause.CUT), self.address) from error

    def _take(self, said: Message, entries: list[Lying] | None) -> None:
        """Take the next reply, whatever it answers."""
        if said.number in self._forgotten:
            if said.word in _ENDS:
                self._forgotten.discard(said.number)
            return
        flight = self._flying[said.number]
        if flight.end is not None:
            raise BrokenFrame
        if said.word in _ENDS:
            flight.end = said
        elif said.word == PART:
            flight.content.append(said.parts[0])
            flight.size += len(said.parts[0])
            if flight.size > flight.wanted:
                raise BrokenFrame
        elif said.word == ENTRIES and entries is not None and len(entries) <= _MOST_ENTRIES:
            entries += read_entries(said.parts)
        else:
            raise BrokenFrame

    def _next(self) -> Message:
        """Wait for a word that is more than that something moves; it notices a dead line before us.

        Raises:
            BrokenFrame: it is dead.
            ImportCancelled: a person wants it no more.
        """
        child, heard = self._child, time.monotonic()
        while child is not None and time.monotonic() - heard < 2 * self._silence:
            if self._transit.cancelled():
                self.close()
                raise ImportCancelled
            reply = child.receive(_LOOK_EVERY_S)
            if reply is None:
                if not child.is_running:
                    break
                continue
            heard, said = time.monotonic(), read_message(reply)
            if said.word != MOVED:
                return said
            self._transit.moved(int(said.parts[0]), int(said.parts[1]))
        self.close()
        raise failure_of(Trouble(Cause.TIME), self.address)

    def _running(self) -> ChildProcess:
        if self._child is None:
            child = ChildProcess(_command())
            # A confined process does not find it: its environment is not ours.
            proxy = proxy_towards(self.address.server_name)
            child.send(open_frame(self._place, self._silence, proxy))
            if child.receive(_TO_BEGIN) != frame_of(READY, 0):
                child.close()
                raise CarrierUnavailable(reason="start")
            self._child = child
        return self._child


def _command() -> list[str]:
    return own_command(CARRIER_WORD, _SOURCE)
