# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What came of a meeting is said in numbers, with the reason where something was not taken in."""

from __future__ import annotations

import pytest

from counsellor.domain.coded import ImportOutcome, RefusalReason
from counsellor.domain.exchange_state import ImportedFile
from counsellor.domain.languages import LANGUAGES
from counsellor.wording.errors import say_refusal
from counsellor.wording.meeting_report import say_met
from counsellor.wording.translation import Speaker


def came(outcome: ImportOutcome, reason: str = "") -> ImportedFile:
    return ImportedFile("a.age", outcome, reason, "")


def test_numbers_and_names() -> None:
    told = [came(ImportOutcome.IMPORTED), came(ImportOutcome.WAITING)]
    said = say_met("Saule", 1, told, 3, Speaker("en")).splitlines()
    assert said == [
        "You have met: Saule",
        "1 sealed file given",
        "2 sealed files taken in",
        "3 sealed files to carry on: they go with your next sync",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_why_something_was_not_taken_in_is_said_once(language: str) -> None:
    speaker, reason = Speaker(language), RefusalReason.DAMAGED
    told = [came(ImportOutcome.QUARANTINED, reason)] * 2 + [came(ImportOutcome.PENDING, "odd")]
    said = say_met("Saule", 0, told, 0, speaker).splitlines()
    assert said[-1] == say_refusal(reason, speaker).line
    assert said.count(said[-1]) == 1
    assert "3" in said[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_both_had_everything_that_is_said(language: str) -> None:
    said = say_met("Saule", 0, [], 0, Speaker(language)).splitlines()
    assert len(said) == 2
    assert "Saule" in said[0]
