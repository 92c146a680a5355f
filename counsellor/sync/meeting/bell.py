# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Wakes whoever waits for a line: a person has pressed something, or wants it no more."""

from __future__ import annotations

import contextlib
import selectors
import socket
import threading
import time

from counsellor.domain.errors import ImportCancelled
from counsellor.domain.meeting_errors import MeetingSilent


class Bell:
    """Rung on any thread; what waits looks then whether it is over."""

    def __init__(self, over: threading.Event) -> None:
        """Hang it up.

        Args:
            over: is set once nobody wants it any more.
        """
        self._over = over
        self._rings, self._heard = socket.socketpair()
        self._rings.setblocking(False)
        self._heard.setblocking(False)

    def ring(self) -> None:
        """Wake whoever waits."""
        with contextlib.suppress(OSError):
            self._rings.send(b"!")

    def wait(self, lines: dict[socket.socket, int], deadline: float) -> list[socket.socket]:
        """Wait for a line, or for the bell; gives the lines that are ready.

        Args:
            lines: what is awaited of each, as ``selectors`` counts it.
            deadline: by the monotonic clock.

        Raises:
            ImportCancelled: nobody wants it any more.
            MeetingSilent: nothing came in time.
        """
        with selectors.DefaultSelector() as waiting:
            waiting.register(self._heard, selectors.EVENT_READ)
            for line, events in lines.items():
                try:
                    waiting.register(line, events)
                except (OSError, ValueError) as error:
                    raise ImportCancelled from error  # it was closed meanwhile
            self.require_wanted()
            ready = waiting.select(max(0.0, deadline - time.monotonic()))
        self.require_wanted()
        if not ready:
            raise MeetingSilent(reason="line")
        self._silence()
        return [line for line in lines if any(key.fileobj is line for key, _events in ready)]

    def require_wanted(self) -> None:
        """Look whether somebody wants it still.

        Raises:
            ImportCancelled: nobody does.
        """
        if self._over.is_set():
            raise ImportCancelled

    def close(self) -> None:
        """Take it down; nobody waits any more."""
        self._rings.close()
        self._heard.close()

    def _silence(self) -> None:
        with contextlib.suppress(OSError):
            self._heard.recv(4096)
