# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The rules of the kinds: what every kind takes, what none takes, and what may never exist."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor.domain.canonical import Value
from counsellor.domain.coded import Audience
from counsellor.domain.errors import CounsellorError, MalformedChange
from counsellor.domain.kind import Nature
from counsellor.domain.records import ALWAYS_TRAVELS, KINDS, kind_of
from counsellor.domain.records.consents import Consent
from tests.domain.payloads import CLIENT, FIELDS, OF_CLIENT, RECORD, SEGMENTS, change

ALL = sorted(KINDS)
values: st.SearchStrategy[Value] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


def checked(kind: str, fields: dict[str, Value], client: str | None = CLIENT) -> None:
    made = change(kind)
    kind_of(kind).check(made.record, client, fields)


def test_every_kind_has_an_example_with_every_field() -> None:
    assert FIELDS.keys() == KINDS.keys()
    assert all(FIELDS[name].keys() == kind.fields.keys() for name, kind in KINDS.items())


@pytest.mark.parametrize("kind", ALL)
def test_a_right_change_is_taken(kind: str) -> None:
    checked(kind, FIELDS[kind])


@pytest.mark.parametrize("kind", ALL)
def test_without_a_required_field_it_is_refused(kind: str) -> None:
    for name in KINDS[kind].required:
        fields = {field: value for field, value in FIELDS[kind].items() if field != name}
        with pytest.raises(MalformedChange):
            checked(kind, fields)


@pytest.mark.parametrize("kind", ALL)
def test_an_unknown_field_and_no_field_at_all_are_refused(kind: str) -> None:
    with pytest.raises(MalformedChange):
        checked(kind, {**FIELDS[kind], "risk": 5})
    with pytest.raises(MalformedChange):
        checked(kind, {})


@given(st.sampled_from(ALL), values, st.data())
def test_any_value_in_any_field_is_taken_or_refused_in_our_own_words(
    kind: str, value: Value, draw: st.DataObject
) -> None:
    field = draw.draw(st.sampled_from(sorted(FIELDS[kind])))
    with suppress(MalformedChange):
        checked(kind, {**FIELDS[kind], field: value})


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_who_it_is_about_is_named_where_the_kind_asks_for_it(kind: str) -> None:
    if KINDS[kind].client is None:
        checked(kind, FIELDS[kind], client=None)
    else:
        with pytest.raises(MalformedChange):
            checked(kind, FIELDS[kind], client=None)


@pytest.mark.parametrize("kind", [*sorted(OF_CLIENT), "consent"])
def test_nobody_writes_into_the_file_of_another(kind: str) -> None:
    """A request by an akimat, imam or parent is never consent: it is the client's own."""
    other = RECORD
    fields = dict(FIELDS[kind])
    with pytest.raises(MalformedChange):
        kind_of(kind).check(CLIENT, other, fields)


@pytest.mark.parametrize(
    "wrong",
    [
        {"case": None},
        {"present": False},
        {"status": "cut_short", "present": False},
        {"duration_s": 59},
        {"segments": [*SEGMENTS, *SEGMENTS]},
        {"segments": [{"phase": "trust", "start_s": 5, "end_s": 5}]},
    ],
)
def test_a_session_that_breaks_its_rules_is_refused_wherever_it_comes_from(
    wrong: dict[str, Value],
) -> None:
    with pytest.raises(MalformedChange):
        checked("session", {**FIELDS["session"], **wrong})


@pytest.mark.parametrize(
    "wrong",
    [{"status": "completed", "present": False}, {"duration_s": 59}],
)
def test_so_is_a_correction(wrong: dict[str, Value]) -> None:
    with pytest.raises(MalformedChange):
        checked("session.correction", {**FIELDS["session.correction"], **wrong})


def test_a_session_of_a_forgotten_timer_can_be_recorded_however_long() -> None:
    decade = 10 * 366 * 86_400
    fields = {**FIELDS["session"], "duration_s": decade}
    checked("session", {**fields, "segments": [{"phase": "trust", "start_s": 0, "end_s": decade}]})


OPEN = {
    "client": ("language",),
    "enquiry": ("source", "contact_type"),
    "consent": ("form", "language"),
    "stage": ("reason",),
    "session": ("contact_type",),
    "note": ("template", "language"),
}
CLOSED = {
    "client": ("subject",),
    "stage": ("stage",),
    "session": ("status",),
    "session.correction": ("status",),
}
tokens = st.from_regex(r"[a-z][a-z0-9_]{0,39}", fullmatch=True)


@given(
    st.sampled_from(sorted((kind, name) for kind, names in OPEN.items() for name in names)), tokens
)
def test_a_word_that_people_only_read_may_be_any_token(field: tuple[str, str], word: str) -> None:
    kind, name = field
    checked(kind, {**FIELDS[kind], name: word})


@pytest.mark.parametrize("kind", CLOSED)
def test_a_code_that_the_program_decides_by_must_be_known(kind: str) -> None:
    for name in CLOSED[kind]:
        with pytest.raises(MalformedChange):
            checked(kind, {**FIELDS[kind], name: "of_a_newer_program"})


@given(st.dictionaries(tokens, st.booleans(), max_size=90), st.booleans())
def test_no_consent_and_no_withdrawal_waits_for_a_program_that_knows_its_items(
    items: dict[str, Value], withdrawn: bool
) -> None:
    fields = {**FIELDS["consent"], "items": {**items, "service": True}, "withdrawn": withdrawn}
    checked("consent", fields)
    again = Consent.from_fields(fields).to_fields()
    checked("consent", again)
    assert {**items, "service": True}.items() <= as_items(again).items()


def as_items(fields: dict[str, Value]) -> dict[str, Value]:
    found = fields["items"]
    assert isinstance(found, dict)
    return found


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(MalformedChange):
        kind_of("score")


def test_names_identities_and_the_access_log_never_leave_the_device() -> None:
    staying = {name for name, kind in KINDS.items() if kind.audience is Audience.DEVICE}
    assert {"client.working_name", "identity", "access", "note.unsigned"} <= staying


def test_what_always_travels_is_the_consent_the_hold_and_the_erasure() -> None:
    assert {"consent", "hold", "erasure"} == ALWAYS_TRAVELS
    assert KINDS["erasure"].nature is Nature.ERASURE


def test_no_kind_has_a_field_for_what_must_not_exist() -> None:
    names = {field for kind in KINDS.values() for field in kind.fields} | set(KINDS)
    banned = ("score", "risk", "group_name", "movement", "sect", "mosque", "prayer", "face", "list")
    assert not [name for name in names for word in banned if word in name]


@given(st.text())
def test_asking_for_any_kind_never_raises_anything_else(name: str) -> None:
    try:
        kind_of(name)
    except CounsellorError:
        return
    assert name in KINDS
