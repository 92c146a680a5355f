# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A question that no Esc, Enter or closing of its window takes away: it is answered or put off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counsellor.ui.dialogs.question import Question
from counsellor.ui.widgets.banner import Tone

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent
    from PySide6.QtWidgets import QWidget

    from counsellor.ui.context import PageContext


class HeldDialog(Question):
    """Left by "Later" alone, or by the program: when the window is covered, everything goes."""

    unkept = "words of a kit, a key or an invitation are kept nowhere"

    def __init__(self, context: PageContext, parent: QWidget, *, width: int = 560) -> None:
        super().__init__(context, parent, width=width)
        self._may_go = False
        self.leave.clicked.disconnect()
        self.leave.clicked.connect(self._put_off)

    def reject(self) -> None:
        """Esc: say what there is to do instead."""
        if self._may_go:
            super().reject()
        else:
            self._tell(self.held(), Tone.WARNING)

    def held(self) -> str:
        """Say why it stays."""
        raise NotImplementedError

    def closeEvent(self, event: QCloseEvent) -> None:
        """The person's closing is an Esc; the program's own is obeyed."""
        self._may_go = not event.spontaneous()
        if self._may_go:
            super().closeEvent(event)
        else:
            event.ignore()
            self.reject()

    def retranslate(self) -> None:
        self.leave.setText(self.tr("Later"))

    def _put_off(self) -> None:
        self._may_go = True
        self.reject()
