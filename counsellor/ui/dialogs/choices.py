# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Fields for texts, codes, languages and days, as every dialog has them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QDateEdit,
)

from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.look.theme import SPACE
from counsellor.ui.widgets.calm_box import CalmBox, LanguageBox
from counsellor.ui.widgets.limited_text import LineBox, TextBox
from counsellor.wording.codes import say_code

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QWidget

    from counsellor.ui.look.languages import Languages

__all__ = [
    "CalmBox",
    "Choice",
    "CodeBox",
    "DayEdit",
    "LanguageBox",
    "LineBox",
    "TextBox",
    "inset",
]

E = TypeVar("E", bound=StrEnum)
V = TypeVar("V")


class Choice(CalmBox, Generic[V]):
    """One of several things, each with words of its own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: list[V] = []

    def add(self, said: str, value: V, key: str | None = None) -> None:
        """Add one at the end; one that is no text by itself needs a key, such as its id."""
        self._values.append(value)
        self.addItem(said, str(value or "") if key is None else key)

    def value(self) -> V:
        """The one that is chosen."""
        return self._values[self.currentIndex()]

    def choose(self, value: V) -> None:
        """Choose one of them."""
        self.setCurrentIndex(self._values.index(value))


class CodeBox(Retranslating, Choice[E]):
    """One code of a coded list, said in the present language."""

    def __init__(
        self, codes: Iterable[E], said_by: Languages, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._said_by = said_by
        for code in codes:
            self.add(say_code(code, said_by.speaker), code)

    def choose(self, value: E | str) -> None:
        """Choose one; a word of an open list that is not among them leaves what is chosen."""
        for place, code in enumerate(self._values):
            if code == value:
                self.setCurrentIndex(place)

    def retranslate(self) -> None:
        for number, code in enumerate(self._values):
            self.setItemText(number, say_code(code, self._said_by.speaker))


def inset(field: QAbstractSpinBox) -> None:
    """Keep a field's digits off its edge, where the stylesheet does not reach."""
    field.ensurePolished()
    field.lineEdit().setTextMargins(SPACE, 0, SPACE, 0)
    field.setMinimumWidth(field.sizeHint().width() + 2 * SPACE)


class DayEdit(QDateEdit):
    """A day, written 20.11.2026 in every language, that is not after the latest: often today.

    Args:
        day: chosen at the beginning.
        latest: the last that can be chosen.
        earliest: the first, if there is one; a latest that is before it counts.
        parent: as ever.
    """

    def __init__(
        self,
        day: date,
        latest: date,
        parent: QWidget | None = None,
        *,
        earliest: date | None = None,
    ) -> None:
        super().__init__(QDate(day.year, day.month, day.day), parent)
        self.setDisplayFormat("dd.MM.yyyy")
        self.setCalendarPopup(True)
        if earliest is not None:
            self.setMinimumDate(QDate(earliest.year, earliest.month, earliest.day))
        self.setMaximumDate(QDate(latest.year, latest.month, latest.day))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def value(self) -> date:
        """The day."""
        day = self.date()
        return date(day.year(), day.month(), day.day())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
