# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What was read of what the office did not take stays hidden until there is something new."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor.domain.coded import ClosingReason, Stage
from counsellor.domain.exchange_state import NotHeld
from counsellor.services.describe_exchange import describe_exchange
from counsellor.services.dismiss_exchange_notice import (
    declined_unread,
    dismiss_declined_requests,
    dismiss_refused_bundles,
    dismiss_strange_bundles,
    refused_read,
)
from counsellor.services.name_recipients import name_recipients
from counsellor.services.request_decision import decline_request, open_requests
from counsellor.services.set_goal import set_goal
from counsellor.services.set_stage import set_stage
from tests.centre import Centre, found_centre, meet, new_client

PLACES = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 5)), max_size=5)


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    found = found_centre(tmp_path)
    yield found
    found.close()


def write_as_another(centre: Centre, client: str, text: str) -> None:
    """Set a goal in the office's name, send it, and let the office refuse it."""
    journal = centre.field.journal
    own = journal.authorship
    journal.authorship = replace(own, author=centre.office.membership.staff)
    set_goal(centre.field, client, text)
    journal.authorship = own
    centre.send()
    centre.answer()
    centre.send()


def test_what_was_read_is_told_no_more_and_what_is_new_is(centre: Centre) -> None:
    client = new_client(centre)
    centre.send()
    write_as_another(centre, client, "work")
    told = describe_exchange(centre.field)
    assert told.refused
    assert told.refused_unread == told.refused
    dismiss_refused_bundles(centre.field, told.refused)
    hidden = describe_exchange(centre.field)
    assert hidden.refused == told.refused
    assert hidden.refused_unread == ()
    write_as_another(centre, client, "a room")
    again = describe_exchange(centre.field)
    (news,) = again.refused_unread
    assert news not in told.refused
    assert {*again.refused} == {*told.refused, news}


def test_what_is_kept_of_it_is_what_is_said_now(centre: Centre) -> None:
    whole, part = NotHeld("a", 1, "damaged"), NotHeld("a", 2, "author", 3, ((0, 1), (5, 5)))
    dismiss_refused_bundles(centre.field, (whole, part))
    assert refused_read(centre.field) == (whole, part)
    dismiss_refused_bundles(centre.field, (part,))
    assert refused_read(centre.field) == (part,)


def test_bundles_that_nobody_knows_are_told_of_until_they_are_read(centre: Centre) -> None:
    outbox = centre.field.folder.outbox
    (outbox / "one.age").write_bytes(b"x")
    dismiss_strange_bundles(centre.field, describe_exchange(centre.field).strange)
    assert describe_exchange(centre.field).strange_unread == ()
    (outbox / "two.age").write_bytes(b"x")
    state = describe_exchange(centre.field)
    assert (state.strange, state.strange_unread) == (("one.age", "two.age"), ("two.age",))


@given(PLACES, PLACES)
def test_less_than_was_read_is_no_news_and_anything_more_is(
    read: list[tuple[int, int]], said: list[tuple[int, int]]
) -> None:
    def told(spans: list[tuple[int, int]]) -> tuple[set[int], NotHeld]:
        named = {place for first, more in spans for place in range(first, first + more + 1)}
        runs: list[tuple[int, int]] = []
        for place in sorted(named):
            if runs and runs[-1][1] == place - 1:
                runs[-1] = (runs[-1][0], place)
            else:
                runs.append((place, place))
        return named, NotHeld("a", 1, "author", len(named), tuple(runs))

    known, before = told(read)
    named, now = told(said)
    assert now.says_no_more_than(before) is (named <= known and bool(named) is bool(known))


@pytest.mark.parametrize(
    "other",
    [
        NotHeld("b", 1, "author", 2),
        NotHeld("a", 2, "author", 2),
        NotHeld("a", 1, "role", 2),
        NotHeld("a", 1, "author"),
        NotHeld("a", 1, "author", 1),
    ],
)
def test_of_another_bundle_for_another_reason_or_with_more_changes_it_is_news(
    other: NotHeld,
) -> None:
    assert not NotHeld("a", 1, "author", 2).says_no_more_than(other)


def test_a_bundle_names_the_people_whom_it_is_for(centre: Centre) -> None:
    assert name_recipients(centre.field, ()) == {}
    client = new_client(centre)
    centre.session(client, "first")
    centre.send()
    (bundle, *_) = bundles = describe_exchange(centre.field).bundles
    assert name_recipients(centre.field, bundles)[bundle.stream] == ["Dana"]


def ask_and_be_declined(centre: Centre, client: str, because: str) -> None:
    today = centre.clock.now().date()
    set_stage(centre.field, client, Stage.CLOSED, today, ClosingReason.MOVED)
    centre.send()
    centre.answer()
    (asked,) = open_requests(centre.office)
    decline_request(centre.office, asked.id, because)
    centre.answer()
    centre.send()


def test_a_declined_request_is_told_to_whoever_asked_until_it_was_read(centre: Centre) -> None:
    client = new_client(centre)
    meet(centre)
    ask_and_be_declined(centre, client, "first the last meeting")
    told = declined_unread(centre.field)
    assert [(row.request.asks, row.because) for row in told] == [
        ("stage", "first the last meeting")
    ]
    assert declined_unread(centre.office) == []
    dismiss_declined_requests(centre.field, told)
    assert declined_unread(centre.field) == []
    ask_and_be_declined(centre, client, "not yet")
    assert [row.because for row in declined_unread(centre.field)] == ["not yet"]
