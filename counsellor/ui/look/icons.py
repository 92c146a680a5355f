# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Line icons drawn in the palette's ink, and redrawn when the palette or the scale changes."""

from __future__ import annotations

import weakref
from typing import TYPE_CHECKING, Protocol, cast

import shiboken6
from PySide6.QtCore import QByteArray, QObject, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton

if TYPE_CHECKING:
    from pathlib import Path

    from counsellor.ui.look.colours import Tokens

ICON_PX = 22
"""Side of an icon with the room around it, at 100 %."""
_ROOM = 2


class Iconed(Protocol):
    """What can show an icon: actions and buttons."""

    def setIcon(self, icon: QIcon, /) -> None: ...


class IconSet:
    """Draws icons by their file's name, tinted, each drawn once.

    Args:
        folder: where the ``*.svg`` lie; their strokes are ``currentColor``.
        tokens: the palette to draw with.
        scale: percent, 90 to 200.
        pixel_ratio: device pixels to a pixel.
    """

    def __init__(self, folder: Path, tokens: Tokens, scale: int, pixel_ratio: float) -> None:
        self._folder = folder
        self._tokens = tokens
        self._scale = scale
        self._ratio = pixel_ratio
        self._drawn: dict[tuple[str, str, int], QPixmap] = {}
        self._sized: list[weakref.ref[QAbstractButton]] = []
        self._shown: list[tuple[weakref.ref[QObject], str, str]] = []

    @property
    def size(self) -> QSize:
        """Side of an icon in a button, in pixels, at the present scale."""
        side = round(ICON_PX * self._scale / 100)
        return QSize(side, side)

    def redraw(self, tokens: Tokens, scale: int) -> None:
        """Take a new palette or scale, and change every icon that is shown."""
        self._tokens, self._scale = tokens, scale
        self._drawn.clear()
        for held in self._sized:
            button = held()
            if button is not None and shiboken6.isValid(button):
                button.setIconSize(self.size)
        shown, self._shown = self._shown, []
        for reference, name, colour in shown:
            shown_by = reference()
            if shown_by is not None and shiboken6.isValid(shown_by):
                self.put(cast("Iconed", shown_by), name, colour)

    def put(self, shown_by: Iconed, name: str, colour: str = "ink") -> None:
        """Give a button or an action an icon, now and after every change of the palette."""
        shown_by.setIcon(self.icon(name, colour))
        if isinstance(shown_by, QAbstractButton):
            self.keep_size(shown_by)
        target = cast("QObject", shown_by)
        self._shown = [item for item in self._shown if item[0]() not in (None, target)]
        self._shown.append((weakref.ref(target), name, colour))

    def keep_size(self, button: QAbstractButton) -> None:
        """Let a button, which has its icon from an action, follow the scale."""
        button.setIconSize(self.size)
        self._sized = [item for item in self._sized if item() not in (None, button)]
        self._sized.append(weakref.ref(button))

    def icon(self, name: str, colour: str = "ink") -> QIcon:
        """Draw an icon for buttons, greyed when they are disabled."""
        icon = QIcon(self._with_room(name, colour))
        icon.addPixmap(self._with_room(name, "edge"), QIcon.Mode.Disabled)
        return icon

    def pixmap(self, name: str, side: int, colour: str = "ink") -> QPixmap:
        """Draw an icon ``side`` pixels high in one of the palette's colours."""
        key = (name, colour, side)
        if key not in self._drawn:
            self._drawn[key] = self._draw(name, side, self._tokens.colour(colour).name())
        return self._drawn[key]

    def _with_room(self, name: str, colour: str) -> QPixmap:
        """Draw an icon that keeps its distance from the words beside it."""
        side = self.size.width()
        room = round(_ROOM * self._scale / 100)
        framed = self._blank(side)
        painter = QPainter(framed)
        painter.drawPixmap(room, room, self.pixmap(name, side - 2 * room, colour))
        painter.end()
        return framed

    def _blank(self, side: int) -> QPixmap:
        pixmap = QPixmap(QSize(side, side) * self._ratio)
        pixmap.setDevicePixelRatio(self._ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        return pixmap

    def _draw(self, name: str, side: int, colour: str) -> QPixmap:
        source = (self._folder / f"{name}.svg").read_text("utf-8")
        source = source.replace("currentColor", colour).replace(
            'stroke-width="2"', 'stroke-width="1.75"'
        )
        pixmap = self._blank(side)
        painter = QPainter(pixmap)
        QSvgRenderer(QByteArray(source.encode())).render(painter)
        painter.end()
        return pixmap
