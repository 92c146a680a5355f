# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Frames: what a process of ours and its parent say to each other, as plain bytes.

A frame is a count of parts, then each part behind its length, all big-endian 32-bit numbers.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Sequence
from typing import BinaryIO

from counsellor.sync.limits import MAX_CHANGES_BYTES

_NUMBER = struct.Struct(">I")
_MOST_PARTS = 64
_MOST_PART = MAX_CHANGES_BYTES + (4 << 20)


class BrokenFrame(Exception):
    """The other side stopped, or says what it may not say."""


def write_frame(pipe: BinaryIO, parts: Sequence[bytes | bytearray | memoryview]) -> None:
    """Write one frame.

    Raises:
        OSError: the other side is gone.
    """
    pipe.write(_NUMBER.pack(len(parts)))
    for part in parts:
        pipe.write(_NUMBER.pack(len(part)))
        pipe.write(part)
    pipe.flush()


def frame_bytes(parts: Sequence[bytes]) -> bytes:
    """Return one frame as it is written."""
    written = io.BytesIO()
    write_frame(written, parts)
    return written.getvalue()


def read_frame(pipe: BinaryIO) -> list[bytes] | None:
    """Read one frame, or None at the end.

    Raises:
        BrokenFrame: it is cut short or too large.
    """
    head = pipe.read(_NUMBER.size)
    if not head:
        return None
    count = _number(head, _MOST_PARTS)
    return [_exactly(pipe, _number(pipe.read(_NUMBER.size), _MOST_PART)) for _ in range(count)]


def _number(packed: bytes, most: int) -> int:
    if len(packed) != _NUMBER.size:
        raise BrokenFrame
    number: int = _NUMBER.unpack(packed)[0]
    if number > most:
        raise BrokenFrame
    return number


def _exactly(pipe: BinaryIO, size: int) -> bytes:
    part = pipe.read(size)
    if len(part) != size:
        raise BrokenFrame
    return part
