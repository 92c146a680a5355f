# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Reading bundles in another process, which a hostile file may kill but not widen.

One child serves a whole run, and no other. It reads a few bundles ahead, so that its work and
the parent's database go on at the same time. What it says is parsed and checked again here: the
parent takes its word only for what a file is not.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from counsellor.domain.coded import RefusalReason
from counsellor.domain.errors import BundleRefused, NotCanonical, ReaderUnavailable
from counsellor.plain_file import NotPlainFile, plain_opener
from counsellor.sync.frames import BrokenFrame
from counsellor.sync.opened_bundle import OpenedBundle
from counsellor.sync.reader_child import LIMITS, ReaderChild, ReaderLimits
from counsellor.sync.reader_protocol import AgeKey, read_reply, trust_frame
from counsellor.sync.refusal import refused
from counsellor.sync.spare_reader import SpareReader
from counsellor.sync.trust import Trust

_AHEAD = 3


@dataclass(eq=False, slots=True)
class _Request:
    """One bundle to be read; ``asked`` is the question whose answer counts."""

    path: Path
    asked: _Question | None = None
    verdict: OpenedBundle | BundleRefused | None = None


@dataclass(eq=False, slots=True)
class _Question:
    """One request that went down the pipe; answers come back in the same order."""

    request: _Request


class BundleReader:
    """Reads bundles in a child process, which runs while this context is open."""

    def __init__(
        self,
        identities: Sequence[AgeKey],
        trust: Trust,
        limits: ReaderLimits = LIMITS,
        spare: SpareReader | None = None,
    ) -> None:
        """Read with these keys; the child is the spare one, and a next one is left in its place."""
        self._spare = spare
        self._identities = identities
        self._trust = trust
        self._limits = limits
        self._child: ReaderChild | None = None
        self._flying: deque[_Question] = deque()
        self._open: list[_Request] = []

    def __enter__(self) -> Self:
        self._start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def pid(self) -> int | None:
        """The child's process id while one runs."""
        return self._child.pid if self._child else None

    def read(self, path: Path) -> OpenedBundle:
        """Read one bundle, also in the middle of a run.

        Raises:
            BundleRefused: as ``sync.reading.open_bundle``; damaged for a file that cannot be
                read, reader_died if the child did not survive it.
        """
        ((_, found),) = self.read_all([path])
        if isinstance(found, BundleRefused):
            raise found
        if found.refusal is not None:
            raise found.refusal
        return found

    def read_all(
        self, paths: Iterable[Path]
    ) -> Iterator[tuple[Path, OpenedBundle | BundleRefused]]:
        """Read bundles in their order, a few ahead of who takes them.

        What ``read`` would raise is given instead, so that one bad bundle stops nothing.
        """
        waiting = iter(paths)
        mine: deque[_Request] = deque()
        try:
            while True:
                while len(mine) <= _AHEAD and (path := next(waiting, None)) is not None:
                    mine.append(self._request(path))
                if not mine:
                    return
                while (found := mine[0].verdict) is None:
                    self._take_answer()
                request = mine.popleft()
                self._open.remove(request)
                yield request.path, found
        finally:
            for request in mine:
                self._open.remove(request)
                request.asked = None

    def believe(self, trust: Trust) -> None:
        """Judge by this from now on; what was read ahead and not yet given is read again."""
        self._trust = trust
        for request in self._open:
            request.verdict = None
        self._tell()

    def close(self) -> None:
        """End the child; nothing of it stays behind. Whoever read once will do so again."""
        if self._child is not None:
            self._child.close()
            self._child = None
            if self._spare is not None:
                self._spare.prepare(self._limits)
        self._flying.clear()

    def _start(self) -> None:
        self._flying.clear()
        self._child = started_reader(self._limits, self._spare)
        self._tell()

    def _tell(self) -> None:
        """Tell the child whom to believe, and ask again for all that has no verdict."""
        frame = trust_frame(self._identities, self._trust)
        self._running().send(frame)
        for part in frame:
            if isinstance(part, bytearray):
                part[:] = bytes(len(part))
        for request in self._open:
            if request.verdict is None:
                self._ask(request)

    def _request(self, path: Path) -> _Request:
        request = _Request(path)
        self._open.append(request)
        self._ask(request)
        return request

    def _ask(self, request: _Request) -> None:
        try:
            with open(request.path, "rb", buffering=0, opener=plain_opener) as file:
                self._running().send_file(request.path, file.fileno())
        except OSError as error:
            detail = "no-file" if isinstance(error, NotPlainFile) else "unreadable"
            request.verdict = refused(RefusalReason.DAMAGED, detail)
            return
        request.asked = _Question(request)
        self._flying.append(request.asked)

    def _take_answer(self) -> None:
        """Wait for the next answer, and keep it unless its question is no longer asked."""
        parts = self._running().receive(self._limits.patience)
        question = self._flying.popleft()
        counts = question.request.asked is question
        if parts is not None and not counts:
            # It was asked again, or nobody waits for it: what was said is not even looked at.
            return
        verdict = _judged(parts, self._trust) if parts is not None else None
        died = verdict is None
        if verdict is None:
            # Silence, or what no reader of ours says; this bundle did it.
            verdict = refused(RefusalReason.READER_DIED, self._running().close())
        if counts:
            question.request.verdict = verdict
        if died:
            self._start()

    def _running(self) -> ReaderChild:
        if self._child is None:
            raise ValueError("the reader is not open")
        return self._child


def started_reader(limits: ReaderLimits, spare: SpareReader | None) -> ReaderChild:
    """Return a child that can be asked.

    Raises:
        ReaderUnavailable: there can be none here.
    """
    child = ReaderChild(limits) if spare is None else spare.take(limits)
    if not _is_ready(child):
        # It may have died while it waited; that says nothing about the next.
        child = ReaderChild(limits)
        if not _is_ready(child):
            raise ReaderUnavailable(reason="start")
    return child


def _is_ready(child: ReaderChild) -> bool:
    """Tell whether a child can be asked; one that cannot is ended."""
    ready = False
    try:
        ready = child.is_ready()
    finally:
        if not ready:
            child.close()
    return ready


def _judged(parts: list[bytes], trust: Trust) -> OpenedBundle | BundleRefused | None:
    """Give the verdict that an answer brings, or None if it is no answer."""
    try:
        reply = read_reply(parts)
        return reply if isinstance(reply, BundleRefused) else reply.opened(trust)
    except BundleRefused as error:
        return error
    except (BrokenFrame, NotCanonical, KeyError, TypeError, ValueError):
        return None
