# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Send what is sealed after the vault was closed: it needs no key but what lets in at a server.

That lies in buffers of this process until nothing waits any more, the vault is opened again, or the
program ends, and is wiped then.
"""

from __future__ import annotations

import random
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

from counsellor.domain.errors import CounsellorError, ImportCancelled
from counsellor.services.keep_drops import place_of
from counsellor.services.outbox_state import unsent_files
from counsellor.services.read_drops import open_roads
from counsellor.services.send_outbox import send_outbox
from counsellor.storage.vault import Vault
from counsellor.sync.drop_place import DropPlace, Transit

FIRST_WAIT_S: Final = 60.0
MOST_WAIT_S: Final = 3_600.0
"""Seconds between two rounds: they double, each drawn from the upper half of its span."""


def waits() -> Iterator[float]:
    """Give the seconds to wait before each next round, without end."""
    span = FIRST_WAIT_S
    while True:
        yield span * random.uniform(0.5, 1.0)  # noqa: S311 - no secret
        span = min(MOST_WAIT_S, 2 * span)


class SendingOn:
    """The sealed files of one outbox, and the servers that they go to."""

    def __init__(self, outbox: Path, places: Sequence[DropPlace]) -> None:
        self._outbox = outbox
        self._places = places
        self._over = threading.Event()
        self._mutex = threading.Lock()

    def send(self, rounds: Callable[[], Iterator[float]] = waits) -> None:
        """Send until nothing waits any more or ``end`` is called; then nothing is left of it."""
        try:
            for seconds in rounds():
                self._send_once()
                if not unsent_files(self._outbox) or self._over.wait(seconds):
                    return
        finally:
            self._wipe()

    def end(self) -> None:
        """End it from whatever thread; what lets in is wiped as soon as no server needs it."""
        self._over.set()

    def _send_once(self) -> None:
        for place in self._places:
            if self._over.is_set():
                return
            try:
                send_outbox(self._outbox, place, Transit(cancelled=self._over.is_set))
            except (ImportCancelled, CounsellorError, OSError):
                # It waits, and is told when the vault is open: nobody reads here.
                continue

    def _wipe(self) -> None:
        with self._mutex:
            for place in self._places:
                place.wipe()


def sending_on(vault: Vault) -> SendingOn | None:
    """Take what is needed to go on after the vault is closed; None where nothing waits.

    Only servers are gone so: a stick that is written to must be seen to be.
    """
    remote = [one for one in open_roads(vault) if one.is_remote]
    if not (remote and unsent_files(vault.folder.outbox)):
        return None
    return SendingOn(vault.folder.outbox, [place_of(vault, one) for one in remote])
