# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Erasure, which leaves a tombstone, and the hold that forbids it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from counsellor.domain.coded import Audience
from counsellor.domain.kind import Nature, Writers, event_kind
from counsellor.domain.shapes import day, flag, record_id, text


@dataclass(frozen=True, slots=True)
class HoldRow:
    """What was said of a hold on a client.

    Attributes:
        client: who must not be erased.
        held: whether it holds now, or was lifted.
        reason: why.
        author: who said so.
    """

    client: str
    held: bool
    reason: str = field(repr=False)
    author: str


KINDS: Final = (
    event_kind(
        "hold",
        Audience.CASE,
        {"subject": record_id, "held": flag, "reason": text(400)},
        word="Hold on erasing",
        nature=Nature.STATE,
        writers=Writers.HOLDERS,
        of_client=True,
    ),
    event_kind(
        "erasure",
        Audience.CASE,
        {"code": text(20), "basis": text(400), "on": day},
        word="Erasure",
        nature=Nature.ERASURE,
        writers=Writers.ERASERS,
    ),
)
