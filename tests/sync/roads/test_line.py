# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The line to a server keeps nobody waiting who need not wait, and asks nothing without end."""

from __future__ import annotations

import base64
import socket
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest

from counsellor.sync.roads import line
from counsellor.sync.roads.carrying import Carrying
from counsellor.sync.roads.line import Line
from counsellor.sync.roads.trouble import Cause, Trouble


@pytest.fixture
def way(monkeypatch: pytest.MonkeyPatch) -> Iterator[Line]:
    """A line to where nobody listens, that carries three requests of a question."""
    monkeypatch.setattr(line, "MOST_ANSWERS", 3)
    made = Line("http://127.0.0.1:9")
    yield made
    made.close()


def ask(way: Line) -> bytes:
    """Ask once; gives how the answer begins."""
    parts = urlsplit(way.proxy)
    word = base64.b64encode(f"line:{way.word}".encode()).decode()
    head = f"GET {way.endpoint}/ HTTP/1.1\r\nProxy-Authorization: Basic {word}\r\n\r\n"
    with socket.create_connection((parts.hostname, parts.port)) as caller:
        caller.sendall(head.encode())
        return caller.recv(12)


def test_an_answer_is_not_held_back_until_its_beginning_was_heard_of(
    way: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither to the library nor to the server: what is small would wait for 40 ms each time."""
    seen: list[int] = []

    def carry(caller: Carrying) -> None:
        asked = caller.connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
        seen.append(asked)
        caller._refuse(502)

    monkeypatch.setattr(Carrying, "do_GET", carry)
    assert ask(way) == b"HTTP/1.1 502"
    assert seen
    assert all(seen)


def test_no_question_has_answers_without_end(way: Line) -> None:
    """A bucket may say of each page, empty ones too, that there is another."""
    for _ in range(2):
        way.begin()
        assert way.trouble is None
        for _ in range(3):
            ask(way)
            assert way.trouble == Trouble(Cause.REFUSED)
        ask(way)
        assert way.trouble == Trouble(Cause.LARGE)
