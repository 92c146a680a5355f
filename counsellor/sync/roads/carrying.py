# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""One caller of a line: its requests go on over one connection, and the answers come back."""

from __future__ import annotations

import base64
import contextlib
import hmac
import http.client
import re
import select
from http.server import BaseHTTPRequestHandler
from typing import TYPE_CHECKING, ClassVar, Final, Protocol
from urllib.parse import urlsplit

from counsellor.sync.roads.sieve import Sieve
from counsellor.sync.roads.trouble import (
    Cause,
    LineFailed,
    Trouble,
    code_in,
    naming,
    pause_in,
    trouble_of,
)

if TYPE_CHECKING:
    import socket
    from collections.abc import Iterator

MOST_ANSWER: Final = 20 << 20
"""Bytes of one answer, which the library holds several times over: a page of a listing."""
MOST_SIEVED: Final = 1 << 30
"""Bytes of one listing of which only what may be ours goes on: a million names."""

_PIECE = 256 << 10
_SPAN = re.compile(r"bytes=([0-9]{1,15})-([0-9]{1,15})")
_MOST_TOLD: Final = 64 << 10
"""Bytes of an answer that says why something was refused."""
_OURS: Final = frozenset(
    {"connection", "proxy-connection", "proxy-authorization", "keep-alive", "te", "upgrade"}
    | {"transfer-encoding", "trailer", "expect"}
)
"""Headers that speak of one connection and not of what is carried (RFC 9110, 7.6.1)."""
_MADE_ANEW: Final = _OURS | {"content-length", "server", "date"}
_CALLS: Final = (
    *("GET", "HEAD", "PUT", "POST", "DELETE", "OPTIONS"),
    *("PROPFIND", "PROPPATCH", "MKCOL", "MOVE", "COPY", "LOCK", "UNLOCK"),
)


class Way(Protocol):
    """What a caller needs of its line."""

    server: str
    endpoint: str
    word: str

    def connect(self) -> http.client.HTTPConnection:
        """Make a connection, not open yet."""

    def require_more(self) -> None:
        """Let one more request go on; raises LineFailed where there were too many."""

    def moved(self, sent: int, received: int) -> None:
        """Hear how many bytes of bodies went out and came in."""

    def note(self, trouble: Trouble) -> None:
        """Hear what did not go well."""

    def note_date(self, date: str) -> None:
        """Hear the server's own time, as HTTP writes it."""


class Carrying(BaseHTTPRequestHandler):
    """Takes requests in the absolute form (RFC 9112, 3.2.2) from whoever knows the line's word."""

    way: ClassVar[Way]
    protocol_version = "HTTP/1.1"
    # Head and body of an answer, and what is left of a piece, are written apart: the second would
    # wait 40 ms for word of the first.
    disable_nagle_algorithm = True
    _onward: http.client.HTTPConnection | None = None
    _held: memoryview | None = None

    def carry(self) -> None:
        """Pass a request on, and its answer back."""
        if not self._is_ours():
            self._refuse(http.HTTPStatus.PROXY_AUTHENTICATION_REQUIRED)
            return
        try:
            self.way.require_more()
            answer = self._ask(int(self.headers.get("Content-Length") or 0))
        except LineFailed as failed:
            self.way.note(Trouble(failed.cause))
            self._refuse(http.HTTPStatus.BAD_GATEWAY)
            return
        self.way.note_date(answer.getheader("Date") or "")
        trouble = trouble_of(self.command, answer)
        if trouble is None:
            self._pass_back(answer)
        else:
            self._tell(trouble, answer)

    def finish(self) -> None:
        self._hang_up()
        with contextlib.suppress(OSError):
            super().finish()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - theirs
        """Say nothing: what goes where is nobody's business."""

    def _is_ours(self) -> bool:
        mine = base64.b64encode(f"line:{self.way.word}".encode("ascii"))
        given = (self.headers.get("Proxy-Authorization") or "").encode("utf-8", "replace")
        return hmac.compare_digest(given, b"Basic " + mine)

    def _refuse(self, status: int) -> None:
        """Answer for the line itself; what is left of the request goes nowhere."""
        self.close_connection = True
        self._hang_up()
        self.send_response(status)
        self.send_header("Content-Length", "0")
        self.send_header("Connection", "close")
        self.end_headers()

    # --- onward ------------------------------------------------------------------------------

    def _ask(self, length: int) -> http.client.HTTPResponse:
        with naming():
            onward = self._connected()
            target = urlsplit(self.path)
            query = f"?{target.query}" if target.query else ""
            onward.putrequest(
                self.command,
                (target.path or "/") + query,
                skip_host=True,
                skip_accept_encoding=True,
            )
            for name, value in self.headers.items():
                if name.lower() not in _OURS:
                    onward.putheader(name, self._onward_value(name, value))
            onward.endheaders()
        for piece in self._body(length):
            with naming():
                onward.send(piece)
            self.way.moved(len(piece), 0)
        with naming():
            return onward.getresponse()

    def _onward_value(self, name: str, value: str) -> str:
        if name.lower() == "destination" and value.startswith(self.way.endpoint):
            return self.way.server + value[len(self.way.endpoint) :]
        return value

    def _connected(self) -> http.client.HTTPConnection:
        onward = self._onward
        if onward is not None and onward.sock is not None and not _has_ended(onward.sock):
            return onward
        self._hang_up()
        self._onward = onward = self.way.connect()
        onward.connect()
        return onward

    def _hang_up(self) -> None:
        onward, self._onward = self._onward, None
        if onward is not None:
            onward.close()

    def _body(self, length: int) -> Iterator[memoryview]:
        """Give what is left of a body, in a buffer that the next piece is read into as well."""
        buffer = self._buffer()
        while length > 0:
            size = self.rfile.readinto(buffer[: min(_PIECE, length)])
            if not size:
                raise LineFailed(Cause.CUT)
            length -= size
            yield buffer[:size]

    def _buffer(self) -> memoryview:
        """Return this caller's one buffer: to get a new one costs more than to fill it."""
        if self._held is None:
            self._held = memoryview(bytearray(_PIECE))
        return self._held

    # --- back --------------------------------------------------------------------------------

    def _tell(self, trouble: Trouble, answer: http.client.HTTPResponse) -> None:
        """Say that the server refused; why is noted, and read no further than it may be long."""
        said = b""
        with contextlib.suppress(LineFailed), naming():
            said = answer.read(_MOST_TOLD)
        pause = pause_in(answer.getheader("Retry-After"), answer.getheader("Date"))
        self.way.note(Trouble(trouble.cause, trouble.status, code_in(said), pause))
        if not answer.isclosed():
            self._hang_up()
        refused = trouble.status >= http.HTTPStatus.BAD_REQUEST
        self.send_response(trouble.status if refused else http.HTTPStatus.BAD_GATEWAY)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _pass_back(self, answer: http.client.HTTPResponse) -> None:
        self.send_response(answer.status)
        for name, value in answer.getheaders():
            if name.lower() not in _MADE_ANEW:
                self.send_header(name, value)
        length = answer.getheader("Content-Length") if self.command == "HEAD" else answer.length
        sieve = self._sieve(answer)
        chunked = sieve is not None or (length is None and not answer.isclosed())
        if chunked:
            self.send_header("Transfer-Encoding", "chunked")
        else:
            self.send_header("Content-Length", str(length or 0))
        self.end_headers()
        try:
            self._pass_body(answer, sieve, chunked=chunked)
        except LineFailed as failed:
            self.way.note(Trouble(failed.cause, answer.status))
            self._break_off()
        except OSError:
            self._break_off()

    def _sieve(self, answer: http.client.HTTPResponse) -> Sieve | None:
        """Return what a listing goes through, if it is one that can be read on its way."""
        is_listing = self.command == "PROPFIND" and answer.status == http.HTTPStatus.MULTI_STATUS
        if not is_listing or answer.getheader("Content-Encoding"):
            return None
        return Sieve(urlsplit(self.path).path)

    def _pass_body(
        self, answer: http.client.HTTPResponse, sieve: Sieve | None, *, chunked: bool
    ) -> None:
        passed, most, buffer = 0, self._most(sieve), self._buffer()
        while True:
            with naming():
                size = answer.readinto(buffer)
            if not size:
                break
            passed += size
            if passed > most:
                raise LineFailed(Cause.LARGE)
            piece = buffer[:size]
            self._pass_piece(piece if sieve is None else sieve.through(piece), chunked=chunked)
            self.way.moved(0, size)
        if answer.length:
            raise LineFailed(Cause.CUT)
        if sieve is not None:
            self._pass_piece(sieve.rest(), chunked=chunked)
        if chunked:
            self.wfile.write(b"0\r\n\r\n")

    def _pass_piece(self, piece: bytes | memoryview, *, chunked: bool) -> None:
        if not chunked:
            self.wfile.write(piece)
        elif piece:
            self.wfile.write(b"%x\r\n%b\r\n" % (len(piece), bytes(piece)))

    def _most(self, sieve: Sieve | None) -> int:
        """Return how many bytes an answer may have: of a file no more than was asked for."""
        if sieve is not None:
            return MOST_SIEVED
        asked = _SPAN.fullmatch(self.headers.get("Range") or "")
        return int(asked[2]) - int(asked[1]) + 1 if asked is not None else MOST_ANSWER

    def _break_off(self) -> None:
        """End what was begun to be answered, so that it is not taken for whole."""
        self.close_connection = True
        self._hang_up()


for _call in _CALLS:
    setattr(Carrying, f"do_{_call}", Carrying.carry)


def _has_ended(connection: socket.socket) -> bool:
    """Tell whether the other side has closed a connection that waits for the next request."""
    readable, _, _ = select.select([connection], [], [], 0)
    return bool(readable)
