# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Shows a text in full, to be read before something is decided about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from counsellor.ui.dialogs.question import Question
from counsellor.ui.look.theme import set_look
from counsellor.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from counsellor.ui.context import PageContext

_WIDTH = 640
_LINES = 14


class ReadingDialog(Question):
    """Nothing is asked and nothing can be changed; Enter and Esc close it.

    Args:
        context: as pages have it.
        parent: over whose window it stands.
        title: what it is, already in the person's language.
        about: when it was, or nothing.
        text: all of it.
    """

    def __init__(
        self, context: PageContext, parent: QWidget, title: str, about: str, text: str
    ) -> None:
        super().__init__(context, parent, width=_WIDTH)
        self.title.setText(title)
        self._about = TextLabel(about)
        set_look(self._about, "soft")
        self._about.setVisible(bool(about))
        self.text = QPlainTextEdit(text)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setMinimumHeight(_LINES * self.text.fontMetrics().lineSpacing())
        self.body.addWidget(self._about)
        self.body.addWidget(self.text, 1)
        self.leave.hide()
        self.text.setFocus()
        self.retranslate()

    def answer(self) -> None:
        return None

    def retranslate(self) -> None:
        super().retranslate()
        self.confirm.setText(self.tr("Close"))
        self.text.setAccessibleName(self.title.text())
