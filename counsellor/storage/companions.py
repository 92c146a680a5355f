# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What services keep for as long as a vault is open, without the vault knowing what it is."""

from __future__ import annotations

from contextlib import ExitStack
from typing import Protocol, TypeVar


class Companion(Protocol):
    """Something that ends with the vault."""

    def close(self) -> None:
        """End; it is not used again."""


T = TypeVar("T", bound=Companion)


class Companions:
    """At most one of each type."""

    def __init__(self) -> None:
        self._kept: dict[type[Companion], Companion] = {}

    def of(self, kind: type[T]) -> T:
        """Return the one of a type; it is made without arguments when first asked for."""
        kept = self._kept.get(kind)
        if not isinstance(kept, kind):
            kept = self._kept[kind] = kind()
        return kept

    def close(self) -> None:
        """End them all, the newest first."""
        with ExitStack() as ending:
            for kept in self._kept.values():
                ending.callback(kept.close)
            self._kept.clear()
