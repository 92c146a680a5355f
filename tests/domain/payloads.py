# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Changes of every kind, right and wrong, for the proofs about payloads."""

from __future__ import annotations

from counsellor.domain.canonical import Value
from counsellor.domain.change import Change
from tests import kinds

CLIENT = "00000000-0000-7000-8000-000000000001"
RECORD = "00000000-0000-7000-8000-000000000002"
AT = "2026-11-22T14:05:00+05:00"
DAY = "2026-11-22"
ITEMS = ("service", "sync", "family_contact", "other_agencies", "aftercare", "statistics")
SEGMENTS: list[Value] = [{"phase": "trust", "start_s": 0, "end_s": 60}]

FIELDS: dict[str, dict[str, Value]] = {
    "client": {"code": "KT-482-93", "subject": "relative", "language": "kk", "minor": True},
    "client.working_name": {"working_name": "наубайшы"},
    "identity": {
        "full_name": "Ә",
        "birth_year": None,
        "phone": "",
        "address": "",
        "remarks": "",
    },
    "enquiry": {"received_on": DAY, "source": "imam", "contact_type": "phone", "summary": "x"},
    "case": {
        "enquiry": RECORD,
        "opened_on": DAY,
        "lead": "staff",
        "members": ["colleague"],
        "group": "team",
        "region": "KZ-75",
    },
    "consent": {
        "subject": CLIENT,
        "form": "spoken",
        "given_on": DAY,
        "language": "ru",
        "witness": "",
        "text_version": "",
        "text_hash": None,
        "items": dict.fromkeys(ITEMS, True),
        "withdrawn": False,
        "representative": False,
        "assent": False,
    },
    "stage": {
        "subject": RECORD,
        "stage": "closed",
        "on": DAY,
        "reason": "goals_met",
        "approved_by": None,
    },
    "session": {
        "case": RECORD,
        "enquiry": None,
        "started_at": AT,
        "duration_s": 60,
        "contact_type": "home",
        "status": "completed",
        "present": True,
        "staff": 1,
        "segments": SEGMENTS,
        "clock": [{"at_s": 3, "kind": "sleep", "seconds": -7}],
    },
    "session.correction": {
        "subject": RECORD,
        "started_at": AT,
        "duration_s": 60,
        "status": "no_show",
        "present": False,
        "segments": SEGMENTS,
        "reason": "forgotten",
    },
    "note": {
        "session": None,
        "case": RECORD,
        "template": "free",
        "language": "en",
        "text": "Сөйлестік.",
        "begun_at": AT,
        "signed_at": AT,
        "late": False,
        "signature": "s",
    },
    "note.addendum": {"note": RECORD, "text": "и ещё", "signed_at": AT, "signature": "s"},
    "note.unsigned": {"note": RECORD},
    "note.misfiled": {"subject": RECORD, "reason": "x", "confirmed": False},
    "access": {"what": "identity_shown", "reason": ""},
    "hold": {"subject": CLIENT, "held": True, "reason": "x"},
    "erasure": {"code": "KT-482-93", "basis": "asked", "on": DAY},
    "request": {
        "asks": "stage",
        "about": RECORD,
        "wanted": {"subject": RECORD, "stage": "closed", "on": DAY},
        "reason": "переезд",
        "decision": "declined",
        "because": "рано",
    },
    **kinds.FIELDS,
}
OF_CLIENT = frozenset({"client", "client.working_name", "identity"})


def change(kind: str) -> Change:
    """Give one right change of a kind, with every field that it may have."""
    return Change(
        kind=kind,
        record=CLIENT if kind in OF_CLIENT else RECORD,
        client=CLIENT,
        author="staff",
        fields=FIELDS[kind],
        bases=(),
        at=AT,
        counter=7,
        incarnation="1" * 32,
        salt="2" * 32,
    )
