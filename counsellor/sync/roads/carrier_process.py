# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The program of the carrier's process: it speaks with one server, and holds no vault.

Started by ``sync.roads.carrier``, it reads requests from standard input and answers on standard
output until its input ends. What lets it in comes over it, never on the command line or in the
environment, and is gone with it: what a library copies of a password cannot be wiped otherwise.
"""

from __future__ import annotations

import asyncio
import os
import threading
import time
from collections.abc import Awaitable, Callable
from typing import BinaryIO, Final

from counsellor.sync.confinement import confine_carrier
from counsellor.sync.frames import read_frame, write_frame
from counsellor.sync.lying import Lying
from counsellor.sync.roads.carrier_protocol import (
    BOXES,
    DELETE,
    DONE,
    ENTRIES,
    FAILED,
    LIST,
    MOST_LINES,
    MOVED,
    OPEN,
    PART,
    PART_BYTES,
    PUT,
    READ,
    READY,
    Message,
    entries_part,
    failed_part,
    frame_of,
    read_message,
    read_open,
)
from counsellor.sync.roads.line import Line
from counsellor.sync.roads.store import Store, StoreFailed

_TELL_EVERY_S: Final = 0.1
_PROXIES: Final = ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy")
_DIRECT: Final = ("NO_PROXY", "no_proxy", "HTTPS_PROXY", "https_proxy")


def main() -> None:
    """Serve until the parent is done."""
    confine_carrier()
    with os.fdopen(0, "rb") as requests, os.fdopen(os.dup(1), "wb") as replies:
        # Whatever a library prints must not get between the frames.
        os.dup2(2, 1)
        try:
            _Serving(replies).serve(requests)
        except (BrokenPipeError, ConnectionResetError):
            pass
        finally:
            # The library's own threads outlive Python's end, and crash in it.
            os._exit(0)


class _Serving:
    """One drop on one server; what is asked is done at the same time, by the number it bears."""

    def __init__(self, replies: BinaryIO) -> None:
        self._replies = replies
        self._writing = threading.Lock()
        self._counting = threading.Lock()
        self._moved = [0, 0]
        self._told = 0.0
        self._loop = asyncio.new_event_loop()
        self._store: Store | None = None

    def serve(self, requests: BinaryIO) -> None:
        threading.Thread(target=self._loop.run_forever, daemon=True).start()
        self._say(READY, 0)
        while (frame := read_frame(requests)) is not None:
            asked = read_message(frame)
            if asked.word == OPEN:
                self._open(asked)
            elif self._store is not None:
                asyncio.run_coroutine_threadsafe(self._serve(self._store, asked), self._loop)

    async def _serve(self, store: Store, asked: Message) -> None:
        try:
            await self._answer(store, asked)
        except BaseException:  # noqa: BLE001 - whoever asks is told by our end
            os._exit(1)

    def _open(self, asked: Message) -> None:
        said = read_open(asked.parts)
        line = Line(said.server, said.authority, self._on_moved, said.silence, said.proxy)
        for name in _DIRECT:
            os.environ.pop(name, None)
        for name in _PROXIES:
            os.environ[name] = line.proxy
        self._store = Store(said.place, line)

    async def _answer(self, store: Store, asked: Message) -> None:
        ways: dict[bytes, Callable[[Store, Message], Awaitable[None]]] = {
            LIST: self._list,
            BOXES: self._boxes,
            READ: self._read,
            PUT: _put,
            DELETE: _delete,
        }
        try:
            await ways[asked.word](store, asked)
        except StoreFailed as failed:
            self._say(FAILED, asked.number, failed_part(failed.trouble))
        else:
            self._say(DONE, asked.number)

    async def _list(self, store: Store, asked: Message) -> None:
        found = list[Lying]()
        async for one in store.entries(asked.parts[0].decode("ascii")):
            found.append(one)
            if len(found) == MOST_LINES:
                self._say(ENTRIES, asked.number, entries_part(found))
                found.clear()
        self._say(ENTRIES, asked.number, entries_part(found))

    async def _boxes(self, store: Store, asked: Message) -> None:
        boxes = await store.boxes()
        found = [Lying(box, 0, stamp, False) for box, stamp in boxes.items()]
        for begin in range(0, len(found), MOST_LINES):
            part = entries_part(found[begin : begin + MOST_LINES])
            self._say(ENTRIES, asked.number, part)

    async def _read(self, store: Store, asked: Message) -> None:
        path, offset, size = asked.parts
        content = memoryview(await store.read(path.decode("utf-8"), int(offset), int(size)))
        for at in range(0, len(content), PART_BYTES):
            self._say(PART, asked.number, content[at : at + PART_BYTES])

    def _on_moved(self, sent: int, received: int) -> None:
        """Hear it from the line, which must not wait for a reply that is just being written."""
        with self._counting:
            self._moved[0] += sent
            self._moved[1] += received
            if time.monotonic() - self._told < _TELL_EVERY_S:
                return
        if self._writing.acquire(blocking=False):
            try:
                self._write_moved()
            finally:
                self._writing.release()

    def _say(self, word: bytes, number: int, *parts: bytes | memoryview) -> None:
        """Say something, and before it what has moved."""
        with self._writing:
            self._write_moved()
            write_frame(self._replies, frame_of(word, number, *parts))

    def _write_moved(self) -> None:
        with self._counting:
            sent, received = self._moved
            self._moved = [0, 0]
            self._told = time.monotonic()
        if sent or received:
            write_frame(self._replies, frame_of(MOVED, 0, b"%d" % sent, b"%d" % received))


async def _put(store: Store, asked: Message) -> None:
    path, content = asked.parts
    await store.put(path.decode("ascii"), content)


async def _delete(store: Store, asked: Message) -> None:
    await store.delete(asked.parts[0].decode("ascii"))
