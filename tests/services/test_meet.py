# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Two laptops meet: colleagues of one case, an office and a counsellor, a courier, strangers."""

from __future__ import annotations

import os
import shutil
import socket
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from counsellor.crypto.age import open_sealed
from counsellor.domain.coded import ImportOutcome, Role
from counsellor.domain.errors import (
    AgeNoIdentityMatches,
    CounsellorError,
    ImportCancelled,
    NotInAnOffice,
)
from counsellor.domain.meeting_errors import (
    MeetingAddressRefused,
    MeetingEnded,
    NoLocalNetwork,
    NotOfThisOffice,
    WordsDiffer,
)
from counsellor.domain.roster import Revocation, mailbox_of
from counsellor.services import carry_files
from counsellor.services.carry_files import CARRIED_S, carried_files, let_go_of_old
from counsellor.services.describe_exchange import describe_exchange
from counsellor.services.device_keys import age_identity
from counsellor.services.exchange import exchange
from counsellor.services.import_bundles import import_bundles
from counsellor.services.invite_counsellor import Invitee, draft_invitation
from counsellor.services.join_office import join_office
from counsellor.services.meet import Comparing, MeetingWith, Waiting, meet_steps
from counsellor.services.name_colleague import name_colleague
from counsellor.services.office_roster import CURRENT, current_roster, issue_roster
from counsellor.services.outbox_state_file import read_state
from counsellor.services.write_outbox import write_outbox
from counsellor.storage.vault import Vault
from counsellor.sync.drop_place import Transit
from counsellor.sync.meeting.channel import Kind
from counsellor.sync.meeting.meeting import Meeting
from tests.centre import Centre, found_centre, meet, new_client, second_counsellor
from tests.faults.exchange_world import reading_here
from tests.field import HandClock, new_vault, open_vault
from tests.meeting import LOOPBACK, SHORT, Person, calls, meet_each_other, says_same
from tests.meeting import meet as all_meet

ARRIVED = {ImportOutcome.IMPORTED, ImportOutcome.ALREADY}


@pytest.fixture
def met(centre: Centre) -> Centre:
    """A centre that knows its counsellor, with a session that has not left."""
    meet(centre)
    centre.session(new_client(centre), "first")
    return centre


@pytest.fixture
def colleague(met: Centre, tmp_path: Path) -> Iterator[Vault]:
    """Another counsellor; both are in the roster that everybody has."""
    made = second_counsellor(met, tmp_path / "colleague")
    exchange(made)
    yield made
    made.close()


def nobody_in(person: Person) -> bool:
    """Whether nobody is answered any more where this person waited."""
    for address in person.addresses:
        with socket.socket() as tries, pytest.raises(ConnectionRefusedError):
            tries.connect((str(address.ip), address.port))
    return True


def texts(vault: Vault, client: str) -> list[str]:
    return [one.text for one in vault.notes.of_client(client)]


@dataclass
class Counted:
    """Counts bytes that went, and thinks better of it after so many."""

    most: int = 1 << 40
    sent: int = 0
    received: int = 0
    transit: Transit = field(init=False)

    def __post_init__(self) -> None:
        self.transit = Transit(self._moved, lambda: self.sent + self.received >= self.most)

    def _moved(self, sent: int, received: int) -> None:
        self.sent, self.received = self.sent + sent, self.received + received


def test_a_counsellor_and_the_office_need_no_other_road(met: Centre) -> None:
    waits, comes = meet_each_other(met.office, met.field)
    assert waits.words == comes.words
    assert len(waits.words.split()) == 4
    assert met.office.clients.count() == 1
    assert describe_exchange(met.field).office_holds_everything
    assert waits.report is not None
    assert comes.report is not None
    assert (waits.report.name, comes.report.name) == ("Aigerim", "Dana")
    assert {one.outcome for one in (*waits.report.told, *comes.report.told)} <= ARRIVED
    assert nobody_in(waits)


@pytest.mark.parametrize("caller", ["field", "colleague"])
def test_colleagues_get_what_both_may_read_and_nothing_else(
    met: Centre, colleague: Vault, caller: str
) -> None:
    shared, others = new_client(met), new_client(met)
    name_colleague(met.field, shared, colleague.membership.staff)
    met.session(shared, "what both may read")
    met.session(others, "what one may read")
    before, sides = colleague.clients.count(), [met.field, colleague]
    waits, comes = meet_each_other(*(sides if caller == "colleague" else sides[::-1]))
    assert waits.failure is comes.failure is None
    assert texts(colleague, shared) == ["what both may read"]
    assert colleague.clients.count() == before + 1
    assert others not in {one.id for one in colleague.clients.page()}
    # Whatever else came lies there sealed, and opens with the office's key alone.
    carried = carried_files(colleague.folder)
    assert carried
    assert {box for box, _path in carried} == {""}
    for _box, path in carried:
        reads_for_both = opens(colleague, path)
        assert opens(met.office, path)
        assert reads_for_both == (path.name in own_names(met.field, colleague))


def own_names(giver: Vault, to: Vault) -> set[str]:
    """Names of the files that lie in somebody's own box as well."""
    box = mailbox_of(to.membership.device)
    return {name for name, boxes in read_state(giver.folder.outbox).boxes.items() if box in boxes}


def opens(vault: Vault, path: Path) -> bool:
    with path.open("rb") as file:
        try:
            open_sealed(file, [age_identity(vault)])
        except AgeNoIdentityMatches:
            return False
    return True


def test_a_colleague_who_travels_brings_it_to_the_office(met: Centre, colleague: Vault) -> None:
    meet_each_other(met.field, colleague)
    assert carried_files(colleague.folder)
    assert met.office.clients.count() == 0
    exchange(colleague)
    assert not carried_files(colleague.folder)
    met.answer()
    assert met.office.clients.count() == 1
    # Whose work it is keeps it until the office says that it holds it.
    assert not describe_exchange(met.field).office_holds_everything
    met.send()
    assert describe_exchange(met.field).office_holds_everything


def test_what_the_office_has_for_somebody_goes_along_and_reaches_them(
    met: Centre, colleague: Vault
) -> None:
    exchange(colleague)
    list(import_bundles(met.office, [met.drop]))
    meet_each_other(met.office, met.field)
    boxes = {box for box, _path in carried_files(met.field.folder)}
    assert boxes == {mailbox_of(colleague.membership.device)}
    waits, _comes = meet_each_other(colleague, met.field)
    assert waits.report is not None
    assert {one.outcome for one in waits.report.told} <= ARRIVED
    assert waits.report.told
    assert {box for box, _path in carried_files(met.field.folder)} == {""}  # for the office


def test_a_second_meeting_gives_only_what_is_lacked(met: Centre) -> None:
    meet_each_other(met.office, met.field)
    waits, comes = Counted(), Counted()
    people = Person(met.office, transit=waits.transit, sees=says_same)
    other = Person(met.field, transit=comes.transit, sees=calls(people))
    all_meet(people, other)
    assert people.failure is other.failure is None
    first = waits.sent + comes.sent
    met.session(new_client(met), "second")
    meet_each_other(met.field, met.office)
    assert met.office.clients.count() == 2
    assert first < 40_000  # a last word of each, which says that nothing is new


@pytest.mark.parametrize("after", [1, 3_000, 9_000])
def test_what_is_cut_short_loses_nothing_and_goes_on(met: Centre, after: int) -> None:
    for number in range(3):
        met.session(new_client(met), f"more {number}")
    counted = Counted(most=after)
    waits = Person(met.office, sees=says_same)
    comes = Person(met.field, transit=counted.transit, sees=calls(waits))
    all_meet(waits, comes)
    assert isinstance(comes.failure, ImportCancelled)
    assert isinstance(waits.failure, MeetingEnded)
    assert nobody_in(waits)
    assert not list(met.office.folder.met.glob("*"))
    meet_each_other(met.office, met.field)
    assert met.office.clients.count() == 4
    assert describe_exchange(met.field).office_holds_everything


def test_where_the_words_differ_nothing_is_given(met: Centre) -> None:
    def says_other(person: Person, shown: object) -> None:
        if isinstance(shown, Comparing):
            person.meeting.say_other()

    counted = Counted()
    waits = Person(met.office, sees=says_other)
    comes = Person(met.field, transit=counted.transit, sees=calls(waits))
    all_meet(waits, comes)
    assert isinstance(waits.failure, WordsDiffer)
    assert isinstance(comes.failure, MeetingEnded)
    assert comes.failure.fields == {"reason": "words"}
    assert not [one for one in (*waits.shown, *comes.shown) if isinstance(one, MeetingWith)]
    assert (counted.sent, met.office.clients.count()) == (0, 0)
    assert nobody_in(waits)


@pytest.mark.parametrize("who", ["waits", "comes"])
def test_one_who_says_nothing_gets_nothing(met: Centre, who: str) -> None:
    """The other has said yes, and goes."""

    def goes(person: Person, shown: object) -> None:
        if isinstance(shown, Waiting) and shown.addresses and person.vault is met.field:
            calls(waits)(person, shown)
        if isinstance(shown, Comparing):
            (person.meeting.say_same if person.vault is not silent else person.meeting.close)()

    silent = met.office if who == "waits" else met.field
    waits = Person(met.office, sees=goes)
    comes = Person(met.field, sees=goes)
    all_meet(waits, comes)
    assert {type(waits.failure), type(comes.failure)} == {ImportCancelled, MeetingEnded}
    assert met.office.clients.count() == 0
    assert nobody_in(waits)


def failures(one: Vault, other: Vault) -> dict[str, str]:
    """Let two meet who do not get on; gives the reason of each by the kind of their failure."""
    counted = [Counted(), Counted()]
    waits = Person(one, transit=counted[0].transit, sees=says_same)
    comes = Person(other, transit=counted[1].transit, sees=calls(waits))
    all_meet(waits, comes)
    assert sum(one.sent + one.received for one in counted) == 0
    assert nobody_in(waits)
    found = {}
    for person in (waits, comes):
        assert person.failure is not None
        assert isinstance(person.failure, NotOfThisOffice | MeetingEnded)
        found[type(person.failure).__name__] = str(person.failure.fields["reason"])
    return found


def test_a_suspended_laptop_gets_nothing(met: Centre, colleague: Vault) -> None:
    device = colleague.membership.device
    with met.office.transaction():
        roster = current_roster(met.office)
        lost = Revocation(device, (), (met.office.membership.staff,))
        issue_roster(met.office, replace(roster, revocations=(lost,)))
    met.answer()
    met.send()
    assert failures(met.field, colleague)["NotOfThisOffice"] == "revoked"
    assert failures(colleague, met.field)["NotOfThisOffice"] == "revoked"
    assert failures(met.office, colleague)["NotOfThisOffice"] == "revoked"


def test_a_laptop_that_is_not_confirmed_meets_the_office_alone(met: Centre, tmp_path: Path) -> None:
    with met.office.transaction():
        invitation = draft_invitation(met.office, Invitee("Saule", Role.PSYCHOLOGIST))
    new = new_vault(tmp_path / "new", met.clock, bytes(range(60, 92)))
    join_office(new, invitation)
    # Nobody has heard of it at all.
    assert failures(met.field, new)["NotOfThisOffice"] == "stranger"
    exchange(new)
    met.answer()
    met.send()
    exchange(new)
    assert failures(met.field, new)["NotOfThisOffice"] == "unconfirmed"
    meet_each_other(met.office, new)
    assert {box for box, _path in carried_files(new.folder)} == set()
    new.close()


def test_a_laptop_of_another_office_is_a_stranger(met: Centre, tmp_path: Path) -> None:
    (tmp_path / "else").mkdir()
    other = found_centre(tmp_path / "else")
    meet(other)
    assert set(failures(met.field, other.field).values()) == {"stranger"}
    assert set(failures(other.office, met.office).values()) == {"stranger"}
    other.close()


def test_who_claims_to_be_somebody_else_is_a_stranger(met: Centre, colleague: Vault) -> None:
    """A laptop with a roster of its own making, in which its key stands under another's name."""
    roster = current_roster(met.field)
    forged = replace(met.field.membership, device=colleague.membership.device)
    with met.field.transaction():
        met.field.settle_membership(forged)
    assert roster.device(forged.device).id == colleague.membership.device
    assert failures(met.office, met.field)["NotOfThisOffice"] == "stranger"


def test_a_copy_of_a_laptop_is_named(met: Centre, tmp_path: Path) -> None:
    met.field.close()
    shutil.copytree(met.field.path, tmp_path / "twin")
    met.field = open_vault(met.field.path, met.clock)
    twin = open_vault(tmp_path / "twin", met.clock)
    assert set(failures(met.field, twin).values()) == {"copy"}
    twin.close()


def test_who_thinks_better_of_it_leaves_no_port_open(met: Centre) -> None:
    def goes(person: Person, shown: object) -> None:
        if isinstance(shown, Waiting):
            person.meeting.close()

    alone = Person(met.field, sees=goes)
    all_meet(alone)
    assert isinstance(alone.failure, ImportCancelled)
    assert nobody_in(alone)


def test_steps_that_are_not_taken_leave_nothing_open(met: Centre) -> None:
    """As where a lock cuts them off."""
    meeting = Meeting(LOOPBACK, SHORT)
    steps = meet_steps(met.field, meeting)
    shown = next(steps)
    assert isinstance(shown, Waiting)
    (address,) = shown.addresses
    steps.close()
    with socket.socket() as tries, pytest.raises(ConnectionRefusedError):
        tries.connect((str(address.ip), address.port))
    assert not met.field.folder.met.exists()


def test_without_a_network_or_an_office_there_is_nobody(met: Centre, tmp_path: Path) -> None:
    with pytest.raises(NoLocalNetwork):
        next(meet_steps(met.field, Meeting(())))
    alone = new_vault(tmp_path / "alone", HandClock())
    with pytest.raises(NotInAnOffice):
        next(meet_steps(alone, Meeting(LOOPBACK)))
    alone.close()
    with pytest.raises(MeetingAddressRefused):
        Meeting(LOOPBACK).call("8.8.8.8:80")


def test_the_roster_that_is_asked_is_that_of_now(met: Centre, colleague: Vault) -> None:
    """What came in the first round may say that the other is suspended."""
    with ExitStack() as stack:
        stack.enter_context(reading_here())
        assert met.field.settings.get(CURRENT) is not None
        with met.office.transaction():
            roster = current_roster(met.office)
            lost = Revocation(colleague.membership.device, (), (met.office.membership.staff,))
            issue_roster(met.office, replace(roster, revocations=(lost,)))
        meet_each_other(met.office, met.field)
        assert failures(met.field, colleague)["NotOfThisOffice"] == "revoked"


def test_what_is_carried_goes_with_the_outbox_by_hand(
    met: Centre, colleague: Vault, tmp_path: Path
) -> None:
    meet_each_other(met.field, colleague)
    place = tmp_path / "a.outbox"
    write_outbox(colleague, place)
    # It may never arrive, and nothing is let go for it.
    assert carried_files(colleague.folder)
    list(import_bundles(met.office, [place]))
    assert met.office.clients.count() == 1


def test_what_nobody_took_for_a_month_is_carried_no_longer(met: Centre, colleague: Vault) -> None:
    meet_each_other(met.field, colleague)
    (_box, old), *others = carried_files(colleague.folder)
    at = old.stat().st_mtime
    os.utime(old, (at, at - CARRIED_S - 1))
    let_go_of_old(colleague.folder, lambda: at)
    assert carried_files(colleague.folder) == others
    let_go_of_old(colleague.folder, lambda: at + 2 * CARRIED_S)
    assert carried_files(colleague.folder) == []
    # Whose it is has it still.
    met.send()
    met.answer()
    assert met.office.clients.count() == 1


def test_no_more_is_carried_than_there_is_room_for(
    met: Centre, colleague: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(carry_files, "MOST_CARRIED", 1)
    met.session(new_client(met), "second")
    meet_each_other(met.field, colleague)
    assert len(carried_files(colleague.folder)) == 1
    meet_each_other(met.office, met.field)
    assert met.office.clients.count() == 2


class Between:
    """A machine that greets each of two others in the name of the other, and passes on."""

    def __init__(self, pool: ThreadPoolExecutor) -> None:
        self._pool = pool
        self.to_caller, self.to_listener = Meeting(LOOPBACK, SHORT), Meeting(LOOPBACK, SHORT)
        (self.address,) = self.to_caller.open()

    def stand(self, listener: str) -> None:
        """Come to the one, and wait for the other."""
        self.to_listener.call(listener)
        self.to_listener.open()
        sides = (self.to_caller, self.to_listener)
        for joining in [self._pool.submit(one.join, bytes(32)) for one in sides]:
            joining.result()
        for one in sides:
            one.say_same()
        lines = [self._pool.submit(one.compared) for one in sides]
        with suppress(CounsellorError):
            ends = [one.result() for one in lines]
            for source, target in (ends, ends[::-1]):
                target.send(*source.receive(Kind.PROOF))
            ends[0].receive()
        for one in sides:
            one.finish()


@pytest.mark.parametrize("careful", [True, False])
def test_whoever_stands_between_gets_nothing_even_of_careless_people(
    met: Centre, careful: bool
) -> None:
    """Who compares the words sees it; and who does not is asked for a proof that nobody has."""
    with ThreadPoolExecutor(5) as pool:
        between = Between(pool)

        def sees(person: Person, shown: object) -> None:
            if isinstance(shown, Waiting):
                if person.vault is met.office:
                    standing.append(pool.submit(between.stand, shown.addresses[0].text))
                else:
                    person.meeting.call(between.address.text)
            if isinstance(shown, Comparing):
                (person.meeting.say_other if careful else person.meeting.say_same)()

        standing: list[Future[None]] = []
        counted = Counted()
        waits = Person(met.office, transit=counted.transit, sees=sees)
        comes = Person(met.field, transit=counted.transit, sees=sees)
        all_meet(waits, comes)
        standing[0].result()
    assert waits.words != comes.words
    for person in (waits, comes):
        assert isinstance(person.failure, WordsDiffer | NotOfThisOffice | MeetingEnded)
    assert counted.sent == counted.received == met.office.clients.count() == 0
    kinds = {type(one.failure) for one in (waits, comes)}
    assert (WordsDiffer if careful else NotOfThisOffice) in kinds
    assert nobody_in(waits)
