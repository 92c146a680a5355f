# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Larger and smaller text by keyboard, in the steps that the settings have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from counsellor.ui.look.theme import PLAIN_SCALE, SCALES

if TYPE_CHECKING:
    from counsellor.ui.actions.registry import ActionRegistry
    from counsellor.ui.look.appearance import Appearance


class TextSize(QObject):
    """Ties the three actions to the appearance."""

    def __init__(self, actions: ActionRegistry, appearance: Appearance, parent: QObject) -> None:
        super().__init__(parent)
        self._appearance = appearance
        actions["view.larger"].triggered.connect(lambda: self._step(1))
        actions["view.smaller"].triggered.connect(lambda: self._step(-1))
        actions["view.plain_size"].triggered.connect(lambda: self._apply(PLAIN_SCALE))

    def _step(self, way: int) -> None:
        place = SCALES.index(self._appearance.scale) + way
        self._apply(SCALES[max(0, min(place, len(SCALES) - 1))])

    def _apply(self, scale: int) -> None:
        if scale != self._appearance.scale:
            self._appearance.apply(self._appearance.scheme, scale)
