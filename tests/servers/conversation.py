# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""One request that came to the proxy, and what can be done with it."""

from __future__ import annotations

import socket
import ssl
import struct
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Final
from urllib.parse import urlsplit

from tests.servers.wire import Broken, Head, in_chunks, read_body, read_head

_RESET: Final = struct.pack("ii", 1, 0)


@dataclass
class Seen:
    """What was seen of a request.

    Attributes:
        number: which request it was, from 1 on.
        uploaded, downloaded: bytes from and to the client, heads and all.
        body: how many bytes of the request's body came.
        status: what the client was answered, or None.
        passed_on: whether the server behind heard of it.
    """

    number: int
    method: str
    target: str
    fields: dict[str, str]
    uploaded: int = 0
    downloaded: int = 0
    body: int = 0
    status: int | None = None
    passed_on: bool = False
    over: bool = False


@dataclass(frozen=True, slots=True)
class Upstream:
    """The server behind."""

    url: str
    authority: Path | None = None

    def connect(self) -> socket.socket:
        """Return a new line to it."""
        parts = urlsplit(self.url)
        assert parts.hostname is not None
        line = socket.create_connection((parts.hostname, parts.port or 0))
        if parts.scheme != "https":
            return line
        context = ssl.create_default_context(cafile=self.authority)
        return context.wrap_socket(line, server_hostname=parts.hostname)


@dataclass
class Answered:
    """What the server behind answers: its head, and its body as it comes."""

    head: Head
    pieces: Iterator[bytes]


@dataclass
class Conversation:
    """One request, the line on which it came, and the server behind.

    Attributes:
        ended: set when the proxy goes; whoever waits, waits for it.
        nth: which request it is of those that the rule concerns, from 1 on.
    """

    request: Head
    seen: Seen
    line: socket.socket
    stream: BinaryIO
    upstream: Upstream | None
    ended: threading.Event
    noticed: Callable[[], None]
    nth: int = 1
    keeps: bool = True
    _uploaded: bool = field(default=False, init=False)
    _body: Iterator[bytes] | None = field(default=None, init=False)

    def upload(self) -> Iterator[bytes]:
        """Return the request's body as it comes; asked again, what is left of it."""
        if self._body is None:
            self._body = self._upload()
        return self._body

    def drain(self) -> None:
        """Read what is left of the request's body, for nothing."""
        for _ in self.upload():
            pass

    def send(self, pieces: Iterable[bytes]) -> None:
        """Send bytes to the client as they are."""
        for piece in pieces:
            self.line.sendall(piece)
            self.seen.downloaded += len(piece)
            self.noticed()

    def reply(self, head: Head, pieces: Iterable[bytes], *, framed: bool = True) -> None:
        """Answer; whether the body is as long as the head says is not looked at.

        Args:
            framed: put it in chunks where the head does not say how long it is.
        """
        head = head.without("Connection", "Keep-Alive", "Transfer-Encoding")
        bodiless = self.seen.method == "HEAD" or head.status in {204, 304}
        chunked = framed and not bodiless and head.length is None
        if chunked:
            head = head.having("Transfer-Encoding", "chunked")
        self.keeps = self.keeps and self._uploaded and (framed or bodiless)
        if not self.keeps:
            head = head.having("Connection", "close")
        self.seen.status = head.status
        self.send([head.encode()])
        if not bodiless:
            self.send(in_chunks(pieces) if chunked else pieces)

    @contextmanager
    def passed_on(
        self, body: Callable[[Iterator[bytes]], Iterable[bytes]] | None = None
    ) -> Iterator[Answered]:
        """Pass the request on, and give the answer.

        Args:
            body: makes another body of the one that comes.
        """
        assert self.upstream is not None, "nothing lies behind"
        self.seen.passed_on = True
        head = self._towards(self.upstream)
        with self.upstream.connect() as line, line.makefile("rb") as stream:
            if body is not None:
                changed = b"".join(body(self.upload()))
                line.sendall(head.having("Content-Length", str(len(changed))).encode() + changed)
            else:
                self._pass_body(line, head)
            answer = read_head(stream)
            while answer is not None and answer.status // 100 == 1:
                answer = read_head(stream)
            if answer is None:
                raise Broken("the server behind said nothing")
            there_is = self.seen.method != "HEAD" and answer.status not in {204, 304}
            pieces = read_body(stream, answer, to_its_end=True) if there_is else iter(())
            yield Answered(answer, pieces)

    def pass_beginning_on(self, length: int) -> None:
        """Pass so many bytes of the body on, and then close the line to the server behind."""
        assert self.upstream is not None, "nothing lies behind"
        self.seen.passed_on = True
        with self.upstream.connect() as line, suppress(OSError):
            line.sendall(self._towards(self.upstream).encode())
            for piece in self.upload() if length else ():
                line.sendall(piece[:length])
                length -= len(piece)
                if length <= 0:
                    break

    def hang_up(self, *, reset: bool = False) -> None:
        """Close the line, politely or not."""
        self.keeps = False
        with suppress(OSError):
            if reset:
                self.line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
            else:
                self.line.shutdown(socket.SHUT_RDWR)
        self.line.close()

    def _upload(self) -> Iterator[bytes]:
        if (self.request.get("Expect") or "").lower() == "100-continue":
            self.line.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")
        for piece in read_body(self.stream, self.request, to_its_end=False):
            self.seen.body += len(piece)
            self.seen.uploaded += len(piece)
            self.noticed()
            yield piece
        self._uploaded = True

    def _pass_body(self, line: socket.socket, head: Head) -> None:
        line.sendall(head.encode())
        pieces = self.upload()
        # A server that refuses a body may close before it has it all; its answer lies there.
        with suppress(ConnectionResetError, BrokenPipeError):
            for piece in in_chunks(pieces) if head.chunked else pieces:
                line.sendall(piece)
        self.drain()

    def _towards(self, upstream: Upstream) -> Head:
        head = self.request.for_one_message()
        target = head.get("Destination")
        if target is None:
            return head
        # Servers compare it with the scheme that they speak themselves.
        behind = urlsplit(upstream.url)
        return head.having("Destination", urlsplit(target)._replace(scheme=behind.scheme).geturl())
