# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The one byte form of everything that is hashed, signed or sealed.

Canonical JSON: UTF-8, keys sorted by code point, no blanks, no floats, no duplicate keys, only
the escapes that JSON requires. It is the integer-only subset of RFC 8785 (JCS), except that keys
sort by code point rather than by UTF-16 unit; all our keys are ASCII, where the two agree.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping, Sequence

from counsellor.domain.errors import NotCanonical

Value = str | int | bool | None | Sequence["Value"] | Mapping[str, "Value"]

_STRINGS = re.compile(rb'"(?:[^"\\]|\\.)*"')
_BRACKETS = re.compile(rb"[][{}]")
_ESCAPES = re.compile(rb'\\(?:["\\bfnrt]|u00(?:0[0-7be-f]|1[0-9a-f]))')
"""All that JSON requires, each in its one spelling: the short one where there is one."""
_NEEDLESS = re.compile(rb"[ \t\n\r]|-0")
"""What JSON allows between strings and we do not."""

MAX_DEPTH = 16
"""Deeper values are refused, so that no reader of ours recurses far."""

_encode = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")
).encode


def canonical_bytes(value: Value) -> bytes:
    """Give the canonical bytes of a value.

    Floats have no place in a record and are refused when the bytes are read back.

    Raises:
        NotCanonical: the value holds lone surrogates or a type that JSON does not have.
    """
    try:
        text = _encode(value)
        return text.encode("utf-8")
    except (TypeError, ValueError, RecursionError) as error:
        raise NotCanonical(reason="type") from error


def _no_float(_: str) -> object:
    raise NotCanonical(reason="float")


def _in_order(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Make an object of members that are sorted, each named once."""
    members = dict(pairs)
    names = list(members)
    if len(names) != len(pairs) or names != sorted(names):
        raise NotCanonical(reason="form")
    return members


_decode = json.JSONDecoder(
    parse_float=_no_float, parse_constant=_no_float, object_pairs_hook=_in_order
).decode


def parse_canonical(data: bytes) -> Value:
    """Read canonical bytes; the result gives the same bytes again.

    What is JSON and holds no floats can be spelled otherwise only by blanks, needless escapes, a
    zero with a sign, and keys that are unsorted or twice there. Looking for these takes half as
    long as writing the value again to compare; a test does that.

    Raises:
        NotCanonical: anything else than canonical bytes, or nesting deeper than ``MAX_DEPTH``.
    """
    if data.count(b"[") + data.count(b"{") > MAX_DEPTH and _depth(data) > MAX_DEPTH:
        raise NotCanonical(reason="depth")
    try:
        value: Value = _decode(data.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise NotCanonical(reason="syntax") from error
    if not _is_spelled_shortest(data):
        raise NotCanonical(reason="form")
    return value


def _is_spelled_shortest(data: bytes) -> bool:
    """Tell whether JSON text has no needless escapes, blanks and signs."""
    if b"\\" in data:
        data = _ESCAPES.sub(b"", data)
        if b"\\" in data:
            return False
    # Every quote that is left begins or ends a string.
    return _NEEDLESS.search(b"".join(data.split(b'"')[::2])) is None


def _depth(data: bytes) -> int:
    """Count how deep brackets nest, those inside strings left out."""
    deepest = depth = 0
    for bracket in _BRACKETS.findall(_STRINGS.sub(b"", data)):
        depth += 1 if bracket in b"[{" else -1
        deepest = max(deepest, depth)
    return deepest


def sha256(data: bytes) -> bytes:
    """Give the SHA-256 digest (32 bytes)."""
    return hashlib.sha256(data).digest()
