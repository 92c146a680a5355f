# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Whatever is not taken, or waits, is said to both sides, each with what that side can do."""

import re
from pathlib import Path

import pytest

from counsellor.domain.coded import RefusalReason
from counsellor.domain.permission import EARLY, RETURNED
from counsellor.domain.records.requests import DECLINED
from counsellor.services.bound_waiting import MANY_REQUESTS
from counsellor.storage.pending import KEPT, REQUEST
from counsellor.wording.exchange_errors import REFUSALS
from counsellor.wording.office_answers import ANSWERS, say_answer
from counsellor.wording.permission_words import NOT_APPLIED, NOT_PERMITTED
from counsellor.wording.stall_words import STALLS, say_stall
from counsellor.wording.translation import Speaker, languages

JOURNAL = Path(__file__).resolve().parents[2] / "counsellor" / "storage" / "journal.py"
KEPT_ASIDE = set(re.findall(r"return (\w+)\.code", JOURNAL.read_text("utf-8"))) | {EARLY}
"""Why changes are kept aside that no decision waits for."""


@pytest.fixture(params=languages())
def speaker(request: pytest.FixtureRequest) -> Speaker:
    return Speaker(request.param)


def test_every_reason_has_the_sender_s_words_and_no_words_are_left_over() -> None:
    told = {
        *RefusalReason,
        *NOT_PERMITTED,
        *KEPT_ASIDE,
        MANY_REQUESTS,
        REQUEST,
        RETURNED,
        DECLINED,
        KEPT,
    }
    assert told == ANSWERS.keys()


def test_every_reason_has_the_receiver_s_words() -> None:
    assert NOT_APPLIED.keys() == NOT_PERMITTED.keys() | {MANY_REQUESTS}
    assert REFUSALS.keys() == set(RefusalReason)
    assert STALLS.keys() == KEPT_ASIDE | {"fork", "gap", "newer"}


def test_both_sides_are_told_what_they_can_do() -> None:
    all_words = [*ANSWERS.values(), *NOT_APPLIED.values(), *REFUSALS.values(), *STALLS.values()]
    assert [words.text for words in all_words if not words.next_step.endswith(".")] == []


@pytest.mark.parametrize("reason", sorted({*RefusalReason, *NOT_PERMITTED}))
def test_a_sender_is_spoken_to_otherwise_than_the_receiver(reason: str) -> None:
    told = [dict(REFUSALS).get(RefusalReason(reason))] if reason in set(RefusalReason) else []
    told.append(NOT_APPLIED.get(reason))
    assert ANSWERS[reason] not in told


def test_an_answer_is_two_sentences_also_to_a_reason_of_tomorrow(speaker: Speaker) -> None:
    for reason in (*ANSWERS, "of_tomorrow"):
        said = say_answer(reason, speaker)
        assert re.fullmatch(r"\S.+\.", said)
        assert said.count(". ") >= 1
        assert re.search(r"[{}_]|%n", said) is None


@pytest.mark.parametrize("bundles", [1, 2, 5, 11])
def test_what_stands_still_counts_its_bundles(speaker: Speaker, bundles: int) -> None:
    for cause in STALLS:
        what, step = say_stall(cause, bundles, speaker)
        assert re.search(r"[{}]|%n", f"{what} {step}") is None
        assert (str(bundles) in what) is bool(STALLS[cause].count)
