# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Texts that are kept for a while: which there are, what stands in each, and one to go on with."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QPlainTextEdit

from counsellor.ui.dialogs.question import Question
from counsellor.ui.look.theme import set_look
from counsellor.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from counsellor.ui.context import PageContext

_WIDTH = 640
_MOST_ROWS = 5
_LINES = 9


@dataclass(frozen=True, slots=True)
class KeptText:
    """One of them.

    Attributes:
        id: what the dialog answers with.
        said: its line in the list.
        text: all of it.
    """

    id: str
    said: str
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class KeptTextWords:
    """What is said around the list, in the person's language."""

    title: str
    about: str
    confirm: str


class KeptTextDialog(Question):
    """Answers with the id of the text that is chosen; there is at least one."""

    def __init__(
        self,
        context: PageContext,
        parent: QWidget,
        words: KeptTextWords,
        kept: Sequence[KeptText],
    ) -> None:
        super().__init__(context, parent, width=_WIDTH)
        self._words, self._kept = words, tuple(kept)
        self.title.setText(words.title)
        self.list, self.text = QListWidget(), QPlainTextEdit()
        about = TextLabel(words.about)
        about.setWordWrap(True)
        set_look(about, "soft")
        for one in self._kept:
            self.list.addItem(one.said)
        line = self.list.fontMetrics().lineSpacing()
        self.list.setFixedHeight(2 * line * min(_MOST_ROWS, max(2, len(self._kept))))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(_LINES * line)
        for part in (about, self.list, self.text):
            self.body.addWidget(part)
        self.list.currentRowChanged.connect(self._show)
        self.list.setCurrentRow(0)
        self.list.setFocus()
        self.retranslate()

    def answer(self) -> str:
        return self._kept[self.list.currentRow()].id

    def retranslate(self) -> None:
        super().retranslate()
        self.confirm.setText(self._words.confirm)
        self.list.setAccessibleName(self._words.title)
        self.text.setAccessibleName(self.tr("Text"))

    def _show(self, row: int) -> None:
        self.text.setPlainText(self._kept[row].text if row >= 0 else "")
