# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Identifiers: random, sortable by age where that tells nothing, checked by shape on reading."""

from __future__ import annotations

import re
import secrets
import time

UUID_PATTERN = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
HEX16_PATTERN = re.compile(r"[0-9a-f]{32}")
HEX32_PATTERN = re.compile(r"[0-9a-f]{64}")

_CODE_LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ"
_CODE_DIGITS = "23456789"


def new_id() -> str:
    """Give a UUIDv7 (RFC 9562, 5.7): 48 bits of Unix milliseconds, 74 random bits."""
    milliseconds = time.time_ns() // 1_000_000
    tail = secrets.randbits(74)
    value = (milliseconds & (1 << 48) - 1) << 80
    value |= 0x7 << 76 | (tail >> 62) << 64
    value |= 0b10 << 62 | tail & (1 << 62) - 1
    return _dashed(value)


def new_random_id() -> str:
    """Give a UUIDv4, for facts, whose ids must not tell when they were made."""
    value = secrets.randbits(128)
    value = value & ~(0xF << 76) | 0x4 << 76
    value = value & ~(0b11 << 62) | 0b10 << 62
    return _dashed(value)


def new_incarnation() -> str:
    """Name one life of a device: 16 random bytes in hex."""
    return secrets.token_hex(16)


def new_salt() -> str:
    """Give the 16 random bytes that keep a payload's hash from confirming a guess."""
    return secrets.token_hex(16)


def new_client_code() -> str:
    """Give a random national code such as ``KT-482-93``: no region, initials, date or IIN.

    22² · 8⁵ ≈ 15.9 million codes; letters and digits that are easily confused are left out.
    """
    letters = "".join(secrets.choice(_CODE_LETTERS) for _ in range(2))
    digits = "".join(secrets.choice(_CODE_DIGITS) for _ in range(5))
    return f"{letters}-{digits[:3]}-{digits[3:]}"


def is_id(text: object) -> bool:
    """Tell whether this is one of our record ids."""
    return isinstance(text, str) and UUID_PATTERN.fullmatch(text) is not None


def _dashed(value: int) -> str:
    digits = f"{value:032x}"
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))
