# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A request: a change that its author may ask for but not make, until somebody decides it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from counsellor.domain.canonical import Value
from counsellor.domain.coded import Audience
from counsellor.domain.errors import MalformedChange
from counsellor.domain.kind import Embedded, Kind, Writers, register_kind
from counsellor.domain.records import cases, erasures, notes
from counsellor.domain.shapes import code_of, object_of, record_id, text

ASKING: Final = frozenset({"asks", "about", "wanted", "reason"})
"""What a request is made of, once: nobody rewrites it under its author's name."""

_ASKABLE: Final[Mapping[str, Kind]] = {
    kind.name: kind
    for subject in (cases, notes, erasures)
    for kind in subject.KINDS
    if kind.name in ("case", "stage", "note.misfiled", "hold", "erasure")
}
"""Kinds of which some changes are for somebody else to decide."""


def is_asking(fields: Mapping[str, Value]) -> bool:
    """Tell whether fields of a request ask something, at least in part."""
    return not fields.keys().isdisjoint(ASKING)


GRANTED, DECLINED = "granted", "declined"
MOST_WANTED: Final = 20
"""Fields of the change that is asked for."""


def _writers(fields: Mapping[str, Value]) -> Writers:
    """Who works in the case asks; the supervisor or the records officer answers.

    A hold is asked for by one of the two, and made by the other.
    """
    if fields.keys() & {"decision", "because"}:
        return Writers.ANSWERERS
    return Writers.ANSWERERS if fields.get("asks") == "hold" else Writers.COWORKERS


def _embedded(fields: Mapping[str, Value]) -> Embedded | None:
    """Return the change that is asked for; None where this decides one, or says why.

    Half a question is none: it would close a file, or stand for a hold, and nobody could see it
    to decide it.

    Raises:
        MalformedChange: something of what a question is made of is not told.
    """
    if not is_asking(fields):
        return None
    wanted = fields.get("wanted")
    if not fields.keys() >= ASKING or not isinstance(wanted, Mapping):
        raise MalformedChange(reason="wanted", kind="request")
    return Embedded(_ASKABLE[str(fields["asks"])], str(fields["about"]), wanted)


KINDS: Final = (
    register_kind(
        "request",
        Audience.CASE,
        {
            "asks": code_of(_ASKABLE),
            "about": record_id,
            "wanted": object_of(MOST_WANTED),
            "reason": text(400),
            "decision": code_of((GRANTED, DECLINED)),
            "because": text(400),
        },
        word="Request",
        writers=_writers,
        embeds=_embedded,
    ),
)


@dataclass(frozen=True, slots=True)
class RequestRow:
    """A request that nobody has decided yet.

    Attributes:
        id: of the request.
        client: whom it is about.
        asks: the kind of the change that is asked for.
        about: the record that the change would make, or be about.
        wanted: its fields.
        reason: why, in the words of whoever asks.
        author: staff id of who asks.
        at: when it was asked, or when it came in.
        waits: why it waits as it is, to be let in or not: one of ``permission.LATE``; empty for
            what is asked for.
        decided_by: of an erasure that came back to whoever was put back: staff id of who had
            decided it, as the one who asks says; or empty.
        is_change: whether the change itself came, and no request: no reason goes back to its
            author.
    """

    id: str
    client: str
    asks: str
    about: str
    wanted: Mapping[str, Value] = field(repr=False)
    reason: str = field(repr=False)
    author: str
    at: datetime
    waits: str = ""
    decided_by: str = ""
    is_change: bool = False

    @property
    def late(self) -> bool:
        """Whether it is the change itself, written by who did not work in the case."""
        return bool(self.waits)


@dataclass(frozen=True, slots=True)
class DeclinedRow:
    """A request that somebody declined.

    Attributes:
        request: what was asked for.
        because: why not, in the words of whoever decided.
        by: staff id of who decided.
        at: when.
    """

    request: RequestRow
    because: str = field(repr=False)
    by: str
    at: datetime
