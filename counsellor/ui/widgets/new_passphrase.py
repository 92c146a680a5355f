# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Choosing a passphrase: seven words are proposed; an own one is measured and typed twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from counsellor.services.create_vault import LEAST_BITS, passphrase_bits, propose_passphrase
from counsellor.ui.look.plain_tooltip import plain_tooltip
from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.widgets.strength_meter import StrengthMeter
from counsellor.ui.widgets.text_label import TextLabel
from counsellor.ui.widgets.words_proposal import WordsProposal

if TYPE_CHECKING:
    from counsellor.ui.look.theme import Theme


class NewPassphrase(Retranslating, QWidget):
    """Two ways to one passphrase; ``passphrase()`` is empty until it can be taken."""

    changed = Signal()
    """``passphrase()`` may be another one now."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._generated = ""
        self.proposal = WordsProposal(propose_passphrase)
        self._own_label = TextLabel()
        self.field = QLineEdit()
        self._show_typed = QToolButton()
        self._meter = StrengthMeter(theme)
        self._again_label = TextLabel()
        self.again = QLineEdit()
        self._hint = TextLabel()
        self._prepare()
        self._build()
        self._connect()
        self.retranslate()

    def passphrase(self) -> str:
        """The passphrase that was chosen, or nothing while it is weak or typed only once."""
        typed = self.field.text()
        twice = self._is_generated() or self.again.text() == typed
        return typed if twice and passphrase_bits(typed) >= LEAST_BITS else ""

    def to_mend(self) -> QWidget:
        """Return the field that keeps it from being taken."""
        strong = passphrase_bits(self.field.text()) >= LEAST_BITS
        return self.again if strong and not self._is_generated() else self.field

    def forget(self) -> None:
        """Clear what was typed, and propose other words."""
        self._generated = ""
        self.field.clear()
        self.again.clear()
        self._show_typed.setChecked(False)
        self.proposal.propose()

    def retranslate(self) -> None:
        self._own_label.setText(self.tr("Passphrase, those words or your own"))
        self._again_label.setText(self.tr("The same once more"))
        self._say_visibility()
        self._judge()

    # --- what happens ------------------------------------------------------------------------

    def _on_taken(self, words: str) -> None:
        self._generated = words
        self._show_typed.setChecked(True)
        self.field.setText(words)
        self.field.setFocus()

    def _is_generated(self) -> bool:
        return bool(self._generated) and self.field.text() == self._generated

    def _judge(self) -> None:
        typed, again = self.field.text(), self.again.text()
        bits = passphrase_bits(typed) if typed else 0
        self._meter.show_bits(bits, LEAST_BITS)
        own = bool(typed) and not self._is_generated()
        self._again_label.setVisible(own)
        self.again.setVisible(own)
        differ = own and bool(again) and not typed.startswith(again)
        set_look(self._hint, "danger" if differ else "small")
        if differ:
            self._hint.setText(self.tr("These two differ."))
        elif typed and bits < LEAST_BITS:
            self._hint.setText(
                self.tr(
                    "Add words that have nothing to do with each other, until it is good. Sayings,"
                    " prayers, names and dates are easy to guess."
                )
            )
        elif self._is_generated():
            self._hint.setText(self.tr("Write the words down now; you will type them every time."))
        else:
            self._hint.clear()
        self._hint.setVisible(bool(self._hint.text()))
        self.changed.emit()

    def _on_show_toggled(self, *, checked: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if checked else QLineEdit.EchoMode.Password
        self.field.setEchoMode(mode)
        self.again.setEchoMode(mode)
        self._theme.icons.put(self._show_typed, "eye-off" if checked else "eye", "ink_soft")
        self._say_visibility()

    def _say_visibility(self) -> None:
        text = (
            self.tr("Hide what is typed")
            if self._show_typed.isChecked()
            else self.tr("Show what is typed")
        )
        self._show_typed.setToolTip(plain_tooltip(text))
        self._show_typed.setAccessibleName(text)

    # --- building ----------------------------------------------------------------------------

    def _prepare(self) -> None:
        self._hint.setWordWrap(True)
        self._show_typed.setCheckable(True)
        self._own_label.setBuddy(self.field)
        self._again_label.setBuddy(self.again)
        for field in (self.field, self.again):
            field.setInputMethodHints(
                Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
            )
        self._on_show_toggled(checked=False)

    def _build(self) -> None:
        typed = QHBoxLayout()
        typed.setSpacing(SPACE // 2)
        typed.addWidget(self.field, 1)
        typed.addWidget(self._show_typed)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACE)
        box.addWidget(self.proposal)
        box.addSpacing(SPACE)
        box.addWidget(self._own_label)
        box.addLayout(typed)
        for part in (self._meter, self._hint, self._again_label, self.again):
            box.addWidget(part)

    def _connect(self) -> None:
        self.proposal.taken.connect(self._on_taken)
        self.field.textChanged.connect(lambda *_: self._judge())
        self.again.textChanged.connect(lambda *_: self._judge())
        self._show_typed.toggled.connect(lambda checked: self._on_show_toggled(checked=checked))
