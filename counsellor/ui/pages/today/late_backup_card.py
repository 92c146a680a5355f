# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A backup is due: how old the last one is, and making one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counsellor.domain.touch import setting
from counsellor.services.back_up_vault import LAST_BACKUP
from counsellor.services.late_backup import LateBackup, late_backup
from counsellor.ui.pages.today.card import Card, CardText
from counsellor.ui.vault_thread.reads import Reads

if TYPE_CHECKING:
    from datetime import date

    from counsellor.services.vault_types import OpenVault


class LateBackupCard(Card["LateBackup | None"]):
    """Of everybody's work: who reads no cases has something to lose too."""

    READS = Reads.of(setting(LAST_BACKUP))
    of_cases = False

    @staticmethod
    def read(vault: OpenVault, today: date) -> LateBackup | None:
        return late_backup(vault, today)

    def text(self) -> CardText | None:
        if self.waiting is None:
            return None
        days = self.waiting.days
        sentence = (
            self.tr("The last backup is %n day(s) old.", "", days)
            if self.waiting.ever
            else self.tr("There is no backup yet, after %n day(s) of work.", "", days)
        )
        lost = self.tr("If this computer is lost or breaks, all since then is gone.")
        return CardText(self.tr("Make a backup"), f"{sentence} {lost}", self.tr("Back up now…"))

    def act(self) -> None:
        self.write_down.emit(LAST_BACKUP)
