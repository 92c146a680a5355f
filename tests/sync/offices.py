# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A small office made for a test: real keys, one field device, one supervisor, one recovery key."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from counsellor.crypto.age import PqIdentity, X25519Identity
from counsellor.crypto.sshsig import SigningKey
from counsellor.domain.change import Change, Entry
from counsellor.domain.ids import new_id, new_incarnation, new_salt
from counsellor.domain.membership import Membership
from counsellor.domain.reader_set import ReaderSet
from counsellor.domain.records.notes import NOTE_NAMESPACE, signed_bytes
from counsellor.domain.roster import Device, Roster, StaffMember, Suite, Team
from counsellor.domain.stream import NO_LINK, StreamKey
from counsellor.domain.version import Version
from counsellor.sync.bundle import BundleContent, SealedBundle, seal_bundle
from counsellor.sync.changes_file import Line
from counsellor.sync.trust import Token, Trust

AgeKey = PqIdentity | X25519Identity

AT = "2026-11-22T14:05:00+05:00"
TODAY = "2026-11-22"
SENTENCE = "Бүгін Айгүл анасымен келді, сөйлестік; о школе и о брате. "


_SIGNERS: dict[str, SigningKey] = {}
"""Who signs the notes of an incarnation."""


@dataclass
class Person:
    """One member of staff with one device."""

    identity: AgeKey
    signer: SigningKey = field(default_factory=SigningKey.generate)
    staff: str = field(default_factory=new_id)
    device: str = field(default_factory=new_id)
    incarnation: str = field(default_factory=new_incarnation)

    def __post_init__(self) -> None:
        _SIGNERS[self.incarnation] = self.signer

    def listed(self) -> Device:
        return Device(
            self.device,
            self.staff,
            self.signer.public_line,
            self.identity.recipient,
            True,
            TODAY,
            (self.incarnation,),
        )


class Office:
    """An office of one team, whose field device writes to its supervisor."""

    def __init__(self, suite: Suite = Suite.PQ) -> None:
        self.suite = suite
        self.id = new_id()
        self.root = SigningKey.generate()
        self.recovery = self.new_identity()
        self.field = Person(self.new_identity())
        self.head = Person(self.new_identity())
        self.team = Team(new_id(), "Аксу", (self.field.staff,), (self.head.staff,))
        self.tokens: dict[str, Token] = {}
        self.roster = Roster(
            office=self.id,
            name="Орталық",
            version=1,
            previous=NO_LINK,
            suite=suite,
            root=self.root.public_line,
            recovery=self.recovery.recipient,
            staff=(
                StaffMember(self.field.staff, "Айгүл", ("theologian",)),
                StaffMember(self.head.staff, "Ерлан", ("supervisor", "administrator")),
            ),
            devices=(self.field.listed(), self.head.listed()),
            teams=(self.team,),
            groups=(),
            revocations=(),
            issued_at=AT,
        )

    def new_identity(self) -> AgeKey:
        return PqIdentity.generate() if self.suite is Suite.PQ else X25519Identity.generate()

    @property
    def readers(self) -> tuple[str, ...]:
        return self.roster.readers_of(
            ReaderSet(self.team.id, frozenset({self.field.staff})), self.field.device
        )

    @property
    def stream(self) -> StreamKey:
        return StreamKey(self.id, self.field.incarnation, "case", self.team.id, 0)

    def trust(self) -> Trust:
        """What the supervisor's device believes."""
        return Trust.of_roster(self.roster, (self.head.identity.recipient,), self.tokens)

    def membership(self, person: Person, token: str = "") -> Membership:
        return Membership(
            person.staff,
            "Айгүл",
            person.device,
            person.incarnation,
            office=self.id,
            root=self.root.public_line,
            token=token,
        )

    def content(self, entries: Sequence[Line], **changed: object) -> BundleContent:
        made = BundleContent(
            stream=self.stream,
            number=1,
            previous=NO_LINK,
            device=self.field.device,
            roster=1,
            sealed_at=AT,
            entries=entries,
        )
        return replace(made, **changed)  # type: ignore[arg-type]

    def seal(
        self,
        content: BundleContent,
        signer: SigningKey | None = None,
        recipients: Sequence[str] | None = None,
    ) -> tuple[bytes, SealedBundle]:
        target = io.BytesIO()
        sealed = seal_bundle(
            content, signer or self.field.signer, recipients or self.readers, target
        )
        return target.getvalue(), sealed


def a_change(
    incarnation: str,
    counter: int,
    kind: str,
    fields: dict[str, Any],
    client: str | None,
) -> Entry:
    """Give one change as the journal would."""
    bases: tuple[Version, ...] = ()
    return Change(
        kind,
        new_id(),
        client,
        "staff",
        fields,
        bases,
        AT,
        counter,
        incarnation,
        new_salt(),
    ).entry()


def a_note(author: Person, counter: int = 1, letters: int = 1500) -> Entry:
    """Give a note of so many letters, signed by its author."""
    fields: dict[str, Any] = {
        "session": None,
        "case": None,
        "template": "free",
        "language": "kk",
        "text": (SENTENCE * (letters // len(SENTENCE) + 1))[:letters],
        "begun_at": AT,
        "signed_at": AT,
        "late": False,
        "signature": "",
    }
    draft = a_change(author.incarnation, counter, "note", fields, new_id()).change
    content = signed_bytes(draft.kind, draft.record, str(draft.client), draft.author, fields)
    fields["signature"] = author.signer.sign(content, NOTE_NAMESPACE).decode("ascii")
    return replace(draft, fields=fields).entry()


def a_session(author: Person, counter: int = 1) -> Entry:
    """Give a session of three segments."""
    phases = ("trust", "dialogue", "practical")
    fields = {
        "case": new_id(),
        "enquiry": None,
        "started_at": AT,
        "duration_s": 9_000,
        "contact_type": "home",
        "status": "completed",
        "present": True,
        "staff": 1,
        "segments": [
            {"phase": phase, "start_s": 3_000 * place, "end_s": 3_000 * (place + 1)}
            for place, phase in enumerate(phases)
        ],
        "clock": [],
    }
    return a_change(author.incarnation, counter, "session", fields, new_id())


def a_day(author: Person, sessions: int = 10) -> list[Line]:
    """Give a day's sessions, each with its note."""
    return [
        make(author, 2 * number + place)
        for number in range(sessions)
        for place, make in enumerate((a_session, a_note))
    ]
