# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""One sentence where no page can say it: what the system refused, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout

from counsellor.ui.look.theme import SPACE
from counsellor.ui.look.window_title import WINDOW_TITLE
from counsellor.ui.widgets.enter_presses import EnterPresses
from counsellor.ui.widgets.text_label import TextLabel
from counsellor.wording.errors import say_error
from counsellor.wording.translation import Speaker

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from counsellor.domain.errors import CounsellorError


_LEAST_WIDTH = 360


class FailureDialog(EnterPresses, QDialog):
    """Says an expected failure, in the language of the window; Enter and Esc close it."""

    def __init__(self, error: CounsellorError, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        said = say_error(error, speaker_of_the_window())
        self.setWindowTitle(WINDOW_TITLE)
        self.text, self.next_step = TextLabel(said.text), TextLabel(said.next_step)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        box = QVBoxLayout(self)
        box.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 2 * SPACE)
        box.setSpacing(2 * SPACE)
        for label in (self.text, self.next_step):
            label.setWordWrap(True)
            label.setMinimumWidth(_LEAST_WIDTH)
            box.addWidget(label)
        box.addWidget(close)


def speaker_of_the_window() -> Speaker:
    """Return a speaker of the language that was installed last."""
    return Speaker(QLocale().name().split("_")[0])
