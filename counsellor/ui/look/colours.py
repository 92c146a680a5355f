# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The colours of the window: named tokens, Qt's palette made of them, and their contrast."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPalette

if TYPE_CHECKING:
    from pathlib import Path

TEXT_CONTRAST = 4.5
"""The least contrast of text with its ground (WCAG 2.2, 1.4.3)."""
SHAPE_CONTRAST = 3.0
"""The least contrast of the focus ring, icons and edges of fields (WCAG 2.2, 1.4.11)."""


_LINEAR_UP_TO = 0.04045
"""Where sRGB's curve stops being a straight line."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """What each colour is for; values are ``#rrggbb``.

    ``edge`` outlines what can be operated; ``line`` only separates and carries no meaning.
    """

    name: str
    paper: str
    surface: str
    rail: str
    ink: str
    ink_soft: str
    line: str
    edge: str
    accent: str
    accent_strong: str
    on_accent: str
    accent_soft: str
    focus: str
    danger: str
    danger_soft: str
    warning: str
    warning_soft: str
    good: str
    good_soft: str
    phase_trust: str
    phase_dialogue: str
    phase_practical: str
    phase_family: str
    phase_break: str
    phase_untagged: str

    @classmethod
    def read(cls, path: Path) -> Tokens:
        """Read a palette file; a missing or unknown name is a mistake of ours, and raised."""
        return cls(**json.loads(path.read_text("utf-8")))

    def by_name(self) -> dict[str, str]:
        """Return every token, as the stylesheet wants them."""
        return {field.name: getattr(self, field.name) for field in fields(self)}

    def colour(self, token: str) -> QColor:
        """Return one token as Qt's colour."""
        return QColor(getattr(self, token))


def qt_palette(tokens: Tokens) -> QPalette:
    """Make the palette that Fusion, and every widget without a rule of its own, draws with."""
    roles = QPalette.ColorRole
    palette = QPalette()
    for role, token in (
        (roles.Window, "paper"),
        (roles.WindowText, "ink"),
        (roles.Base, "surface"),
        (roles.AlternateBase, "paper"),
        (roles.Text, "ink"),
        (roles.PlaceholderText, "ink_soft"),
        (roles.Button, "surface"),
        (roles.ButtonText, "ink"),
        (roles.BrightText, "danger"),
        (roles.ToolTipBase, "surface"),
        (roles.ToolTipText, "ink"),
        (roles.Highlight, "accent"),
        (roles.HighlightedText, "on_accent"),
        (roles.Accent, "accent"),
        (roles.Link, "accent"),
        (roles.LinkVisited, "accent"),
        (roles.Light, "surface"),
        (roles.Midlight, "line"),
        (roles.Mid, "edge"),
        (roles.Dark, "edge"),
        (roles.Shadow, "ink"),
    ):
        palette.setColor(role, tokens.colour(token))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, tokens.colour("ink_soft"))
    return palette


def contrast(first: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    lighter, darker = sorted((_luminance(QColor(first)), _luminance(QColor(other))), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    """Return the relative luminance (WCAG 2.2, "relative luminance")."""
    red, green, blue = (
        part / 12.92 if part <= _LINEAR_UP_TO else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
