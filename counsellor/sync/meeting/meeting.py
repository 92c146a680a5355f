# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""One try of two laptops to meet: a door, a greeting, words that two people compare.

It is used from two sides. Whoever waits, on a thread of its own, calls ``join`` and ``compared``;
the person presses ``call``, ``say_same``, ``say_other`` and ``close``, on any thread and at any
moment. Each try has new keys; whatever goes wrong ends it, and the port is closed.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

from counsellor.crypto.meeting_keys import OwnShare
from counsellor.domain.errors import ImportCancelled
from counsellor.domain.meeting_address import MeetingAddress, OwnAddress, read_meeting_address
from counsellor.domain.meeting_errors import MeetingSilent, WordsDiffer
from counsellor.sync.meeting.bell import Bell
from counsellor.sync.meeting.channel import Channel, Kind, Patience
from counsellor.sync.meeting.door import Door, go_to, require_other
from counsellor.sync.meeting.greeting import greet_as_caller, greet_as_listener
from counsellor.sync.meeting.wire import Wire

if TYPE_CHECKING:
    import socket

_PATIENCE = Patience()


class Meeting:
    """Nothing is open before ``open``, and nothing after ``close``.

    Attributes:
        channel: the line, once the greeting is over.
    """

    def __init__(self, own: Sequence[OwnAddress], patience: Patience = _PATIENCE) -> None:
        """Prepare to meet at these addresses of ours."""
        self._own, self._patience = tuple(own), patience
        self._over = threading.Event()
        self._mutex = threading.Lock()
        self._bell: Bell | None = None
        self._door: Door | None = None
        self._wire: Wire | None = None
        self._wish: MeetingAddress | None = None
        self._says_same = self._says_other = False
        self.channel: Channel | None = None

    # --- the person's side -------------------------------------------------------------------

    def call(self, typed: str) -> None:
        """Go to the address that the other machine shows, instead of waiting.

        Raises:
            MeetingAddressRefused: it is none, or not beside this machine.
        """
        address = read_meeting_address(typed, self._own)
        require_other(address, self._own)
        self._wish = address
        self._ring()

    def say_same(self) -> None:
        """The person has compared the words."""
        self._says_same = True
        self._ring()

    def say_other(self) -> None:
        """The words are not the same."""
        self._says_other = True
        self._ring()

    def close(self) -> None:
        """Close the port and the line at once; doing it twice does no harm."""
        self._over.set()
        with self._mutex:
            door, wire = self._door, self._wire
        if door is not None:
            door.close()
        if wire is not None:
            wire.close()
        self._ring()

    def _ring(self) -> None:
        if self._bell is not None:
            self._bell.ring()

    # --- the waiting side --------------------------------------------------------------------

    def open(self) -> tuple[MeetingAddress, ...]:
        """Open the door, and return where it is; ``finish`` is due from now on.

        Whoever was told before where to go opens none.

        Raises:
            NoLocalNetwork: this machine is on none.
            ImportCancelled: it is over already.
        """
        bell = self._bell = Bell(self._over)
        with self._mutex:
            if self._over.is_set():
                raise ImportCancelled
            if self._wish is not None:
                return ()
            self._door = Door(self._own, bell)
            return self._door.addresses

    def finish(self) -> None:
        """Close what is open, and forget the keys; nothing waits any more."""
        self.close()
        if self.channel is not None:
            self.channel.end()
        if self._bell is not None:
            self._bell.close()

    def join(self, veil: bytes) -> int:
        """Wait for the other machine, or go to it, and return what is to be compared.

        Args:
            veil: stands for this device, and tells nothing of it.

        Raises:
            MeetingSilent, NobodyThere: there is nobody.
            MeetingBroken, MeetingEnded: who is there is not a machine that meets us.
            ImportCancelled: the person wants it no more.
        """
        bell = self._bell
        if bell is None:
            raise ImportCancelled
        connection, is_caller = self._connected(bell)
        wire = Wire(connection, bell)
        with self._mutex:
            self._wire = wire
        own, deadline = OwnShare(veil), time.monotonic() + self._patience.greet
        greet = greet_as_caller if is_caller else greet_as_listener
        agreement = greet(wire, own, deadline)
        self.channel = Channel(wire, agreement, self._patience, is_caller=is_caller)
        return agreement.number

    def compared(self) -> Channel:
        """Wait until both people have said that the words are the same.

        Raises:
            WordsDiffer: the person here says that they are others; the other machine hears of it.
            MeetingSilent: one of them has said nothing for long.
            MeetingBroken, MeetingEnded: the other end says something else, or is gone.
            ImportCancelled: the person wants it no more.
        """
        channel = self.channel
        if channel is None:
            raise ImportCancelled
        deadline = time.monotonic() + self._patience.compare
        said = heard = False
        while not (said and heard):
            if self._says_other:
                channel.end("words")
                raise WordsDiffer
            if self._says_same and not said:
                channel.send(Kind.SAME)
                said = True
            # Who has said so says nothing more before it is said here, but may go.
            elif channel.come(*(() if heard else (Kind.SAME,))) is not None:
                heard = True
            else:
                _wait_for_people(channel, deadline)
        return channel

    def _connected(self, bell: Bell) -> tuple[socket.socket, bool]:
        door, deadline = self._door, time.monotonic() + self._patience.come
        while self._wish is None:
            connection = door.come_in(deadline) if door is not None else None
            if connection is not None:
                return connection, False
        if door is not None:
            door.close()
        return go_to(self._wish, self._own, bell, time.monotonic() + self._patience.greet), True


def _wait_for_people(channel: Channel, deadline: float) -> None:
    try:
        channel.wait(deadline)
    except MeetingSilent as error:
        raise MeetingSilent(reason="words") from error
