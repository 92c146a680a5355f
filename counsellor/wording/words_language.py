# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""In which language the words of a secret or a key are, as it is written beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from counsellor.wording.marked import marked

if TYPE_CHECKING:
    from collections.abc import Mapping

    from counsellor.wording.translation import Speaker

_SAID: Final[Mapping[str, str]] = {
    "en": marked("WordsLanguage", "Words in English"),
    "ru": marked("WordsLanguage", "Words in Russian"),
    "kk": marked("WordsLanguage", "Words in Kazakh"),
}


def say_words_language(language: str, speaker: Speaker) -> str:
    """Say in which language words are."""
    return speaker.say("WordsLanguage", _SAID[language])


def with_language(words: str, language: str, speaker: Speaker) -> str:
    """Say words with their language in brackets behind them: whoever reads them back skips it."""
    return f"{words} ({say_words_language(language, speaker)})"
