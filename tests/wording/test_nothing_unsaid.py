# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""No text reaches the window untranslated."""

import ast
from pathlib import Path

import pytest

WINDOW = Path(__file__).resolve().parents[2] / "counsellor" / "ui"
SHOWING = {
    "addAction",
    "addButton",
    "addItem",
    "addMenu",
    "addRow",
    "addTab",
    "setAccessibleDescription",
    "setAccessibleName",
    "setInformativeText",
    "setLabelText",
    "setPlaceholderText",
    "setStatusTip",
    "setText",
    "setTitle",
    "setToolTip",
    "setWindowTitle",
    "showMessage",
    "QAction",
    "QCheckBox",
    "QGroupBox",
    "QLabel",
    "QPushButton",
    "QRadioButton",
    "QToolButton",
}
PRODUCT = {"Counsellor"}


def literals(source: str) -> list[str]:
    """Texts with letters in them that go to a widget as they stand."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and _name(node.func) in SHOWING:
            for argument in node.args:
                found += [f"{node.lineno}: {text}" for text in _texts(argument) if _spoken(text)]
    return found


def test_every_text_of_the_window_can_be_translated() -> None:
    shown = {path.name: literals(path.read_text("utf-8")) for path in WINDOW.rglob("*.py")}
    assert {name: texts for name, texts in shown.items() if texts} == {}


@pytest.mark.parametrize("call", ["label.setText('Save')", "QLabel(f'{n} left')"])
def test_an_untranslatable_text_would_be_seen(call: str) -> None:
    assert literals(call) != []


@pytest.mark.parametrize("call", ["label.setText(self.tr('Save'))", "QLabel('· %1')", "QLabel('')"])
def test_translated_texts_and_bare_signs_are_not(call: str) -> None:
    assert literals(call) == []


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _texts(argument: ast.expr) -> list[str]:
    parts = argument.values if isinstance(argument, ast.JoinedStr) else [argument]
    values = [part.value for part in parts if isinstance(part, ast.Constant)]
    return [value for value in values if isinstance(value, str)]


def _spoken(text: str) -> bool:
    return text not in PRODUCT and any(letter.isalpha() for letter in text)
