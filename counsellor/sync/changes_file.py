# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The lines of ``changes.ndjson.zst``: one change each, packed by zstandard.

A line is a change's payload, or what is left of an erased one, canonical
``{"erased": reason, "hash": 64 hex digits, "version": 80 hex digits}``. Every line ends with LF.
They are one zstandard frame without a dictionary that declares its unpacked size.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import zstandard

from counsellor.domain.canonical import canonical_bytes, parse_canonical
from counsellor.domain.change import Entry, ErasedEntry
from counsellor.domain.errors import MalformedChange, NotCanonical
from counsellor.domain.ids import HEX32_PATTERN
from counsellor.domain.version import Version
from counsellor.sync.limits import MAX_CHANGES, MAX_CHANGES_BYTES
from counsellor.sync.refusal import malformed

ERASED_REASONS: Final = frozenset({"erased", "unsigned", "misfiled"})

_LEVEL = 3
_ERASED_HEAD = b'{"erased":'
_ERASED_KEYS = frozenset({"erased", "hash", "version"})

Line = Entry | ErasedEntry


def line_of(entry: Line) -> bytes:
    """Give the bytes of one line, without its end."""
    if isinstance(entry, Entry):
        return entry.payload
    return canonical_bytes(
        {"erased": entry.reason, "hash": entry.hash.hex(), "version": entry.version.text}
    )


def fitting(entries: Sequence[Line]) -> int:
    """Tell how many of these, from the first on, one bundle holds."""
    size = 0
    for count, entry in enumerate(entries[:MAX_CHANGES]):
        size += len(line_of(entry)) + 1
        if size > MAX_CHANGES_BYTES:
            return count
    return min(len(entries), MAX_CHANGES)


def write_lines(entries: Sequence[Line]) -> bytes:
    """Give the unpacked file."""
    return b"".join(line_of(entry) + b"\n" for entry in entries)


def read_lines(content: bytes) -> list[Line]:
    """Read the unpacked file; which changes are allowed is not looked at.

    Raises:
        BundleRefused: malformed.
    """
    if content and not content.endswith(b"\n"):
        raise malformed("line-end")
    try:
        return [_read_line(line) for line in content.split(b"\n")[:-1]]
    except NotCanonical as error:
        raise malformed("line-form") from error
    except MalformedChange as error:
        raise malformed("line-shape") from error


def pack(content: bytes) -> bytes:
    """Pack the file."""
    return zstandard.ZstdCompressor(level=_LEVEL, write_content_size=True).compress(content)


def unpack(packed: bytes, size: int) -> bytes:
    """Unpack to exactly ``size`` bytes; never more than that is allocated.

    Raises:
        BundleRefused: malformed: another size is declared or comes out, or more follows.
    """
    try:
        frame = zstandard.get_frame_parameters(packed)
        if frame.content_size != size or frame.dict_id:
            raise malformed("packed-size")
        content = zstandard.ZstdDecompressor().decompress(packed, allow_extra_data=False)
    except zstandard.ZstdError as error:
        raise malformed("packed") from error
    if len(content) != size:
        raise malformed("packed-size")
    return content


def _read_line(line: bytes) -> Line:
    if not line.startswith(_ERASED_HEAD):
        return Entry.read(line)
    value = parse_canonical(line)
    if not isinstance(value, dict) or value.keys() != _ERASED_KEYS:
        raise malformed("line-erased")
    reason, digest = value["erased"], value["hash"]
    if not isinstance(reason, str) or reason not in ERASED_REASONS:
        raise malformed("line-erased")
    version = Version.parse(value["version"])
    if not isinstance(digest, str) or HEX32_PATTERN.fullmatch(digest) is None:
        raise malformed("line-erased")
    if version.digest.hex() != digest[:32]:
        raise malformed("line-erased")
    return ErasedEntry(version, bytes.fromhex(digest), reason)
