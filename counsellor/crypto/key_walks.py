# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Walks over the keyboard: from key to neighbouring key, in the Latin, Russian or Kazakh layout."""

from __future__ import annotations

import math
from typing import Final

from counsellor.domain.keyboard_layouts import KEY_OF

_ROWS = ("`1234567890-=", "qwertyuiop[]\\", "asdfghjkl;'", "zxcvbnm,./")
_PLACES: Final = {
    key: (row, column) for row, keys in enumerate(_ROWS) for column, key in enumerate(keys)
}
_START_BITS = 5.5
_TURN_BITS = 2.5

Step = tuple[int, int]


def key_step(first: str, second: str) -> Step | None:
    """Return the way from a letter's key to the next one's, if they are neighbours or the same."""
    start, stop = _place(first), _place(second)
    if start is None or stop is None:
        return None
    step = (stop[0] - start[0], stop[1] - start[1])
    return step if max(map(abs, step)) <= 1 else None


def walk_bits(letters: int, turns: int) -> float:
    """Return what a walk costs: where it begins, how far it goes, and how often it turns."""
    return _START_BITS + math.log2(letters) + _TURN_BITS * turns


def _place(letter: str) -> tuple[int, int] | None:
    return _PLACES.get(KEY_OF.get(letter, letter))
