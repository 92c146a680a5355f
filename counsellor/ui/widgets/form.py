# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Forms whose labels belong to their fields, for the eye, the keyboard and screen readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QSizePolicy, QWidget

from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QRect

_WRAP = QFormLayout.RowWrapPolicy
_ROLE = QFormLayout.ItemRole


class Form(QFormLayout):
    """Rows of label and field, every label above its field where one has too little room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        if parent is None:
            super().__init__()
        else:
            super().__init__(parent)
        self._label_width = self._field_width = 0
        self.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setHorizontalSpacing(2 * SPACE)
        self.setVerticalSpacing(SPACE + SPACE // 2)

    def add(self, field: QWidget) -> TextLabel:
        """Add a field and give its label, whose text ``retranslate`` sets."""
        _keep_whole(field)
        label = TextLabel()
        label.setBuddy(field)
        self.addRow(label, field)
        return label

    def add_hint(self) -> TextLabel:
        """Add a line of explanation under the last field, and give it for its text."""
        hint = TextLabel()
        hint.setWordWrap(True)
        hint.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        set_look(hint, "small")
        _keep_whole(hint)
        self.setWidget(self.rowCount(), QFormLayout.ItemRole.FieldRole, hint)
        return hint

    def widths(self) -> tuple[int, int]:
        """Return how wide the widest label is, and the least that all fields need."""
        label = max((one.sizeHint().width() for one in self._in(_ROLE.LabelRole)), default=0)
        field = max((_least(one) for one in self._in(_ROLE.FieldRole)), default=0)
        return label, field

    def stand_like(self, label: int, field: int) -> None:
        """Have labels and fields as wide as those of other forms, which lie above or below."""
        if (label, field) != (self._label_width, self._field_width):
            self._label_width, self._field_width = label, field
            self.invalidate()

    def setGeometry(self, rect: QRect) -> None:
        """Let all rows have their fields below each other: Qt asks each for itself."""
        own_label, own_field = self.widths()
        label, field = max(own_label, self._label_width), max(own_field, self._field_width)
        beside = label + self.horizontalSpacing() + field <= rect.width()
        policy = _WRAP.WrapLongRows if beside else _WRAP.WrapAllRows
        if self.rowWrapPolicy() != policy:
            self.setRowWrapPolicy(policy)
        for one in self._in(_ROLE.LabelRole):
            if one.minimumWidth() != (label if beside else 0):
                one.setMinimumWidth(label if beside else 0)
        super().setGeometry(rect)

    def _in(self, role: QFormLayout.ItemRole) -> Iterator[QWidget]:
        for row in range(self.rowCount()):
            item = self.itemAt(row, role)
            widget = item.widget() if item is not None else None
            if widget is not None and not widget.isHidden():
                yield widget


def _least(field: QWidget) -> int:
    return max(field.minimumSizeHint().width(), field.minimumWidth())


def _keep_whole(field: QWidget) -> None:
    """Let what may wrap have all the width, and the height of its lines: a form grants neither.

    A field that has one line at any width stays as it is.
    """
    if field.layout() is not None or isinstance(field, TextLabel):
        policy = field.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
        policy.setVerticalPolicy(QSizePolicy.Policy.MinimumExpanding)
        field.setSizePolicy(policy)
