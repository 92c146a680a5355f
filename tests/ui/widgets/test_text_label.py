# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Text from outside is shown letter by letter, in labels and in tooltips."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from counsellor.ui.look.plain_tooltip import plain_tooltip
from counsellor.ui.widgets.elided_label import ElidedLabel
from counsellor.ui.widgets.expiring_clipboard import _marked
from counsellor.ui.widgets.text_label import MAY_BREAK, TextLabel

MARKUP = [
    '<img src="file:///dev/zero">',
    "<b>bold</b>",
    "<!DOCTYPE html><html>",
    "a <a href='file:///etc/passwd'>way</a> out",
    "<h1>",
    "one & two &lt; three",
    "line\n  <i>second</i>",
    "plain words, 1 < 2 > 0",
]


@pytest.mark.parametrize("text", MARKUP)
@pytest.mark.parametrize("kind", [TextLabel, ElidedLabel])
def test_a_label_shows_what_it_is_given(qtbot: QtBot, kind: type[TextLabel], text: str) -> None:
    label = kind()
    qtbot.addWidget(label)
    label.setText(text)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.text() == text


@pytest.mark.parametrize("text", MARKUP)
@pytest.mark.usefixtures("qapp")
def test_a_tooltip_shows_what_it_is_given(text: str) -> None:
    """As Qt shows it: what may be rich text is read as such."""
    given = plain_tooltip(text)
    if not GuiQt.mightBeRichText(given):
        assert given == text
        return
    shown = QTextDocument()
    shown.setHtml(given)
    assert shown.toPlainText().replace("\u2028", "\n") == text


@pytest.mark.parametrize("word", ["а" * 45, "щ" * 120, "!" * 64, "ab" * 500])
def test_a_word_without_end_makes_no_label_wide_and_is_copied_whole(
    qtbot: QtBot, word: str
) -> None:
    label = TextLabel(f"one {word} two")
    label.setWordWrap(True)
    qtbot.addWidget(label)
    widest = label.fontMetrics().horizontalAdvance("щ" * 31)
    assert label.text() == f"one {word} two"
    assert label.minimumSizeHint().width() <= widest
    assert _marked(QLabel.text(label)).text() == f"one {word} two"


@pytest.mark.parametrize("text", ["a" * 30, "/media/stick/" + "a" * 30 + "/drop", "one two", ""])
def test_what_is_no_longer_than_a_line_is_not_touched(qtbot: QtBot, text: str) -> None:
    label = TextLabel(text)
    qtbot.addWidget(label)
    assert QLabel.text(label) == text


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("counsellor-20261127T181805.426347Z-6deee9fe", 4),
        ("a" * 100, 4),
        ("a" * 29 + "e\u0301" * 30, 3),
        ("short-name.age", 1),
        ("x-" * 8, 1),
    ],
)
def test_a_name_breaks_at_its_joints_first(qtbot: QtBot, text: str, parts: int) -> None:
    label = TextLabel(text)
    qtbot.addWidget(label)
    found = QLabel.text(label).split(MAY_BREAK)
    assert len(found) == parts
    assert not any(part[0] == "\u0301" for part in found)
    assert all(part.endswith(("-", ".")) for part in found[:-1]) == ("-" in text)
    assert label.text() == text
