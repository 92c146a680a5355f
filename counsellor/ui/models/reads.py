# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What several things in the window read alike."""

from __future__ import annotations

from typing import Final

from counsellor.domain.touch import Area, setting
from counsellor.services.dismiss_exchange_notice import REFUSED_READ, STRANGE_READ
from counsellor.services.heard_by_voice import HEARD_BY_VOICE
from counsellor.services.office_roster import CURRENT
from counsellor.services.twin_signs import TWIN
from counsellor.services.vault_types import MEMBERSHIP
from counsellor.ui.vault_thread.reads import Reads

OFFICE: Final = Reads.of(setting(MEMBERSHIP), setting(CURRENT))
"""Who works here, and who belongs to the office: what a person may do follows from it."""

_SAID: Final = (
    setting(TWIN),
    setting(REFUSED_READ),
    setting(STRANGE_READ),
    setting(HEARD_BY_VOICE),
)

EXCHANGE: Final = OFFICE | Reads.of(
    *(Area.QUEUE, Area.SEALED, Area.WORD, Area.RECEIVED),
    *_SAID,
    setting(HEARD_BY_VOICE),
    "client",
)
"""How the exchange with the office stands."""

CLIENT_ROW: Final = Reads.of("client", "case", "session", Area.DRAFT, Area.ACT)
"""A client as lists show one: code, stage, consent, the last session, drafts."""

PERMISSION: Final = OFFICE | Reads.of("case", "consent", "hold", "request", Area.RECEIVED)
"""What the person here may write about a client."""
