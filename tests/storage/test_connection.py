# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import errno
import os
import sqlite3
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from counsellor.domain.errors import (
    CounsellorError,
    DiskFull,
    ReadOnlyPlace,
    StorageFailed,
    VaultDamaged,
    VaultInUse,
    VaultLocked,
    VaultNotEncrypted,
)
from counsellor.domain.place_errors import AccessDenied, LocksMissing
from counsellor.storage.connection import PAGE_BYTES, Access, connect, translating
from tests.storage.vaults import KEY, OTHER_KEY


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "vault.db"
    connection = connect(path, KEY, Access.CREATE)
    connection.execute("CREATE TABLE t (a)")
    connection.execute("INSERT INTO t VALUES ('canary')")
    connection.close()
    return path


def test_every_pragma_takes_effect(database: Path) -> None:
    connection = connect(database, KEY)
    found = {
        name: connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in (
            "journal_mode",
            "synchronous",
            "temp_store",
            "secure_delete",
            "wal_autocheckpoint",
            "foreign_keys",
            "trusted_schema",
            "cipher_memory_security",
            "cipher_log_level",
        )
    }
    assert found == {
        "journal_mode": "wal",
        "synchronous": 2,
        "temp_store": 2,
        "secure_delete": 1,
        "wal_autocheckpoint": 0,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "cipher_memory_security": "0",
        "cipher_log_level": "NONE",
    }
    connection.close()


def test_nothing_readable_reaches_the_disk(database: Path) -> None:
    assert b"canary" not in database.read_bytes()
    assert b"SQLite" not in database.read_bytes()


def test_a_plain_sqlite_file_is_refused_untouched(tmp_path: Path) -> None:
    path = tmp_path / "vault.db"
    plain = sqlite3.connect(path)
    plain.execute("CREATE TABLE t (a)")
    plain.commit()
    plain.close()
    before = path.read_bytes()
    with pytest.raises(VaultNotEncrypted):
        connect(path, KEY)
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["vault.db"]


@pytest.mark.parametrize(
    ("size", "reason"), [(None, "missing"), (0, "truncated"), (9, "truncated")]
)
def test_a_missing_or_empty_database_is_never_made_anew(
    tmp_path: Path, size: int | None, reason: str
) -> None:
    path = tmp_path / "vault.db"
    if size is not None:
        path.write_bytes(bytes(size))
    with pytest.raises(VaultDamaged) as damaged:
        connect(path, KEY)
    assert damaged.value.fields["reason"] == reason
    assert not path.exists() or path.stat().st_size == size


def test_another_key_does_not_open_it_and_says_nothing_on_the_console(
    database: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(VaultDamaged):
        connect(database, OTHER_KEY)
    assert capfd.readouterr() == ("", "")


def test_a_reader_alone_makes_no_file_and_takes_no_log(database: Path) -> None:
    connection = connect(database, KEY, Access.READ_ALONE)
    assert connection.execute("SELECT a FROM t").fetchone() == ("canary",)
    assert [file.name for file in database.parent.iterdir()] == ["vault.db"]
    with pytest.raises(ReadOnlyPlace), translating(database):
        connection.execute("DELETE FROM t")
    connection.close()


def test_a_changed_page_is_damage_when_it_is_read(database: Path) -> None:
    content = bytearray(database.read_bytes())
    content[PAGE_BYTES + 7] ^= 1
    database.write_bytes(content)
    connection = connect(database, KEY)
    with pytest.raises(VaultDamaged) as damaged, translating(database):
        connection.execute("SELECT * FROM t").fetchall()
    assert damaged.value.fields["part"] == "database"
    connection.close()


def test_a_full_database_is_a_full_disk(database: Path) -> None:
    connection = connect(database, KEY)
    connection.execute("PRAGMA max_page_count = 3")
    with pytest.raises(DiskFull), translating(database):
        connection.execute("INSERT INTO t SELECT randomblob(100000)")
    connection.close()


def test_an_interrupted_statement_is_the_lock(database: Path) -> None:
    connection = connect(database, KEY)
    connection.set_progress_handler(lambda: True, 10)
    with pytest.raises(VaultLocked), translating(database):
        connection.execute("SELECT count(*) FROM t a, t b, t c, t d").fetchone()
    connection.close()


def test_a_second_writer_is_told_at_once(database: Path) -> None:
    first, second = connect(database, KEY), connect(database, KEY)
    first.execute("BEGIN IMMEDIATE")
    with pytest.raises(VaultInUse), translating(database):
        second.execute("BEGIN IMMEDIATE")
    second.close()
    first.close()


def test_a_mistake_of_ours_stays_what_it_is(database: Path) -> None:
    connection = connect(database, KEY)
    with pytest.raises(sqlcipher.OperationalError), translating(database):
        connection.execute("SELECT * FROM nowhere")
    connection.close()


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EROFS, ReadOnlyPlace),
        (errno.EACCES, ReadOnlyPlace),
        (errno.EIO, StorageFailed),
    ],
)
def test_errors_of_the_system_get_their_name(
    tmp_path: Path, number: int, expected: type[CounsellorError]
) -> None:
    with pytest.raises(expected) as named, translating(tmp_path):
        raise OSError(number, os.strerror(number))
    assert named.value.fields["place"] == str(tmp_path)


@pytest.mark.parametrize(
    ("code", "expected", "reason"),
    [
        (7, StorageFailed, "ENOMEM"),  # SQLITE_NOMEM
        (3082, StorageFailed, "ENOMEM"),  # SQLITE_IOERR_NOMEM
        (3, AccessDenied, "SAID"),  # SQLITE_PERM
        (22, DiskFull, "file size"),  # SQLITE_NOLFS
        (13, DiskFull, "room"),  # SQLITE_FULL
        (15, LocksMissing, "SAID"),  # SQLITE_PROTOCOL
        *((code, LocksMissing, "SAID") for code in (2058, 2314, 3594, 3850)),
        *((code, StorageFailed, "SAID") for code in (266, 522, 1802, 4106, 6154)),
    ],
)
def test_errors_of_sqlite_get_their_name(
    tmp_path: Path, code: int, expected: type[CounsellorError], reason: str
) -> None:
    error = sqlcipher.OperationalError("said")
    error.sqlite_errorcode, error.sqlite_errorname = code, "SAID"
    with pytest.raises(expected) as named, translating(tmp_path / "vault.db"):
        raise error
    assert type(named.value) is expected
    assert named.value.fields["reason"] == reason


def test_what_has_its_name_keeps_it(tmp_path: Path) -> None:
    with pytest.raises(VaultLocked), translating(tmp_path):
        raise VaultLocked
