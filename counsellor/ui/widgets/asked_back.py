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

    def to_mend(self, error: CounsellorError | None = None) -> QLineEdit:
        """Return the first that is empty, else the first that the error finds wrong."""
        empty = (field for field in self.fields if not field.text().strip())
        found = error.fields.get("positions") if error is not None else None
        wrong = found if isinstance(found, list) else []
        here = zip(self.places, self.fields, strict=True)
        differing = (field for place, field in here if place + 1 in wrong)
        return next(empty, None) or next(differing, None) or self.fields[0]

    def is_filled(self) -> bool:
        """Whether something stands in every field."""
        return all(field.text().strip() for field in self.fields)
