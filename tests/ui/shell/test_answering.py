# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""One key takes what a message offers, wherever the keys are: most of all, it undoes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from counsellor.ui.actions.action_list import ANSWER
from counsellor.ui.widgets.banner import Offer, Tone
from tests.field import new_vault, take_in
from tests.ui.pages.desk import press

if TYPE_CHECKING:
    from tests.ui.shell.started import Start


@pytest.fixture
def at(start: Start) -> Start:
    vault = new_vault(start.folder, start.clock)
    take_in(vault, "the baker")
    vault.close()
    start.begin()
    start.enter()
    return start


def test_it_takes_the_offer_that_came_last(at: Start) -> None:
    taken: list[str] = []
    page, window = at.parts.pages.in_view().banner, at.parts.undoing.banner
    order = [(page, "page"), (window, "window"), (page, "page again")]
    for banner, word in order:
        banner.say(word, Tone.INFO, Offer("Undo", partial(taken.append, word)))
    at.application.window.top_bar.search.setFocus()
    press(at.application.window, Qt.Key.Key_F8, Qt.KeyboardModifier.ControlModifier)
    press(at.application.window, Qt.Key.Key_F8, Qt.KeyboardModifier.ControlModifier)
    assert taken == ["page again", "window"]


def test_the_key_stands_on_the_button_and_not_in_its_name(at: Start) -> None:
    banner = at.parts.undoing.banner
    banner.say("The goal was closed.", Tone.INFO, Offer("Undo", lambda: None))
    assert banner.act.text() == "Undo  Ctrl+F8"
    assert banner.act.accessibleName() == "Undo"


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_where_nothing_is_offered_it_says_so(at: Start, language: str) -> None:
    at.application.appearance.speak(language)
    banner = at.parts.pages.in_view().banner
    banner.hide()
    at.application.actions[ANSWER].trigger()
    assert banner.isVisible()
    assert banner.text()
