# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The one place that writes a file whole, and that names what the system refuses.

A file is written aside, synced, and only then given its name. New folders are 0700 and new files
0600, whatever the umask of the session is; only what is left in a drop is for others to read.
"""

from __future__ import annotations

import errno
import hashlib
import os
import secrets
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import IO, Final

from counsellor.domain.errors import (
    CounsellorError,
    DiskFull,
    ReadOnlyPlace,
    StorageFailed,
)
from counsellor.domain.place_errors import AccessDenied, FileBusy, PathTooLong
from counsellor.renaming import rename_over
from counsellor.windows_errors import clearer_on_windows, windows_reason

PART_PREFIX: Final = ".part-"
"""Begins the name of every file that is still being written."""

Opener = Callable[[str, int], int]

_PIECE_BYTES = 1 << 20
_STAMPS = count()


def _numbers(*names: str) -> frozenset[int]:
    """Return those of the error numbers that this system has."""
    return frozenset(getattr(errno, name) for name in names if hasattr(errno, name))


DENIED: Final = _numbers("EACCES", "EPERM")
UNSUPPORTED: Final = _numbers(
    *("EINVAL", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "ENOTTY", "EBADF"),
    *("ENOLCK", "ENODEV", "ENOPROTOOPT"),
)
"""What shares, FUSE and MTP answer to a call that they do not know."""

_KINDS: Final[dict[str, type[CounsellorError]]] = {
    **dict.fromkeys(("ENOSPC", "EDQUOT", "EFBIG"), DiskFull),
    "EROFS": ReadOnlyPlace,
    **dict.fromkeys(("EACCES", "EPERM"), AccessDenied),
    **dict.fromkeys(("EBUSY", "ETXTBSY"), FileBusy),
    "ENAMETOOLONG": PathTooLong,
}
_USED_UP: Final = {"EDQUOT": "quota", "EFBIG": "file size"}


def name_error(error: OSError, place: Path, *, whole: bool = False) -> CounsellorError:
    """Return the failure that a person can be told for an error of the operating system.

    It is told of the file that the system names, or, of a `whole` place and of a file that has no
    name yet, of the place. A `DiskFull` says in `reason` what is used up where it is not the room:
    "quota", "file size", or "entries", when the place has room and can hold no more files.
    """
    named, reason = str(error.filename or place), reason_of(error)
    named = str(place) if Path(named).name.startswith(PART_PREFIX) else named
    at = str(place) if whole else named
    if sys.platform == "win32":
        reason = clearer_on_windows(reason, Path(named), PART_PREFIX + secrets.token_hex(8))
    kind = _KINDS.get(reason, StorageFailed)
    if kind is DiskFull:
        used_up = _USED_UP.get(reason) or ("entries" if _lacks_entries(at) else "room")
        return DiskFull(place=at, reason=used_up)
    return kind(place=at, reason=reason)


def system_failure(error: BaseException, place: Path) -> CounsellorError | None:
    """Return the failure to tell where the system's own error has come to the edge unnamed.

    Disks, sticks and memory fail on their own: only what the program does wrong is a bug. None for
    anything that is no error of the system's.
    """
    if isinstance(error, OSError):
        return name_error(error, place)
    if isinstance(error, MemoryError):
        return StorageFailed(place=str(place), reason="ENOMEM")
    return None


def reason_of(error: OSError) -> str:
    """Return the error's number by name, as EIO; "unknown" if it has none."""
    windows = windows_reason(error)
    return windows or errno.errorcode.get(error.errno or 0, "unknown")


@contextmanager
def naming_errors(place: Path) -> Iterator[None]:
    """Let whatever the system refuses in the block carry its name, as `name_error` gives it."""
    try:
        yield
    except OSError as error:
        raise name_error(error, place) from error


def private_opener(path: str, flags: int) -> int:
    """Open for `open(…, opener=…)`: a file that is made is its owner's alone."""
    return os.open(path, flags | getattr(os, "O_BINARY", 0), 0o600)


def shared_opener(path: str, flags: int) -> int:
    """Open for `open(…, opener=…)`: whom a file is for is left to the session's umask."""
    return os.open(path, flags | getattr(os, "O_BINARY", 0), 0o666)


def make_private_folder(path: Path) -> None:
    """Make one folder, 0700, and make its name last."""
    path.mkdir(mode=0o700)
    sync_folder(path.parent)


def make_private_folders(path: Path) -> None:
    """Make a folder unless it is there, 0700, and those above it likewise as far as they lack."""
    for missing in reversed([one for one in (path, *path.parents) if not one.exists()]):
        missing.mkdir(mode=0o700, exist_ok=True)
    path.mkdir(mode=0o700, exist_ok=True)


def sync_descriptor(descriptor: int) -> None:
    """Wait until the content, and a changed size, are on the medium itself.

    On macOS only F_FULLFSYNC goes through the drive's own cache (fsync(2) there says so); a share
    that does not know it gets the plain call.
    """
    if sys.platform == "darwin":
        import fcntl  # noqa: PLC0415 - exists on POSIX only

        try:
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
        except OSError as error:
            if error.errno not in UNSUPPORTED:
                raise
            os.fsync(descriptor)
    elif hasattr(os, "fdatasync"):
        os.fdatasync(descriptor)
    else:
        os.fsync(descriptor)


def sync_file(file: IO[bytes]) -> None:
    """Flush a writer's buffer and wait for the medium."""
    file.flush()
    sync_descriptor(file.fileno())


def sync_folder(path: Path) -> bool:
    """Make names, renames and removals in a folder last; say whether the place was able to.

    Windows does so by itself and offers no call; some shares refuse the call, and others let
    nobody open a folder that can well be written. None of that is a failure: whoever must know
    that a file arrived reads it back.

    Raises:
        OSError: the medium failed.
    """
    if sys.platform == "win32":
        return False
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
    except OSError as error:
        if error.errno in UNSUPPORTED | DENIED:
            return False
        raise
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno in UNSUPPORTED | DENIED:
            return False
        raise
    finally:
        os.close(descriptor)
    return True


@contextmanager
def written_aside(final: Path, opener: Opener = private_opener) -> Iterator[IO[bytes]]:
    """Lend a file beside a name; it gets the name when the block ends well, and goes otherwise.

    Raises:
        OSError: the system refuses; what lay under the name lies there still.
    """
    part = final.with_name(PART_PREFIX + secrets.token_hex(8))
    try:
        with open(part, "xb", opener=opener) as file:
            yield file
        rename_over(part, final)
    except BaseException:
        # The medium may be gone; the first failure is the one to tell.
        with suppress(OSError):
            part.unlink()
        raise


def write_whole(final: Path, pieces: Iterable[bytes], opener: Opener = private_opener) -> bytes:
    """Write a file that gets its name only complete and synced, and return its SHA-256.

    Whoever reads sees the old file or the new, never a part. Where names cannot be made to last,
    what lies there is read back.

    Raises:
        OSError: the system refuses; what lay under the name lies there still.
        StorageFailed: the place gives back other bytes.
    """
    digest = hashlib.sha256()
    with written_aside(final, opener) as file:
        for piece in pieces:
            digest.update(piece)
            file.write(piece)
        sync_file(file)
    if not sync_folder(final.parent):
        require_read_back(final, digest.digest())
    return digest.digest()


def replace_file(path: Path, content: bytes) -> None:
    """Give a file new content in one step, with every failure named.

    Raises:
        DiskFull, ReadOnlyPlace, StorageFailed: what lay under the name lies there still.
    """
    with naming_errors(path):
        write_whole(path, (content,))


def replace_unsynced(path: Path, content: bytes) -> None:
    """Do the same and let the system write when it likes: for what can be made again.

    Raises:
        DiskFull, ReadOnlyPlace, StorageFailed: what lay under the name lies there still.
    """
    with naming_errors(path), written_aside(path) as file:
        file.write(content)


def require_read_back(path: Path, digest: bytes) -> None:
    """Compare a file, as the medium has it, with the SHA-256 that it should have.

    Raises:
        StorageFailed: other bytes came back; the reason is "read-back".
    """
    if digest_on_medium(path) != digest:
        raise StorageFailed(place=str(path), reason="read-back")


def digest_on_medium(path: Path) -> bytes:
    """Return a file's SHA-256 as the medium has it, past the cache where the system lets us."""
    digest = hashlib.sha256()
    with path.open("rb", buffering=0) as file:
        if hasattr(os, "posix_fadvise"):
            with suppress(OSError):
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        while piece := file.read(_PIECE_BYTES):
            digest.update(piece)
    return digest.digest()


def size_of(path: Path) -> int:
    """Return the size in bytes; a missing file has 0."""
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0


def utc_stamp() -> str:
    """Return now as part of a file name that sorts by age: 20260704T120000.000000Z.

    Windows' clock ticks in 16 ms: two names of one tick, of one process or of two, differ by
    microseconds added to it.
    """
    added = timedelta(microseconds=(os.getpid() + next(_STAMPS)) % 1000)
    return (datetime.now(UTC) + added).strftime("%Y%m%dT%H%M%S.%fZ")


def _lacks_entries(place: str) -> bool:
    """Tell whether the file system has room and still can hold no more files."""
    if not hasattr(os, "statvfs"):
        return False
    here = Path(place)
    try:
        system = os.statvfs(here if here.is_dir() else here.parent)
    except OSError:
        return False
    # Some file systems count no entries at all and say 0 of 0.
    return system.f_files > 0 and system.f_favail == 0 and system.f_bavail > 0
