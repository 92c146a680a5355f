# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Seven words are read however they were typed; a slip is pointed out with its place."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor.crypto.word_list import LANGUAGES, word_list
from counsellor.crypto.word_reading import (
    MOST_NEAR,
    near_words,
    read_word,
    read_words,
    respell,
    words_in,
)
from counsellor.crypto.words import SECRET_BITS, WORDS, WordSecret, spell
from counsellor.domain.errors import WordsTooFew, WordsUnknown
from counsellor.domain.folding import FOLDED, fold
from counsellor.domain.keyboard_layouts import KEY_OF
from counsellor.domain.mistyped_word import MistypedWord

SECRETS = st.integers(0, (1 << SECRET_BITS) - 1).map(WordSecret.of_number)
A_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)
CUTS = st.integers(0, 12)
CASES: st.SearchStrategy[Callable[[str], str]] = st.sampled_from((str, str.upper, str.title))
PLAINER = str.maketrans({**FOLDED})
TO_LATIN_KEYS = str.maketrans({**KEY_OF})
SPELLINGS: st.SearchStrategy[Callable[[str], str]] = st.sampled_from(
    (str, lambda word: word.translate(PLAINER))
)
BETWEEN = st.sampled_from((" ", "  ", "\t", "\n", "\u00a0", "-", " – ", ", ", "; ", ". ", "/"))
TWIN_LETTERS = "асеорхуіАСЕОРХУІaceopxyi"
TWINS = str.maketrans(TWIN_LETTERS, "aceopxyiACEOPXYIасеорхуі")
UNSEEN = ("\u00ad", "\u200b", "\u0301")


def cut(word: str, letters: int) -> str:
    """A word without its last letters, of which four are left at least."""
    return word[: max(4, len(word) - letters)]


@A_LANGUAGE
@given(secret=SECRETS, data=st.data())
def test_any_secret_is_read_back_however_it_is_typed(
    language: str, secret: WordSecret, data: st.DataObject
) -> None:
    words = [
        data.draw(CASES)(data.draw(SPELLINGS)(cut(word, data.draw(CUTS))))
        for word in spell(secret, language).split()
    ]
    assert read_words(data.draw(BETWEEN).join(words)) == secret


@given(secret=SECRETS, languages=st.lists(st.sampled_from(LANGUAGES), min_size=7, max_size=7))
def test_each_word_may_be_in_another_language(secret: WordSecret, languages: list[str]) -> None:
    spelled = {language: spell(secret, language).split() for language in LANGUAGES}
    mixed = [spelled[language][place] for place, language in enumerate(languages)]
    assert read_words(" ".join(mixed)) == secret


@pytest.mark.parametrize(("issued", "read"), list(itertools.permutations(LANGUAGES, 2)))
@given(secret=SECRETS)
def test_what_was_issued_in_one_language_is_read_in_another(
    issued: str, read: str, secret: WordSecret
) -> None:
    words = spell(secret, issued)
    assert respell(words, read) == spell(secret, read)
    assert respell(respell(words, read), issued) == words


@A_LANGUAGE
def test_four_letters_of_every_word_tell_it(language: str) -> None:
    for place, word in enumerate(word_list(language)):
        assert read_word(word) == read_word(word[:4]) == place
        assert read_word(fold(word)) == read_word(word.upper()) == place


@A_LANGUAGE
@given(secret=SECRETS, data=st.data())
def test_letters_of_another_alphabet_and_unseen_ones_do_not_matter(
    language: str, secret: WordSecret, data: st.DataObject
) -> None:
    words = spell(secret, language).split()
    spelled = [
        "".join(
            data.draw(st.sampled_from((letter, f"{letter}{data.draw(st.sampled_from(UNSEEN))}")))
            for letter in word
        )
        for word in words
    ]
    assert read_words(" ".join(spelled)) == secret


@A_LANGUAGE
def test_one_letter_of_another_alphabet_does_not_matter(language: str) -> None:
    for place, word in enumerate(word_list(language)):
        for at, letter in enumerate(word):
            slipped = word[:at] + letter.translate(TWINS) + word[at + 1 :]
            assert read_word(slipped) == place


@pytest.mark.parametrize("language", ["ru", "kk"])
@given(secret=SECRETS)
def test_words_typed_in_the_latin_layout_are_understood(language: str, secret: WordSecret) -> None:
    typed = spell(secret, language).translate(TO_LATIN_KEYS)
    if any(read_word(chunk) is None and len(words_in(chunk)) == 1 for chunk in typed.split()):
        assert read_words(typed) == secret
    assert all(read_word(word) is not None for word in words_in(typed))


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("1. ", ""),
        ("1) ", ""),
        ("", " (слова на русском)"),
        ("", "\n(Words in English)"),
        (" ", "."),
        ("«", "»"),
        ('"', '".'),
        ("* ", " ·"),
    ],
)
def test_what_stands_beside_the_words_is_skipped(before: str, behind: str) -> None:
    secret = WordSecret.of_number(123456789 << 40)
    assert read_words(f"{before}{spell(secret, 'kk')}{behind}") == secret


def test_a_numbered_list_is_read() -> None:
    secret = WordSecret.drawn()
    rows = enumerate(spell(secret, "ru").split(), start=1)
    assert read_words("\n".join(f"{place}. {word}" for place, word in rows)) == secret


# --- what cannot be read ----------------------------------------------------------------------


@pytest.mark.parametrize("count", [0, 1, 2, 6, 8, 12, 40])
def test_another_number_of_words_is_told(count: int) -> None:
    words = itertools.islice(itertools.cycle(spell(WordSecret.drawn(), "kk").split()), count)
    with pytest.raises(WordsTooFew) as refused:
        read_words(" ".join(words))
    assert refused.value.fields == {"count": count, "expected": WORDS}


def slips(word: str, letters: str) -> set[str]:
    """A word with one letter too many, too few, wrong, or exchanged with the next."""
    made = set()
    for place in range(len(word) + 1):
        before, after = word[:place], word[place:]
        made.add(before + after[1:])
        made.add(before + after[1:2] + after[:1] + after[2:])
        for letter in letters:
            made.add(before + letter + after)
            made.add(before + letter + after[1:])
    return made - {word, ""}


LETTERS = {"en": "aekotz", "ru": "аеёкотя", "kk": "аәеқоіт"}


@A_LANGUAGE
def test_every_slip_is_read_as_a_word_or_pointed_out(language: str) -> None:
    for place, word in enumerate(word_list(language)[::17]):
        at = place % WORDS
        for slip in slips(word, LETTERS[language]):
            if read_word(slip) is not None:
                continue
            near = near_words(slip)
            assert 1 <= len(near) <= MOST_NEAR
            assert word in near or len(near) == MOST_NEAR, (word, slip, near)
        others = spell(WordSecret.of_number(place << 30), language).split()
        slip = f"{word[:2]}ъ{word[2:]}" if language != "en" else f"{word[:2]}q{word[2:]}"
        if read_word(slip) is None:
            with pytest.raises(WordsUnknown) as refused:
                read_words(" ".join([*others[:at], slip, *others[at + 1 :]]))
            told = refused.value.fields["unknown"]
            assert told == (MistypedWord(at + 1, slip, near_words(slip)),)
            assert refused.value.fields["positions"] == [at + 1]


@A_LANGUAGE
def test_a_slip_in_another_layout_is_pointed_out_too(language: str) -> None:
    if language == "en":
        return
    for word in word_list(language)[::40]:
        slip = f"{word}{word[-1]}"
        typed = slip.translate(TO_LATIN_KEYS)
        if read_word(typed) is None:
            assert near_words(typed)


def test_many_unknown_words_are_told_by_their_places_alone() -> None:
    with pytest.raises(WordsUnknown) as refused:
        read_words("qqqq wwwww xxxx zzzzz qwqw xzxz wqwq")
    assert refused.value.fields == {"positions": [1, 2, 3, 4, 5, 6, 7]}


def test_what_was_typed_is_in_no_log() -> None:
    words = spell(WordSecret.drawn(), "ru").split()
    with pytest.raises(WordsUnknown) as refused:
        read_words(" ".join(["фыфыфы", *words[1:]]))
    assert "фыфыфы" not in str(refused.value) + repr(refused.value)


@given(typed=st.text(max_size=300))
def test_any_text_is_read_or_refused_with_a_reason(typed: str) -> None:
    with suppress(WordsTooFew, WordsUnknown):
        assert len(read_words(typed)) == 10


@given(typed=st.text(alphabet="абвгқәё qwe-'[;.1", max_size=5_000))
def test_a_long_text_is_refused_all_the_same(typed: str) -> None:
    with pytest.raises((WordsTooFew, WordsUnknown)):
        read_words(f"{typed} qqqqqqq")


@A_LANGUAGE
@pytest.mark.parametrize("letters", [4, 12])
def test_a_word_in_letters_that_look_alike_is_of_the_language_of_the_others(
    language: str, letters: int
) -> None:
    """Such as type, in Cyrillic letters, which begins a word of another list."""
    listed = word_list(language)
    others = [word for word in listed if len({*word} - {*TWIN_LETTERS}) > 2][: WORDS - 1]
    for word in listed:
        typed = cut(word, len(word) - letters).translate(TWINS)
        if read_word(typed) is not None:
            read = read_words(" ".join([*others, typed]))
            assert spell(read, language).split() == [*others, word]
