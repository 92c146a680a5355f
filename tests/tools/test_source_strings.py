# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Translatable strings are found however they are written, and impossible ones refused."""

from pathlib import Path

import pytest

from tests.tools.source_strings import NotTranslatable, SourceString, strings_in
from tests.tools.translations import CannotFill, fill, fillings_of, missing, ts_path, update
from tests.tools.ts_file import read_ts


def found(folder: Path, source: str) -> list[SourceString]:
    (folder / "page.py").write_text(source, "utf-8")
    return strings_in(folder)


def test_strings_are_found_where_lupdate_loses_them(tmp_path: Path) -> None:
    source = """
class Page:
    def fill(self, speaker, n):
        self.tr("%n waiting", "", n)
        self.tr("Open", "a door")
        speaker.say("Other", "{x} of %n", "", len(n)).format(x=1)
        speaker.say("Other", "joined "
                             "text", n=n)
TABLE = (marked("Table", "Visited"), QT_TRANSLATE_NOOP("Table", "Due"))
"""
    assert found(tmp_path, source) == [
        SourceString("Other", "joined text"),
        SourceString("Other", "{x} of %n"),
        SourceString("Page", "%n waiting"),
        SourceString("Page", "Open", "a door"),
        SourceString("Table", "Due"),
        SourceString("Table", "Visited"),
    ]


def test_the_word_of_a_kind_is_found_where_the_kind_is_declared(tmp_path: Path) -> None:
    source = "KINDS = (event_kind('goal', CASE, {}, word='Goal', writers=COWORKERS),)\n"
    assert found(tmp_path, source) == [SourceString("Kind", "Goal")]


def test_texts_from_a_table_and_other_functions_are_passed_over(tmp_path: Path) -> None:
    source = "say('one')\nspeaker.say('Errors', words.text)\n'a'.translate(table)\n"
    assert found(tmp_path, source) == []


@pytest.mark.parametrize(
    "call",
    [
        "say('C', f'{x} left')",
        "marked('C', f'{x}')",
        "self.tr('text')",
        "event_kind('goal', CASE, {})",
    ],
)
def test_what_could_never_be_looked_up_is_refused(tmp_path: Path, call: str) -> None:
    with pytest.raises(NotTranslatable, match=r"page\.py:1"):
        found(tmp_path, f"{call}\n")


def test_what_is_missing_is_filled_in_and_stays_after_an_update(tmp_path: Path) -> None:
    found(tmp_path, "say('C', 'One')\nsay('C', '%n two', '', n)\n")
    rows = missing(update(tmp_path, tmp_path))
    assert [(row["source"], row.get("plural", False)) for row in rows] == [
        ("%n two", True),
        ("One", False),
    ]
    rows[0] |= {"en": ["%n deux", "%n deux"], "ru": ["%n а", "%n б", "%n в"], "kk": "%n екі"}
    rows[1] |= {"ru": "<Один> & 'два'", "kk": "Бір"}
    assert fill(fillings_of(rows), tmp_path) == 5
    files = update(tmp_path, tmp_path)
    assert missing(files) == []
    assert files["kk"][SourceString("C", "%n two")] == ("%n екі", "%n екі")
    assert files["ru"][SourceString("C", "One")] == ("<Один> & 'два'",)


def test_a_filling_by_key_is_taken_too(tmp_path: Path) -> None:
    found(tmp_path, "say('C', 'One')\n")
    update(tmp_path, tmp_path)
    assert fill(fillings_of({"kk": {"C\u0004One": "Бір"}}), tmp_path) == 1
    assert read_ts(ts_path("kk", tmp_path)) == {SourceString("C", "One"): ("Бір",)}


def test_a_filling_for_no_string_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    found(tmp_path, "say('C', 'One')\n")
    update(tmp_path, tmp_path)
    document = {"kk": {"C\u0004One": "Бір", "C\u0004Gone": "Жоқ"}}
    with pytest.raises(CannotFill, match="Gone"):
        fill(fillings_of(document), tmp_path)
    assert read_ts(ts_path("kk", tmp_path)) == {SourceString("C", "One"): ("",)}


def test_a_string_that_is_gone_leaves_the_files(tmp_path: Path) -> None:
    found(tmp_path, "say('C', 'One')\n")
    update(tmp_path, tmp_path)
    found(tmp_path, "say('C', 'Two')\n")
    assert [string.text for string in update(tmp_path, tmp_path)["ru"]] == ["Two"]
