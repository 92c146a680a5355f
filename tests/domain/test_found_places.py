# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What was looked for is found in the text as it was written, whatever its letters fold to."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from counsellor.domain.folding import fold, fold_code, fold_words
from counsellor.domain.found_places import (
    FoldedText,
    joined,
    place_of_run,
    places_in_code,
    places_of,
)
from counsellor.domain.matching import wanted_words

WORDS = [
    "қарындасым",
    "Елёна",
    "йод",
    "cовет",
    "COBET",
    "Straße",
    "№5",
    "½",
    "ﷺ",
    "الْحَمْدُ",
    "شُكـــراً",
    "ке\u0301лин",
    "пере\u00adехал",
    "м0локо",
    "٣",
    "😀",
    "e\u0301tude",
    "ﬁn",
    "İzmir",
    "-",
    "«там»",
    "\u00a0",
]

texts = st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=8)), max_size=12).map(" ".join)


def found(text: str, typed: str) -> list[str]:
    return [text[start:end] for start, end in places_of(text, wanted_words(typed))]


@pytest.mark.parametrize(
    ("text", "typed", "marked"),
    [
        ("Сестра приехала, сестры нет", "сест", ["Сест", "сест"]),
        ("қарындасы келді", "карын", ["қарын"]),
        ("Елёна и йод", "елена", ["Елёна"]),
        ("Елёна и йод", "иод и", ["и", "йод"]),
        ("переместили, мест нет", "мест", ["мест"]),
        ("cовет семьи", "совет", ["cовет"]),
        ("в м0локе", "молок", ["м0лок"]),
        ("قال الْحَمْدُ لله", "الحمد", ["الْحَمْدُ"]),
        ("شُكـــراً", "شك", ["شُكـــ"]),
        ("пере\u00adехал", "перее", ["пере\u00adе"]),
        ("½ и № 7", "7", ["7"]),
        ("😀 радость 😀", "рад", ["рад"]),
        ("٣ дня", "3", ["٣"]),
        ("ничего", "другое", []),
        ("что угодно", "", []),
    ],
)
def test_it_marks_what_was_written(text: str, typed: str, marked: list[str]) -> None:
    assert found(text, typed) == marked


@given(texts, st.integers(0, 30), st.integers(1, 5))
def test_each_word_of_a_text_is_found_by_its_beginning(text: str, place: int, long: int) -> None:
    words = fold_words(text)
    if not words:
        return
    word = words[place % len(words)][:long]
    assert all(text[start:end].strip() for start, end in places_of(text, (word,)))
    assert places_of(text, (word,))


@given(texts, st.lists(st.text(max_size=6), max_size=4))
def test_marks_are_in_order_and_part_from_each_other(text: str, typed: list[str]) -> None:
    spans = places_of(text, wanted_words(" ".join(typed)))
    ends = [place for span in spans for place in span]
    assert ends == sorted(set(ends))
    assert all(0 <= place <= len(text) for place in ends)


@given(texts)
def test_each_folded_letter_comes_from_somewhere(text: str) -> None:
    folded = FoldedText(text)
    assert folded.text == fold(text)
    spans = [folded.span(place, place + 1) for place in range(len(folded.text))]
    assert spans == sorted(spans)


@pytest.mark.parametrize(
    ("typed", "marked"),
    [
        ("kz", ["KZ"]),
        ("7qf", ["7QF"]),
        ("kz7q", ["KZ-7Q"]),
        ("KZ-7", ["KZ", "7"]),
        ("кz", ["KZ"]),
        ("qf", []),
    ],
)
def test_a_code_is_marked_by_what_it_is_found_by(typed: str, marked: list[str]) -> None:
    spans = places_in_code("KZ-7QF2", wanted_words(typed))
    assert ["KZ-7QF2"[start:end] for start, end in spans] == marked


@given(
    st.sampled_from(["AB-12-34", "ТК-0001", "KZ-7QF2", "АСТ-77", "НЕТ"]),
    st.integers(0, 9),
    st.integers(1, 9),
)
def test_a_code_that_is_found_is_marked(code: str, which: int, long: int) -> None:
    words = fold_code(code).split()
    if words:
        assert places_in_code(code, (words[which % len(words)][:long],))


_TEXTS = st.text(alphabet="abя1-_ .", max_size=14)
_PARTS = st.lists(st.text(alphabet="abя1-", min_size=1, max_size=3), min_size=1, max_size=3)


@given(_TEXTS, _PARTS)
def test_words_stand_where_a_pattern_would_find_them(text: str, parts: list[str]) -> None:
    """The program itself makes no patterns of what is looked for: they outlast the lock."""
    assume(fold(text) == text)
    run = re.search(r"[\W_]+".join(map(re.escape, parts)), text)
    found = place_of_run(text, parts)
    assert (found is None) == (run is None)
    assert run is None or found is None or run.start() == found[0]
    spans = [
        place.span()
        for part in parts
        for place in re.finditer(rf"(?<![^\W_]){re.escape(part)}", text)
    ]
    assert places_of(text, parts) == joined(spans)
