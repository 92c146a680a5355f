# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The frame of every dialog: a title, fields that scroll, what is wrong, and two buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

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
from counsellor.ui.dialogs.form_keeping import FormKeeping
from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.look.window_title import WINDOW_TITLE
from counsellor.ui.widgets.banner import Banner, Offer, Tone
from counsellor.ui.widgets.form import Form
from counsellor.ui.widgets.text_label import TextLabel
from counsellor.wording.errors import say_error

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent

    from counsellor.ui.context import PageContext

_AROUND = 48
ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Question(Retranslating, QDialog):
    """Asks with ``ask()``; Enter confirms, Esc leaves, and an incomplete answer is told why.

    Ctrl+Enter confirms from every field. A form that is filled asks before it is left.

    Attributes:
        keeping: keeps what stands in the fields, once it has a name.
    """

    is_final: ClassVar[bool] = False
    """Whether nothing can undo the answer: then no key but Space on the button gives it."""

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
        self.keeping = FormKeeping(self._inner, context.worker, self)
        self.keeping.restored.connect(self._say_restored)
        self._is_put_aside = False
        self._build()

    def ask(self) -> None:
        """Show the question; the answer comes by ``answered``.

        What nobody can see is not asked: the window was covered, or the person is elsewhere.
        """
        if self._asker.isVisible():
            self.keeping.begin()
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
        self.keeping.save_now()
        super().accept()
        self.answered.emit(value)

    def reject(self) -> None:
        """Leave, but ask before where something was typed."""
        if self.keeping.is_filled and not self._is_put_aside:
            discard = Offer(self.tr("Discard it"), self._discard)
            self._tell(self.tr("Discard what you typed?"), Tone.WARNING, discard)
        else:
            super().reject()

    def done(self, result: int) -> None:
        super().done(result)
        self.keeping.let_go()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Be closed as by Esc; where the question keeps it open, it stays."""
        self.reject()
        event.setAccepted(not self.isVisible())

    def save_now(self) -> None:
        """The lock comes: keep what stands here, and close without a question."""
        self._is_put_aside = True
        self.keeping.save_now()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if ctrl and event.key() in ENTER and not self.is_final:
            self.accept()
        else:
            super().keyPressEvent(event)

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

    def _tell(self, sentence: str, tone: Tone, offer: Offer | None = None) -> None:
        """Say something above the buttons; the fields keep their room."""
        self.banner.say(sentence, tone, offer)
        self._grow()

    def _discard(self) -> None:
        self.keeping.forget()
        super().reject()

    def _say_restored(self) -> None:
        self._tell(self.tr("This is what you were writing before."), Tone.INFO)

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
        for button in (self.leave, self.banner.act):
            button.setAutoDefault(False)
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
