# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What others left in a vault's own folders is never deleted: not by an exchange or an erasure."""

from __future__ import annotations

from pathlib import Path

from counsellor.services.exchange import exchange
from counsellor.services.finish_erasure import erase_for_good
from counsellor.services.import_bundles import import_bundles
from counsellor.services.quarantine_file import quarantine_folder
from counsellor.storage.backup import back_up_automatically
from counsellor.storage.vault import Vault
from counsellor.sync.bundle import bundle_name
from tests.centre import Centre, meet, new_client
from tests.faults.forger import Forger
from tests.storage.test_foreign_entries import strew

ANOTHERS = b"somebody's"


def leave_things(vault: Vault) -> list[Path]:
    """Strew them, and lay bundles where a person may take them to belong."""
    left = strew(vault.folder)
    for folder in (vault.folder.inbox, quarantine_folder(vault)):
        left += [folder / name for name in (bundle_name(), "vault (conflicted copy).db", ".hidden")]
        for path in left[-3:]:
            path.write_bytes(ANOTHERS)
    return left


def test_an_exchange_and_an_erasure_leave_them(centre: Centre, tmp_path: Path) -> None:
    client = new_client(centre)
    meet(centre)
    vaults = centre.field, centre.office
    left = [path for vault in vaults for path in leave_things(vault)]
    centre.session(client, "what he said")
    gap, _ = Forger(centre.field).seal(tmp_path, number=2, previous="ab" * 32)
    junk = tmp_path / bundle_name()
    junk.write_bytes(b"age-encryption.org/v1\n")
    list(import_bundles(centre.office, [gap, junk]))
    for vault in (*vaults, *vaults):
        back_up_automatically(vault.core)
        assert exchange(vault).failures == {}
    erase_for_good(centre.office, client, "asked", centre.clock.now().date())
    for vault in (*reversed(vaults), *vaults):
        assert exchange(vault).failures == {}
    assert centre.field.clients.page() == []
    assert [path for path in left if path.read_bytes() != ANOTHERS] == []
