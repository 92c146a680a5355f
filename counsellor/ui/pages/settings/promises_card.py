# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What this program will not do, said to everybody who uses it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.widgets.card import Card

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class PromisesCard(Retranslating, Card):
    """A few plain sentences; the design has the whole list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = [self.add_text() for _ in range(5)]
        self.retranslate()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("What this program will not do"))
        said = (
            self.tr("It gives nobody a score, a rank or a prediction, and keeps no watch-list."),
            self.tr("It asks for no group, movement, mosque, look or prayer."),
            self.tr("It records no voice, face or place, and listens to nothing."),
            self.tr("It shares nothing in silence: what leaves this laptop, the client agreed to."),
            self.tr("It has no back door: nobody can open your records without your keys."),
        )
        for line, sentence in zip(self._lines, said, strict=True):
            line.setText(f"· {sentence}")
