# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What an exchange did, step by step and road by road; each step fails alone."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum

from counsellor.domain.errors import (
    CounsellorError,
    ImportCancelled,
    StepFailed,
    VaultLocked,
)
from counsellor.domain.exchange_state import ImportedFile
from counsellor.files import system_failure
from counsellor.storage.vault import Vault

_LOG = logging.getLogger(__name__)


class Step(StrEnum):
    """The independent steps of an exchange, in their order."""

    FETCH = "fetch"
    IMPORT = "import"
    SEAL = "seal"
    ANSWER = "answer"
    SEND = "send"
    CLEAN = "clean"


@dataclass(slots=True)
class RoadReport:
    """What an exchange did on one road.

    Attributes:
        address: of the road, as text.
        sent: files that were put there.
        failures: what went wrong there, by step.
    """

    address: str
    sent: int = 0
    failures: dict[Step, CounsellorError] = field(default_factory=dict)

    @property
    def failure(self) -> CounsellorError | None:
        """The first thing that went wrong there, or None."""
        return next(iter(self.failures.values()), None)


@dataclass(slots=True)
class ExchangeReport:
    """What an exchange did.

    Attributes:
        sealed: bundles that were sealed.
        sent: files that were put into a drop, one that went to several counted once.
        receipts: files with our word alone that were written.
        fetched: what became of each file that was looked at.
        roads: the same by road.
        failures: what went wrong, by step; the other steps were done all the same. That one road
            of several cannot be gone now is no failure of the whole.
    """

    sealed: int = 0
    sent: int = 0
    receipts: int = 0
    fetched: list[ImportedFile] = field(default_factory=list)
    roads: list[RoadReport] = field(default_factory=list)
    failures: dict[Step, CounsellorError] = field(default_factory=dict)

    @property
    def failure(self) -> CounsellorError | None:
        """The first thing that went wrong, or None."""
        return next(iter(self.failures.values()), None)


@contextmanager
def alone(vault: Vault, failures: dict[Step, CounsellorError], step: Step) -> Iterator[None]:
    """Let a step fail without the others; a person's own stopping stops them all."""
    try:
        yield
    except (ImportCancelled, VaultLocked):
        raise
    except CounsellorError as error:
        failures[step] = error
    except Exception as error:  # noqa: BLE001 - one step must not stop the others
        _LOG.error("a step of the exchange failed: %s", type(error).__name__)
        named = system_failure(error, vault.path)
        failures[step] = named or StepFailed(step=step.value, reason=type(error).__name__)
