# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The look: contrast in both palettes, live changes of scheme and scale, fonts, icons."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo, QPalette, QRawFont
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from counsellor import paths
from counsellor.ui.look.colours import SHAPE_CONTRAST, TEXT_CONTRAST, Tokens, contrast
from counsellor.ui.look.icons import ICON_PX
from counsellor.ui.look.theme import (
    BASE_POINTS,
    SCALES,
    STRONG,
    Scheme,
    Theme,
    restyle,
    set_look,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

GROUNDS = ("paper", "surface", "rail", "accent_soft")
LETTERS = "АаЁёЙйӘәҒғҚқҢңӨөҰұҮүҺһІі№«»—…₸·"
SOFT = ("danger_soft", "warning_soft", "good_soft")
TEXT_ON_GROUND = [
    *product(("ink", "ink_soft", "accent", "accent_strong"), GROUNDS),
    *product(("danger", "warning", "good"), GROUNDS),
    *product(("ink", "ink_soft"), SOFT),
    ("danger", "danger_soft"),
    ("warning", "warning_soft"),
    ("good", "good_soft"),
    ("on_accent", "accent"),
    ("on_accent", "accent_strong"),
    ("ink_soft", "line"),
]
PHASES = ("trust", "dialogue", "practical", "family", "break", "untagged")
SHAPE_ON_GROUND = [
    *product(("focus", "edge", "ink"), GROUNDS),
    *product([f"phase_{phase}" for phase in PHASES], ("paper", "surface", "rail")),
    *product(("ink", "edge"), SOFT),
]


@pytest.fixture(params=["light", "dark"])
def tokens(request: pytest.FixtureRequest) -> Tokens:
    return Tokens.read(paths.resources() / "palettes" / f"{request.param}.json")


@pytest.mark.parametrize(("text", "ground"), TEXT_ON_GROUND)
def test_text_stands_out_from_its_ground(tokens: Tokens, text: str, ground: str) -> None:
    assert contrast(getattr(tokens, text), getattr(tokens, ground)) >= TEXT_CONTRAST


@pytest.mark.parametrize(("shape", "ground"), SHAPE_ON_GROUND)
def test_edges_icons_and_the_focus_ring_stand_out(tokens: Tokens, shape: str, ground: str) -> None:
    assert contrast(getattr(tokens, shape), getattr(tokens, ground)) >= SHAPE_CONTRAST


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#123456", "#123456") == 1


def test_the_scheme_changes_without_a_restart(qapp: QApplication, theme: Theme) -> None:
    theme.apply(Scheme.DARK)
    dark = qapp.palette().color(QPalette.ColorRole.Window)
    theme.apply(Scheme.LIGHT)
    light = qapp.palette().color(QPalette.ColorRole.Window)
    assert dark.lightness() < 64
    assert light.lightness() > 192


def test_the_system_scheme_is_followed_until_one_is_chosen(
    qapp: QApplication, theme: Theme
) -> None:
    theme.apply(Scheme.SYSTEM)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.tokens.name == "dark"
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert theme.tokens.name == "light"
    theme.apply(Scheme.DARK)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert theme.tokens.name == "dark"


@pytest.mark.parametrize("scale", SCALES)
def test_one_number_scales_text_and_icons(qapp: QApplication, theme: Theme, scale: int) -> None:
    theme.apply(Scheme.LIGHT, scale)
    assert qapp.font().pointSizeF() == pytest.approx(BASE_POINTS * scale / 100)
    assert theme.icons.size.width() == round(ICON_PX * scale / 100)


def test_an_odd_scale_becomes_the_nearest_one(theme: Theme) -> None:
    theme.apply(Scheme.LIGHT, 1000)
    assert theme.scale == 200
    theme.apply(Scheme.LIGHT, 98)
    assert theme.scale == 100


def test_the_font_has_every_russian_and_kazakh_letter(qapp: QApplication, theme: Theme) -> None:
    assert QFontInfo(qapp.font()).family() == "Noto Sans"
    glyphs = QRawFont.fromFont(qapp.font()).glyphIndexesForString(LETTERS)
    assert [letter for letter, glyph in zip(LETTERS, glyphs, strict=True) if not glyph] == []


def test_the_strong_weight_is_a_face_of_its_own(qapp: QApplication, theme: Theme) -> None:
    strong = qapp.font()
    strong.setWeight(STRONG)
    assert QFontInfo(strong).weight() == STRONG


def test_worn_icons_are_redrawn_in_the_new_palette(qtbot: QtBot, theme: Theme) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    theme.icons.put(button, "lock")
    light = button.icon().pixmap(20, 20).toImage()
    theme.apply(Scheme.DARK)
    assert button.icon().pixmap(20, 20).toImage() != light


def test_an_icon_is_drawn_once(theme: Theme) -> None:
    assert theme.icons.pixmap("lock", 20) is theme.icons.pixmap("lock", 20)


def test_a_deleted_wearer_is_forgotten(qtbot: QtBot, theme: Theme) -> None:
    button = QPushButton()
    theme.icons.put(button, "lock")
    button.deleteLater()
    del button
    theme.apply(Scheme.DARK)
    theme.apply(Scheme.LIGHT)


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("look", ["", "primary", "link"])
def test_what_is_opened_by_a_button_does_not_widen_its_words(
    qtbot: QtBot, theme: Theme, scale: int, look: str
) -> None:
    theme.apply(Scheme.LIGHT, scale)
    button = QPushButton("Для старых программ")
    qtbot.addWidget(button)
    set_look(button, look)
    button.setCheckable(True)
    button.show()
    widths = []
    for checked in (False, True):
        button.setChecked(checked)
        restyle(button)
        widths.append(button.sizeHint().width())
    assert widths[0] == widths[1]


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("look", ["", "primary", "link"])
def test_the_focus_moves_nothing(qtbot: QtBot, theme: Theme, scale: int, look: str) -> None:
    theme.apply(Scheme.LIGHT, scale)
    whole, one, other = QWidget(), QPushButton("Все клиенты"), QPushButton("Сохранить")
    qtbot.addWidget(whole)
    box = QVBoxLayout(whole)
    for button in (one, other):
        set_look(button, look)
        box.addWidget(button)
    whole.show()
    whole.activateWindow()
    qtbot.waitUntil(whole.isActiveWindow)
    hints = []
    for focused in (one, other):
        focused.setFocus()
        restyle(one)
        hints.append(one.sizeHint())
    assert hints[0] == hints[1]
