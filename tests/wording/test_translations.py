# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The translations are complete, keep to the product's words, and are spelt in one alphabet."""

import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest

from counsellor.wording.compile import tool
from tests.tools.source_strings import SourceString, strings_in
from tests.tools.translations import FOLDER, PACKAGE, missing, ts_path, update
from tests.tools.ts_file import FORMS, Translations, read_ts

HERE = Path(__file__).parent
OF_ONE_ALONE = {"он", "она", "оно", "его", "её", "ему", "ней", "нём", "котором", "которой", "оба"}
"""Words that follow on one thing and not on 21 of them."""
PLACEHOLDER = re.compile(r"\{[^{}]*\}|%n|%\d")
WORD = re.compile(r"[^\W\d_]+")
CYRILLIC = re.compile(r"[\u0400-\u04ff]")
LATIN = re.compile(r"[A-Za-z]")
KAZAKH_ONLY = re.compile(r"[әғқңөұүһі]", re.IGNORECASE)


def look_alikes(text: str) -> list[str]:
    """Words in two alphabets, and lone Latin letters in a Cyrillic text."""
    words: list[str] = WORD.findall(PLACEHOLDER.sub(" ", text))
    mixed = [word for word in words if CYRILLIC.search(word) and LATIN.search(word)]
    lone = [word for word in words if len(word) == 1 and LATIN.search(word)]
    return mixed + (lone if CYRILLIC.search(text) else [])


def placeholders_differ(string: SourceString, form: str) -> bool:
    return Counter(PLACEHOLDER.findall(string.text)) != Counter(PLACEHOLDER.findall(form))


def vocabulary() -> dict[str, dict[str, str]]:
    """The words by their English, with and without what English adds in parentheses."""
    words = {}
    for line in (HERE / "vocabulary.tsv").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            english, russian, kazakh = line.split("\t")
            words[english] = {"ru": russian, "kk": kazakh}
            words[re.sub(r" \(.*\)$", "", english)] = words[english]
    return words


@pytest.fixture(scope="module")
def updated(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Translations]:
    """The files as they would be after an update; the checkout's are left alone."""
    folder = tmp_path_factory.mktemp("i18n")
    for language in FORMS:
        shutil.copy(ts_path(language), folder)
    return update(PACKAGE, folder)


def test_every_string_of_the_program_is_translated(updated: dict[str, Translations]) -> None:
    assert [f"{row['context']}: {row['source']}" for row in missing(updated)] == []


@pytest.mark.parametrize("language", FORMS)
def test_no_translation_is_of_a_string_that_is_gone(
    language: str, updated: dict[str, Translations]
) -> None:
    assert read_ts(ts_path(language)).keys() - updated[language].keys() == set()


def test_a_new_string_would_be_named_as_missing(tmp_path: Path) -> None:
    (tmp_path / "page.py").write_text("class Page:\n    def say(self):\n        self.tr('New')\n")
    assert [row["source"] for row in missing(update(tmp_path, tmp_path))] == ["New"]


@pytest.mark.parametrize("language", FORMS)
def test_placeholders_survive_translation(language: str, updated: dict[str, Translations]) -> None:
    assert [
        (string.text, form)
        for string, forms in updated[language].items()
        for form in forms
        if form and placeholders_differ(string, form)
    ] == []


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_no_word_mixes_alphabets(language: str, updated: dict[str, Translations]) -> None:
    found = {form: look_alikes(form) for forms in updated[language].values() for form in forms}
    assert {form: words for form, words in found.items() if words} == {}


def test_russian_holds_no_kazakh_letters_but_in_names(updated: dict[str, Translations]) -> None:
    assert [
        forms
        for string, forms in updated["ru"].items()
        if string.context != "Region" and KAZAKH_ONLY.search("".join(forms))
    ] == []


def test_the_first_russian_form_speaks_of_21_as_well_as_of_1(
    updated: dict[str, Translations],
) -> None:
    several = [forms[0] for forms in updated["ru"].values() if len(forms) > 1]
    assert [form for form in several if OF_ONE_ALONE & set(WORD.findall(form.lower()))] == []


def test_kazakh_words_do_not_change_after_a_number(updated: dict[str, Translations]) -> None:
    assert [forms for forms in updated["kk"].values() if len(set(forms)) > 1] == []


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_the_words_of_the_vocabulary_are_kept(
    language: str, updated: dict[str, Translations]
) -> None:
    """A string with a comment is a use of its own and may be said otherwise."""
    words = vocabulary()
    assert {
        (string.context, string.text): (forms[0], words[string.text][language])
        for string, forms in updated[language].items()
        if string.text in words and not string.comment
        if forms[0] not in {"", words[string.text][language]}
    } == {}


@pytest.mark.parametrize(("language", "another"), [("ru", "офис"), ("kk", "кеңсе")])
def test_the_office_has_one_name(
    language: str, another: str, updated: dict[str, Translations]
) -> None:
    """A reader would look for a second place behind a second word."""
    named = [form for forms in updated[language].values() for form in forms]
    assert [form for form in named if another in form.lower()] == []


@pytest.mark.parametrize(
    ("language", "forbidden"),
    [
        pytest.param("ru", r"дел(?:о|а|у|ом|е|ам|ами|ах)", id="a case is no criminal file"),
        pytest.param("kk", r"іс(?:і|ін|ке|тің|ті|тен|тер|інің)?", id="nor is it in Kazakh"),
        pytest.param("kk", r"бұғат\w*", id="a lock is құлып"),
        pytest.param("ru", r"обл", id="a region is written out"),
        pytest.param("kk", r"обл", id="and in Kazakh"),
    ],
)
def test_a_word_that_says_something_else_is_not_used(
    language: str, forbidden: str, updated: dict[str, Translations]
) -> None:
    word = re.compile(rf"(?<![\w-]){forbidden}(?![\w-])", re.IGNORECASE)
    said = [form for forms in updated[language].values() for form in forms]
    assert [form for form in said if word.search(form)] == []


def test_a_kazakh_date_has_the_word_that_takes_the_ending(
    updated: dict[str, Translations],
) -> None:
    """What stands before "дейін" or "бастап" is put into a case, and a number cannot be."""
    bare = re.compile(r"\{(?:date|day|until|since)\} (?:дейін|бастап|кейін)")
    said = [form for forms in updated["kk"].values() for form in forms]
    assert [form for form in said if bare.search(form)] == []


@pytest.mark.parametrize("language", ["ru", "kk"])
@pytest.mark.parametrize(
    "acts",
    [
        {"Cancel", "Decline", "Leave out", "Declined"},
        {"Cancel", "Decline…", "Leave out…", "Grant", "Let in"},
        {"Declined.", "Left out.", "Granted.", "Let in.", "Erased."},
    ],
    ids=["answers", "buttons", "done"],
)
def test_what_is_done_by_other_buttons_has_other_words(
    language: str, acts: set[str], updated: dict[str, Translations]
) -> None:
    said = {
        string.text: forms[0]
        for string, forms in updated[language].items()
        if string.text in acts and not string.comment
    }
    assert said.keys() == acts
    assert len(set(said.values())) == len(said)


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_a_capital_and_a_full_stop_stay_what_they_were(
    language: str, updated: dict[str, Translations]
) -> None:
    assert [
        (string.text, form)
        for string, forms in updated[language].items()
        for form in forms
        if form and string.context != "Region" and _shape(string.text) != _shape(form)
    ] == []


def test_everything_that_qt_finds_is_found(tmp_path: Path) -> None:
    """Lupdate misses strings of ours, never the other way round."""
    found = tmp_path / "found_ru.ts"
    command = [str(tool("lupdate")), "-silent", *map(str, PACKAGE.rglob("*.py")), "-ts", str(found)]
    aliases = ["-tr-function-alias", "translate+=say,QT_TRANSLATE_NOOP+=marked"]
    subprocess.run([*command, *aliases], check=True, capture_output=True)
    ours = strings_in(PACKAGE)
    # Inside the brackets of another call lupdate takes that call for the class.
    by_qt = {(string.context, string.text) for string in read_ts(found)}
    named = {one for one in by_qt if not one[0].endswith(".self")}
    assert named
    assert named - {(string.context, string.text) for string in ours} == set()
    assert {text for _context, text in by_qt} <= {string.text for string in ours}


@pytest.mark.parametrize("language", FORMS)
def test_each_language_has_as_many_plural_forms_as_qt_asks_for(
    language: str, tmp_path: Path
) -> None:
    source, found = tmp_path / "page.py", tmp_path / f"found_{language}.ts"
    source.write_text("class Page:\n    def say(self):\n        self.tr('%n things', '', 3)\n")
    command = [str(tool("lupdate")), "-silent", str(source), "-ts", str(found)]
    subprocess.run([*command, "-target-language", language], check=True, capture_output=True)
    assert [len(forms) for forms in read_ts(found).values()] == [FORMS[language]]


@pytest.mark.parametrize("text", ["цeнтр", "келiсім", "встреча c семьёй"])
def test_a_look_alike_letter_would_be_seen(text: str) -> None:
    assert look_alikes(text) != []


def test_a_lost_placeholder_would_be_seen() -> None:
    assert placeholders_differ(SourceString("Errors", "Not here: {place}"), "Не здесь")


def test_the_files_lie_where_the_program_looks_for_them() -> None:
    assert {path.name for path in FOLDER.glob("*.ts")} == {ts_path(name).name for name in FORMS}


def _shape(text: str) -> tuple[bool, bool]:
    """Whether it begins with a small letter, and whether it ends with a full stop."""
    return text[:1].islower(), text.endswith(".")
