# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Follow-ups of a case: set, said otherwise, done, and taken back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from counsellor.domain.canonical import Value
from counsellor.domain.errors import RecordInvalid, UnknownRecord
from counsellor.domain.ids import new_id
from counsellor.domain.records.follow_ups import FollowUpRow, check_done, check_what
from counsellor.storage.journal import DraftedChange
from counsellor.storage.vault import Vault


def due_follow_ups(vault: Vault, until: date) -> list[FollowUpRow]:
    """Return what is to be done until a day, soonest first.

    On a laptop in all its cases but those that went to others, at the office in those that its
    person leads.
    """
    rows, who = vault.follow_ups.due_until(until), vault.membership
    if not who.is_office:
        left = vault.files.left_by(who) if rows else frozenset()
        return [row for row in rows if row.client not in left]
    return [row for row in rows if _leads(vault, row)]


def set_follow_up(vault: Vault, client: str, what: str, due_on: date) -> str:
    """Save a new follow-up of the client's newest case and return its id.

    Raises:
        NotPermitted: the case is a colleague's.
        RecordInvalid: it says nothing, or there is no case.
    """
    check_what(what)
    case = vault.cases.newest(client)
    if case is None:
        raise RecordInvalid(kind="follow_up", reason="no_case")
    follow_up = new_id()
    fields: dict[str, Value] = {
        "case": case,
        "due_on": due_on.isoformat(),
        "what": what.strip(),
        "done_on": None,
        "outcome": "",
    }
    vault.commit([DraftedChange("follow_up", follow_up, client, fields)])
    return follow_up


def reword_follow_up(vault: Vault, client: str, follow_up: str, what: str, due_on: date) -> None:
    """Save other words or another day; what is as it was is not written again.

    Raises:
        NotPermitted: the case is a colleague's.
        RecordInvalid: it says nothing.
        UnknownRecord: the client has no such follow-up.
    """
    check_what(what)
    row = _find(vault, client, follow_up)
    fields: dict[str, Value] = {}
    if what.strip() != row.what:
        fields["what"] = what.strip()
    if due_on != row.due_on:
        fields["due_on"] = due_on.isoformat()
    _change(vault, row, fields)


def finish_follow_up(
    vault: Vault, client: str, follow_up: str, done_on: date, outcome: str = ""
) -> None:
    """Save that it was done, and what came of it.

    Raises:
        NotPermitted: the case is a colleague's.
        RecordInvalid: the day is still to come.
        UnknownRecord: the client has no such follow-up.
    """
    check_done(done_on, vault.clock.now().date())
    row = _find(vault, client, follow_up)
    _change(vault, row, {"done_on": done_on.isoformat(), "outcome": outcome.strip()})


def reopen_follow_up(vault: Vault, client: str, follow_up: str) -> None:
    """Take back that it was done; what was written of the outcome stays for the next time.

    Raises:
        NotPermitted: the case is a colleague's.
        UnknownRecord: the client has no such follow-up.
    """
    row = _find(vault, client, follow_up)
    _change(vault, row, {"done_on": None} if row.done_on is not None else {})


def _find(vault: Vault, client: str, follow_up: str) -> FollowUpRow:
    for row in vault.follow_ups.of_client(client):
        if row.id == follow_up:
            return row
    raise UnknownRecord(kind="follow_up", record=follow_up)


def _change(vault: Vault, row: FollowUpRow, fields: Mapping[str, Value]) -> None:
    if fields:
        vault.commit([DraftedChange("follow_up", row.id, row.client, fields)])


def _leads(vault: Vault, row: FollowUpRow) -> bool:
    return any(case.lead in vault.membership.authors for case in vault.cases.of_client(row.client))
