# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""An office's proxy: it opens tunnels (RFC 9110, 9.3.6) to names that it alone knows."""

from __future__ import annotations

import base64
import contextlib
import selectors
import socket
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

_PIECE = 64 << 10


class Tunnels:
    """What a proxy knows and has heard.

    Attributes:
        names: where each ``host:port`` leads.
        lets_in: user and password, if it asks for them.
        asked: every tunnel that was asked for, in order.
        carried: everything that went towards a server.
    """

    def __init__(self, names: Mapping[str, tuple[str, int]], lets_in: str = "") -> None:
        self.names, self.lets_in = names, lets_in
        self.asked: list[str] = []
        self.carried = bytearray()
        self.port = 0


@contextmanager
def tunnels(names: Mapping[str, tuple[str, int]], lets_in: str = "") -> Iterator[Tunnels]:
    """Run a proxy on this computer."""
    told = Tunnels(names, lets_in)
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("TunnelHere", (_Tunnel,), {"told": told}))
    server.daemon_threads = True
    told.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield told
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Tunnel(BaseHTTPRequestHandler):
    told: ClassVar[Tunnels]

    def do_CONNECT(self) -> None:
        self.told.asked.append(self.path)
        wanted = base64.b64encode(self.told.lets_in.encode()).decode()
        if self.told.lets_in and self.headers.get("Proxy-Authorization") != f"Basic {wanted}":
            self.send_error(407)
            return
        if self.path not in self.told.names:
            self.send_error(403)
            return
        with socket.create_connection(self.told.names[self.path]) as onward:
            self.send_response(200)
            self.end_headers()
            with contextlib.suppress(OSError):
                self._carry(onward)
        self.close_connection = True

    def _carry(self, onward: socket.socket) -> None:
        with selectors.DefaultSelector() as waiting:
            waiting.register(self.connection, selectors.EVENT_READ, onward)
            waiting.register(onward, selectors.EVENT_READ, self.connection)
            while True:
                for key, _ in waiting.select():
                    source = key.fileobj
                    assert isinstance(source, socket.socket)
                    piece = source.recv(_PIECE)
                    if not piece:
                        return
                    if source is self.connection:
                        self.told.carried += piece
                    key.data.sendall(piece)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - theirs
        """Say nothing."""
