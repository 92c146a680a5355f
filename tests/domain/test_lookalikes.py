# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Look-alikes: a word that mixes alphabets is found as it is meant, and no other word with it."""

from __future__ import annotations

import sys
import unicodedata
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor.domain.folding import FOLDED, VARIANTS, fold, fold_code, fold_words, index_text
from counsellor.domain.ids import new_client_code
from counsellor.domain.invisible import is_blank, is_ignorable
from counsellor.domain.lookalikes import twins_of
from counsellor.domain.matching import wanted_words

LATIN_TWINS = dict(
    zip(
        "aceopxyiABCEHIKMOPTXYəƏөӨ".replace("ө", "ɵ").replace("Ө", "Ɵ"),
        "асеорхуіАВСЕНІКМОРТХУәӘөӨ",
        strict=True,
    )
)
KAZAKH = "сәлем қарындас білім шаһар сөз үлкен аға ұлт жаңа ғылым іні ойын ёлка йод Сара ХАТ"
ALL = [
    letter
    for letter in map(chr, range(sys.maxunicode + 1))
    if is_ignorable(letter) or unicodedata.category(letter) not in {"Cn", "Co", "Cs"}
]
"""All that means something."""
ALPHABETIC = [one for one in ALL if "CJK UNIFIED" not in unicodedata.name(one, "")[:11]]
ALPHABETIC = [one for one in ALPHABETIC if "HANGUL SYLLABLE" not in unicodedata.name(one, "")]
NOTHING = [
    letter
    for letter in ALL
    if unicodedata.category(letter) in {"Mn", "Me", "Mc", "Cf"} or is_ignorable(letter)
]


def spelled_otherwise(word: str) -> list[str]:
    """Give a word with one letter, and each two letters, of the other alphabet."""
    back = {cyrillic: latin for latin, cyrillic in LATIN_TWINS.items()}
    places = [place for place, letter in enumerate(word) if letter in back]
    found = []
    for chosen in product((False, True), repeat=len(places)):
        letters = list(word)
        for place, other in zip(places, chosen, strict=True):
            if other:
                letters[place] = back[letters[place]]
        if 0 < sum(chosen) <= (len(word) - 1) // 2:
            found.append("".join(letters))
    return found


@pytest.mark.parametrize("word", KAZAKH.split())
def test_a_cyrillic_word_with_latin_letters_in_it_is_that_word(word: str) -> None:
    for mixed in spelled_otherwise(word):
        assert fold(mixed) == fold(word), mixed
        assert index_text(mixed) == fold(word)
        assert index_text(f"— {mixed}, 2026") == f"{fold(word)} 2026"


@pytest.mark.parametrize(
    ("mixed", "meant"),
    [("Mаria", "maria"), ("раssword", "password"), ("Тolstoy", "tolstoy"), ("Αlma", "alma")],
)
def test_a_latin_word_with_letters_of_others_in_it_is_that_word(mixed: str, meant: str) -> None:
    assert fold(mixed) == meant


@pytest.mark.parametrize(("one", "other"), [("cop", "сор"), ("Bop", "Вор"), ("nota", "пота")])
def test_a_word_of_one_alphabet_is_not_the_word_of_another_that_looks_so(
    one: str, other: str
) -> None:
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("written", "meant"), [("к1тап", "кітап"), ("м0локо", "молоко"), ("БІЛ1М", "білім")]
)
def test_a_figure_between_cyrillic_letters_is_the_letter_it_looks_like(
    written: str, meant: str
) -> None:
    assert fold(written) == index_text(written) == fold(meant)


@pytest.mark.parametrize("written", ["5а", "а1", "10", "b1b", "1-мектеп", "ABC123"])
def test_other_figures_stay(written: str) -> None:
    assert fold(written) == written.lower()


def test_a_code_is_found_by_cyrillic_letters_that_look_so() -> None:
    for _ in range(300):
        code = new_client_code()
        found_by = fold_code(code).split()
        assert code[3:].replace("-", "") in found_by
        for typed in (code, code.lower(), code.replace("-", ""), code.replace("-", " ")):
            other = "".join(twins_of(letter) for letter in typed)
            for spelled in {typed, other, other[:1] + typed[1:], typed[:1] + other[1:]}:
                if spelled.upper()[:2] == spelled[:2] or "h" not in code.lower()[:2]:
                    words = wanted_words(spelled)
                    assert all(any(one.startswith(w) for one in found_by) for w in words), spelled


def test_nothing_that_is_not_seen_keeps_a_word_from_being_found() -> None:
    for letter in NOTHING:
        assert fold_words(f"кiта{letter}п") == ["китап"], f"U+{ord(letter):04X}"
        assert fold_words(f"س{letter}لام") == ["سلام"], f"U+{ord(letter):04X}"


def test_all_of_unicode_folds_to_what_folds_to_itself() -> None:
    for letter in ALPHABETIC:
        folded = fold(letter)
        assert fold(folded) == folded, f"U+{ord(letter):04X}"
        assert folded == fold(unicodedata.normalize("NFC", letter)), f"U+{ord(letter):04X}"


def test_digits_of_every_script_are_our_own() -> None:
    for letter in ALL:
        if unicodedata.category(letter) == "Nd":
            assert fold(letter) == str(unicodedata.decimal(letter)), f"U+{ord(letter):04X}"


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("ٱلْحَمْدُ لِلَّهِ", "الحمد لله"),
        ("ٱلرَّحۡمَٰنِ", "الرحمن"),
        ("موسىٰ", "موسي"),
        ("کتاب", "كتاب"),
        ("مدرسة", "مدرسه"),
        ("۱۲۳ ٤٥٦", "123 456"),
        ("ﷲ", "الله"),
        ("№1-мектеп", "1 мектеп"),
    ],
)
def test_arabic_is_found_as_people_type_it(written: str, typed: str) -> None:
    assert set(fold_words(typed)) <= set(fold_words(written))


def test_what_becomes_of_a_letter_becomes_of_nothing_else() -> None:
    for letter in (*FOLDED.values(), *VARIANTS.values()):
        assert fold(letter) == letter


def test_a_text_of_letters_that_nobody_sees_is_blank() -> None:
    unseen = [*NOTHING, *(letter for letter in ALL if letter.isspace())]
    assert all(map(is_blank, unseen))
    assert is_blank("".join(unseen))
    seen = [one for one in ALL if unicodedata.category(one)[0] in "LNPS" and not is_ignorable(one)]
    assert {f"U+{ord(one):04X}" for one in seen if is_blank(one)} == {
        *("U+2800", "U+1D159", "U+FFFC"),
    }
    assert all(map(is_blank, ("\ufffe", "\uffff", "\ufdd0", "\U0010ffff")))


@given(st.text(), st.text())
def test_it_is_blank_where_all_its_parts_are(one: str, other: str) -> None:
    assert is_blank(one + other) == (is_blank(one) and is_blank(other))


def test_the_fast_way_of_indexing_gives_what_the_slow_one_does_with_any_letter() -> None:
    for letter in ALPHABETIC:
        text = f"жаңа бiл{letter}iм, a{letter}b 1{letter}0 {letter}"
        assert index_text(text) == " ".join(fold_words(text)), f"U+{ord(letter):04X}"
