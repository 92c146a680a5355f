# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What a function remembers for the whole life of the process must be nobody's."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Final

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "counsellor"
REMEMBER: Final = {"cache", "lru_cache"}

REMEMBERED: Final = {
    "crypto/age.py: parse_recipient": "public keys",
    "crypto/common_words.py: drawn_words": "the program's own words",
    "crypto/common_words.py: spoken_triples": "the program's own words",
    "crypto/common_words.py: word_beginnings": "the program's own words",
    "crypto/common_words.py: word_costs": "the program's own words",
    "crypto/eff_list.py: eff_words": "the program's own words",
    "crypto/known_phrases.py: phrase_book": "the program's own words",
    "crypto/word_list.py: word_list": "the program's own words",
    "crypto/word_reading.py: _alphabets": "the program's own words",
    "crypto/word_reading.py: _by_beginning": "the program's own words",
    "demo/talks.py: _speaker": "a language",
    "domain/found_places.py: _folded_length": "single letters",
    "storage/error_translation.py: _written_by": "statements, never values",
    "ui/actions/registry.py: _said": "keys",
}
"""Whatever comes out of a vault goes with it: a companion of the vault remembers that."""


def remembering(source: str) -> list[str]:
    """The functions of a module that remember what they were asked."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.FunctionDef):
            continue
        for decorator in node.decorator_list:
            named = decorator.func if isinstance(decorator, ast.Call) else decorator
            name = named.attr if isinstance(named, ast.Attribute) else getattr(named, "id", "")
            if name in REMEMBER:
                found.append(node.name)
    return found


def test_only_what_is_nobodys_is_remembered() -> None:
    found = {
        f"{path.relative_to(PACKAGE).as_posix()}: {name}"
        for path in PACKAGE.rglob("*.py")
        for name in remembering(path.read_text("utf-8"))
    }
    assert found == set(REMEMBERED)


@pytest.mark.parametrize(
    "line", ["@cache", "@lru_cache(maxsize=8)", "@functools.lru_cache", "@functools.cache"]
)
def test_the_check_catches(line: str) -> None:
    assert remembering(f"{line}\ndef asked(text: str) -> str: ...\n") == ["asked"]


def test_nothing_on_a_page_is_called_once_by_a_timer_of_nobodys() -> None:
    """One whose owner goes before it fires keeps the page for good; see ``NextTurn``."""
    calling = [
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if "QTimer.singleShot(" in path.read_text("utf-8")
    ]
    assert sorted(calling) == ["ui/shell/screenshots.py", "ui/vault_thread/worker.py"]
