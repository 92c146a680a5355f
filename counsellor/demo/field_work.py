# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What the made-up counsellor does: takes clients in, sits with them, writes and signs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time, timedelta
from random import Random
from typing import Final

from counsellor.demo.made_up_clock import MadeUpClock
from counsellor.demo.people import MadeUpClient, made_up_client
from counsellor.demo.talks import addendum, session_note
from counsellor.domain.coded import ConsentForm, ConsentItem, Phase, Stage
from counsellor.domain.records.consents import Consent
from counsellor.services.add_client import NewClient, add_client
from counsellor.services.record_consent import record_consent
from counsellor.services.run_session import (
    pause_session,
    resume_session,
    start_session,
    stop_session,
    switch_phase,
)
from counsellor.services.seal_outbox import seal_outbox
from counsellor.services.set_goal import rate_goal, set_goal
from counsellor.services.set_stage import set_stage
from counsellor.services.sign_note import sign_draft
from counsellor.services.vault_types import OpenVault
from counsellor.services.write_note import begin_addendum, begin_note, save_draft
from counsellor.wording.consent_text import NEWEST, consent_text

A_DAY: Final = 3
"""Sessions that fit into one day of two to three hours each."""

_BOOT: Final = "made-up centre"
_MINUTE: Final = 60
_STAGES: Final = (Stage.NEEDS, Stage.TRUST, Stage.DIALOGUE, Stage.REINTEGRATION)
_ALL_ITEMS: Final = frozenset(ConsentItem)


class FieldWork:
    """One counsellor's weeks in the field, by a clock that is set by hand."""

    def __init__(self, vault: OpenVault, clock: MadeUpClock, random: Random) -> None:
        self._vault = vault
        self._clock = clock
        self._random = random
        self._ids: dict[int, str] = {}

    def work(self, clients: int, ends: datetime, tell: Callable[[int], None]) -> None:
        """Do all sessions with all clients, the last on the day before `ends`.

        After each day what was written is sealed, as at the evening's lock.

        Args:
            clients: how many.
            ends: the present, aware.
            tell: told the number of sessions so far after each day.
        """
        people = [made_up_client(self._random, place=place) for place in range(clients)]
        days = _days_of(_visits(people))
        for number, visits in enumerate(days):
            morning = datetime.combine(
                ends.date() - timedelta(days=len(days) - number), time(9), tzinfo=ends.tzinfo
            )
            self._clock.advance_to(morning)
            for client, meeting in visits:
                self._visit(people[client], client, meeting)
                self._clock.advance(self._random.randint(20, 50) * _MINUTE)
            seal_outbox(self._vault)
            tell(sum(len(day) for day in days[: number + 1]))

    def hear_of_a_goal(self) -> None:
        """Note a rating that the client seen last gave on the phone."""
        client = self._seen_last()
        goal = self._vault.goals.of_client(client)[0].id
        rate_goal(self._vault, client, goal, 7, self._clock.now().date())

    def leave_draft(self) -> None:
        """Begin a note about the client seen last and leave it unsigned."""
        client = self._vault.clients.get(self._seen_last())
        text = session_note(self._random, client.language)
        draft = begin_note(self._vault, client.id, language=client.language)
        save_draft(self._vault, draft.id, text[: len(text) // 3])

    def _seen_last(self) -> str:
        return next(
            client.id
            for client in self._vault.clients.page()
            if client.consent is not None and client.consent.grants(ConsentItem.SYNC)
        )

    def _visit(self, person: MadeUpClient, place: int, meeting: int) -> None:
        if meeting == 0:
            self._ids[place] = self._take_in(person)
        client = self._ids[place]
        if meeting == 1:
            self._ask_for_signature(person, client)
        session = self._sit_together(person, client)
        self._after(client, meeting)
        note = self._write(person, client, session)
        if self._random.random() < 1 / 12:
            draft = begin_addendum(self._vault, note)
            save_draft(self._vault, draft.id, addendum(person.language))
            self._clock.advance(2 * _MINUTE)
            sign_draft(self._vault, draft.id)

    def _take_in(self, person: MadeUpClient) -> str:
        today = self._clock.now().date()
        consent = Consent("", ConsentForm.SPOKEN, today, person.language, _items(person))
        new = NewClient(
            working_name=person.working_name,
            subject=person.subject,
            language=person.language,
            source=person.source,
            contact_type=person.contact,
            received_on=today,
            consent=consent,
        )
        client = add_client(self._vault, new)
        for goal in person.goals:
            set_goal(self._vault, client, goal)
        return client

    def _ask_for_signature(self, person: MadeUpClient, client: str) -> None:
        """Trust takes hours: the form comes with the second meeting."""
        text = consent_text(person.language)
        record_consent(
            self._vault,
            Consent(
                client,
                ConsentForm.WRITTEN,
                self._clock.now().date(),
                person.language,
                _items(person),
                text_version=NEWEST,
                text_hash=text.sha256,
            ),
        )

    def _sit_together(self, person: MadeUpClient, client: str) -> str:
        """Time a session of two to three hours in three phases, most of it for trust."""
        start_session(self._vault, client, person.contact, boot=_BOOT)
        switch_phase(self._vault, Phase.TRUST)
        self._minutes(70, 100)
        pause_session(self._vault)
        self._minutes(5, 12)
        resume_session(self._vault)
        self._minutes(10, 20)
        switch_phase(self._vault, Phase.DIALOGUE)
        self._minutes(15, 35)
        switch_phase(self._vault, self._random.choice((Phase.PRACTICAL, Phase.FAMILY)))
        self._minutes(10, 25)
        return stop_session(self._vault)

    def _after(self, client: str, meeting: int) -> None:
        today = self._clock.now().date()
        goals = self._vault.goals.of_client(client)
        rating = min(10, 2 + meeting * 2 + self._random.randint(0, 2))
        rate_goal(self._vault, client, goals[0].id, rating, today)
        if meeting:
            set_stage(self._vault, client, _STAGES[min(meeting, len(_STAGES)) - 1], today)

    def _write(self, person: MadeUpClient, client: str, session: str) -> str:
        self._minutes(3, 6)
        draft = begin_note(self._vault, client, session, language=person.language)
        save_draft(self._vault, draft.id, session_note(self._random, person.language))
        self._minutes(8, 15)
        return sign_draft(self._vault, draft.id)

    def _minutes(self, least: int, most: int) -> None:
        self._clock.advance(self._random.randint(least, most) * _MINUTE)


def _items(person: MadeUpClient) -> frozenset[ConsentItem]:
    return _ALL_ITEMS if person.shares else frozenset({ConsentItem.SERVICE})


def _visits(people: list[MadeUpClient]) -> list[tuple[int, int]]:
    """Give the order of meetings: a few clients at a time, each in turn, trip after trip."""
    order = []
    for first in range(0, len(people), 2 * A_DAY):
        group = range(first, min(first + 2 * A_DAY, len(people)))
        for meeting in range(max(people[place].sessions for place in group)):
            order += [(place, meeting) for place in group if meeting < people[place].sessions]
    return order


def _days_of(visits: list[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    return [visits[first : first + A_DAY] for first in range(0, len(visits), A_DAY)]
