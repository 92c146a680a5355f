# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""How the window looks: Fusion in our own light or dark palette, fonts, and one scale for all."""

from __future__ import annotations

import re
from enum import StrEnum
from string import Template
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase

from counsellor import paths
from counsellor.ui.look.colours import Tokens, qt_palette
from counsellor.ui.look.icons import IconSet

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication, QWidget

SCALES = (90, 100, 115, 130, 150, 175, 200)
PLAIN_SCALE = 100
"""Sizes that a person can choose, in percent."""
BASE_POINTS = 10.5
"""Size of running text at 100 %."""
LOW = 480
"""A window that is lower, in pixels at 100 %, has room for what is done in it and little else."""
SPACE = 8
"""The grid: margins and gaps are multiples of it, or its half."""
FONT_FILES = ("NotoSans-Regular.ttf", "NotoSans-SemiBold.ttf", "NotoNaskhArabic-Regular.ttf")
FONT_FAMILIES = ("Noto Sans", "Noto Naskh Arabic")
STRONG = QFont.Weight.DemiBold


class Scheme(StrEnum):
    """Which palette is used."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """Gives the application its look, again whenever the choice or the system's scheme changes."""

    changed = Signal()
    """Palette or scale are new; painted widgets ask for their colours again."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._scheme = Scheme.SYSTEM
        self._scale = 100
        self._folder = paths.resources() / "palettes"
        self._template = Template((self._folder / "style.qss").read_text("utf-8"))
        self._hints = app.styleHints()
        self._system = self._hints.colorScheme()
        self.tokens = self._read_tokens()
        self.icons = IconSet(
            paths.resources() / "icons", self.tokens, self._scale, app.devicePixelRatio()
        )
        self._hints.colorSchemeChanged.connect(self._on_system_scheme)

    @property
    def scheme(self) -> Scheme:
        return self._scheme

    @property
    def scale(self) -> int:
        """Percent, one of ``SCALES``."""
        return self._scale

    def apply(self, scheme: Scheme, scale: int = 100) -> None:
        """Apply a palette and a scale to every window, open ones included.

        Args:
            scheme: light, dark, or as the system has it.
            scale: percent; the nearest of ``SCALES`` is taken.
        """
        self._scheme = scheme
        self._scale = min(SCALES, key=lambda known: abs(known - scale))
        self._apply()

    def px(self, pixels: int) -> int:
        """Return a length, told in pixels at 100 %, at the present scale."""
        return round(pixels * self._scale / 100)

    def is_low(self, height: int) -> bool:
        """Tell whether a window so high has little room for text as large as it is now."""
        return height < self.px(LOW)

    def _on_system_scheme(self, scheme: Qt.ColorScheme) -> None:
        self._system = scheme
        if self._scheme is Scheme.SYSTEM:
            self._apply()

    def _read_tokens(self) -> Tokens:
        dark = self._scheme is Scheme.DARK or (
            self._scheme is Scheme.SYSTEM and self._system == Qt.ColorScheme.Dark
        )
        return Tokens.read(self._folder / ("dark.json" if dark else "light.json"))

    def _apply(self) -> None:
        self.tokens = self._read_tokens()
        self.icons.redraw(self.tokens, self._scale)
        self._app.setPalette(qt_palette(self.tokens))
        self._app.setFont(self._font())
        self._app.setStyleSheet(self.stylesheet())
        self.changed.emit()

    def _font(self) -> QFont:
        font = QFont(list(FONT_FAMILIES))
        font.setPointSizeF(BASE_POINTS * self._scale / 100)
        return font

    def stylesheet(self) -> str:
        """Fill the stylesheet's tokens, lengths and font sizes in."""
        values = dict(self.tokens.by_name())
        for picture in ("arrow", "tick"):
            file = self._folder / f"{picture}-{self.tokens.name}.svg"
            values[picture] = file.as_posix()
        lengths: dict[str, Callable[[int], str]] = {
            "s": lambda number: str(self.px(number)),
            "f": lambda number: str(self.px(number) - 1),
            # Half of a box with two edges of 2: with any more, Qt draws no circle but a square.
            "r": lambda number: str((self.px(number) + 4) // 2),
            "t": lambda number: f"{self._points(number):.2f}",
        }
        for name in set(re.findall(r"\$\{([sftr]\d+)\}", self._template.template)):
            values[name] = lengths[name[0]](int(name[1:]))
        return self._template.substitute(values)

    def _points(self, percent: int) -> float:
        return BASE_POINTS * self._scale / 100 * percent / 100


def load_fonts() -> None:
    """Register the fonts that come with the program: Cyrillic with Kazakh letters, Arabic.

    One that cannot be read is no reason not to start: the system's own take its place.
    """
    for name in FONT_FILES:
        QFontDatabase.addApplicationFont(str(paths.resources() / "fonts" / name))


def set_look(widget: QWidget, look: str) -> None:
    """Give a widget one of the looks of the stylesheet, also after it was first shown."""
    widget.setProperty("look", look)
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        restyle(widget)


def restyle(widget: QWidget) -> None:
    """Let the stylesheet see that a property of the widget has changed."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
