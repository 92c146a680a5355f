# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Sessions: segments inside them, in order, without overlap; completed only with the client."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor.domain.coded import ContactType, Phase, SessionStatus
from counsellor.domain.errors import RecordInvalid
from counsellor.domain.records import kind_of
from counsellor.domain.records.sessions import ClockEvent, Segment, Session, check_segments

ALMATY = timezone(timedelta(hours=5))
SESSION = Session(
    client="c",
    case="00000000-0000-7000-8000-000000000002",
    enquiry=None,
    started_at=datetime(2026, 11, 20, 9, 0, tzinfo=ALMATY),
    duration_s=100,
    contact_type=ContactType.HOME,
    status=SessionStatus.COMPLETED,
    present=True,
)

segments = st.builds(Segment, st.sampled_from(Phase), st.integers(-5, 40), st.integers(-5, 40))


def covered(parts: list[Segment]) -> list[int]:
    """Every second that the parts take, as often as they take it."""
    return [second for part in parts for second in range(part.start_s, part.end_s)]


@given(st.lists(segments, max_size=4), st.integers(0, 40))
def test_what_passes_lies_inside_in_order_and_never_twice(
    parts: list[Segment], duration: int
) -> None:
    try:
        check_segments(parts, duration)
    except RecordInvalid:
        return
    seconds = covered(parts)
    assert len(set(seconds)) == len(seconds)
    assert seconds == sorted(seconds)
    assert all(0 <= second < duration for second in seconds)
    assert sum(part.seconds for part in parts) <= duration


@given(st.sets(st.integers(0, 40), min_size=2), st.integers(0, 10), st.sampled_from(Phase))
def test_every_division_of_a_session_passes(cuts: set[int], rest: int, phase: Phase) -> None:
    ordered = sorted(cuts)
    parts = [Segment(phase, one, two) for one, two in pairwise(ordered)]
    check_segments(parts, ordered[-1] + rest)


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        ([(0, 50), (49, 60)], "overlap"),
        ([(50, 60), (0, 10)], "overlap"),
        ([(0, 101)], "outside"),
        ([(-1, 5)], "outside"),
        ([(5, 5)], "empty"),
        ([(9, 5)], "empty"),
    ],
)
def test_each_fault_has_its_reason(parts: list[tuple[int, int]], reason: str) -> None:
    with pytest.raises(RecordInvalid, match="kind=session") as refused:
        check_segments([Segment(Phase.TRUST, *part) for part in parts], 100)
    assert refused.value.fields["reason"] == reason


@pytest.mark.parametrize("status", [SessionStatus.COMPLETED, SessionStatus.CUT_SHORT])
def test_nothing_took_place_without_the_client(status: SessionStatus) -> None:
    with pytest.raises(RecordInvalid, match="kind=session") as refused:
        replace(SESSION, status=status, present=False).check()
    assert refused.value.fields["reason"] == "not_present"


@pytest.mark.parametrize(
    "status", [SessionStatus.NO_SHOW, SessionStatus.CANCELLED, SessionStatus.PLANNED]
)
def test_what_did_not_take_place_needs_nobody(status: SessionStatus) -> None:
    replace(SESSION, status=status, present=False).check()


def test_a_session_belongs_to_a_case_or_to_an_enquiry() -> None:
    replace(SESSION, client=None, case=None, enquiry="e").check()
    with pytest.raises(RecordInvalid, match="kind=session") as refused:
        replace(SESSION, case=None).check()
    assert refused.value.fields["reason"] == "belongs_to_nothing"


def test_breaks_do_not_count_as_work() -> None:
    parts = (Segment(Phase.TRUST, 0, 40), Segment(Phase.BREAK, 40, 70))
    assert replace(SESSION, segments=parts).net_s == 70


def test_its_fields_pass_as_a_change() -> None:
    whole = replace(
        SESSION,
        segments=(Segment(Phase.TRUST, 0, 40),),
        clock=(ClockEvent(5, "sleep", 60),),
    )
    kind_of("session").check(SESSION.case or "", "c", whole.to_fields())
