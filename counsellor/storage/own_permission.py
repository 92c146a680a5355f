# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What this vault itself commits is asked by the same rule as what comes in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from counsellor.domain.canonical import Value
from counsellor.domain.client_file import ClientFile, FileFacts, Sender, without_hold
from counsellor.domain.coded import Audience
from counsellor.domain.errors import NotPermitted
from counsellor.domain.membership import Membership
from counsellor.domain.permission import (
    ERASURE_ASKED,
    FINISHED,
    LATE,
    WAITS,
    Asked,
    Ruling,
    rule_on,
    subject_of,
)
from counsellor.domain.records import ALWAYS_TRAVELS, kind_of
from counsellor.storage.client_files import ClientFiles
from counsellor.storage.driver import Connection
from counsellor.storage.unfinished import Unfinished

_NOTE: Final = "note"

_STILL_WRITTEN: Final = frozenset(
    {
        *ALWAYS_TRAVELS,
        "request",
        "session.correction",
        "note.misfiled",
        "client",
        "case",
        "enquiry",
    }
)
"""What may be written about a client while an erasure awaits a decision: what the decision needs,
what sets right what is there, and that somebody asks anew. Of no other kind, of those to come as
well, is anything added to the file."""


class OwnPermission:
    """Whether the person of this vault may write a change; alone, without an office, always."""

    def __init__(self, connection: Connection, who: Membership) -> None:
        self._files = ClientFiles(connection)
        self._unfinished = Unfinished(connection)
        self.who = who

    def ruling(self, kind: str, client: str | None, fields: Mapping[str, Value]) -> Ruling:
        """Return what would become of a change: made here, or only asked for."""
        return self._rule(kind, client, fields)[0]

    def require_way(self, kind: str, client: str | None, fields: Mapping[str, Value]) -> Ruling:
        """Return whether a change is made here or asked for, before a form is filled in for it.

        Raises:
            NotPermitted: it may not even be asked for; with the code of why.
        """
        ruling, reason = self._rule(kind, client, fields)
        if ruling is Ruling.REFUSED:
            raise NotPermitted(kind=kind, reason=reason)
        return ruling

    def require(self, kind: str, client: str | None, fields: Mapping[str, Value]) -> None:
        """Refuse what the person may not write.

        Raises:
            NotPermitted: with the code of why.
        """
        ruling, reason = self._rule(kind, client, fields)
        if ruling is not Ruling.PERMITTED:
            raise NotPermitted(kind=kind, reason=reason)

    def require_record(
        self, kind: str, record: str, client: str | None, fields: Mapping[str, Value]
    ) -> None:
        """Refuse what the person may not write, unless this very record was begun before.

        Raises:
            NotPermitted: with the code of why.
        """
        ruling, reason = self._rule(kind, client, fields)
        if ruling is Ruling.PERMITTED:
            return
        if client is None or reason not in FINISHED:
            raise NotPermitted(kind=kind, reason=reason)
        if not self._unfinished.has(kind, record, client):
            raise NotPermitted(kind=kind, reason=reason)

    def require_beginning(
        self, kind: str, client: str, fields: Mapping[str, Value], session: str | None = None
    ) -> None:
        """Refuse to begin what could not be written; what is begun can be finished ever after.

        Nothing is begun by who does not work in the case, not even an addition to what that person
        wrote in it, but for what belongs to a visit that began before: the session that runs, or
        one that this person held and has not written down.

        Args:
            kind: of what the text becomes.
            client: whom it is about.
            fields: as far as they decide who writes it.
            session: which it is about, if any.

        Raises:
            NotPermitted: with the code of why.
        """
        if session is not None and self._owes_note(session, client):
            return
        self.require(_NOTE, client, {})
        self.require(kind, client, fields)

    def why_not(self, kind: str, client: str | None, fields: Mapping[str, Value]) -> str:
        """Return the code of why a change is not made here, empty where it is."""
        return self._rule(kind, client, fields)[1]

    def decides(self, kind: str, client: str, fields: Mapping[str, Value]) -> bool:
        """Tell whether such a change is this person's to decide, whatever forbids it for now."""
        file = without_hold(self._files.of(client, self.who))
        asked = Asked(kind, fields, self.who.staff)
        return rule_on(asked, sender_of(self.who), file)[0] is Ruling.PERMITTED

    def why_late(self, kind: str, client: str, fields: Mapping[str, Value]) -> str:
        """Return why nothing such is begun any more, though what was begun can be finished.

        Returns:
            one of ``permission.FINISHED``; empty where it is written as ever, or not at all.
        """
        reason = self.why_not(kind, client, fields)
        return reason if reason in FINISHED else ""

    def _owes_note(self, session: str, client: str) -> bool:
        if self._unfinished.runs(session, client):
            return True
        if self.why_late(_NOTE, client, {}) not in LATE:
            return False
        return self._unfinished.lacks_note(session, client, self.who.authors)

    def _rule(
        self, kind: str, client: str | None, fields: Mapping[str, Value]
    ) -> tuple[Ruling, str]:
        # What never leaves the device is nobody else's concern.
        if not self.who.office or kind_of(kind).audience is not Audience.CASE:
            return Ruling.PERMITTED, ""
        if client is not None and kind not in _STILL_WRITTEN and self._files.awaits_erasure(client):
            return Ruling.REFUSED, ERASURE_ASKED
        about = subject_of(kind, fields)
        authors = self._files.authors_of(*about, client) if about is not None else None
        file: FileFacts = ClientFile() if client is None else self._files.of(client, self.who)
        asked = Asked(kind, fields, self.who.staff, authors)
        ruling, reason = rule_on(asked, sender_of(self.who), file)
        # What would wait elsewhere as it is, is not begun by who knows already that it would.
        return (Ruling.REFUSED if reason in WAITS else ruling), reason


def sender_of(who: Membership) -> Sender:
    """Return this vault's own person as a sender; its own device is confirmed to itself."""
    return Sender(
        who.device,
        who.authors,
        frozenset(who.roles),
        supervises=frozenset(who.supervises),
        at_office=who.is_office,
        before=who.before,
    )
