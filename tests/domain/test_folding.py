# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Folding: what is typed on any of the three keyboards finds the word, and nothing is ambiguous."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor.domain.folding import FOLDED, fold, fold_words, index_text

PAIRS = (
    ("ә", "а"),
    ("ғ", "г"),
    ("қ", "к"),
    ("ң", "н"),
    ("ө", "о"),
    ("ұ", "у"),
    ("ү", "у"),
    ("һ", "х"),
    ("і", "и"),
    ("ё", "е"),
    ("й", "и"),
)
words = st.text("абвгеёжзийклмнопәғқңөұүһіabcdefs019", min_size=1, max_size=12)


@pytest.mark.parametrize(("letter", "neighbour"), PAIRS)
def test_each_letter_is_found_by_its_neighbour_both_ways(letter: str, neighbour: str) -> None:
    for one in (letter, letter.upper()):
        for other in (neighbour, neighbour.upper()):
            assert fold(f"ма{one}ма") == fold(f"ма{other}ма") == f"ма{neighbour}ма"


def test_the_table_is_the_one_that_was_promised() -> None:
    assert dict(PAIRS) == dict(FOLDED)


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Сёстры", "сестры"),
        ("мой", "мои"),
        ("Қарағанды", "караганды"),
        ("Өскемен", "оскемен"),
        ("үйлену", "уилену"),
        ("әңгіме", "ангиме"),
        ("Шымкент", "ШЫМКЕНТ"),
        ("naïve Café", "naive cafe"),
        ("и\u0306ога", "йога"),
        ("е\u0308лка", "ёлка"),
        ("قُرْآن", "قرآن"),
        ("محمــد", "محمد"),
        ("أحمد", "احمد"),
        ("ＡＢＣ", "abc"),
        ("℡", "tel"),
        ("İstanbul", "istanbul"),
        ("гӀалгӀай", "г1алг1ай"),
        ("ГӀАЛГӀАЙ", "гiалгiай"),
        ("гӀалгӀай", "гIалгIай"),
    ],
)
def test_words_of_all_languages_are_found_as_people_type_them(written: str, typed: str) -> None:
    assert fold(written) == fold(typed)


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_what_is_indexed_has_words_and_single_blanks_only(text: str) -> None:
    indexed = index_text(text)
    assert indexed.split(" ") == (fold_words(text) or [""])
    assert fold_words(indexed) == fold_words(text)


usual = st.text(
    "امأئىً،абвгеёжзийклмнопәғқңөұүһіАЁЙӘҚabcXYZ019 \n\t\0\x1c\x85_.,-—…«»’\u00a0№½İͅ\u0306ß",
    max_size=40,
)


@given(usual)
def test_the_fast_way_of_indexing_gives_what_the_slow_one_does(text: str) -> None:
    assert index_text(text) == " ".join(fold_words(text))


@pytest.mark.parametrize("place", range(0x250))
def test_every_letter_near_the_common_ones_is_indexed_by_its_fold(place: int) -> None:
    for letter in (chr(place), chr(place + 0x400), chr(place + 0x600), chr(place + 0x2000)):
        for text in (letter, f"а{letter}b", f"{letter}{letter}"):
            assert index_text(text) == " ".join(fold_words(text))


@given(st.lists(words, max_size=6), st.sampled_from((" ", ", ", "\n", "_", " — ", "«»", "\t", "'")))
def test_words_are_divided_by_anything_that_is_no_letter(some: list[str], between: str) -> None:
    assert fold_words(between.join(some)) == [fold(word) for word in some]
