# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Two real vaults that meet over real sockets, each taking its steps where its vault was opened."""

from __future__ import annotations

import ipaddress
from collections.abc import Callable
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from typing import Final

from counsellor.domain.errors import CounsellorError
from counsellor.domain.meeting_address import MeetingAddress, OwnAddress
from counsellor.services.errand import Errand
from counsellor.services.meet import (
    Comparing,
    MeetingReport,
    MeetingWith,
    Steps,
    Waiting,
    meet_steps,
)
from counsellor.storage.vault import Vault
from counsellor.sync.drop_place import UNWATCHED, Transit
from counsellor.sync.meeting.channel import Patience
from counsellor.sync.meeting.meeting import Meeting

LOOPBACK: Final = (OwnAddress(ipaddress.ip_address("127.0.0.1"), 8),)
"""Where tests meet: a network of one machine."""

SHORT: Final = Patience(come=20.0, greet=10.0, compare=20.0, frame=10.0, work=30.0)
"""So that a test that is wrong ends."""


@dataclass(eq=False)
class Person:
    """One side of a meeting, and what the person there does at each step.

    Attributes:
        vault: theirs.
        meeting: their try.
        sees: is called with whatever is shown.
        shown: all that was shown.
        report, failure: how it ended.
    """

    vault: Vault
    meeting: Meeting = field(default_factory=lambda: Meeting(LOOPBACK, SHORT))
    transit: Transit = UNWATCHED
    sees: Callable[[Person, object], None] = lambda _person, _shown: None
    shown: list[object] = field(default_factory=list)
    report: MeetingReport | None = None
    failure: CounsellorError | None = None

    def last(self, kind: type[Waiting | Comparing | MeetingWith]) -> object:
        """Return what of a kind was shown last."""
        return [one for one in self.shown if isinstance(one, kind)][-1]

    @property
    def addresses(self) -> tuple[MeetingAddress, ...]:
        waiting = self.last(Waiting)
        assert isinstance(waiting, Waiting)
        return waiting.addresses

    @property
    def words(self) -> str:
        comparing = self.last(Comparing)
        assert isinstance(comparing, Comparing)
        return comparing.words


def says_same(person: Person, shown: object) -> None:
    """Say yes as soon as there are words."""
    if isinstance(shown, Comparing):
        person.meeting.say_same()


def calls(other: Person) -> Callable[[Person, object], None]:
    """Go to somebody as soon as one may, and say yes to the words."""

    def sees(person: Person, shown: object) -> None:
        if isinstance(shown, Waiting):
            person.meeting.call(other.addresses[0].text)
        says_same(person, shown)

    return sees


def meet(*people: Person) -> None:
    """Take everybody's steps until all have ended; who waits for something keeps nobody."""
    with ThreadPoolExecutor(len(people)) as beside:
        going = {
            person: meet_steps(person.vault, person.meeting, person.transit) for person in people
        }
        outside: dict[Future[None], Person] = {}
        for person in people:
            _go_on(person, going, outside, beside)
        while outside:
            done, _ = wait(outside, return_when=FIRST_COMPLETED)
            for one in done:
                _go_on(outside.pop(one), going, outside, beside)


def meet_each_other(one: Vault, other: Vault) -> tuple[Person, Person]:
    """Let two people meet who do all that is asked of them; neither may fail."""
    waits = Person(one, sees=says_same)
    comes = Person(other, sees=calls(waits))
    meet(waits, comes)
    for person in (waits, comes):
        if person.failure is not None:
            raise person.failure
    return waits, comes


def _go_on(
    person: Person,
    going: dict[Person, Steps],
    outside: dict[Future[None], Person],
    beside: ThreadPoolExecutor,
) -> None:
    steps = going[person]
    try:
        while True:
            shown = next(steps)
            if isinstance(shown, Errand):
                outside[beside.submit(shown.run)] = person
                return
            if shown is not None:
                person.shown.append(shown)
                person.sees(person, shown)
    except StopIteration as end:
        person.report = end.value
    except CounsellorError as error:
        person.failure = error
