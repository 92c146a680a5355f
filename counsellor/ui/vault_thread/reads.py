# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What something in the window shows of the vault, so that it is read again when that changes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol, Self

if TYPE_CHECKING:
    from counsellor.domain.touch import Changes, Touch


@dataclass(frozen=True, slots=True)
class Reads:
    """Kinds of record and areas of the vault, of every client or of one.

    Attributes:
        kinds: each with everything below it: ``note`` is read with ``note.misfiled``.
        client: the client in view; empty for every client.
    """

    kinds: frozenset[str] = frozenset()
    client: str = ""

    @classmethod
    def of(cls, *kinds: str) -> Self:
        """Return reads of some kinds and areas, of every client."""
        return cls(frozenset(kinds))

    def about(self, client: str) -> Reads:
        """Return the same of one client."""
        return replace(self, client=client)

    def __or__(self, other: Reads) -> Reads:
        """Return what either reads; both are of the same client."""
        return replace(self, kinds=self.kinds | other.kinds)

    def touched_by(self, changes: Changes) -> bool:
        """Tell whether any of it may be another one now."""
        return any(self._is_touched(touch) for touch in changes)

    def _is_touched(self, touch: Touch) -> bool:
        whose = not self.client or touch.client in {"", self.client}
        return whose and not self.kinds.isdisjoint({touch.kind, touch.subject})


class Reader(Protocol):
    """Shows something of the vault."""

    def reads(self) -> Reads:
        """What is shown now."""

    def outdate(self) -> None:
        """Some of it has changed: read it again, at the latest when it is seen."""
