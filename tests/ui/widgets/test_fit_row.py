# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A row of buttons loses its words before its keys, and its keys before its icons."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget

from counsellor.ui.actions.registry import ActionRegistry
from counsellor.ui.look.theme import Scheme
from counsellor.ui.widgets.fit_row import FitRow
from counsellor.ui.widgets.keyed_button import KeyedButton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pytestqt.qtbot import QtBot

    from counsellor.ui.look.languages import Languages
    from counsellor.ui.look.theme import Theme

PHASES = ("phase.trust", "phase.dialogue", "phase.practical", "phase.family", "phase.break")
ICONS = Qt.ToolButtonStyle.ToolButtonIconOnly


def shown(button: KeyedButton) -> int:
    """Return how much a button says: 2 words and keys, 1 its keys, 0 nothing."""
    if button.toolButtonStyle() == ICONS:
        return 0
    return 2 if button.text() == button.words() else 1


@pytest.fixture
def holder(qtbot: QtBot) -> QWidget:
    """A widget that lets a row be of any width."""
    holder = QWidget()
    qtbot.addWidget(holder)
    return holder


def held(holder: QWidget, buttons: Sequence[QToolButton]) -> FitRow:
    row = FitRow(buttons)
    row.setParent(holder)
    row.resize(row.sizeHint())
    holder.show()
    return row


@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_what_goes_goes_in_order_and_comes_back(
    holder: QWidget,
    theme: Theme,
    english: Languages,
    language: str,
    scale: int,
) -> None:
    english.speak(language)
    theme.apply(Scheme.LIGHT, scale)
    actions = ActionRegistry(theme.icons, holder)
    actions.show_icons()
    buttons = [KeyedButton(actions[one]) for one in PHASES]
    row = held(holder, buttons)
    least, most = row.minimumSizeHint().width(), row.sizeHint().width()
    seen: list[int] = []
    for width in (*range(most + 20, least - 1, -8), *range(least, most + 20, 8)):
        row.resize(width, row.height())
        said = {shown(one) for one in buttons}
        assert len(said) == 1  # all of them the same
        assert sum(one.sizeHint().width() + 8 for one in buttons) - 8 <= width
        assert all(one.accessibleName() for one in buttons)
        if said == {1}:
            assert [one.text() for one in buttons] == ["F2", "F3", "F4", "F5", "F7"]
        seen += [one for one in said if seen[-1:] != [one]]
    assert seen == [2, 1, 0, 1, 2]


def test_a_button_without_keys_goes_to_its_icon(
    qtbot: QtBot, holder: QWidget, theme: Theme
) -> None:
    actions = ActionRegistry(theme.icons, holder)
    keyed, plain = KeyedButton(actions[PHASES[0]]), QToolButton()
    plain.setText("Some words")
    row = held(holder, [keyed, plain])
    row.resize(row.sizeHint().width() - 1, row.height())
    qtbot.waitUntil(lambda: plain.toolButtonStyle() == ICONS)
    assert keyed.text() == "F2"
