# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Every action has a text and an icon, and a shortcut that fires in every keyboard layout."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from counsellor import paths
from counsellor.ui.actions.action_list import ACTIONS, GROUP_TITLES, Group
from counsellor.ui.actions.registry import ActionRegistry, say_keys

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from counsellor.ui.look.languages import Languages
    from counsellor.ui.look.theme import Theme

FIRES_EVERYWHERE = re.compile(r"((Ctrl|Shift|Alt)\+)*(F\d{1,2}|[A-Z]|Return)")


@pytest.fixture
def actions(theme: Theme) -> ActionRegistry:
    actions = ActionRegistry(theme.icons)
    actions.show_icons()
    return actions


def test_every_action_has_a_text_and_an_icon(actions: ActionRegistry) -> None:
    for spec in ACTIONS:
        assert actions[spec.id].text()
        assert not actions[spec.id].icon().isNull()
        assert (paths.resources() / "icons" / f"{spec.icon}.svg").exists()


def test_no_two_actions_share_an_id_or_a_shortcut() -> None:
    ids = [spec.id for spec in ACTIONS]
    keys = [QKeySequence(key).toString() for spec in ACTIONS for key in spec.shortcuts]
    assert len(set(ids)) == len(ids)
    assert len(set(keys)) == len(keys)


def test_every_action_has_a_shortcut_of_letters_and_function_keys_only() -> None:
    for spec in ACTIONS:
        assert spec.shortcuts, spec.id
        for keys in spec.shortcuts:
            assert FIRES_EVERYWHERE.fullmatch(keys), spec.id


def test_no_shortcut_takes_an_editing_key() -> None:
    """Copy, paste, cut, undo, redo, select all, save and print stay what they are."""
    taken = {keys for spec in ACTIONS for keys in spec.shortcuts}
    assert not taken & {f"Ctrl+{letter}" for letter in "CVXZYASP"}


def test_every_group_has_a_title() -> None:
    assert set(GROUP_TITLES) == set(Group)


def test_an_action_is_off_while_any_reason_bars_it(actions: ActionRegistry) -> None:
    sign = actions["note.sign"]
    actions.disable("nothing to sign", ["note.sign"])
    actions.disable_all_but("locked", ["app.lock"])
    actions.enable("locked")
    assert not sign.isEnabled()
    assert actions["app.search"].isEnabled()
    actions.enable("nothing to sign")
    assert sign.isEnabled()


def test_an_action_left_out_is_neither_offered_nor_found_by_its_keys(
    actions: ActionRegistry,
) -> None:
    actions.leave_out(["go.inbox"])
    assert "go.inbox" not in [spec.id for spec, _ in actions.offered()]
    assert actions.by_keys(QKeySequence("Ctrl+I")) is None
    actions.leave_out([])
    assert actions.by_keys(QKeySequence("Ctrl+I")) is actions["go.inbox"]


def test_the_lock_has_a_function_key_too(actions: ActionRegistry) -> None:
    assert actions.by_keys(QKeySequence("F12")) is actions["app.lock"]
    assert actions.by_keys(QKeySequence("Ctrl+L")) is actions["app.lock"]


def test_shortcuts_work_in_the_window_that_has_the_actions(
    qtbot: QtBot, actions: ActionRegistry
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    actions.attach(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    with qtbot.waitSignal(actions["phase.trust"].triggered):
        QTest.keyClick(window, Qt.Key.Key_F2)


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ("Ctrl+Return", "Ctrl+Enter"),
        ("Alt+Left", "Alt+←"),
        ("Ctrl++", "Ctrl++"),
        ("Shift+F8", "Shift+F8"),
        ("", ""),
    ],
)
@pytest.mark.skipif(sys.platform == "darwin", reason="has signs of its own on its keys")
@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_keys_are_named_as_they_stand_on_the_keyboard(
    english: Languages, language: str, keys: str, said: str
) -> None:
    english.speak(language)
    assert say_keys(QKeySequence(keys)) == said
