# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""No pattern is made of what somebody typed: Python keeps the last 512, and the lock leaves them.

What was looked for stood in memory after every lock, letter by letter as it had been typed.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import counsellor

PACKAGE = Path(counsellor.__file__).parent
COMPILES = frozenset(
    {"compile", "search", "match", "fullmatch", "split", "findall", "finditer", "sub", "subn"}
)


def calls_of_re(node: ast.AST) -> Iterator[ast.Call]:
    for call in ast.walk(node):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute):
            of = call.func.value
            if isinstance(of, ast.Name) and of.id == "re":
                yield call


def test_no_function_makes_a_pattern_of_what_it_is_given() -> None:
    made = []
    for path in sorted(PACKAGE.rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        functions = [
            one
            for one in ast.walk(tree)
            if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        ]
        made += [
            f"{path.relative_to(PACKAGE)}:{call.lineno}"
            for function in functions
            for call in calls_of_re(function)
            if isinstance(call.func, ast.Attribute)
            and call.func.attr in COMPILES
            and not isinstance(call.args[0], ast.Constant)
        ]
    assert made == []
