# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A forked process that is killed, at a moment or at a step, and what it had acknowledged."""

from __future__ import annotations

import os
import signal
import struct
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from types import FrameType
from typing import NoReturn

Acknowledge = Callable[[int], None]
Scenario = Callable[[Acknowledge], None]
"""Does something and acknowledges numbers that it has saved."""

_NUMBER = struct.Struct("<q")
_FAILED = 3

EFFECTS = frozenset(
    {
        "backup",
        "close",
        "execute",
        "fdatasync",
        "flock",
        "fsync",
        "ftruncate",
        "link",
        "mkdir",
        "open",
        "rename",
        "replace",
        "rmdir",
        "set_key",
        "unlink",
        "write",
    }
)
"""Calls into the system or the driver that may leave something behind."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of the process.

    Attributes:
        killed: false if the scenario came to its end before.
        acknowledged: the numbers that it had said were saved.
    """

    killed: bool
    acknowledged: list[int]


def killed_after(seconds: float, scenario: Scenario) -> Outcome:
    """Run a scenario in a process of its own and kill it some time after its first word."""

    def wait(pid: int, source: int) -> list[int]:
        first = os.read(source, _NUMBER.size)
        time.sleep(seconds)
        os.kill(pid, signal.SIGKILL)
        return _numbers(first + _rest(source))

    return _run(scenario, wait)


def killed_before_long(seconds: float, scenario: Scenario) -> Outcome:
    """Kill it some time after it began, whatever it has said."""

    def wait(pid: int, source: int) -> list[int]:
        time.sleep(seconds)
        os.kill(pid, signal.SIGKILL)
        return _numbers(_rest(source))

    return _run(scenario, wait)


def killed_at_effect(number: int, scenario: Scenario) -> Outcome:
    """Kill it just before or just after one of its calls in `EFFECTS`, counted from 1."""

    def scenario_with_an_end(acknowledge: Acknowledge) -> None:
        count = 0

        def profile(_frame: FrameType, event: str, called: object) -> None:
            nonlocal count
            if event.startswith("c_") and getattr(called, "__name__", "") in EFFECTS:
                count += 1
                if count == number:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.setprofile(profile)
        scenario(acknowledge)
        sys.setprofile(None)

    return _run(scenario_with_an_end, lambda _pid, source: _numbers(_rest(source)))


def _run(scenario: Scenario, wait: Callable[[int, int], list[int]]) -> Outcome:
    source, sink = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(source)
        _be_the_victim(scenario, sink)
    os.close(sink)
    try:
        acknowledged = wait(pid, source)
    finally:
        os.close(source)
        _, status = os.waitpid(pid, 0)
    if os.WIFSIGNALED(status):
        assert os.WTERMSIG(status) == signal.SIGKILL
        return Outcome(killed=True, acknowledged=acknowledged)
    assert os.WEXITSTATUS(status) == 0, "the scenario failed; its traceback is above"
    return Outcome(killed=False, acknowledged=acknowledged)


def _be_the_victim(scenario: Scenario, sink: int) -> NoReturn:
    try:
        # A pipe, not a file: what is in it survives the writer.
        scenario(lambda number: _tell(sink, number))
    except BaseException:  # noqa: BLE001 - nothing may get back into the test run
        traceback.print_exc()
        os._exit(_FAILED)
    os._exit(0)


def _tell(sink: int, number: int) -> None:
    os.write(sink, _NUMBER.pack(number))


def _rest(source: int) -> bytes:
    content = b""
    while chunk := os.read(source, 1 << 16):
        content += chunk
    return content


def _numbers(content: bytes) -> list[int]:
    return [number for (number,) in _NUMBER.iter_unpack(content)]
