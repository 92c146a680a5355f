# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""After an alarm a person goes on with what is there, in a new life and without the erased."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from counsellor.crypto.keyslots import FLOOR
from counsellor.domain import errors
from counsellor.domain.errors import (
    CounsellorError,
    VaultDamaged,
    VaultLost,
    WordsTooFew,
    WordsUnknown,
    WrongPassphrase,
    WrongRecoveryWords,
)
from counsellor.services.accept_loss import accept_vault_loss, can_be_accepted
from counsellor.services.back_up_vault import back_up_vault
from counsellor.services.change_passphrase import passphrase_is_due
from counsellor.services.check_vault import check_vault
from counsellor.services.create_vault import NewVault, create_vault, propose_recovery_words
from counsellor.services.erase_client import erase_client
from counsellor.services.finish_erasure import let_go_of_erased
from counsellor.services.unlock_vault import Key, unlock_vault
from counsellor.storage.vault import Vault
from tests.field import HandClock, take_in

PASSPHRASE = "lantern kettle harbour ribbon walnut saddle"
WORDS = propose_recovery_words()


@pytest.fixture
def place(tmp_path: Path, clock: HandClock) -> Path:
    """A vault with one client; a copy of that state, closed, lies beside it."""
    path = tmp_path / "vault"
    with_one = create_vault(NewVault(path, PASSPHRASE, WORDS, "Aigerim", FLOOR), clock)
    take_in(with_one, "the baker")
    back_up_vault(with_one, tmp_path / "stick")
    with_one.close()
    shutil.copyfile(path / "vault.db", tmp_path / "earlier.db")
    return path


def unlocked(place: Path, clock: HandClock) -> Vault:
    return unlock_vault(place, PASSPHRASE, clock)


def put_back(place: Path) -> None:
    """Let the earlier database lie in the place of the one that is there."""
    shutil.copyfile(place.with_name("earlier.db"), place / "vault.db")


def work_on_and_lose_it(place: Path, clock: HandClock) -> tuple[str, bytes]:
    """Take another client in, and lose that; gives the life it was done in, and what was lost."""
    vault = unlocked(place, clock)
    take_in(vault, "the smith")
    life = vault.membership.incarnation
    vault.close()
    lost = (place / "vault.db").read_bytes()
    put_back(place)
    with pytest.raises(VaultLost) as alarm:
        unlocked(place, clock)
    assert can_be_accepted(alarm.value)
    return life, lost


@pytest.mark.parametrize("kind", ["passphrase", "recovery"])
def test_it_opens_with_what_is_there_and_begins_a_new_life(
    place: Path, clock: HandClock, kind: str
) -> None:
    life, _lost = work_on_and_lose_it(place, clock)
    before = (place / "vault.db").read_bytes()
    if kind == "passphrase":
        accepted = accept_vault_loss(place, PASSPHRASE, clock)
    else:
        accepted = accept_vault_loss(place, WORDS, clock, kind="recovery")
    assert accepted.missing is not None
    assert accepted.missing > 0
    assert (accepted.copies / "vault.db").read_bytes() == before
    assert accepted.copies.parent == place / "backups"
    begun = accepted.vault.membership.incarnation
    assert begun != life
    assert [row.working_name for row in accepted.vault.clients.page()] == ["the baker"]
    assert passphrase_is_due(accepted.vault) == (kind == "recovery")
    accepted.vault.close()
    # Once only: the next day is the same life.
    again = unlocked(place, clock)
    assert again.membership.incarnation == begun
    again.close()


def test_one_that_was_killed_half_way_lives_on_by_itself(place: Path, clock: HandClock) -> None:
    life, _lost = work_on_and_lose_it(place, clock)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("counsellor.services.accept_loss.live_on", killed)
        with pytest.raises(KeyboardInterrupt):
            accept_vault_loss(place, PASSPHRASE, clock)
    vault = unlocked(place, clock)
    assert vault.membership.incarnation != life
    vault.close()


def killed(_vault: Vault) -> None:
    raise KeyboardInterrupt


def test_who_was_erased_since_is_erased_again(place: Path, clock: HandClock) -> None:
    vault = unlocked(place, clock)
    (client,) = (row.id for row in vault.clients.page())
    erase_client(vault, client, "own wish", date(2026, 11, 21))
    let_go_of_erased(vault)
    vault.close()
    put_back(place)
    accepted = accept_vault_loss(place, PASSPHRASE, clock)
    assert list(accepted.vault.clients.page()) == []
    accepted.vault.close()


@pytest.mark.parametrize(
    ("typed", "kind", "refusal"),
    [
        ("another one altogether", "passphrase", WrongPassphrase),
        (propose_recovery_words(), "recovery", WrongRecoveryWords),
        (WORDS.rpartition(" ")[0], "recovery", WordsTooFew),
        (f"{WORDS.rpartition(' ')[0]} qqqqq", "recovery", WordsUnknown),
    ],
)
def test_a_wrong_key_changes_nothing_and_is_named(
    place: Path, clock: HandClock, typed: str, kind: Key, refusal: type[WrongPassphrase]
) -> None:
    work_on_and_lose_it(place, clock)
    before = {one.name: one.read_bytes() for one in place.iterdir() if one.is_file()}
    with pytest.raises(WrongPassphrase) as refused:
        accept_vault_loss(place, typed, clock, kind=kind)
    assert type(refused.value) is refusal
    with pytest.raises(refusal):
        check_vault(place, typed, clock, kind=kind)
    assert {one.name: one.read_bytes() for one in place.iterdir() if one.is_file()} == before


def test_where_nothing_is_sound_the_files_are_kept_and_a_backup_is_the_way(
    place: Path, clock: HandClock
) -> None:
    torn = (place / "vault.db").read_bytes()[:-4096]
    (place / "vault.db").write_bytes(torn)
    with pytest.raises(VaultDamaged) as damaged:
        accept_vault_loss(place, PASSPHRASE, clock)
    copies = Path(str(damaged.value.fields["copies"]))
    assert (copies / "vault.db").read_bytes() == torn


def test_only_alarms_about_what_is_kept_can_be_accepted() -> None:
    every = {
        kind(part="database", copies=None, folder="", missing=1)
        for kind in vars(errors).values()
        if isinstance(kind, type) and issubclass(kind, CounsellorError)
    }
    accepted = {error.code for error in every if can_be_accepted(error)}
    assert accepted == {"VaultLost", "VaultReplaced", "VaultDamaged", "AnchorDamaged"}
    assert not can_be_accepted(VaultDamaged(part="vault.json", reason="syntax"))
