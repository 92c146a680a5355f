# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""`counsellor voice`: asked on one machine, answered on another, heard, each in its language."""

from __future__ import annotations

from pathlib import Path

import pytest

from counsellor.crypto.word_list import word_list
from counsellor.demo.centre import DemoReport
from counsellor.domain.languages import LANGUAGES
from counsellor.services.spell_words import in_language
from tests.commands import Commands, Done, copy_of


class Line:
    """A telephone between the demo's field and its office: only words go over it."""

    def __init__(self, command: Commands, centre: DemoReport, folder: Path) -> None:
        self._command, self._folder = command, folder
        self._passphrase = centre.place.passphrase_file
        self._vaults = {
            "field": copy_of(centre.place.field, folder / "field"),
            "office": copy_of(centre.place.office, folder / "office"),
        }

    def on(self, side: str, *words: str | Path) -> Done:
        vault = ("--vault", self._vaults[side], "--passphrase-file", self._passphrase)
        return self._command("voice", *words, *vault)

    def heard(self, words: str) -> tuple[str, Path]:
        """The option that gives words that were heard."""
        file = self._folder / "heard"
        file.write_text(words, "utf-8")
        return "--words-file", file

    def caller(self) -> str:
        (one,) = self.on("office", "answer", "--json").json["callers"]
        return str(one["name"])


@pytest.fixture
def line(command: Commands, centre: DemoReport, tmp_path: Path) -> Line:
    return Line(command, centre, tmp_path)


@pytest.mark.parametrize("language", LANGUAGES)
def test_asked_answered_and_heard(line: Line, language: str) -> None:
    asked = line.on("field", "ask", "--json", "--language", language).json
    assert asked["words_language"] == language
    assert len(asked["words"]) == 4
    assert set(asked["words"]) <= set(word_list(language))
    answer = ("answer", "--staff", line.caller(), *line.heard(" ".join(asked["words"])))
    answered = line.on("office", *answer, "--json").json["answers"][0]
    assert answered["meaning"] in {"held", "read"}
    heard = line.on("field", "hear", *line.heard(in_language(answered["words"], "kk")), "--json")
    assert (heard.code, heard.err) == (0, "")
    assert heard.json == {key: answered[key] for key in ("meaning", "number", "up_to")}


def test_people_are_told_what_to_read_out_and_what_is_proved(line: Line) -> None:
    asked = line.on("field", "ask").out.splitlines()
    assert asked[0] == "Read these four words out to the office:"
    words = asked[1].partition(": ")[2]
    answered = line.on(
        "office", "answer", "--staff", line.caller().upper(), *line.heard(words[: len(words)])
    )
    first, spelled, *_ = answered.out.splitlines()
    assert first.startswith("The bundle of ")
    heard = line.on("field", "hear", *line.heard(spelled.partition(": ")[2]))
    assert heard.out.startswith("Proved by telephone (")


def test_what_is_wrong_is_said_in_one_sentence(line: Line) -> None:
    nothing = line.on("field", "hear", *line.heard("abacus ability aboard absorb"))
    assert (nothing.code, nothing.sentence[:22]) == (1, "No question to the off")
    asked = " ".join(line.on("field", "ask", "--json").json["words"])
    assert "own four words" in line.on("field", "hear", *line.heard(asked)).sentence
    assert "four" in line.on("field", "hear", *line.heard("abacus")).sentence
    for left in (4, 3, 2, 1):
        wrong = line.on("field", "hear", *line.heard("abacus ability aboard absorb"))
        assert (wrong.code, f"Tries left: {left}" in wrong.sentence) == (1, True)
    over = line.on("field", "hear", *line.heard("abacus ability aboard absorb"))
    assert over.sentence.startswith("Five answers were wrong")
    assert line.on("office", "ask").code == 1
    strange = line.on("office", "answer", "--staff", "Nobody", *line.heard(asked))
    assert strange.sentence == "Nobody at this office has this name."
    slip = line.on(
        "office", "answer", "--staff", line.caller(), *line.heard("abacus ability aboard absorb")
    )
    assert "this person's laptop" in slip.sentence


def test_words_are_never_on_the_command_line(line: Line) -> None:
    assert line.on("field", "hear", "abacus").code == 2
    assert line.on("field", "hear", "--words", "abacus").code == 2
