# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The log of what was opened, and why."""

from __future__ import annotations

from typing import Final

from counsellor.domain.coded import Audience
from counsellor.domain.kind import Writers, event_kind
from counsellor.domain.shapes import text

KINDS: Final = (
    event_kind(
        "access",
        Audience.DEVICE,
        {"what": text(40), "reason": text(400)},
        word="Entry in the access log",
        optional_fields="reason",
        client=None,
        writers=Writers.NOBODY,
    ),
)
