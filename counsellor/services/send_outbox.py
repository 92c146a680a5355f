# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Send sealed files to the drop; this needs no open vault and no key.

``outbox/state`` remembers opaque file names alone: the boxes each goes to, and for every place
what was seen to lie in its boxes, by size and stamp. What is planned and does not lie in a place
is put there, however often it was put elsewhere; what lies there and is planned no longer is
taken away. The state is flushed only while it says what is to leave a drop: the rest is planned
anew from the vault's own list, and to put a file twice does no harm. It may be lost, and no backup
holds it: nobody knows then where files lie in which something was erased, so that they leave
wherever they are found.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final

from counsellor.domain.errors import CounsellorError
from counsellor.domain.roster import MAIN_BOX
from counsellor.files import replace_file, replace_unsynced
from counsellor.plain_file import NotPlainFile, plain_opener, sha256_of
from counsellor.storage.vault import Vault
from counsellor.sync.drop import Drop, drop_for, is_mailbox
from counsellor.sync.folder_drop import is_bundle_name
from counsellor.sync.lying import Lying

STATE = "state"
MOST_GONE: Final = 500
"""Files of which it is not known where they lie, and that leave wherever they are found."""

_MOST_STATE_BYTES = 64 << 20


@dataclass(frozen=True, slots=True)
class SendReport:
    """What was put, and the first thing that went wrong, if any."""

    sent: tuple[str, ...]
    failure: CounsellorError | None


@dataclass(slots=True)
class OutboxState:
    """What ``outbox/state`` says.

    Attributes:
        boxes: the boxes that each planned file goes to; an empty name is the office's own.
        places: by place, box and name the size and stamp of what was seen to be ours there.
        gone: files of ours that are to lie nowhere, and that no place is known to have.
    """

    boxes: dict[str, list[str]] = field(default_factory=dict)
    places: dict[str, dict[str, dict[str, list[int]]]] = field(default_factory=dict)
    gone: list[str] = field(default_factory=list)

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
    state = _read_state(outbox)
    state.boxes.update({name: list(targets) for name, targets in boxes.items()})
    _write_state(outbox, state)


def planned_files(outbox: Path) -> set[str]:
    """Give the names of the files that are to lie in a drop."""
    return set(_read_state(outbox).boxes)


def unsent_files(outbox: Path) -> set[str]:
    """Give the names of the files that are to lie in a drop, and lie in none as they should."""
    state = _read_state(outbox)
    return state.boxes.keys() - _sent_files(state)


def withdraw(outbox: Path, names: Collection[str], *, wherever: bool = False) -> None:
    """Have files taken out of every drop in which they are known to lie.

    Args:
        outbox: where they lie here.
        names: theirs.
        wherever: also out of every drop in which they are found, then and later: they may hold
            what is erased. Of others a copy of this vault may still have to send its own.
    """
    state = _read_state(outbox)
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


def send_outbox(outbox: Path, drop_url: str) -> SendReport:
    """Put what does not lie there, and take away what is planned no longer.

    One that fails blocks no other. What could not be done stays as it is and is tried again next
    time.
    """
    state = _read_state(outbox)
    before = json.dumps(state.places, sort_keys=True)
    place = state.places.setdefault(drop_url, {})
    boxes = {box for targets in state.boxes.values() for box in targets} | place.keys()
    boxes |= {MAIN_BOX} if state.gone else set()
    sent: list[str] = []
    failures: list[CounsellorError] = []
    for box in sorted(boxes):
        wanted = [name for name, targets in state.boxes.items() if box in targets]
        try:
            sending = _Sending(outbox, drop_for(drop_url, box or None), place.setdefault(box, {}))
        except CounsellorError as error:
            failures.append(error)
            continue
        sent += sending.put(wanted)
        sending.take_away(wanted, state.gone)
        failures += sending.failures
    if json.dumps(state.places, sort_keys=True) != before:
        _write_state(outbox, state)
    return SendReport(tuple(sent), failures[0] if failures else None)


def note_sent(vault: Vault) -> None:
    """Take over what was sent while the vault was locked or just now."""
    fresh = vault.bundles.waiting_of(_sent_files(_read_state(vault.folder.outbox)))
    if fresh:
        with vault.transaction():
            vault.bundles.mark_sent(fresh, vault.clock.now())


def _sent_files(state: OutboxState) -> set[str]:
    """Give the names of the files that lie in every box of theirs, in one place at least."""
    return {
        name
        for name, targets in state.boxes.items()
        if any(
            all(name in place.get(box, {}) for box in targets) for place in state.places.values()
        )
    }


class _Sending:
    """One box of one place, as it lies there."""

    def __init__(self, outbox: Path, drop: Drop, noted: dict[str, list[int]]) -> None:
        self._outbox = outbox
        self._drop = drop
        self._noted = noted
        self._lying = {one.name: one for one in drop.entries() if one.is_file}
        self.failures: list[CounsellorError] = []

    def put(self, names: Collection[str]) -> list[str]:
        """Put what does not lie there; gives what was put."""
        sent = []
        for name in names:
            source = self._outbox / name
            try:
                if not source.exists() or self._lies_there(name, source):
                    continue
                self._drop.put(name, source)
            except CounsellorError as error:
                self.failures.append(error)
                continue
            sent.append(name)
        self._note(sent)
        return sent

    def take_away(self, wanted: Collection[str], gone: Collection[str]) -> None:
        """Delete what lies there of ours and is planned no longer."""
        for name in (self._noted.keys() | self._lying.keys() & set(gone)) - set(wanted):
            try:
                self._drop.delete(name)
            except CounsellorError as error:
                self.failures.append(error)
                continue
            self._noted.pop(name, None)

    def _lies_there(self, name: str, source: Path) -> bool:
        lying = self._lying.get(name)
        if lying is None or lying.size != source.stat().st_size:
            return False
        if self._noted.get(name) == [lying.size, lying.stamp]:
            return True
        if self._digest(name) != sha256_of(source):
            return False
        self._noted[name] = [lying.size, lying.stamp]
        return True

    def _digest(self, name: str) -> str:
        digest = hashlib.sha256()
        with self._drop.read(name) as pieces:
            for piece in pieces:
                digest.update(piece)
        return digest.hexdigest()

    def _note(self, sent: Collection[str]) -> None:
        if not sent:
            return
        lying: dict[str, Lying] = {one.name: one for one in self._drop.entries()}
        for name in sent:
            if name in lying:
                self._noted[name] = [lying[name].size, lying[name].stamp]


def _read_state(outbox: Path) -> OutboxState:
    """Give what is known of the files; a damaged note means sending again, never losing."""
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
            str(url): {
                _box(box): {_file(name): [int(size), int(stamp)] for name, (size, stamp) in files}
                for box, files in ((box, files.items()) for box, files in place.items())
            }
            for url, place in read["places"].items()
        },
        [_file(name) for name in read.get("gone", ())],
    )


def _file(name: str) -> str:
    if not (is_bundle_name(name) and name.isascii()):
        raise ValueError
    return name


def _box(name: str) -> str:
    if name != MAIN_BOX and not is_mailbox(name):
        raise ValueError
    return name


def _write_state(outbox: Path, state: OutboxState) -> None:
    # What is to leave a drop is known here alone; everything else can be planned anew.
    content = json.dumps(asdict(state)).encode("ascii")
    (replace_file if state.something_leaves else replace_unsynced)(outbox / STATE, content)
