# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""One box of a drop on a server; files go there whole or, where the line is slow, in pieces."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path
from typing import BinaryIO, TypeVar

from counsellor.domain.errors import DropUnreachable, StorageFailed
from counsellor.domain.plain_text import has_broken_letters
from counsellor.domain.road_errors import FileTooLarge, NotKept
from counsellor.files import name_error, write_whole
from counsellor.plain_file import plain_opener
from counsellor.sync.folder_drop import is_bundle_name
from counsellor.sync.lying import Lying, may_be_bundle
from counsellor.sync.pieces import Assembled, Piece, assemble, probe_piece, still_missing
from counsellor.sync.roads.carrier import MOST_PIECE, Carrier
from counsellor.sync.roads.failures import failure_of
from counsellor.sync.roads.pace import Pace
from counsellor.sync.roads.patience import Patience
from counsellor.sync.roads.trouble import Cause, Trouble

T = TypeVar("T")


class RemoteDrop:
    """See ``sync.drop.Drop``."""

    def __init__(self, carrier: Carrier, pace: Pace, patience: Patience, box: str) -> None:
        """Name the box: empty, or the path of a folder with a slash at its end."""
        self._carrier = carrier
        self._pace = pace
        self._patience = patience
        self._box = box
        self._found: Assembled | None = None

    def put(self, name: str, source: Path) -> None:
        """Leave a file, or what is missing of it where a part lies there already."""
        self._require_name(name)
        try:
            with open(source, "rb", opener=plain_opener) as file:
                self._put(name, file, source.stat().st_size)
        except OSError as error:
            raise name_error(error, source) from error

    def list(self, after: str = "") -> list[str]:
        """Return the sorted names behind a cursor."""
        files = [one.name for one in self.entries() if one.is_file]
        return [name for name in files if may_be_bundle(name) and name > after]

    def entries(self) -> tuple[Lying, ...]:
        """Return all that may be bundles or outboxes and lies there whole, one way or the other."""
        self._found = assemble(self._patiently(partial(self._carrier.entries, self._box)))
        return self._found.files

    def read(self, name: str) -> AbstractContextManager[Iterator[bytes]]:
        """Lend a file piece by piece, by a name that ``entries`` gave."""
        return self._reading(name)

    def get(self, name: str, target: Path) -> None:
        """Fetch a file; the target appears only complete."""
        with self.read(name) as pieces:
            try:
                write_whole(target, pieces)
            except OSError as error:
                raise name_error(error, target.parent, whole=True) from error

    def path_here(self, name: str) -> Path | None:  # noqa: ARG002 - the protocol's
        """Return None: what lies there is fetched."""
        return None

    def delete(self, name: str) -> None:
        """Take a file away, with all pieces of it; one that is gone already is no failure."""
        self._require_name(name)
        found = self._looked()
        for piece in found.pieces.get(name, ()):
            self._patiently(partial(self._carrier.delete, self._box + piece.name))
        if name not in found.covers:
            self._patiently(partial(self._carrier.delete, self._box + name))

    def probe(self) -> None:
        """Put, list, get and delete something that nobody takes for a file."""
        piece, content = probe_piece()
        path = self._box + piece.name
        self._patiently(partial(self._carrier.put, path, content))
        try:
            lying = self._patiently(partial(self._carrier.entries, self._box))
            there = any(one.name == piece.name for one in lying)
            size = len(content)
            if not there or self._patiently(partial(self._carrier.read, path, 0, size)) != content:
                raise NotKept(place=self._carrier.address.host)
        finally:
            self._patiently(partial(self._carrier.delete, path))

    # --- putting -----------------------------------------------------------------------------

    def _put(self, name: str, file: BinaryIO, size: int) -> None:
        lying = [one for one in self._looked().pieces.get(name, ()) if one.size == size]
        while spans := still_missing(lying, size):
            start, end = spans[0]
            until = min(end, start + self._pace.piece)
            whole = until - start == size
            piece = Piece(name, start, until, size)
            file.seek(start)
            content = file.read(until - start)
            if len(content) != until - start:
                raise StorageFailed(place=name, reason="changed")
            if self._carried(name if whole else piece.name, content):
                lying.append(piece)
        if not size:
            self._carried(name, b"")

    def _carried(self, name: str, content: bytes) -> bool:
        """Put a piece; False where the next try is to be with what the line bears now."""
        before = self._pace.piece
        try:
            with self._pace.measuring(len(content)):
                self._carrier.put(self._box + name, content)
        except FileTooLarge:
            # Smaller ones may go; where the smallest does not, none does.
            if self._pace.piece == before:
                raise
            return False
        except DropUnreachable as error:
            self._patience.after(error)
            return False
        self._patience.went_well()
        return True

    # --- reading -----------------------------------------------------------------------------

    @contextmanager
    def _reading(self, name: str) -> Iterator[Iterator[bytes]]:
        found = self._looked()
        if name in found.covers:
            yield self._pieces_of(found.covers[name])
            return
        lying = next((one for one in found.files if one.name == name), None)
        if lying is None or has_broken_letters(name):
            raise failure_of(Trouble(Cause.STATUS, 404), self._carrier.address)
        yield self._spans_of(self._box + name, 0, lying.size)

    def _pieces_of(self, cover: tuple[Piece, ...]) -> Iterator[bytes]:
        reached = 0
        for piece in cover:
            behind = reached - piece.start
            yield from self._spans_of(self._box + piece.name, behind, piece.end - piece.start)
            reached = piece.end

    def _spans_of(self, path: str, start: int, end: int) -> Iterator[bytes]:
        while start < end:
            size = min(MOST_PIECE, self._pace.piece, end - start)
            try:
                with self._pace.measuring(size):
                    content = self._carrier.read(path, start, size)
            except DropUnreachable as error:
                self._patience.after(error)
                continue
            self._patience.went_well()
            yield content
            start += size

    def _patiently(self, act: Callable[[], T]) -> T:
        while True:
            try:
                done = act()
            except DropUnreachable as error:
                self._patience.after(error)
            else:
                self._patience.went_well()
                return done

    def _looked(self) -> Assembled:
        if self._found is None:
            self.entries()
        assert self._found is not None  # noqa: S101 - entries keeps what it found
        return self._found

    def _require_name(self, name: str) -> None:
        if not (is_bundle_name(name) and name.isascii()):
            raise failure_of(Trouble(Cause.STATUS, 404), self._carrier.address)
