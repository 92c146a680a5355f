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

import json
import threading
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final

from counsellor.domain.roster import MAIN_BOX
from counsellor.files import replace_file, replace_unsynced
from counsellor.plain_file import NotPlainFile, plain_opener
from counsellor.sync.drop_place import is_place_id
from counsellor.sync.folder_drop import is_bundle_name
from counsellor.sync.mailboxes import is_mailbox
from counsellor.sync.roads.pace import UNLEARNT

STATE = "state"
MOST_GONE: Final = 500
"""Files of which it is not known where they lie, and that leave wherever they are found."""
UNSEEN: Final = -1
"""Stamp of a file that was put and whose place has not told of it since."""

_CHANGING = threading.RLock()
"""Files are sent while the vault plans and withdraws others."""
_SENDING: Final[dict[str, threading.Lock]] = {}
_MOST_STATE_BYTES = 64 << 20


@dataclass(slots=True)
class OutboxState:
    """What ``outbox/state`` says.

    Attributes:
        boxes: the boxes that each planned file goes to; an empty name is the office's own.
        places: by a place's id, box and name the size and stamp of what was seen to be ours there.
        paces: by a place's id what was learnt of how much goes there at once.
        looks: by a place's id and mailbox the stamp under which it was last looked into.
        rounds: by a place's id how often it was gone since all of it was looked at.
        gone: files of ours that are to lie nowhere, and that no place is known to have.
    """

    boxes: dict[str, list[str]] = field(default_factory=dict)
    places: dict[str, dict[str, dict[str, list[int]]]] = field(default_factory=dict)
    gone: list[str] = field(default_factory=list)
    paces: dict[str, list[int]] = field(default_factory=dict)
    looks: dict[str, dict[str, int]] = field(default_factory=dict)
    rounds: dict[str, int] = field(default_factory=dict)

    @property
    def something_leaves(self) -> bool:
        """Whether something lies in a drop that is planned no longer, or may lie there."""
        return bool(self.gone) or any(
            box not in self.boxes.get(name, ())
            for place in self.places.values()
            for box, files in place.items()
            for name in files
        )


def plan_outbox(outbox: Path, boxes: Mapping[str, tuple[str, ...]]) -> None:
    """Note which boxes new files go to."""
    with _CHANGING:
        state = read_state(outbox)
        state.boxes.update({name: list(targets) for name, targets in boxes.items()})
        _write_state(outbox, state)


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
        _write_state(outbox, state)


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
    with _CHANGING:
        state = read_state(outbox)
        planned = state.boxes.keys() & set(names)
        strange = set(names).difference(planned, state.gone, _noted(state)) if wherever else set()
        if not (planned or strange):
            return
        for name in planned:
            del state.boxes[name]
        state.gone = [*state.gone, *sorted(strange)][-MOST_GONE:]
        _write_state(outbox, state)


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


def read_state(outbox: Path) -> OutboxState:
    """Return what is known of the files; a damaged note means sending again, never losing."""
    try:
        with open(outbox / STATE, "rb", opener=plain_opener) as file:
            return _state_of(file.read(_MOST_STATE_BYTES))
    except (FileNotFoundError, NotPlainFile, *_DAMAGED):
        return OutboxState()


_DAMAGED: Final = (
    *(ValueError, LookupError, TypeError, AttributeError),
    *(ArithmeticError, RecursionError),
)
"""What another form of the note raises while it is read."""


def _state_of(content: bytes) -> OutboxState:
    """Read a state; nothing in it is believed to have the form that it should have."""
    read: Any = json.loads(content)
    return OutboxState(
        {_file(name): [_box(box) for box in boxes] for name, boxes in read["boxes"].items()},
        {
            _place(place_id): {
                _box(box): {_file(name): [int(size), int(stamp)] for name, (size, stamp) in files}
                for box, files in ((box, files.items()) for box, files in place.items())
            }
            for place_id, place in read["places"].items()
        },
        [_file(name) for name in read.get("gone", ())],
        {
            _place(place_id): [int(piece), int(calm)]
            for place_id, (piece, calm) in read.get("paces", {}).items()
        },
        {
            _place(place_id): {_box(box): int(stamp) for box, stamp in looks.items()}
            for place_id, looks in read.get("looks", {}).items()
        },
        {_place(place_id): int(rounds) for place_id, rounds in read.get("rounds", {}).items()},
    )


def _file(name: str) -> str:
    if not (is_bundle_name(name) and name.isascii()):
        raise ValueError
    return name


def _place(place_id: str) -> str:
    if not is_place_id(place_id):
        raise ValueError
    return place_id


def _box(name: str) -> str:
    if name != MAIN_BOX and not is_mailbox(name):
        raise ValueError
    return name


def _write_state(outbox: Path, state: OutboxState) -> None:
    """Keep it.

    Raises:
        OSError: what was kept before still holds.
    """
    # What is to leave a drop is known here alone; everything else can be planned anew.
    content = json.dumps(asdict(state)).encode("ascii")
    (replace_file if state.something_leaves else replace_unsynced)(outbox / STATE, content)
