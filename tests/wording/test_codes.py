# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Every code that people see has a word, and no word says more than the code."""

from enum import StrEnum

import pytest

from counsellor.domain import coded
from counsellor.wording.codes import WORDS, say_code, say_word
from counsellor.wording.translation import Speaker, languages

# Said by no screen: who may read a change is shown by naming the readers.
UNSEEN = {"Audience"}
LISTS = [
    member
    for name, member in vars(coded).items()
    if isinstance(member, type)
    and issubclass(member, StrEnum)
    and member is not StrEnum
    and name not in UNSEEN
]
ABBREVIATIONS = {"DAP", "SOAP", "BIRP"}


@pytest.mark.parametrize("codes", LISTS)
def test_every_code_of_a_list_has_a_word(codes: type[StrEnum]) -> None:
    assert codes in WORDS
    assert [code.name for code in codes if code not in WORDS[codes]] == []


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("codes", LISTS)
def test_words_of_a_list_tell_its_codes_apart(codes: type[StrEnum], language: str) -> None:
    said = [say_code(code, Speaker(language)) for code in codes]
    assert len(set(said)) == len(said)
    assert [word for word in said if not word[0].isupper()] == []


@pytest.mark.parametrize("language", ["ru", "kk"])
@pytest.mark.parametrize("codes", LISTS)
def test_no_word_is_left_in_english(codes: type[StrEnum], language: str) -> None:
    said = {say_code(code, Speaker(language)) for code in codes}
    assert [word for word in said - ABBREVIATIONS if word.isascii()] == []


@pytest.mark.parametrize("language", languages())
def test_a_token_without_a_word_is_shown_as_it_is(language: str) -> None:
    speaker = Speaker(language)
    assert say_word(coded.ContactType, "by_letter", speaker) == "by_letter"
    home = say_word(coded.ContactType, "home", speaker)
    assert home == say_code(coded.ContactType.HOME, speaker)


def test_equal_codes_of_two_lists_keep_their_own_words() -> None:
    assert coded.Phase.FAMILY == coded.ReferralSource.FAMILY  # type: ignore[comparison-overlap]
    assert say_code(coded.Phase.BREAK, Speaker("ru")) == "Перерыв"
    assert say_code(coded.SessionStatus.COMPLETED, Speaker("kk")) == "Өтті"
    assert say_code(coded.Stage.TRUST, Speaker("ru")) == "Установление доверия"
