# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The time that the window goes by: the machine's, or the vault's where that cannot be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counsellor.domain.clock import BEFORE_EVERYTHING, Clock, LatestKnown, PossibleClock

if TYPE_CHECKING:
    from counsellor.services.vault_types import OpenVault


class WindowClock(PossibleClock):
    """Tells the same time as the open vault, without asking it: no day is offered that cannot be.

    Args:
        machine: the machine's own clock.
    """

    def __init__(self, machine: Clock) -> None:
        super().__init__(machine, lambda: BEFORE_EVERYTHING)

    def go_by(self, vault: OpenVault) -> None:
        """Go on from the time of a vault that was just opened; called on the vault's thread."""
        latest = vault.clock.now()
        known = LatestKnown(self._machine, lambda: latest)
        known.now()  # it runs from here
        self._known = known
