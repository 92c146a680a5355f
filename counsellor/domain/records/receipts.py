# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What the office says back: what it holds, and its roster."""

from __future__ import annotations

from typing import Final

from counsellor.domain.coded import Audience
from counsellor.domain.kind import Writers, event_kind
from counsellor.domain.shapes import bounded, hex_of, list_of, mapping_of, moment, optional, text

_STREAM_RECEIPT = mapping_of(
    {
        "stream": hex_of(32),
        "number": bounded(0, 2**53),
        "link": hex_of(64),
        "missing": list_of(bounded(0, 2**53), 10_000),
        "quarantined": list_of(
            mapping_of({"number": bounded(0, 2**53), "reason": text(40)}), 10_000
        ),
        "kept": bounded(0, 2**53),
        "sealed_at": optional(moment),
    }
)


KINDS: Final = (
    event_kind(
        "receipt",
        Audience.REPLY,
        {
            "device": text(100),
            "streams": list_of(_STREAM_RECEIPT, 1_000),
            "received_at": moment,
        },
        client=False,
        writers=Writers.OFFICE,
    ),
    event_kind(
        "roster",
        Audience.REPLY,
        {"version": bounded(1, 2**53), "document": text(900_000), "signature": text(4_000)},
        client=False,
        writers=Writers.OFFICE,
    ),
)
