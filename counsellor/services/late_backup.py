# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Whether it is time for a backup: the last one is old, or there was never one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from counsellor.services.back_up_vault import LAST_BACKUP
from counsellor.storage.vault import Vault

LATE_DAYS: Final = 7
"""So much work is lost with a laptop before anybody is told."""


@dataclass(frozen=True, slots=True)
class LateBackup:
    """How long nothing was backed up.

    Attributes:
        days: since the last backup, or since the first record.
        ever: whether there was one.
    """

    days: int
    ever: bool


def late_backup(vault: Vault, today: date) -> LateBackup | None:
    """Return it if a backup is due; nothing is lost yet where nothing was written."""
    last = vault.settings.get(LAST_BACKUP)
    began = last if isinstance(last, str) else _first_record(vault)
    if began is None:
        return None
    days = days_since(datetime.fromisoformat(began), today)
    return LateBackup(days, isinstance(last, str)) if days >= LATE_DAYS else None


def days_since(moment: datetime, today: date) -> int:
    """Count the days from a moment to this day; a clock that stood ahead makes none of them."""
    return max(0, (today - moment.date()).days)


def _first_record(vault: Vault) -> str | None:
    first = next(vault.journal.entries(), None)
    return first[1].change.at if first is not None else None
