# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The only labels there are: text from outside is shown as it is, and never read as markup."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

MAY_BREAK: Final = "\u200b"
"""Where a word without end may be broken; nothing is drawn there."""
_LONG: Final = re.compile(r"[^\s/\\]{31,}")
"""Where there is a slash, the line breaks by itself."""
_JOINT: Final = re.compile(r"(?<=[-_.])(?=[^-_.])")
"""Here a name breaks best."""
_ANYWHERE: Final = re.compile(
    rf"[^{MAY_BREAK}]{{30}}(?=[^{MAY_BREAK}\u0300-\u036f\u064b-\u065f\u200d\ufe0e\ufe0f])"
)
"""But for letters that stand on the one before."""
_HEADING: Final = re.compile(r"^#+ +(.+)$", re.MULTILINE)
_BOLD: Final = re.compile(r"\*\*(.+?)\*\*")


class TextLabel(QLabel):
    """Shows plain text, whatever stands in it: a bare ``QLabel`` guesses, and opens images.

    A word without end, as of a key that was held down, is broken where its line ends: it would make
    the whole page too wide for its window.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)

    def setText(self, text: str) -> None:
        super().setText(_LONG.sub(_breakable, text))

    def text(self) -> str:
        return super().text().replace(MAY_BREAK, "")


def _breakable(word: re.Match[str]) -> str:
    return _ANYWHERE.sub(rf"\g<0>{MAY_BREAK}", _JOINT.sub(MAY_BREAK, word[0]))


class OwnMarkdownLabel(QLabel):
    """Shows Markdown that the program brought along; nothing from outside may stand in it raw."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.MarkdownText)
        self.setOpenExternalLinks(False)

    def setText(self, text: str) -> None:
        """Show it in the faces that there are: Qt would smear a bolder one out of them."""
        headed = _HEADING.sub(r'<h3 style="font-weight:600">\1</h3>', text)
        super().setText(_BOLD.sub(r'<span style="font-weight:600">\1</span>', headed))
