# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""One line that says whether what was typed is safe: "Saved 14:32 · encrypted"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.look.theme import set_look
from counsellor.ui.widgets.text_label import TextLabel
from counsellor.wording.moments import say_time

if TYPE_CHECKING:
    from datetime import datetime


class SavedLabel(Retranslating, TextLabel):
    """Says "saved" only after it was told so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._saved_at: datetime | None = None
        self._typing = False
        self._failure = ""
        self._beyond = ""
        set_look(self, "small")
        self.setWordWrap(True)

    def typing(self) -> None:
        """Something was typed that is not saved yet."""
        self._typing = True
        self.retranslate()

    def saved(self, moment: datetime) -> None:
        """All that was typed is in the vault."""
        self._saved_at, self._typing, self._failure = moment, False, ""
        self.retranslate()

    def not_saved(self, sentence: str) -> None:
        """Saving failed; the sentence says why and what to do."""
        self._failure = sentence
        self.retranslate()

    def beyond(self, sentence: str) -> None:
        """More was typed than can be signed, as the sentence says; an empty one: not any more."""
        if sentence != self._beyond:
            self._beyond = sentence
            self.retranslate()

    def forget(self) -> None:
        """Say nothing: there is nothing to save."""
        self._saved_at, self._typing, self._failure = None, False, ""
        self.retranslate()

    def retranslate(self) -> None:
        set_look(self, "danger" if self._failure or self._beyond else "small")
        if self._beyond and not self._failure:
            self.setText(self._beyond)
        elif self._failure:
            self.setText(self.tr("Not saved. {reason}").format(reason=self._failure))
        elif self._typing:
            self.setText(self.tr("Saving…"))
        elif self._saved_at is not None:
            time = say_time(self._saved_at)
            self.setText(self.tr("Saved {time} · encrypted").format(time=time))
        else:
            self.clear()
