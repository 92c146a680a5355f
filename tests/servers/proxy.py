# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A proxy before a server: it passes everything on, counts it, and misbehaves by rules."""

from __future__ import annotations

import re
import socket
import ssl
import threading
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import BinaryIO, Final

from tests.servers.acts import Act
from tests.servers.addresses import Certificate
from tests.servers.conversation import Conversation, Seen, Upstream
from tests.servers.program import PATIENCE
from tests.servers.wire import Broken, Head, read_head

_WAITING: Final = 64


@dataclass
class Rule:
    """What is done with which requests.

    Attributes:
        methods: the requests' methods, or none for all.
        path: a pattern that is found in their target.
        skip: how many of them pass unharmed first.
        times: with how many it is done then, or None for all.
        met: how many came so far.
    """

    act: Act
    methods: frozenset[str]
    path: re.Pattern[str]
    skip: int = 0
    times: int | None = None
    met: int = field(default=0, init=False)

    def concerns(self, seen: Seen) -> bool:
        """Say whether it is done with a request."""
        if self.methods and seen.method not in self.methods:
            return False
        if not self.path.search(seen.target):
            return False
        self.met += 1
        return self.met > self.skip and (self.times is None or self.met <= self.skip + self.times)


class Proxy:
    """Listens on a port of its own, one thread a connection."""

    def __init__(
        self,
        upstream: Upstream | None,
        default: Act,
        certificate: Certificate | None,
        host: str,
    ) -> None:
        self._seen: list[Seen] = []
        self._upstream, self._default, self._host = upstream, default, host
        self._context = None if certificate is None else _shows(certificate)
        self._changes = 0
        self._rules: list[Rule] = []
        self._changed = threading.Condition()
        self._lines: dict[threading.Thread, socket.socket] = {}
        # Keeps the port while nobody listens on it.
        self._holder = self._bound(0)
        self._listener: socket.socket | None = None
        self._accepting: threading.Thread | None = None
        self.plug_in()

    def url(self) -> str:
        """Return its address, without a last slash."""
        scheme = "http" if self._context is None else "https"
        return f"{scheme}://{self._host}:{self._holder.getsockname()[1]}"

    def seen(self, since: int = -1) -> tuple[int, list[Seen]]:
        """Return every request that came, in their order, and how often that changed.

        Args:
            since: wait until it has changed more often.
        """
        with self._changed:
            self._changed.wait_for(lambda: self._changes > since, PATIENCE)
            return self._changes, [replace(seen) for seen in self._seen]

    def on(self, rule: Rule) -> None:
        """Follow a rule, before all that were given earlier."""
        with self._changed:
            self._rules.insert(0, rule)

    def behave(self) -> None:
        """Forget all rules."""
        with self._changed:
            self._rules.clear()

    def forget(self) -> None:
        """Begin to count anew."""
        with self._changed:
            self._seen.clear()

    def plug_in(self) -> None:
        """Listen."""
        self._ended = threading.Event()
        self._listener = self._bound(self._holder.getsockname()[1])
        self._listener.listen(_WAITING)
        self._accepting = threading.Thread(
            target=self._accept, args=(self._listener,), name="accepting", daemon=True
        )
        self._accepting.start()

    def unplug(self) -> None:
        """Cut every connection, and refuse new ones until it is plugged in."""
        if self._listener is not None and self._accepting is not None:
            self._listener.shutdown(socket.SHUT_RDWR)
            self._accepting.join()
            self._listener.close()
            self._listener = None
        self._ended.set()
        with self._changed:
            talking = dict(self._lines)
        for line in talking.values():
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)
        for thread in talking:
            thread.join(PATIENCE)

    def _bound(self, port: int) -> socket.socket:
        found = socket.socket()
        found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        found.bind((self._host, port))
        return found

    def _accept(self, listener: socket.socket) -> None:
        while True:
            try:
                line, _ = listener.accept()
            except OSError:
                return
            thread = threading.Thread(target=self._talk, args=(line,), name="talking", daemon=True)
            with self._changed:
                self._lines[thread] = line
            thread.start()

    def _talk(self, line: socket.socket) -> None:
        try:
            with suppress(OSError, Broken, ValueError):
                line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                if self._context is not None:
                    line = self._greet(self._context, line)
                with line.makefile("rb") as stream:
                    while (head := read_head(stream)) is not None:
                        talk = self._conversation(head, line, stream)
                        self._act(talk)
                        if not talk.keeps:
                            break
        finally:
            line.close()
            with self._changed:
                self._lines.pop(threading.current_thread(), None)

    def _greet(self, context: ssl.SSLContext, line: socket.socket) -> ssl.SSLSocket:
        with self._changed:
            secured = context.wrap_socket(line, server_side=True, do_handshake_on_connect=False)
            self._lines[threading.current_thread()] = secured
        secured.do_handshake()
        return secured

    def _act(self, talk: Conversation) -> None:
        try:
            self._rule_for(talk)(talk)
        finally:
            talk.seen.over = True
            self._notice()

    def _conversation(self, head: Head, line: socket.socket, stream: BinaryIO) -> Conversation:
        method, _, rest = head.start.partition(" ")
        with self._changed:
            seen = Seen(
                len(self._seen) + 1,
                method,
                rest.partition(" ")[0],
                {name.lower(): value for name, value in head.fields},
                uploaded=len(head.encode()),
            )
            self._seen.append(seen)
            self._notice()
        return Conversation(
            head,
            seen,
            line,
            stream,
            self._upstream,
            self._ended,
            self._notice,
        )

    def _rule_for(self, talk: Conversation) -> Act:
        with self._changed:
            for rule in self._rules:
                if rule.concerns(talk.seen):
                    talk.nth = rule.met - rule.skip
                    return rule.act
        return self._default

    def _notice(self) -> None:
        with self._changed:
            self._changes += 1
            self._changed.notify_all()


def _shows(certificate: Certificate) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate.chain, certificate.key)
    return context
