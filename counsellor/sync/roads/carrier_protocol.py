# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What the carrier's process and its parent say to each other, in frames of plain bytes.

Each frame begins with a head of two parts: its word, and the number of the question that it asks
or answers; 0 where it does neither.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final, NamedTuple

from counsellor.domain.drop_address import Road
from counsellor.sync.drop_place import DropPlace
from counsellor.sync.frames import BrokenFrame
from counsellor.sync.lying import Lying
from counsellor.sync.roads.office_proxy import OfficeProxy
from counsellor.sync.roads.store import StorePlace
from counsellor.sync.roads.trouble import MOST_PAUSE_S, Cause, Trouble

OPEN: Final = b"open"
LIST: Final = b"list"
BOXES: Final = b"boxes"
READ: Final = b"read"
PUT: Final = b"put"
DELETE: Final = b"delete"

READY: Final = b"ready"
MOVED: Final = b"moved"
PART: Final = b"part"
ENTRIES: Final = b"entries"
DONE: Final = b"done"
FAILED: Final = b"failed"

PART_BYTES: Final = 256 << 10
"""Of what is read, in one frame: what fits a processor's cache goes through a pipe the fastest."""

MOST_STAMP: Final = 1 << 63
MOST_LINES: Final = 1_000
"""Names in one frame."""
_MOST_STATUS, _MOST_CODE = 999, 60
_NUMBER = re.compile(rb"[0-9]{1,18}")


class Message(NamedTuple):
    """One frame: its head, and what comes behind it."""

    word: bytes
    number: int
    parts: list[bytes]


def frame_of(
    word: bytes, number: int, *parts: bytes | bytearray | memoryview
) -> list[bytes | bytearray | memoryview]:
    """Put the head before what is said."""
    return [word, b"%d" % number, *parts]


def read_message(frame: list[bytes]) -> Message:
    """Tell the head from what is said.

    Raises:
        BrokenFrame: it has none.
    """
    word, number, *parts = frame if len(frame) > 1 else (b"", b"")
    if _NUMBER.fullmatch(number) is None:
        raise BrokenFrame
    return Message(word, int(number), parts)


def open_frame(
    place: DropPlace, silence: float, proxy: OfficeProxy | None
) -> list[bytes | bytearray | memoryview]:
    """Say where to go; what lets in is the caller's buffer, to be wiped by whoever owns it."""
    address = place.address
    said = {
        "road": address.road.value,
        "server": address.server,
        "path": address.path,
        "bucket": address.bucket,
        "region": address.region,
        "silence": silence,
        "proxy": None if proxy is None else asdict(proxy),
    }
    return frame_of(OPEN, 0, json.dumps(said).encode("ascii"), place.credentials, place.authority)


@dataclass(frozen=True, slots=True)
class Opening:
    """What ``open_frame`` said.

    Attributes:
        server, authority, silence, proxy: see ``Line``.
        place: what is asked of it.
    """

    server: str
    place: StorePlace
    authority: bytes
    silence: float
    proxy: OfficeProxy | None


def read_open(parts: Sequence[bytes]) -> Opening:
    """Read it."""
    said: dict[str, Any] = json.loads(parts[0])
    user, _, secret = parts[1].decode("utf-8").partition("\n")
    place = StorePlace(
        Road(said["road"]), said["path"], said["bucket"], said["region"], user, secret
    )
    proxy = None if said["proxy"] is None else OfficeProxy(**said["proxy"])
    return Opening(said["server"], place, parts[2], float(said["silence"]), proxy)


def entries_part(entries: Sequence[Lying]) -> bytes:
    """Say what lies in a box, ``MOST_LINES`` names at the most."""
    return json.dumps([list(one) for one in entries]).encode("ascii")


def read_entries(parts: Sequence[bytes]) -> list[Lying]:
    """Read one part of names; nothing in it is believed to have the form that it should have.

    Raises:
        BrokenFrame: it has another.
    """
    try:
        rows: Any = json.loads(parts[0])
        return [_lying(*row) for row in rows]
    except (ValueError, TypeError, LookupError, RecursionError) as error:
        raise BrokenFrame from error


def _lying(name: object, size: object, stamp: object, is_file: object) -> Lying:
    if not (isinstance(name, str) and isinstance(is_file, bool)):
        raise BrokenFrame
    if not (type(size) is int and type(stamp) is int and size >= 0 and 0 <= stamp < MOST_STAMP):
        raise BrokenFrame
    return Lying(name, size, stamp, is_file)


def failed_part(trouble: Trouble) -> bytes:
    """Say what went wrong."""
    return json.dumps(asdict(trouble)).encode("ascii")


def read_failed(parts: Sequence[bytes]) -> Trouble:
    """Read what went wrong.

    Raises:
        BrokenFrame: it is not said.
    """
    try:
        said: Any = json.loads(parts[0])
        cause, status, code = Cause(said["cause"]), said["status"], said["code"]
        if not (type(status) is int and 0 <= status <= _MOST_STATUS and isinstance(code, str)):
            raise BrokenFrame
        pause = said["pause"]
        if not (type(pause) is int and 0 <= pause <= MOST_PAUSE_S):
            raise BrokenFrame
        return Trouble(cause, status, code[:_MOST_CODE], pause)
    except (ValueError, TypeError, LookupError, RecursionError) as error:
        raise BrokenFrame from error
