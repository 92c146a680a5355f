# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""One box of a drop on a server; files go there whole or, where the line is slow, in pieces."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path
from typing import TypeVar

from counsellor.domain.plain_text import has_broken_letters
from counsellor.domain.road_errors import NotKept
from counsellor.files import name_error, written_aside
from counsellor.plain_file import plain_opener
from counsellor.sync.folder_drop import is_bundle_name
from counsellor.sync.lying import Lying, may_be_bundle, may_be_outbox
from counsellor.sync.pieces import Assembled, assemble, probe_piece
from counsellor.sync.roads.ahead import Ahead, Begun
from counsellor.sync.roads.carrier import Carrier
from counsellor.sync.roads.failures import failure_of
from counsellor.sync.roads.pace import Pace
from counsellor.sync.roads.patience import Patience, patiently
from counsellor.sync.roads.reading import Reading
from counsellor.sync.roads.sending import Sending
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
        self._sizes: dict[str, int] = {}
        self._sending = Sending(carrier, pace, patience, box)
        self._reading = Reading(carrier, pace, patience, box)

    def expect(self, gets: Sequence[str] = (), puts: Sequence[tuple[str, Path]] = ()) -> None:
        """Hear what will be fetched or put next; see ``Drop``."""
        covers = self._looked().covers
        whole = [name for name in gets if name in self._sizes and name not in covers]
        self._reading.expect({name: self._sizes[name] for name in whole})
        self._sending.expect(puts)

    def put(self, name: str, source: Path) -> None:
        """Leave a file, or what is missing of it where a part lies there already."""
        self._require_name(name)
        if self._sending.went(name):
            return
        lying = self._looked().pieces.get(name, ())
        try:
            with open(source, "rb", opener=plain_opener) as file:
                self._sending.put(name, file, source.stat().st_size, lying)
        except OSError as error:
            raise name_error(error, source) from error

    def list(self, after: str = "") -> list[str]:
        """Return the sorted names behind a cursor."""
        files = [one.name for one in self.entries() if one.is_file]
        return [name for name in files if may_be_bundle(name) and name > after]

    def entries(self) -> tuple[Lying, ...]:
        """Return all that may be bundles or outboxes and lies there whole, one way or the other."""
        self._found = assemble(self._patiently(partial(self._carrier.entries, self._box)))
        self._sizes = {one.name: one.size for one in self._found.files}
        self._sending.is_there |= bool(self._sizes)
        return self._found.files

    def outboxes(self) -> tuple[Lying, ...]:
        """Return all that may be whole outboxes; see ``Drop``."""
        return tuple(one for one in self.entries() if may_be_outbox(one.name))

    def read(self, name: str) -> AbstractContextManager[Iterator[bytes]]:
        """Lend a file piece by piece, by a name that ``entries`` gave."""
        return self._lend(name)

    def get(self, name: str, target: Path) -> None:
        """Fetch a file; the target appears only complete.

        It is flushed to no disk: what is lost here lies there still, and its content is known by
        itself.
        """
        with self.read(name) as pieces:
            try:
                with written_aside(target) as file:
                    for piece in pieces:
                        file.write(piece)
            except OSError as error:
                raise name_error(error, target.parent, whole=True) from error

    def path_here(self, name: str) -> Path | None:  # noqa: ARG002 - the protocol's
        """Return None: what lies there is fetched."""
        return None

    def delete(self, name: str) -> None:
        """Take a file away, with all pieces of it; one that is gone already is no failure."""
        self._require_name(name)
        found = self._looked()
        deletes = Ahead[str](self._carrier, self._pace)
        names = [self._box + piece.name for piece in found.pieces.get(name, ())]
        deletes.expect(names, lambda path: Begun(self._carrier.begin_deleting(path), 0))
        for path in names:
            if deletes.take(path) is None:
                self._patiently(partial(self._carrier.delete, path))
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

    @contextmanager
    def _lend(self, name: str) -> Iterator[Iterator[bytes]]:
        found = self._looked()
        if name in found.covers:
            yield self._reading.joined(found.covers[name])
            return
        if name not in self._sizes or has_broken_letters(name):
            raise failure_of(Trouble(Cause.STATUS, 404), self._carrier.address)
        yield self._reading.whole(name, self._sizes[name])

    def _patiently(self, act: Callable[[], T]) -> T:
        return patiently(self._patience, act)

    def _looked(self) -> Assembled:
        if self._found is None:
            self.entries()
        assert self._found is not None  # noqa: S101 - entries keeps what it found
        return self._found

    def _require_name(self, name: str) -> None:
        if not (is_bundle_name(name) and name.isascii()):
            raise failure_of(Trouble(Cause.STATUS, 404), self._carrier.address)
