# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What the vault commands say of a sound vault, of a damaged one, and of its keys."""

from __future__ import annotations

import hashlib
import json
import shutil
import sqlite3
from pathlib import Path

import pytest

from counsellor.demo.centre import DemoReport
from counsellor.domain.canonical import canonical_bytes
from counsellor.services.unlock_vault import unlock_vault
from tests.commands import Commands, Done, RealClock, copy_of

LONG = "a rather long passphrase of seven unlikely words: umbrella, quarry\n"


class Field:
    """A copy of the counsellor's vault, and commands upon it."""

    def __init__(self, command: Commands, centre: DemoReport, folder: Path) -> None:
        self.call = command
        self.path = copy_of(centre.place.field, folder / "field")
        self.passphrase_file = centre.place.passphrase_file
        self.passphrase = self.passphrase_file.read_text("utf-8").strip()
        self.folder = folder

    def __call__(self, *words: str | Path) -> Done:
        return self.call(*words, "--vault", self.path, "--passphrase-file", self.passphrase_file)

    def write(self) -> None:
        """Let one save more happen, and close cleanly."""
        vault = unlock_vault(self.path, self.passphrase, RealClock())
        with vault.transaction():
            vault.settings.put("a test's own", self.path.name)
        vault.close()

    def hashes(self) -> dict[str, str]:
        return {
            path.name: hashlib.sha256(path.read_bytes()).hexdigest()
            for path in self.path.iterdir()
            if path.is_file()
        }


@pytest.fixture
def field(command: Commands, centre: DemoReport, tmp_path: Path) -> Field:
    return Field(command, centre, tmp_path)


def test_info_tells_numbers_and_no_name_of_a_client(field: Field, centre: DemoReport) -> None:
    answer = field("vault", "info", "--json").json
    assert (answer["clients"], answer["sessions"]) == (centre.clients, centre.sessions)
    assert answer["office_holds_everything"] is True
    assert len(answer["fingerprint_words"]) == 7
    assert {"passphrase", "recovery"} == set(answer["key_slots"])


def test_a_sound_vault_is_said_to_be_sound(field: Field) -> None:
    assert field("vault", "check", "--json").json == {"ok": True, "findings": []}
    done = field("vault", "check")
    assert (done.code, done.out) == (0, "The vault is whole and in order.\n")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "This passphrase does not open the vault."),
        ("ru", "Эта парольная фраза не открывает хранилище."),
        ("kk", "Бұл құпия сөз тіркесі қойманы ашпайды."),
    ],
)
def test_a_wrong_passphrase_is_one_plain_sentence(
    command: Commands, centre: DemoReport, tmp_path: Path, language: str, said: str
) -> None:
    (tmp_path / "pass").write_text("something else entirely\n")
    command.speak(language)
    place = ("--vault", centre.place.field, "--passphrase-file", tmp_path / "pass")
    done = command("vault", "check", "--json", *place)
    assert (done.code, done.out, done.sentence) == (1, "", said)


def test_a_newer_vault_is_named_and_left_untouched(field: Field) -> None:
    described = json.loads((field.path / "vault.json").read_text())
    (field.path / "vault.json").write_text(canonical_bytes({**described, "format": 2}).decode())
    before = field.hashes()
    done = field("vault", "info")
    assert done.code == 1
    assert done.sentence.startswith("A newer version of the program has used this vault.")
    assert field.hashes() == before


def test_a_plain_database_is_named_and_left_untouched(field: Field) -> None:
    (field.path / "vault.db").unlink()
    plain = sqlite3.connect(field.path / "vault.db")
    plain.execute("CREATE TABLE notes (text)")
    plain.close()
    before = field.hashes()
    done = field("vault", "check", "--json")
    assert done.code == 1
    (finding,) = done.json["findings"]
    assert (finding["part"], finding["code"]) == ("opening", "VaultNotEncrypted")
    assert field.hashes() == before


def test_a_vault_in_use_is_named_at_once(field: Field) -> None:
    vault = unlock_vault(field.path, field.passphrase, RealClock())
    try:
        done = field("vault", "info")
    finally:
        vault.close()
    assert done.code == 1
    assert done.sentence.startswith("This vault is already open in another window.")


def test_a_changed_page_is_found(field: Field) -> None:
    database = field.path / "vault.db"
    content = bytearray(database.read_bytes())
    content[len(content) // 2] ^= 1
    database.write_bytes(content)
    done = field("vault", "check", "--json")
    assert (done.code, done.json["ok"]) == (1, False)
    assert {one["code"] for one in done.json["findings"]} == {"VaultDamaged"}
    assert all(one["sentence"] for one in done.json["findings"])


def test_last_weeks_database_is_found(field: Field) -> None:
    kept = field.folder / "kept.db"
    shutil.copy(field.path / "vault.db", kept)
    field.write()
    shutil.copy(kept, field.path / "vault.db")
    done = field("vault", "check", "--json")
    assert (done.code, done.json["ok"]) == (1, False)
    (finding,) = done.json["findings"]
    assert (finding["part"], finding["code"]) == ("opening", "VaultLost")


def test_what_is_there_is_gone_on_with_by_a_decision(field: Field) -> None:
    done = field("vault", "accept-loss", "--yes")
    assert (done.code, done.out) == (1, "")
    assert done.sentence == "The vault opens as it is; there is nothing to accept."
    kept = field.folder / "kept.db"
    shutil.copy(field.path / "vault.db", kept)
    field.write()
    shutil.copy(kept, field.path / "vault.db")
    before = field.hashes()
    done = field("vault", "accept-loss")
    assert done.code == 1
    assert done.sentence.startswith("1 save that had been confirmed is missing")
    assert "--yes" in done.out
    assert field.hashes() == before
    answer = field("vault", "accept-loss", "--yes", "--json").json
    assert answer["missing"] > 0
    assert Path(answer["copies"]).is_dir()
    assert field("vault", "check", "--json").json == {"ok": True, "findings": []}


def test_a_loss_is_not_accepted_of_a_vault_that_has_no_keys(field: Field) -> None:
    (field.path / "vault.json").write_text("{")
    done = field("vault", "accept-loss", "--yes")
    assert (done.code, done.out) == (1, "")


def test_another_vaults_database_is_found(field: Field, centre: DemoReport) -> None:
    shutil.copy(centre.place.office / "vault.db", field.path / "vault.db")
    done = field("vault", "check", "--json")
    assert (done.code, done.json["ok"]) == (1, False)


def test_rebuilding_gives_the_same_records(field: Field, centre: DemoReport) -> None:
    answer = field("vault", "rebuild", "--json").json
    assert answer["ok"] is True
    assert answer["tables"]["notes"] == centre.notes


def test_a_backup_is_restored_into_a_new_life(field: Field) -> None:
    made = field("vault", "backup", field.folder / "stick", "--json").json["backup"]
    before = field("vault", "info", "--json").json
    assert field("vault", "restore", made, "--to", field.folder / "again").code == 0
    field.path = field.folder / "again"
    after = field("vault", "info", "--json").json
    assert after["notes"] == before["notes"]
    assert after["device"] == before["device"]
    assert after["incarnation"] != before["incarnation"]


def test_a_restore_replaces_nothing(field: Field) -> None:
    made = field("vault", "backup", field.folder / "stick", "--json").json["backup"]
    done = field("vault", "restore", made, "--to", field.path)
    assert done.code == 1
    assert done.sentence.startswith("A vault or another file is already in this folder: ")


def test_the_keys_come_with_a_warning_and_the_act_is_logged(field: Field) -> None:
    done = field("vault", "keys", "--json")
    assert done.code == 0
    assert done.sentence.startswith("Warning: ")
    assert len(bytes.fromhex(done.json["data_key"])) == 32
    assert done.json["age_identity"].startswith("AGE-SECRET-KEY-PQ-1")
    assert done.json["signing_public_key"].startswith("ssh-ed25519 ")
    vault = unlock_vault(field.path, field.passphrase, RealClock())
    logged = [entry.change for _, entry in vault.journal.entries() if entry.change.kind == "access"]
    vault.close()
    assert [change.fields["what"] for change in logged] == ["keys_shown"]


def test_a_vault_is_made_its_passphrase_changed_and_recovered(
    command: Commands, tmp_path: Path
) -> None:
    for name, text in (("one", LONG), ("two", f"another {LONG}"), ("weak", "qwerty\n")):
        (tmp_path / name).write_text(text)
    at = ("--vault", tmp_path / "v")
    weak = command("vault", "create", *at, "--passphrase-file", tmp_path / "weak")
    assert (weak.code, (tmp_path / "v").exists()) == (1, False)
    made = command(
        "vault", "create", *at, "--passphrase-file", tmp_path / "one", "--name", "Ann",
        "--recovery-file", tmp_path / "kit",
    )  # fmt: skip
    words = (tmp_path / "kit").read_text().split()
    assert (made.code, len(words)) == (0, 7)
    assert words[0] not in made.out
    new = ("--new-passphrase-file", tmp_path / "two")
    assert command("vault", "recover", *at, "--words-file", tmp_path / "kit", *new).code == 0
    old = command("vault", "info", *at, "--passphrase-file", tmp_path / "one")
    assert old.code == 1
    assert command("vault", "info", *at, "--passphrase-file", tmp_path / "two").code == 0


def test_a_second_vault_is_not_made_over_the_first(field: Field) -> None:
    before = field.hashes()
    assert field("vault", "create").code == 1
    assert field.hashes() == before


def test_a_kit_is_made_anew_and_the_passphrase_changed_by_its_owner(field: Field) -> None:
    words = field("vault", "kit", "--json").json["recovery_words"]
    kit, new = field.folder / "kit", field.folder / "new"
    kit.write_text(" ".join([*words.split()[:3], "qqqq", *words.split()[4:]]))
    new.write_text(LONG)
    recover = ("vault", "recover", "--words-file", kit, "--new-passphrase-file", new)
    done = field(*recover)
    assert (done.code, "word 4" in done.err) == (1, True)
    kit.write_text(words.upper())
    assert field(*recover).code == 0
    assert field("vault", "info").code == 1
    old = field.passphrase_file
    field.passphrase_file = new
    assert field("vault", "passphrase", "--new-passphrase-file", old).code == 0
    assert field("vault", "info").code == 1
