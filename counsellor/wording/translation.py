# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The three languages: a speaker for any code, and translators for a running application.

English is the source of every string; its own `.ts` holds only the plural forms.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from counsellor.domain.languages import LANGUAGES
from counsellor.wording.compile import compiled_file

_LOCALES: Final = {
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
    "ru": QLocale(QLocale.Language.Russian, QLocale.Country.Kazakhstan),
    "kk": QLocale(QLocale.Language.Kazakh, QLocale.Country.Kazakhstan),
}


class InstalledTranslator(QTranslator):
    """A translator that `install` put into an application and will take out again."""


_installed: Final[list[InstalledTranslator]] = []
"""Those of the one application there is; asking Qt for them costs a start 20 ms."""


class Speaker:
    """Says the program's sentences in one language; needs no application and no display."""

    def __init__(self, language: str) -> None:
        """Load a language's sentences.

        Args:
            language: one of `languages()`; any other, as a record may name it, is answered in
                the first of them.
        """
        self.language = language if language in _LOCALES else languages()[0]
        self.locale = _LOCALES[self.language]
        self._translator = QTranslator()
        # An English text without plural forms compiles to an empty file, which Qt refuses to load.
        self._translator.load(str(compiled_file(self.language)))

    def say(self, context: str, text: str, comment: str = "", n: int = -1) -> str:
        """Translate a text; what has no translation is said in English.

        Args:
            context: the translation context, as in the `.ts`.
            text: the English source text.
            comment: tells two uses of the same text apart.
            n: the count that chooses the plural form and stands for `%n`.
        """
        said = self._translator.translate(context, text, comment, n) or text
        return said.replace("%n", self.number(n)) if n >= 0 else said

    def number(self, value: int) -> str:
        """Write a whole number with the language's digit groups."""
        return self.locale.toString(value)


def languages() -> tuple[str, ...]:
    """The languages of the program, the source language first."""
    return LANGUAGES


def locale_of(language: str) -> QLocale:
    """The language's locale, with Kazakhstan's conventions for Russian and Kazakh."""
    return _LOCALES[language]


def install(application: QCoreApplication, language: str) -> None:
    """Make an application, Qt's own buttons and menus included, speak a language.

    Open windows get a `LanguageChange` event. A language installed before is taken out.
    """
    while _installed:
        earlier = _installed.pop()
        application.removeTranslator(earlier)
        earlier.deleteLater()
    qt_files = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for file in (f"{qt_files}/qtbase_{language}.qm", str(compiled_file(language))):
        translator = InstalledTranslator(application)
        if translator.load(file):
            application.installTranslator(translator)
            _installed.append(translator)
    QLocale.setDefault(locale_of(language))
