# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Whoever may not write something is told why, and so is the office of what it did not apply."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from counsellor.domain.canonical import Value
from counsellor.domain.errors import NotPermitted
from counsellor.domain.permission import FINISHED, WAITS
from counsellor.domain.records import KINDS
from counsellor.wording.errors import say_error
from counsellor.wording.permission_words import (
    NOT_PERMITTED,
    say_kind,
    say_not_applied,
)
from counsellor.wording.request_words import say_request
from counsellor.wording.translation import Speaker, languages

PACKAGE = Path(__file__).resolve().parents[2] / "counsellor"
RULERS = ("domain/permission.py", "services/check_permission.py", "storage/own_permission.py")
_CODE = re.compile(r'Ruling\.(?:REFUSED|REQUEST), "([a-z_]+)"')
ASKED: list[tuple[str, Mapping[str, Value]]] = [
    ("stage", {"stage": "closed"}),
    ("stage", {"stage": "dialogue"}),
    ("case", {"lead": "staff-1"}),
    ("case", {"lead": "staff-2"}),
    ("erasure", {}),
    ("hold", {"held": True}),
    ("hold", {"held": False}),
    ("note.misfiled", {"confirmed": True}),
    ("client", {"minor": True}),
]


@pytest.fixture(params=languages())
def speaker(request: pytest.FixtureRequest) -> Speaker:
    return Speaker(request.param)


def codes() -> set[str]:
    """Every code that the rule gives as a reason."""
    return {*WAITS, *FINISHED} | {
        code for name in RULERS for code in _CODE.findall((PACKAGE / name).read_text("utf-8"))
    }


def test_every_code_of_the_rule_has_words_and_no_words_are_left_over() -> None:
    assert codes() == NOT_PERMITTED.keys()


@pytest.mark.parametrize("reason", sorted(NOT_PERMITTED))
def test_what_is_not_permitted_is_said_with_its_own_reason(reason: str, speaker: Speaker) -> None:
    said = say_error(NotPermitted(kind="note", reason=reason), speaker)
    assert said.text == speaker.say("Errors", NOT_PERMITTED[reason].text)
    assert said.next_step.endswith(".")


def test_each_reason_for_not_applying_a_change_reads_differently(speaker: Speaker) -> None:
    said = [say_not_applied(reason, speaker) for reason in NOT_PERMITTED]
    assert len(set(said)) == len(said)
    assert all(sentence.endswith(".") for sentence in said)


def test_an_unknown_reason_and_an_unknown_kind_are_said_all_the_same(speaker: Speaker) -> None:
    assert say_not_applied("of_tomorrow", speaker).endswith(".")
    assert "_" not in say_kind("kind_of_tomorrow", speaker)


def test_every_kind_has_a_word_of_its_own_in_each_language(speaker: Speaker) -> None:
    strange = say_kind("kind_of_tomorrow", speaker)
    said = {name: say_kind(name, speaker) for name in KINDS}
    unsaid = [name for name, word in said.items() if not word.strip() or word == strange]
    assert unsaid == []
    assert len(set(said.values())) == len(said)
    if speaker.language != "en":
        assert [name for name in KINDS if said[name] == KINDS[name].word] == []


def test_each_request_names_who_asks_and_about_whom(speaker: Speaker) -> None:
    said = [
        say_request(asks, wanted, ("staff-1", "Dana"), "KZ-7QF2", speaker) for asks, wanted in ASKED
    ]
    assert len(set(said)) == len(said)
    assert all(sentence.count("Dana") == sentence.count("KZ-7QF2") == 1 for sentence in said)


def test_a_request_by_nobody_known_has_no_gap(speaker: Speaker) -> None:
    said = say_request("erasure", {}, ("", ""), "", speaker)
    assert re.fullmatch(r"\S+ .*\S\.", said)
    assert "  " not in said
