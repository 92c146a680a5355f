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
    newest = vault.receipts.newest_roster()
    with vault.transaction():
        for receipt in receipts:
            vault.bundles.settle(receipt.stream, receipt.number, receipt.missing)
        if receipts and not who.enrolled:
            vault.settle_membership(replace(who, enrolled=True))
        if newest is not None and not who.is_office:
            _adopt(vault, *newest)


def _adopt(vault: Vault, document: str, signature: str) -> None:
    known = current_roster(vault)
    try:
        roster = keep_roster(vault, document, signature)
    except RosterInvalid:
        return
    if roster.version != known.version:
        vault.settle_membership(replace(vault.membership, office_name=roster.name))
