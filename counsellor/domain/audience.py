# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Audiences, a rule: who a change may be sealed to."""

from __future__ import annotations

from counsellor.domain.coded import Audience, ConsentItem
from counsellor.domain.kind import Kind
from counsellor.domain.records import ALWAYS_TRAVELS
from counsellor.domain.records.consents import Consent


def may_leave(kind: Kind, consent: Consent | None, *, known_outside: bool) -> bool:
    """Tell whether a change about a client may leave the device now.

    Args:
        kind: its kind.
        consent: the client's consent that counts, or None.
        known_outside: whether anything of this client has been sealed before.

    A change of the ``case`` audience leaves with granted sync. Without it only the consent
    events, holds and erasures of a client whom the office already knows do.
    """
    if kind.audience is Audience.DEVICE:
        return False
    if kind.audience is not Audience.CASE:
        return True
    if consent is not None and consent.grants(ConsentItem.SYNC):
        return True
    return known_outside and kind.name in ALWAYS_TRAVELS
