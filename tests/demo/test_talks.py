# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Made-up notes are about 1,500 characters, in three languages, repeatable, and decent."""

import re
from random import Random
from statistics import mean

import pytest

from counsellor.demo import parts_en, parts_kk, parts_ru
from counsellor.demo.talks import LANGUAGES, addendum, language_of, session_note

PARTS = (parts_ru, parts_kk, parts_en)
NAMES = ("FACTS", "BROUGHT", "DID", "RESPONSE", "ASSESSMENT", "PLAN")
NEVER = re.compile(
    r"radical|extrem|sect|terror|jihad|salaf|wahhab|радикал|экстрем|сект|террор|джихад|салаф"
    r"|ваххаб|адепт|жиһад|лаңкес|діни ағым",
    re.IGNORECASE,
)


def notes(count: int, seed: int = 7) -> list[str]:
    random = Random(seed)
    return [session_note(random, language_of(random)) for _ in range(count)]


def test_notes_are_about_fifteen_hundred_characters() -> None:
    lengths = [len(note) for note in notes(200)]
    assert 1_400 < mean(lengths) < 1_600
    assert min(lengths) > 1_200


def test_the_same_seed_writes_the_same_notes_and_another_writes_others() -> None:
    assert notes(20) == notes(20)
    assert notes(20) != notes(20, seed=8)


def test_all_three_languages_are_spoken() -> None:
    random = Random(1)
    assert {language_of(random) for _ in range(200)} == set(LANGUAGES)
    together = " ".join(notes(100))
    assert re.search("[әғқңөұүһі]", together)
    assert re.search("[ыэё]", together)
    assert re.search("[a-z]", together)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_note_has_the_six_headings_of_the_template(language: str) -> None:
    sections = session_note(Random(3), language).split("\n\n")
    assert len(sections) == len(NAMES)
    assert all(":\n" in section for section in sections)
    assert addendum(language)


def test_languages_have_the_same_sentences_to_choose_from() -> None:
    for name in NAMES:
        assert len({len(getattr(part, name)) for part in PARTS}) == 1


def test_no_sentence_names_a_movement_or_labels_anybody() -> None:
    sentences = [one for part in PARTS for name in NAMES for one in getattr(part, name)]
    assert [one for one in sentences if NEVER.search(one)] == []
    assert len(set(sentences)) == len(sentences)
