# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""An enquiry: the first contact, before there is a case and without an identity."""

from __future__ import annotations

from typing import Final

from counsellor.domain.coded import Audience
from counsellor.domain.kind import Writers, event_kind
from counsellor.domain.shapes import day, text, token

KINDS: Final = (
    event_kind(
        "enquiry",
        Audience.CASE,
        {
            "received_on": day,
            "source": token,
            "contact_type": token,
            "summary": text(4_000, lines=True),
        },
        word="Enquiry",
        optional_fields="summary",
        client=None,
        writers=Writers.COWORKERS,
    ),
)
