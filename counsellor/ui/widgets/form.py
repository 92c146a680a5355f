# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Forms whose labels belong to their fields, for the eye, the keyboard and screen readers."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QSizePolicy, QWidget

from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.widgets.text_label import TextLabel


class Form(QFormLayout):
    """Rows of label and field, the label above the field where room is short."""

    def __init__(self, parent: QWidget | None = None) -> None:
        if parent is None:
            super().__init__()
        else:
            super().__init__(parent)
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
        set_look(hint, "small")
        _keep_whole(hint)
        self.addRow(TextLabel(), hint)
        return hint


def _keep_whole(field: QWidget) -> None:
    """Let what may wrap have all the width, and the height of its lines: a form grants neither.

    A field that has one line at any width stays as it is.
    """
    if field.layout() is not None or isinstance(field, TextLabel):
        policy = field.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
        policy.setVerticalPolicy(QSizePolicy.Policy.MinimumExpanding)
        field.setSizePolicy(policy)
