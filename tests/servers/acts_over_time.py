# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What the proxy does with one request after the other: by turns, by chance, from memory."""

from __future__ import annotations

import random
import threading
from dataclasses import dataclass, field

from tests.servers.acts import (
    Act,
    CutDownload,
    CutUpload,
    Delayed,
    HangUp,
    LoseAnswer,
    PassOn,
)
from tests.servers.conversation import Conversation
from tests.servers.wire import Head


@dataclass(frozen=True, slots=True)
class ByTurns:
    """Do each to one request, in their order, and begin again."""

    acts: tuple[Act, ...]

    def __call__(self, talk: Conversation) -> None:
        """Do the next one."""
        self.acts[(talk.nth - 1) % len(self.acts)](talk)


@dataclass(frozen=True, slots=True)
class CutEvery:
    """Cut the first upload after one step, the next after two …, and pass on what is shorter."""

    step: int

    def __call__(self, talk: Conversation) -> None:
        """Cut, or not any more."""
        after = self.step * talk.nth
        length = talk.request.length
        CutUpload(after)(talk) if length is None or after < length else PassOn()(talk)


@dataclass(slots=True)
class Breaks:
    """Be a line that breaks whenever so many bytes of uploads have passed, so many times.

    Attributes:
        every: after how many bytes; of several uploads together.
    """

    every: int
    times: int
    _passed: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock, compare=False)

    def __reduce__(self) -> tuple[type[Breaks], tuple[int, int]]:
        """Go to the proxy's process unbroken."""
        return Breaks, (self.every, self.times)

    def __call__(self, talk: Conversation) -> None:
        """Pass it on, or break in it."""
        with self._lock:
            length = talk.request.length or 0
            left = self.every - self._passed
            breaks = self.times > 0 and length > left
            self.times -= breaks
            self._passed = 0 if breaks else self._passed + length
        (CutUpload(left) if breaks else PassOn())(talk)


@dataclass(frozen=True, slots=True)
class Unsteady:
    """Do by chance what a bad line does: delay, reset, cut somewhere, lose answers.

    Attributes:
        seconds: the longest delay.
        reach: within how many bytes it is cut.
    """

    seed: int
    seconds: float
    reach: int

    def __call__(self, talk: Conversation) -> None:
        """Do it; the same seed does the same to the same request."""
        chance = random.Random(f"{self.seed} {talk.nth}")
        cut = chance.randrange(self.reach)
        bad: tuple[Act, ...] = (HangUp(), LoseAnswer(), CutUpload(cut), CutDownload(cut))
        then = chance.choice((*bad, *[PassOn()] * len(bad)))
        Delayed(chance.random() * self.seconds, then)(talk)


@dataclass(frozen=True)
class OldAnswers:
    """Give what the server said the first time.

    It tells requests apart by method and target; what was not asked before is passed on. Set up
    before the client asks, it remembers; so a rule before it can let some answers be new.
    """

    _known: dict[tuple[str, str], tuple[Head, bytes]] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock, compare=False)

    def __reduce__(self) -> tuple[type[OldAnswers], tuple[()]]:
        """Go to the proxy's process with an empty memory."""
        return OldAnswers, ()

    def __call__(self, talk: Conversation) -> None:
        """Give an old answer, or remember a new one."""
        key = talk.seen.method, talk.seen.target
        with self._lock:
            if key not in self._known:
                with talk.passed_on() as answer:
                    self._known[key] = answer.head, b"".join(answer.pieces)
            said, body = self._known[key]
        talk.drain()
        talk.reply(said.having("Content-Length", str(len(body))), [body])
