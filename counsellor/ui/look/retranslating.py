# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Widgets that say their texts anew when the language changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget as _Base
else:
    _Base = object


class Retranslating(_Base):
    """Goes first among the bases of a widget; calls ``retranslate`` when the language changes.

    The widget calls it once itself, at the end of its constructor.
    """

    def retranslate(self) -> None:
        """Set every text of this widget, but not those of its children of the same kind."""
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
