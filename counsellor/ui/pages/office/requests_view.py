# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What waits for a person's decision, and what the rules did not let in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from counsellor.domain.canonical import Value
from counsellor.domain.errors import UnknownRecord
from counsellor.services.request_decision import decided_together, open_requests
from counsellor.services.who_decides import Deciding, who_decides

if TYPE_CHECKING:
    from counsellor.domain.records.requests import RequestRow
    from counsellor.domain.roster import Roster
    from counsellor.services.vault_types import OpenVault

MOST_SHOWN: Final = 90
"""Letters of a note in the list of what waits: enough to know it by, and it is read in full."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A request that nobody has decided.

    Attributes:
        id: of the request.
        client: id of the client, or empty for who may read no case.
        code: the client's code, or empty where the client is not known here.
        asks: the kind of what is asked for.
        wanted: its fields.
        staff, name: who asks; the name is empty where the roster does not know it.
        why: how the words of whoever asks begin, or what was written late; empty for who may read
            no case.
        at: when it was asked.
        deciding: what the person here may do about it, and who decides it.
        waits: why it waits as it is, to be let in or not; empty for what is asked for.
        along: ids of what else was written late of the same visit and is decided with it.
        kinds: of all that is decided with it, in their order.
        text: all of what was written late, or of a long reason, to be read in full; or empty.
        decided_by: of an erasure that came back, the name of who had decided it, or empty where
            nobody knows it; None for all else.
        is_change: as of a ``RequestRow``.
    """

    id: str
    client: str
    code: str
    asks: str
    wanted: Mapping[str, Value] = field(repr=False)
    staff: str
    name: str
    why: str = field(repr=False)
    at: datetime
    deciding: Deciding
    waits: str = ""
    along: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    text: str = field(default="", repr=False)
    decided_by: str | None = None
    is_change: bool = False

    @property
    def late(self) -> bool:
        """Whether it is the change itself, written by who did not work in the case."""
        return bool(self.waits)

    @property
    def returned(self) -> bool:
        """Whether it is an erasure that a laptop has done and this office has lost."""
        return self.decided_by is not None


@dataclass(frozen=True, slots=True)
class NotApplied:
    """What came in and was not applied, by name.

    Attributes:
        key: tells it from all others.
        kind: of the change.
        code: the client's code, or empty.
        sender: name of the member of staff, or empty.
        reason: the code of the rule.
        at: when it came in.
    """

    key: str
    kind: str
    code: str
    sender: str
    reason: str
    at: datetime


def read_waiting(vault: OpenVault, roster: Roster) -> tuple[Waiting, ...]:
    """Read every open request, oldest first; who may read no case sees code and request alone.

    What was written late is content, and so only for who reads cases.
    """
    reads = vault.membership.reads_cases
    return tuple(
        Waiting(
            id=request.id,
            client=request.client if reads else "",
            code=code_of(vault, request.client) or _code_of_erased(request),
            asks=request.asks,
            wanted=request.wanted,
            staff=request.author,
            name=name_of(roster, request.author),
            why=_why((request, *along)) if reads else "",
            at=request.at,
            waits=request.waits,
            deciding=who_decides(vault, request),
            along=tuple(one.id for one in along),
            kinds=tuple(one.asks for one in (request, *along)),
            text=_to_read((request, *along)) if reads else "",
            decided_by=name_of(roster, request.decided_by) if request.decided_by else None,
            is_change=request.is_change,
        )
        for request, *along in decided_together(open_requests(vault))
        if reads or not request.late
    )


def _code_of_erased(request: RequestRow) -> str:
    """Return the code of a client of whom nothing but an erasure has come, or nothing."""
    return str(request.wanted["code"]) if request.decided_by else ""


def _why(together: Sequence[RequestRow]) -> str:
    """Say what it was asked for with; of what was written late, how it begins."""
    text = _text(together) or together[0].reason
    whole = " ".join(text.split())
    return whole if len(whole) <= MOST_SHOWN else f"{whole[:MOST_SHOWN].rsplit(' ', 1)[0]}…"


def _to_read(together: Sequence[RequestRow]) -> str:
    """Return what a list has no room for."""
    reason = together[0].reason
    return _text(together) or (reason if len(reason) > MOST_SHOWN else "")


def _text(together: Sequence[RequestRow]) -> str:
    """Return what was written late, one text after the other."""
    texts = (str(one.wanted.get("text", "")) for one in together if one.late)
    return "\n\n".join(filter(None, texts))


def read_not_applied(vault: OpenVault, roster: Roster) -> tuple[NotApplied, ...]:
    """Read what was refused, newest first."""
    return tuple(
        NotApplied(
            key=refused.key,
            kind=refused.kind,
            code=code_of(vault, refused.client or ""),
            sender=sender_of(roster, refused.device),
            reason=refused.reason,
            at=refused.came_at,
        )
        for refused in vault.pending.refused()
    )


def code_of(vault: OpenVault, client: str) -> str:
    """Return a client's code; nothing if this vault does not know the client."""
    try:
        return vault.clients.get(client).code
    except UnknownRecord:
        return ""


def name_of(roster: Roster, staff: str) -> str:
    """Name a member of staff, also by the id from before joining; or nothing."""
    known = {author: device.staff for device in roster.devices for author in device.authors}
    try:
        return roster.member(known.get(staff, staff)).name
    except UnknownRecord:
        return ""


def sender_of(roster: Roster, device: str) -> str:
    """Name whose device it is; nothing if the roster does not know it."""
    try:
        return roster.member(roster.device(device).staff).name
    except UnknownRecord:
        return ""


def machine_of(roster: Roster, device: str) -> date | None:
    """Return since when the office knows a device, if its user has or had others beside it."""
    try:
        ours = roster.device(device)
    except UnknownRecord:
        return None
    alike = sum(one.staff == ours.staff for one in roster.devices)
    return date.fromisoformat(ours.since) if alike > 1 else None
