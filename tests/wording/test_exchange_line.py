# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The line on the exchange says what was received and what is owed, and never more than is so."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor.domain.exchange_standing import standing_of
from counsellor.domain.exchange_state import ExchangeState, NotHeld, OutgoingBundle
from counsellor.wording.exchange_line import say_exchange
from counsellor.wording.translation import Speaker, languages

NOW = datetime(2026, 11, 27, 14, 30, tzinfo=UTC)
SETTLED = {
    "en": ("nothing waits", "all answers have arrived", "no answer is owed"),
    "ru": ("отправлять нечего", "все ответы дошли", "ответов никто не ждёт"),
    "kk": ("жіберетін ештеңе жоқ", "барлық жауап жетті", "ешкім жауап күтіп тұрған жоқ"),
}
STATES = ("waiting", "sent", "held", "refused", "pending", "newer")


def bundle(number: int, state: str, changes: int = 1) -> OutgoingBundle:
    sealed = NOW - timedelta(hours=3) + timedelta(minutes=number)
    sent = None if state == "waiting" else sealed + timedelta(seconds=30)
    return OutgoingBundle(f"{number}.age", "s", number, "", 9, state, sealed, sent, changes)


def state_of(*bundles: OutgoingBundle, **fields: object) -> ExchangeState:
    return ExchangeState("Almaty", 0, 0, tuple(reversed(bundles)), **fields)  # type: ignore[arg-type]


@st.composite
def exchanges(draw: st.DrawFn) -> ExchangeState:
    made = draw(st.lists(st.tuples(st.sampled_from(STATES), st.integers(1, 40)), max_size=8))
    bundles = [bundle(number, *one) for number, one in enumerate(made, 1)]
    refused: list[NotHeld] = []
    pending: list[NotHeld] = []
    for one in bundles:
        if one.state in ("refused", "pending", "newer") and draw(st.booleans()):
            reason = "newer_format" if one.state == "newer" else "request"
            part = draw(st.integers(0, one.changes))
            told = NotHeld(one.stream, one.number, reason, part)
            (refused if one.state == "refused" else pending).append(told)
    return ExchangeState(
        "Almaty",
        draw(st.integers(0, 3)),
        0,
        tuple(reversed(bundles)),
        refused=tuple(refused),
        pending=tuple(pending),
        last_receipt=draw(st.sampled_from([None, NOW - timedelta(hours=1)])),
        receipts_owed=draw(st.integers(0, 2)),
        untold=draw(st.integers(0, 2)),
        is_office=draw(st.booleans()),
    )


@given(exchanges(), st.sampled_from(languages()), st.booleans())
def test_both_parts_are_said_and_nothing_is_settled_while_something_is_owed(
    state: ExchangeState, language: str, briefly: bool
) -> None:
    said = say_exchange(state, NOW, Speaker(language), briefly=briefly)
    assert len(said.split(" · ")) >= 2, said
    owed = (
        state.unsealed
        or any(one.state != "held" for one in state.bundles)
        or ((state.receipts_owed or state.untold) and state.is_office)
    )
    claims = any(words in said for words in SETTLED[language])
    assert claims is not bool(owed), said


@given(exchanges())
def test_all_up_to_a_moment_means_that_nothing_of_before_is_on_its_way(
    state: ExchangeState,
) -> None:
    up_to = standing_of(state).received_up_to
    if up_to is not None:
        late = [one for one in state.bundles if one.state in ("waiting", "sent")]
        assert all(one.sealed_at > up_to for one in late)


@given(exchanges())
def test_every_change_of_a_bundle_is_counted_once_where_it_is_on_its_way(
    state: ExchangeState,
) -> None:
    standing = standing_of(state)
    sent = sum(one.changes for one in state.bundles if one.state == "sent")
    waiting = sum(one.changes for one in state.bundles if one.state == "waiting")
    assert standing.unanswered == sent
    assert standing.unsent == waiting + state.unsealed


SENT = {
    "en": ("The office has received nothing yet", "7 changes waiting for an answer", "sent 12:30"),
    "ru": ("Центр пока ничего не получил", "7 изменений ждут ответа", "отправлено: 12:30"),
    "kk": ("Орталық әлі ештеңе алған жоқ", "7 өзгеріс жауап күтуде", "жіберілді: 12:30"),
}
NO_ANSWER = {"en": "no answer yet", "ru": "ответа нет", "kk": "жауап жоқ"}


@pytest.mark.parametrize("language", languages())
def test_what_was_sent_and_not_answered_is_said_with_its_moment(language: str) -> None:
    sent = OutgoingBundle("1", "s", 1, "", 9, "sent", NOW, NOW - timedelta(hours=2), 7)
    received, waits, left = SENT[language]
    whole = f"{received} · {waits} ({left}, {NO_ANSWER[language]})"
    assert say_exchange(state_of(sent), NOW, Speaker(language)) == whole


def test_in_brief_too_nothing_is_said_to_have_left_that_has_not() -> None:
    unsent, sent = replace(state_of(), unsealed=5), state_of(bundle(1, "sent", 3))
    say = partial(say_exchange, now=NOW, speaker=Speaker("ru"), briefly=True)
    assert say(unsent).endswith("· 5 изменений ещё не отправлено")
    assert "ждут ответа" not in say(unsent)
    both = say(replace(sent, unsealed=5))
    assert both.endswith("· 3 изменения ждут ответа · 5 изменений ещё не отправлено")


def test_what_was_not_taken_has_arrived_and_is_said_apart() -> None:
    state = state_of(bundle(1, "held"), bundle(2, "refused", 8))
    said = say_exchange(state, NOW, Speaker("ru"))
    assert said == "Центр получил всё до 11:32 · не принято: 8"


def test_a_gap_before_what_arrived_is_never_called_nothing_and_never_everything() -> None:
    said = say_exchange(state_of(bundle(1, "sent"), bundle(2, "held")), NOW, Speaker("en"))
    assert said.startswith("The office lacks something of before · 1 change waiting for an answer")


def test_an_office_that_owes_a_receipt_says_so() -> None:
    owing = state_of(receipts_owed=2, is_office=True)
    assert "receipts not sent yet: 2" in say_exchange(owing, NOW, Speaker("en"))
    nothing = state_of(is_office=True)
    assert say_exchange(nothing, NOW, Speaker("en")).endswith("no answer is owed")
