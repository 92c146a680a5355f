# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Record a consent, or its withdrawal."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from counsellor.domain.errors import ConsentMissing
from counsellor.domain.ids import new_id
from counsellor.domain.records.consents import Consent
from counsellor.storage.journal import DraftedChange
from counsellor.storage.vault import Vault


def record_consent(vault: Vault, consent: Consent) -> None:
    """Save a consent; it counts from now on and lets go, or holds, what waits of this client.

    Raises:
        RecordInvalid: it is not complete for its form and client.
        UnknownRecord: no such client.
    """
    consent.check(minor=vault.clients.get(consent.client).minor)
    vault.commit([DraftedChange("consent", new_id(), consent.client, consent.to_fields())])


def withdraw_consent(vault: Vault, client: str, on: date) -> None:
    """Take everything back: new bundles of this client stop at once (invariant 8).

    Raises:
        ConsentMissing: there is nothing to take back.
    """
    current = vault.consents.current(client)
    if current is None or current.withdrawn:
        raise ConsentMissing(client=client, item="service")
    record_consent(vault, replace(current, given_on=on, items=frozenset(), withdrawn=True))
