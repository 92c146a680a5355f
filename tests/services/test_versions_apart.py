# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Offices and laptops never update on one day: what one cannot read waits, and blocks nothing."""

from __future__ import annotations

from unittest.mock import patch

from counsellor.domain.coded import ImportOutcome, RefusalReason
from counsellor.services.describe_exchange import describe_exchange
from counsellor.services.exchange import exchange
from counsellor.services.office_roster import current_roster
from counsellor.services.set_goal import set_goal
from counsellor.storage.queue import Lane, Queue, Queued
from counsellor.storage.vault import Vault
from tests.centre import Centre, new_client
from tests.next_release import colour, next_release

_TAKE = Queue.take


def _whatever_the_level(
    queue: Queue, lane: Lane, most: int, most_bytes: int, **_level: int
) -> list[Queued]:
    return _TAKE(queue, lane, most, most_bytes)


def goals_at(vault: Vault, client: str) -> list[str]:
    return [goal.text for goal in vault.goals.of_client(client)]


def coloured(vault: Vault) -> int:
    rows = vault.core.connection.execute("SELECT count(*) FROM heads WHERE field = 'colour'")
    return int(rows.fetchone()[0])


def test_what_the_office_cannot_read_yet_waits_by_name_and_the_rest_goes(centre: Centre) -> None:
    client = new_client(centre)
    with next_release():
        goal = set_goal(centre.field, client, "Find work")
        colour(centre.field, client, goal)
        set_goal(centre.field, client, "See my mother")
        centre.send()
        assert describe_exchange(centre.field).too_new == {"goal": 1}
    centre.answer()
    assert goals_at(centre.office, client) == ["Find work", "See my mother"]
    assert coloured(centre.office) == 0
    with next_release():
        centre.answer()
        assert current_roster(centre.office).level == 2
        centre.send()
        assert describe_exchange(centre.field).too_new == {}
        centre.answer()
        assert coloured(centre.office) == 1
        centre.send()
        assert describe_exchange(centre.field).office_holds_everything


def test_a_newer_word_that_comes_all_the_same_waits_whole_and_its_stream_goes_on_after_the_update(
    centre: Centre,
) -> None:
    client = new_client(centre)
    centre.send()
    centre.answer()
    with next_release():
        goal = set_goal(centre.field, client, "Find work")
        colour(centre.field, client, goal)
        # As if the office had gone back to an older program.
        with patch.object(Queue, "take", _whatever_the_level):
            centre.send()
        set_goal(centre.field, client, "See my mother")
        centre.send()
    told = centre.answer().fetched
    assert (ImportOutcome.QUARANTINED, RefusalReason.NEWER_FORMAT.value) in {
        (file.outcome, file.reason) for file in told
    }
    # What came behind it is here already: one that waits blocks nothing.
    assert goals_at(centre.office, client) == ["See my mother"]
    centre.send()
    assert describe_exchange(centre.field).pending
    with next_release():
        centre.answer()
        assert goals_at(centre.office, client) == ["Find work", "See my mother"]
        assert coloured(centre.office) == 1
        centre.send()
        assert describe_exchange(centre.field).office_holds_everything


def test_replies_keep_to_what_their_reader_reads(centre: Centre) -> None:
    client = new_client(centre)
    centre.send()
    centre.answer()
    device = centre.field.membership.device
    assert centre.office.levels.of(device, 99) == 1
    with next_release():
        set_goal(centre.field, client, "Find work")
        centre.send()
        centre.answer()
        assert centre.office.levels.of(device, 99) == 2


def test_exchange_of_two_programs_of_one_release_has_nothing_too_new(centre: Centre) -> None:
    new_client(centre)
    exchange(centre.field)
    assert describe_exchange(centre.field).too_new == {}
