# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A drop that is a folder: a stick, a share, a directory that something else carries on."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from counsellor.domain.errors import CounsellorError, DropUnreachable, StorageFailed
from counsellor.domain.place_errors import AccessDenied
from counsellor.domain.road_errors import FolderAway, NotKept
from counsellor.files import (
    PART_PREFIX,
    name_error,
    reason_of,
    require_read_back,
    shared_opener,
    write_whole,
)
from counsellor.inner_folders import refuse_links
from counsellor.sync.folder_reading import reading
from counsellor.sync.lying import SUFFIX, Lying, lying_in, may_be_bundle, may_be_outbox
from counsellor.sync.pieces import Piece, assemble, may_be_carried, probe_piece

__all__ = ["SUFFIX", "FolderDrop", "is_bundle_name"]

_PART_AGE = 24 * 3600
"""Seconds after which what an interrupted copy left behind is nobody's any more."""

_ABSENT = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ENODEV})


class FolderDrop:
    """One folder of a drop; the drop itself must be there, a box in it is made when needed."""

    def __init__(self, root: Path, box: Path, now: Callable[[], float] = time.time) -> None:
        """Name the drop's folder, and the box at or below it; ``now`` dates leftovers."""
        self._root = root
        self._box = box
        self._now = now
        self._covers: dict[str, tuple[Piece, ...]] = {}

    def put(self, name: str, source: Path) -> None:
        """Copy, flush to the disk, rename, flush the folder, and read back what lies there.

        Raises:
            DropUnreachable, DiskFull, ReadOnlyPlace: nothing lies under the name, or what lay
                there before.
            StorageFailed: the source cannot be read, or the drop gives back other bytes.
        """
        final = self._place(name)
        with (
            reading(source, lambda error: name_error(error, source)) as pieces,
            _writing(self._root, self._away),
        ):
            self._make_box()
            self._remove_leftovers()
            before = _identity(final)
            try:
                require_read_back(final, write_whole(final, pieces, shared_opener))
            except BaseException:
                # What was renamed but is not known to last, or reads back as something else.
                if _identity(final) != before:
                    with contextlib.suppress(OSError):
                        final.unlink()
                raise

    def list(self, after: str = "") -> list[str]:
        """Return the names of the regular ``*.age`` files behind a cursor, sorted; see entries."""
        files = [one.name for one in self.entries() if one.is_file]
        return [name for name in files if is_bundle_name(name) and name > after]

    def entries(self) -> tuple[Lying, ...]:
        """Give all that may be bundles or whole outboxes, whatever their names are.

        Raises:
            DropUnreachable: the drop's folder is away; a box that was never used is empty.
        """
        # A folder that something else carries on from a server holds what goes there.
        found = assemble(self._listed(may_be_carried))
        self._covers = found.covers
        return found.files

    def _listed(self, wanted: Callable[[str], bool]) -> tuple[Lying, ...]:
        try:
            self._root.stat()
            self._refuse_links()
            return lying_in(self._box, wanted)
        except FileNotFoundError as error:
            if self._root.is_dir():
                return ()
            raise self._away(error) from error
        except OSError as error:
            raise self._away(error) from error

    def expect(self, gets: Sequence[str] = (), puts: Sequence[tuple[str, Path]] = ()) -> None:
        """Do nothing: a folder keeps nobody waiting; see ``Drop``."""

    def outboxes(self) -> tuple[Lying, ...]:
        """Give all that may be whole outboxes: nothing is asked of any other file; see ``Drop``."""
        return self._listed(may_be_outbox)

    def read(self, name: str) -> AbstractContextManager[Iterator[bytes]]:
        """Lend a regular file piece by piece.

        Raises:
            DropUnreachable: the drop is away, or the file is no longer there.
        """
        if "/" in name or "\0" in name:
            raise DropUnreachable(place=str(self._root), reason="name")
        self._refuse_links()
        if name in self._covers:
            return self._reading_pieces(self._covers[name])
        return reading(self._box / name, self._away)

    def get(self, name: str, target: Path) -> None:
        """Copy a file here under a temporary name, then rename it.

        Raises:
            DropUnreachable: the drop is away, or the file is no longer there.
            DiskFull, ReadOnlyPlace, StorageFailed: the target's place cannot take it.
        """
        self._place(name)
        with (
            self.read(name) as pieces,
            _writing(target.parent, lambda error: name_error(error, target.parent)),
        ):
            write_whole(target, pieces)

    def path_here(self, name: str) -> Path | None:
        """Return where a file lies; see ``Drop``."""
        return self._box / name

    def probe(self) -> None:
        """Put, list, get and delete something that nobody takes for a file."""
        piece, content = probe_piece()
        with _writing(self._root, self._away):
            self._make_box()
            here = self._box / piece.name
            try:
                write_whole(here, [content], shared_opener)
                there = piece.name in {entry.name for entry in os.scandir(self._box)}
                if not there or here.read_bytes() != content:
                    raise NotKept(place=str(self._root))
            finally:
                here.unlink(missing_ok=True)

    def delete(self, name: str) -> None:
        """Delete a file; one that is gone already is no failure."""
        with _writing(self._root, self._away):
            self._root.stat()
            self._place(name).unlink(missing_ok=True)

    @contextmanager
    def _reading_pieces(self, cover: tuple[Piece, ...]) -> Iterator[Iterator[bytes]]:
        yield self._joined(cover)

    def _joined(self, cover: tuple[Piece, ...]) -> Iterator[bytes]:
        reached = 0
        for piece in cover:
            with reading(self._box / piece.name, self._away) as lent:
                behind = reached - piece.start
                for content in lent:
                    yield content[behind:]
                    behind = max(0, behind - len(content))
            reached = piece.end

    def _place(self, name: str) -> Path:
        if not is_bundle_name(name):
            raise DropUnreachable(place=str(self._root), reason="name")
        self._refuse_links()
        return self._box / name

    def _make_box(self) -> None:
        # A stick that was pulled, at any moment, must not be imitated by a folder of its name:
        # only what lies below the drop is made, each level inside the one before.
        self._root.stat()
        for level in self._levels():
            with contextlib.suppress(FileExistsError):
                level.mkdir(mode=0o700)
            self._refuse_links()

    def _levels(self) -> Iterator[Path]:
        """Give the box with the folders above it inside the drop, the outermost first."""
        level = self._root
        for part in self._box.relative_to(self._root).parts:
            level /= part
            yield level

    def _refuse_links(self) -> None:
        """Whoever can write to a drop must not lead us to write, read or delete somewhere else.

        Raises:
            LinkRefused: a link, or another file, lies in the place of a box.
            DropUnreachable, AccessDenied: it cannot be looked at.
        """
        try:
            refuse_links(self._levels())
        except OSError as error:
            raise self._away(error) from error

    def _remove_leftovers(self) -> None:
        """Remove what interrupted copies left, if it is old by our clock and by the place's.

        Two machines that share a place need not agree on the time: what one of them writes just
        now must not look like a leftover to the other.
        """
        with os.scandir(self._box) as found:
            old = [entry for entry in found if self._is_old(entry, self._now())]
        if not old:
            return
        with contextlib.suppress(OSError):
            theirs = _time_at(self._box)
            for entry in old:
                if self._is_old(entry, theirs):
                    Path(entry.path).unlink(missing_ok=True)

    def _is_old(self, entry: os.DirEntry[str], now: float) -> bool:
        return (
            entry.name.startswith(PART_PREFIX)
            and entry.is_file(follow_symlinks=False)
            and now - entry.stat(follow_symlinks=False).st_mtime > _PART_AGE
        )

    def _away(self, error: OSError) -> CounsellorError:
        named = name_error(error, self._root, whole=True)
        if isinstance(named, AccessDenied):
            return named
        if error.errno in _ABSENT and not self._root.is_dir():
            return FolderAway(place=str(self._root))
        return DropUnreachable(place=str(self._root), reason=reason_of(error))


def is_bundle_name(name: str) -> bool:
    """Tell whether this may be a bundle's name: people and carriers do rename files.

    Old cameras and DOS tools write names in capitals; a name that begins with a dot is what
    another system left beside a file.
    """
    return may_be_bundle(name) and not any(letter in name for letter in "/\\:\0")


def _time_at(folder: Path) -> float:
    """Return the time by the clock that dates the files of a place, in seconds since 1970."""
    fresh = folder / (PART_PREFIX + secrets.token_hex(8))
    try:
        fresh.touch(exist_ok=False)
        return fresh.stat().st_mtime
    finally:
        fresh.unlink(missing_ok=True)


def _identity(place: Path) -> tuple[int, int] | None:
    """Tell one file from another that bears the same name."""
    try:
        found = place.lstat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


@contextmanager
def _writing(place: Path, failed: Callable[[OSError], CounsellorError]) -> Iterator[None]:
    """Name what goes wrong; ``failed`` does, of a place that is neither full nor read-only."""
    try:
        yield
    except OSError as error:
        named = name_error(error, place, whole=True)
        if type(named) is StorageFailed:
            raise failed(error) from error
        raise named from error
