# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from pathlib import Path

import pytest

from counsellor.domain.canonical import Value, canonical_bytes
from counsellor.domain.errors import VaultDamaged, VaultNotFound, VaultTooNew
from counsellor.storage.folder import MAX_DESCRIPTION_BYTES, Description, VaultFolder

SOUND: dict[str, Value] = {
    "format": 1,
    "vault": "0190b5a0-0000-4000-8000-000000000000",
    "created_at": "2026-07-04T12:00:00+00:00",
    "slots": [],
}


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    folder = VaultFolder(tmp_path)
    description = Description.new().with_slots([{"kind": "passphrase", "wrapped": "…"}])
    folder.write(description)
    assert folder.read() == description


def test_the_file_is_its_owners_alone_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    folder = VaultFolder(tmp_path)
    folder.write(Description.new())
    folder.write(Description.new())
    assert [file.name for file in tmp_path.iterdir()] == ["vault.json"]
    assert folder.json.stat().st_mode & 0o777 == 0o600


def test_a_folder_without_a_vault_is_called_that(tmp_path: Path) -> None:
    with pytest.raises(VaultNotFound):
        VaultFolder(tmp_path / "nowhere").read()
    with pytest.raises(VaultNotFound):
        VaultFolder(tmp_path).read()


def test_a_database_that_lost_its_description_is_not_called_no_vault(tmp_path: Path) -> None:
    folder = VaultFolder(tmp_path)
    folder.database.write_bytes(b"database")
    with pytest.raises(VaultDamaged) as damaged:
        folder.read()
    assert damaged.value.fields == {"part": "vault.json", "reason": "missing"}


def test_a_later_format_is_too_new_whatever_else_it_says(tmp_path: Path) -> None:
    folder = VaultFolder(tmp_path)
    folder.json.write_bytes(canonical_bytes({**SOUND, "format": 2, "unheard": "of"}))
    with pytest.raises(VaultTooNew) as too_new:
        folder.read()
    assert too_new.value.fields == {"found": 2, "known": 1}


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"format": True}, "format"),
        ({"format": 0}, "format"),
        ({"format": "1"}, "format"),
        ({"more": 1}, "fields"),
        ({"vault": "../../elsewhere"}, "vault"),
        ({"created_at": 7}, "created_at"),
        ({"slots": {}}, "slots"),
        ({"slots": ["text"]}, "slots"),
        ({"slots": [{}] * 17}, "slots"),
    ],
)
def test_anything_but_the_documented_form_is_damage(
    tmp_path: Path, change: dict[str, Value], reason: str
) -> None:
    folder = VaultFolder(tmp_path)
    folder.json.write_bytes(canonical_bytes({**SOUND, **change}))
    with pytest.raises(VaultDamaged) as damaged:
        folder.read()
    assert damaged.value.fields == {"part": "vault.json", "reason": reason}


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"format": 1}', b"\xff"])
def test_anything_but_canonical_bytes_is_damage(tmp_path: Path, content: bytes) -> None:
    folder = VaultFolder(tmp_path)
    folder.json.write_bytes(content)
    with pytest.raises(VaultDamaged):
        folder.read()


def test_a_file_without_end_is_not_read_to_its_end(tmp_path: Path) -> None:
    folder = VaultFolder(tmp_path)
    folder.json.write_bytes(b" " * (MAX_DESCRIPTION_BYTES + 1))
    with pytest.raises(VaultDamaged) as damaged:
        folder.read()
    assert damaged.value.fields["reason"] == "size"
