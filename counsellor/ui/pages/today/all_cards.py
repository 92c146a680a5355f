# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Every card of Today; their tuple is their order: first what may be lost."""

from __future__ import annotations

from typing import Any

from counsellor.ui.pages.today.card import Card
from counsellor.ui.pages.today.cards import (
    BeginCard,
    ConsentsCard,
    DecisionsCard,
    DraftsCard,
    ExchangeCard,
    FollowUpsCard,
    RunningCard,
    WithoutNoteCard,
)
from counsellor.ui.pages.today.decided_cards import DeclinedCard, LeftCard
from counsellor.ui.pages.today.late_backup_card import LateBackupCard
from counsellor.ui.pages.today.office_cards import (
    ArrivedCard,
    ClientsCard,
    ConfirmCard,
    InviteCard,
    SilentCard,
    StallsCard,
    UnreadCard,
)
from counsellor.ui.pages.today.stick_card import StickCard
from counsellor.ui.pages.today.unwritten_card import UnwrittenCard

CARDS: tuple[type[Card[Any]], ...] = (
    UnwrittenCard,
    LateBackupCard,
    RunningCard,
    StickCard,
    BeginCard,
    InviteCard,
    ArrivedCard,
    UnreadCard,
    DecisionsCard,
    ConfirmCard,
    ClientsCard,
    DraftsCard,
    WithoutNoteCard,
    ConsentsCard,
    FollowUpsCard,
    DeclinedCard,
    LeftCard,
    SilentCard,
    StallsCard,
    ExchangeCard,
)
