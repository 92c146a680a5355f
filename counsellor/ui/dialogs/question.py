# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The frame of every dialog: a title, fields that scroll, what is wrong, and two buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from counsellor.domain.errors import CounsellorError
from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.look.window_title import WINDOW_TITLE
from counsellor.ui.widgets.banner import Banner, Tone
from counsellor.ui.widgets.form import Form
from counsellor.ui.widgets.text_label import TextLabel
from counsellor.wording.errors import say_error

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from counsellor.ui.context import PageContext

_AROUND = 48


class Question(Retranslating, QDialog):
    """Asks with ``ask()``; Enter confirms, Esc leaves, and an incomplete answer is told why."""

    answered = Signal(object)
    """The answer, once, after it was found complete."""

    def __init__(self, context: PageContext, parent: QWidget, *, width: int = 560) -> None:
        super().__init__(parent)
        self._context = context
        self._width = width
        self._asker = parent
        self.setWindowTitle(WINDOW_TITLE)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.title = TextLabel()
        self.title.setWordWrap(True)
        set_look(self.title, "heading")
        self.banner = Banner(context.theme)
        self.confirm = QPushButton()
        self.leave = QPushButton()
        self._inner = QWidget()
        self._scroll = QScrollArea()
        self.body = QVBoxLayout(self._inner)
        self._build()
        context.actions.attach_anywhere(self)

    def ask(self) -> None:
        """Show the question; the answer comes by ``answered``.

        What nobody can see is not asked: the window was covered, or the person is elsewhere.
        """
        if self._asker.isVisible():
            self.open()
        else:
            self.deleteLater()

    def answer(self) -> object:
        """Return what was chosen.

        Raises:
            CounsellorError: it is not complete; the dialog says so and stays.
        """
        raise NotImplementedError

    def missing(self) -> str:
        """Say what is still to be filled in, or nothing."""
        return ""

    def accept(self) -> None:
        missing = self.missing()
        if missing:
            self._tell(missing, Tone.WARNING)
            return
        try:
            value = self.answer()
        except CounsellorError as error:
            self._tell(say_error(error, self._context.speaker).whole, Tone.WARNING)
            return
        super().accept()
        self.answered.emit(value)

    def retranslate(self) -> None:
        self.leave.setText(self.tr("Cancel"))

    def sizeHint(self) -> QSize:
        theme, content = self._context.theme, self._inner.minimumSizeHint()
        width = max(theme.px(self._width), content.width() + 6 * SPACE)
        inside = self.body.heightForWidth(width - 6 * SPACE)
        rest = self.confirm.sizeHint().height() + self.title.sizeHint().height() + 10 * SPACE
        if not self.banner.isHidden():
            rest += self.banner.sizeHint().height() + 2 * SPACE
        return QSize(width, max(inside, content.height()) + rest)

    def showEvent(self, event: QShowEvent) -> None:
        self.resize(self._wanted())
        super().showEvent(event)

    # --- for subclasses ----------------------------------------------------------------------

    def _tell(self, sentence: str, tone: Tone) -> None:
        """Say something above the buttons; the fields keep their room."""
        self.banner.say(sentence, tone)
        self._grow()

    def _grow(self) -> None:
        """Make room for what has come to be shown, as far as the window has it."""
        if self.isVisible():
            self.resize(self.size().expandedTo(self._wanted()))

    def _form(self) -> Form:
        """Add rows of a label and a field."""
        form = Form()
        self.body.addLayout(form)
        return form

    def _explain(self, form: Form) -> TextLabel:
        """Add a line under the last field that takes all the width there is."""
        hint = form.add_hint()
        hint.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        return hint

    def _wanted(self) -> QSize:
        around = self._asker.window().size()
        room = QSize(around.width() - _AROUND // 2, around.height() - _AROUND // 2)
        return self.sizeHint().boundedTo(room)

    def _build(self) -> None:
        self.body.setContentsMargins(0, 0, SPACE, 0)
        self.body.setSpacing(SPACE + SPACE // 2)
        self._scroll.setWidget(self._inner)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        set_look(self.confirm, "primary")
        self.confirm.setDefault(True)
        self.leave.setAutoDefault(False)
        self.confirm.clicked.connect(self.accept)
        self.leave.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.leave)
        buttons.addWidget(self.confirm)
        box = QVBoxLayout(self)
        box.setContentsMargins(3 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        box.setSpacing(2 * SPACE)
        box.addWidget(self.title)
        box.addWidget(self._scroll, 1)
        box.addWidget(self.banner)
        box.addLayout(buttons)


def label_row(label: TextLabel, field: QWidget, text: str) -> None:
    """Say a row's label, which also names the field to screen readers."""
    label.setText(text)
    field.setAccessibleName(text)
