# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Words that are read aloud, as the terminal shows them: with their language beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counsellor.domain.languages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counsellor.cli.call import Call


def told_words(call: Call, key: str, words: Sequence[str]) -> dict[str, object]:
    """Say in JSON the words of a key, and their language."""
    from counsellor.services.spell_words import in_language

    return {key: in_language(words, call.language).split(), "words_language": call.language}


def lines_of_words(call: Call, words: Sequence[str]) -> list[str]:
    """Say the words of a key in each language, that of the call first."""
    from counsellor.services.spell_words import in_language
    from counsellor.wording.words_language import say_words_language

    own_first = sorted(LANGUAGES, key=lambda language: language != call.language)
    return [
        f"  {say_words_language(language, call.speaker)}: {in_language(words, language)}"
        for language in own_first
    ]
