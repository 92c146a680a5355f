# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The only thing to be seen while the vault is locked: one field and one button."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from counsellor.ui.look.plain_tooltip import plain_tooltip
from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.shell.typed_keys import Alphabet, TypedKeys
from counsellor.ui.widgets.card import CardFrame
from counsellor.ui.widgets.text_label import TextLabel
from counsellor.ui.widgets.typed_words_hint import TypedWordsHint

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from counsellor.ui.look.theme import Theme

Key = Literal["passphrase", "recovery", "pin"]

_WIDTH = 420
_LOGO = 32


class LockPage(Retranslating, QWidget):
    """Asks for the passphrase, or the words of the recovery kit, and hands it out at once."""

    unlock_requested = Signal(object, str)
    """What was typed, as a UTF-8 ``bytearray`` for its taker to wipe, and the kind of key."""
    restore_wanted = Signal()
    """The vault is to be made of a backup."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._key: Key = "passphrase"
        self._first_key: Key = "passphrase"
        self._card = CardFrame()
        self._logo = TextLabel()
        self._title = TextLabel()
        self._label = TextLabel()
        self.field = QLineEdit()
        self._show = QToolButton()
        self._hint = TextLabel()
        self._error, self._beside = TextLabel(), TextLabel()
        self.words_hint = TypedWordsHint(self.field, watching=False)
        self.unlock = QPushButton()
        self._progress = QProgressBar()
        self.other_key, self.restore = QPushButton(), QPushButton()
        self._keys = TypedKeys(self.field)
        self._prepare()
        self._build()
        self._connect()
        self.retranslate()

    # --- told from outside -------------------------------------------------------------------

    def show_busy(self) -> None:
        """The key is being derived, which takes about a second; the keys wait here for it."""
        self._set_busy(busy=True)
        self._say_error("")

    def show_error(self, sentence: str) -> None:
        """Say in one plain sentence why it did not open, and let the person try again."""
        self._set_busy(busy=False)
        self._say_error(sentence)
        self.field.setFocus()

    def say_beside(self, sentence: str) -> None:
        """Say what waits for the unlock, or nothing."""
        self._beside.setText(sentence)
        self._beside.setVisible(bool(sentence))

    def reset(self) -> None:
        """Stand ready for the next unlocking, with nothing typed and nothing said."""
        self._set_busy(busy=False)
        self._say_error("")
        self._ask_for(self._first_key)

    def offer_pin(self, *, offered: bool) -> None:
        """Ask for the PIN first, or not any more; what is being typed is left alone."""
        self._first_key = "pin" if offered else "passphrase"
        if self._key == "pin" or (offered and not self.field.text()):
            self._ask_for(self._first_key)

    # --- texts -------------------------------------------------------------------------------

    def retranslate(self) -> None:
        self._title.setText(self.tr("Counsellor is locked"))
        asked, other = {
            "passphrase": (self.tr("Passphrase"), self.tr("Use the recovery kit")),
            "recovery": (self.tr("Words of the recovery kit"), self.tr("Use the passphrase")),
            "pin": (self.tr("PIN"), self.tr("Use the passphrase")),
        }[self._key]
        self._label.setText(asked)
        self.other_key.setText(other)
        self.restore.setText(self.tr("Restore from a backup…"))
        self.unlock.setText(self.tr("Unlock"))
        self._progress.setAccessibleName(self.tr("Opening the vault"))
        self._say_visibility()
        self._say_hint()

    def _say_hint(self) -> None:
        if self._keys.caps_lock:
            self._hint.setText(self.tr("Caps Lock is on"))
            return
        alphabets = {
            Alphabet.LATIN: self.tr("Latin letters"),
            Alphabet.CYRILLIC: self.tr("Cyrillic letters"),
            Alphabet.ARABIC: self.tr("Arabic letters"),
        }
        self._hint.setText(alphabets.get(self._keys.alphabet, "") if self._keys.alphabet else "")

    def _nothing_typed(self) -> str:
        if self._key == "recovery":
            return self.tr("Type the seven words of the kit first.")
        return self.tr("Type the passphrase first.")

    def _say_error(self, sentence: str) -> None:
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))

    def _say_visibility(self) -> None:
        text = (
            self.tr("Hide what is typed")
            if self._show.isChecked()
            else self.tr("Show what is typed")
        )
        self._show.setToolTip(plain_tooltip(text))
        self._show.setAccessibleName(text)

    # --- what happens ------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.field.setFocus()

    def _on_submitted(self) -> None:
        if not self.field.isEnabled():
            return
        if not self.field.text():
            self.show_error(self._nothing_typed())
            return
        typed = bytearray(self.field.text(), "utf-8")
        self.field.clear()
        self.show_busy()
        self.unlock_requested.emit(typed, self._key)

    def _on_show_toggled(self, *, checked: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if checked else QLineEdit.EchoMode.Password
        self.field.setEchoMode(mode)
        self._theme.icons.put(self._show, "eye-off" if checked else "eye", "ink_soft")
        self._say_visibility()

    def _on_other_key(self) -> None:
        self._ask_for("recovery" if self._key == "passphrase" else "passphrase")
        self._say_error("")
        self.field.setFocus()

    def _ask_for(self, key: Key) -> None:
        self._key = key
        self.words_hint.watch(watching=key == "recovery")
        self.field.clear()
        self._show.setChecked(key == "recovery")
        self.retranslate()

    def _set_busy(self, *, busy: bool) -> None:
        self._progress.setVisible(busy)
        if busy:
            # What is disabled hands the focus on, over the lock's edge to the phases of a session.
            self._progress.setFocus()
        for widget in (self.field, self._show, self.unlock, self.other_key, self.restore):
            widget.setEnabled(not busy)

    # --- building ----------------------------------------------------------------------------

    def _prepare(self) -> None:
        set_look(self._title, "title")
        set_look(self._hint, "small")
        set_look(self._error, "danger")
        set_look(self.unlock, "primary")
        set_look(self.other_key, "link")
        set_look(self.restore, "link")
        self._error.setWordWrap(True)
        set_look(self._beside, "soft")
        self._beside.setWordWrap(True)
        self._beside.hide()
        self.field.setAcceptDrops(False)  # a file that is let go over it is no passphrase
        self._title.setWordWrap(True)
        self._error.hide()
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.hide()
        self._show.setCheckable(True)
        self._label.setBuddy(self.field)
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.unlock.setDefault(True)
        self._on_show_toggled(checked=False)
        self._draw_logo()

    def _build(self) -> None:
        heading = QHBoxLayout()
        heading.setSpacing(SPACE + SPACE // 2)
        heading.addWidget(self._logo)
        heading.addWidget(self._title, 1)
        above = QHBoxLayout()
        above.addWidget(self._label, 1)
        above.addWidget(self._hint)
        asking = QHBoxLayout()
        asking.setSpacing(SPACE // 2)
        asking.addWidget(self.field, 1)
        asking.addWidget(self._show)
        card = self._card
        box = QVBoxLayout(card)
        box.setContentsMargins(4 * SPACE, 3 * SPACE, 4 * SPACE, 2 * SPACE)
        box.setSpacing(SPACE)
        box.addLayout(heading)
        box.addSpacing(SPACE)
        box.addLayout(above)
        box.addLayout(asking)
        box.addWidget(self.words_hint)
        box.addWidget(self._error)
        box.addWidget(self._beside)
        box.addWidget(self._progress)
        box.addSpacing(SPACE)
        box.addWidget(self.unlock)
        for link in (self.other_key, self.restore):
            box.addWidget(link, 0, Qt.AlignmentFlag.AlignHCenter)
        self._centre()

    def _centre(self) -> None:
        """Put the card in the middle; in a low window with large print it scrolls."""
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column.addStretch(2)
        # Aligned instead, it would be as high as its texts are in all the window's width.
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(self._card)
        across.addStretch(1)
        column.addLayout(across)
        column.addStretch(3)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(middle)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(scroll)
        self._size_card()

    def _connect(self) -> None:
        self.field.returnPressed.connect(self._on_submitted)
        self.unlock.clicked.connect(self._on_submitted)
        self._show.toggled.connect(lambda checked: self._on_show_toggled(checked=checked))
        self.other_key.clicked.connect(self._on_other_key)
        self.restore.clicked.connect(self.restore_wanted)
        self._keys.changed.connect(self._say_hint)
        self._theme.changed.connect(self._size_card)
        self._theme.changed.connect(self._draw_logo)

    def _size_card(self) -> None:
        self._card.setFixedWidth(self._theme.px(_WIDTH))

    def _draw_logo(self) -> None:
        side = self._theme.px(_LOGO)
        self._logo.setPixmap(self._theme.icons.pixmap("lock", side, "accent"))
