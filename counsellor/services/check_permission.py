# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Ask of every change of an authentic bundle whether its sender may write it, before any apply."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from counsellor.domain.change import Change, Entry, ErasedEntry
from counsellor.domain.client_file import ClientFile, FileFacts, GrowingFile, Sender
from counsellor.domain.coded import Audience
from counsellor.domain.kind import Nature, Writers
from counsellor.domain.permission import (
    EARLY,
    LATE,
    NOT_YET_NAMED,
    TOLD_APART,
    Asked,
    Ruling,
    rule_on,
    subject_of,
    widens,
)
from counsellor.domain.records import kind_of
from counsellor.domain.records.cases import people_in
from counsellor.domain.records.clients import CLIENT
from counsellor.domain.records.consents import Consent
from counsellor.domain.records.requests import is_asking
from counsellor.domain.roster import Device, Roster
from counsellor.storage.client_files import is_taken
from counsellor.storage.pending import REQUEST
from counsellor.storage.vault import Vault

Line = Entry | ErasedEntry


@dataclass(frozen=True, slots=True)
class Permitted:
    """A bundle's changes, parted.

    Attributes:
        lines: what is applied, in its order.
        requests: what a person decides or what waits as it is, with the reason: ``request``, or
            one of ``domain.permission.TOLD_APART``.
        refused: what is not applied, with the code of why.
    """

    lines: Sequence[Line]
    requests: Sequence[tuple[Entry, str]] = ()
    refused: Sequence[tuple[Entry, str]] = ()


def check_permission(
    vault: Vault, lines: Sequence[Line], audience: Audience, device: Device, roster: Roster
) -> Permitted:
    """Part what a device may write from what it may ask for and from the rest.

    What is left of an erased change has no content to rule on. Of a life that is not known to be
    the sender's own it is passed over: what it stands for may be on its way from somebody else.
    So is an erasure to be decided of who was erased here: there is nothing left to decide.
    """
    teams = vault.membership.supervises
    supervised = any(device.staff in team.members for team in roster.teams if team.id in teams)
    sender = sender_of(device, roster)
    checking = _Checking(vault, sender, audience, lines, roster, supervised=supervised)
    permitted: list[Line] = []
    requests: list[tuple[Entry, str]] = []
    refused: list[tuple[Entry, str]] = []
    for line in lines:
        if isinstance(line, ErasedEntry):
            # It takes the place of the content for good, so only its own device says so.
            if line.version.incarnation.hex() in checking.lives:
                permitted.append(line)
            continue
        ruling, reason = checking.rule(line)
        if ruling is Ruling.PERMITTED:
            permitted.append(line)
        elif ruling is Ruling.REQUEST:
            if not checking.is_done(line.change):
                requests.append((line, reason if reason in TOLD_APART else REQUEST))
        else:
            refused.append((line, reason))
    return Permitted(permitted, requests, refused)


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
        before=device.before,
    )


class _Checking:
    """One bundle: the files that it is about, as they stand and as its own changes make them."""

    def __init__(
        self,
        vault: Vault,
        sender: Sender,
        audience: Audience,
        lines: Sequence[Line],
        roster: Roster,
        *,
        supervised: bool,
    ) -> None:
        self._vault = vault
        self._roster = roster
        self._sender = sender
        self._audience = audience
        changes = [line.change for line in lines if isinstance(line, Entry)]
        clients = dict.fromkeys(change.client for change in changes)
        self._files = vault.files.incoming([one for one in clients if one], vault.membership)
        self._owners = {
            kind: vault.files.owners(kind, [one.record for one in changes if one.kind == kind])
            for kind in {change.kind for change in changes}
        }
        self._made: dict[tuple[str, str], tuple[str | None, str]] = {}
        self._settled: set[bytes] = set()
        self._named = _named_in(lines)
        self._supervised = supervised

    @cached_property
    def lives(self) -> frozenset[str]:
        """The lives that are known to be the sender's, in hex: few bundles need to know them."""
        return frozenset(self._vault.words.lives_of(self._sender.device))

    def rule(self, entry: Entry) -> tuple[Ruling, str]:
        """Rule on the next change of the bundle."""
        change = entry.change
        if kind_of(change.kind).audience is not self._audience:
            return Ruling.REFUSED, "audience"
        if self._is_taken(change):
            return Ruling.REFUSED, "taken"
        file = self._file(change.client)
        about, follows = self._authors_of(change), self._follows(change)
        erases = _erases(change)
        returned = erases and self._may_be_returned(change)
        asked = Asked(change.kind, change.fields, change.author, about, follows, returned)
        ruling = rule_on(asked, self._sender, file)
        if returned:
            return ruling
        if erases and self._is_of_another(entry):
            return Ruling.REFUSED, "author"
        if file.origin is None and change.client is not None and not self._concerns_us(change):
            # What names us here may be on its way.
            return ruling if ruling[0] is Ruling.REFUSED else (Ruling.REQUEST, NOT_YET_NAMED)
        if ruling[1] in LATE and self._is_accepted(entry, file):
            ruling = (Ruling.PERMITTED, "") if follows else (Ruling.REQUEST, EARLY)
        if ruling[0] is Ruling.PERMITTED and self._is_ahead(change, file):
            ruling = Ruling.REQUEST, EARLY
        if ruling[0] is Ruling.PERMITTED:
            self._take_in(change, file)
        if ruling[0] is not Ruling.REQUEST:
            self._settled.add(entry.version.packed)
        return ruling

    def is_done(self, change: Change) -> bool:
        """Tell whether a change would erase a client who was erased here."""
        return _erases(change) and self._file(change.client).erased

    def _is_of_another(self, entry: Entry) -> bool:
        """Tell whether a change was written in a life of somebody else's machine."""
        owner = self._vault.words.owner_of(entry.version.incarnation.hex())
        return owner not in (None, self._sender.device)

    def _may_be_returned(self, change: Change) -> bool:
        """Tell whether somebody else of this office can have decided an erasure that we lost."""
        known = {author for one in self._roster.devices for author in one.authors}
        return self._holds_all and change.author in known - self._sender.authors

    @property
    def _holds_all(self) -> bool:
        """Whether every client of the sender belongs here."""
        return self._vault.membership.is_office or self._supervised

    def _file(self, client: str | None) -> FileFacts:
        """Return a file as it is stored, or as the changes before make it."""
        return ClientFile() if client is None else self._files[client]

    def _is_accepted(self, entry: Entry, file: FileFacts) -> bool:
        """Tell whether a supervisor let this in; nobody lets in what permits more."""
        change = entry.change
        by_consent = kind_of(change.kind).who_writes(change.fields) is Writers.CONSENT
        if by_consent and widens(change.fields, file):
            return False
        return self._vault.acceptances.has(entry.hash, change.client)

    def _concerns_us(self, change: Change) -> bool:
        """Tell whether a new client belongs here.

        All do at the office; elsewhere our own do, those of whom we supervise, and those whose
        case names us.
        """
        who = self._vault.membership
        if self._holds_all or not self._sender.authors.isdisjoint(who.authors):
            return True
        return not who.authors.isdisjoint(self._named.get(str(change.client), frozenset()))

    def _is_ahead(self, change: Change, file: FileFacts) -> bool:
        """Tell whether a change has come before the client whom it is about.

        Whoever works in the case may be heard before whoever took the client in, and must not be
        taken for that person. On a colleague's laptop the client may never come.
        """
        begins = change.kind == CLIENT or _erases(change)
        return self._holds_all and change.client is not None and file.origin is None and not begins

    def _is_taken(self, change: Change) -> bool:
        """Tell whether an id that makes a record is one already, of another author or file."""
        made = self._made.get((change.kind, change.record))
        if change.kind == "request":
            return is_asking(change.fields) and (
                made is not None or self._vault.files.is_asked(change.record)
            )
        if made is not None and made[0] != change.client:
            return True
        owners = self._owners[change.kind].get(change.record, ())
        return is_taken(owners, change.client, self._sender.authors)

    def _follows(self, change: Change) -> bool:
        """Tell whether all that a consent supersedes was settled here; a withdrawal never waits."""
        if kind_of(change.kind).who_writes(change.fields) is not Writers.CONSENT:
            return True
        if not Consent.from_fields(change.fields).granted:
            return True
        bases = sorted({base.packed for base in change.bases} - self._settled)
        settled = self._vault.journal.present(bases) | self._vault.pending.were_refused(bases)
        return settled.issuperset(bases)

    def _authors_of(self, change: Change) -> frozenset[str] | None:
        about = subject_of(change.kind, change.fields)
        if about is None:
            return None
        if stored := self._vault.files.authors_of(*about, change.client):
            return stored
        client, author = self._made.get(about, (None, ""))
        return frozenset({author}) if author and client == change.client else None

    def _take_in(self, change: Change, file: FileFacts) -> None:
        """Let the changes that follow be asked of what this one makes."""
        self._made.setdefault((change.kind, change.record), (change.client, change.author))
        if change.client is None:
            return
        if file.origin is None:
            file = GrowingFile.of(file).founded(self._sender)
        if change.kind == "case":
            file = GrowingFile.of(file).with_case(change.fields)
        self._files[change.client] = file


def _erases(change: Change) -> bool:
    return kind_of(change.kind).nature is Nature.ERASURE


def _named_in(lines: Sequence[Line]) -> dict[str, frozenset[str]]:
    """Return who leads or is named in the cases that a bundle tells of, by client."""
    named: dict[str, frozenset[str]] = {}
    for line in lines:
        if isinstance(line, Entry) and line.change.kind == "case":
            client = str(line.change.client)
            named[client] = named.get(client, frozenset()) | people_in(line.change.fields)
    return named
