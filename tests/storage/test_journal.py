# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The journal: one write path, every change once, in order, and no row changed unseen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor.domain.change import MAX_BASES, Change, Entry, ErasedEntry
from counsellor.domain.errors import (
    CounsellorError,
    CounterTooFarAhead,
    Erased,
    MalformedChange,
    UnknownRecord,
)
from counsellor.domain.ids import new_id
from counsellor.domain.version import COUNTER_CEILING, COUNTER_LEAP, COUNTER_LIMIT, Version
from counsellor.storage.journal import DraftedChange
from tests.domain.payloads import AT, FIELDS
from tests.storage.replicas import Replica

CLIENT = "00000000-0000-7000-8000-000000000001"


@pytest.fixture
def here() -> Iterator[Replica]:
    here = Replica("1")
    yield here
    here.connection.close()


def named(here: Replica, language: str, client: str = CLIENT) -> Entry:
    fields = {"code": "KT-482-93", "subject": "person", "language": language, "minor": False}
    return here.save("client", client, client, fields)


def far(counter: int, client: str = CLIENT) -> Entry:
    fields = {"code": "KT-482-93", "language": "kk"}
    return Change(
        "client", client, client, "x", fields, (), AT, counter, "2" * 32, "3" * 32
    ).entry()


def test_counters_go_up_from_the_highest_that_was_seen(here: Replica) -> None:
    assert named(here, "ru").version.counter == 1
    here.take([far(41)])
    assert named(here, "en").version.counter == 42


def test_a_change_carries_who_wrote_it_where_and_when(here: Replica) -> None:
    change = named(here, "ru").change
    assert (change.author, change.incarnation) == ("staff-1", "1" * 30 + "00")
    assert change.at == "2026-11-20T09:00:00+05:00"


def test_two_equal_saves_are_two_changes(here: Replica) -> None:
    first, second = (
        here.save("access", new_id(), None, {"what": "identity_shown"}) for _ in range(2)
    )
    assert first.change.salt != second.change.salt


def test_a_change_supersedes_what_its_author_saw(here: Replica) -> None:
    first = named(here, "ru")
    second = here.save("client", CLIENT, CLIENT, {"language": "kk"})
    third = here.save("client", CLIENT, CLIENT, {"language": "en", "minor": True})
    assert second.change.bases == (first.version,)
    assert third.change.bases == tuple(sorted((first.version, second.version)))


def test_what_a_person_saw_can_be_named(here: Replica) -> None:
    first = named(here, "ru")
    here.save("client", CLIENT, CLIENT, {"language": "kk"})
    seen = here.save("client", CLIENT, CLIENT, {"language": "en"}, bases=(first.version,))
    assert seen.change.bases == (first.version,)
    heads = here.rows("SELECT value FROM heads WHERE field = 'language'")
    assert {value for (value,) in heads} == {'"kk"', '"en"'}


def test_an_event_has_no_bases(here: Replica) -> None:
    assert here.save("access", new_id(), None, {"what": "x"}).change.bases == ()


def test_all_of_a_save_or_nothing(here: Replica) -> None:
    good = DraftedChange("access", new_id(), None, {"what": "x"})
    bad = DraftedChange("access", new_id(), None, {"what": 5})
    with pytest.raises(MalformedChange), here.transaction():
        here.journal.commit([good, bad])
    assert here.journal.end()[0] == 0
    assert here.rows("SELECT * FROM access_log") == []


def test_what_no_reader_would_take_is_not_written(here: Replica) -> None:
    fields = dict(FIELDS["note"], text="\x01" * 200_000)
    with pytest.raises(MalformedChange) as refused:
        here.save("note", new_id(), CLIENT, fields)
    assert refused.value.fields["reason"] == "size"


def test_of_too_many_heads_as_many_are_superseded_as_a_change_can_name(here: Replica) -> None:
    conflicts = [far(number) for number in range(1, MAX_BASES + 10)]
    here.take(conflicts)
    chosen = here.save("client", CLIENT, CLIENT, {"language": "ru"})
    assert len(chosen.change.bases) == MAX_BASES
    Entry.read(chosen.payload)
    again = here.save("client", CLIENT, CLIENT, {"language": "en"})
    heads = here.rows("SELECT version FROM heads WHERE field = 'language'")
    assert heads == [(again.version.packed,)]


def test_the_same_change_twice_is_one(here: Replica) -> None:
    entry = far(5)
    assert here.take([entry, entry]).new == (entry,)
    again = here.take([entry], number=2)
    assert (again.new, again.known) == ((), 1)
    assert here.journal.end()[0] == 1


def test_each_change_can_be_read_back(here: Replica) -> None:
    entry = named(here, "ru")
    assert here.journal.entry(entry.version.packed) == entry
    assert here.journal.at(here.journal.position_of(entry.version.packed)) == entry
    assert [one for _, one in here.journal.entries()] == [entry]
    with pytest.raises(UnknownRecord):
        here.journal.entry(far(9).version.packed)
    with pytest.raises(UnknownRecord):
        here.journal.position_of(far(9).version.packed)


def test_of_an_erased_change_place_and_hash_are_read_back(here: Replica) -> None:
    entry = named(here, "ru")
    here.journal.erase_payload(1, "unsigned")
    left = here.journal.entry(entry.version.packed)
    assert left == ErasedEntry(entry.version, entry.hash, "unsigned")
    with pytest.raises(Erased):
        here.journal.at(1)
    assert here.journal.broken_link() is None


def test_a_change_far_ahead_is_held_and_moves_no_counter(here: Replica) -> None:
    leap = far(1 + COUNTER_LEAP)
    near = far(COUNTER_LEAP, client=new_id())
    applied = here.take([leap])
    assert applied.pending == ((leap, CounterTooFarAhead.code),)
    assert here.clients() == []
    assert here.journal.top_counter() == 0
    assert here.take([near]).new == (near,)
    assert here.take([leap]).new == (leap,)
    assert here.rows("SELECT * FROM pending_changes") == []


def test_what_is_held_does_not_depend_on_how_changes_are_grouped() -> None:
    last = COUNTER_CEILING + COUNTER_LEAP
    leaps = [far(COUNTER_LEAP), far(last), far(last + 1)]
    together, apart = Replica("1"), Replica("2")
    together.take(leaps)
    for leap in leaps:
        apart.take([leap])
    for replica in (together, apart):
        assert replica.rows("SELECT version FROM pending_changes") == [(leaps[2].version.packed,)]
    assert together.dump() == apart.dump()


@pytest.mark.parametrize("counter", [2 * COUNTER_LEAP, COUNTER_LIMIT - 1])
def test_what_is_left_of_an_erased_change_takes_nobody_out_of_earshot(
    here: Replica, counter: int
) -> None:
    here.take([far(1), ErasedEntry(Version(counter, bytes(16), bytes(16)), bytes(32), "erased")])
    assert here.journal.end()[0] == 2
    assert named(here, "ru").version.counter <= COUNTER_LEAP


@given(leaps=st.lists(st.integers(1, 2 * COUNTER_LEAP), min_size=1, max_size=8))
def test_whatever_was_taken_a_vault_writes_what_nobody_holds(leaps: list[int]) -> None:
    led, fresh = Replica("1"), Replica("2")
    for counter in leaps:
        led.take([far(counter, client=new_id())])
    written = [named(led, language) for language in ("ru", "kk", "en", "ru")]
    assert fresh.take(written).pending == ()
    assert all(entry.version.counter < COUNTER_LEAP for entry in written)
    heads = "SELECT value FROM heads WHERE field = 'language' AND client = ?"
    for replica in (led, fresh):
        assert replica.connection.execute(heads, (CLIENT,)).fetchall() == [('"ru"',)]
        replica.connection.close()


def grown() -> Replica:
    replica = Replica("1")
    for language in ("ru", "kk", "en", "ru"):
        named(replica, language)
    replica.journal.erase_payload(2, "unsigned")
    replica.take([far(40), ErasedEntry(far(41).version, far(41).hash, "erased")])
    return replica


@pytest.mark.parametrize("position", range(1, 7))
@pytest.mark.parametrize("column", ["version", "hash", "payload", "chain"])
@pytest.mark.parametrize("byte", [0, -1])
def test_any_changed_row_is_found(position: int, column: str, byte: int) -> None:
    replica = grown()
    ((found,),) = replica.rows(
        f"SELECT {column} FROM journal WHERE position = ?",  # noqa: S608
        position,
    )
    if found is None:
        return
    changed = bytearray(found)
    changed[byte] ^= 1
    replica.rows(
        f"UPDATE journal SET {column} = ? WHERE position = ?",  # noqa: S608
        bytes(changed),
        position,
    )
    assert replica.journal.broken_link() == position


@pytest.mark.parametrize("position", range(1, 6))
def test_a_removed_or_swapped_row_is_found(position: int) -> None:
    missing, swapped = grown(), grown()
    missing.rows("DELETE FROM journal WHERE position = ?", position)
    assert missing.journal.broken_link() == position + 1
    for source, target in ((position, 99), (position + 1, position), (99, position + 1)):
        swapped.rows("UPDATE journal SET position = ? WHERE position = ?", target, source)
    assert swapped.journal.broken_link() == position


def test_an_untouched_journal_has_no_broken_link() -> None:
    assert grown().journal.broken_link() is None
    assert Replica("1").journal.broken_link() is None


def test_nothing_is_written_about_an_erased_client(here: Replica) -> None:
    named(here, "ru")
    here.save("erasure", new_id(), CLIENT, FIELDS["erasure"])
    with pytest.raises(Erased):
        named(here, "kk")
    with pytest.raises(CounsellorError):
        here.save("erasure", new_id(), CLIENT, FIELDS["erasure"])
    assert here.journal.end()[0] == 2
