# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Four words ask and four words prove: whatever else is said, by whomever, proves nothing."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from counsellor.crypto.age import PqIdentity, X25519Identity
from counsellor.crypto.secret import Secret
from counsellor.crypto.word_reading import read_number
from counsellor.crypto.words import spell_number
from counsellor.domain.errors import NotAnAgeFile, WordsTooFew, WordsUnknown
from counsellor.domain.ids import new_id
from counsellor.domain.languages import LANGUAGES
from counsellor.domain.voice_receipt import SPOKEN_WORDS, Meaning, Statement
from counsellor.sync.voice import (
    ANSWER_BITS,
    MOST_BUNDLES,
    QUESTION_BITS,
    answer_to,
    draw_question,
    is_asked_with,
    streams_meant,
    voice_key,
    what_is_proved,
)

KEY, OTHER_KEY = Secret(bytes(range(32))), Secret(bytes(range(1, 33)))
STREAM, OTHER_STREAM = "a" * 32, "b" * 32
OFFICE, LAPTOP, SEAT = "o", "l", "s"
NUMBERS = st.integers(0, (1 << ANSWER_BITS) - 1)
BITS = st.integers(0, ANSWER_BITS - 1)
MEANINGS = st.sampled_from(Meaning)
BUNDLES = [(number, f"{number:064x}") for number in range(40, 0, -1)]
OURS = st.sampled_from(BUNDLES)
A_LANGUAGE = st.sampled_from(LANGUAGES)


def said(bundle: tuple[int, str], meaning: Meaning) -> Statement:
    return Statement(STREAM, *bundle, meaning)


def asked(key: Secret = KEY, stream: str = STREAM) -> int:
    return draw_question(key, stream, (), ())


def test_both_ways_four_words_are_all_the_bits_there_are() -> None:
    assert QUESTION_BITS == ANSWER_BITS == 44


@given(number=NUMBERS, spoken=A_LANGUAGE, heard=st.lists(A_LANGUAGE, min_size=4, max_size=4))
def test_words_said_in_one_language_are_understood_in_any(
    number: int, spoken: str, heard: list[str]
) -> None:
    words = spell_number(number, SPOKEN_WORDS, spoken)
    assert read_number(words, SPOKEN_WORDS) == number
    spelled = [spell_number(number, SPOKEN_WORDS, one).split() for one in heard]
    mixed = " ".join(words[place][:4].upper() for place, words in enumerate(spelled))
    assert read_number(mixed, SPOKEN_WORDS) == number


@pytest.mark.parametrize("count", [0, 1, 3, 5, 7])
def test_more_or_fewer_words_are_counted(count: int) -> None:
    with pytest.raises(WordsTooFew) as refused:
        read_number(spell_number(0, count, "ru"), SPOKEN_WORDS)
    assert refused.value.fields == {"count": count, "expected": 4, "reason": "spoken"}


@given(bundle=OURS, meaning=MEANINGS)
def test_what_is_answered_is_proved_and_the_number_is_found(
    bundle: tuple[int, str], meaning: Meaning
) -> None:
    question, statement = asked(), said(bundle, meaning)
    answer = answer_to(KEY, question, statement)
    assert what_is_proved(KEY, question, answer, STREAM, BUNDLES) == statement


@given(bundle=OURS, meaning=MEANINGS, bit=BITS)
def test_one_changed_bit_proves_nothing(
    bundle: tuple[int, str], meaning: Meaning, bit: int
) -> None:
    question = asked()
    answer = answer_to(KEY, question, said(bundle, meaning)) ^ 1 << bit
    assert what_is_proved(KEY, question, answer, STREAM, BUNDLES) is None


@given(bundle=OURS, meaning=MEANINGS, others=st.lists(NUMBERS, max_size=20))
def test_any_other_words_prove_nothing(
    bundle: tuple[int, str], meaning: Meaning, others: list[int]
) -> None:
    question = asked()
    right = {answer_to(KEY, question, said(one, any_)) for one in BUNDLES for any_ in Meaning}
    for other in set(others) - right:
        assert what_is_proved(KEY, question, other, STREAM, BUNDLES) is None


@given(bundle=OURS, meaning=MEANINGS)
def test_an_answer_to_an_older_question_proves_nothing(
    bundle: tuple[int, str], meaning: Meaning
) -> None:
    old, new = asked(), asked()
    assume(old != new)
    answer = answer_to(KEY, old, said(bundle, meaning))
    assert what_is_proved(KEY, new, answer, STREAM, BUNDLES) is None


@given(bundle=OURS, meaning=MEANINGS)
def test_another_key_another_stream_and_another_link_prove_nothing(
    bundle: tuple[int, str], meaning: Meaning
) -> None:
    question, statement = asked(), said(bundle, meaning)
    forged = (
        answer_to(OTHER_KEY, question, statement),
        answer_to(KEY, question, replace(statement, stream=OTHER_STREAM)),
        answer_to(KEY, question, replace(statement, link="f" * 64)),
        answer_to(KEY, question, replace(statement, number=statement.number + 100)),
    )
    for answer in forged:
        assert what_is_proved(KEY, question, answer, STREAM, BUNDLES) is None


def test_a_question_is_known_by_its_key_and_means_its_stream() -> None:
    question = draw_question(KEY, STREAM, (STREAM, OTHER_STREAM), ())
    assert is_asked_with(KEY, question)
    assert streams_meant(KEY, question, (OTHER_STREAM, STREAM)) == [STREAM]


def test_nearly_every_slip_and_every_other_laptop_is_noticed_at_once() -> None:
    drawn = [asked() for _ in range(2_000)]
    slipped = sum(is_asked_with(KEY, one ^ 1 << place % 44) for place, one in enumerate(drawn))
    others = sum(is_asked_with(OTHER_KEY, one) for one in drawn)
    # Two are expected of each.
    assert slipped < 20
    assert others < 20


def test_a_question_is_none_of_those_before_and_means_no_other_stream() -> None:
    others = [f"{number:032x}" for number in range(200)]
    before: set[int] = set()
    for _ in range(50):
        question = draw_question(KEY, others[0], others, before)
        assert question not in before
        assert streams_meant(KEY, question, others) == [others[0]]
        before.add(question)


def test_with_more_streams_than_tags_a_question_is_drawn_all_the_same() -> None:
    others = [f"{number:032x}" for number in range(4_000)]
    question = draw_question(KEY, others[0], others, ())
    assert others[0] in streams_meant(KEY, question, others)


def test_ten_thousand_random_words_are_refused() -> None:
    lots, question, few = random.Random(8), asked(), BUNDLES[:3]
    for _ in range(10_000):
        language = lots.choice(LANGUAGES)
        words = spell_number(lots.randrange(1 << ANSWER_BITS), SPOKEN_WORDS, language)
        answer = read_number(words, SPOKEN_WORDS)
        assert what_is_proved(KEY, question, answer, STREAM, few) is None


@given(text=st.text(max_size=80))
def test_whatever_is_typed_is_words_or_is_refused_by_name(text: str) -> None:
    try:
        number = read_number(text, SPOKEN_WORDS)
    except (WordsTooFew, WordsUnknown):
        return
    assert 0 <= number < 1 << ANSWER_BITS


def test_only_the_newest_bundles_are_tried() -> None:
    many = [(number, f"{number:064x}") for number in range(MOST_BUNDLES + 1, 0, -1)]
    question = asked()
    for number, found in ((1, False), (2, True)):
        statement = Statement(STREAM, number, f"{number:064x}", Meaning.HELD)
        answer = answer_to(KEY, question, statement)
        assert (what_is_proved(KEY, question, answer, STREAM, many) == statement) is found


@pytest.mark.parametrize("kind", [PqIdentity, X25519Identity])
def test_both_devices_make_the_same_key_and_nobody_else_does(
    kind: type[PqIdentity | X25519Identity],
) -> None:
    laptop, seat, stranger = kind.generate(), kind.generate(), kind.generate()
    own = voice_key(laptop, seat.recipient, OFFICE, LAPTOP, SEAT)
    assert own == voice_key(seat, laptop.recipient, OFFICE, LAPTOP, SEAT)
    others = (
        voice_key(stranger, laptop.recipient, OFFICE, LAPTOP, SEAT),
        voice_key(stranger, seat.recipient, OFFICE, LAPTOP, SEAT),
        voice_key(laptop, stranger.recipient, OFFICE, LAPTOP, SEAT),
        voice_key(laptop, seat.recipient, new_id(), LAPTOP, SEAT),
        voice_key(laptop, seat.recipient, OFFICE, SEAT, LAPTOP),
        voice_key(laptop, seat.recipient, OFFICE, LAPTOP, new_id()),
    )
    assert all(own != other for other in others)


def test_keys_of_two_kinds_have_none_in_common() -> None:
    with pytest.raises(NotAnAgeFile):
        voice_key(PqIdentity.generate(), X25519Identity.generate().recipient, OFFICE, LAPTOP, SEAT)
    with pytest.raises(NotAnAgeFile):
        voice_key(X25519Identity.generate(), PqIdentity.generate().recipient, OFFICE, LAPTOP, SEAT)
