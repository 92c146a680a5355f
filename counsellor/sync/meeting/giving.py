# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Sealed files from one machine to the other: what there is, what of it is wanted, and that.

They are the files that lie in a drop, under names that say what their bytes are; each stands for
the boxes that it would lie in. What does not turn out to be what its name says is let go.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from counsellor.domain.canonical import Value
from counsellor.domain.errors import ImportCancelled
from counsellor.domain.meeting_errors import MeetingBroken
from counsellor.domain.road_errors import OutboxChanged
from counsellor.domain.roster import MAIN_BOX
from counsellor.files import naming_errors, private_opener
from counsellor.plain_file import plain_opener
from counsellor.sync.bundle import name_by_content
from counsellor.sync.limits import MAX_SEALED
from counsellor.sync.mailboxes import is_mailbox
from counsellor.sync.meeting.channel import MOST_BODY, Kind, read_object
from counsellor.sync.outbox_file import MEMBERS, MOST_ENCLOSED
from counsellor.sync.outbox_writer import Enclosing, enclosing

if TYPE_CHECKING:
    from counsellor.sync.drop_place import Transit
    from counsellor.sync.meeting.channel import Channel

T = TypeVar("T")

_AT_ONCE: Final = 40
"""Files that one frame tells of; each may have many boxes of 26 letters."""
_MOST_BOXES: Final = 40
"""A case has no more readers."""
_PLACES_AT_ONCE: Final = 5_000


class Offered(NamedTuple):
    """A sealed file that the other machine has.

    Attributes:
        name: says what its bytes are.
        size: in bytes.
        boxes: where it would lie in a drop; an empty name is the office's own.
    """

    name: str
    size: int
    boxes: tuple[str, ...]


class Brought(NamedTuple):
    """A file that has come: what it is, and where it lies here."""

    offered: Offered
    path: Path


def give(channel: Channel, files: Mapping[Path, Sequence[str]], transit: Transit) -> list[Path]:
    """Give what the other machine wants of some files; returns which these were.

    Args:
        channel: leads there.
        files: where they lie here, with their boxes.
        transit: hears what moves, and may cancel.

    Raises:
        OutboxChanged: one of them has changed while it went.
        MeetingEnded, MeetingBroken, MeetingSilent, ImportCancelled: as ``Channel.receive``.
    """
    there = list(_looked_at(files))
    for part, is_last in _in_parts(there, _AT_ONCE):
        told: list[Value] = [[one.name, one.size, list(files[one.path])] for one in part]
        channel.say(Kind.OFFER, {"files": told, "last": is_last})
    wanted = _wanted(channel, len(there))
    transit.ahead(sum(there[place].size for place in wanted), 0)
    given = [place for place in wanted if _give_one(channel, there[place], place, transit)]
    channel.send(Kind.DONE)
    return [there[place].path for place in given]


def hear_offer(channel: Channel) -> list[Offered]:
    """Return what the other machine has; it may have to seal or to take in something first.

    Raises:
        MeetingBroken: it says what no machine of ours says.
        MeetingEnded, MeetingSilent, ImportCancelled: as ``Channel.receive``.
    """
    offered: list[Offered] = []
    while True:
        more, is_last = read_offer(channel.heard(Kind.OFFER, works=True))
        offered += more
        if len(offered) > MOST_ENCLOSED:
            raise MeetingBroken(reason="offer")
        if is_last:
            return offered


def read_offer(told: Mapping[str, Value]) -> tuple[list[Offered], bool]:
    """Return the files that one frame tells of, and whether it is the last.

    Raises:
        MeetingBroken: it says what no machine of ours says.
    """
    files, is_last = told.get("files"), told.get("last")
    if not isinstance(files, list) or not isinstance(is_last, bool):
        raise MeetingBroken(reason="offer")
    return [_offered(one) for one in files], is_last


def take(
    channel: Channel,
    offered: Sequence[Offered],
    wanted: Collection[str],
    folder: Path,
    transit: Transit,
) -> Iterator[Brought]:
    """Ask for files by their names, and yield each when it lies here.

    Args:
        channel: leads to whoever has them.
        offered: what there is.
        wanted: names of what is lacked here.
        folder: where they are laid.
        transit: hears what moves, and may cancel.

    Raises:
        MeetingEnded, MeetingBroken, MeetingSilent, ImportCancelled: as ``Channel.receive``.
        DiskFull, ReadOnlyPlace, StorageFailed: they cannot be laid down here.
    """
    places = [place for place, one in enumerate(offered) if one.name in wanted]
    for part, is_last in _in_parts(places, _PLACES_AT_ONCE):
        channel.say(Kind.WANT, {"places": list(part), "last": is_last})
    transit.ahead(0, sum(offered[place].size for place in places))
    left = set(places)
    while True:
        kind, body = channel.receive(Kind.FILE, Kind.DONE)
        if kind is Kind.DONE:
            return
        place = read_object(body).get("place")
        if not isinstance(place, int) or place not in left:
            raise MeetingBroken(reason="file")
        left.discard(place)
        path = _take_one(channel, offered[place], folder, transit)
        if path is not None:
            yield Brought(offered[place], path)


def _looked_at(files: Iterable[Path]) -> Iterator[Enclosing]:
    """Yield what can be given; what has gone meanwhile is for nobody."""
    for path in files:
        try:
            yield enclosing(path, MAIN_BOX)
        except OSError:
            continue


def _give_one(channel: Channel, one: Enclosing, place: int, transit: Transit) -> bool:
    try:
        source = open(one.path, "rb", opener=plain_opener)  # noqa: SIM115 - closed below
    except OSError:
        return False
    with source, naming_errors(one.path):
        channel.say(Kind.FILE, {"place": place})
        left = one.size
        while left:
            piece = source.read(min(MOST_BODY, left))
            if not piece:
                raise OutboxChanged(place=str(one.path))
            channel.send(Kind.PIECE, piece)
            left -= len(piece)
            _moved(transit, len(piece), 0)
    return True


def _take_one(channel: Channel, one: Offered, folder: Path, transit: Transit) -> Path | None:
    """Lay one down; None if it is not what its name says."""
    path, digest, left = folder / secrets.token_hex(16), hashlib.sha256(), one.size
    try:
        with naming_errors(path), open(path, "xb", opener=private_opener) as target:
            while left:
                _kind, piece = channel.receive(Kind.PIECE)
                if not piece or len(piece) > left:
                    raise MeetingBroken(reason="piece")
                left -= len(piece)
                digest.update(piece)
                target.write(piece)
                _moved(transit, 0, len(piece))
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    if name_by_content(digest.hexdigest()) == one.name:
        return path
    path.unlink()
    return None


def _moved(transit: Transit, sent: int, received: int) -> None:
    transit.moved(sent, received)
    if transit.cancelled():
        raise ImportCancelled


def _wanted(channel: Channel, count: int) -> list[int]:
    """Return the places of what the other machine wants, each once."""
    wanted: dict[int, None] = {}
    while True:
        told = channel.heard(Kind.WANT, works=True)
        places, is_last = told.get("places"), told.get("last")
        if not isinstance(places, list) or not isinstance(is_last, bool):
            raise MeetingBroken(reason="want")
        for place in places:
            if type(place) is not int or not 0 <= place < count or place in wanted:
                raise MeetingBroken(reason="want")
            wanted[place] = None
        if is_last:
            return list(wanted)


def _offered(told: Value) -> Offered:
    if not isinstance(told, list) or len(told) != len(Offered._fields):
        raise MeetingBroken(reason="offer")
    name, size, boxes = told
    if not isinstance(name, str) or "/" in name or MEMBERS.fullmatch(name) is None:
        raise MeetingBroken(reason="offer")
    if type(size) is not int or not 0 < size <= MAX_SEALED:
        raise MeetingBroken(reason="offer")
    if not isinstance(boxes, list) or not 0 < len(boxes) <= _MOST_BOXES:
        raise MeetingBroken(reason="offer")
    return Offered(name, size, tuple(_box(one) for one in boxes))


def _box(told: Value) -> str:
    if not isinstance(told, str) or (told != MAIN_BOX and not is_mailbox(told)):
        raise MeetingBroken(reason="offer")
    return told


def _in_parts(whole: Sequence[T], size: int) -> Iterator[tuple[Sequence[T], bool]]:
    """Divide a list into what one frame tells, and say which is the last: there is always one."""
    for start in range(0, max(len(whole), 1), size):
        yield whole[start : start + size], start + size >= len(whole)
