# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The queue: what may leave leaves in order and within the caps, and consent decides at once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counsellor.domain.canonical import Value
from counsellor.domain.coded import Audience, ConsentForm, ConsentItem
from counsellor.domain.ids import new_id
from counsellor.domain.reader_set import ReaderSet
from counsellor.domain.records.consents import Consent
from counsellor.storage.queue import Lane
from tests.domain.payloads import FIELDS
from tests.storage.replicas import Replica

TEAM = Lane(Audience.CASE, ReaderSet("team", frozenset({"staff-1"})).key)


@pytest.fixture
def here() -> Iterator[Replica]:
    here = Replica("1")
    yield here
    here.connection.close()


def consented(who: Replica, client: str, *items: ConsentItem, withdrawn: bool = False) -> None:
    given = Consent(
        client,
        ConsentForm.SPOKEN,
        date(2026, 11, 20),
        "ru",
        frozenset(items),
        withdrawn=withdrawn,
    )
    fields = given.to_fields()
    assert isinstance(fields, dict)
    who.save("consent", new_id(), client, fields)


def taken_in(who: Replica, *items: ConsentItem) -> str:
    client = new_id()
    who.save("client", client, client, FIELDS["client"])
    consented(who, client, ConsentItem.SERVICE, *items)
    return client


def ready(
    who: Replica, lane: Lane = TEAM, most: int = 2_000, most_bytes: int = 1 << 20
) -> list[str]:
    return [
        who.rows("SELECT kind FROM queue WHERE version = ?", one.version)[0][0]
        for one in who.queue.take(lane, most, most_bytes)
    ]


def sealed(who: Replica) -> None:
    """Note everything that is ready as sealed."""
    for number, lane in enumerate(who.queue.lanes()):
        versions = [one.version for one in who.queue.take(lane, 2_000, 1 << 22)]
        for place, version in enumerate(versions):
            who.rows("INSERT INTO bundle_changes VALUES (?, ?, ?)", number + 1, place, version)
        who.queue.remove(versions)


def test_what_waits_is_taken_in_the_order_in_which_it_was_saved(here: Replica) -> None:
    client = taken_in(here, ConsentItem.SYNC)
    here.save("goal", new_id(), client, FIELDS["goal"])
    here.save("enquiry", new_id(), client, FIELDS["enquiry"])
    assert ready(here) == ["client", "consent", "goal", "enquiry"]


def test_without_a_consent_nothing_of_a_client_is_ready(here: Replica) -> None:
    client = new_id()
    here.save("client", client, client, FIELDS["client"])
    assert here.queue.lanes() == []
    assert here.queue.counts() == (0, 1)


def test_what_never_leaves_is_not_even_queued(here: Replica) -> None:
    client = taken_in(here, ConsentItem.SYNC)
    before = here.queue.counts()
    here.save("client.working_name", client, client, {"working_name": "the baker"})
    here.save("identity", client, client, FIELDS["identity"])
    here.save("access", new_id(), client, {"what": "identity_shown"})
    assert here.queue.counts() == before


def test_what_came_from_outside_is_not_sent_back(here: Replica) -> None:
    writer = Replica("2")
    client = taken_in(writer, ConsentItem.SYNC)
    here.take([entry for _, entry in writer.journal.entries()])
    assert here.queue.counts() == (0, 0)
    assert here.queue.known_outside(client)


@settings(max_examples=40)
@given(
    st.lists(st.integers(1, 900), min_size=1, max_size=8),
    st.integers(1, 10),
    st.integers(1, 6_000),
)
def test_both_caps_hold_and_at_least_one_change_goes(
    lengths: list[int], most: int, most_bytes: int
) -> None:
    here = Replica("1")
    client = taken_in(here, ConsentItem.SYNC)
    for length in lengths:
        here.save("goal", new_id(), client, {**FIELDS["goal"], "text": "x" * length})
    everything = here.queue.take(TEAM, 2_000, 1 << 30)
    assert len(everything) == len(lengths) + 2
    taken = here.queue.take(TEAM, most, most_bytes)
    assert taken == everything[: len(taken)]
    assert 1 <= len(taken) <= most
    lines = sum(one.size + 1 for one in taken)
    assert lines <= most_bytes or len(taken) == 1
    if len(taken) < min(most, len(everything)):
        assert lines + everything[len(taken)].size + 1 > most_bytes


def test_the_size_is_that_of_the_payload(here: Replica) -> None:
    taken_in(here, ConsentItem.SYNC)
    for one in here.queue.take(TEAM, 10, 1 << 20):
        entry = here.journal.entry(one.version)
        assert one.size == len(getattr(entry, "payload", b""))


def test_what_was_sealed_waits_no_more(here: Replica) -> None:
    taken_in(here, ConsentItem.SYNC)
    (first, second) = here.queue.take(TEAM, 10, 1 << 20)
    here.queue.remove([first.version])
    assert here.queue.take(TEAM, 10, 1 << 20) == [second]
    assert not here.queue.waits(first.version)
    assert here.queue.waits(second.version)


def test_joining_an_office_moves_what_waits_to_its_group(here: Replica) -> None:
    taken_in(here, ConsentItem.SYNC)
    taken_in(here)
    here.queue.move("office-team", "staff-1")
    joined = ReaderSet("office-team", frozenset({"staff-1"}))
    assert here.queue.lanes() == [Lane(Audience.CASE, joined.key)]
    assert here.queue.counts() == (2, 2)


def test_an_imported_withdrawal_holds_what_waits_here(here: Replica) -> None:
    client = taken_in(here, ConsentItem.SYNC)
    other = Replica("2").take_all([[entry for _, entry in here.journal.entries()]])
    sealed(here)
    here.save("goal", new_id(), client, FIELDS["goal"])
    assert ready(here) == ["goal"]
    consented(other, client, withdrawn=True)
    here.take([list(other.journal.entries())[-1][1]])
    assert ready(here) == []


def test_an_imported_consent_lets_go_what_waits_here(here: Replica) -> None:
    client = taken_in(here)
    other = Replica("2").take_all([[entry for _, entry in here.journal.entries()]])
    consented(other, client, ConsentItem.SERVICE, ConsentItem.SYNC)
    here.take([list(other.journal.entries())[-1][1]])
    assert ready(here) == ["client", "consent"]


def test_an_erasure_and_a_consent_of_another_in_one_bundle_both_count(here: Replica) -> None:
    stays, goes = taken_in(here), taken_in(here)
    other = Replica("2").take_all([[entry for _, entry in here.journal.entries()]])
    consented(other, stays, ConsentItem.SERVICE, ConsentItem.SYNC)
    other.save("erasure", new_id(), goes, FIELDS["erasure"])
    here.take([entry for _, entry in other.journal.entries()][-2:])
    assert ready(here) == ["client", "consent"]
    assert here.queue.counts() == (2, 0)


def test_concurrent_consents_let_go_what_both_grant(here: Replica) -> None:
    client = taken_in(here)
    other = Replica("2").take_all([[entry for _, entry in here.journal.entries()]])
    consented(here, client, ConsentItem.SERVICE, ConsentItem.SYNC)
    assert ready(here) != []
    consented(other, client, ConsentItem.SERVICE)
    here.take([list(other.journal.entries())[-1][1]])
    assert set(ready(here)) == {"consent"}


def test_holds_travel_for_a_client_whom_the_office_knows(here: Replica) -> None:
    client = taken_in(here, ConsentItem.SYNC)
    sealed(here)
    consented(here, client, withdrawn=True)
    hold: dict[str, Value] = {"subject": client, "held": True, "reason": "a court asks"}
    here.save("hold", new_id(), client, hold)
    here.save("goal", new_id(), client, FIELDS["goal"])
    assert ready(here) == ["consent", "hold"]


def test_exchange_says_how_many_clients_stay(here: Replica) -> None:
    taken_in(here)
    gone, known = taken_in(here), taken_in(here, ConsentItem.SYNC)
    assert here.queue.clients_staying() == 2
    here.save("erasure", new_id(), gone, FIELDS["erasure"])
    assert here.queue.clients_staying() == 1
    sealed(here)
    consented(here, known, withdrawn=True)
    here.save("goal", new_id(), known, FIELDS["goal"])
    assert here.queue.clients_staying() == 2
