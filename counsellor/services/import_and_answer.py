# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Import at the office, and leave the receipts where the bundles came from: one act."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from counsellor.domain.coded import ImportOutcome
from counsellor.domain.drop_address import folder_address
from counsellor.domain.exchange_state import ImportedFile
from counsellor.services.errand import run_errands
from counsellor.services.exchange import ExchangeReport, answer_steps
from counsellor.services.import_bundles import files_of, import_bundles
from counsellor.storage.folder import VaultFolder
from counsellor.storage.vault import Vault
from counsellor.sync.lying import may_be_outbox

_ARRIVED = frozenset({ImportOutcome.IMPORTED, ImportOutcome.ALREADY, ImportOutcome.WAITING})


@dataclass(slots=True)
class Answered:
    """What was left for the senders where their bundles came from.

    Attributes:
        places: the folders that were to get it.
        report: what was done there.
    """

    places: tuple[Path, ...] = ()
    report: ExchangeReport = field(default_factory=ExchangeReport)

    @property
    def is_left(self) -> bool:
        """Whether there was a place, and all that was owed lies there now."""
        return bool(self.places) and self.report.failure is None


def import_and_answer(
    vault: Vault,
    paths: Sequence[Path],
    answered: Answered,
    cancelled: Callable[[], bool] = lambda: False,
) -> Generator[ImportedFile, None, None]:
    """Import as ``import_bundles`` does; an office answers in the same folders, in the same act.

    What cannot be left there waits and goes with the next exchange. Whatever was imported stays
    imported: that a stick cannot be written is told in ``answered`` and not raised.

    Args:
        vault: whose.
        paths: files, or folders of them.
        answered: is filled in.
        cancelled: asked before every file.
    """
    arrived = False
    for told in import_bundles(vault, files_of(paths), cancelled):
        arrived = arrived or told.outcome in _ARRIVED
        yield told
    if not (arrived and vault.membership.is_office):
        return
    # An outbox in one file came by whatever carries files: nobody fetches where it lies.
    lay = [_place(one) for one in paths if one.is_dir() or not may_be_outbox(one.name)]
    answered.places = tuple(dict.fromkeys(one for one in lay if _is_drop(one)))
    for place in answered.places:
        for step in answer_steps(vault, answered.report, folder_address(place)):
            run_errands(step)
            if cancelled():
                return


def _place(path: Path) -> Path:
    """Give the folder in which a bundle was left."""
    return path if path.is_dir() else path.parent


def _is_drop(folder: Path) -> bool:
    """Tell a place of exchange from the inside of a vault, in which nobody fetches anything."""
    return not any(VaultFolder(one).json.exists() for one in (folder, folder.parent))
