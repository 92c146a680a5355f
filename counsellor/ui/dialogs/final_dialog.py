# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A question about what nothing can undo: no stray Enter answers it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent

from counsellor.ui.dialogs.form_dialog import Field, FormDialog, FormText
from counsellor.ui.look.theme import set_look
from counsellor.ui.widgets.banner import Tone
from counsellor.ui.widgets.enter_presses import ENTER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QAbstractButton, QWidget

    from counsellor.ui.context import PageContext


class FinalDialog(FormDialog):
    """Confirmed by a click, or by Space on the button; Enter presses every other button.

    Without a field the focus begins on "Cancel". Elsewhere Enter says what confirms.
    """

    comes_back = False
    is_final = True

    def __init__(
        self, context: PageContext, parent: QWidget, text: FormText, fields: Sequence[Field] = ()
    ) -> None:
        super().__init__(context, parent, text, fields)
        set_look(self.confirm, "final")
        for button in (self.confirm, self.leave, self.banner.act):
            button.setAutoDefault(False)
            button.setDefault(False)
        # Some desktops press a button by Enter as well as by Space.
        self.confirm.installEventFilter(self)
        if not self._fields:
            self.leave.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.confirm and isinstance(event, QKeyEvent) and event.key() in ENTER:
            if event.type() == QEvent.Type.KeyPress:
                self._say_what_confirms()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in ENTER:
            super().keyPressEvent(event)
            return
        event.accept()
        others: tuple[QAbstractButton, ...] = (self.leave, self.banner.act, self.banner.dismiss)
        pressed = next((one for one in others if one.hasFocus()), None)
        if pressed is None:
            self._say_what_confirms()
        elif not event.isAutoRepeat():
            pressed.click()

    def _say_what_confirms(self) -> None:
        self._tell(self.tr("Here only Space on the button confirms."), Tone.INFO)
