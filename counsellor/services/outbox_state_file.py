# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The file ``outbox/state``: what is known of the sealed files, and lines with what came since.

Its first line is the state as it was written whole; each line after it says one thing more, so that
a file that is planned or sent costs the same among five as among five thousand. It counts up to the
first line that is damaged or was cut off: what it says then was true once.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final

from counsellor.domain.roster import MAIN_BOX
from counsellor.files import naming_errors, replace_file, replace_unsynced, sync_descriptor
from counsellor.plain_file import NotPlainFile, plain_opener
from counsellor.sync.drop_place import is_place_id
from counsellor.sync.folder_drop import is_bundle_name
from counsellor.sync.mailboxes import is_mailbox

STATE: Final = "state"
_MOST_BYTES = 64 << 20
_MOST_APPENDED = _MOST_BYTES // 2
"""Of a file that still is added to; a larger one is written anew."""


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


def read_state(outbox: Path) -> OutboxState:
    """Return what is known of the files; a damaged note means sending again, never losing."""
    try:
        with open(outbox / STATE, "rb", opener=plain_opener) as file:
            whole, *lines = file.read(_MOST_BYTES).split(b"\n")
        state = _state_of(whole)
    except (FileNotFoundError, NotPlainFile, *_DAMAGED):
        return OutboxState()
    for line in lines[:-1]:
        try:
            _add(state, json.loads(line))
        except _DAMAGED:
            break
    return state


def write_state(outbox: Path, state: OutboxState) -> None:
    """Keep all of it.

    Raises:
        OSError: what was kept before still holds.
    """
    # What is to leave a drop is known here alone; everything else can be planned anew.
    content = json.dumps(asdict(state)).encode("ascii") + b"\n"
    (replace_file if state.something_leaves else replace_unsynced)(outbox / STATE, content)


def add_planned(outbox: Path, boxes: Mapping[str, tuple[str, ...]]) -> None:
    """Note which boxes new files go to; raises as ``write_state``."""
    _append(outbox, {"boxes": boxes}, lasts=False)


def add_lying(outbox: Path, place: str, box: str, name: str, found: list[int]) -> None:
    """Note by size and stamp that a file lies in a box of a place; raises as ``write_state``.

    It lasts: it may be withdrawn at the same time, and nobody else knows then that it is there.
    """
    _append(outbox, {"lies": [place, box, name, found]}, lasts=True)


def _append(outbox: Path, said: Mapping[str, object], *, lasts: bool) -> None:
    line = json.dumps(said).encode("ascii") + b"\n"
    with naming_errors(outbox / STATE):
        if _is_appended(outbox / STATE, line, lasts=lasts):
            return
    state = read_state(outbox)
    _add(state, json.loads(line))
    write_state(outbox, state)


def _is_appended(path: Path, line: bytes, *, lasts: bool) -> bool:
    """Add a line; False where there is no file, or its last line was cut off and hides others."""
    try:
        with open(path, "r+b", buffering=0, opener=plain_opener) as file:
            size = file.seek(0, os.SEEK_END)
            file.seek(max(0, size - 1))
            if file.read(1) != b"\n" or size >= _MOST_APPENDED:
                return False
            is_whole = file.write(line) == len(line)
            if is_whole and lasts:
                sync_descriptor(file.fileno())
            return is_whole
    except (FileNotFoundError, NotPlainFile):
        return False


def _add(state: OutboxState, said: Any) -> None:  # noqa: ANN401 - whatever JSON holds
    """Take one line in; nothing in it is believed to have the form that it should have."""
    if "lies" in said:
        place, box, name, (size, stamp) = said["lies"]
        place, box, found = _place(place), _box(box), {_file(name): [int(size), int(stamp)]}
        state.places.setdefault(place, {}).setdefault(box, {}).update(found)
        return
    state.boxes.update(_boxes_in(said["boxes"]))


def _boxes_in(said: Any) -> dict[str, list[str]]:  # noqa: ANN401 - whatever JSON holds
    return {_file(name): [_box(box) for box in boxes] for name, boxes in said.items()}


_DAMAGED: Final = (
    *(ValueError, LookupError, TypeError, AttributeError),
    *(ArithmeticError, RecursionError),
)
"""What another form of the note raises while it is read."""


def _state_of(content: bytes) -> OutboxState:
    """Read a state; nothing in it is believed to have the form that it should have."""
    read: Any = json.loads(content)
    return OutboxState(
        _boxes_in(read["boxes"]),
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
