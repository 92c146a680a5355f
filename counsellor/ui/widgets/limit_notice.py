# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Tells while one types that a field takes less than stands in it; the text stays as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from counsellor.ui.widgets.limited_text import field_beyond, limited_fields, say_beyond
from counsellor.ui.widgets.notice import Notice, Tone

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from counsellor.ui.look.languages import Languages
    from counsellor.ui.look.theme import Theme


class LimitNotice(Notice):
    """Names the first field below a widget that holds too much; hidden where none does.

    Args:
        theme: as of every notice.
        languages: who says it.
        watched: its fields are watched, once ``watch`` was called.
    """

    said = Signal()
    """There is something to read now that was not there."""

    def __init__(self, theme: Theme, languages: Languages, watched: QWidget) -> None:
        super().__init__(theme)
        self._languages = languages
        self._watched = watched
        self._known: set[QWidget] = set()

    def watch(self) -> None:
        """Look at every field whenever something is typed; at those too that came since."""
        for field in limited_fields(self._watched):
            if field not in self._known:
                self._known.add(field)
                field.textChanged.connect(self._look)
        self._look()

    def refuses(self) -> bool:
        """Tell whether a field holds too much; it is named then, and has the focus."""
        field = field_beyond(self._watched)
        if field is None:
            return False
        self._look()
        field.setFocus()
        return True

    def _look(self) -> None:
        field = field_beyond(self._watched)
        before = self.text()
        self.say(say_beyond(field, self._languages.speaker) if field else "", Tone.WARNING)
        if self.text() and not before:
            self.said.emit()
