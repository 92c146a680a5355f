# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What stands around and in a draft: its title and layout, the text, and what ends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor.domain.coded import NoteTemplate
from counsellor.ui.dialogs.choices import CodeBox
from counsellor.ui.look.plain_tooltip import plain_tooltip
from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.pages.session.draft_foot import DraftFoot
from counsellor.ui.widgets.breaking_row import BreakingRow
from counsellor.ui.widgets.find_row import FindRow
from counsellor.ui.widgets.note_editor import LEAST_LINES, LEAST_LINES_IF_LOW, NoteEditor
from counsellor.ui.widgets.text_label import TextLabel
from counsellor.wording.note_templates import leave_out

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from counsellor.ui.context import PageContext

_HIGH = 240


class DraftSheet(Retranslating, QWidget):
    """Lays the parts out; what is done with them, ``DraftEditor`` says."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._low = False
        self.title = TextLabel()
        set_look(self.title, "heading")
        self.template = CodeBox(NoteTemplate, context.languages)
        self._reminder = TextLabel()
        self._reminder.setWordWrap(True)
        set_look(self._reminder, "small")
        self.editor = NoteEditor()
        self.find_row = FindRow(self.editor, context.theme.icons)
        self.foot = DraftFoot(context)
        self.saved_label = self.foot.saved_label
        self.sign_button, self.discard_button = self.foot.sign_button, self.foot.discard_button
        self.earlier_button = self.foot.earlier_button
        self._build()

    def retranslate(self) -> None:
        self.editor.setAccessibleName(self.tr("Note"))
        self.template.setAccessibleName(self.tr("Layout of the note"))
        self.template.setToolTip(plain_tooltip(self.tr("Layout of the note")))
        self._reminder.setText(leave_out(self._context.speaker))

    def be_low(self, low: bool) -> None:
        """Leave out in a low window what is known without it: the room is the text's."""
        self.title.setVisible(not low)
        self._low = low
        self._keep_room_for_template()
        set_look(self.editor, "low sheet" if low else "sheet")
        self.editor.least_lines = LEAST_LINES_IF_LOW if low else LEAST_LINES
        self.editor.updateGeometry()
        self._fit()

    def _keep_room_for_template(self) -> None:
        """Let the text not jump at its first letter, when the choice of a layout goes."""
        policy = self.template.sizePolicy()
        policy.setRetainSizeWhenHidden(not self._low)
        self.template.setSizePolicy(policy)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the note where there is little."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        high = self.height() >= self._context.theme.px(_HIGH)
        self._reminder.setVisible(high and not self._low)

    def _build(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACE)
        top = BreakingRow()
        top.add_wide(self.title)
        top.add(self.template)
        self._keep_room_for_template()
        box.addWidget(top)
        box.addWidget(self._reminder)
        box.addWidget(self.find_row)
        box.addWidget(self.editor, 1)
        box.addWidget(self.foot)
        self.setFocusProxy(self.editor)
        self.editor.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
