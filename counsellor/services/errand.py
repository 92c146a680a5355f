# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Work of an exchange that needs no vault and may take long: it waits for a server, or a stick.

A job that goes step by step yields its errand, and goes on when it is done. Whoever takes the steps
decides where it is done: the command line at once, a window on a thread of its own, so that the
vault does not wait for a network.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Errand(Generic[T]):
    """One piece of such work, and what came of it.

    Attributes:
        sends: whether it may be sending what waits, as somebody at the machine has allowed.
    """

    def __init__(self, work: Callable[[], T], *, sends: bool = True) -> None:
        self._work = work
        self.sends = sends
        self._done: list[T] = []
        self._error: BaseException | None = None

    def run(self) -> None:
        """Do it, once, on whatever thread."""
        try:
            self._done.append(self._work())
        except BaseException as error:  # noqa: BLE001 - it is raised where the result is asked for
            self._error = error

    def result(self) -> T:
        """Return what came of it; raises what it raised."""
        if self._error is not None:
            raise self._error
        return self._done[0]


def run_errands(step: object) -> None:
    """Do what a step has yielded, if it is an errand."""
    if isinstance(step, Errand):
        step.run()
