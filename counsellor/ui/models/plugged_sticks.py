# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The sticks that are plugged in while the window is open, and since when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

_LOOK_MS = 2_000


@dataclass(frozen=True, slots=True)
class Stick:
    """One of them.

    Attributes:
        path: where it is mounted.
        name: what a person knows it by.
        since: when it was first seen here.
    """

    path: Path
    name: str
    since: datetime


class PluggedSticks(QObject):
    """Looks now and then which there are; nothing is read of them and nothing is noted."""

    changed = Signal()
    """One came or went."""
    exchange_wanted = Signal(object, bool)
    """The folder in which an exchange is wanted, and whether it is to be kept from now on."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sticks: tuple[Stick, ...] = ()
        self._drives: Callable[[], Sequence[Path]] = tuple
        self._name: Callable[[Path], str] = str
        self._now: Callable[[], datetime] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)

    def watch(
        self,
        drives: Callable[[], Sequence[Path]],
        name: Callable[[Path], str],
        now: Callable[[], datetime],
    ) -> None:
        """Say how to look; nothing is looked at yet."""
        self._drives, self._name, self._now = drives, name, now

    def start(self) -> None:
        """Look now, and from now on."""
        self.look()
        self._timer.start()

    def stop(self) -> None:
        """Look no more: the window is covered."""
        self._timer.stop()

    def look(self) -> None:
        """Look once."""
        if self._now is None:
            return
        known = {stick.path: stick for stick in self.sticks}
        now, there = self._now(), self._drives()
        if set(there) == known.keys():
            return
        self.sticks = tuple(
            known[path] if path in known else Stick(path, self._name(path), now) for path in there
        )
        self.changed.emit()
