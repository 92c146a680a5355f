# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""`--language`: words are issued in one language and read back in another, with one slip told."""

from __future__ import annotations

from pathlib import Path

import pytest

from counsellor.crypto.word_list import word_list
from counsellor.demo.centre import DemoReport
from counsellor.domain.languages import LANGUAGES
from counsellor.services.create_vault import passphrase_bits
from counsellor.services.spell_words import in_language
from tests.commands import Commands, copy_of

OTHER = dict(zip(LANGUAGES, (*LANGUAGES[1:], LANGUAGES[0]), strict=True))
A_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)


@A_LANGUAGE
def test_a_kit_issued_in_one_language_opens_in_another(
    command: Commands, tmp_path: Path, language: str
) -> None:
    at, kit, new = ("--vault", tmp_path / "v"), tmp_path / "kit", tmp_path / "new"
    made = command("vault", "create", *at, "--generate", "--yes", "--json", "--language", language)
    assert made.json["words_language"] == language
    words = str(made.json["recovery_words"])
    assert set(words.split()) <= set(word_list(language))
    assert set(made.json["passphrase"].split()) <= set(word_list(language))
    assert passphrase_bits(made.json["passphrase"]) == 77
    new.write_text(made.json["passphrase"], "utf-8")
    kit.write_text(in_language(words, OTHER[language]).upper(), "utf-8")
    recover = ("vault", "recover", *at, "--words-file", kit, "--new-passphrase-file", new)
    assert command(*recover).code == 0
    assert command("vault", "info", *at, "--passphrase-file", new).code == 0


@A_LANGUAGE
def test_a_kit_is_written_in_the_language_of_the_command(
    command: Commands, centre: DemoReport, tmp_path: Path, language: str
) -> None:
    field, kit = copy_of(centre.place.field, tmp_path / "field"), tmp_path / "kit"
    at = ("--vault", field, "--passphrase-file", centre.place.passphrase_file)
    assert command("--language", language, "vault", "kit", *at, "--recovery-file", kit).code == 0
    assert set(kit.read_text("utf-8").split()) <= set(word_list(language))


@A_LANGUAGE
def test_an_invitation_is_joined_with_words_of_another_language(
    command: Commands, centre: DemoReport, tmp_path: Path, language: str
) -> None:
    office, words = copy_of(centre.place.office, tmp_path / "office"), tmp_path / "words"
    at_office = ("--vault", office, "--passphrase-file", centre.place.passphrase_file)
    made = command(
        "office", "invite", *at_office, "--name", "Қанат", "--role", "psychologist",
        "--out", tmp_path / "for", "--json", "--yes", "--language", language,
    )  # fmt: skip
    assert made.json["words_language"] == language
    spelled = in_language(made.json["words"], OTHER[language]).split()
    join = (
        "join", tmp_path / "for", "--words-file", words, "--vault", tmp_path / "v",
        "--generate", "--yes", "--language", language,
    )  # fmt: skip
    words.write_text(" ".join([*spelled[:4], "фъъъ", *spelled[5:]]), "utf-8")
    slipped = command(*join)
    assert slipped.code == 1
    assert "фъъъ" in slipped.sentence
    assert "5" in slipped.sentence
    words.write_text(" ".join(spelled[:6]), "utf-8")
    assert "6" in command(*join).sentence
    assert not (tmp_path / "v").exists()
    words.write_text(" ".join(word[:4] for word in spelled), "utf-8")
    joined = command(*join, "--json")
    assert joined.code == 0
    assert joined.json["words_language"] == language
    own = joined.json["fingerprint_words"]
    assert set(own) <= set(word_list(language))


def test_words_of_a_device_are_told_in_each_language_that_of_the_command_first(
    command: Commands, centre: DemoReport
) -> None:
    at = ("--vault", centre.place.field, "--passphrase-file", centre.place.passphrase_file)
    told = {
        language: command("vault", "info", *at, "--json", "--language", language).json
        for language in LANGUAGES
    }
    for language, facts in told.items():
        words = " ".join(facts["fingerprint_words"])
        assert words == in_language(told["en"]["fingerprint_words"], language)
        lines = command("vault", "info", *at, "--language", language).out.splitlines()
        (place,) = (number for number, line in enumerate(lines) if line.endswith(f": {words}"))
        others = {in_language(words, other) for other in LANGUAGES} - {words}
        assert {line.partition(": ")[2] for line in lines[place + 1 :]} == others


def test_an_unknown_language_is_wrong_usage(command: Commands) -> None:
    assert command("vault", "info", "--language", "de").code == 2
