# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Ask for what somebody else decides, and decide what others asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from counsellor.domain.canonical import Value
from counsellor.domain.errors import NotPermitted, UnknownRecord
from counsellor.domain.ids import new_id
from counsellor.domain.kind import Nature
from counsellor.domain.permission import LATE, NOT_YET_NAMED, RETURNED, Ruling, widens
from counsellor.domain.records import kind_of
from counsellor.domain.records.acceptances import ACCEPTANCE
from counsellor.domain.records.requests import DECLINED, GRANTED, RequestRow
from counsellor.services.apply_permitted import ask_again, commit_and_ask_again
from counsellor.services.finish_erasure import erase_as_asked
from counsellor.services.office_roster import current_roster
from counsellor.storage.journal import DraftedChange
from counsellor.storage.pending import ASKED, PendingChange
from counsellor.storage.vault import Vault

ERASURE: Final = "erasure"

FOR_A_DECISION: Final = LATE | ASKED
"""Why a change is pending that a person decides; all other reasons go by themselves or never."""


def make_or_ask(vault: Vault, wanted: DraftedChange, reason: str = "") -> Ruling:
    """Save a change, or ask for it where only somebody else may decide it.

    Returns:
        ``PERMITTED`` where it was saved, ``REQUEST`` where it was asked for.

    Raises:
        NotPermitted: it may not even be asked for.
        MalformedChange, Erased: nothing was written.
    """
    ruling = vault.permission.ruling(wanted.kind, wanted.client, wanted.fields)
    if ruling is Ruling.REQUEST:
        vault.commit([_request(wanted, reason)])
    else:
        vault.commit([wanted])
    return ruling


def _request(wanted: DraftedChange, reason: str) -> DraftedChange:
    fields: dict[str, Value] = {
        "asks": wanted.kind,
        "about": wanted.record,
        "wanted": dict(kind_of(wanted.kind).entered(wanted.fields)),
        "reason": reason,
    }
    return DraftedChange("request", new_id(), wanted.client, fields)


def open_requests(vault: Vault) -> list[RequestRow]:
    """Return what waits for a decision: what was asked for, and decisions of who may only ask."""
    came = [
        _as_request(vault, change)
        for change in vault.pending.undecided()
        if change.reason in FOR_A_DECISION
    ]
    return [*vault.requests.undecided(), *came]


def decided_together(requests: Iterable[RequestRow]) -> list[tuple[RequestRow, ...]]:
    """Put requests together of which one cannot well be decided without the other.

    What was written late of one visit, its session first and then its notes, is one decision.
    """
    found: dict[tuple[str, str, str, str], list[RequestRow]] = {}
    for row in requests:
        found.setdefault((row.client, row.author, row.waits, _visit_of(row)), []).append(row)
    return [tuple(sorted(rows, key=lambda row: row.asks != "session")) for rows in found.values()]


def _visit_of(row: RequestRow) -> str:
    """Return the session that something late belongs to, or what tells it from all others."""
    if row.late and row.asks == "session":
        return row.about
    session = row.wanted.get("session") if row.late and row.asks == "note" else None
    return str(session) if session else row.id


def requests_about(vault: Vault, client: str) -> list[RequestRow]:
    """Return what waits for a decision about one client."""
    return [row for row in open_requests(vault) if row.client == client]


def require_way(vault: Vault, kind: str, client: str, fields: Mapping[str, Value]) -> Ruling:
    """Return whether a change would be made here or asked for, before a form is filled in for it.

    Raises:
        NotPermitted: it may not even be asked for.
    """
    way = vault.permission.require_way(kind, client, fields)
    if way is Ruling.REQUEST:
        vault.permission.require("request", client, {"asks": kind})
    return way


def require_grant(vault: Vault, request: str) -> RequestRow:
    """Return an open request that whoever works here may grant, before anything is asked for it.

    Raises:
        UnknownRecord: there is no such open request.
        NotPermitted: it is for somebody else to decide, or a hold forbids it.
    """
    asked, came = _found(vault, request)
    _require_no_widening(vault, asked)
    _require_known_case(vault, asked)
    change = _acceptance(came) if came is not None and asked.late else _wanted(asked, came)
    vault.permission.require(change.kind, change.client, change.fields)
    return asked


def require_decline(vault: Vault, request: str) -> RequestRow:
    """Return an open request that whoever works here may decline.

    Raises:
        UnknownRecord: there is no such open request.
        NotPermitted: it is for somebody else to decide.
    """
    asked, _came = _found(vault, request)
    vault.permission.require("request", asked.client, {"decision": DECLINED})
    return asked


def grant_request(vault: Vault, request: str, because: str = "", along: Sequence[str] = ()) -> None:
    """Make the change that was asked for, in one's own name; what is late counts as it is.

    Args:
        vault: of whoever decides.
        request: its id.
        because: why, for whoever asked.
        along: ids of what else is late of the same visit, and is let in with it.

    Raises:
        UnknownRecord: there is no such open request.
        NotPermitted: whoever works here may not decide it either.
        ErasureUnfinished: who was to be erased is; old copies go as soon as there is room.
    """
    asked, came = _found(vault, request)
    if asked.late:
        _require_no_widening(vault, asked)
        late = _late(vault, (request, *along))
        commit_and_ask_again(vault, [_acceptance(change) for change in late])
        return
    if asked.asks == ERASURE:
        # What was asked for goes with the client, the request among it.
        erase_as_asked(vault, asked.client, asked.wanted, vault.clock.now().date())
        return
    _require_known_case(vault, asked)
    with vault.transaction():
        # Made first: a hold is made for as long as another's asking stands.
        made = vault.journal.commit([_wanted(asked, came)])
        _decide(vault, asked, came, (GRANTED, because))
        ask_again(vault, made, current_roster(vault))


def decline_request(vault: Vault, request: str, because: str, along: Sequence[str] = ()) -> None:
    """Leave everything as it is, and tell whoever asked why; ``along`` as in ``grant_request``.

    Raises:
        UnknownRecord: there is no such open request.
        NotPermitted: whoever works here may not decide it.
    """
    asked, came = _found(vault, request)
    vault.permission.require("request", asked.client, {"decision": DECLINED})
    if asked.late:
        late = _late(vault, (request, *along))
        with vault.transaction():
            for change in late:
                vault.pending.turn_away(change.version)
        return
    with vault.transaction():
        _decide(vault, asked, came, (DECLINED, because))


def _require_no_widening(vault: Vault, asked: RequestRow) -> None:
    """Refuse to let in a consent that permits more: only those who work in the case record that.

    It counts once its author is named. Of who left the case it is refused when it is ruled on.

    Raises:
        NotPermitted: it would.
    """
    if not (asked.waits == NOT_YET_NAMED and asked.asks == "consent"):
        return
    if widens(asked.wanted, vault.files.of(asked.client, vault.membership)):
        raise NotPermitted(kind=asked.asks, reason="widens")


def _require_known_case(vault: Vault, asked: RequestRow) -> None:
    """Refuse to decide on a case that the client has not, or to give one to whom nobody knows.

    It would make a second case, whose lead no list shows and nobody takes out again.

    Raises:
        UnknownRecord: so it would be.
    """
    case = {"case": asked.about, "stage": asked.wanted.get("subject")}.get(asked.asks)
    if asked.late or case is None:
        return
    if case not in {one.id for one in vault.cases.of_client(asked.client)}:
        raise UnknownRecord(kind="case", record=str(case))
    if lead := asked.wanted.get("lead"):
        current_roster(vault).member(str(lead))


def _wanted(asked: RequestRow, came: PendingChange | None) -> DraftedChange:
    """Return the change that is granted; an event that came has its place where it was written."""
    is_event = kind_of(asked.asks).nature is not Nature.REGISTER
    record = new_id() if came is not None and is_event else asked.about
    return DraftedChange(asked.asks, record, asked.client, asked.wanted)


def _acceptance(late: PendingChange) -> DraftedChange:
    fields: dict[str, Value] = {"change": late.entry.hash.hex()}
    return DraftedChange(ACCEPTANCE, new_id(), late.entry.change.client, fields)


def _decide(
    vault: Vault, asked: RequestRow, came: PendingChange | None, decided: tuple[str, str]
) -> None:
    """Decide a request by a change of its own; what came as a change is settled here alone."""
    decision, because = decided
    if came is not None:
        vault.pending.decide(came.version, decision)
        return
    fields: dict[str, Value] = {"decision": decision, "because": because}
    vault.journal.commit([DraftedChange("request", asked.id, asked.client, fields)])


def _found(vault: Vault, request: str) -> tuple[RequestRow, PendingChange | None]:
    """Return an open request, and what came of it if it is no request by itself."""
    for row in vault.requests.undecided():
        if row.id == request:
            return row, None
    came = vault.pending.undecided_at(_version_of(request))
    if came is None or came.reason not in FOR_A_DECISION:
        raise UnknownRecord(kind="request", record=request)
    return _as_request(vault, came), came


def _late(vault: Vault, requests: Sequence[str]) -> list[PendingChange]:
    """Return what was written late and is decided as one."""
    found = [_found(vault, request) for request in requests]
    return [came for asked, came in found if came is not None and asked.late]


def _version_of(request: str) -> bytes:
    try:
        return bytes.fromhex(request)
    except ValueError:
        return b""  # the id of a record: no version has it


def _as_request(vault: Vault, pending: PendingChange) -> RequestRow:
    change = pending.entry.change
    shown = kind_of(change.kind).plain(change.fields)
    is_returned = pending.reason == RETURNED
    sender = current_roster(vault).device(pending.device).staff if is_returned else ""
    return RequestRow(
        id=pending.version.hex(),
        client=change.client or "",
        asks=change.kind,
        about=change.record,
        wanted=shown,
        reason=str(shown.get("reason") or shown.get("basis") or ""),
        author=sender or change.author,
        at=pending.came_at,
        waits=pending.reason if pending.reason in LATE else "",
        decided_by=change.author if is_returned else "",
        is_change=True,
    )
