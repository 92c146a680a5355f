# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""How the exchange stands, counted from what is owed and what was heard, never from one alone."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from counsellor.domain.coded import RefusalReason
from counsellor.domain.exchange_state import ARRIVED, ExchangeState, NotHeld, OutgoingBundle

WAITING: Final = "waiting"
SENT: Final = "sent"
NEWER: Final = "newer"
_READ_LATER: Final = frozenset({RefusalReason.NEWER_FORMAT.value, RefusalReason.FAILED.value})
_ON_THE_WAY: Final = frozenset({WAITING, SENT})


@dataclass(frozen=True, slots=True)
class Standing:
    """What is owed to the other side, and what it was heard to have; counts are of changes.

    Attributes:
        received_up_to: sealing time of the newest bundle before which none is on its way; None
            where there is no such bundle.
        something_received: whether anything is known to have arrived at all.
        unsent: what has not left yet, sealed or not.
        unanswered: what was sent, and not heard of.
        sent_at: when the last of that was sent.
        not_taken: what arrived and was refused.
        for_a_person: what arrived and waits for somebody's decision there.
        for_an_update: what waits for the other side's update.
        receipts: to how many people a receipt is owed that has not left.
        untold: how many others were not sent yet what the office has changed about itself.
        heard_at: when the other side was last heard of.
    """

    received_up_to: datetime | None = None
    something_received: bool = False
    unsent: int = 0
    unanswered: int = 0
    sent_at: datetime | None = None
    not_taken: int = 0
    for_a_person: int = 0
    for_an_update: int = 0
    receipts: int = 0
    untold: int = 0
    heard_at: datetime | None = None

    @property
    def is_settled(self) -> bool:
        """Whether everything that was written has arrived and was taken, and nothing is owed."""
        return not (
            self.unsent
            or self.unanswered
            or self.not_taken
            or self.for_a_person
            or self.for_an_update
            or self.receipts
            or self.untold
        )


def standing_of(state: ExchangeState) -> Standing:
    """Count it."""
    refused, pending = _by_place(state.refused), _by_place(state.pending)
    found = Counter[str]()
    for bundle in state.bundles:
        place = bundle.stream, bundle.number
        found.update(_of_bundle(bundle, refused.get(place, ()), pending.get(place, ())))
    on_the_way = [one for one in state.bundles if one.state in _ON_THE_WAY]
    arrived = [one for one in state.bundles if one.state not in _ON_THE_WAY]
    first_open = min((one.sealed_at for one in on_the_way), default=None)
    before = [one.sealed_at for one in arrived if first_open is None or one.sealed_at < first_open]
    sent = [one.sent_at for one in on_the_way if one.state == SENT and one.sent_at is not None]
    too_new = sum(state.too_new.values())
    return Standing(
        received_up_to=max(before, default=None),
        something_received=bool(arrived),
        unsent=found["unsent"] + max(state.unsealed - too_new, 0),
        unanswered=found["unanswered"],
        sent_at=max(sent, default=None),
        not_taken=found["not_taken"],
        for_a_person=found["for_a_person"],
        for_an_update=found["for_an_update"] + too_new,
        receipts=state.receipts_owed,
        untold=state.untold,
        heard_at=state.last_receipt,
    )


def _of_bundle(
    bundle: OutgoingBundle, refused: Iterable[NotHeld], pending: Iterable[NotHeld]
) -> dict[str, int]:
    """Count the changes of one bundle by how it stands with them."""
    if bundle.state in ARRIVED:
        return {}
    if bundle.state in _ON_THE_WAY:
        return {"unsent" if bundle.state == WAITING else "unanswered": bundle.changes}
    told = [(one, "not_taken") for one in refused]
    told += [(one, _waiting_for(one)) for one in pending]
    if not told:
        return {_as_a_whole(bundle): bundle.changes}
    found = Counter[str]()
    for one, outcome in told:
        # Where no count is told, the bundle is meant as a whole.
        found[outcome] += one.changes or bundle.changes
    return found


def _waiting_for(one: NotHeld) -> str:
    """A program's update is waited for under the reason of that; all else is for a person."""
    return "for_an_update" if one.reason in _READ_LATER else "for_a_person"


def _as_a_whole(bundle: OutgoingBundle) -> str:
    if bundle.state == NEWER:
        return "for_an_update"
    return "for_a_person" if bundle.state == "pending" else "not_taken"


def _by_place(told: Iterable[NotHeld]) -> dict[tuple[str, int], list[NotHeld]]:
    found = defaultdict[tuple[str, int], list[NotHeld]](list)
    for one in told:
        found[one.place].append(one)
    return found
