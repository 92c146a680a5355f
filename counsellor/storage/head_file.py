# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The file `head`: two places of 4 KiB written in turn, and the lock of the one writer.

Whoever has this file open has the vault: the lock is taken before anything else is looked at,
and the system gives it back when the process ends, however it ends.
"""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path
from typing import Self

from counsellor.domain.errors import (
    AnchorDamaged,
    ReadOnlyPlace,
    StorageFailed,
    VaultInUse,
    VaultNotFound,
)
from counsellor.domain.place_errors import LocksMissing
from counsellor.files import UNSUPPORTED, name_error, reason_of, sync_descriptor, sync_folder
from counsellor.storage.connection import translating
from counsellor.storage.folder import VaultFolder

SLOT_BYTES = 4096
SLOTS = 2

_BINARY = getattr(os, "O_BINARY", 0)
_LOCKED_AT = 1 << 30
"""Windows locks bytes, not files, and a locked byte cannot be read: one far behind the slots."""
_TAKEN = frozenset({errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES, errno.EDEADLK})
"""What flock(2) and Windows say of a file that another process has locked."""
_LOCKLESS = UNSUPPORTED | {errno.EPERM}
_REPLACED_AT_MOST = 20
"""How often in a row it may be replaced while it is opened; some shares never say its name."""


class HeadFile:
    """The open, locked file. Close it last: that lets another process in."""

    def __init__(self, path: Path, descriptor: int, *, writable: bool) -> None:
        self.path = path
        self.writable = writable
        self._descriptor: int | None = descriptor

    @classmethod
    def create(cls, path: Path) -> Self:
        """Make the file at its final size, locked; it must not exist."""
        with translating(path):
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | _BINARY, 0o600)
            made = cls(path, descriptor, writable=True)
            try:
                _lock(descriptor, path, exclusive=True)
                # Windows' lock has left the place far behind the slots.
                os.lseek(descriptor, 0, os.SEEK_SET)
                os.write(descriptor, bytes(SLOTS * SLOT_BYTES))
                sync_descriptor(descriptor)
                sync_folder(path.parent)
            except BaseException:
                made.close()
                raise
        return made

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open and lock, to write if the place allows it, otherwise to read.

        Raises:
            VaultNotFound: neither the file nor a database lies here.
            AnchorDamaged: the database is there and the file is not.
            VaultInUse: another process has it, or replaces it without end.
        """
        for _ in range(_REPLACED_AT_MOST):
            descriptor, writable = _opened(path)
            try:
                _lock(descriptor, path, exclusive=writable)
                # A change of data key replaces the file; a lock on the old one is worth nothing.
                if _is_named(descriptor, path):
                    return cls(path, descriptor, writable=writable)
            except BaseException:
                os.close(descriptor)
                raise
            os.close(descriptor)
        raise VaultInUse(folder=str(path.parent))

    def read_slot(self, index: int) -> bytes:
        """Give the bytes of one slot; fewer if the file was cut short."""
        with translating(self.path):
            return self._at(index, None)

    def write_slot(self, index: int, content: bytes) -> None:
        """Write one slot in place and wait until the medium has it.

        Raises:
            ReadOnlyPlace, DiskFull, StorageFailed: the slot is then unknown; the other is sound.
        """
        if not self.writable:
            raise ReadOnlyPlace(place=str(self.path))
        with translating(self.path):
            self._at(index, content)
            sync_descriptor(self._open_descriptor)

    def fileno(self) -> int:
        """Return the open descriptor, to look at; it is closed with this file."""
        return self._open_descriptor

    def close(self) -> None:
        """Let go of the lock. Closing twice does no harm."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            os.close(descriptor)

    @property
    def _open_descriptor(self) -> int:
        if self._descriptor is None:
            raise ValueError("closed")
        return self._descriptor

    def _at(self, index: int, content: bytes | None) -> bytes:
        descriptor, offset = self._open_descriptor, index * SLOT_BYTES
        if content is None:
            os.lseek(descriptor, offset, os.SEEK_SET)
            return os.read(descriptor, SLOT_BYTES)
        os.lseek(descriptor, offset, os.SEEK_SET)
        if os.write(descriptor, content) != len(content):
            raise StorageFailed(place=str(self.path), reason="short write")
        return content


def _opened(path: Path) -> tuple[int, bool]:
    """Open to write, or to read where that is refused; say which."""
    try:
        return os.open(path, os.O_RDWR | _BINARY), True
    except (FileNotFoundError, NotADirectoryError) as error:
        if VaultFolder(path.parent).database.exists():
            raise AnchorDamaged(folder=str(path.parent)) from error
        raise VaultNotFound(folder=str(path.parent)) from error
    except OSError as error:
        known = name_error(error, path)
        if not isinstance(known, ReadOnlyPlace):
            raise known from error
    with translating(path):
        return os.open(path, os.O_RDONLY | _BINARY), False


def _is_named(descriptor: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except FileNotFoundError:
        return False


def _lock(descriptor: int, path: Path, *, exclusive: bool) -> None:
    """Lock at once or not at all; readers of a place that cannot be written share it.

    Raises:
        VaultInUse: another process has it.
        LocksMissing: the place has no locks, so nothing would keep a second writer out. Whoever
            only reads goes on without.
    """
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 - exists on Windows only

            # Its locks are not shared, and who only reads keeps nobody out.
            if exclusive:
                os.lseek(descriptor, _LOCKED_AT, os.SEEK_SET)
                msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415 - exists on POSIX only

            kind = fcntl.LOCK_EX if exclusive else fcntl.LOCK_SH
            fcntl.flock(descriptor, kind | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in _TAKEN:
            raise VaultInUse(folder=str(path.parent)) from error
        if error.errno not in _LOCKLESS:
            raise name_error(error, path) from error
        if exclusive:
            raise LocksMissing(place=str(path.parent), reason=reason_of(error)) from error
