# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The vaults and bundles that are measured on; made once in a run, and only those asked for."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from itertools import count
from pathlib import Path

from counsellor.crypto.keyslots import FLOOR, create_passphrase_slot
from counsellor.crypto.secret import Secret, passphrase_bytes
from counsellor.domain.coded import ImportOutcome, Role
from counsellor.services.create_office import OfficeDetails, create_office
from counsellor.services.create_vault import begin_vault
from counsellor.services.import_bundles import import_bundles
from counsellor.services.invite_counsellor import Invitee, invite_counsellor
from counsellor.services.join_office import join_office, read_invitation
from counsellor.services.outbox_state_file import STATE
from counsellor.services.seal_outbox import seal_outbox
from counsellor.storage.folder import Slot
from counsellor.storage.lifecycle import create_core_with_key
from counsellor.storage.vault import Vault
from tests.benchmarks.records import CLIENTS, SESSIONS, Person, Records
from tests.field import KEY, HandClock, open_vault

BUNDLES = 200
DAY = 10
"""Sessions in a bundle."""

CLIENTS_OF_ONE = 50
"""Whom one counsellor sees."""

PASSPHRASE = "six words of some long list"


@dataclass(frozen=True, slots=True)
class SealedDays:
    """Bundles of ten sessions each, and how long each took to seal, in milliseconds."""

    files: Sequence[Path]
    seal_ms: Sequence[float]


class Ground:
    """A centre in a folder: an office with years of records, and a counsellor who joined it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._copies = count(1)
        self._sealed: tuple[list[Path], list[float]] = ([], [])

    @cached_property
    def office(self) -> Path:
        """The big vault, closed; it knows the counsellor's device and has no bundle of days."""
        path, clock = self.folder / "office", HandClock()
        with _made(path, clock) as vault:
            create_office(vault, OfficeDetails("Centre", "Marat"))
            records = Records(vault)
            records.hold_sessions(records.take_in(CLIENTS), SESSIONS)
            self._let_join(vault, clock)
        return path

    @property
    def field(self) -> Path:
        """The counsellor's vault, closed."""
        _ = self.office
        return self.folder / "field"

    @property
    def days(self) -> SealedDays:
        """What the office is to import; the sealing of each day was timed."""
        return self.days_of(BUNDLES)

    def days_of(self, count: int) -> SealedDays:
        """The same for so many days: the first of them are always the same."""
        files, seal_ms = self._sealed
        with opened(self.field) as vault:
            records, people = Records(vault, seed=2 + len(files)), people_of(vault)
            known = set(vault.folder.outbox.iterdir()) if len(files) < count else set()
            while len(files) < count:
                records.hold_sessions(people, DAY)
                begun = time.perf_counter()
                seal_outbox(vault)
                seal_ms.append((time.perf_counter() - begun) * 1000)
                now = set(vault.folder.outbox.iterdir())
                files += [path for path in now - known if path.name != STATE]
                known = now
        return SealedDays(files[:count], seal_ms[:count])

    @contextmanager
    def copied(self, vault: Path) -> Iterator[Path]:
        """Lend a copy of a closed vault that may be written to."""
        path = self.folder / f"copy-{next(self._copies)}"
        shutil.copytree(vault, path)
        # Whoever syncs first must not pay for the copying.
        os.sync()
        try:
            yield path
        finally:
            shutil.rmtree(path)

    @contextmanager
    def place(self) -> Iterator[Path]:
        """Lend an empty folder on the same disk."""
        path = self.folder / f"place-{next(self._copies)}"
        path.mkdir()
        try:
            yield path
        finally:
            shutil.rmtree(path)

    def _let_join(self, office: Vault, clock: HandClock) -> None:
        """Enrol a counsellor with clients; the first bundle brings device and clients."""
        file = self.folder / "invitation"
        made = invite_counsellor(office, Invitee("Aigerim", Role.THEOLOGIAN), file)
        with _made(self.folder / "field", clock) as vault:
            join_office(vault, read_invitation(file, made.words))
            Records(vault, seed=3).take_in(CLIENTS_OF_ONE)
            seal_outbox(vault)
            first = [path for path in vault.folder.outbox.iterdir() if path.name != STATE]
            (outcome,) = [file.outcome for file in import_bundles(office, first)]
            if outcome is not ImportOutcome.IMPORTED:
                raise AssertionError(outcome)


@contextmanager
def opened(path: Path) -> Iterator[Vault]:
    """Open a vault by its data key and close it afterwards."""
    vault = open_vault(path)
    try:
        yield vault
    finally:
        vault.close()


def people_of(vault: Vault) -> list[Person]:
    """Give the clients that a vault knows."""
    return [
        Person(row.id, vault.cases.of_client(row.id)[0].id, row.language)
        for row in vault.clients.page()
    ]


@contextmanager
def _made(path: Path, clock: HandClock) -> Iterator[Vault]:
    """Make a vault that opens both by its data key and by the passphrase."""
    core = create_core_with_key(path, Secret(KEY), _slots)
    vault = Vault(core, clock)
    try:
        begin_vault(vault, "Aigerim")
        yield vault
    finally:
        vault.close()


def _slots(data_key: Secret, vault_id: str) -> list[Slot]:
    passphrase = passphrase_bytes(PASSPHRASE)
    return [
        create_passphrase_slot(
            data_key, passphrase, vault_id=vault_id, kind="passphrase", cost=FLOOR
        )
    ]
