# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Places in a text as Qt counts them."""

from __future__ import annotations


def utf16_length(text: str) -> int:
    """Return the length of a text as Qt counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def split_at_unit(text: str, units: int) -> tuple[str, str]:
    """Split a text at a place as Qt counts it."""
    whole = text.encode("utf-16-le", "surrogatepass")
    halves = (whole[: 2 * units], whole[2 * units :])
    first, rest = (half.decode("utf-16-le", "surrogatepass") for half in halves)
    return first, rest
