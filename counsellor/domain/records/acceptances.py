# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""An acceptance: what was written in a case after it went to others counts all the same."""

from __future__ import annotations

from typing import Final

from counsellor.domain.coded import Audience
from counsellor.domain.kind import Writers, event_kind
from counsellor.domain.shapes import hex_of

ACCEPTANCE: Final = "acceptance"

KINDS: Final = (
    event_kind(
        ACCEPTANCE,
        Audience.CASE,
        # The hash of the change: exactly what was read is accepted, and nothing else.
        {"change": hex_of(64)},
        word="Late work let in",
        writers=Writers.SUPERVISORS,
    ),
)
