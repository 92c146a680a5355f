# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""No text from outside can be taken for markup: what guesses at it has no way into the program."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "counsellor"
LABELS = "ui/widgets/text_label.py"
GUESSING = {"QLabel", "QMessageBox", "QInputDialog", "QErrorMessage", "QTextBrowser", "QWhatsThis"}
"""Classes of Qt that read whatever looks like a tag as markup."""
MARKUP = {"setHtml", "insertHtml", "appendHtml", "setMarkdown", "insertMarkdown", "setWhatsThis"}
MARKUP |= {"setTextFormat", "setDefaultStyleSheet", "setOpenLinks", "insertImage"}


def unplain(tree: ast.AST, path: str) -> Iterator[str]:
    """What in a module can make markup of a text."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name | ast.alias | ast.Attribute):
            name = node.attr if isinstance(node, ast.Attribute) else ""
            name = name or (node.id if isinstance(node, ast.Name) else getattr(node, "name", ""))
            if path != LABELS and name in GUESSING | MARKUP:
                yield name
        if isinstance(node, ast.Call) and _is_bare_tooltip(node):
            yield ast.unparse(node)


def _is_bare_tooltip(call: ast.Call) -> bool:
    named = isinstance(call.func, ast.Attribute) and call.func.attr == "setToolTip"
    return named and not _is_plain(call.args[0])


def _is_plain(text: ast.expr) -> bool:
    """Whether it went through ``plain_tooltip``, now or where it is taken over from."""
    if not isinstance(text, ast.Call):
        return False
    called = text.func
    name = called.id if isinstance(called, ast.Name) else getattr(called, "attr", "")
    return name in {"plain_tooltip", "toolTip"}


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda p: p.stem)
def test_nothing_makes_markup_of_a_text(path: Path) -> None:
    found = unplain(ast.parse(path.read_text("utf-8")), path.relative_to(PACKAGE).as_posix())
    assert not list(found)


@pytest.mark.parametrize(
    "line",
    [
        "from PySide6.QtWidgets import QLabel",
        "QtWidgets.QMessageBox.warning(self, '', text)",
        "label = QLabel(text)",
        "editor.setHtml(text)",
        "cursor.insertHtml(text)",
        "field.setToolTip(name)",
        "field.setToolTip(self.tr('Name: %1').arg(name))",
        "label.setTextFormat(Qt.TextFormat.RichText)",
    ],
)
def test_the_check_catches(line: str) -> None:
    assert list(unplain(ast.parse(line), "ui/pages/some_page.py"))
