# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A counsellor at work, for tests: real vaults opened by their data key, a clock set by hand."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from counsellor.crypto.secret import Secret
from counsellor.domain.coded import ConsentForm, ConsentItem, ContactType, ReferralSource, Subject
from counsellor.domain.records.consents import Consent
from counsellor.services.add_client import NewClient, add_client
from counsellor.services.create_vault import begin_vault
from counsellor.storage.lifecycle import create_core_with_key, open_core_with_key
from counsellor.storage.vault import Vault

ALMATY = timezone(timedelta(hours=5))
KEY = bytes(range(32))


@dataclass
class HandClock:
    """A clock that moves when a test says so."""

    time: datetime = field(default_factory=lambda: datetime(2026, 11, 20, 9, 0, tzinfo=ALMATY))
    seconds: float = 1000.0

    def now(self) -> datetime:
        return self.time

    def monotonic(self) -> float:
        return self.seconds

    def pass_time(self, seconds: float) -> None:
        """Let both clocks run."""
        self.time += timedelta(seconds=seconds)
        self.seconds += seconds


def new_vault(path: Path, clock: HandClock | None = None, key: bytes = KEY) -> Vault:
    """Make a vault and open it by its data key."""
    vault = Vault(create_core_with_key(path, Secret(key)), clock or HandClock())
    begin_vault(vault, "Aigerim")
    return vault


def open_vault(path: Path, clock: HandClock | None = None, key: bytes = KEY) -> Vault:
    """Open a vault again."""
    return Vault(open_core_with_key(path, Secret(key)), clock or HandClock())


def spoken(*items: ConsentItem, on: date = date(2026, 11, 20)) -> Consent:
    """Give a spoken consent to the service and these items."""
    granted = frozenset({ConsentItem.SERVICE, *items})
    return Consent("", ConsentForm.SPOKEN, on, "ru", granted)


def take_in(vault: Vault, working_name: str = "the baker", *items: ConsentItem) -> str:
    """Take a client in with a spoken consent; sync is granted unless items are named."""
    consent = spoken(*(items or (ConsentItem.SYNC,)))
    new = NewClient(
        working_name,
        Subject.PERSON,
        "ru",
        ReferralSource.SELF,
        ContactType.OFFICE,
        date(2026, 11, 20),
        consent,
    )
    return add_client(vault, new)
