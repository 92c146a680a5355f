# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The line to a server keeps nobody waiting who need not wait."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from counsellor.sync.roads.carrying import Carrying
from counsellor.sync.roads.line import Line

if TYPE_CHECKING:
    import pytest


def test_an_answer_is_not_held_back_until_its_beginning_was_heard_of(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Neither to the library nor to the server: what is small would wait for 40 ms each time."""
    seen: list[int] = []

    def carry(caller: Carrying) -> None:
        asked = caller.connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
        seen.append(asked)
        caller._refuse(502)

    monkeypatch.setattr(Carrying, "do_GET", carry)
    line = Line("http://127.0.0.1:9")
    parts = urlsplit(line.proxy)
    try:
        with socket.create_connection((parts.hostname, parts.port)) as caller:
            caller.sendall(b"GET http://127.0.0.1:9/ HTTP/1.1\r\n\r\n")
            assert caller.recv(12) == b"HTTP/1.1 502"
    finally:
        line.close()
    assert seen
    assert all(seen)
