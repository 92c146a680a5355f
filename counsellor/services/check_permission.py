# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Ask of every change of an authentic bundle whether its sender may write it, before any apply."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from counsellor.domain.canonical import Value
from counsellor.domain.change import Change, Entry, ErasedEntry
from counsellor.domain.client_file import ClientFile, Sender
from counsellor.domain.coded import Audience
from counsellor.domain.permission import (
    LEFT_CASE,
    WAITS,
    Asked,
    Ruling,
    rule_on,
    subject_of,
    widens,
)
from counsellor.domain.records import kind_of
from counsellor.domain.records.acceptances import ACCEPTANCE
from counsellor.domain.records.requests import ASKING
from counsellor.domain.roster import Device, Roster
from counsellor.storage.journal import Applied
from counsellor.storage.pending import REQUEST, WaitingChange
from counsellor.storage.vault import Vault

Line = Entry | ErasedEntry
_AUTHORED: Final = frozenset({"session", "note"})
"""Kinds that changes are about which only their author may write."""


@dataclass(frozen=True, slots=True)
class Permitted:
    """A bundle's changes, parted.

    Attributes:
        lines: what is applied, in its order.
        requests: what a person decides or what waits as it is, with the reason: ``request``, or
            one of ``domain.permission.WAITS``.
        refused: what is not applied, with the code of why.
    """

    lines: Sequence[Line]
    requests: Sequence[tuple[Entry, str]] = ()
    refused: Sequence[tuple[Entry, str]] = ()


def check_permission(
    vault: Vault, lines: Sequence[Line], audience: Audience, device: Device, roster: Roster
) -> Permitted:
    """Part what a device may write from what it may ask for and from the rest."""
    teams = vault.membership.supervises
    supervised = any(device.staff in team.members for team in roster.teams if team.id in teams)
    sender = sender_of(device, roster)
    checking = _Checking(vault, sender, audience, lines, supervised=supervised)
    permitted: list[Line] = []
    requests: list[tuple[Entry, str]] = []
    refused: list[tuple[Entry, str]] = []
    for line in lines:
        if isinstance(line, ErasedEntry):
            permitted.append(line)
            continue
        ruling, reason = checking.rule(line)
        if ruling is Ruling.PERMITTED:
            permitted.append(line)
        elif ruling is Ruling.REQUEST:
            requests.append((line, reason if reason in WAITS else REQUEST))
        else:
            refused.append((line, reason))
    return Permitted(permitted, requests, refused)


def apply_permitted(vault: Vault, parted: Permitted, bundle: int) -> Applied:
    """Apply what is permitted, keep what a person decides, and note by name what is refused."""
    vault.pending.keep(parted.requests, bundle)
    vault.pending.refuse(parted.refused, bundle)
    applied = vault.journal.apply_bundle(parted.lines, bundle)
    let_in(vault, applied.new)
    return applied


def let_in(vault: Vault, come: Sequence[Entry]) -> None:
    """Take in what waited for what has come, and what waited for that in turn.

    That is what only an author may write, when the session or note that it is about is there; and
    what was written by who had left the case, when somebody who may decide it has accepted it.
    """
    while come:
        authors = {
            (change.kind, change.record, change.client): change.author
            for change in (entry.change for entry in come)
            if change.kind in _AUTHORED
        }
        accepted = {
            (str(change.fields["change"]), change.client)
            for change in (entry.change for entry in come)
            if change.kind == ACCEPTANCE
        }
        waiting = vault.pending.waiting(WAITS) if authors or accepted else []
        come = [
            entry
            for one in waiting
            for entry in _let_in_one(vault, one, _author_of(one.entry.change, authors), accepted)
        ]


def _author_of(change: Change, authors: Mapping[tuple[str, str, str | None], str]) -> str | None:
    about = subject_of(change.kind, change.fields)
    return authors.get((*about, change.client)) if about is not None else None


def _let_in_one(
    vault: Vault,
    waiting: WaitingChange,
    author: str | None,
    accepted: Collection[tuple[str, str | None]],
) -> Sequence[Entry]:
    entry = waiting.entry
    named = (entry.hash.hex(), entry.change.client)
    is_accepted = waiting.reason == LEFT_CASE and named in accepted
    if author is None and not is_accepted:
        return ()
    vault.pending.let_go([entry.version.packed])
    if refusal := _late_refusal(vault, entry.change, author):
        vault.pending.refuse([(entry, refusal)], waiting.bundle)
        return ()
    return vault.journal.apply_bundle([entry], waiting.bundle).new


def _late_refusal(vault: Vault, change: Change, author: str | None) -> str:
    """Return why what has waited is refused now, by what has come since; or nothing."""
    if author not in (None, change.author):
        return "not_the_author"
    if change.client is None:
        return ""
    file = vault.files.of(change.client, vault.membership)
    return "widens" if widens(change.kind, change.fields, file) else ""


def sender_of(device: Device, roster: Roster) -> Sender:
    """Return what the roster says of a device and its user."""
    teams = (team.id for team in roster.teams if device.staff in team.supervisors)
    return Sender(
        device.id,
        device.authors,
        frozenset(roster.member(device.staff).roles),
        confirmed=device.confirmed,
        supervises=frozenset(teams),
        at_office=device.id == roster.seat,
    )


class _Checking:
    """One bundle: the files that it is about, as they stand and as its own changes make them."""

    def __init__(
        self,
        vault: Vault,
        sender: Sender,
        audience: Audience,
        lines: Sequence[Line],
        *,
        supervised: bool,
    ) -> None:
        self._vault = vault
        self._sender = sender
        self._audience = audience
        self._files: dict[str, ClientFile] = {}
        self._made: dict[tuple[str, str], tuple[str | None, str]] = {}
        self._named = _named_in(lines)
        self._supervised = supervised

    def rule(self, entry: Entry) -> tuple[Ruling, str]:
        """Rule on the next change of the bundle."""
        change = entry.change
        if kind_of(change.kind).audience is not self._audience:
            return Ruling.REFUSED, "audience"
        if self._is_taken(change):
            return Ruling.REFUSED, "taken"
        file = self._file(change.client)
        if file.origin is None and change.client is not None and not self._concerns_us(change):
            return Ruling.REFUSED, "not_named"
        asked = Asked(change.kind, change.fields, change.author, self._authors_of(change))
        ruling = rule_on(asked, self._sender, file)
        if ruling[1] == LEFT_CASE and self._vault.acceptances.has(entry.hash, change.client):
            ruling = Ruling.PERMITTED, ""
        if ruling[0] is Ruling.PERMITTED:
            self._take_in(change, file)
        return ruling

    def _file(self, client: str | None) -> ClientFile:
        if client is None:
            return ClientFile()
        if client not in self._files:
            stored = self._vault.files.of(client, self._vault.membership)
            # What comes in has left where it came from.
            self._files[client] = replace(ClientFile.of(stored), left=True)
        return self._files[client]

    def _concerns_us(self, change: Change) -> bool:
        """Tell whether a new client belongs here.

        All do at the office; elsewhere our own do, those of whom we supervise, and those whose
        case names us.
        """
        who = self._vault.membership
        if who.is_office or self._supervised or not self._sender.authors.isdisjoint(who.authors):
            return True
        return not who.authors.isdisjoint(self._named.get(str(change.client), frozenset()))

    def _is_taken(self, change: Change) -> bool:
        """Tell whether an id that makes a record is one already, of another author or file."""
        files = self._vault.files
        made = self._made.get((change.kind, change.record))
        if change.kind == "request":
            asks = not change.fields.keys().isdisjoint(ASKING)
            return asks and (made is not None or files.is_asked(change.record))
        if made is not None and made[0] != change.client:
            return True
        return files.is_taken(change.kind, change.record, change.client, self._sender.authors)

    def _authors_of(self, change: Change) -> frozenset[str] | None:
        about = subject_of(change.kind, change.fields)
        if about is None:
            return None
        if stored := self._vault.files.authors_of(*about, change.client):
            return stored
        client, author = self._made.get(about, (None, ""))
        return frozenset({author}) if author and client == change.client else None

    def _take_in(self, change: Change, file: ClientFile) -> None:
        """Let the changes that follow be asked of what this one makes."""
        self._made.setdefault((change.kind, change.record), (change.client, change.author))
        if change.client is None:
            return
        if file.origin is None:
            file = file.founded(self._sender)
        if change.kind == "case":
            file = file.with_case(change.fields)
        self._files[change.client] = file


def _named_in(lines: Sequence[Line]) -> dict[str, frozenset[str]]:
    """Return who leads or is named in the cases that a bundle tells of, by client."""
    named: dict[str, frozenset[str]] = {}
    for line in lines:
        if isinstance(line, Entry) and line.change.kind == "case":
            fields = line.change.fields
            client = str(line.change.client)
            named[client] = named.get(client, frozenset()) | _staff_in(fields.get("lead"))
            named[client] |= _staff_in(fields.get("members"))
    return named


def _staff_in(value: Value) -> frozenset[str]:
    listed = value if isinstance(value, list) else [value]
    return frozenset(str(staff) for staff in listed if staff)
