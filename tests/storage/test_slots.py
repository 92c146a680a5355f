# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from counsellor.crypto.keyslots import FLOOR, create_passphrase_slot
from counsellor.crypto.secret import passphrase_bytes
from counsellor.domain.errors import KeySlotDamaged, KeySlotOutOfBounds, WrongPassphrase
from counsellor.storage.lifecycle import open_core
from counsellor.storage.slots import add_slot, replace_passphrase, replace_slots
from counsellor.storage.vault_core import VaultCore
from tests.storage.vaults import KEY, make_vault


@pytest.fixture
def core(tmp_path: Path) -> Iterator[VaultCore]:
    with make_vault(tmp_path / "vault") as made:
        yield made


def test_the_last_way_in_is_never_taken_away(core: VaultCore) -> None:
    add_slot(core, {"kind": "passphrase"})
    with pytest.raises(KeySlotDamaged):
        replace_slots(core, "passphrase", ())
    assert core.folder.read().slots == ({"kind": "passphrase"},)


def test_there_are_sixteen_slots_at_the_most(core: VaultCore) -> None:
    for number in range(16):
        add_slot(core, {"kind": "office", "number": number})
    with pytest.raises(KeySlotDamaged):
        add_slot(core, {"kind": "office"})


def test_slots_that_would_be_refused_together_are_not_written(core: VaultCore) -> None:
    one = dict(
        create_passphrase_slot(
            KEY, passphrase_bytes("old"), vault_id="v", kind="passphrase", cost=FLOOR
        )
    )
    most = {**one, "memory_kib": 1 << 20, "iterations": 16}
    add_slot(core, most)
    add_slot(core, most)
    with pytest.raises(KeySlotOutOfBounds) as refused:
        add_slot(core, one)
    assert refused.value.fields["field"] == "work"
    assert len(core.folder.read().slots) == 2


def test_replacing_one_kind_leaves_the_others(core: VaultCore) -> None:
    add_slot(core, {"kind": "recovery"})
    add_slot(core, {"kind": "office"})
    replace_slots(core, "office", ({"kind": "office", "number": 1}, {"kind": "office"}))
    assert [slot["kind"] for slot in core.folder.read().slots] == ["office", "office", "recovery"]


def test_a_new_passphrase_opens_and_the_old_one_does_not_while_the_kit_still_does(
    core: VaultCore,
) -> None:
    vault, path = core.folder.read().vault, core.folder.path
    kit = create_passphrase_slot(
        KEY, passphrase_bytes("paper"), vault_id=vault, kind="recovery", cost=FLOOR
    )
    add_slot(core, kit)
    replace_passphrase(core, passphrase_bytes("old"), FLOOR)
    replace_passphrase(core, passphrase_bytes("new"), FLOOR)
    core.close()
    open_core(path, passphrase_bytes("new")).close()
    open_core(path, passphrase_bytes("paper"), "recovery").close()
    with pytest.raises(WrongPassphrase):
        open_core(path, passphrase_bytes("old"))
