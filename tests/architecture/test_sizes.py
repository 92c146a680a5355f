# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The package stays made of small pieces that do not go round in circles."""

import ast
import statistics
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import grimp
import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "counsellor"
MODULE_LINES = 300
CLASS_LINES = 200
FUNCTION_P90_LINES = 25

# What is larger, and why it stands: "sync/reading.py" or "ui/editor.py:NoteEditor" -> the reason.
OUTLIERS: dict[str, str] = {
    "domain/errors.py": "one list of all that can be said to have gone wrong, a line each",
    "ui/vault_thread/worker.py:VaultWorker": "the whole contract of the thread, eight lines over",
    "ui/shell/lock_page.py:LockPage": "one form with one question, seven lines over",
}


def modules() -> dict[str, str]:
    """Each module's path inside the package, and its text."""
    return {
        path.relative_to(PACKAGE).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(PACKAGE.rglob("*.py"))
    }


def definitions() -> Iterator[tuple[str, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef]]:
    for name, text in modules().items():
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
                yield name, node


def lines_of(node: ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    assert node.end_lineno is not None
    return node.end_lineno - node.lineno + 1


def oversized() -> dict[str, int]:
    """Every module and class over its limit, and its lines."""
    found = {
        name: len(text.splitlines())
        for name, text in modules().items()
        if len(text.splitlines()) > MODULE_LINES
    }
    for name, node in definitions():
        if isinstance(node, ast.ClassDef) and lines_of(node) > CLASS_LINES:
            found[f"{name}:{node.name}"] = lines_of(node)
    return found


def test_only_named_outliers_are_over_the_limits() -> None:
    assert {name: lines for name, lines in oversized().items() if name not in OUTLIERS} == {}


def test_every_named_outlier_still_is_one_and_has_a_reason() -> None:
    assert OUTLIERS.keys() <= oversized().keys()
    assert all(reason.strip() for reason in OUTLIERS.values())


def test_nine_functions_of_ten_fit_on_half_a_screen() -> None:
    lengths = [lines_of(node) for _, node in definitions() if not isinstance(node, ast.ClassDef)]
    assert statistics.quantiles(lengths, n=10, method="inclusive")[8] <= FUNCTION_P90_LINES


def test_no_module_imports_itself_by_a_detour() -> None:
    graph = grimp.build_graph("counsellor", exclude_type_checking_imports=True, cache_dir=None)
    imports = {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as error:
        pytest.fail(f"import cycle: {' <- '.join(error.args[1])}")
