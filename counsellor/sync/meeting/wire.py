# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Frames over one connection, each behind its length, bounded in size and in time."""

from __future__ import annotations

import contextlib
import selectors
import socket
import struct
import time
from typing import TYPE_CHECKING, Final

from counsellor.domain.errors import CounsellorError
from counsellor.domain.meeting_errors import MeetingBroken, MeetingEnded

if TYPE_CHECKING:
    from counsellor.sync.meeting.bell import Bell

_LENGTH: Final = struct.Struct(">I")
_AT_ONCE: Final = 1 << 16


class Wire:
    """One connection; whatever goes wrong there is a failure of the meeting.

    Args:
        connection: becomes its own, and is closed with it.
        bell: wakes whoever waits.
    """

    def __init__(self, connection: socket.socket, bell: Bell) -> None:
        connection.setblocking(False)
        self._connection, self._bell = connection, bell
        self._come = bytearray()

    def send(self, frame: bytes, deadline: float) -> None:
        """Send a frame.

        Raises:
            MeetingSilent: the other end does not take it in time.
            MeetingEnded, ImportCancelled: one end is gone.
        """
        left = memoryview(_LENGTH.pack(len(frame)) + frame)
        while left:
            try:
                left = left[self._connection.send(left[:_AT_ONCE]) :]
            except BlockingIOError:
                self._bell.wait({self._connection: selectors.EVENT_WRITE}, deadline)
            except OSError as error:
                raise self._gone() from error

    def receive(self, most: int, deadline: float) -> bytes:
        """Return the next frame, of so many bytes at most.

        Raises:
            MeetingBroken: it is said to be larger.
            MeetingSilent: it is not whole in time, however it drips.
            MeetingEnded, ImportCancelled: one end is gone.
        """
        while (frame := self.come(most)) is None:
            self.wait(deadline)
        return frame

    def come(self, most: int) -> bytes | None:
        """Return the next frame if it is here already."""
        self._take_in(_LENGTH.size + most)
        if len(self._come) < _LENGTH.size:
            return None
        (size,) = _LENGTH.unpack_from(self._come)
        if size > most:
            raise MeetingBroken(reason="size")
        end = _LENGTH.size + size
        if len(self._come) < end:
            return None
        frame = bytes(self._come[_LENGTH.size : end])
        del self._come[:end]
        return frame

    def wait(self, deadline: float) -> None:
        """Wait until more comes, or the bell rings; raises as ``Bell.wait``."""
        self._bell.wait({self._connection: selectors.EVENT_READ}, deadline)

    def part(self, deadline: float) -> None:
        """Close it so that what was said last arrives: what has come unread would take it back."""
        with contextlib.suppress(OSError, CounsellorError):
            self._connection.shutdown(socket.SHUT_WR)
            while time.monotonic() < deadline:
                try:
                    if not self._connection.recv(_AT_ONCE):
                        break
                except BlockingIOError:
                    self.wait(deadline)
        self.close()

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self._connection.close()

    def _take_in(self, enough: int) -> None:
        """Take what has come, no more than one frame can need."""
        while len(self._come) < enough:
            try:
                piece = self._connection.recv(min(_AT_ONCE, enough - len(self._come)))
            except BlockingIOError:
                return
            except OSError as error:
                raise self._gone() from error
            if not piece:
                if self._whole():
                    return
                raise self._gone()
            self._come += piece

    def _gone(self) -> MeetingEnded:
        """Tell that the line is gone; where it was closed here, nobody wants it any more."""
        self._bell.require_wanted()
        return MeetingEnded(reason="gone")

    def _whole(self) -> bool:
        """Tell whether a frame is here though the other end has gone since."""
        if len(self._come) < _LENGTH.size:
            return False
        (size,) = _LENGTH.unpack_from(self._come)
        return bool(len(self._come) >= _LENGTH.size + size)
