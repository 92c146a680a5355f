# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Keys are lent, and nothing of them is left in memory once the vault is closed."""

from __future__ import annotations

from pathlib import Path

import pytest

from counsellor.crypto.sshsig import SigningKey
from counsellor.domain.errors import NotInAnOffice
from counsellor.services.device_keys import ROOT, make_device_keys, signing_key
from tests.field import new_vault, open_vault


def test_the_device_signs_with_one_key_for_as_long_as_it_lives(tmp_path: Path) -> None:
    vault = new_vault(tmp_path / "vault")
    with signing_key(vault) as key:
        line = key.public_line
    with signing_key(vault) as again:
        assert again is key
    vault.close()
    vault = open_vault(tmp_path / "vault")
    with signing_key(vault) as key:
        assert key.public_line == line
    vault.close()


def test_the_seed_is_wiped_when_the_vault_is_closed(tmp_path: Path) -> None:
    vault = new_vault(tmp_path / "vault")
    with signing_key(vault) as key:
        pass
    assert any(key.seed)
    vault.close()
    assert not any(key.seed)


def test_a_key_that_was_never_saved_is_not_lent_again(tmp_path: Path) -> None:
    vault = new_vault(tmp_path / "vault")
    with vault.transaction():
        vault.secrets.remove("signing")
    made: list[str] = []

    def make() -> None:
        with vault.transaction():
            make_device_keys(vault)
            with signing_key(vault) as key:
                made.append(key.public_line)
            if len(made) == 1:
                raise KeyError("the first time fails")

    with pytest.raises(KeyError, match="fails"):
        make()
    make()
    with signing_key(vault) as key:
        assert made[0] != key.public_line == made[1]
    vault.close()


def test_another_key_is_wiped_after_each_use(tmp_path: Path) -> None:
    vault = new_vault(tmp_path / "vault")
    with pytest.raises(NotInAnOffice), signing_key(vault, ROOT):
        pass
    with vault.transaction():
        vault.secrets.put(ROOT, SigningKey.generate().seed)
    with signing_key(vault, ROOT) as key:
        assert any(key.seed)
    assert not any(key.seed)
    vault.close()
