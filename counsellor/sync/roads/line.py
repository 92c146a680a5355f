# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The line to one server, which all that ``opendal`` asks goes through.

It verifies certificates itself, by the system's authorities or by those that were given as a file:
what ``opendal`` brings along for it reads no such file on Windows and macOS, and on Linux one for
all. It goes to the one server of the address and nowhere else, whatever is answered; it bounds
what is answered, and remembers what went wrong, which a library's sentence tells only in part.
"""

from __future__ import annotations

import http.client
import secrets
import ssl
import threading
from http.server import ThreadingHTTPServer
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from counsellor.sync.roads.carrying import Carrying
from counsellor.sync.roads.office_proxy import OfficeProxy, Tunnelled
from counsellor.sync.roads.trouble import Cause, LineFailed

if TYPE_CHECKING:
    from collections.abc import Callable

    from counsellor.sync.roads.trouble import Trouble

MOST_ANSWERS: Final = 4_000
"""To one question: a million names come on a thousand pages, and pages without end are a trap."""

SILENCE_S: Final = 60.0
"""Seconds in which not one byte went either way, after which a connection is dead."""

_SECURE_PORT, _PLAIN_PORT = 443, 80


class Line:
    """One line: an HTTP proxy on loopback for whoever knows its word, until it is closed."""

    def __init__(
        self,
        server: str,
        authority: bytes = b"",
        moved: Callable[[int, int], None] = lambda _sent, _received: None,
        silence: float = SILENCE_S,
        proxy: OfficeProxy | None = None,
    ) -> None:
        """Lead to a server.

        Args:
            server: ``https://host[:port]``, or ``http://`` on this computer.
            authority: certificates (PEM) of the only authorities that count; by default the
                system's.
            moved: is told, on other threads, how many bytes of bodies went out and came in.
            silence: seconds without one byte after which a connection is dead.
            proxy: whom the network wants between.
        """
        parts = urlsplit(server)
        self.server = server
        self.endpoint = f"http://{parts.netloc}"
        self.word = secrets.token_urlsafe(24)
        self.moved = moved
        self.trouble: Trouble | None = None
        self._left = MOST_ANSWERS
        self.date = ""
        self._silence, self._office = silence, proxy
        self._host = parts.hostname or ""
        secure = parts.scheme == "https"
        self._port = parts.port or (_SECURE_PORT if secure else _PLAIN_PORT)
        self._context = _context(authority) if secure else None
        carrying = type("CarryingHere", (Carrying,), {"way": self})
        self._listening = ThreadingHTTPServer(("127.0.0.1", 0), carrying)
        self._listening.daemon_threads = True
        self._thread = threading.Thread(target=self._listening.serve_forever, daemon=True)
        self._thread.start()

    @property
    def proxy(self) -> str:
        """Where a library's requests go instead of to the server."""
        return f"http://line:{self.word}@127.0.0.1:{self._listening.server_address[1]}"

    def connect(self) -> http.client.HTTPConnection:
        if self._context is None:
            return http.client.HTTPConnection(self._host, self._port, timeout=self._silence)
        where, context = (self._host, self._port), self._context
        if self._office is not None:
            return Tunnelled(self._office, *where, self._silence, context)
        return http.client.HTTPSConnection(*where, timeout=self._silence, context=context)

    def begin(self) -> None:
        """Begin another question: nothing of it went wrong yet."""
        self.trouble = None
        self._left = MOST_ANSWERS

    def require_more(self) -> None:
        """Let one more request of a question go on.

        Raises:
            LineFailed: it has had more answers than any question needs.
        """
        self._left -= 1
        if self._left < 0:
            raise LineFailed(Cause.LARGE)

    def note(self, trouble: Trouble) -> None:
        self.trouble = trouble

    def note_date(self, date: str) -> None:
        self.date = date

    def close(self) -> None:
        """Take no more requests."""
        self._listening.shutdown()
        self._listening.server_close()


def _context(authority: bytes) -> ssl.SSLContext:
    if authority:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.load_verify_locations(cadata=authority.decode("ascii"))
    else:
        import truststore  # noqa: PLC0415 - on first use

        context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context
