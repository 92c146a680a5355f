# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What a bundle brought is said by client, the one with most to read first."""

import pytest

from counsellor.domain.arrivals import Brought
from counsellor.wording.brought_words import say_brought
from counsellor.wording.translation import Speaker, languages

CODE = "SM-569-66"


def of(code: str, **counts: int) -> list[Brought]:
    return [Brought(code, code, kind.replace("_", "."), one) for kind, one in counts.items()]


@pytest.mark.parametrize(
    ("brought", "said"),
    [
        (of(CODE, note=2), f"2 notes of {CODE}"),
        (of(CODE, note=2, session=1), f"2 notes and 1 session of {CODE}"),
        (
            of(CODE, note=1, note_addendum=1, session=1, stage=3),
            f"2 notes, 1 session and 3 more changes of {CODE}",
        ),
        (of(CODE, case=1), f"1 change of {CODE}"),
        (
            [*of("A", note=1), *of("B", note=3), *of("", enquiry=1)],
            "3 notes of B; 1 note of A; 1 change",
        ),
        (
            [one for code in "ABCDE" for one in of(code, note=1)],
            "1 note of A; 1 note of B; 1 note of C; 2 more clients",
        ),
        ([], "nothing new"),
    ],
)
def test_in_english(brought: list[Brought], said: str) -> None:
    assert say_brought(brought, Speaker("en")) == said


def test_in_each_language_the_client_and_the_count_are_said() -> None:
    for language in languages():
        said = say_brought(of(CODE, note=21, session=2), Speaker(language))
        assert CODE in said
        assert "21" in said
        assert "2" in said.replace("21", "")
