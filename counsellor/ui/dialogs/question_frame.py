# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The frame of every dialog: a title, fields that scroll, what is wrong, and two buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.look.theme import SPACE, set_look
from counsellor.ui.look.window_title import WINDOW_TITLE
from counsellor.ui.widgets.banner import Banner, Offer, Tone
from counsellor.ui.widgets.enter_presses import EnterPresses
from counsellor.ui.widgets.form import Form
from counsellor.ui.widgets.holds_focus import seen_focus
from counsellor.ui.widgets.limit_notice import LimitNotice
from counsellor.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

    from counsellor.ui.context import PageContext

_AROUND = 48
_FIELDS = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox, QCheckBox, QRadioButton)


class QuestionFrame(EnterPresses, Retranslating, QDialog):
    """Lays a question out over the window that asks it, as high as there is room."""

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
        self._buttons = QHBoxLayout()
        self._inner = QWidget()
        self.limits = LimitNotice(context.theme, context.languages, self._inner)
        self.limits.said.connect(self._grow)
        self._scroll = _Fields()
        self.body = QVBoxLayout(self._inner)
        self._build()
        context.actions.attach_anywhere(self)

    def retranslate(self) -> None:
        self.leave.setText(self.tr("Cancel"))

    def sizeHint(self) -> QSize:
        theme, content = self._context.theme, self._inner.minimumSizeHint()
        # Qt keeps a scroll bar that is there as long as the text breaks otherwise beside it.
        around = 5 * SPACE + self._scroll.verticalScrollBar().sizeHint().width()
        width = max(theme.px(self._width), content.width() + around)
        inside = self.body.heightForWidth(width - around)
        rest = self.confirm.sizeHint().height() + self.title.sizeHint().height() + 10 * SPACE
        for part in (self.banner, self.limits):
            if not part.isHidden():
                rest += part.sizeHint().height() + 2 * SPACE
        return QSize(width, max(inside, content.height()) + rest)

    def showEvent(self, event: QShowEvent) -> None:
        self.limits.watch()
        self.resize(self._wanted())
        first = _first_field(self._inner)
        if first is not None and cast("QWidget | None", self.focusWidget()) is None:
            first.setFocus()  # Qt would begin with a button
        super().showEvent(event)

    # --- for subclasses ----------------------------------------------------------------------

    def _tell(self, sentence: str, tone: Tone, offer: Offer | None = None) -> None:
        """Say something above the buttons; the fields keep their room."""
        self.banner.say(sentence, tone, offer)
        self._grow()

    def _grow(self) -> None:
        """Make room for what has come to be shown, as far as the window has it."""
        if self.isVisible():
            self.resize(self.size().expandedTo(self._wanted()))
            room, frame = self.screen().availableGeometry(), self.frameGeometry()
            over = min(frame.bottom() - room.bottom(), frame.top() - room.top())
            if over > 0:  # it grows downwards, and its buttons stand last
                self.move(self.x(), self.y() - over)

    def _form(self) -> Form:
        """Add rows of a label and a field."""
        form = Form()
        self.body.addLayout(form)
        return form

    def _beside(self, button: QPushButton) -> None:
        """Put a button for something else beside the two; Enter means it where it has the focus."""
        button.setAutoDefault(False)
        self._buttons.insertWidget(0, button)

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
        self._scroll.needs_changed.connect(self._grow)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        set_look(self.confirm, "primary")
        self.confirm.setDefault(True)
        for button in (self.leave, self.banner.act):
            button.setAutoDefault(False)
        self._buttons.addStretch(1)
        self._buttons.addWidget(self.leave)
        self._buttons.addWidget(self.confirm)
        box = QVBoxLayout(self)
        box.setContentsMargins(3 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        box.setSpacing(2 * SPACE)
        box.addWidget(self.title)
        box.addWidget(self._scroll, 1)
        box.addWidget(self.limits)
        box.addWidget(self.banner)
        box.addLayout(self._buttons)


class _Fields(QScrollArea):
    """Keeps what has the keys in view, also when something that is said below takes room."""

    needs_changed = Signal()
    """What is inside has come to need another height."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        done = super().eventFilter(watched, event)
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self.needs_changed.emit()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        focus = seen_focus(self)
        if focus is not None and focus is not self:
            self.ensureWidgetVisible(focus)


def label_row(label: TextLabel, field: QWidget, text: str) -> None:
    """Say a row's label, which also names the field to screen readers."""
    label.setText(text)
    field.setAccessibleName(text)


def _first_field(whole: QWidget) -> QWidget | None:
    """Return the first thing inside that is filled in."""
    there = (one for one in whole.findChildren(QWidget) if isinstance(one, _FIELDS))
    return next((one for one in there if one.isVisibleTo(whole)), None)
