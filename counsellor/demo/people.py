# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Made-up people: working names, goals in their words, and what kind of meeting they like."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Final

from counsellor.demo.talks import language_of
from counsellor.domain.coded import ContactType, ReferralSource, Subject

OFFICE: Final = "«Кездесу» орталығы"
SUPERVISOR: Final = "Марат Сәкенов"
COUNSELLOR: Final = "Әсел Нұрланова"

_NAMES: Final = {
    "ru": (
        *("Фонарь", "Якорь", "Компас", "Ручей", "Облако", "Зонтик", "Маяк", "Колокол"),
        *("Чайник", "Кедр", "Апельсин", "Метель", "Тетрадь", "Карусель"),
    ),
    "kk": (
        *("Шам", "Зәкір", "Тұсбағдар", "Бұлақ", "Бұлт", "Қолшатыр", "Маяк", "Қоңырау"),
        *("Шәйнек", "Самырсын", "Алма", "Боран", "Дәптер", "Әткеншек"),
    ),
    "en": ("The lantern", "The anchor", "The kettle", "The umbrella", "The cloud", "The bell"),
}
"""Words that tell a stranger nothing: no names, no trades, no places."""

_SEASONS: Final = {
    "ru": ("", " зимой", " утром", " в тумане", " весной", " под дождём"),
    "kk": ("", ", қыс", ", таң", ", тұман", ", көктем", ", жаңбыр"),
    "en": ("", " in winter", " at dawn", " in the fog", " in the rain"),
}
_GOALS: Final = {
    "ru": (
        "Получить новое удостоверение до конца месяца",
        "Закончить курс сварщика",
        "Спокойно поговорить с отцом",
        "Читать самому и понимать, откуда что взято",
        "Забирать сына из школы каждый день",
        "Найти работу рядом с домом",
    ),
    "kk": (
        "Ай соңына дейін жаңа жеке куәлік алу",
        "Дәнекерлеуші курсын бітіру",
        "Әкеммен байсалды сөйлесу",
        "Өзім оқып, қайдан алынғанын түсіну",
        "Ұлымды мектептен күн сайын өзім алып кету",
        "Үйге жақын жұмыс табу",
    ),
    "en": (
        "Get the new identity card before the month ends",
        "Finish the welding course",
        "Have a calm talk with my father",
        "Read for myself and know where it comes from",
        "Fetch my son from school every day",
        "Find work near home",
    ),
}
_SOURCES: Final = (
    *(ReferralSource.FAMILY, ReferralSource.FAMILY, ReferralSource.SELF, ReferralSource.AKIMAT),
    *(ReferralSource.IMAM, ReferralSource.SOCIAL_SERVICE, ReferralSource.FORMER_CLIENT),
)
_CONTACTS: Final = (
    *(ContactType.OFFICE, ContactType.HOME, ContactType.OTHER_PLACE, ContactType.FAMILY_MEETING),
)
_REFUSES_SYNC: Final = 0.12
_REFUSES_EVERY: Final = 25
_THE_THIRD: Final = 2
_IS_A_RELATIVE: Final = 0.25


@dataclass(frozen=True, slots=True)
class MadeUpClient:
    """Somebody who does not exist.

    Attributes:
        working_name: what the counsellor calls them.
        language: of the talks.
        subject: the person or a relative.
        source: where the enquiry came from.
        contact: how they meet.
        goals: one to three, in their own words.
        shares: whether their records may go to the centre.
        sessions: how many meetings there are.
    """

    working_name: str
    language: str
    subject: Subject
    source: ReferralSource
    contact: ContactType
    goals: tuple[str, ...]
    shares: bool
    sessions: int


def made_up_client(random: Random, *, place: int) -> MadeUpClient:
    """Draw the next client.

    Args:
        random: the source of everything about them.
        place: their place in the list, from 0. The third refuses to have records sent, so that
            even a small centre has somebody who stays on the laptop.
    """
    language = language_of(random)
    return MadeUpClient(
        working_name=random.choice(_NAMES[language]) + random.choice(_SEASONS[language]),
        language=language,
        subject=Subject.RELATIVE if random.random() < _IS_A_RELATIVE else Subject.PERSON,
        source=random.choice(_SOURCES),
        contact=random.choice(_CONTACTS),
        goals=tuple(random.sample(_GOALS[language], random.randint(1, 3))),
        shares=place % _REFUSES_EVERY != _THE_THIRD and random.random() >= _REFUSES_SYNC,
        sessions=random.randint(2, 4),
    )
