# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A case and the stages of its work, never of the person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from counsellor.domain.canonical import Value
from counsellor.domain.change import Change
from counsellor.domain.coded import Audience, Stage
from counsellor.domain.kind import Nature, Writers, event_kind, register_kind
from counsellor.domain.shapes import code_of, day, list_of, optional, record_id, text, token

MOST_MEMBERS: Final = 20
"""People named in one case beside its lead."""

_PEOPLE: Final = frozenset({"lead", "members"})


_ENDED: Final = frozenset({Stage.CLOSED, Stage.DECLINED})
_BEFORE_WORK: Final = frozenset({Stage.ENQUIRY, Stage.INTAKE, Stage.NEEDS, Stage.ON_HOLD})


def stages_after(present: Stage) -> tuple[Stage, ...]:
    """Return the stages that may be said of a case that is in one, in the order of the work.

    Stages go back and overlap, and the present one is said again to put its day right. Only what
    has ended is opened again, and before anything else; only what has not begun is declined.
    """
    if present in _ENDED:
        return (Stage.REOPENED,)
    return tuple(
        stage
        for stage in Stage
        if (stage is not Stage.REOPENED or present is Stage.REOPENED)
        and (stage is not Stage.DECLINED or present in _BEFORE_WORK)
    )


def says_who_works(change: Change) -> bool:
    """Tell whether a change says who leads a case, or who is named in it."""
    return change.kind == "case" and not _PEOPLE.isdisjoint(change.fields)


def people_in(fields: Mapping[str, Value]) -> frozenset[str]:
    """Return the staff ids of whom the fields of a case name, as its lead or beside it."""
    named = fields.get("members")
    members = named if isinstance(named, list) else []
    return frozenset(str(staff) for staff in (fields.get("lead"), *members) if staff)


def _writers(fields: Mapping[str, Value]) -> Writers:
    """Whoever is given a case takes it over; who is named in it reads it."""
    if fields.keys() & {"lead", "group"}:
        return Writers.DECIDERS
    return Writers.LEADERS if "members" in fields else Writers.COWORKERS


def _stage_writers(fields: Mapping[str, Value]) -> Writers:
    """Closing needs the supervisor."""
    return Writers.DECIDERS if fields["stage"] == Stage.CLOSED else Writers.COWORKERS


KINDS: Final = (
    register_kind(
        "case",
        Audience.CASE,
        {
            "enquiry": optional(record_id),
            "opened_on": day,
            "lead": text(100),
            "members": list_of(text(100), MOST_MEMBERS),
            "group": text(100),
            "region": text(10),
        },
        word="Case",
        writers=_writers,
    ),
    event_kind(
        "stage",
        Audience.CASE,
        {
            "subject": record_id,
            "stage": code_of(Stage),
            "on": day,
            "reason": optional(token),
            "approved_by": optional(text(100)),
        },
        word="Stage of the work",
        optional_fields="reason approved_by",
        nature=Nature.STATE,
        writers=_stage_writers,
    ),
)


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A client's case.

    Attributes:
        id: of the case.
        client: whose case it is.
        opened_on: the day.
        lead: staff id of who leads it.
        members: staff ids of who is named in it beside the lead.
        reader_group: id of its team.
        region: where it belongs, or empty.
        stage: of the work.
        stage_on: since when; None where nobody said.
    """

    id: str
    client: str
    opened_on: date
    lead: str
    members: tuple[str, ...]
    reader_group: str
    region: str
    stage: Stage
    stage_on: date | None


@dataclass(frozen=True, slots=True)
class StageRow:
    """One stage event, in the order of versions."""

    stage: Stage
    on: date
    reason: str | None
