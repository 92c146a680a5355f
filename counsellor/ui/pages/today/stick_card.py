# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A stick was plugged in on which this vault exchanges."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counsellor.domain.touch import setting
from counsellor.services.read_drops import DROPS
from counsellor.services.road_states import ROAD_STATES
from counsellor.services.stick_roads import StickRoads, stick_roads
from counsellor.ui.models.reads import OFFICE
from counsellor.ui.pages.exchange.stick_row import OfferedStick, offered_stick
from counsellor.ui.pages.today.card import Card, CardText
from counsellor.ui.vault_thread.reads import Reads

if TYPE_CHECKING:
    from datetime import date

    from counsellor.services.vault_types import OpenVault


class StickCard(Card[StickRoads]):
    """There until an exchange went well on it; how to pull it out, the Exchange page says."""

    READS = OFFICE | Reads.of(setting(DROPS), setting(ROAD_STATES))
    of_cases = False

    @staticmethod
    def read(vault: OpenVault, today: date) -> StickRoads:
        return stick_roads(vault)

    def text(self) -> CardText | None:
        offered = self._offered()
        if offered is None or offered.is_done:
            return None
        say = self._context.speaker.say
        return CardText(
            say("TodayPage", "{stick} is plugged in").format(stick=offered.stick.name),
            say("TodayPage", "What waits can go on it, and what came is taken in."),
            say("TodayPage", "Exchange on it"),
        )

    def act(self) -> None:
        offered = self._offered()
        if offered is not None and self.waiting is not None:
            self._context.sticks.exchange_wanted.emit(offered.road.path, self.waiting.may_begin)

    def _offered(self) -> OfferedStick | None:
        if self.waiting is None:
            return None
        return offered_stick(self._context.sticks.sticks, self.waiting)
