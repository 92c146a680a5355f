# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Consent: the client's own, item by item, spoken for a while, most restrictive when in doubt."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor.domain.coded import ConsentForm, ConsentItem
from counsellor.domain.errors import ConsentLapsed, ConsentMissing, RecordInvalid
from counsellor.domain.records.consents import (
    SPOKEN_DAYS,
    SPOKEN_SESSIONS,
    Consent,
    most_restrictive,
)

TODAY = date(2026, 11, 20)
EVERY = frozenset(ConsentItem)

consents = st.builds(
    Consent,
    client=st.just("c"),
    form=st.sampled_from((*ConsentForm, "by_video")),
    given_on=st.dates(date(2026, 1, 1), date(2026, 12, 31)),
    language=st.sampled_from(("ru", "kk", "en")),
    items=st.frozensets(st.sampled_from(ConsentItem)),
    witness=st.text(max_size=5),
    text_version=st.text(max_size=5),
    text_hash=st.none() | st.just("0" * 64),
    withdrawn=st.booleans(),
    representative=st.booleans(),
    assent=st.booleans(),
    others=st.dictionaries(st.sampled_from(("photographs", "name_sealed")), st.booleans()),
)


def spoken(**changed: object) -> Consent:
    made = Consent("c", ConsentForm.SPOKEN, TODAY, "ru", frozenset({ConsentItem.SERVICE}))
    return replace(made, **changed)  # type: ignore[arg-type]


def written(**changed: object) -> Consent:
    return spoken(**{"form": ConsentForm.WRITTEN, "text_version": "1", **changed})


@given(consents)
def test_a_consent_comes_back_from_its_fields(consent: Consent) -> None:
    assert Consent.from_fields(consent.to_fields()) == consent


def test_a_spoken_consent_holds_thirty_days() -> None:
    given = spoken()
    given.require(ConsentItem.SERVICE, TODAY + timedelta(days=SPOKEN_DAYS), 0)
    with pytest.raises(ConsentLapsed):
        given.require(ConsentItem.SERVICE, TODAY + timedelta(days=SPOKEN_DAYS + 1), 0)


def test_a_spoken_consent_holds_three_sessions() -> None:
    given = spoken()
    given.require(ConsentItem.SERVICE, TODAY, SPOKEN_SESSIONS - 1)
    with pytest.raises(ConsentLapsed):
        given.require(ConsentItem.SERVICE, TODAY, SPOKEN_SESSIONS)


def test_a_form_that_only_a_newer_program_knows_runs_out_as_a_spoken_one_does() -> None:
    given = spoken(form="by_video")
    given.require(ConsentItem.SERVICE, TODAY, 0)
    with pytest.raises(ConsentLapsed):
        given.require(ConsentItem.SERVICE, TODAY, SPOKEN_SESSIONS)


@given(consents, st.dictionaries(st.text("abc", min_size=1, max_size=3), st.just(True)))
def test_only_items_that_are_known_permit_anything(
    consent: Consent, others: dict[str, bool]
) -> None:
    with_others = replace(consent, others=others)
    assert with_others.items == consent.items
    permitted = [item for item in ConsentItem if with_others.grants(item)]
    assert permitted == [item for item in ConsentItem if consent.grants(item)]


def test_an_item_that_nobody_was_asked_for_is_not_granted() -> None:
    fields = {**written(items=EVERY).to_fields(), "items": {"service": True}}
    assert Consent.from_fields(fields).items == {ConsentItem.SERVICE}


@given(st.lists(consents, min_size=2, max_size=4))
def test_of_concurrent_ones_an_unknown_item_stands_only_if_all_say_so(
    heads: list[Consent],
) -> None:
    counts = most_restrictive(heads)
    assert counts is not None
    for name, said in counts.others.items():
        assert said is all(head.others.get(name) is True for head in heads)


def test_a_written_consent_does_not_lapse() -> None:
    written().require(ConsentItem.SERVICE, TODAY + timedelta(days=9_999), 9_999)


@pytest.mark.parametrize("item", [item for item in ConsentItem if item is not ConsentItem.SERVICE])
def test_each_item_is_refused_unless_said(item: ConsentItem) -> None:
    with pytest.raises(ConsentMissing) as refused:
        spoken().require(item, TODAY, 0)
    assert refused.value.fields["item"] == item.value


def test_what_was_withdrawn_grants_nothing_whatever_it_lists() -> None:
    withdrawn = written(items=EVERY, withdrawn=True)
    assert not any(withdrawn.grants(item) for item in ConsentItem)
    with pytest.raises(ConsentMissing):
        withdrawn.require(ConsentItem.SERVICE, TODAY, 0)


def test_without_the_service_itself_there_is_no_consent() -> None:
    with pytest.raises(RecordInvalid, match="kind=consent") as refused:
        spoken(items=frozenset({ConsentItem.SYNC})).check(minor=False)
    assert refused.value.fields["reason"] == "service"


def test_a_written_consent_names_the_text_that_was_signed() -> None:
    written().check(minor=False)
    with pytest.raises(RecordInvalid, match="kind=consent") as refused:
        written(text_version="").check(minor=False)
    assert refused.value.fields["reason"] == "text"


@pytest.mark.parametrize("said", [(), ("representative",), ("assent",)])
def test_a_minor_needs_the_representative_and_the_own_assent(said: tuple[str, ...]) -> None:
    with pytest.raises(RecordInvalid, match="kind=consent") as refused:
        spoken(**dict.fromkeys(said, True)).check(minor=True)
    assert refused.value.fields["reason"] == "minor"
    spoken(representative=True, assent=True).check(minor=True)


def test_taking_everything_back_needs_nothing() -> None:
    spoken(items=frozenset(), withdrawn=True).check(minor=True)


def test_without_any_head_there_is_no_consent() -> None:
    assert most_restrictive([]) is None


@given(consents)
def test_one_head_counts_as_it_is(consent: Consent) -> None:
    assert most_restrictive([consent]) == consent


@given(st.lists(consents, min_size=2, max_size=4))
def test_of_concurrent_consents_only_what_all_grant_is_granted(heads: list[Consent]) -> None:
    counts = most_restrictive(heads)
    assert counts is not None
    for item in ConsentItem:
        assert counts.grants(item) == all(head.grants(item) for head in heads)


@given(st.lists(consents, min_size=2, max_size=4), st.integers(0, 40), st.integers(0, 5))
def test_of_concurrent_consents_the_first_to_lapse_lapses_all(
    heads: list[Consent], days: int, sessions: int
) -> None:
    counts = most_restrictive(heads)
    assert counts is not None
    today = TODAY + timedelta(days=days)
    assert counts.lapsed(today, sessions) == any(head.lapsed(today, sessions) for head in heads)


@given(st.lists(consents, min_size=2, max_size=4), st.randoms())
def test_what_is_granted_does_not_depend_on_the_order_of_heads(
    heads: list[Consent], random: object
) -> None:
    one, other = most_restrictive(heads), most_restrictive(heads[::-1])
    assert one is not None
    assert other is not None
    assert (one.items, one.withdrawn, one.form) == (other.items, other.withdrawn, other.form)
