# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Reading bundles in another process, which a hostile file may kill but not widen.

One child serves a whole run. It reads a few bundles ahead, so that its work and the parent's
database go on at the same time. What it says is parsed again here: the parent takes only the
verdict about keys and signatures on trust.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from counsellor.domain.coded import RefusalReason
from counsellor.domain.errors import CounsellorError, NotCanonical
from counsellor.sync.child import ReaderChild
from counsellor.sync.reading import OpenedBundle
from counsellor.sync.refusal import refused
from counsellor.sync.trust import Trust
from counsellor.sync.wire import READ, AgeKey, BrokenFrame, read_reply, trust_frame

_AHEAD = 3


@dataclass(frozen=True, slots=True)
class ReaderLimits:
    """What reading one bundle may cost.

    Attributes:
        memory: bytes of address space.
        cpu: seconds of CPU time.
        patience: seconds that the parent waits for a verdict.
    """

    memory: int = 512 << 20
    cpu: int = 60
    patience: float = 600.0


class BundleReader:
    """Reads bundles in a child process, which runs while this context is open."""

    def __init__(
        self,
        identities: Sequence[AgeKey],
        trust: Trust,
        limits: ReaderLimits = ReaderLimits(),
    ) -> None:
        self._identities = identities
        self._trust = trust
        self._limits = limits
        self._child: ReaderChild | None = None
        self._asked: deque[Path] = deque()
        self._stale = 0

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
        """Read one bundle.

        Raises:
            BundleRefused: as ``sync.reading.open_bundle``; reader_died if the child did not
                survive it.
            StorageFailed: the file cannot be read.
        """
        ((_, found),) = self.read_all([path])
        if isinstance(found, CounsellorError):
            raise found
        return found

    def read_all(
        self, paths: Iterable[Path]
    ) -> Iterator[tuple[Path, OpenedBundle | CounsellorError]]:
        """Read bundles in their order, a few ahead of who takes them.

        What ``read`` would raise is given instead, so that one bad bundle stops nothing. One run
        at a time.
        """
        if self._asked:
            raise ValueError("a run is not finished")
        waiting = iter(paths)
        try:
            while True:
                while len(self._asked) <= _AHEAD and (path := next(waiting, None)) is not None:
                    self._ask(path)
                if not self._asked:
                    return
                found = self._next_verdict()
                yield self._asked.popleft(), found
        finally:
            self._abandon()

    def believe(self, trust: Trust) -> None:
        """Judge by this from now on; what was read ahead and not yet given is read again."""
        self._trust = trust
        self._stale += len(self._asked)
        self._tell()

    def close(self) -> None:
        """End the child; nothing of it stays behind."""
        if self._child is not None:
            self._child.close()
            self._child = None
        self._asked.clear()

    def _start(self) -> None:
        self._child = ReaderChild([str(self._limits.memory), str(self._limits.cpu)])
        self._stale = 0
        self._tell()

    def _tell(self) -> None:
        """Tell the child whom to believe, and ask again for what is not answered."""
        frame = trust_frame(self._identities, self._trust)
        self._running().send(frame)
        for part in frame:
            if isinstance(part, bytearray):
                part[:] = bytes(len(part))
        for path in self._asked:
            self._running().send([READ, os.fsencode(path)])

    def _ask(self, path: Path) -> None:
        self._asked.append(path)
        self._running().send([READ, os.fsencode(path)])

    def _next_verdict(self) -> OpenedBundle | CounsellorError:
        while True:
            parts = self._running().receive(self._limits.patience)
            if parts is None:
                if not self._stale:
                    return self._bury()
                # It died over something that it was to read again anyway.
                self._restart()
            elif self._stale:
                self._stale -= 1
            else:
                return self._judged(parts)

    def _judged(self, parts: list[bytes]) -> OpenedBundle | CounsellorError:
        try:
            reply = read_reply(parts)
            return reply if isinstance(reply, CounsellorError) else reply.opened()
        except (BrokenFrame, NotCanonical, TypeError, ValueError):
            # No reader of ours says this, so it no longer is one.
            return self._bury()
        except CounsellorError as error:
            return error

    def _bury(self) -> CounsellorError:
        """Blame the bundle at hand for the child's death, and go on with another child."""
        blamed = self._asked.popleft()
        ended = self._restart()
        self._asked.appendleft(blamed)
        return refused(RefusalReason.READER_DIED, ended)

    def _restart(self) -> str:
        ended = self._running().close()
        self._start()
        return ended

    def _abandon(self) -> None:
        """Leave a run that its taker left early."""
        self._stale += len(self._asked)
        self._asked.clear()

    def _running(self) -> ReaderChild:
        if self._child is None:
            raise ValueError("the reader is not open")
        return self._child
