# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What lists and pages show: frozen rows read from the record tables."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from counsellor.domain.coded import (
    ContactType,
    ImportOutcome,
    NoteTemplate,
    SessionStatus,
    Stage,
    Subject,
)
from counsellor.domain.consent import Consent
from counsellor.domain.session import Segment


@dataclass(frozen=True, slots=True)
class ClientRow:
    """A client in a list: code and working name, never the identity.

    Attributes:
        id, code, working_name: who.
        subject: the person, or a relative who came first.
        language: of the talks.
        stage: of the newest case, or None before there is a case.
        last_session: start of the newest session, or None.
        sessions: how many sessions.
        drafts: unsigned drafts on this device.
        consent: the consent that counts, or None.
        sessions_since: with the client present, since a spoken consent was given; no more are
            counted than it allows.
        minor: representative and assent are needed.
    """

    id: str
    code: str
    working_name: str
    subject: Subject
    language: str
    stage: Stage | None
    last_session: datetime | None
    sessions: int
    drafts: int
    consent: Consent | None
    minor: bool = False
    sessions_since: int = 0


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A client's case."""

    id: str
    client: str
    opened_on: date
    lead: str
    reader_group: str
    region: str
    stage: Stage
    stage_on: date | None


@dataclass(frozen=True, slots=True)
class StageRow:
    """One stage event, in the order of versions."""

    stage: Stage
    on: date
    reason: str | None


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A session in a list; times are those after correction."""

    id: str
    client: str | None
    started_at: datetime
    duration_s: int
    net_s: int
    contact_type: ContactType
    status: SessionStatus
    present: bool
    segments: tuple[Segment, ...]
    correction: str | None
    author: str
    note: str | None
    client_code: str = ""
    working_name: str = ""


@dataclass(frozen=True, slots=True)
class AddendumText:
    """A signed addition to a signed note."""

    id: str
    text: str = field(repr=False)
    signed_at: datetime
    author: str


@dataclass(frozen=True, slots=True)
class NoteText:
    """A signed note with its addenda; a misfiled note has no text.

    ``sealed`` tells whether it left in a bundle and so cannot be unsigned any more.
    """

    id: str
    client: str
    session: str | None
    template: NoteTemplate
    language: str
    text: str = field(repr=False)
    signed_at: datetime
    late: bool
    misfiled: bool
    author: str
    sealed: bool
    addenda: tuple[AddendumText, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """Unsigned text on this device; ``kind`` is ``note`` or ``note.addendum``.

    Attributes:
        id: becomes the record id when it is signed.
        note: the note that an addendum belongs to.
        begun_at, saved_at: local times.
    """

    id: str
    kind: str
    client: str
    session: str | None
    note: str | None
    template: NoteTemplate
    language: str
    text: str = field(repr=False)
    begun_at: datetime
    saved_at: datetime


@dataclass(frozen=True, slots=True)
class Rating:
    """One rating of a goal by the client."""

    value: int
    rated_on: date


@dataclass(frozen=True, slots=True)
class GoalRow:
    """A client's goal with its ratings, oldest first."""

    id: str
    text: str = field(repr=False)
    position: int
    open: bool
    ratings: tuple[Rating, ...] = ()


@dataclass(frozen=True, slots=True)
class Identity:
    """Who a client is; opening it is a logged act. Never in a repr."""

    client: str
    full_name: str = field(default="", repr=False)
    birth_year: int | None = field(default=None, repr=False)
    phone: str = field(default="", repr=False)
    address: str = field(default="", repr=False)
    remarks: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class SearchHit:
    """An answer of search: a client, or a note with a line of its text.

    Attributes:
        kind: ``client`` or ``note``.
        client, code, working_name: whom it is about.
        note: id of the note, or None.
        when: when it was signed.
        snippet: a stretch of the text around the first word found.
    """

    kind: str
    client: str
    code: str
    working_name: str
    note: str | None = None
    when: datetime | None = None
    snippet: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class OutgoingBundle:
    """A bundle of ours: ``state`` is waiting, sent or held; ``changes`` is a count."""

    name: str
    stream: str
    number: int
    link: str
    size: int
    state: str
    sealed_at: datetime
    sent_at: datetime | None
    changes: int


@dataclass(frozen=True, slots=True)
class ExchangeState:
    """What the Exchange page and the top bar say.

    Attributes:
        office: name of the office, or None before joining.
        held_up_to: sealing time of the newest bundle that the office holds without a gap.
        unsealed: changes that wait to be sealed.
        staying: clients who stay on this device alone.
        bundles: own bundles, newest first.
        missing: numbers that the office lacks, by stream.
        refused: (number, reason) that the office quarantined.
        last_receipt: when the newest receipt was written.
    """

    office: str | None
    held_up_to: datetime | None
    unsealed: int
    staying: int
    bundles: tuple[OutgoingBundle, ...]
    missing: tuple[tuple[str, int], ...] = ()
    refused: tuple[tuple[int, str], ...] = ()
    last_receipt: datetime | None = None

    @property
    def waiting(self) -> int:
        """Bundles that the office does not hold yet."""
        return sum(bundle.state != "held" for bundle in self.bundles)

    @property
    def office_holds_everything(self) -> bool:
        """Tell whether nothing waits, neither unsealed nor unconfirmed."""
        return bool(self.bundles) and not self.unsealed and not self.waiting


@dataclass(frozen=True, slots=True)
class ImportedFile:
    """What became of one file given to import; ``reason`` is a code or empty.

    ``file`` is its name, ``path`` where it was given.
    """

    file: str
    outcome: ImportOutcome
    reason: str = ""
    detail: str = ""
    device: str = ""
    changes: int = 0
    at: datetime | None = None
    path: str = ""
