# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Bundles that were read before those they follow: kept opened, so that none is read twice.

File names are opaque, so a folder's order says nothing of a stream's order.
"""

from __future__ import annotations

from typing import Final

from counsellor.services.receive_file import Received
from counsellor.sync.opened_bundle import OpenedBundle

MOST_BYTES: Final = 32 << 20
"""Unpacked bytes of changes that are kept in memory; what is beyond waits in the inbox."""


class EarlyBundles:
    """The bundles of one run that wait for the gap before them."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, int], tuple[Received, OpenedBundle]] = {}
        self._size = 0

    def keep(self, received: Received, opened: OpenedBundle) -> bool:
        """Keep a bundle that comes too early; False if it is to be settled now."""
        place = (opened.manifest.stream.id, opened.manifest.number)
        if place in self._kept or self._size + opened.unpacked_size > MOST_BYTES:
            return False
        self._kept[place] = (received, opened)
        self._size += opened.unpacked_size
        return True

    def take(self, stream: str, number: int) -> tuple[Received, OpenedBundle] | None:
        """Give the bundle with this number in a stream, if it is kept."""
        found = self._kept.pop((stream, number), None)
        if found is not None:
            self._size -= found[1].unpacked_size
        return found

    def rest(self) -> list[tuple[Received, OpenedBundle]]:
        """Give those whose gap did not close, by stream and number."""
        left = [self._kept[place] for place in sorted(self._kept)]
        self._kept.clear()
        self._size = 0
        return left
