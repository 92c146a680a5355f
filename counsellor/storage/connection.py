# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Connections to a vault's database, and the one place where driver errors get our names.

Pragmas are set and read back on every opening: one that quietly did not take would cost either
safety (`synchronous`, `secure_delete`) or a factor of ten in speed (`cipher_memory_security`).
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from enum import Enum
from pathlib import Path
from types import TracebackType
from typing import Final, NoReturn

from sqlcipher3 import dbapi2 as sqlcipher

from counsellor.crypto.secret import Secret
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
from counsellor.files import name_error
from counsellor.plain_file import NotPlainFile, chosen_opener
from counsellor.storage.driver import Connection
from counsellor.storage.memory_scrub import overwrites_what_is_freed
from counsellor.storage.refusals import CANTOPEN, REFUSED_WRITES, name_refusal

PAGE_BYTES = 4096
_PLAIN_MAGIC = b"SQLite format 3\0"
_HEX = b"0123456789abcdef"
_READER_PATIENCE_S = 5.0

# From SQLite's own header; the driver names only some of them.
_BUSY, _LOCKED, _READONLY, _INTERRUPT, _IOERR, _CORRUPT = 5, 6, 8, 9, 10, 11
_FULL, _NOTADB = 13, 26
_PERM, _NOMEM, _PROTOCOL, _NOLFS = 3, 7, 15, 22
_IOERR_NOMEM = 3082
_IOERR_OF_LOCKS = frozenset({2058, 2314, 3594, 3850})

_CODE_OF_TEXT = {
    "attempt to write a readonly database": _READONLY,
    "database disk image is malformed": _CORRUPT,
    "database is locked": _BUSY,
    "database or disk is full": _FULL,
    "database table is locked": _LOCKED,
    "disk I/O error": _IOERR,
    "file is not a database": _NOTADB,
    "unable to open database file": CANTOPEN,
}
"""SQLite's fixed texts: the driver's `backup` raises errors that carry nothing else."""


class Access(Enum):
    """What a connection may do. The values are SQLite's URI parameters."""

    CREATE = "mode=rwc"
    FILL = "mode=rwc&fill=1"
    """A new file that is filled page by page from another database, its journal mode included."""
    WRITE = "mode=rw"
    READ = "mode=ro"
    READ_ALONE = "mode=ro&immutable=1"
    """The database file as it lies there: no log is read, no lock taken, no file made."""


_TEMPORARY = ("temp_store", "MEMORY", 2)
_EVERYWHERE = (
    _TEMPORARY,
    ("foreign_keys", "ON", 1),
    ("trusted_schema", "OFF", 0),
    ("cipher_memory_security", "OFF", 0),
)
_WHEN_WRITING = (
    ("journal_mode", "WAL", "wal"),
    ("synchronous", "FULL", 2),
    ("secure_delete", "ON", 1),
    ("wal_autocheckpoint", "0", 0),
)
_CACHE_FOR_IMPORTS_KIB = 48 << 10
"""What bundles of 2,000 changes touch again and again in a vault of 100,000 notes."""
_WHEN_IMPORTING = (("cache_size", f"-{_CACHE_FOR_IMPORTS_KIB}", -_CACHE_FOR_IMPORTS_KIB),)
_ON_MACOS = (("fullfsync", "ON", 1), ("checkpoint_fullfsync", "ON", 1))


def connect(path: Path, data_key: Secret, access: Access = Access.WRITE) -> Connection:
    """Open a vault's database under its raw key; transactions are left to the caller.

    Raises:
        VaultNotEncrypted: it is a plain SQLite file; it was not touched.
        VaultDamaged: it is missing, cut short, damaged, or of another key.
        DiskFull, ReadOnlyPlace, StorageFailed: the place does not allow it.
    """
    with translating(path):
        # A reader beside an open vault must not: see `lending`.
        if access in {Access.WRITE, Access.READ_ALONE}:
            _check_beginning(path)
        # A writer never waits: it is the only one, and a reader in its way is reported at once.
        writes = access not in {Access.READ, Access.READ_ALONE}
        connection: Connection = sqlcipher.connect(
            f"{path.absolute().as_uri()}?{access.value}",
            uri=True,
            isolation_level=None,
            timeout=0 if writes else _READER_PATIENCE_S,
        )
        try:
            _unlock(connection, data_key)
            _set_pragmas(connection, _EVERYWHERE)
            if access in {Access.CREATE, Access.WRITE}:
                _set_pragmas(connection, _WHEN_WRITING)
                if sys.platform == "darwin":
                    _set_pragmas(connection, _ON_MACOS)
        except BaseException:
            connection.close()
            raise
    return connection


def _check_beginning(path: Path) -> None:
    try:
        with open(path, "rb", opener=chosen_opener) as file:
            beginning = file.read(PAGE_BYTES)
    except FileNotFoundError as error:
        raise VaultDamaged(part="database", reason="missing") from error
    except NotPlainFile as error:
        raise VaultDamaged(part="database", reason="kind") from error
    if beginning.startswith(_PLAIN_MAGIC):
        raise VaultNotEncrypted(folder=str(path.parent))
    if len(beginning) < PAGE_BYTES:
        raise VaultDamaged(part="database", reason="truncated")


def _unlock(connection: Connection, data_key: Secret) -> None:
    """Set the raw key from a buffer that is wiped, and read the first page with it.

    A `PRAGMA key` would leave the key behind as immutable text.
    """
    # First of all: by default SQLCipher reports failures on standard error.
    connection.execute("PRAGMA cipher_log_level = NONE")
    with Secret(2 * len(data_key) + 3) as raw:
        raw[:2], raw[-1:] = b"x'", b"'"
        raw[2:-1:2] = data_key.translate(bytes(_HEX[byte >> 4] for byte in range(256)))
        raw[3:-1:2] = data_key.translate(bytes(_HEX[byte & 15] for byte in range(256)))
        connection.set_key(raw)
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()


def _set_pragmas(connection: Connection, pragmas: tuple[tuple[str, str, object], ...]) -> None:
    for name, value, expected in pragmas:
        connection.execute(f"PRAGMA {name} = {value}")
        (found,) = connection.execute(f"PRAGMA {name}").fetchone()
        # cipher_memory_security answers in text.
        if str(found) != str(expected):
            raise StorageFailed(place=name, reason=f"pragma is {found}")


def hold_many_pages(connection: Connection) -> None:
    """Let pages stay decrypted in memory until the connection is closed, as many as imports touch.

    One that is missed is read, authenticated and decrypted again, and one that finds no room before
    the commit is written twice. Only work fills it. It is never made smaller again: closing
    overwrites what it frees, and a cache that shrinks does not. Where closing overwrites nothing,
    what would stay in memory after a lock counts for more than time.
    """
    if overwrites_what_is_freed():
        _set_pragmas(connection, _WHEN_IMPORTING)


@contextmanager
def copies_on_disk(connection: Connection) -> Iterator[None]:
    """Let a copy of the whole database be a file, which SQLCipher encrypts like the database.

    In memory, where all else that is temporary stays, it would not fit on a modest laptop.
    """
    _set_pragmas(connection, (("temp_store", "FILE", 1),))
    try:
        yield
    finally:
        _set_pragmas(connection, (_TEMPORARY,))


def translating(place: Path) -> AbstractContextManager[None]:
    """Give errors of the driver and the operating system the names that a person can be told.

    A driver error that only a mistake of ours can cause passes as it is, and so does whatever
    already has its name.

    Raises:
        DiskFull, ReadOnlyPlace, StorageFailed: the place does not allow it.
        VaultDamaged: a page is malformed or fails authentication; part is "database".
        VaultInUse: another connection holds the database.
        VaultLocked: the statement was interrupted by the lock.
    """
    return _Translating(place)


EXPECTED: Final = (sqlcipher.Error, OSError)
"""What may have a name that a person can be told."""


def raise_named(error: BaseException, place: Path) -> NoReturn:
    """Raise what `translating` makes of an error; for what runs thirty times in one save.

    Raises:
        BaseException: the error's name, or else itself.
    """
    known = _named(error, place)
    if known is None:
        raise error
    raise known from error


class _Translating:
    """A class, not a generator: most of what touches the disk goes through it."""

    __slots__ = ("_place",)

    def __init__(self, place: Path) -> None:
        self._place = place

    def __enter__(self) -> None:
        pass

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        known = _named(error, self._place)
        if known is not None:
            raise known from error


def _named(error: BaseException | None, place: Path) -> CounsellorError | None:
    if isinstance(error, sqlcipher.Error):
        return _of_driver(error, place)
    return name_error(error, place) if isinstance(error, OSError) else None


def _of_driver(error: sqlcipher.Error, place: Path) -> CounsellorError | None:
    code: int = getattr(error, "sqlite_errorcode", None) or _CODE_OF_TEXT.get(str(error), 0)
    name: str = getattr(error, "sqlite_errorname", str(error))
    if code & 0xFF == CANTOPEN or code in REFUSED_WRITES:
        return name_refusal(code, name, place)
    named: dict[int, CounsellorError] = {
        _FULL: DiskFull(place=str(place), reason="room"),
        _READONLY: ReadOnlyPlace(place=str(place)),
        _CORRUPT: VaultDamaged(part="database", reason=name),
        _NOTADB: VaultDamaged(part="database", reason=name),
        _INTERRUPT: VaultLocked(),
        _BUSY: VaultInUse(folder=str(place.parent)),
        _LOCKED: VaultInUse(folder=str(place.parent)),
        _IOERR: _of_medium(code, name, place),
        _PERM: AccessDenied(place=str(place), reason=name),
        _NOMEM: StorageFailed(place=str(place), reason="ENOMEM"),
        _NOLFS: DiskFull(place=str(place), reason="file size"),
        _PROTOCOL: LocksMissing(place=str(place.parent), reason=name),
    }
    return named.get(code & 0xFF)


def _of_medium(code: int, name: str, place: Path) -> CounsellorError:
    if code in _IOERR_OF_LOCKS:
        return LocksMissing(place=str(place.parent), reason=name)
    return StorageFailed(place=str(place), reason="ENOMEM" if code == _IOERR_NOMEM else name)
