# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A drop as this installation knows it: its address, and what lets it in there."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from counsellor.domain.drop_address import DropAddress

_ID = re.compile(r"[0-9a-f]{32}")


def is_place_id(value: object) -> bool:
    """Tell whether this is the id of a place; see ``DropPlace``."""
    return isinstance(value, str) and _ID.fullmatch(value) is not None


@dataclass(frozen=True, slots=True)
class DropPlace:
    """Where bundles are left and fetched, and with which credentials.

    Attributes:
        id: 32 hex digits by which it is noted outside of the vault; they say nothing of it.
        address: where it is.
        credentials: user name or key id, a line end, password or secret, in UTF-8; empty for a
            folder. Whoever made the place wipes it.
        authority: certificates (PEM) of the only authorities that count for it; by default the
            system's.
    """

    id: str
    address: DropAddress
    credentials: bytearray = field(default_factory=bytearray, repr=False)
    authority: bytes = b""

    def wipe(self) -> None:
        """Leave nothing of the credentials in memory."""
        self.credentials[:] = bytes(len(self.credentials))


@dataclass(frozen=True, slots=True)
class Transit:
    """What whoever waits for a drop hears of it and says to it.

    Attributes:
        moved: is told how many bytes went out and came in since the last time; on any thread.
        cancelled: tells whether a person wants it no more.
        ahead: is told how many bytes are to go out and to come in, before they do; on any thread.
    """

    moved: Callable[[int, int], None] = lambda _sent, _received: None
    cancelled: Callable[[], bool] = lambda: False
    ahead: Callable[[int, int], None] = lambda _out, _in: None


UNWATCHED = Transit()
"""Nobody waits for it."""
