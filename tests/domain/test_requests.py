# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A request is for a change that there could be: nonsense is refused as it arrives."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor.domain.canonical import Value
from counsellor.domain.errors import MalformedChange
from counsellor.domain.records import KINDS, kind_of
from counsellor.domain.records.requests import ASKING
from tests.domain.payloads import DAY, FIELDS, RECORD

CLIENT = "00000000-0000-7000-8000-000000000001"
REQUEST = kind_of("request")
GOOD: dict[str, dict[str, Value]] = {
    "stage": {"subject": RECORD, "stage": "closed", "on": DAY},
    "case": {"lead": "staff-1"},
    "erasure": {"code": "KT-482-93", "basis": "asked", "on": DAY},
    "hold": {"subject": CLIENT, "held": True, "reason": "a case in court"},
    "note.misfiled": {"subject": RECORD, "reason": "another file", "confirmed": True},
}
ODD = st.none() | st.booleans() | st.integers(-5, 5) | st.text(max_size=5) | st.just([RECORD])


def request(asks: str, wanted: Value) -> dict[str, Value]:
    return {"asks": asks, "about": RECORD, "wanted": wanted, "reason": ""}


def is_taken(fields: dict[str, Value]) -> bool:
    try:
        REQUEST.check(RECORD, CLIENT, fields)
    except MalformedChange:
        return False
    return True


@pytest.mark.parametrize("asks", sorted(GOOD))
def test_what_may_be_asked_for_is_taken(asks: str) -> None:
    assert is_taken(request(asks, GOOD[asks]))


@pytest.mark.parametrize(
    ("asks", "wanted"),
    [
        ("stage", {}),
        ("stage", {"stage": "closed"}),
        ("stage", {**GOOD["stage"], "on": "yesterday"}),
        ("stage", {**GOOD["stage"], "colour": "red"}),
        ("stage", {**GOOD["stage"], "stage": "dialogue"}),
        ("case", {"members": ["staff-1"]}),
        ("case", {"lead": 7}),
        ("erasure", {"basis": "asked"}),
        ("hold", {**GOOD["hold"], "subject": RECORD}),
        ("note.misfiled", {**GOOD["note.misfiled"], "confirmed": False}),
        ("note.misfiled", {"subject": RECORD, "reason": ""}),
        ("note", FIELDS["note"]),
    ],
)
def test_what_could_not_be_granted_is_refused(asks: str, wanted: Value) -> None:
    assert not is_taken(request(asks, wanted))


@given(
    st.sampled_from(sorted(GOOD)), st.dictionaries(st.sampled_from(["stage", "on", "lead"]), ODD)
)
def test_whatever_is_taken_can_be_granted(asks: str, odd: dict[str, Value]) -> None:
    wanted = {**GOOD[asks], **odd}
    if is_taken(request(asks, wanted)):
        kind_of(asks).check(RECORD, CLIENT, wanted)
        assert kind_of(asks).is_decision(wanted)


@given(st.sampled_from(sorted(GOOD)), st.sets(st.sampled_from(sorted(ASKING)), min_size=1))
def test_half_a_question_is_none(asks: str, told: set[str]) -> None:
    whole = request(asks, GOOD[asks])
    assert is_taken({name: whole[name] for name in told}) == (told == ASKING)


def test_a_decision_alone_asks_for_nothing() -> None:
    assert is_taken({"decision": "declined", "because": "not yet"})


def test_a_request_for_what_only_a_newer_program_reads_is_as_new_itself() -> None:
    newer = replace(KINDS["stage"], field_levels={"reason": 9})
    asked = request("stage", {**GOOD["stage"], "reason": "moved"})
    held = REQUEST.embeds(asked) if REQUEST.embeds is not None else None
    assert held is not None
    embeds = replace(REQUEST, embeds=lambda _: replace(held, kind=newer))
    assert REQUEST.level_of(asked) == REQUEST.level
    assert embeds.level_of(asked) == 9
