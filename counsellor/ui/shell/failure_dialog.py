# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""One sentence where no page can say it: what the system refused, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QMessageBox

from counsellor.ui.look.window_title import WINDOW_TITLE
from counsellor.wording.errors import say_error
from counsellor.wording.translation import Speaker

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from counsellor.domain.errors import CounsellorError


class FailureDialog(QMessageBox):
    """Says an expected failure, in the language of the window."""

    def __init__(self, error: CounsellorError, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        said = say_error(error, speaker_of_the_window())
        self.setWindowTitle(WINDOW_TITLE)
        self.setIcon(QMessageBox.Icon.Warning)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(said.text)
        self.setInformativeText(said.next_step)
        self.setStandardButtons(QMessageBox.StandardButton.Close)


def speaker_of_the_window() -> Speaker:
    """Return a speaker of the language that was installed last."""
    return Speaker(QLocale().name().split("_")[0])
