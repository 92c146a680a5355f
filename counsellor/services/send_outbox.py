# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Send sealed files to a drop; this needs no open vault and no key.

What is planned and does not lie in a place is put there, however often it was put elsewhere; what
lies there and is planned no longer is taken away. What is known of it: ``services.outbox_state``.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import Final

from counsellor.domain.errors import CounsellorError, DropUnreachable, ImportCancelled
from counsellor.domain.road_errors import CarrierUnavailable
from counsellor.domain.roster import MAIN_BOX
from counsellor.services.outbox_state import (
    note_lying,
    note_place,
    one_sends,
    place_state,
    sent_files,
)
from counsellor.services.outbox_state_file import read_state
from counsellor.services.send_box import BoxSending
from counsellor.storage.vault import Vault
from counsellor.sync.drop import OpenDrop
from counsellor.sync.drop_place import UNWATCHED, DropPlace, Transit

MANY_BOXES: Final = 3
"""From so many boxes on in which nothing is to be done the place is asked which have changed."""
LOOK_AT_ALL: Final = 8
"""So often at the least all boxes are looked into, whatever a place says of them."""


@dataclass(frozen=True, slots=True)
class SendReport:
    """What was put, and the first thing that went wrong, if any."""

    sent: tuple[str, ...]
    failure: CounsellorError | None


def send_outbox(
    outbox: Path, place: DropPlace, transit: Transit = UNWATCHED, *, thorough: bool = False
) -> SendReport:
    """Put what does not lie there, and take away what is planned no longer.

    One that fails blocks no other, but for a road that cannot be gone at all. What could not be
    done stays as it is and is tried again next time. Meanwhile the vault may plan and withdraw.

    Args:
        outbox: where the files lie.
        place: where they go.
        transit: hears what moves, and may cancel.
        thorough: look into every box, whatever the place says of it.

    Raises:
        ImportCancelled: a person stopped it; what was put stays noted.
    """
    with one_sends(outbox):
        run = _Run(outbox, place, transit, thorough=thorough)
        try:
            with OpenDrop(place, transit, run.pace) as opened:
                run.send(opened)
        finally:
            run.keep()
    return SendReport(tuple(run.sent), run.failures[0] if run.failures else None)


def note_sent(vault: Vault) -> None:
    """Take over what was sent while the vault was locked or just now."""
    fresh = vault.bundles.waiting_of(sent_files(read_state(vault.folder.outbox)))
    if fresh:
        with vault.transaction():
            vault.bundles.mark_sent(fresh, vault.clock.now())


class _Run:
    """One run over the boxes of one place."""

    def __init__(self, outbox: Path, place: DropPlace, transit: Transit, *, thorough: bool) -> None:
        self._outbox = outbox
        self._place = place
        self._transit = transit
        self._thorough = thorough
        self._state = read_state(outbox)
        self._known = place_state(self._state, place.id)
        self._there = self._known.files
        self._kept = self._as_kept()
        self.sent: list[str] = []
        self.failures: list[CounsellorError] = []

    @property
    def pace(self) -> tuple[int, int]:
        """What was learnt of how much goes there at once."""
        return self._known.pace

    def send(self, opened: OpenDrop) -> None:
        """Go from box to box."""
        wanted = self._wanted()
        idle = {box for box, names in wanted.items() if box and self._is_idle(box, names)}
        try:
            marks = self._marks(opened, idle)
            for box in sorted(wanted):
                if box in idle and box in marks and marks[box] == self._known.looks.get(box):
                    continue
                if not self._try_box(opened, box, wanted[box]):
                    return
                self._known.looks[box] = marks.get(box, 0)
            self._known.looks = {b: at for b, at in self._known.looks.items() if b in marks}
        except (DropUnreachable, CarrierUnavailable) as error:
            self.failures.append(error)
        finally:
            self._known.pace = opened.pace.learnt

    def _wanted(self) -> dict[str, list[str]]:
        """Return for each box, what is to lie there."""
        known = self._there.keys() | ({MAIN_BOX} if self._state.gone else set())
        wanted: dict[str, list[str]] = {box: [] for box in known}
        for name, boxes in self._state.boxes.items():
            for box in boxes:
                wanted.setdefault(box, []).append(name)
        return wanted

    def _is_idle(self, box: str, wanted: Collection[str]) -> bool:
        """Tell whether all that is to lie in a box is noted to, and nothing else."""
        here = {name for name in wanted if (self._outbox / name).exists()}
        return here <= self._there.get(box, {}).keys() <= set(wanted)

    def _marks(self, opened: OpenDrop, idle: Collection[str]) -> dict[str, int]:
        """Ask what changes with each box, where that spares looking into many of them."""
        if not self._place.address.is_remote or len(idle) < MANY_BOXES:
            return {}
        self._known.rounds += 1
        if self._thorough or self._known.rounds >= LOOK_AT_ALL:
            self._known.rounds, self._known.looks = 0, {}
        gone = "|".join(self._state.gone)
        return {box: _mark(stamp, gone) for box, stamp in opened.boxes().items() if stamp}

    def _try_box(self, opened: OpenDrop, box: str, wanted: Sequence[str]) -> bool:
        """Go to a box; False where none after it can be reached either."""
        try:
            self._send_box(opened, box, wanted)
        except (DropUnreachable, CarrierUnavailable) as error:
            self.failures.append(error)
            return not self._place.address.is_remote
        except ImportCancelled:
            raise
        except CounsellorError as error:
            self.failures.append(error)
        return True

    def keep(self) -> None:
        """Note what lies there now."""
        now = self._as_kept()
        if now != self._kept:
            note_place(self._outbox, self._place.id, self._known)
            self._kept = now

    def _as_kept(self) -> str:
        return json.dumps(asdict(self._known), sort_keys=True)

    def _send_box(self, opened: OpenDrop, box: str, wanted: Sequence[str]) -> None:
        noted = self._there.setdefault(box, {})
        drop, is_remote = opened.box(box or None), self._place.address.is_remote
        on_put = partial(self._on_put, box)
        sending = BoxSending(self._outbox, drop, noted, on_put, is_remote=is_remote)
        if is_remote:
            self._transit.ahead(sending.size_ahead(wanted), 0)
        try:
            sending.put(wanted)
            sending.take_away(wanted, self._state.gone)
        finally:
            self.failures += sending.failures

    def _on_put(self, box: str, name: str) -> None:
        self.sent.append(name)
        if self._place.address.is_remote:
            # To look again at what lies on a server costs as much as to send it.
            note_lying(self._outbox, self._place.id, box, name, self._there[box][name])


def _mark(stamp: int, gone: str) -> int:
    """Return what a box is remembered by: it is looked into once for whatever is to lie nowhere."""
    return int.from_bytes(hashlib.sha256(f"{stamp}|{gone}".encode()).digest()[:7], "big")
