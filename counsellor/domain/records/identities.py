# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Who a client is: sealed apart, opened one at a time, each time a logged act."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from counsellor.domain.coded import Audience
from counsellor.domain.kind import Writers, register_kind
from counsellor.domain.shapes import bounded, optional, text

KINDS: Final = (
    register_kind(
        "identity",
        Audience.DEVICE,
        {
            "full_name": text(200),
            "birth_year": optional(bounded(1900, 2200)),
            "phone": text(60),
            "address": text(400),
            "remarks": text(2_000, lines=True),
        },
        word="Identity",
        of_client=True,
        writers=Writers.NOBODY,
    ),
)


@dataclass(frozen=True, slots=True)
class Identity:
    """Who a client is; opening it is a logged act. Never in a repr."""

    client: str
    full_name: str = field(default="", repr=False)
    birth_year: int | None = field(default=None, repr=False)
    phone: str = field(default="", repr=False)
    address: str = field(default="", repr=False)
    remarks: str = field(default="", repr=False)
