# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The time that the window goes by: the machine's, or the vault's where that cannot be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counsellor.domain.clock import BEFORE_EVERYTHING, Clock, LatestKnown, is_possible

if TYPE_CHECKING:
    from datetime import datetime

    from counsellor.services.vault_types import OpenVault


class WindowClock:
    """Tells the same time as the open vault, without asking it: no day is offered that cannot be.

    Args:
        machine: the machine's own clock.
    """

    def __init__(self, machine: Clock) -> None:
        self._machine = machine
        self._known = LatestKnown(machine, lambda: BEFORE_EVERYTHING)

    def go_by(self, vault: OpenVault) -> None:
        """Go on from the time of a vault that was just opened; called on the vault's thread."""
        latest = vault.clock.now()
        known = LatestKnown(self._machine, lambda: latest)
        known.now()  # it runs from here
        self._known = known

    def now(self) -> datetime:
        """Return the local time, or the latest known one and what has run since."""
        now = self._machine.now()
        return now if is_possible(now) else self._known.now()

    def monotonic(self) -> float:
        """Return the machine's own monotonic seconds."""
        return self._machine.monotonic()
