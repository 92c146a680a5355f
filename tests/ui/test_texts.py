# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""No text is put into a widget as it stands in the source: each can be translated."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import counsellor.ui

PACKAGE = Path(counsellor.ui.__file__).parent
SETTERS = {
    "addAction",
    "addButton",
    "addItem",
    "addRow",
    "addTab",
    "drawText",
    "setAccessibleDescription",
    "setAccessibleName",
    "setIconText",
    "setPlaceholderText",
    "setStatusTip",
    "setText",
    "setTitle",
    "setToolTip",
    "setWhatsThis",
    "setWindowTitle",
    "setSuffix",
    "setPrefix",
}
WIDGETS = {"QAction", "QCheckBox", "QGroupBox", "QLabel", "QPushButton", "QRadioButton", "Offer"}
WORDS = re.compile(r"[^\W\d_]")


def shown_literals(source: str) -> list[str]:
    """Return the literal texts with letters in them that are shown as they stand."""
    found = []
    for call in ast.walk(ast.parse(source)):
        if not isinstance(call, ast.Call):
            continue
        function = call.func
        name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
        if name in SETTERS | WIDGETS:
            found += [text for argument in call.args for text in _literals(argument)]
    return [text for text in found if WORDS.search(text)]


def _literals(argument: ast.expr) -> list[str]:
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        return [argument.value]
    if isinstance(argument, ast.JoinedStr):
        return [text for value in argument.values for text in _literals(value)]
    if isinstance(argument, ast.IfExp):
        return [*_literals(argument.body), *_literals(argument.orelse)]
    return []


def test_no_literal_text_is_shown() -> None:
    found = {
        path.relative_to(PACKAGE).as_posix(): texts
        for path in sorted(PACKAGE.rglob("*.py"))
        if (texts := shown_literals(path.read_text("utf-8")))
    }
    assert found == {}


def test_a_literal_text_would_be_found() -> None:
    assert shown_literals('label.setText("Hello")') == ["Hello"]
    assert shown_literals('QLabel("Hello", self)') == ["Hello"]
    assert shown_literals('label.setText(f"{n} left")') == [" left"]
    assert shown_literals('label.setText("a" if x else self.tr("b"))') == ["a"]
    assert shown_literals('label.setText(self.tr("Hello"))') == []
    assert shown_literals('label.setText(" · ")') == []
