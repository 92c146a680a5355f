# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""`counsellor meet`: one waits, the other comes, both compare words and say yes."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from counsellor.demo.centre import DemoReport
from counsellor.services.spell_words import in_language
from tests.cli.before_a_terminal import MeetingPerson
from tests.commands import Commands, copy_of

Sits = Callable[..., MeetingPerson]


@pytest.fixture
def sits() -> Iterator[Sits]:
    """Somebody sits down before a terminal, and is gone when the test is over."""
    people: list[MeetingPerson] = []

    def sit(*words: str | Path) -> MeetingPerson:
        people.append(MeetingPerson(*words))
        return people[-1]

    yield sit
    for one in people:
        one.leave()


@pytest.fixture
def at(centre: DemoReport, tmp_path: Path) -> dict[str, tuple[str | Path, ...]]:
    """How each side names its vault."""
    sides = {"field": centre.place.field, "office": centre.place.office}
    return {
        side: (
            *("--vault", copy_of(vault, tmp_path / side)),
            *("--passphrase-file", centre.place.passphrase_file),
        )
        for side, vault in sides.items()
    }


def test_two_people_before_their_terminals(
    sits: Sits, at: dict[str, tuple[str | Path, ...]]
) -> None:
    office = sits("--listen", "--language", "ru", *at["office"])
    address = office.sees(r"  (127\.0\.0\.1:\d+)\r?\n")
    field = sits(address, "--language", "kk", *at["field"])
    words = field.sees(r"қазақ тілінде: (.*?)\r?\n")
    assert in_language(words, "ru") == office.sees(r"на русском: (.*?)\r?\n")
    office.sees("(«да»): ")
    field.sees("(теріңіз): ")
    office.types("ДА")
    field.types("иә")
    assert (office.end(), field.end()) == (0, 0)
    assert "Обмен состоялся: " in office.said
    assert "Алмасу өтті: " in field.said


@pytest.mark.parametrize("said", ["", "no", "да нет"])
def test_who_says_anything_else_says_no(
    sits: Sits, at: dict[str, tuple[str | Path, ...]], said: str
) -> None:
    office = sits("--listen", "--json", *at["office"])
    address = office.sees(r'"(127\.0\.0\.1:\d+)"')
    field = sits(address, *at["field"])
    for one in (field, office):
        one.sees('("yes"): ')
    field.types(said)
    office.types("yes")
    assert (field.end(), office.end()) == (1, 1)
    assert "The words were not the same" in field.said
    assert "other person says" in office.said
    first = next(line for line in office.said.splitlines() if line.startswith('{"waits_at"'))
    assert json.loads(first)["waits_at"] == [address]


def test_without_a_terminal_nobody_is_met(command: Commands) -> None:
    for words in (("--listen",), ("127.0.0.1:5",)):
        refused = command("meet", *words)
        assert refused.code == 2
        assert "no terminal" in refused.err


@pytest.mark.parametrize("words", [(), ("--listen", "127.0.0.1:5")])
def test_one_waits_and_the_other_comes(command: Commands, words: tuple[str, ...]) -> None:
    refused = command("meet", *words)
    assert (refused.code, "ADDRESS" in refused.err) == (2, True)
