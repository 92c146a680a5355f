# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The import contracts hold, and they catch what they are there to catch."""

import ast
import shutil
import subprocess
import sys
from graphlib import TopologicalSorter
from itertools import chain
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).resolve().parents[2]
PARTS = (
    *("__main__", "bootstrap", "event_log", "files", "inner_folders", "plain_file"),
    *("renaming", "windows_errors", "paths"),
    *("cli", "ui", "demo", "services", "storage", "sync", "wording", "crypto", "domain"),
)
WINGS = (
    ("shell",),
    ("pages",),
    ("dialogs", "search"),
    ("context",),
    ("widgets",),
    ("actions", "models"),
    ("look", "vault_thread"),
)
LINT = "import sys; from importlinter.cli import lint_imports_command; lint_imports_command()"


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", LINT, "--no-logo", "--no-cache"],
        cwd=folder,
        env={"COLUMNS": "200", "PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """An empty counsellor package with every part in its place, under the real contracts."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    package = tmp_path / "counsellor"
    for part in PARTS:
        (package / part).mkdir(parents=True)
        (package / part / "__init__.py").touch()
    for wing in chain.from_iterable(WINGS):
        (package / "ui" / wing).mkdir()
        (package / "ui" / wing / "__init__.py").touch()
    (package / "__init__.py").touch()
    return package


def test_this_checkout_keeps_every_contract() -> None:
    done = lint_imports(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


def test_parts_in_their_places_keep_every_contract(package: Path) -> None:
    page = package / "ui" / "pages" / "page.py"
    page.write_text("import PySide6\nimport counsellor.services\n")
    (package / "wording" / "words.py").write_text("import PySide6\n")
    (package / "storage" / "schema.py").write_text("import sqlcipher3\nimport counsellor.crypto\n")
    (package / "bootstrap" / "__init__.py").write_text("import counsellor.ui.pages.page\n")
    done = lint_imports(package.parent)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("module", "imported", "contract"),
    [
        ("domain/rule", "counsellor.crypto", "Imports go inwards only"),
        ("storage/store", "counsellor.sync", "Imports go inwards only"),
        ("cli/show", "counsellor.ui", "Imports go inwards only"),
        ("domain/rule", "counsellor.paths", "Imports go inwards only"),
        ("attic/rest", "os", "Imports go inwards only"),
        ("ui/pages/page", "counsellor.storage.store", "Faces speak to services"),
        ("ui/dialogs/question", "counsellor.ui.shell", "The wings of the window"),
        ("ui/search/box", "counsellor.ui.dialogs", "The wings of the window"),
        ("ui/widgets/banner", "counsellor.ui.context", "The wings of the window"),
        ("ui/vault_thread/worker", "counsellor.ui.look", "The wings of the window"),
        ("ui/attic", "os", "The wings of the window"),
        ("demo/centre", "counsellor.crypto", "Faces speak to services"),
        ("services/sign_note", "PySide6.QtCore", "Qt is for the window"),
        ("reports/tables", "PySide6.QtGui", "Qt is for the window"),
        ("sync/bundle", "cryptography", "Cryptography is crypto's"),
        ("services/search", "sqlite3", "SQL is storage's"),
        ("sync/streams", "sqlite_utils", "SQL is storage's"),
        ("storage/blobs", "zstandard", "Compression is sync's"),
    ],
)
def test_an_import_out_of_place_is_caught(
    package: Path, module: str, imported: str, contract: str
) -> None:
    (package / "storage" / "store.py").touch()
    place = package / f"{module}.py"
    place.parent.mkdir(exist_ok=True)
    (place.parent / "__init__.py").touch()
    place.write_text(f"import {imported}\n")
    done = lint_imports(package.parent)
    broken = [line for line in done.stdout.splitlines() if line.endswith("BROKEN")]
    assert done.returncode == 1, done.stdout + done.stderr
    assert any(line.startswith(contract) for line in broken), done.stdout + done.stderr


def test_an_import_for_types_alone_is_no_import(package: Path) -> None:
    (package / "domain" / "rule.py").write_text(
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import counsellor.storage\n"
    )
    done = lint_imports(package.parent)
    assert done.returncode == 0, done.stdout + done.stderr


def test_in_the_window_not_even_a_type_comes_from_a_wing_above() -> None:
    """Else a part could not be understood without what stands on it."""
    graph = grimp.build_graph("counsellor", exclude_type_checking_imports=False, cache_dir=None)
    layers = [grimp.Layer(*wings) for wings in WINGS]
    found = graph.find_illegal_dependencies_for_layers(layers, containers={"counsellor.ui"})
    assert {(broken.importer, broken.imported) for broken in found} == set()


def test_no_two_modules_of_the_window_name_each_other() -> None:
    graph = grimp.build_graph("counsellor", exclude_type_checking_imports=False, cache_dir=None)
    inside = {name for name in graph.modules if name.startswith("counsellor.ui.")}
    imports = {name: graph.find_modules_directly_imported_by(name) & inside for name in inside}
    TopologicalSorter(imports).prepare()


def test_the_window_writes_through_services_alone() -> None:
    writing = {"transaction", "settle_membership", "journal"}
    found = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in sorted((ROOT / "counsellor" / "ui").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in writing
    ]
    assert found == []
