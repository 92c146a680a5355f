# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What is skipped under what Windows does names tests that there are, each with a reason."""

import ast
from pathlib import Path

import pytest

from tests.like_windows.cannot_apply import CANNOT_APPLY
from tests.like_windows.plugin import stale_keys

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("key", CANNOT_APPLY)
def test_each_names_a_test_and_a_reason(key: str) -> None:
    file, _, case = key.partition("::")
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    known = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    assert not case or case.partition("[")[0] in known
    assert CANNOT_APPLY[key].strip()


def test_they_are_sorted() -> None:
    assert list(CANNOT_APPLY) == sorted(CANNOT_APPLY)


def test_a_key_that_names_no_case_any_more_is_noticed() -> None:
    collected = ["tests/a.py::test_x[1]", "tests/a.py::test_x[2]", "tests/b.py::test_y"]
    keys = ["tests/a.py", "tests/a.py::test_x", "tests/a.py::test_x[1]", "tests/a.py::test_x[3]"]
    keys += ["tests/b.py::test_z", "tests/c.py::test_of_a_file_that_was_not_collected"]
    stale = stale_keys(dict.fromkeys(keys, "reason"), collected)
    assert stale == ["tests/a.py::test_x[3]", "tests/b.py::test_z"]
