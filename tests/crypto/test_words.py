# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Words: drawn evenly, the same bits in every language, and judged without flattery."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor import paths
from counsellor.crypto.eff_list import EFF_SIZE, eff_words
from counsellor.crypto.strength import strength_bits
from counsellor.crypto.word_list import LANGUAGES, LIST_SIZE, word_list
from counsellor.crypto.words import SECRET_BITS, WORDS, WordSecret, draw_passphrase, spell

NUMBERS = st.integers(0, (1 << SECRET_BITS) - 1)
A_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)


def test_there_is_no_list_of_another_language() -> None:
    with pytest.raises(ValueError, match="de"):
        word_list("de")


def test_a_secret_is_seven_words_of_eleven_bits() -> None:
    assert (WORDS, SECRET_BITS, LIST_SIZE) == (7, 77, 2048)
    drawn = [WordSecret.drawn() for _ in range(300)]
    assert all(len(secret) == 10 and secret[0] >> 5 == 0 for secret in drawn)
    assert len({bytes(secret) for secret in drawn}) == 300


@A_LANGUAGE
def test_each_place_of_a_secret_has_any_word(language: str) -> None:
    lists = word_list(language)
    places = {word: place for place, word in enumerate(lists)}
    drawn = [spell(WordSecret.drawn(), language).split() for _ in range(2_000)]
    for one in zip(*drawn, strict=True):
        quarters = Counter(places[word] * 4 // LIST_SIZE for word in one)
        # Five hundred are expected in each; six standard deviations are 117 at most.
        assert all(380 < quarters[quarter] < 620 for quarter in range(4))


@A_LANGUAGE
@given(number=NUMBERS)
def test_words_are_the_digits_of_the_bits(language: str, number: int) -> None:
    words = spell(WordSecret.of_number(number), language).split()
    digits = [word_list(language).index(word) for word in words]
    assert number == sum(digit << 11 * place for place, digit in enumerate(reversed(digits)))
    assert WordSecret.of_places(digits) == WordSecret.of_number(number)


@pytest.mark.parametrize("number", [-1, 1 << 77, 1 << 80])
def test_a_number_of_other_bits_is_a_bug(number: int) -> None:
    with pytest.raises(ValueError, match="number"):
        WordSecret.of_number(number)


@pytest.mark.parametrize("places", [[], [0] * 6, [0] * 8, [0] * 6 + [2048], [-1] + [0] * 6])
def test_other_places_are_a_bug(places: list[int]) -> None:
    with pytest.raises(ValueError, match="places"):
        WordSecret.of_places(places)


@pytest.mark.parametrize("bits", [b"", bytes(9), bytes(11), b"\x20" + bytes(9)])
def test_bits_that_seven_words_do_not_hold_are_a_bug(bits: bytes) -> None:
    with pytest.raises(ValueError, match="bits"):
        spell(bits, "ru")


def test_a_secret_is_wiped_and_shows_nothing() -> None:
    secret = WordSecret.of_number(1 << 76)
    assert "16" not in repr(secret).replace("10 bytes", "")
    secret.wipe()
    assert secret == bytes(10)


@A_LANGUAGE
def test_a_passphrase_is_seven_different_words_worth_77_bits(language: str) -> None:
    drawn = [draw_passphrase(language) for _ in range(500)]
    assert len(set(drawn)) == 500
    for words in drawn:
        assert len(set(words.split(" "))) == 7
        assert set(words.split(" ")) <= set(word_list(language))
        assert strength_bits(words) == 77


@A_LANGUAGE
def test_passphrases_are_drawn_from_all_parts_of_the_list(language: str) -> None:
    places = {word: place for place, word in enumerate(word_list(language))}
    drawn = [word for _ in range(3_000) for word in draw_passphrase(language).split()]
    tenths = Counter(places[word] * 10 // LIST_SIZE for word in drawn)
    # 2,100 are expected in each; five standard deviations are 217 at most.
    assert all(1850 < tenths[tenth] < 2350 for tenth in range(10))


@A_LANGUAGE
@given(data=st.data())
def test_words_of_a_list_are_never_worth_more_than_their_number(
    language: str, data: st.DataObject
) -> None:
    some = st.lists(st.sampled_from(word_list(language)), min_size=1, max_size=12, unique=True)
    words = data.draw(some)
    bits = strength_bits(" ".join(words))
    assert bits <= 11 * len(words)
    assert len(words) >= 7 or bits < 70


@A_LANGUAGE
def test_the_same_words_again_are_worth_no_more(language: str) -> None:
    words = draw_passphrase(language).split()
    for count in range(1, 7):
        assert strength_bits(" ".join((words[:count] * 7)[:12])) < 11 * count + 12


def test_the_meter_knows_what_other_programs_draw() -> None:
    assert len(eff_words()) == EFF_SIZE == 7776
    assert {"abacus", "zoom"} <= eff_words()
    assert (paths.resources() / "words" / "eff_large.LICENSE.txt").is_file()


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
