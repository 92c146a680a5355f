# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""One module renames: it knows how long Windows' scanners are waited for."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "counsellor"
_RENAMES = {"rename", "renames", "move"}


def renaming_calls(text: str) -> Iterator[int]:
    """Yield the lines that rename something in the file system, as far as names tell."""
    for node in ast.walk(ast.parse(text)):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            continue
        name, of = node.func.attr, ast.unparse(node.func.value)
        # A text's own `replace` takes two; a path's takes one.
        alone = len(node.args) == 1 and not node.keywords
        if (of in {"os", "shutil"} and name in {*_RENAMES, "replace"}) or (
            alone and name in {"rename", "replace"}
        ):
            yield node.lineno


def test_only_one_module_renames() -> None:
    found = {
        path.relative_to(PACKAGE).as_posix(): lines
        for path in PACKAGE.rglob("*.py")
        if path.name != "renaming.py"
        and (lines := list(renaming_calls(path.read_text(encoding="utf-8"))))
    }
    assert found == {}


@pytest.mark.parametrize(
    "text", ["os.replace(a, b)", "a.rename(b)", "(a / c).replace(b)", "shutil.move(a, b)"]
)
def test_each_way_of_renaming_is_seen(text: str) -> None:
    assert list(renaming_calls(text)) == [1]


@pytest.mark.parametrize("text", ["a.replace('x', 'y')", "replace(a, b=1)", "day.replace(year=1)"])
def test_what_renames_nothing_is_not_taken_for_it(text: str) -> None:
    assert list(renaming_calls(text)) == []
