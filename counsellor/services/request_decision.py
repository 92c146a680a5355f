# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Ask for what somebody else decides, and decide what others asked for."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from counsellor.domain.canonical import Value
from counsellor.domain.errors import MalformedChange, NotPermitted, UnknownRecord
from counsellor.domain.ids import new_id
from counsellor.domain.permission import LATE, NOT_YET_NAMED, Ruling, is_decision, widens
from counsellor.domain.records import kind_of
from counsellor.domain.records.acceptances import ACCEPTANCE
from counsellor.domain.records.requests import DECLINED, GRANTED, RequestRow
from counsellor.services.apply_permitted import ask_again, commit_and_ask_again
from counsellor.services.finish_erasure import erase_for_good
from counsellor.services.office_roster import current_roster
from counsellor.storage.journal import DraftedChange
from counsellor.storage.pending import REQUEST, PendingChange
from counsellor.storage.vault import Vault

ERASURE = "erasure"

FOR_A_DECISION: Final = LATE | {REQUEST}
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
        "wanted": dict(wanted.fields),
        "reason": reason,
    }
    return DraftedChange("request", new_id(), wanted.client, fields)


def open_requests(vault: Vault) -> list[RequestRow]:
    """Return what waits for a decision: what was asked for, and decisions of who may only ask."""
    came = [
        _as_request(change)
        for change in vault.pending.undecided()
        if change.reason in FOR_A_DECISION
    ]
    return [*vault.requests.undecided(), *came]


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
    asked = _found(vault, request)
    _require_no_widening(vault, asked)
    change = _acceptance(vault, asked) if asked.late else _wanted(asked)
    vault.permission.require(change.kind, change.client, change.fields)
    return asked


def may_answer(vault: Vault, asked: RequestRow) -> bool:
    """Tell whether whoever works here answers such requests at all.

    What forbids granting one of them all the same, such as a hold, is told when it is tried.
    """
    ruling = vault.permission.ruling("request", asked.client, {"decision": DECLINED})
    return ruling is Ruling.PERMITTED


def require_decline(vault: Vault, request: str) -> RequestRow:
    """Return an open request that whoever works here may decline.

    Raises:
        UnknownRecord: there is no such open request.
        NotPermitted: it is for somebody else to decide.
    """
    asked = _found(vault, request)
    vault.permission.require("request", asked.client, {"decision": DECLINED})
    return asked


def grant_request(vault: Vault, request: str, because: str = "") -> None:
    """Make the change that was asked for, in one's own name; what is late counts as it is.

    Raises:
        UnknownRecord: there is no such open request.
        NotPermitted: whoever works here may not decide it either.
        MalformedChange: what was asked for is no change of its kind.
    """
    asked = _found(vault, request)
    if asked.late:
        _require_no_widening(vault, asked)
        commit_and_ask_again(vault, [_acceptance(vault, asked)])
        return
    if asked.asks == ERASURE:
        # What was asked for goes with the client, the request among it.
        erase_for_good(vault, asked.client, str(asked.wanted.get("basis", "")), _today(vault))
        return
    if not is_decision(kind_of(asked.asks), asked.wanted):
        raise MalformedChange(reason="asks", kind=asked.asks)
    with vault.transaction():
        wanted = [_wanted(asked), *_decision(vault, asked, GRANTED, because)]
        ask_again(vault, vault.journal.commit(wanted), current_roster(vault))


def decline_request(vault: Vault, request: str, because: str) -> None:
    """Leave everything as it is, and tell whoever asked why.

    Raises:
        UnknownRecord: there is no such open request.
        NotPermitted: whoever works here may not decide it.
    """
    asked = _found(vault, request)
    if asked.late:
        require_decline(vault, request)
        with vault.transaction():
            vault.pending.turn_away(bytes.fromhex(asked.id))
        return
    with vault.transaction():
        vault.journal.commit(_decision(vault, asked, DECLINED, because))


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


def _wanted(asked: RequestRow) -> DraftedChange:
    return DraftedChange(asked.asks, asked.about, asked.client, asked.wanted)


def _acceptance(vault: Vault, asked: RequestRow) -> DraftedChange:
    (change,) = (one for one in vault.pending.undecided() if one.version.hex() == asked.id)
    fields: dict[str, Value] = {"change": change.entry.hash.hex()}
    return DraftedChange(ACCEPTANCE, new_id(), asked.client, fields)


def _decision(vault: Vault, asked: RequestRow, decision: str, because: str) -> list[DraftedChange]:
    """Return the change that decides a request; one that came as a change is settled here alone."""
    if _settle_pending(vault, asked, decision):
        return []
    fields: dict[str, Value] = {"decision": decision, "because": because}
    return [DraftedChange("request", asked.id, asked.client, fields)]


def _settle_pending(vault: Vault, asked: RequestRow, decision: str) -> bool:
    for change in vault.pending.undecided():
        if change.version.hex() == asked.id:
            vault.pending.decide(change.version, decision)
            return True
    return False


def _found(vault: Vault, request: str) -> RequestRow:
    for row in open_requests(vault):
        if row.id == request:
            return row
    raise UnknownRecord(kind="request", record=request)


def _as_request(pending: PendingChange) -> RequestRow:
    change = pending.entry.change
    return RequestRow(
        id=pending.version.hex(),
        client=change.client or "",
        asks=change.kind,
        about=change.record,
        wanted=change.fields,
        reason=str(change.fields.get("reason", "") or ""),
        author=change.author,
        at=pending.came_at,
        waits=pending.reason if pending.reason in LATE else "",
    )


def _today(vault: Vault) -> date:
    return vault.clock.now().date()
