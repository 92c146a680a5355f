# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The kinds of change, the shape of their fields and how they merge.

The names and field names here travel and are signed: they are only ever added to.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from counsellor.domain.coded import (
    Audience,
    ClosingReason,
    ConsentForm,
    ConsentItem,
    ContactType,
    NoteTemplate,
    Phase,
    ReferralSource,
    SessionStatus,
    Stage,
    Subject,
)
from counsellor.domain.errors import MalformedChange
from counsellor.domain.kind import Kind, Nature, event_kind, register_kind
from counsellor.domain.session import check_correction_fields, check_session_fields
from counsellor.domain.shapes import (
    bounded,
    code_of,
    day,
    flag,
    hex_of,
    list_of,
    mapping_of,
    moment,
    optional,
    record_id,
    text,
)

_SECONDS = bounded(0, 10**10)
"""A timer that was forgotten, or a clock that jumped a decade, is recorded and then corrected."""

_SEGMENTS = list_of(
    mapping_of({"phase": code_of(Phase), "start_s": _SECONDS, "end_s": _SECONDS}), 5_000
)
_CLOCK = mapping_of(
    {
        "at_s": _SECONDS,
        "kind": code_of(("sleep", "clock_change", "restart")),
        "seconds": bounded(-(10**10), 10**10),
    }
)
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


_ALL = (
    register_kind(
        "client",
        Audience.CASE,
        {
            "code": text(20),
            "subject": code_of(Subject),
            "language": text(10),
            "minor": flag,
        },
        of_client=True,
    ),
    register_kind(
        "client.working_name", Audience.DEVICE, {"working_name": text(80)}, of_client=True
    ),
    register_kind(
        "identity",
        Audience.DEVICE,
        {
            "full_name": text(200),
            "birth_year": optional(bounded(1900, 2200)),
            "phone": text(60),
            "address": text(400),
            "remarks": text(2_000),
        },
        of_client=True,
    ),
    event_kind(
        "enquiry",
        Audience.CASE,
        {
            "received_on": day,
            "source": code_of(ReferralSource),
            "contact_type": code_of(ContactType),
            "summary": text(4_000),
        },
        optional_fields="summary",
        client=None,
    ),
    register_kind(
        "case",
        Audience.CASE,
        {
            "enquiry": optional(record_id),
            "opened_on": day,
            "lead": text(100),
            "group": text(100),
            "region": text(10),
        },
    ),
    event_kind(
        "consent",
        Audience.CASE,
        {
            "subject": record_id,
            "form": code_of(ConsentForm),
            "given_on": day,
            "language": text(10),
            "witness": text(200),
            "text_version": text(40),
            "text_hash": optional(hex_of(64)),
            "items": mapping_of({item.value: flag for item in ConsentItem}),
            "withdrawn": flag,
            "representative": flag,
            "assent": flag,
        },
        optional_fields="witness text_version text_hash representative assent",
        nature=Nature.STATE,
        of_client=True,
    ),
    event_kind(
        "stage",
        Audience.CASE,
        {
            "subject": record_id,
            "stage": code_of(Stage),
            "on": day,
            "reason": optional(code_of(ClosingReason)),
            "approved_by": optional(text(100)),
        },
        optional_fields="reason approved_by",
        nature=Nature.STATE,
    ),
    event_kind(
        "session",
        Audience.CASE,
        {
            "case": optional(record_id),
            "enquiry": optional(record_id),
            "started_at": moment,
            "duration_s": _SECONDS,
            "contact_type": code_of(ContactType),
            "status": code_of(SessionStatus),
            "present": flag,
            "staff": bounded(1, 20),
            "segments": _SEGMENTS,
            "clock": list_of(_CLOCK, 5_000),
        },
        client=None,
        rule=check_session_fields,
    ),
    event_kind(
        "session.correction",
        Audience.CASE,
        {
            "subject": record_id,
            "started_at": moment,
            "duration_s": _SECONDS,
            "status": code_of(SessionStatus),
            "present": flag,
            "segments": _SEGMENTS,
            "reason": text(400),
        },
        client=None,
        nature=Nature.STATE,
        rule=check_correction_fields,
    ),
    event_kind(
        "note",
        Audience.CASE,
        {
            "session": optional(record_id),
            "case": optional(record_id),
            "template": code_of(NoteTemplate),
            "language": text(10),
            "text": text(200_000),
            "begun_at": moment,
            "signed_at": moment,
            "late": flag,
            "signature": text(2_000),
        },
    ),
    event_kind(
        "note.addendum",
        Audience.CASE,
        {
            "note": record_id,
            "text": text(200_000),
            "signed_at": moment,
            "signature": text(2_000),
        },
    ),
    event_kind("note.unsigned", Audience.DEVICE, {"note": record_id}),
    event_kind(
        "note.misfiled",
        Audience.CASE,
        {"subject": record_id, "reason": text(400), "confirmed": flag},
        nature=Nature.STATE,
    ),
    register_kind(
        "goal",
        Audience.CASE,
        {"text": text(1_000), "position": bounded(1, 3), "open": flag},
    ),
    event_kind(
        "goal.rating",
        Audience.CASE,
        {"goal": record_id, "value": bounded(0, 10), "rated_on": day},
    ),
    event_kind(
        "access",
        Audience.DEVICE,
        {"what": text(40), "reason": text(400)},
        optional_fields="reason",
        client=None,
    ),
    event_kind(
        "hold",
        Audience.CASE,
        {"subject": record_id, "held": flag, "reason": text(400)},
        nature=Nature.STATE,
    ),
    event_kind(
        "erasure",
        Audience.CASE,
        {"code": text(20), "basis": text(400), "on": day},
        nature=Nature.ERASURE,
    ),
    event_kind(
        "receipt",
        Audience.REPLY,
        {
            "device": text(100),
            "streams": list_of(_STREAM_RECEIPT, 1_000),
            "received_at": moment,
        },
        client=False,
    ),
    event_kind(
        "roster",
        Audience.REPLY,
        {"version": bounded(1, 2**53), "document": text(900_000), "signature": text(4_000)},
        client=False,
    ),
)

KINDS: Final[Mapping[str, Kind]] = {kind.name: kind for kind in _ALL}


def kind_of(name: str) -> Kind:
    """Give a kind's rule.

    Raises:
        MalformedChange: there is no such kind.
    """
    try:
        return KINDS[name]
    except KeyError as error:
        raise MalformedChange(reason="kind", kind=name[:40]) from error


ALWAYS_TRAVELS: Final = frozenset({"consent", "hold", "erasure"})
"""What leaves even after consent is withdrawn, for a client whom the office already knows."""
