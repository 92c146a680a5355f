# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Drops: where sealed bundles are left and fetched.

At its top lie the bundles for the office, in ``replies/<mailbox>`` the answers to one device. A
drop is trusted with nothing: what lies there is sealed, and what is missing shows in receipts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self

from counsellor.domain.errors import UnknownDrop
from counsellor.sync.drop_place import UNWATCHED, DropPlace, Transit
from counsellor.sync.folder_drop import FolderDrop
from counsellor.sync.lying import Lying
from counsellor.sync.mailboxes import REPLIES, is_mailbox
from counsellor.sync.roads.carrier import Carrier
from counsellor.sync.roads.line import SILENCE_S
from counsellor.sync.roads.pace import UNLEARNT, Pace
from counsellor.sync.roads.patience import Patience, patiently
from counsellor.sync.roads.remote_drop import RemoteDrop


class Drop(Protocol):
    """One box of a drop. Its files are named ``*.age`` and never change.

    Every method raises DropUnreachable when the drop is away, and DiskFull or ReadOnlyPlace when
    a place cannot take more; what was to be sent then stays waiting.
    """

    def put(self, name: str, source: Path) -> None:
        """Leave a file; it appears only complete. Putting it again does no harm."""

    def list(self, after: str = "") -> list[str]:
        """Give the sorted names behind a cursor, the last name of the page before.

        Names are random, so a new file may sort before the cursor: each round begins at the
        start.
        """

    def entries(self) -> tuple[Lying, ...]:
        """Give all that may be bundles or whole outboxes, with what the place tells of each."""

    def outboxes(self) -> tuple[Lying, ...]:
        """Give all that may be whole outboxes, and nothing else."""

    def expect(self, gets: Sequence[str] = (), puts: Sequence[tuple[str, Path]] = ()) -> None:
        """Hear what will be fetched or put next, in this order, so that small files go together.

        What is put may lie there before its turn has come.
        """

    def read(self, name: str) -> AbstractContextManager[Iterator[bytes]]:
        """Lend a file piece by piece, by a name that ``entries`` gave."""

    def get(self, name: str, target: Path) -> None:
        """Fetch a file; the target appears only complete."""

    def path_here(self, name: str) -> Path | None:
        """Return where a file lies on this computer; None where it has to be fetched."""

    def delete(self, name: str) -> None:
        """Take a file away; one that is gone already is no failure."""

    def probe(self) -> None:
        """Put, list, get and delete something that nobody takes for a file.

        Raises:
            NotKept: the place says yes to everything and keeps nothing.
        """


class OpenDrop:
    """A drop for as long as somebody has to do there; what it holds of it goes with the end."""

    def __init__(
        self,
        place: DropPlace,
        transit: Transit = UNWATCHED,
        learnt: tuple[int, int] = UNLEARNT,
        *,
        patience: Patience | None = None,
        silence: float = SILENCE_S,
    ) -> None:
        """Nothing is asked of it yet.

        Args:
            place: where it is.
            transit: hears what moves, and may cancel.
            learnt: of how much went through at once the last time; see ``Pace.learnt``.
            patience: by which plan what failed is tried again; by default the usual one.
            silence: seconds without one byte after which a connection is dead.
        """
        self.place = place
        self.pace = Pace(learnt)
        self._patience = patience or Patience(transit.cancelled)
        is_remote = place.address.is_remote
        self._carrier = Carrier(place, transit, silence) if is_remote else None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._carrier is not None:
            self._carrier.close()

    def boxes(self) -> dict[str, int]:
        """Return the boxes of devices, each with a stamp that changes with what lies there.

        One that is 0, or a box that is missing here, says nothing. Raises as a ``Drop`` does.
        """
        if self._carrier is None:
            return {}
        return patiently(self._patience, self._carrier.boxes)

    def box(self, mailbox: str | None = None) -> Drop:
        """Give one box.

        Args:
            mailbox: None for the office's box, else ``domain.roster.mailbox_of`` of a device.

        Raises:
            UnknownDrop: that is no mailbox.
        """
        if mailbox is not None and not is_mailbox(mailbox):
            raise UnknownDrop(url=mailbox)
        if self._carrier is not None:
            folder = "" if mailbox is None else f"{REPLIES}/{mailbox}/"
            return RemoteDrop(self._carrier, self.pace, self._patience, folder)
        root = Path(self.place.address.path)
        return FolderDrop(root, root if mailbox is None else root / REPLIES / mailbox)
