# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Apply what of a bundle is permitted, and ask again of what had waited for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from counsellor.domain.change import Change, Entry
from counsellor.domain.errors import UnknownRecord
from counsellor.domain.permission import EARLY, WAITS, subject_of
from counsellor.domain.records import kind_of
from counsellor.domain.records.acceptances import ACCEPTANCE
from counsellor.domain.records.clients import CLIENT
from counsellor.domain.roster import Roster
from counsellor.domain.stream import NO_LINK
from counsellor.services.bound_waiting import bound_waiting
from counsellor.services.check_permission import Permitted, check_permission
from counsellor.services.office_roster import current_roster
from counsellor.storage.journal import Applied, DraftedChange
from counsellor.storage.pending import REQUEST, WaitingChange
from counsellor.storage.vault import Vault

_SAYS_WHO_MAY: Final = frozenset({CLIENT, "case", "consent"})
"""Kinds on which every ruling about their client depends."""

_IS_WRITTEN_ABOUT: Final = frozenset({"session", "note"})
"""Kinds about which their author alone writes more."""

_SECONDED: Final = "hold"
"""The kind that takes two: what came of it before its asking waits for that."""

_ASKS: Final = "request"

_WAITED_FOR: Final = _SAYS_WHO_MAY | _IS_WRITTEN_ABOUT | {ACCEPTANCE, _ASKS, _SECONDED}
"""Kinds for which something may have waited."""


def apply_permitted(vault: Vault, parted: Permitted, bundle: int, roster: Roster) -> Applied:
    """Apply what is permitted, keep what waits for a person, and note by name what is refused."""
    applied = _settle(vault, bound_waiting(vault, parted, bundle), bundle)
    ask_again(vault, applied.new, roster)
    return applied


def commit_and_ask_again(vault: Vault, drafted: Sequence[DraftedChange]) -> None:
    """Save changes for which something that came from elsewhere may have waited.

    Raises:
        NotPermitted, MalformedChange, Erased: nothing was written.
        NotInAnOffice: nothing could have come.
    """
    with vault.transaction():
        ask_again(vault, vault.journal.commit(drafted), current_roster(vault))


def ask_again(vault: Vault, come: Sequence[Entry], roster: Roster) -> None:
    """Rule anew on what waited for something that has come.

    What is let in so may be what something else waited for.
    """
    while any(entry.change.kind in _WAITED_FOR for entry in come):
        by_client: dict[str, list[Change]] = defaultdict(list)
        for entry in come:
            by_client[entry.change.client or ""].append(entry.change)
        come = [
            entry
            for client, changes in sorted(by_client.items())
            for waiting in _waiting(vault, client, changes)
            for entry in _ask_one(vault, waiting, roster)
        ]


def _waiting(vault: Vault, client: str, come: Sequence[Change]) -> Sequence[WaitingChange]:
    """Return what waits about a client and may be ruled on otherwise by what has come."""
    waiting = _that_waited_for(come, vault.pending.waiting(WAITS, client))
    if {change.kind for change in come}.isdisjoint((_ASKS, _SECONDED)):
        return waiting
    asked_for = vault.pending.waiting(frozenset({REQUEST}), client)
    return [*waiting, *(one for one in asked_for if one.entry.change.kind == _SECONDED)]


def _that_waited_for(
    come: Sequence[Change], waiting: Sequence[WaitingChange]
) -> Sequence[WaitingChange]:
    """Return what may be ruled on otherwise now: thousands may wait while a case goes on."""
    kinds = {change.kind for change in come}
    if kinds & _SAYS_WHO_MAY:
        return waiting
    accepted = {str(one.fields["change"]) for one in come if one.kind == ACCEPTANCE}
    is_more = bool(kinds & _IS_WRITTEN_ABOUT)
    return [
        one
        for one in waiting
        if one.entry.hash.hex() in accepted or (is_more and _may_be_about(one))
    ]


def _may_be_about(waiting: WaitingChange) -> bool:
    """Tell whether a change may have waited for the session or note that it is about."""
    change = waiting.entry.change
    return waiting.reason == EARLY or subject_of(change.kind, change.fields) is not None


def _ask_one(vault: Vault, waiting: WaitingChange, roster: Roster) -> Sequence[Entry]:
    entry = waiting.entry
    try:
        device = roster.device(waiting.device)
    except UnknownRecord:
        return ()
    is_accepted = vault.acceptances.has(entry.hash, entry.change.client)
    if _is_for_a_person(vault, waiting, roster) and not is_accepted:
        return ()
    audience = kind_of(entry.change.kind).audience
    parted = check_permission(vault, [entry], audience, device, roster)
    if any(reason == waiting.reason for _, reason in parted.requests):
        return ()
    vault.pending.let_go([entry.version.packed])
    return _settle(vault, parted, waiting.bundle).new


def _is_for_a_person(vault: Vault, waiting: WaitingChange, roster: Roster) -> bool:
    """Tell whether nothing but a person lets it in: one declined it, or its device is revoked."""
    revocation = roster.revocation(waiting.device)
    if waiting.declined or revocation is None:
        return waiting.declined
    link = vault.inbox.link_at(waiting.stream, waiting.number) or NO_LINK
    place = waiting.stream, waiting.number, link
    return not any(prefix.holds(*place) for prefix in revocation.prefixes)


def _settle(vault: Vault, parted: Permitted, bundle: int) -> Applied:
    vault.pending.keep(parted.requests, bundle)
    vault.pending.refuse(parted.refused, bundle)
    applied = vault.journal.apply_bundle(parted.lines, bundle)
    who = vault.membership
    if who.is_office:
        vault.brought.add(applied.new, bundle)
        vault.unread.add([one for one in applied.new if one.change.author != who.staff], bundle)
    return applied
