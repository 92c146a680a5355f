# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Send what belongs in one box of one place, and take away what no longer does."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Callable, Collection
from pathlib import Path

from counsellor.domain.errors import CounsellorError, DropUnreachable, ImportCancelled
from counsellor.domain.road_errors import FileTooLarge, NotKept, RoadMissing
from counsellor.files import name_error
from counsellor.plain_file import sha256_of
from counsellor.services.outbox_state import UNSEEN
from counsellor.sync.drop import Drop


class BoxSending:
    """One box of one place, as it lies there."""

    def __init__(
        self,
        outbox: Path,
        drop: Drop,
        noted: dict[str, list[int]],
        on_put: Callable[[str], None],
        *,
        is_remote: bool,
    ) -> None:
        self._outbox = outbox
        self._drop = drop
        self._noted = noted
        self._on_put = on_put
        self._is_remote = is_remote
        self._lying = {one.name: one for one in drop.entries() if one.is_file}
        self.failures: list[CounsellorError] = []

    def size_ahead(self, names: Collection[str]) -> int:
        """Return how many bytes of these do not lie there, as far as can be told by their sizes."""
        size = 0
        for name in names:
            lying, source = self._lying.get(name), self._outbox / name
            with contextlib.suppress(OSError):
                here = source.stat().st_size
                size += here if lying is None or lying.size != here else 0
        return size

    def put(self, names: Collection[str]) -> None:
        """Put what does not lie there, and look that it does."""
        put = []
        begun = self._expect(names)
        for name in names:
            source = self._outbox / name
            try:
                if name in begun and not source.exists():
                    # It was taken back meanwhile, and may lie there all the same.
                    self._noted[name] = [0, UNSEEN]
                    continue
                if not source.exists() or self._lies_there(name, source):
                    continue
                self._drop.put(name, source)
                self._noted[name] = [source.stat().st_size, UNSEEN]
            except ImportCancelled:
                raise
            except CounsellorError as error:
                if self._is_line(error):
                    raise
                self.failures.append(error)
                continue
            except OSError as error:
                self.failures.append(name_error(error, source))
                continue
            put.append(name)
            self._on_put(name)
        if put:
            self._look(put)

    def _expect(self, names: Collection[str]) -> set[str]:
        """Tell the drop what it will be given, and return the names."""
        new = [name for name in names if name not in self._lying]
        coming = [(name, self._outbox / name) for name in new if (self._outbox / name).exists()]
        self._drop.expect(puts=coming)
        return {name for name, _ in coming}

    def take_away(self, wanted: Collection[str], gone: Collection[str]) -> None:
        """Delete what lies there of ours and is planned no longer."""
        for name in (self._noted.keys() | self._lying.keys() & set(gone)) - set(wanted):
            try:
                self._drop.delete(name)
            except ImportCancelled:
                raise
            except CounsellorError as error:
                if self._is_line(error):
                    raise
                self.failures.append(error)
                continue
            self._noted.pop(name, None)

    def _is_line(self, error: CounsellorError) -> bool:
        """Tell whether the next file would fail alike, after as long a wait."""
        fails = isinstance(error, DropUnreachable) and not isinstance(error, FileTooLarge)
        return self._is_remote and fails

    def _lies_there(self, name: str, source: Path) -> bool:
        lying = self._lying.get(name)
        size = source.stat().st_size
        if lying is None or lying.size != size:
            return False
        if self._noted.get(name) in ([size, lying.stamp], [size, UNSEEN]):
            self._noted[name] = [size, lying.stamp]
            return True
        try:
            if self._digest(name) != sha256_of(source):
                return False
        except RoadMissing:
            # Taken away since it was listed.
            return False
        self._noted[name] = [lying.size, lying.stamp]
        return True

    def _digest(self, name: str) -> str:
        digest = hashlib.sha256()
        with self._drop.read(name) as pieces:
            for piece in pieces:
                digest.update(piece)
        return digest.hexdigest()

    def _look(self, put: Collection[str]) -> None:
        """Note how what was put lies there; a server may say that it keeps what it does not."""
        lying = {one.name: one for one in self._drop.entries()}
        for name in put:
            size, _ = self._noted[name]
            if name in lying and lying[name].size == size:
                self._noted[name] = [size, lying[name].stamp]
            else:
                del self._noted[name]
                self.failures.append(NotKept(place=name))
