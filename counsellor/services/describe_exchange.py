# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What waits, what went, what the office holds: told in values, said by ``wording``."""

from __future__ import annotations

from counsellor.domain.exchange_state import ExchangeState
from counsellor.storage.vault import Vault


def describe_exchange(vault: Vault) -> ExchangeState:
    """Give the state of the exchange with the office."""
    receipts = vault.receipts.of_device(vault.membership.device)
    unsealed, _held = vault.queue.counts()
    sealed = [receipt.sealed_at for receipt in receipts if receipt.sealed_at is not None]
    return ExchangeState(
        office=vault.membership.office_name or None,
        held_up_to=max(sealed, default=None),
        unsealed=unsealed,
        staying=vault.queue.clients_held(),
        bundles=tuple(vault.bundles.newest()),
        missing=tuple((one.stream, number) for one in receipts for number in one.missing),
        refused=tuple(pair for one in receipts for pair in one.quarantined),
        last_receipt=max((one.received_at for one in receipts), default=None),
    )
