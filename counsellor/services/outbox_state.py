# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What is known of the sealed files without the vault: where each goes, and where it lies.

``outbox/state`` remembers opaque names alone: the boxes each file goes to, and for every place what
was seen to lie in its boxes, by size and stamp. The state is flushed only while it says what is to
leave a drop: the rest is planned anew from the vault's own list, and to put a file twice does no
harm. It may be lost, and no backup holds it: nobody knows then where files lie in which something
was erased, so that they leave wherever they are found.
"""

from __future__ import annotations

import threading
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from counsellor.services.outbox_state_file import (
    OutboxState,
    add_lying,
    add_planned,
    read_state,
    write_state,
)
from counsellor.sync.roads.pace import UNLEARNT

MOST_GONE: Final = 500
"""Files of which it is not known where they lie, and that leave wherever they are found."""
UNSEEN: Final = -1
"""Stamp of a file that was put and whose place has not told of it since."""

_CHANGING = threading.RLock()
"""Files are sent while the vault plans and withdraws others."""
_SENDING: Final[dict[str, threading.Lock]] = {}


def plan_outbox(outbox: Path, boxes: Mapping[str, tuple[str, ...]]) -> None:
    """Note which boxes new files go to."""
    with _CHANGING:
        add_planned(outbox, boxes)


@dataclass(slots=True)
class PlaceState:
    """What is known of one place; see ``OutboxState``."""

    files: dict[str, dict[str, list[int]]]
    pace: tuple[int, int]
    looks: dict[str, int]
    rounds: int


def place_state(state: OutboxState, place: str) -> PlaceState:
    """Return what is known of a place."""
    pace = state.paces.get(place, UNLEARNT)
    looks = state.looks.get(place, {})
    files = state.places.get(place, {})
    return PlaceState(files, (pace[0], pace[1]), looks, state.rounds.get(place, 0))


def note_place(outbox: Path, place: str, known: PlaceState) -> None:
    """Note what is known of a place now; all else stays as it is."""
    with _CHANGING:
        state = read_state(outbox)
        state.places[place] = dict(known.files)
        state.paces[place] = list(known.pace)
        state.looks[place] = dict(known.looks)
        state.rounds[place] = known.rounds
        write_state(outbox, state)


def note_lying(outbox: Path, place: str, box: str, name: str, found: list[int]) -> None:
    """Note of one more file that it lies in a box of a place."""
    with _CHANGING:
        add_lying(outbox, place, box, name, found)


@contextmanager
def one_sends(outbox: Path) -> Iterator[None]:
    """Wait until nobody else in this program sends from here."""
    with _CHANGING:
        sending = _SENDING.setdefault(str(outbox), threading.Lock())
    with sending:
        yield


def planned_files(outbox: Path) -> set[str]:
    """Give the names of the files that are to lie in a drop."""
    return set(read_state(outbox).boxes)


def unsent_files(outbox: Path) -> set[str]:
    """Give the names of the files that are to lie in a drop, and lie in none as they should."""
    state = read_state(outbox)
    return state.boxes.keys() - sent_files(state)


def withdraw(outbox: Path, names: Collection[str], *, wherever: bool = False) -> None:
    """Have files taken out of every drop in which they are known to lie.

    Args:
        outbox: where they lie here.
        names: theirs.
        wherever: also out of every drop in which they are found, then and later: they may hold
            what is erased. Of others a copy of this vault may still have to send its own.
    """
    if not names:
        return
    with _CHANGING:
        state = read_state(outbox)
        planned = state.boxes.keys() & set(names)
        strange = set(names).difference(planned, state.gone, _noted(state)) if wherever else set()
        if not (planned or strange):
            return
        for name in planned:
            del state.boxes[name]
        state.gone = [*state.gone, *sorted(strange)][-MOST_GONE:]
        write_state(outbox, state)


def _noted(state: OutboxState) -> set[str]:
    """Give what is known to lie somewhere."""
    return {name for place in state.places.values() for files in place.values() for name in files}


def forget_files(outbox: Path, names: Collection[str], *, wherever: bool = False) -> None:
    """Delete files that nobody needs from here any longer, and withdraw them; see there."""
    withdraw(outbox, names, wherever=wherever)
    for name in names:
        # A folder of that name is somebody else's.
        if not (outbox / name).is_dir():
            (outbox / name).unlink(missing_ok=True)


def sent_files(state: OutboxState) -> set[str]:
    """Return the names of the files that lie in every box of theirs, in one place at least."""
    return {
        name
        for name, targets in state.boxes.items()
        if any(
            all(name in place.get(box, {}) for box in targets) for place in state.places.values()
        )
    }
