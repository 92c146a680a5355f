# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What the consent form says of the centre: its business number, address and telephone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton

from counsellor.domain.roster_form import MOST_CONTACT
from counsellor.domain.shapes import Text
from counsellor.ui.dialogs.question import label_row
from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.widgets.card import Card
from counsellor.ui.widgets.enter_presses import ENTER
from counsellor.ui.widgets.form import Form
from counsellor.ui.widgets.kept_fields import KeptFields
from counsellor.ui.widgets.limit_notice import LimitNotice
from counsellor.ui.widgets.limited_text import LineBox

if TYPE_CHECKING:
    from counsellor.services.describe_office import OfficeLines
    from counsellor.ui.context import PageContext

_MOST_NUMBER: Final = 15
"""Twelve digits, and the blanks between groups of three."""


class OfficeLinesCard(Retranslating, Card):
    """Two fields, which Enter, Ctrl+Enter and the button save."""

    save_wanted = Signal(str, str)
    """The business number and the contact, as typed."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._shown = ("", "")
        self._text = self.add_text()
        self.number = LineBox(limit=Text(_MOST_NUMBER))
        self.contact = LineBox(limit=Text(MOST_CONTACT))
        self.kept = KeptFields("office_lines", [self.number, self.contact], context.worker, self)
        self.save = QPushButton()
        form = Form()
        self._labels = [form.add(self.number), form.add(self.contact)]
        self._hint = form.add_hint()
        self.box.addLayout(form)
        self._limits = LimitNotice(context.theme, context.languages, self)
        self.box.addWidget(self._limits)
        self.box.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)
        for field in (self.number, self.contact):
            field.returnPressed.connect(self._on_save)
            field.installEventFilter(self)
        self.save.clicked.connect(self._on_save)
        self.retranslate()
        self._limits.watch()

    def show_lines(self, lines: OfficeLines) -> None:
        """Show what the roster says; what somebody is typing stays."""
        if (self.number.text(), self.contact.text()) == self._shown:
            self.number.setText(lines.bin)
            self.contact.setText(lines.contact)
            self._shown = (lines.bin, lines.contact)

    def saved(self) -> None:
        """What stands here is what the roster says."""
        self._shown = (self.number.text(), self.contact.text())
        for field in (self.number, self.contact):
            field.setModified(False)

    def forget(self) -> None:
        """The window is covered: what was typed goes."""
        self.number.clear()
        self.contact.clear()
        self._shown = ("", "")

    def retranslate(self) -> None:
        self.heading.setText(self.tr("The centre on the consent form"))
        self._text.setText(
            self.tr("Both stand on every consent form, here and at your counsellors.")
        )
        labels = (self.tr("BIN"), self.tr("Address and telephone"))
        for label, field, said in zip(
            self._labels, (self.number, self.contact), labels, strict=True
        ):
            label_row(label, field, said)
        self._hint.setText(self.tr("The BIN has 12 digits. An empty field becomes a line."))
        self.save.setText(self.tr("Save"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep Ctrl+Enter from what it means elsewhere in the window."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in ENTER
        ):
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def _on_save(self) -> None:
        if not self._limits.refuses():
            self.save_wanted.emit(self.number.value(), self.contact.value())
