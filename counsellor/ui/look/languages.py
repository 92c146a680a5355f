# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The language of the window, changed while it is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from counsellor.wording.translation import Speaker, install, languages

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication


class Languages:
    """Makes the application speak a language, and keeps a speaker for what ``wording`` says."""

    def __init__(self, app: QCoreApplication, language: str) -> None:
        self._app = app
        self.speaker = Speaker(language)
        install(app, language)

    @property
    def language(self) -> str:
        """Code of the language spoken now."""
        return self.speaker.language

    def speak(self, language: str) -> None:
        """Change the language; every open window gets a ``LanguageChange`` event."""
        self.speaker = Speaker(language)
        install(self._app, language)


def own_name(language: str) -> str:
    """Name a language in itself, as people look for it in a list: Қазақша, Русский."""
    names = {"en": "English", "ru": "Русский", "kk": "Қазақша"}
    return names.get(language, language)


def window_language() -> str:
    """The language that the window speaks now, for widgets that nobody tells it."""
    spoken = QLocale().bcp47Name().split("-")[0]
    return spoken if spoken in languages() else languages()[0]


def system_language() -> str:
    """The first language of the system that the program speaks, or English."""
    for tag in QLocale.system().uiLanguages():
        if tag.split("-")[0] in languages():
            return tag.split("-")[0]
    return languages()[0]
