# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Runs a job and finds out what it wrote: told once, whatever the service was."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from counsellor.domain.touch import Changes, Touch

T = TypeVar("T")


class Collecting(Protocol):
    """Collects what is written, as a vault's ``touches`` do."""

    def take(self) -> Changes:
        """Return everything that was saved since this was asked last, once."""


class Telling(Protocol):
    """A vault, as far as this needs it."""

    @property
    def touches(self) -> Collecting:
        """What was touched."""


V = TypeVar("V", bound=Telling)


def run_told(vault: V, job: Callable[[V], T], touched: set[Touch]) -> T:
    """Run a job, or a step of one, and return its value.

    What it saved is in ``touched`` when this ends, also where the job failed after saving it.
    """
    try:
        return job(vault)
    finally:
        touched |= vault.touches.take()
