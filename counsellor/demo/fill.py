# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Fill a vault with made-up years of work, in large transactions, for benchmarks and practice."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from typing import Final

from counsellor.demo.people import MadeUpClient, made_up_client
from counsellor.demo.talks import session_note
from counsellor.domain.canonical import Value
from counsellor.domain.clock import stamp
from counsellor.domain.coded import (
    ConsentForm,
    ConsentItem,
    NoteTemplate,
    Phase,
    SessionStatus,
    Stage,
)
from counsellor.domain.ids import new_client_code, new_id
from counsellor.domain.records.consents import Consent
from counsellor.domain.records.notes import NOTE_NAMESPACE, signed_bytes
from counsellor.domain.records.sessions import Segment, Session
from counsellor.services.device_keys import make_device_keys, signing_key
from counsellor.services.vault_types import DraftedChange, OpenVault
from counsellor.wording.consent_text import NEWEST, consent_text

CHANGES_A_TRANSACTION: Final = 2_000
_MINUTE: Final = 60
_PHASES: Final = (Phase.TRUST, Phase.DIALOGUE, Phase.PRACTICAL)
_STAGES: Final = (Stage.NEEDS, Stage.TRUST, Stage.DIALOGUE, Stage.REINTEGRATION)


@dataclass(slots=True)
class _Filed:
    """A made-up client with the ids that sessions need."""

    person: MadeUpClient
    client: str = field(default_factory=new_id)
    case: str = field(default_factory=new_id)
    goal: str = field(default_factory=new_id)


def fill_vault(
    vault: OpenVault,
    clients: int = 1_000,
    sessions: int = 20_000,
    seed: int = 1,
    tell: Callable[[int], None] = lambda _done: None,
) -> None:
    """Write clients with written consent, and sessions with signed notes spread over them.

    Every change is a real one: journalled, folded, indexed, queued and, where it is a note,
    signed. Sessions lie in the past, the last of them today.

    Args:
        vault: an open vault.
        clients: how many.
        sessions: how many in all; each has a note of about 1,500 characters.
        seed: of everything but ids and keys.
        tell: told the number of changes after each transaction.
    """
    random = Random(seed)
    with vault.transaction():
        make_device_keys(vault)
    filed = [_Filed(made_up_client(random, place=place)) for place in range(clients)]
    waiting: list[DraftedChange] = []
    done = 0
    for changes in _history(vault, random, filed, sessions):
        waiting += changes
        if len(waiting) >= CHANGES_A_TRANSACTION:
            vault.commit(waiting)
            done += len(waiting)
            tell(done)
            waiting = []
    if waiting:
        vault.commit(waiting)
        tell(done + len(waiting))


def _history(
    vault: OpenVault, random: Random, filed: list[_Filed], sessions: int
) -> Iterator[list[DraftedChange]]:
    present = vault.clock.now()
    first = present - timedelta(hours=2 * sessions / 3 + 24)
    for one in filed:
        yield _taken_in(vault, one, first)
    for number in range(sessions):
        one = filed[number % len(filed)]
        begun = present - timedelta(hours=2 * (sessions - number) / 3 + random.random())
        yield _sat_together(vault, random, one, begun)


def _taken_in(vault: OpenVault, one: _Filed, on: datetime) -> list[DraftedChange]:
    person, client, day = one.person, one.client, on.date().isoformat()
    who = vault.membership
    text = consent_text(person.language)
    items = frozenset(ConsentItem) if person.shares else frozenset({ConsentItem.SERVICE})
    consent = Consent(
        client,
        ConsentForm.WRITTEN,
        on.date(),
        person.language,
        items,
        text_version=NEWEST,
        text_hash=text.sha256,
    )
    kinds: dict[tuple[str, str], dict[str, Value]] = {
        ("client", client): {
            "code": new_client_code(),
            "subject": person.subject.value,
            "language": person.language,
            "minor": False,
        },
        ("consent", new_id()): consent.to_fields(),
        ("case", one.case): {
            "enquiry": None,
            "opened_on": day,
            "lead": who.staff,
            "group": who.group,
            "region": "",
        },
        ("stage", new_id()): {"subject": one.case, "stage": Stage.INTAKE.value, "on": day},
        ("client.working_name", client): {"working_name": person.working_name},
        ("goal", one.goal): {"text": person.goals[0], "position": 1, "open": True},
    }
    return [DraftedChange(kind, record, client, of) for (kind, record), of in kinds.items()]


def _sat_together(
    vault: OpenVault, random: Random, one: _Filed, begun: datetime
) -> list[DraftedChange]:
    segments = _segments(random)
    session = Session(
        client=one.client,
        case=one.case,
        enquiry=None,
        started_at=begun,
        duration_s=segments[-1].end_s,
        contact_type=one.person.contact,
        status=SessionStatus.COMPLETED,
        present=True,
        segments=segments,
    )
    record = new_id()
    ended = begun + timedelta(seconds=session.duration_s)
    changes = [
        DraftedChange("session", record, one.client, session.to_fields()),
        _note(vault, random, one, record, ended),
    ]
    if random.random() < 1 / 4:
        rating: dict[str, Value] = {
            "goal": one.goal,
            "value": random.randint(0, 10),
            "rated_on": begun.date().isoformat(),
        }
        changes.append(DraftedChange("goal.rating", new_id(), one.client, rating))
    if random.random() < 1 / 8:
        stage: dict[str, Value] = {
            "subject": one.case,
            "stage": random.choice(_STAGES).value,
            "on": begun.date().isoformat(),
        }
        changes.append(DraftedChange("stage", new_id(), one.client, stage))
    return changes


def _segments(random: Random) -> tuple[Segment, ...]:
    reached, segments = 0, []
    for phase, least in zip(_PHASES, (80, 15, 10), strict=True):
        end = reached + random.randint(least, 2 * least) * _MINUTE
        segments.append(Segment(phase, reached, end))
        reached = end
    return tuple(segments)


def _note(
    vault: OpenVault, random: Random, one: _Filed, session: str, ended: datetime
) -> DraftedChange:
    note = new_id()
    fields: dict[str, Value] = {
        "session": session,
        "case": one.case,
        "template": NoteTemplate.GOOD_RECORD.value,
        "language": one.person.language,
        "text": session_note(random, one.person.language),
        "begun_at": stamp(ended),
        "signed_at": stamp(ended + timedelta(minutes=20)),
        "late": False,
    }
    content = signed_bytes("note", note, one.client, vault.membership.staff, fields)
    with signing_key(vault) as key:
        fields["signature"] = key.sign(content, NOTE_NAMESPACE).decode("ascii")
    return DraftedChange("note", note, one.client, fields)
