# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Sync now: fetch, import, seal, say what is held, send; each step fails alone."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum

from counsellor.domain.errors import (
    CounsellorError,
    ImportCancelled,
    NoPlaceChosen,
    NotInAnOffice,
    ReadOnlyPlace,
    StepFailed,
    VaultLocked,
)
from counsellor.domain.exchange_state import ImportedFile
from counsellor.files import system_failure
from counsellor.services.clean_outbox import clean_outbox
from counsellor.services.fetch_files import Looked, fetch_files, look
from counsellor.services.finish_erasure import let_go_of_erased, rewrite_after_erasures
from counsellor.services.give_words import give_words
from counsellor.services.lost_copies import forget_lost_copies
from counsellor.services.seal_outbox import seal_steps
from counsellor.services.send_outbox import note_sent, send_outbox
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
class ExchangeReport:
    """What an exchange did.

    Attributes:
        sealed: bundles that were sealed.
        sent: files that were put into the drop.
        receipts: files with our word alone that were written.
        fetched: what became of each file that was looked at.
        failures: what went wrong, by step; the other steps were done all the same.
    """

    sealed: int = 0
    sent: int = 0
    receipts: int = 0
    fetched: list[ImportedFile] = field(default_factory=list)
    failures: dict[Step, CounsellorError] = field(default_factory=dict)

    @property
    def failure(self) -> CounsellorError | None:
        """The first thing that went wrong, or None."""
        return next(iter(self.failures.values()), None)


def exchange(
    vault: Vault, drop_url: str = "", cancelled: Callable[[], bool] = lambda: False
) -> ExchangeReport:
    """Do the whole exchange; what cannot be reached now waits and loses nothing.

    Raises:
        NotInAnOffice, NoPlaceChosen: there is nobody, or nowhere, to exchange with.
        ImportCancelled, VaultLocked: a person stopped it.
        ReadOnlyPlace: the vault lies where nothing can be written.
    """
    report = ExchangeReport()
    for _step in exchange_steps(vault, report, drop_url, cancelled):
        pass
    return report


def exchange_steps(
    vault: Vault,
    report: ExchangeReport,
    drop_url: str = "",
    cancelled: Callable[[], bool] = lambda: False,
) -> Iterator[None]:
    """The same in steps, filling in the report as it goes."""
    who = vault.membership
    if not who.office:
        raise NotInAnOffice
    url = drop_url or who.drop
    if not url:
        raise NoPlaceChosen
    if vault.core.read_only:
        raise ReadOnlyPlace(place=str(vault.path))
    yield from _fetch_and_import(vault, report, url, cancelled)
    yield from answer_steps(vault, report, url)


def answer_steps(vault: Vault, report: ExchangeReport, url: str) -> Iterator[None]:
    """Do the half of an exchange that leaves: seal, say what is held, send to a place, tidy up."""
    with _alone(vault, report, Step.SEAL):
        # An erasure that a crash cut short: nothing of it may leave in a bundle of before.
        let_go_of_erased(vault)
        for _name in seal_steps(vault):
            report.sealed += 1
            yield
    with _alone(vault, report, Step.ANSWER):
        report.receipts += give_words(vault)
    yield
    with _alone(vault, report, Step.SEND):
        sending = send_outbox(vault.folder.outbox, url)
        report.sent += len(set(sending.sent))
        note_sent(vault)
        if sending.failure is not None:
            raise sending.failure
    with _alone(vault, report, Step.CLEAN):
        clean_outbox(vault)
        rewrite_after_erasures(vault)
    yield


def _fetch_and_import(
    vault: Vault, report: ExchangeReport, url: str, cancelled: Callable[[], bool]
) -> Iterator[None]:
    looked: Looked | None = None
    with _alone(vault, report, Step.FETCH):
        forget_lost_copies(vault)
        looked = look(vault, url)
    with _alone(vault, report, Step.IMPORT):
        for file in fetch_files(vault, looked, cancelled):
            report.fetched.append(file)
            yield


@contextmanager
def _alone(vault: Vault, report: ExchangeReport, step: Step) -> Iterator[None]:
    """Let a step fail without the others; a person's own stopping stops them all."""
    try:
        yield
    except (ImportCancelled, VaultLocked):
        raise
    except CounsellorError as error:
        report.failures[step] = error
    except Exception as error:  # noqa: BLE001 - one step must not stop the others
        _LOG.error("a step of the exchange failed: %s", type(error).__name__)
        named = system_failure(error, vault.path)
        report.failures[step] = named or StepFailed(step=step.value, reason=type(error).__name__)
