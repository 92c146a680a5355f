# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""One format that is spoilt: what is sound, and what reads it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Format:
    """One format.

    Attributes:
        samples: sound ones.
        read: reads a changed one; gives whether it was taken for sound and may not be.
        refusals: what it may raise.
        close: ends what reads it.
    """

    samples: tuple[bytes, ...]
    read: Callable[[bytes], bool]
    refusals: tuple[type[Exception], ...]
    close: Callable[[], None] = lambda: None
