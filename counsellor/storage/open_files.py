# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The files that an open vault writes to, and whether they still lie under their names.

A sync program, or a person, may replace, delete or move them while the vault is open. Every save
then still succeeds, into files that nobody will find again. So each save looks, and what is open
is written aside while it can still be read.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from counsellor.domain.errors import CounsellorError, DiskFull
from counsellor.domain.place_errors import VaultMoved
from counsellor.files import (
    make_private_folder,
    name_error,
    naming_errors,
    private_opener,
    sync_file,
    sync_folder,
    utc_stamp,
)
from counsellor.storage.ballast import give_back
from counsellor.storage.folder import VaultFolder
from counsellor.storage.head_file import HeadFile

_FLAGS = os.O_RDONLY | getattr(os, "O_BINARY", 0)
_PIECE_BYTES = 1 << 20
_NAME_LETTERS = 40


class OpenFiles:
    """Database, log and head of one open vault; used by the thread that has it open.

    Attributes:
        description: the content of `vault.json`, without which no copy could be opened.
    """

    def __init__(self, folder: VaultFolder, head: HeadFile) -> None:
        """Open what the vault has just opened once more, to read.

        Raises:
            StorageFailed: a file is not there, or refuses.
        """
        self._folder = folder
        self._moved = False
        self._copies: Path | None = None
        self.description = b""
        with naming_errors(folder.path):
            # While a vault is being made there is none yet.
            with suppress(FileNotFoundError):
                self.description = folder.json.read_bytes()
            database = os.open(folder.database, _FLAGS)
            try:
                log = os.open(folder.wal, _FLAGS)
            except BaseException:
                os.close(database)
                raise
        self._descriptors = {folder.database: database, folder.wal: log, folder.head: head.fileno()}
        self._known = [
            (os.fspath(path), descriptor, os.fstat(descriptor))
            for path, descriptor in self._descriptors.items()
        ]

    def are_in_place(self) -> bool:
        """Tell whether each name still leads to the open file: one `stat` each.

        Raises:
            StorageFailed, AccessDenied: the place cannot be looked at.
        """
        for path, descriptor, known in self._known:
            try:
                found = os.stat(path)  # noqa: PTH116 - thrice in every save
            except (FileNotFoundError, NotADirectoryError):
                return False
            except OSError as error:
                raise name_error(error, self._folder.path) from error
            # Some shares number an open file anew; then the file itself is asked.
            if not os.path.samestat(found, known) and not os.path.samestat(
                found, os.fstat(descriptor)
            ):
                return False
        return True

    def require_in_place(self) -> None:
        """Stop unless the open files lie under their names; the first time, write them aside.

        Raises:
            VaultMoved: what was open lies in `copies`, if there was a place for it.
            StorageFailed, AccessDenied: as in `are_in_place`.
        """
        if self.are_in_place():
            self._moved = False
            return
        self._moved = True
        if self._copies is None:
            self._copies = self._written_aside()
        copies = None if self._copies is None else str(self._copies)
        raise VaultMoved(folder=str(self._folder.path), copies=copies)

    def require_unmoved(self) -> None:
        """Write nothing more once the files were found elsewhere, until they are put back.

        Raises:
            VaultMoved: they are still elsewhere.
        """
        if self._moved:
            self.require_in_place()

    def close_log(self) -> None:
        """Let go of the log, before SQLite removes it."""
        os.close(self._descriptors.pop(self._folder.wal))

    def close(self) -> None:
        """Let go of the database, after its connection: closing it drops SQLite's locks."""
        os.close(self._descriptors.pop(self._folder.database))

    def _written_aside(self) -> Path | None:
        """Copy what is open into the vault's own backups, or else beside the vault."""
        stamp = f"unclean-{utc_stamp()}"
        beside = self._folder.path.with_name(f"{self._folder.path.name[:_NAME_LETTERS]}-{stamp}")
        inside = self._folder.backups / stamp
        for aside in (inside, beside) if self._is_here() else (beside, inside):
            with suppress(CounsellorError), naming_errors(aside):
                try:
                    return self._copied_to(aside)
                except DiskFull:
                    give_back(self._folder)
                    return self._copied_to(aside)
        return None

    def _is_here(self) -> bool:
        """Tell whether the folder under the vault's name is the one that was opened."""
        path, _, known = self._known[-1]
        try:
            return os.path.samestat(os.stat(path), known)  # noqa: PTH116
        except OSError:
            return False

    def _copied_to(self, aside: Path) -> Path:
        make_private_folder(aside)
        with _undone(aside), naming_errors(aside):
            for path, descriptor in self._descriptors.items():
                _copy(descriptor, aside / path.name)
            with open(aside / self._folder.json.name, "xb", opener=private_opener) as file:
                file.write(self.description)
                sync_file(file)
            sync_folder(aside)
        return aside


def _copy(descriptor: int, target: Path) -> None:
    os.lseek(descriptor, 0, os.SEEK_SET)
    with open(target, "xb", opener=private_opener) as written:
        while piece := os.read(descriptor, _PIECE_BYTES):
            written.write(piece)
        sync_file(written)


@contextmanager
def _undone(aside: Path) -> Iterator[None]:
    """Leave nothing half-copied behind."""
    try:
        yield
    except BaseException:
        with suppress(OSError):
            for part in aside.iterdir():
                part.unlink()
            aside.rmdir()
        raise
