# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Third machines: one that listens, one that stands between, one that repeats what it heard."""

from __future__ import annotations

import socket
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from counsellor.crypto.meeting_keys import OwnShare
from counsellor.domain.meeting_address import MeetingAddress
from counsellor.sync.meeting.bell import Bell
from counsellor.sync.meeting.wire import Wire

LENGTH = struct.Struct(">I")
VEIL = bytes(32)


class Recorder:
    """Passes everything on between two machines, and keeps it."""

    def __init__(self, to: MeetingAddress) -> None:
        self._to = (str(to.ip), to.port)
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.address = MeetingAddress.of(*self._listening.getsockname()[:2])
        self.from_caller, self.from_listener = bytearray(), bytearray()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def close(self) -> None:
        self._listening.close()
        self._thread.join()

    def _run(self) -> None:
        with suppress(OSError):
            caller, _ = self._listening.accept()
            with caller, socket.create_connection(self._to) as listener:
                back = threading.Thread(
                    target=_pass_on, args=(listener, caller, self.from_listener), daemon=True
                )
                back.start()
                _pass_on(caller, listener, self.from_caller)
                back.join()


def _pass_on(source: socket.socket, target: socket.socket, kept: bytearray) -> None:
    with suppress(OSError):
        while piece := source.recv(1 << 16):
            kept += piece
            target.sendall(piece)
    for one in (source, target):
        with suppress(OSError):
            one.shutdown(socket.SHUT_RDWR)


def frames_in(said: bytes) -> list[bytes]:
    """The frames in what was said in one direction."""
    frames = []
    while said:
        (size,) = LENGTH.unpack_from(said)
        frames.append(said[LENGTH.size : LENGTH.size + size])
        said = said[LENGTH.size + size :]
    return frames


def framed(*frames: bytes) -> bytes:
    return b"".join(LENGTH.pack(len(one)) + one for one in frames)


@contextmanager
def wires() -> Iterator[tuple[Wire, socket.socket]]:
    """A wire, and the bare other end of it."""
    ours, theirs = socket.socketpair()
    bell = Bell(threading.Event())
    theirs.settimeout(20)
    wire = Wire(ours, bell)
    try:
        yield wire, theirs
    finally:
        wire.close()
        theirs.close()
        bell.close()


def stranger_at(address: MeetingAddress, speaks: Callable[[socket.socket], object]) -> None:
    """Come to somebody's door and speak as one likes."""
    with socket.create_connection((str(address.ip), address.port), timeout=20) as line:
        with suppress(OSError):
            speaks(line)
        with suppress(OSError):
            while line.recv(1 << 16):
                pass


def own_share() -> OwnShare:
    return OwnShare(VEIL)
