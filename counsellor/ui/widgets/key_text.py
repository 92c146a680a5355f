# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The text of a recovery key, to be copied or saved; a saved one is read back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPlainTextEdit

from counsellor.domain.errors import CounsellorError, StorageFailed
from counsellor.files import replace_file
from counsellor.paths import shown
from counsellor.ui.widgets.notice import Tone
from counsellor.wording.errors import say_error

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from counsellor.ui.look.languages import Languages
    from counsellor.ui.look.theme import Theme
    from counsellor.ui.widgets.notice import Notice

_HEIGHT = 72


class KeyText(QPlainTextEdit):
    """Cannot be changed; Tab goes on."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        theme.changed.connect(self._size)
        self._size()

    def _size(self) -> None:
        self.setFixedHeight(self._theme.px(_HEIGHT))


def save_key(path: Path, lines: Sequence[str], notice: Notice, languages: Languages) -> bool:
    """Write lines into a file, read them back, and say how it went; return whether they lie there.

    A failure is said as errors are.
    """
    content = "\n".join([*lines, ""]).encode("utf-8")
    try:
        replace_file(path, content)
        if path.read_bytes() != content:
            raise StorageFailed(place=str(path), reason="read back")
    except CounsellorError as error:
        notice.say(say_error(error, languages.speaker).whole, Tone.DANGER)
        return False
    said = languages.speaker.say(
        "KeyText", "Saved. Lock the stick away, far from this computer. The file: {place}"
    )
    notice.say(said.format(place=shown(path)), Tone.GOOD)
    return True
