# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A client: a code, and on this device a working name; never who they are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from counsellor.domain.coded import Audience, Stage, Subject
from counsellor.domain.kind import Writers, register_kind
from counsellor.domain.records.consents import Consent
from counsellor.domain.shapes import code_of, flag, text, token

CLIENT: Final = "client"

KINDS: Final = (
    register_kind(
        CLIENT,
        Audience.CASE,
        {
            "code": text(20),
            "subject": code_of(Subject),
            "language": token,
            "minor": flag,
        },
        word="Client",
        of_client=True,
        writers=Writers.COWORKERS,
    ),
    register_kind(
        "client.working_name",
        Audience.DEVICE,
        {"working_name": text(80)},
        word="Working name",
        of_client=True,
        writers=Writers.NOBODY,
    ),
)


@dataclass(frozen=True, slots=True)
class ClientRow:
    """A client in a list: code and working name, never the identity.

    Attributes:
        id, code, working_name: who.
        subject: the person, or a relative who came first.
        language: of the talks.
        stage: of the newest case, or None before there is a case.
        last_session: start of the newest session, or None.
        sessions: how many sessions.
        drafts: unsigned drafts on this device.
        consent: the consent that counts, or None.
        sessions_since: with the client present, since a spoken consent was given; no more are
            counted than it allows.
        minor: representative and assent are needed.
    """

    id: str
    code: str
    working_name: str
    subject: Subject
    language: str
    stage: Stage | None
    last_session: datetime | None
    sessions: int
    drafts: int
    consent: Consent | None
    minor: bool = False
    sessions_since: int = 0
