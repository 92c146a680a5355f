# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What a service gave back, together with what it wrote: told once, whatever the service was."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from counsellor.domain.touch import Touch
from counsellor.storage.vault import Vault

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Written(Generic[T]):
    """The outcome of a job.

    Attributes:
        value: what it returned.
        changes: the kinds of record and the clients that it touched; none if it only read.
    """

    value: T
    changes: frozenset[Touch]


def run_told(vault: Vault, job: Callable[[Vault], T]) -> Written[T]:
    """Run a job and return its value with what has been saved since the last job was told.

    What a job saved before it failed is told with the next one.
    """
    value = job(vault)
    return Written(value, vault.touches.take())
