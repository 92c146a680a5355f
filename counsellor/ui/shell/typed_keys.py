# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What a hidden field's user cannot see: that Caps Lock is on, or which alphabet is typed."""

from __future__ import annotations

import unicodedata
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit


class Alphabet(Enum):
    """Of the letter typed last."""

    LATIN = auto()
    CYRILLIC = auto()
    ARABIC = auto()
    OTHER = auto()


class TypedKeys(QObject):
    """Watches a field's keys and tells of its last letter; it keeps none."""

    changed = Signal()

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field)
        self.alphabet: Alphabet | None = None
        self.caps_lock = False
        field.installEventFilter(self)
        field.textChanged.connect(self._on_text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._see(event)
        return False

    def _see(self, event: QKeyEvent) -> None:
        letter = event.text()
        if event.key() == Qt.Key.Key_CapsLock and self.caps_lock:
            self.caps_lock = False
            self.changed.emit()
        if len(letter) != 1 or not letter.isalpha():
            return
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self.caps_lock = letter.upper() != letter.lower() and letter.isupper() != shifted
        self.alphabet = alphabet_of(letter)
        self.changed.emit()

    def _on_text(self, text: str) -> None:
        if not text and (self.alphabet is not None or self.caps_lock):
            self.alphabet, self.caps_lock = None, False
            self.changed.emit()


def alphabet_of(letter: str) -> Alphabet:
    """Tell which alphabet a letter belongs to, by its name in Unicode."""
    script = unicodedata.name(letter, "").split(" ")[0]
    return Alphabet.__members__.get(script, Alphabet.OTHER)
