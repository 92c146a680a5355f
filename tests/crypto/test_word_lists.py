# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The word lists: whole, told apart by four letters, read aloud safely, and of nothing harmful."""

from __future__ import annotations

import hashlib
import itertools
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest

from counsellor import paths
from counsellor.domain.folding import fold

SIZE = 2048
LETTERS = {
    "en": "abcdefghijklmnopqrstuvwxyz",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "kk": "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
}
ONE_LETTER_APART = {"en": 0, "ru": 0, "kk": 5}
"""How many pairs of a list may differ in one letter at the same place (ball, bell)."""
MOST_OF_NINE_LETTERS = 20
AS_ISSUED = {
    "en": "73cd60dcdb405072c8a936585fb78526a24f01c42482b32ed4d47a480a67843d",
    "ru": "bb150e999c5fa89e02652502b2000049fc823cb8786165e9972f233dc77704a9",
    "kk": "a473259d1920a691e02e4638cee840c59eb61cd9a9bae3c74c8c5e71059801df",
}
"""SHA-256 of the words, a line each. A secret is its words' places in these lists: one word that
is added, taken out or moved after a release makes other secrets of kits and invitations that lie on
paper. From then on a list never changes, be a word of it ever so bad."""

FOLDER = paths.resources() / "words"
STEMS = Path(__file__).with_name("forbidden_stems")
LISTS = tuple(one for one in LETTERS if (FOLDER / f"{one}.txt").is_file())


folded_once = cache(fold)


@cache
def words_of(language: str) -> tuple[str, ...]:
    return tuple((FOLDER / f"{language}.txt").read_text("utf-8").split())


HEARD = str.maketrans("бгджзвоеэяыюйёмщцхч", "пктшсфаииаиуииншскш")
"""What a telephone makes of Russian letters: voices lost, unstressed vowels alike, m as n."""


def spoken(words: Iterable[str]) -> dict[str, list[str]]:
    """Give the words by what is left of them on a bad line."""
    heard = defaultdict(list)
    for word in words:
        letters = word.translate(HEARD).replace("ь", "").replace("ъ", "")
        heard["".join(letter for letter, _ in itertools.groupby(letters))].append(word)
    return heard


def one_letter_apart(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    seen = defaultdict(list)
    for word in words:
        for place in range(len(word)):
            seen[place, word[:place], word[place + 1 :]].append(word)
    for alike in seen.values():
        yield from itertools.combinations(alike, 2)


def one_slip_apart(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Give what becomes another word when a letter is lost, or two beside each other change."""
    known = set(words)
    for word in known:
        for place in range(len(word)):
            start, letter, rest = word[:place], word[place], word[place + 1 :]
            slips = {start + rest, start + rest[:1] + letter + rest[1:]} - {word}
            yield from ((word, slip) for slip in slips & known)


def stems(language: str) -> tuple[str, ...]:
    """Give a language's forbidden stems: ^ holds one to the beginning of a word, $ to its end."""
    return tuple((STEMS / f"{language}.txt").read_text("utf-8").split())


def harms(stem: str, word: str) -> bool:
    bare, folded = folded_once(stem.strip("^$")), folded_once(word)
    match (stem.startswith("^"), stem.endswith("$")):
        case (True, True):
            return folded == bare
        case (True, False):
            return folded.startswith(bare)
        case (False, True):
            return folded.endswith(bare)
        case _:
            return bare in folded


def test_there_are_lists() -> None:
    assert {"en", "ru"} <= set(LISTS)


@pytest.mark.parametrize("language", LISTS)
def test_a_list_is_2048_different_words_in_order_and_nothing_else(language: str) -> None:
    words = words_of(language)
    assert len(words) == len(set(words)) == SIZE
    assert list(words) == sorted(words)
    content = (FOLDER / f"{language}.txt").read_bytes()
    assert content == "".join(f"{word}\n" for word in words).encode()


def test_what_was_issued_on_paper_is_read_for_ever() -> None:
    said = {one: hashlib.sha256("\n".join(words_of(one)).encode()).hexdigest() for one in LETTERS}
    assert said == AS_ISSUED


@pytest.mark.parametrize("language", LISTS)
def test_words_are_short_and_written_in_letters_of_the_language(language: str) -> None:
    words = words_of(language)
    strange = [word for word in words if set(word) - set(LETTERS[language])]
    assert strange == []
    assert all(unicodedata.is_normalized("NFC", word) for word in words)
    lengths = Counter(map(len, words))
    assert min(lengths) >= 3
    assert max(lengths) <= 9
    assert lengths[9] <= MOST_OF_NINE_LETTERS


@pytest.mark.parametrize("language", LISTS)
def test_four_letters_tell_the_word_however_they_are_typed(language: str) -> None:
    words = [fold(word) for word in words_of(language)]
    assert len({word[:4] for word in words}) == SIZE
    short = {word for word in words if len(word) == 3}
    assert [word for word in words if len(word) > 3 and word[:3] in short] == []


@pytest.mark.parametrize(("one", "other"), tuple(itertools.combinations(LISTS, 2)))
def test_every_single_word_tells_its_language(one: str, other: str) -> None:
    first, second = ({fold(word)[:4] for word in words_of(language)} for language in (one, other))
    assert first & second == set()
    for short, longer in ((first, second), (second, first)):
        assert {begin for begin in longer if begin[:3] in short} == set()


@pytest.mark.parametrize("language", LISTS)
def test_few_words_differ_in_one_letter(language: str) -> None:
    assert len(list(one_letter_apart(words_of(language)))) <= ONE_LETTER_APART[language]


@pytest.mark.parametrize("language", ["en", "ru"])
def test_no_slip_of_the_pen_makes_another_word(language: str) -> None:
    assert list(one_letter_apart(map(fold, words_of(language)))) == []
    assert list(one_slip_apart(map(fold, words_of(language)))) == []


def test_what_is_alike_is_found() -> None:
    assert list(one_letter_apart(["бочка", "почка", "дом"])) == [("бочка", "почка")]
    assert set(one_slip_apart(["form", "from", "roof"])) == {("form", "from"), ("from", "form")}
    assert set(one_slip_apart(["парк", "пар", "мир"])) == {("парк", "пар")}


def test_no_two_russian_words_sound_alike_on_a_bad_line() -> None:
    assert [alike for alike in spoken(words_of("ru")).values() if len(alike) > 1] == []
    assert ["плод", "плот"] in spoken(["плод", "плот", "сад"]).values()


@pytest.mark.parametrize("language", LISTS)
def test_no_word_frightens_shames_or_is_what_a_search_looks_for(language: str) -> None:
    forbidden = stems(language)
    assert forbidden
    assert all(stem.strip("^$").isalpha() for stem in forbidden)
    found = [(word, stem) for word in words_of(language) for stem in forbidden if harms(stem, word)]
    assert found == []


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "marxism police soldier jailer prayer heroin rifle party senate bishop turkish"),
        ("ru", "марксизм полиция солдат тюрьма молитва героин ружьё партия депутат мечеть донос"),
    ],
)
def test_harmful_words_are_known(language: str, words: str) -> None:
    forbidden = stems(language)
    assert [word for word in words.split() if not any(harms(one, word) for one in forbidden)] == []


def test_a_stem_is_held_where_it_says() -> None:
    assert harms("вино", "Виноград")
    assert harms("вино", "равнина") is False
    assert harms("^рак$", "рак")
    assert not harms("^рак$", "ракушка")
    assert not harms("^рак$", "дурак")
    assert harms("танк$", "танк")
    assert not harms("танк$", "танкер")
    assert not harms("^тан", "каштан")


@pytest.mark.parametrize("language", LISTS)
def test_no_word_is_the_name_of_a_person_or_a_place(language: str) -> None:
    names = {fold(name) for name in (FOLDER / "common_names.txt").read_text("utf-8").split()}
    assert [word for word in words_of(language) if fold(word) in names] == []
