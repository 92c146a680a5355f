# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What many people know by heart is no secret, however it is spelled; what is drawn is one."""

from __future__ import annotations

import math
import random
import string
from collections.abc import Callable
from pathlib import Path

import pytest

from counsellor import paths
from counsellor.crypto.common_words import in_latin, plain, resource_lines
from counsellor.crypto.eff_list import EFF_SIZE, eff_words
from counsellor.crypto.strength import strength_bits
from counsellor.crypto.word_list import LANGUAGES
from counsellor.crypto.words import draw_passphrase
from counsellor.domain.keyboard_layouts import KEY_OF

LEAST = 70
RUSSIAN = "абвгдежзийклмнопрстуфхцчшщъыьэюя"
KAZAKH = "аәбвгғдежзийкқлмнңоөпрстуұүфхһцчшщыіэюя"
TO_LATIN_KEYS = str.maketrans(KEY_OF)
TO_CYRILLIC_KEYS = str.maketrans(
    {key: letter for letter, key in KEY_OF.items() if letter in "йцукенгшщзхъфывапролджэячсмитьбюё"}
)
PHRASES = [line for line in resource_lines("phrases") if line]


def cut(line: str, chance: random.Random) -> str:
    """Some words of a line, from any of them on."""
    words = line.split()
    first = chance.randrange(max(1, len(words) - 5))
    return " ".join(words[first : first + chance.randint(4, 8)])


def slip(text: str, chance: random.Random) -> str:
    """The text with one letter wrong, missing or doubled."""
    place = chance.randrange(len(text))
    return text[:place] + chance.choice(["", "x", text[place] * 2]) + text[place + 1 :]


SPELLINGS: dict[str, Callable[[str, random.Random], str]] = {
    "as it is": lambda text, _: text,
    "without blanks": lambda text, _: text.replace(" ", ""),
    "with hyphens": lambda text, _: text.replace(" ", "-"),
    "each word with a capital": lambda text, _: text.title().replace(" ", ""),
    "in capitals": lambda text, _: text.upper(),
    "with the year": lambda text, _: f"{text} 2024!",
    "letters as digits": lambda text, _: text.translate(str.maketrans("oeiас", "031@$")),
    "a slip": slip,
    "twice": lambda text, _: f"{text} {text}",
    "in Latin letters": lambda text, _: in_latin(plain(text)),
    "Latin layout": lambda text, _: text.translate(TO_LATIN_KEYS),
    "Russian layout": lambda text, _: text.translate(TO_CYRILLIC_KEYS) if text.isascii() else text,
}


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_a_known_phrase_is_weak_however_it_is_written(spelling: str) -> None:
    chance = random.Random(spelling)
    lines = chance.sample(PHRASES, 150)
    typed = [SPELLINGS[spelling](cut(line, chance)[:120], chance) for line in lines]
    assert {text: strength_bits(text) for text in typed if strength_bits(text) >= LEAST} == {}


@pytest.mark.parametrize(
    "typed",
    [
        "Ля иляха илля Ллах Мухаммадур расулю-Ллах",
        "La ilaha illa'llah, Muhammadur-rasulu'llah!",
        "лә иләһә иллаллаһ",
        "Бисмилляхи ррахмани ррахиим",
        "bismillahirrahmanirrahim786",
        "Алтын күн аспаны, алтын дән даласы",
        "Менин елим менин елим гулин болып егилемин",
        "один два три четыре пять",
        "odin dva tri 4 5 6",
        "бір екі үш төрт бес алты жеті",
        "раз два три четыре пять вышел зайчик погулять",
        "qwertyйцукен123456",
        "йцукенгшщзхъфывапролджэ",
        "1йфя2цыч3увс4кам",
        "zaq12wsxcde34rfv",
        "lj,hjt enhj cnhfyf",
        "01.01.1990 31.12.1991 16.12.1991",
        "Нурсултан Алматы Астана 2024",
        "Слово не воробей, вылетит - не поймаешь!!!",
        "к а з а х с т а н",
    ],
)
def test_what_was_taken_for_strong_is_weak(typed: str) -> None:
    assert strength_bits(typed) < LEAST


@pytest.mark.parametrize(
    "typed", (Path(__file__).parent / "known_by_heart.txt").read_text("utf-8").splitlines()
)
def test_what_people_take_first_is_weak_in_each_spelling(typed: str) -> None:
    spellings = (typed, typed.upper(), typed.title(), typed.replace(" ", ""), typed + " 2024!")
    assert {text: strength_bits(text) for text in spellings if strength_bits(text) >= LEAST} == {}


NAMES = resource_lines("common_names")


@pytest.mark.parametrize("between", ["", " ", "-", "_", "."])
def test_names_and_years_are_weak(between: str) -> None:
    chance = random.Random(between)
    for _ in range(200):
        pair = (
            f"{chance.choice(NAMES).title()}{between}{chance.randint(1930, 2026)}" for _ in "12"
        )
        assert strength_bits(between.join(pair)) < LEAST


@pytest.mark.parametrize(
    "shape", ["+7 7{} {} {} {}", "87{}{}{}{}", "+7(7{}){}-{}-{}", "8 7{} {} {}{}"]
)
def test_telephones_are_weak(shape: str) -> None:
    chance = random.Random(shape)
    for _ in range(100):
        groups = [f"{chance.randrange(10**size):0{size}}" for size in (2, 3, 2, 2)]
        number = shape.format(*groups)
        assert strength_bits(f"{number} {chance.choice(NAMES)}") < LEAST
        assert strength_bits(number) < 50


def test_phrases_in_a_row_are_worth_one_choice_each() -> None:
    one = strength_bits("тише едешь дальше будешь")
    two = strength_bits("тише едешь дальше будешь делу время потехе час")
    assert one < two <= 2 * one + 2 < LEAST


def test_common_words_cost_their_rank() -> None:
    assert strength_bits("как") < strength_bits("жизнь") < strength_bits("понедельник")
    assert strength_bits("мама папа брат сестра") < 50


@pytest.mark.parametrize("language", LANGUAGES)
def test_seven_drawn_words_always_pass(language: str) -> None:
    assert {strength_bits(draw_passphrase(language)) for _ in range(300)} == {77}


@pytest.mark.parametrize("between", [" ", "  ", "-"])
@pytest.mark.parametrize(
    ("language", "keys"),
    [("ru", TO_LATIN_KEYS), ("kk", TO_LATIN_KEYS), ("en", TO_CYRILLIC_KEYS)],
)
def test_drawn_words_pass_in_the_other_layout_too(
    language: str, keys: dict[int, str], between: str
) -> None:
    for _ in range(100):
        drawn = draw_passphrase(language).translate(keys)
        typed = drawn.replace(" ", " " if language == "kk" else between)  # ө lies on the hyphen
        assert strength_bits(typed) >= 77, typed
        if between == " ":
            assert strength_bits(typed) == 77


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_fewer_drawn_words_are_no_more_in_the_other_layout(language: str) -> None:
    for count in (1, 3, 5, 6):
        drawn = " ".join(draw_passphrase(language).split()[:count])
        assert strength_bits(drawn.translate(TO_LATIN_KEYS)) <= 11 * count + 1
        twice = f"{drawn} {drawn}".translate(TO_LATIN_KEYS)
        assert strength_bits(twice) <= 12 * count + 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_drawn_words_never_lose_by_company(language: str) -> None:
    for _ in range(50):
        drawn = dict.fromkeys(f"{draw_passphrase(language)} {draw_passphrase(language)}".split())
        assert strength_bits(" ".join(drawn)) >= 77


@pytest.mark.parametrize("count", [6, 7, 8, 10])
def test_words_that_other_programs_draw_count_as_such(count: int) -> None:
    chance = random.Random(count)
    words = sorted(word for word in eff_words() if "-" not in word)
    fair = [strength_bits(" ".join(chance.sample(words, count))) for _ in range(50)]
    assert max(fair) <= count * math.log2(EFF_SIZE) + 0.01
    assert min(fair) >= (count - 2) * math.log2(EFF_SIZE)


@pytest.mark.parametrize("letters", [string.ascii_lowercase, RUSSIAN, KAZAKH, string.ascii_letters])
def test_twenty_letters_drawn_at_random_pass(letters: str) -> None:
    chance = random.Random(letters)
    drawn = ["".join(chance.choices(letters, k=20)) for _ in range(500)]
    weak = [text for text in drawn if strength_bits(text) < LEAST]
    assert len(weak) <= 1  # one may have drawn four of a kind


def test_what_the_lists_come_from_is_said_beside_them() -> None:
    folder = paths.resources() / "words"
    notice = (folder / "common.LICENSE.txt").read_text("utf-8")
    lists = {file.name for file in folder.glob("*.txt") if "LICENSE" not in file.name}
    lists -= {f"{language}.txt" for language in LANGUAGES}
    assert {name for name in lists - {"eff_large.txt"} if name not in notice} == set()
    assert sum((folder / name).stat().st_size for name in lists - {"eff_large.txt"}) < 300_000


def test_what_stands_behind_two_hundred_letters_is_not_looked_at() -> None:
    longest = max((cut(line, random.Random(0)) for line in PHRASES), key=len)
    for text in (longest * 9, "аллах" * 80, "qwertyuiop" * 40, "a1" * 200):
        assert strength_bits(text[:200]) == strength_bits(text[:5_000])
