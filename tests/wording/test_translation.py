# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Each language is spoken without an application, and taken on by one that runs."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counsellor.wording import compile as compiling
from counsellor.wording.translation import InstalledTranslator, Speaker, install, languages

YESTERDAY = {"en": "yesterday", "ru": "вчера", "kk": "кеше"}


@pytest.fixture
def i18n(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of translations of its own, empty."""
    monkeypatch.setattr(compiling, "i18n_folder", lambda: tmp_path)
    return tmp_path


def write_ts(folder: Path, translation: str) -> Path:
    path = folder / "counsellor_ru.ts"
    path.write_text(
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="ru">'
        "<context><name>Moments</name><message><source>yesterday</source>"
        f"<translation>{translation}</translation></message></context></TS>",
        "utf-8",
    )
    return path


@pytest.mark.parametrize("language", languages())
def test_a_speaker_needs_no_application(language: str) -> None:
    program = (
        "from counsellor.wording.translation import Speaker;"
        f"print(ascii(Speaker({language!r}).say('Moments', 'yesterday')))"
    )
    told = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True)
    assert told.stdout.decode().strip() == ascii(YESTERDAY[language])


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ["1 save that", "2 saves that", "5 saves that", "21 saves that"]),
        ("ru", ["1 подтверждённого", "2 подтверждённых", "5 подтверждённых", "21 подтверждённого"]),
        ("kk", ["расталған 1 сақтау", "расталған 2 сақтау", "расталған 5 сақтау", "расталған 21"]),
    ],
)
def test_plurals_follow_the_language(language: str, said: list[str]) -> None:
    text = "%n save(s) that had been confirmed are missing from the vault."
    sentences = [Speaker(language).say("Errors", text, "", n) for n in (1, 2, 5, 21)]
    assert all(words in sentence for words, sentence in zip(said, sentences, strict=True))


@pytest.mark.parametrize("language", languages())
def test_what_has_no_translation_is_said_in_english(language: str) -> None:
    assert Speaker(language).say("Nowhere", "Never %n translated", "", 7) == "Never 7 translated"


def test_numbers_are_grouped_as_in_the_language() -> None:
    numbers = {language: Speaker(language).number(12_345) for language in languages()}
    assert numbers == {"en": "12,345", "ru": "12\u00a0345", "kk": "12\u00a0345"}


def test_an_application_changes_its_language_and_qts_own_words(qapp: QApplication) -> None:
    said = {}
    for language in ("ru", "kk", "en"):
        install(qapp, language)
        said[language] = (
            QCoreApplication.translate("Moments", "yesterday"),
            QCoreApplication.translate("QPlatformTheme", "Cancel"),
        )
    assert said == {
        "ru": ("вчера", "Отмена"),
        "kk": ("кеше", "Бас тарту"),
        "en": ("yesterday", "Cancel"),
    }


def test_no_translator_of_an_earlier_language_is_left(qapp: QApplication, qtbot: QtBot) -> None:
    for language in ("ru", "kk", "ru", "en"):
        install(qapp, language)
    qtbot.waitUntil(lambda: len(qapp.findChildren(InstalledTranslator)) <= 2)


def test_a_missing_qm_is_compiled_when_it_is_needed(i18n: Path) -> None:
    write_ts(i18n, "накануне")
    assert Speaker("ru").say("Moments", "yesterday") == "накануне"
    assert [path.name for path in i18n.iterdir() if path.suffix == ".qm"] == ["counsellor_ru.qm"]


def test_an_older_qm_is_compiled_anew_and_a_newer_one_is_kept(i18n: Path) -> None:
    edited = write_ts(i18n, "накануне")
    compiled = compiling.compiled_file("ru")
    write_ts(i18n, "днём раньше")
    at = edited.stat().st_mtime
    os.utime(compiled, (at + 10, at + 10))
    assert Speaker("ru").say("Moments", "yesterday") == "накануне"
    os.utime(compiled, (at - 10, at - 10))
    assert Speaker("ru").say("Moments", "yesterday") == "днём раньше"


def test_a_frozen_build_needs_no_ts(i18n: Path) -> None:
    edited = write_ts(i18n, "накануне")
    compiling.compiled_file("ru")
    edited.unlink()
    assert Speaker("ru").say("Moments", "yesterday") == "накануне"


def test_a_malformed_ts_leaves_the_last_good_qm(i18n: Path) -> None:
    edited = write_ts(i18n, "накануне")
    compiled = compiling.compiled_file("ru")
    good = compiled.read_bytes()
    edited.write_text("<TS>", "utf-8")
    with pytest.raises(subprocess.CalledProcessError):
        compiling.compile_file(edited, compiled)
    assert compiled.read_bytes() == good
    assert {path.name for path in i18n.iterdir()} == {"counsellor_ru.ts", "counsellor_ru.qm"}
