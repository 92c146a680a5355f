# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Numbered words to copy by hand, in columns that are read downwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QGridLayout

from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

COLUMNS = 3


class WordsGrid(QFrame):
    """All words at once: none may be overlooked below an edge."""

    def __init__(self, words: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, "card")
        grid = QGridLayout(self)
        grid.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, SPACE)
        grid.setHorizontalSpacing(SPACE)
        grid.setVerticalSpacing(SPACE)
        self._shown: list[TextLabel] = []
        rows = -(-len(words) // COLUMNS)
        for place, word in enumerate(words):
            row, column = place % rows, place // rows
            number, shown = TextLabel(f"{place + 1}."), TextLabel(word)
            set_look(number, "soft")
            set_look(shown, "words")
            grid.addWidget(number, row, 2 * column)
            grid.addWidget(shown, row, 2 * column + 1)
            grid.setColumnStretch(2 * column + 1, 1)
            self._shown.append(shown)

    def show_words(self, words: Sequence[str]) -> None:
        """Show others in the same places, or none."""
        for shown, word in zip(self._shown, words or [""] * len(self._shown), strict=True):
            shown.setText(word)
