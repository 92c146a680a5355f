# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What is measured on: 1,000 clients, 20,000 sessions, each with a signed note of 1,500 letters.

Everything goes through the journal's one write path; only the transactions are larger than a
person's, so that a vault of years is there in under a minute.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from random import Random

from counsellor.crypto.sshsig import SigningKey
from counsellor.demo.people import MadeUpClient, made_up_client
from counsellor.demo.talks import LANGUAGES, session_note
from counsellor.domain.canonical import Value
from counsellor.domain.clock import stamp
from counsellor.domain.coded import (
    ConsentForm,
    ConsentItem,
    ContactType,
    NoteTemplate,
    Phase,
    SessionStatus,
)
from counsellor.domain.ids import new_id
from counsellor.domain.records.consents import Consent
from counsellor.domain.records.notes import NOTE_NAMESPACE, signed_bytes
from counsellor.domain.records.sessions import Segment, Session
from counsellor.services.add_client import NewClient, add_client
from counsellor.services.device_keys import signing_key
from counsellor.storage.journal import DraftedChange
from counsellor.storage.vault import Vault

CLIENTS = 1_000
SESSIONS = 20_000
NOTE_LENGTH = 1_500
"""Characters."""

_WORDS = re.compile(r"\b\w{4,10}\b")
_AT_ONCE = 50
"""Sessions in one transaction; each is two changes."""


@dataclass(frozen=True, slots=True)
class Person:
    """A client that was taken in, with the case."""

    client: str
    case: str
    language: str


@cache
def spoken_words() -> tuple[str, ...]:
    """Give words of four to ten letters from the talks, in three languages."""
    random = Random(5)
    talks = [session_note(random, language) for language in LANGUAGES for _ in range(20)]
    return tuple(sorted({word for talk in talks for word in _WORDS.findall(talk)}))


class Records:
    """Writes made-up records into one vault; the same seed writes the same talks."""

    def __init__(self, vault: Vault, seed: int = 1) -> None:
        self._vault = vault
        self._random = Random(seed)

    def take_in(self, count: int) -> list[Person]:
        """Take in clients whose records may all leave the device."""
        return [self._take_in(place) for place in range(count)]

    def hold_sessions(self, people: Sequence[Person], count: int) -> None:
        """Save sessions with signed notes, spread evenly over people and the last two years."""
        begun = self._vault.clock.now() - timedelta(days=730)
        apart = timedelta(days=729) / max(count, 1)
        with self._signer() as signer:
            for first in range(0, count, _AT_ONCE):
                places = range(first, min(first + _AT_ONCE, count))
                drafted = [
                    change
                    for place in places
                    for change in self._session(
                        people[place % len(people)], begun + place * apart, signer
                    )
                ]
                self._vault.commit(drafted)

    def note(self, language: str) -> str:
        """Write a note of exactly the length that is measured with."""
        text = session_note(self._random, language)
        while len(text) < NOTE_LENGTH:
            text += "\n\n" + session_note(self._random, language)
        return text[:NOTE_LENGTH]

    def _take_in(self, place: int) -> Person:
        made_up = made_up_client(self._random, place=place)
        client = add_client(self._vault, self._new_client(made_up))
        return Person(client, self._vault.cases.of_client(client)[0].id, made_up.language)

    def _new_client(self, made_up: MadeUpClient) -> NewClient:
        today = self._vault.clock.now().date()
        items = frozenset({ConsentItem.SERVICE, ConsentItem.SYNC})
        consent = Consent("", ConsentForm.SPOKEN, today, made_up.language, items)
        return NewClient(
            made_up.working_name,
            made_up.subject,
            made_up.language,
            made_up.source,
            made_up.contact,
            today,
            consent,
        )

    @contextmanager
    def _signer(self) -> Iterator[_Signer]:
        with signing_key(self._vault) as key:
            yield _Signer(key, self._vault.membership.staff)

    def _session(
        self, person: Person, started_at: datetime, signer: _Signer
    ) -> tuple[DraftedChange, DraftedChange]:
        duration = self._random.randint(2_400, 10_800)
        trust = duration * 2 // 3
        session = Session(
            client=person.client,
            case=person.case,
            enquiry=None,
            started_at=started_at,
            duration_s=duration,
            contact_type=ContactType.HOME,
            status=SessionStatus.COMPLETED,
            present=True,
            segments=(Segment(Phase.TRUST, 0, trust), Segment(Phase.DIALOGUE, trust, duration)),
        )
        held = DraftedChange("session", new_id(), person.client, session.to_fields())
        ended = started_at + timedelta(seconds=duration)
        fields: dict[str, Value] = {
            "session": held.record,
            "case": person.case,
            "template": NoteTemplate.GOOD_RECORD.value,
            "language": person.language,
            "text": self.note(person.language),
            "begun_at": stamp(started_at),
            "signed_at": stamp(ended),
            "late": False,
        }
        return held, signer.signed(DraftedChange("note", new_id(), person.client, fields))


@dataclass(frozen=True)
class _Signer:
    """Puts an author's signature on a note."""

    key: SigningKey
    staff: str

    def signed(self, note: DraftedChange) -> DraftedChange:
        content = signed_bytes(note.kind, note.record, str(note.client), self.staff, note.fields)
        signature = self.key.sign(content, NOTE_NAMESPACE).decode("ascii")
        fields = {**note.fields, "signature": signature}
        return DraftedChange(note.kind, note.record, note.client, fields)
