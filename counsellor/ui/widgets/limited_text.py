# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Fields for text that know what the domain takes: they keep all that is typed, and tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from counsellor.domain.invisible import is_blank
from counsellor.wording.limits import say_limit

if TYPE_CHECKING:
    from counsellor.domain.shapes import Text
    from counsellor.wording.translation import Speaker


class LineBox(QLineEdit):
    """One line of text.

    Args:
        text: stands there at the beginning.
        limit: what the domain takes, by ``limit_of``; None where nothing is kept of it.
        parent: as ever.
    """

    def __init__(
        self, text: str = "", parent: QWidget | None = None, *, limit: Text | None = None
    ) -> None:
        super().__init__(text, parent)
        self.limit = limit

    def value(self) -> str:
        """What stands there as it would be kept, without blanks around it."""
        return _kept(self.text(), self.limit)


class TextBox(QPlainTextEdit):
    """A few lines of text; Tab leads on to the next field. The limit is as of a ``LineBox``."""

    def __init__(
        self,
        text: str,
        *,
        lines: int,
        limit: Text | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.limit = limit
        self.setTabChangesFocus(True)
        self.setMinimumHeight(self.fontMetrics().lineSpacing() * (lines + 1))

    def value(self) -> str:
        """What stands there as it would be kept, without blanks around it."""
        return _kept(self.toPlainText(), self.limit)


def limited_fields(parent: QWidget) -> list[LineBox | TextBox]:
    """Return the fields below a widget that have a limit."""
    found = [*parent.findChildren(QLineEdit), *parent.findChildren(QPlainTextEdit)]
    return [one for one in found if isinstance(one, LineBox | TextBox) and one.limit is not None]


def field_beyond(parent: QWidget) -> LineBox | TextBox | None:
    """Return the first field below a widget in which more stands than it takes."""
    return next((field for field in limited_fields(parent) if _beyond(field)), None)


def say_beyond(field: LineBox | TextBox, speaker: Speaker) -> str:
    """Say how much a field takes, and how much stands in it, by the name it has."""
    most = field.limit.most if field.limit is not None else 0
    return say_limit(field.accessibleName(), most, _beyond(field), speaker)


def _beyond(field: LineBox | TextBox) -> int:
    return field.limit.beyond(field.value()) if field.limit is not None else 0


def _kept(text: str, limit: Text | None) -> str:
    if limit is not None:
        return limit.plain(text).strip()
    return "" if is_blank(text) else text.strip()
