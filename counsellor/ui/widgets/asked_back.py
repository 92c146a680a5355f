# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Fields for a part of what was shown once, so that the copy is known to be there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from counsellor.ui.look.theme import SPACE
from counsellor.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from counsellor.domain.errors import CounsellorError


class AskedBack(QWidget):
    """Asks for some places, from 0; what is typed is handed out by place."""

    changed = Signal()
    """Something was typed."""

    def __init__(self, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.places: list[int] = []
        self.fields = [QLineEdit() for _ in range(count)]
        self._labels = [TextLabel() for _ in self.fields]
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(2 * SPACE)
        form.setHorizontalSpacing(2 * SPACE)
        for label, field in zip(self._labels, self.fields, strict=True):
            label.setBuddy(field)
            form.addRow(label, field)
            field.textChanged.connect(lambda *_: self.changed.emit())

    def ask(self, places: Sequence[int]) -> None:
        """Ask for these, with nothing typed yet."""
        self.places = sorted(places)
        for field in self.fields:
            field.clear()

    def say(self, label: Callable[[int], str]) -> None:
        """Name each field by its place."""
        for shown, field, place in zip(self._labels, self.fields, self.places, strict=False):
            shown.setText(label(place))
            field.setAccessibleName(label(place))

    def typed(self) -> Mapping[int, str]:
        """What stands in the fields, by place."""
        texts = (field.text() for field in self.fields)
        return dict(zip(self.places, texts, strict=True))

    def point_at(self, error: CounsellorError) -> None:
        """Give the keys to the first field that an error is about: the next letter replaces it."""
        wrong = error.fields.get("positions")
        places = wrong if isinstance(wrong, list) else []
        for field, place in zip(self.fields, self.places, strict=True):
            if not places or place + 1 in places:
                field.setFocus()
                field.selectAll()
                return

    def is_filled(self) -> bool:
        """Whether something stands in every field."""
        return all(field.text().strip() for field in self.fields)
