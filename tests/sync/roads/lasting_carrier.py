# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Carriers whose process goes on to the next exchange: to start it takes longer than an exchange.

Whether it ends with its drop is tried where the carrier itself is.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING
from unittest.mock import patch

from counsellor.sync import drop
from counsellor.sync.drop_place import UNWATCHED, DropPlace, Transit
from counsellor.sync.roads.carrier import Carrier
from counsellor.sync.roads.line import SILENCE_S

if TYPE_CHECKING:
    from counsellor.sync.child_process import ChildProcess
    from counsellor.sync.lying import Lying

_IDLE: dict[tuple[str, bytes], ChildProcess] = {}


class LastingCarrier(Carrier):
    """Lays its process aside when it is closed, if nothing went wrong."""

    def __init__(
        self, place: DropPlace, transit: Transit = UNWATCHED, silence: float = SILENCE_S
    ) -> None:
        super().__init__(place, transit, silence)
        self._key = place.address.text, bytes(place.credentials)
        self._child = _IDLE.pop(self._key, None)
        self._is_sound = True

    def close(self) -> None:
        is_idle = self._is_sound and not self._flying and not self._forgotten
        if self._child is not None and is_idle and self._key not in _IDLE:
            _IDLE[self._key], self._child = self._child, None
        super().close()

    def entries(self, box: str) -> list[Lying]:
        with self._sound_again():
            return super().entries(box)

    def read(self, path: str, offset: int, size: int) -> bytes:
        with self._sound_again():
            return super().read(path, offset, size)

    def put(self, path: str, content: bytes) -> None:
        with self._sound_again():
            super().put(path, content)

    def delete(self, path: str) -> None:
        with self._sound_again():
            super().delete(path)

    @contextmanager
    def _sound_again(self) -> Iterator[None]:
        """What was begun is answered only if nothing is raised here."""
        self._is_sound = False
        yield
        self._is_sound = True


@contextmanager
def lasting_carriers(silence: float = SILENCE_S) -> Iterator[None]:
    """Let every drop have such a carrier; at the end none is left.

    Args:
        silence: seconds without one byte after which each takes a line for dead.
    """

    def carrier(place: DropPlace, transit: Transit, _usual: float) -> LastingCarrier:
        return LastingCarrier(place, transit, silence)

    with patch.object(drop, "Carrier", carrier):
        try:
            yield
        finally:
            while _IDLE:
                _IDLE.popitem()[1].close()
