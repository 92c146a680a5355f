# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The regions have the names that people here use."""

import pytest

from counsellor.wording.regions import REGIONS, say_region
from counsellor.wording.translation import Speaker, languages


@pytest.mark.parametrize("language", languages())
def test_seventeen_regions_and_three_cities_are_told_apart(language: str) -> None:
    names = {say_region(code, Speaker(language)) for code in REGIONS}
    assert len(names) == 20
    cities = {name for name in names if name.startswith("г. ") or name.endswith(" қ.")}
    assert len(cities) == (0 if language == "en" else 3)


@pytest.mark.parametrize(
    ("code", "english", "russian", "kazakh"),
    [
        ("KZ-10", "Abai", "область Абай", "Абай облысы"),
        ("KZ-19", "Almaty Region", "Алматинская область", "Алматы облысы"),
        ("KZ-47", "Mangystau", "Мангистауская область", "Маңғыстау облысы"),
        ("KZ-75", "Almaty", "г. Алматы", "Алматы қ."),
    ],
)
def test_a_region_is_named(code: str, english: str, russian: str, kazakh: str) -> None:
    said = tuple(say_region(code, Speaker(language)) for language in ("en", "ru", "kk"))
    assert said == (english, russian, kazakh)


def test_a_code_that_is_not_known_is_shown_as_it_is() -> None:
    assert say_region("KZ-99", Speaker("kk")) == "KZ-99"
