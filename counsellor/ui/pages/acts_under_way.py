# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What a page is having done just now: the same act again, as by a second click, is none."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from types import FunctionType
from typing import Any


class ActsUnderWay:
    """Knows acts by what they do and with what, also where each click makes a job of its own."""

    def __init__(self) -> None:
        self._acts: list[object] = []

    def begins(self, job: Callable[..., Any]) -> bool:
        """Note an act; tells whether it is no repetition of one that is under way."""
        act = _what(job)
        if act in self._acts:
            return False
        self._acts.append(act)
        return True

    def ends(self, job: Callable[..., Any]) -> None:
        """The act was done, or failed."""
        act = _what(job)
        if act in self._acts:
            self._acts.remove(act)

    def forget(self) -> None:
        """Nothing is under way any more: the window is covered, or the program has failed."""
        self._acts.clear()


def _what(job: Callable[..., Any]) -> object:
    if isinstance(job, partial):
        return (_what(job.func), job.args, job.keywords)
    if isinstance(job, FunctionType):
        inside = tuple(cell.cell_contents for cell in job.__closure__ or ())
        return (job.__code__, inside, job.__defaults__)
    return job
