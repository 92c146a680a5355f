# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Words: drawn evenly, read however they were typed, and judged without flattery."""

from __future__ import annotations

import math
import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor import paths
from counsellor.crypto.word_list import UNFIT, drawn_words
from counsellor.crypto.words import (
    LIST_SIZE,
    generate_words,
    normalise_words,
    passphrase_words,
    strength_bits,
    unknown_words,
    word_list,
    words_of_number,
)


def test_the_list_is_the_whole_list() -> None:
    words = word_list()
    assert len(words) == len(set(words)) == LIST_SIZE == 7776
    assert (words[0], words[-1]) == ("abacus", "zoom")
    assert (paths.resources() / "words" / "eff_large.LICENSE.txt").is_file()


def test_generated_words_are_on_the_list_and_differ() -> None:
    drawn = [generate_words() for _ in range(200)]
    assert len(set(drawn)) == 200
    assert all(len(words.split(" ")) == 6 and not unknown_words(words) for words in drawn)


def test_words_are_drawn_from_all_parts_of_the_list() -> None:
    places = {word: place for place, word in enumerate(word_list())}
    drawn = [word for _ in range(20) for word in generate_words(1_000).split()]
    tenths = Counter(places[word] * 10 // LIST_SIZE for word in drawn)
    # Two thousand are expected in each; five standard deviations are 212 at most.
    assert all(1700 < tenths[tenth] < 2300 for tenth in range(10))


def test_a_number_is_spelled_by_its_digits() -> None:
    words = drawn_words()
    assert words_of_number(len(words) * 2 + 5, 3) == (words[5], words[2], words[0])


def test_words_unfit_for_this_table_are_understood_but_never_shown() -> None:
    assert set(word_list()) >= UNFIT
    assert len(drawn_words()) == LIST_SIZE - len(UNFIT)
    assert not unknown_words("prison jailer")


@pytest.mark.parametrize(
    "typed",
    ["abacus zoom yo-yo", " Abacus  ZOOM\tYo Yo ", "abacus-zoom-yo-yo", "abacus, zoom; yo—yo."],
)
def test_case_blanks_and_hyphens_do_not_matter(typed: str) -> None:
    assert normalise_words(typed) == "abacus zoom yo-yo"


TWINS = str.maketrans("aceopxyi", "асеорхуі")


@given(st.sampled_from(word_list()), st.data())
def test_letters_of_another_alphabet_and_unseen_ones_do_not_matter(
    word: str, data: st.DataObject
) -> None:
    spelled = "".join(
        data.draw(st.sampled_from((one, one.translate(TWINS), f"{one}\u00ad", f"{one}\u0301")))
        for one in word
    )
    assert normalise_words(spelled) == word
    assert unknown_words(spelled) == []


@given(st.lists(st.sampled_from(word_list()), max_size=8))
def test_reading_words_twice_changes_nothing(words: list[str]) -> None:
    once = normalise_words("-".join(words).upper())
    assert normalise_words(once) == once
    assert unknown_words(once) == []


def test_words_that_are_not_on_the_list_are_named_in_order() -> None:
    assert unknown_words("abacus zooom Abdomen фото") == ["zooom", "фото"]


@given(st.lists(st.sampled_from(passphrase_words()), min_size=6, max_size=6, unique=True))
def test_any_six_words_that_can_be_drawn_are_worth_77_bits(words: list[str]) -> None:
    assert strength_bits(" ".join(words)) == pytest.approx(6 * math.log2(LIST_SIZE))
    assert 6 * math.log2(len(passphrase_words())) > 77.4


def test_every_word_that_can_be_drawn_counts_in_full() -> None:
    counted = {word: strength_bits(word) for word in passphrase_words()}
    assert set(counted.values()) == {math.log2(LIST_SIZE)}
    assert not {"password", "secret", "drop-down"} & counted.keys()


def test_no_word_is_drawn_twice() -> None:
    everything = generate_words(len(passphrase_words())).split()
    assert sorted(everything) == sorted(passphrase_words())


@pytest.mark.parametrize(
    "typed",
    [
        "", "a", "aaaaaaaaaaaaaaaa", "password", "P@ssw0rd1", "Qwerty123", "йцукен123",
        "пароль2024",
        "абвгдеёжз", "1234567890", "01.01.1990", "31121999", "Almaty2024!", "қазақстан1991",
        "zoom zoom zoom zoom zoom zoom", "abcabcabcabcabc", "!!!!!!!!!!!!", "1qaz2wsx", "Gfhjkm",
        "любовь", "Zulfiya1985", "qwertyuiopasdfghjkl",
    ],
)  # fmt: skip
def test_what_guessers_try_first_is_worth_little(typed: str) -> None:
    assert strength_bits(typed) < 28


@pytest.mark.parametrize("typed", ["x7$Kq9#mPz2&vL", "мой кот любит рыбу утром и вечером"])
def test_what_follows_no_pattern_is_worth_something(typed: str) -> None:
    assert strength_bits(typed) > 50


@given(st.text(max_size=60))
def test_no_text_is_worth_less_than_nothing_or_more_than_its_letters(typed: str) -> None:
    assert 0 <= strength_bits(typed) <= 8 * len(typed)


@given(st.text(alphabet="abc xyz-19АБвг!", max_size=40))
def test_saying_it_twice_adds_next_to_nothing(typed: str) -> None:
    twice = strength_bits(f"{typed} {typed}")
    assert twice <= strength_bits(typed) + len(re.findall(r"\w+|[^\w\s]", typed)) + 0.01
