# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What every page is given: the vault's thread, the language, the actions, the looks, the time."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from counsellor.ui.models.own_addresses import own_addresses
from counsellor.ui.models.plugged_sticks import PluggedSticks

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from counsellor.domain.clock import Clock
    from counsellor.domain.meeting_address import OwnAddress
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.actions.registry import ActionRegistry
    from counsellor.ui.look.languages import Languages
    from counsellor.ui.look.theme import Theme
    from counsellor.ui.vault_thread.worker import VaultWorker
    from counsellor.wording.translation import Speaker


@dataclass(frozen=True, slots=True)
class PageContext:
    """Made once by the application and handed to every page.

    Attributes:
        worker: the only way to the vault.
        languages: who speaks now.
        actions: the registry.
        theme: palette, icons, lengths.
        clock: the same clock that the vault goes by.
        places: where the cursor stood in each draft, by its id; it outlasts pages and lock.
        sticks: those that are plugged in.
        own_addresses: tells where a laptop beside this one can reach it now.
    """

    worker: VaultWorker[OpenVault]
    languages: Languages
    actions: ActionRegistry
    theme: Theme
    clock: Clock
    places: dict[str, int] = field(default_factory=dict)
    sticks: PluggedSticks = field(default_factory=PluggedSticks)
    own_addresses: Callable[[], Sequence[OwnAddress]] = own_addresses

    @property
    def speaker(self) -> Speaker:
        """The present speaker."""
        return self.languages.speaker

    def today(self) -> date:
        """The local day."""
        return self.clock.now().date()
