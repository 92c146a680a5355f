# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What came of an exchange is said as it is: a file that was not taken in was not received."""

from __future__ import annotations

import pytest

from counsellor.domain.coded import ImportOutcome, RefusalReason
from counsellor.domain.exchange_state import ImportedFile
from counsellor.domain.languages import LANGUAGES
from counsellor.services.exchange import ExchangeReport
from counsellor.ui.pages.exchange.exchange_words import say_outcome
from counsellor.ui.widgets.banner import Tone
from counsellor.wording.errors import say_refusal
from counsellor.wording.translation import Speaker

ENGLISH = Speaker("en")
TAKEN = ImportedFile("a.age", ImportOutcome.IMPORTED)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("reason", RefusalReason)
def test_what_was_not_taken_in_is_no_good_news(reason: RefusalReason, language: str) -> None:
    speaker = Speaker(language)
    refused = ImportedFile("photo.jpg", ImportOutcome.QUARANTINED, reason)
    said, tone = say_outcome(ExchangeReport(fetched=[refused]), speaker)
    assert tone is Tone.WARNING
    first, *rest = said.splitlines()
    assert first == speaker.say("Meeting", "%n file(s) not taken in", "", 1)
    assert rest == [say_refusal(reason, speaker).line]


def test_the_others_are_counted_beside_it() -> None:
    refused = ImportedFile("photo.jpg", ImportOutcome.QUARANTINED, RefusalReason.DAMAGED)
    said, tone = say_outcome(ExchangeReport(sent=2, fetched=[TAKEN, refused]), ENGLISH)
    assert said.startswith("2 files sent · 1 file received\n1 file not taken in\n")
    assert tone is Tone.WARNING


def test_what_did_not_happen_is_not_counted() -> None:
    assert say_outcome(ExchangeReport(fetched=[TAKEN]), ENGLISH) == ("1 file received", Tone.GOOD)
    assert say_outcome(ExchangeReport(sent=1), ENGLISH) == ("1 file sent", Tone.GOOD)


def test_where_nothing_moved_that_is_said() -> None:
    said, tone = say_outcome(ExchangeReport(), ENGLISH)
    assert said == "Nothing was to be sent, and nothing new has come."
    assert tone is Tone.GOOD
