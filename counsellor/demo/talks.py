# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Made-up session notes of about 1,500 characters, the same for the same seed."""

from __future__ import annotations

from functools import cache
from random import Random
from typing import Final

from counsellor.demo import parts_en, parts_kk, parts_ru
from counsellor.domain.coded import NoteTemplate
from counsellor.wording.note_templates import headings
from counsellor.wording.translation import Speaker

LANGUAGES: Final = ("ru", "kk", "en")
WEIGHTS: Final = (5, 4, 1)
"""How often the made-up people speak Russian, Kazakh and English."""

_SECTIONS: Final[dict[str, tuple[tuple[str, ...], ...]]] = {
    language: (
        parts.FACTS,
        parts.BROUGHT,
        parts.DID,
        parts.RESPONSE,
        parts.ASSESSMENT,
        parts.PLAN,
    )
    for language, parts in (("ru", parts_ru), ("kk", parts_kk), ("en", parts_en))
}
_SENTENCES: Final = (3, 4, 4, 3, 2, 2)
"""Sentences in each section of the standard template: together about 1,500 characters."""

_ADDENDA: Final = {
    "ru": "Дополнение: справку он получил и показал её при короткой встрече.",
    "kk": "Толықтыру: анықтаманы алыпты, қысқа кездесуде көрсетті.",
    "en": "Addition: he has received the paper and showed it when we met briefly.",
}


def language_of(random: Random) -> str:
    """Draw the language of a client's talks."""
    return random.choices(LANGUAGES, WEIGHTS)[0]


def session_note(random: Random, language: str) -> str:
    """Write a note under the headings of the standard template.

    One sentence in ten is in another language, as people here speak.
    """
    titles = headings(NoteTemplate.GOOD_RECORD, _speaker(language))
    sections = []
    for place, (title, count) in enumerate(zip(titles, _SENTENCES, strict=True)):
        chosen = random.sample(range(len(_section(language, place))), count)
        sentences = (_section(_spoken(random, language), place)[one] for one in chosen)
        sections.append(f"{title}:\n{' '.join(sentences)}")
    return "\n\n".join(sections)


def addendum(language: str) -> str:
    """Write an addition to a signed note."""
    return _ADDENDA[language]


def _spoken(random: Random, language: str) -> str:
    return language_of(random) if random.random() < 1 / 10 else language


def _section(language: str, place: int) -> tuple[str, ...]:
    return _SECTIONS[language][place]


@cache
def _speaker(language: str) -> Speaker:
    return Speaker(language)
