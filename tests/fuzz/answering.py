# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A server that answers whatever it is told to, byte for byte, and the carrier that asks it."""

from __future__ import annotations

import re
import socket
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from counsellor.domain.drop_address import read_address
from counsellor.sync.drop_place import DropPlace
from counsellor.sync.pieces import may_be_carried
from counsellor.sync.roads.carrier import Carrier
from tests.servers.listings import DAV_CLOSES, DAV_OPENS, S3_OPENS, dav_entry, s3_entry

if TYPE_CHECKING:
    from collections.abc import Callable

_LENGTH: Final = re.compile(rb"(?i)content-length: *([0-9]{1,9})\r\n")
_SILENCE_S: Final = 5.0
"""Seconds; whatever is answered, the line is closed then."""
_TIMES: Final = 4
NAME: Final = "k7ipu2ch5zu4jfpxlyj6tmj7akm3yo4q.age"
WEBDAV: Final = "http://127.0.0.1:{port}/drop"
S3: Final = "s3://drop/office?endpoint=http://127.0.0.1:{port}"


class Answering:
    """Listens on a port of its own, one line at a time, and closes it after its answer.

    Attributes:
        answer: to each request.
        times: how often; then the line is closed without one.
    """

    def __init__(self) -> None:
        self.answer, self.times = b"", 0
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            line, _ = self._listener.accept()
            with line, suppress(OSError):
                _read_request(line)
                self.times -= 1
                line.sendall(self.answer if self.times >= 0 else b"")


class Asking:
    """The carrier, which asks that server; each question takes a changed answer.

    What has no head is the body of a listing, and gets a sound one.
    """

    def __init__(self, address: str) -> None:
        self._listed = "207 Multi-Status" if address == WEBDAV else "200 OK"
        self._server = Answering()
        place = DropPlace(
            "0" * 32,
            read_address(address.format(port=self._server.port)),
            bytearray(b"kense\nsecret"),
        )
        self._carrier = Carrier(place, silence=_SILENCE_S)
        self.close = self._carrier.close

    def _tell(self, answer: bytes) -> None:
        self._server.answer, self._server.times = answer, _TIMES

    def lists(self, answer: bytes) -> bool:
        """Ask for a listing; True where it names what cannot be."""
        has_head = answer.startswith(b"HTTP/")
        self._tell(answer if has_head else whole(self._listed, answer))
        entries = self._carrier.entries("")
        return not all(
            may_be_carried(one.name) and one.size >= 0 and 0 <= one.stamp < 1 << 63
            for one in entries
        )

    def reads(self, answer: bytes) -> bool:
        """Ask for a part of a file; True where it has another length."""
        self._tell(answer)
        return len(self._carrier.read(NAME, 0, 4)) != len(b"seal")

    def puts(self, answer: bytes) -> bool:
        """Put a file and delete it; whatever is answered may be true."""
        self._tell(answer)
        self._carrier.put(NAME, b"sealed")
        self._carrier.delete(NAME)
        return False


def whole(status: str, body: bytes, kind: str = "application/xml") -> bytes:
    """Return an answer as it goes over a line."""
    head = (
        f"HTTP/1.1 {status}\r\nDate: Mon, 02 Mar 2026 08:00:00 GMT\r\nContent-Type: {kind}\r\n"
        f'ETag: "1"\r\nContent-Length: {len(body)}\r\n\r\n'
    )
    return head.encode() + body


def dav_listings() -> tuple[bytes, ...]:
    """Return listings as WebDAV servers give them, as they go over a line."""
    entries = (
        dav_entry("/drop/", None),
        dav_entry(f"/drop/{NAME}", 50_000),
        dav_entry("/drop/k7ipu2ch.0-65536-335872.part", 65_536),
        dav_entry("/drop/replies/", None),
        dav_entry("/drop/%D0%9E%D1%82%D1%87%D1%91%D1%82.docx", 10),
    )
    body = (DAV_OPENS + "".join(entries) + DAV_CLOSES).encode()
    chunked = (
        b"HTTP/1.1 207 Multi-Status\r\nContent-Type: text/xml\r\nTransfer-Encoding: chunked\r\n\r\n"
        b"%x\r\n%b\r\n0\r\n\r\n" % (len(body), body)
    )
    return body, body, body, whole("207 Multi-Status", body), chunked, *refusals()


def s3_listings() -> tuple[bytes, ...]:
    """Return listings as S3 servers give them, as they go over a line."""
    entries = s3_entry(f"office/{NAME}", 50_000) + s3_entry("office/a.0-10-20.part", 10)
    folder = "<CommonPrefixes><Prefix>office/replies/</Prefix></CommonPrefixes>"
    last, more = (
        f"{S3_OPENS}<Prefix>office/</Prefix><KeyCount>3</KeyCount><IsTruncated>{truncated}"
        f"</IsTruncated>{token}{entries}{folder}</ListBucketResult>"
        for truncated, token in (
            ("false", ""),
            ("true", "<NextContinuationToken>1ueGcx</NextContinuationToken>"),
        )
    )
    bodies = (last.encode(), more.encode())
    return *bodies, *bodies, *[whole("200 OK", body) for body in bodies], *refusals()


def refusals() -> tuple[bytes, ...]:
    """Return what servers say when they do not want to, as it goes over a line."""
    s3 = b"<?xml version='1.0'?><Error><Code>%b</Code><Message>no</Message></Error>"
    sabre = (
        b'<?xml version="1.0"?><d:error xmlns:d="DAV:"><s:exception>Sabre</s:exception></d:error>'
    )
    return (
        whole("404 Not Found", s3 % b"NoSuchBucket"),
        whole("403 Forbidden", s3 % b"RequestTimeTooSkewed"),
        whole("423 Locked", sabre),
        whole("503 Slow Down", s3 % b"SlowDown"),
        whole("200 OK", b"<!DOCTYPE html><html></html>", "text/html"),
        b"HTTP/1.1 429 Too Many\r\nRetry-After: 120\r\nContent-Length: 0\r\n\r\n",
        b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.2/drop\r\nContent-Length: 0\r\n\r\n",
    )


def answers_to_files() -> tuple[bytes, ...]:
    """Return what is answered where a file is read, put or deleted."""
    span = b"Content-Range: bytes 0-3/6\r\nContent-Length: 4\r\n"
    part = b"HTTP/1.1 206 Partial Content\r\n" + span + b"\r\nseal"
    return part, part, whole("201 Created", b""), b"HTTP/1.1 204 No Content\r\n\r\n", *refusals()


def asked_in_turns(asking: Asking) -> Callable[[bytes], bool]:
    """Return what reads and puts by turns."""
    ways = [asking.reads, asking.puts]

    def ask(answer: bytes) -> bool:
        ways.reverse()
        return ways[0](answer)

    return ask


def _read_request(line: socket.socket) -> None:
    data = b""
    while b"\r\n\r\n" not in data:
        more = line.recv(1 << 16)
        if not more:
            return
        data += more
    head, _, body = data.partition(b"\r\n\r\n")
    length = _LENGTH.search(head + b"\r\n")
    left = int(length[1]) - len(body) if length else 0
    while left > 0:
        more = line.recv(left)
        if not more:
            return
        left -= len(more)
