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
from collections.abc import Awaitable, Callable, Sequence
from typing import BinaryIO, Final

from counsellor.sync.confinement import confine_carrier
from counsellor.sync.frames import read_frame, write_frame
from counsellor.sync.lying import Lying
from counsellor.sync.roads.carrier_protocol import (
    BOXES,
    DELETE,
    DONE,
    LIST,
    OPEN,
    PUT,
    READ,
    READY,
    entries_frames,
    failed_frame,
    moved_frame,
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
        self._mutex = threading.Lock()
        self._moved = [0, 0]
        self._told = 0.0
        self._loop = asyncio.new_event_loop()
        self._store: Store | None = None

    def serve(self, requests: BinaryIO) -> None:
        threading.Thread(target=self._loop.run_forever, daemon=True).start()
        self._say([READY])
        while (frame := read_frame(requests)) is not None:
            if frame[0] == OPEN:
                self._open(frame)
            elif self._store is not None:
                asyncio.run_coroutine_threadsafe(self._serve(self._store, frame), self._loop)

    async def _serve(self, store: Store, frame: Sequence[bytes]) -> None:
        try:
            await self._answer(store, frame)
        except BaseException:  # noqa: BLE001 - whoever asks is told by our end
            os._exit(1)

    def _open(self, frame: Sequence[bytes]) -> None:
        said = read_open(frame)
        line = Line(said.server, said.authority, self._on_moved, said.silence, said.proxy)
        for name in _DIRECT:
            os.environ.pop(name, None)
        for name in _PROXIES:
            os.environ[name] = line.proxy
        self._store = Store(said.place, line)

    async def _answer(self, store: Store, frame: Sequence[bytes]) -> None:
        ways: dict[bytes, Callable[[Store, Sequence[bytes]], Awaitable[bytes]]] = {
            LIST: self._list,
            BOXES: self._boxes,
            READ: _read,
            PUT: _put,
            DELETE: _delete,
        }
        try:
            content = await ways[frame[0]](store, frame)
        except StoreFailed as failed:
            self._say([*failed_frame(failed.trouble), frame[-1]])
        else:
            self._say([DONE, content, frame[-1]])

    async def _list(self, store: Store, frame: Sequence[bytes]) -> bytes:
        found = [one async for one in store.entries(frame[1].decode("ascii"))]
        for part in entries_frames(found):
            self._say([*part, frame[-1]])
        return b""

    async def _boxes(self, store: Store, frame: Sequence[bytes]) -> bytes:
        boxes = await store.boxes()
        for part in entries_frames([Lying(box, 0, stamp, False) for box, stamp in boxes.items()]):
            self._say([*part, frame[-1]])
        return b""

    def _on_moved(self, sent: int, received: int) -> None:
        with self._mutex:
            self._moved[0] += sent
            self._moved[1] += received
            now = time.monotonic()
            if now - self._told < _TELL_EVERY_S:
                return
            self._told = now
        self._say([])

    def _say(self, parts: Sequence[bytes]) -> None:
        """Say something, and before it what has moved."""
        with self._mutex:
            sent, received = self._moved
            self._moved = [0, 0]
            if sent or received:
                write_frame(self._replies, moved_frame(sent, received))
            if parts:
                write_frame(self._replies, parts)


async def _read(store: Store, frame: Sequence[bytes]) -> bytes:
    return await store.read(frame[1].decode("utf-8"), int(frame[2]), int(frame[3]))


async def _put(store: Store, frame: Sequence[bytes]) -> bytes:
    await store.put(frame[1].decode("ascii"), frame[2])
    return b""


async def _delete(store: Store, frame: Sequence[bytes]) -> bytes:
    await store.delete(frame[1].decode("ascii"))
    return b""
