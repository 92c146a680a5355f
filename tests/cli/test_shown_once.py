# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What is shown once where nobody can be asked: it is remembered as not written down."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from counsellor.services.create_vault import propose_passphrase
from counsellor.services.note_written_down import KIT, OFFICE_KEY, unwritten
from counsellor.services.unlock_vault import unlock_vault
from tests.commands import Commands, RealClock


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    (tmp_path / "pass").write_text(propose_passphrase())
    return tmp_path / "pass"


def owed(vault: Path, secret: Path) -> frozenset[str]:
    with closing(unlock_vault(vault, secret.read_text(), RealClock())) as opened:
        return unwritten(opened)


@pytest.mark.parametrize("how", ["--yes", "--json"])
def test_where_nobody_is_asked_it_is_remembered(
    command: Commands, tmp_path: Path, secret: Path, how: str
) -> None:
    at = ("--vault", tmp_path / "o", "--passphrase-file", secret)
    done = command("office", "create", "--name", "O", "--supervisor", "S", *at, how)
    assert done.code == 0
    assert owed(tmp_path / "o", secret) == {KIT, OFFICE_KEY}


def test_a_file_is_a_copy(command: Commands, tmp_path: Path, secret: Path) -> None:
    at = ("--vault", tmp_path / "o", "--passphrase-file", secret)
    files = ("--recovery-file", tmp_path / "kit", "--office-key-file", tmp_path / "key")
    assert command("office", "create", "--name", "O", "--supervisor", "S", *at, *files).code == 0
    assert owed(tmp_path / "o", secret) == frozenset()


def test_a_name_is_read_in_unicode_or_refused(
    command: Commands, tmp_path: Path, secret: Path
) -> None:
    """A system without a language hands over each byte as half a pair."""
    at = ("--passphrase-file", secret, "--recovery-file", tmp_path / "kit", "--vault")
    bytewise = "Қанат".encode().decode("ascii", "surrogateescape")
    assert command("vault", "create", "--name", bytewise, *at, tmp_path / "a").code == 0
    told = command("vault", "info", "--json", *at[:2], "--vault", tmp_path / "a").json
    assert told["staff"] == "Қанат"
    (tmp_path / "kit").unlink()
    of_another_page = "Қанат".encode("cp1251", "replace").decode("ascii", "surrogateescape")
    done = command("vault", "create", "--name", of_another_page, *at, tmp_path / "b")
    assert (done.code, (tmp_path / "b").exists()) == (1, False)
    assert done.sentence.startswith("A letter of this text is broken")
