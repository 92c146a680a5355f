# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Take a file into the inbox: copied under a name of ours, hashed on the way, size capped."""

from __future__ import annotations

import hashlib
import os
import re
import secrets
import shutil
import stat
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

from counsellor.domain.coded import RefusalReason
from counsellor.domain.errors import BundleRefused, CounsellorError, DiskFull
from counsellor.domain.plain_text import shown_name
from counsellor.files import private_opener
from counsellor.storage.connection import translating
from counsellor.storage.vault import Vault
from counsellor.sync.drop import Drop
from counsellor.sync.limits import MAX_SEALED
from counsellor.sync.lying import Lying

_RANDOM_BYTES: Final = 13

INTRO: Final = b"age-encryption.org/v1\n"
"""How every sealed file begins; what does not is not copied at all."""

_COPY_NAME: Final = re.compile(rf"[0-9a-f]{{{2 * _RANDOM_BYTES}}}\.age")
_PIECE = 1 << 20
_ROOM = 16 << 20
"""Bytes that a copy leaves free: the database needs room to say what became of it."""


class Source(Protocol):
    """Where a file is taken from."""

    @property
    def name(self) -> str:
        """Its name, for display."""

    @property
    def path(self) -> str:
        """Where it was given, for display."""

    def size(self) -> int:
        """Give its size in bytes.

        Raises:
            BundleRefused: ``no_file`` or ``unreadable``.
        """

    def pieces(self) -> AbstractContextManager[Iterator[bytes]]:
        """Lend its content piece by piece; raises as ``size``."""


@dataclass(frozen=True, slots=True)
class GivenFile:
    """A file that a person chose."""

    place: Path

    @property
    def name(self) -> str:
        return shown(self.place.name)

    @property
    def path(self) -> str:
        return shown(str(self.place))

    def size(self) -> int:
        try:
            found = self.place.stat()
        except OSError as error:
            raise _unreadable() from error
        if not stat.S_ISREG(found.st_mode):
            raise BundleRefused(reason=RefusalReason.NO_FILE, detail="kind")
        return found.st_size

    @contextmanager
    def pieces(self) -> Iterator[Iterator[bytes]]:
        try:
            reading = os.fdopen(_opened(self.place), "rb")
        except OSError as error:
            raise _unreadable() from error
        with reading:
            yield _pieces(reading.read)


@dataclass(frozen=True, slots=True)
class LyingFile:
    """A file in a drop."""

    drop: Drop
    lying: Lying

    @property
    def name(self) -> str:
        return shown(self.lying.name)

    @property
    def path(self) -> str:
        return self.name

    def size(self) -> int:
        if not self.lying.is_file:
            raise BundleRefused(reason=RefusalReason.NO_FILE, detail="kind")
        return self.lying.size

    @contextmanager
    def pieces(self) -> Iterator[Iterator[bytes]]:
        try:
            with self.drop.read(self.lying.name) as reading:
                yield _carefully(reading)
        except (CounsellorError, OSError, ValueError) as error:
            if isinstance(error, BundleRefused | DiskFull):
                raise
            raise _unreadable() from error


@dataclass(frozen=True, slots=True)
class Received:
    """A copy in the inbox.

    Attributes:
        source: the name that was given, for display.
        path: where it was given, for display.
        kept: the copy's name in the inbox, ours, never the sender's.
        sha256: of its content, in hex.
        size: in bytes.
    """

    source: str
    path: str
    kept: str
    sha256: str
    size: int


def receive_file(vault: Vault, source: Source) -> Received:
    """Copy a file into the inbox.

    Raises:
        BundleRefused: ``too_large``, ``no_file``, ``unreadable``, ``not_an_age_file`` by its
            beginning, ``no_room``: this one does not fit now.
        DiskFull, ReadOnlyPlace, StorageFailed: the inbox cannot take anything.
    """
    size = source.size()
    if size > MAX_SEALED:
        raise BundleRefused(reason=RefusalReason.TOO_LARGE, detail="file")
    kept = f"{secrets.token_hex(_RANDOM_BYTES)}.age"
    target = vault.folder.inbox / kept
    with source.pieces() as pieces:
        first = next(pieces, b"")
        if not first.startswith(INTRO):
            raise BundleRefused(reason=RefusalReason.NOT_AN_AGE_FILE, detail="version")
        with translating(target.parent):
            if size > _PIECE and shutil.disk_usage(target.parent).free < size + _ROOM:
                raise BundleRefused(reason=RefusalReason.NO_ROOM, detail="inbox")
        sha256, size = _copy(target, first, pieces)
    return Received(source.name, source.path, kept, sha256, size)


def shown(name: str) -> str:
    """Give a name from outside as text that can be shown: no controls, no broken letters."""
    return shown_name(name)


def is_copy(path: Path) -> bool:
    """Tell whether a copy of ours lies here: whatever has another name is somebody else's."""
    return _COPY_NAME.fullmatch(path.name) is not None and path.is_file()


def clear_inbox(vault: Vault) -> None:
    """Delete copies that an interrupted run left: their files lie where they came from."""
    kept = vault.inbox.kept_names()
    with translating(vault.folder.inbox):
        vault.folder.refuse_links()
        for entry in vault.folder.inbox.iterdir():
            if is_copy(entry) and entry.name not in kept:
                entry.unlink()


def forget_file(vault: Vault, kept: str | None) -> None:
    """Delete a copy that was imported or known already."""
    if kept is not None:
        (vault.folder.inbox / kept).unlink(missing_ok=True)


def let_copy_go(vault: Vault, kept: str) -> None:
    """Delete a copy of whose bundle all is saved; where it cannot go now, it is swept later.

    Virus scanners look at a copy just when it is to go: that undoes nothing. The next import sweeps
    what is left.
    """
    with suppress(OSError):
        forget_file(vault, kept)


def _copy(target: Path, first: bytes, pieces: Iterator[bytes]) -> tuple[str, int]:
    digest, size, piece = hashlib.sha256(), 0, first
    try:
        with translating(target), open(target, "xb", opener=private_opener) as copy:
            while piece:
                digest.update(piece)
                size += len(piece)
                if size > MAX_SEALED:
                    raise BundleRefused(reason=RefusalReason.TOO_LARGE, detail="file")
                copy.write(piece)
                piece = next(pieces, b"")
    except BaseException:
        target.unlink(missing_ok=True)
        raise
    return digest.hexdigest(), size


def _pieces(read: Callable[[int], bytes]) -> Iterator[bytes]:
    while True:
        try:
            piece = read(_PIECE)
        except OSError as error:
            raise _unreadable() from error
        if not piece:
            return
        yield piece


def _carefully(reading: Iterator[bytes]) -> Iterator[bytes]:
    """Tell a failing source apart from a failing target."""
    while True:
        try:
            piece = next(reading, b"")
        except (CounsellorError, OSError) as error:
            raise _unreadable() from error
        if not piece:
            return
        yield piece


def _opened(place: Path) -> int:
    """Open without ever waiting for somebody to write into a pipe."""
    binary, at_once = getattr(os, "O_BINARY", 0), getattr(os, "O_NONBLOCK", 0)
    return os.open(place, os.O_RDONLY | binary | at_once)


def _unreadable() -> BundleRefused:
    return BundleRefused(reason=RefusalReason.UNREADABLE, detail="read")
