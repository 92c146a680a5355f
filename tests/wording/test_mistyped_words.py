# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A word on no list is said with its place and what it may be, in each language."""

from __future__ import annotations

import pytest

from counsellor.crypto.word_reading import read_words
from counsellor.crypto.words import WordSecret, spell
from counsellor.domain.errors import WordsTooFew, WordsUnknown
from counsellor.domain.mistyped_word import MistypedWord
from counsellor.wording.errors import say_error
from counsellor.wording.translation import Speaker, languages


@pytest.fixture(params=languages())
def speaker(request: pytest.FixtureRequest) -> Speaker:
    return Speaker(request.param)


def test_each_slip_is_said_with_its_place_and_what_it_may_be(speaker: Speaker) -> None:
    slips = (MistypedWord(3, "лампп", ("лампа", "лапа")), MistypedWord(5, "ъъъ"))
    said = say_error(WordsUnknown(positions=[3, 5], unknown=slips), speaker)
    assert all(part in said.text for part in ("3", "лампп", "лампа, лапа", "5", "ъъъ"))
    assert said.text.count("?") == 1
    assert said.next_step


def test_many_are_said_by_their_places(speaker: Speaker) -> None:
    said = say_error(WordsUnknown(positions=[1, 2, 4, 7]), speaker)
    assert "1, 2, 4, 7" in said.text


@pytest.mark.parametrize("typed", ["\u202e\u2066qqqq\x1b[31m", "q" * 1_000])
def test_nothing_that_was_typed_steers_the_screen(typed: str, speaker: Speaker) -> None:
    words = spell(WordSecret.drawn(), "ru").split()
    with pytest.raises(WordsUnknown) as refused:
        read_words(" ".join([typed, *words[1:]]))
    said = say_error(refused.value, speaker).line
    assert len(said) < 250
    assert not set(said) & set("\u202e\u2066\x1b")


@pytest.mark.parametrize("count", [6, 12])
def test_words_of_an_earlier_form_are_refused_with_their_number(
    count: int, speaker: Speaker
) -> None:
    with pytest.raises(WordsTooFew) as refused:
        read_words(" ".join(["abandon"] * count))
    assert str(count) in say_error(refused.value, speaker).text
