# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Take the office's receipts and rosters into account, after an import brought some."""

from __future__ import annotations

from dataclasses import replace

from counsellor.domain.errors import RosterInvalid
from counsellor.services.office_roster import current_roster, keep_roster
from counsellor.storage.vault import Vault


def settle_receipts(vault: Vault) -> None:
    """Move our bundles to what the office's newest word says, and adopt a newer roster.

    Nothing is deleted here. A restored office may say less than before; what it lacks waits
    again. A roster that the pinned root has not signed is passed over: ours stays in force.
    """
    who = vault.membership
    receipts = vault.receipts.of_device(who.device)
    with vault.transaction():
        for receipt in receipts:
            vault.bundles.settle(receipt.stream, receipt.number, receipt.missing)
        if receipts and not who.enrolled:
            vault.settle_membership(replace(who, enrolled=True))
        if not who.is_office:
            _adopt_newest(vault)


def _adopt_newest(vault: Vault) -> None:
    for document, signature in vault.receipts.rosters_above(current_roster(vault).version):
        try:
            roster = keep_roster(vault, document, signature)
        except RosterInvalid:
            continue
        vault.settle_membership(replace(vault.membership, office_name=roster.name))
        return
