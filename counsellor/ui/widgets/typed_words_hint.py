# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The line under a field for words: how they may be typed, and which of them is on no list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counsellor.services.spell_words import wrong_so_far
from counsellor.ui.look.languages import window_language
from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.look.theme import set_look
from counsellor.ui.widgets.text_label import TextLabel
from counsellor.wording.errors import say_error
from counsellor.wording.translation import Speaker

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit, QWidget


class TypedWordsHint(Retranslating, TextLabel):
    """Reads along while words are typed; a word is judged once a blank follows it.

    Args:
        field: where they are typed.
        parent: as ever.
        watching: whether it begins at once.
    """

    def __init__(
        self, field: QLineEdit, parent: QWidget | None = None, *, watching: bool = True
    ) -> None:
        super().__init__(parent=parent)
        self._field, self._watching = field, watching
        self.setWordWrap(True)
        field.textChanged.connect(lambda *_: self.retranslate())
        if not watching:
            self.hide()
        self.retranslate()

    def watch(self, *, watching: bool) -> None:
        """Read along, or say nothing: something else is typed there now."""
        self._watching = watching
        self.setVisible(watching)
        self.retranslate()

    def retranslate(self) -> None:
        wrong = wrong_so_far(self._field.text()) if self._watching else None
        set_look(self, "danger" if wrong else "small")
        if wrong is not None:
            self.setText(say_error(wrong, Speaker(window_language())).whole)
        elif self._watching:
            self.setText(
                self.tr(
                    "In Russian, Kazakh or English. The first four letters of each word are enough."
                )
            )
        else:
            self.clear()
