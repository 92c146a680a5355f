# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""In a narrow window the search gives its keys up before how the exchange stands is cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from counsellor.ui.actions.registry import ActionRegistry
from counsellor.ui.look.theme import Scheme
from counsellor.ui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from counsellor.ui.look.languages import Languages
    from counsellor.ui.look.theme import Theme

SENTENCES = {
    "en": "Office holds everything up to 17:59 · nothing to send",
    "ru": "Центр получил всё до 17:59 · 4 изменения ещё не отправлены",
    "kk": "Орталық 17:59 уақытына дейінгінің бәрін алды · жіберетін ештеңе жоқ",
}
BESIDE_THE_RAIL = 1024 - 110


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme) -> TopBar:
    actions = ActionRegistry(theme.icons)
    actions.show_icons()
    bar = TopBar(actions, theme)
    actions.setParent(bar)
    qtbot.addWidget(bar)
    bar.show()
    return bar


@pytest.mark.parametrize("scale", [100, 150, 200])
@pytest.mark.parametrize("language", SENTENCES)
def test_the_sentence_is_whole_in_the_smallest_window(
    qtbot: QtBot, bar: TopBar, theme: Theme, english: Languages, language: str, scale: int
) -> None:
    english.speak(language)
    theme.apply(Scheme.LIGHT, scale)
    bar.show_exchange(SENTENCES[language])
    bar.resize(BESIDE_THE_RAIL, bar.sizeHint().height())
    label = bar._exchange
    search = bar.search
    qtbot.waitUntil(lambda: search.width() >= search.sizeHint().width())
    qtbot.waitUntil(lambda: label.is_whole_in(label.contentsRect().width()))
    assert search.width() >= search.sizeHint().width()


def test_what_went_comes_back_with_the_room(bar: TopBar, theme: Theme) -> None:
    theme.apply(Scheme.LIGHT, 200)
    bar.show_exchange(SENTENCES["ru"])
    seen: list[str] = []
    for width in (*range(1600, 500, -10), *range(500, 1600, 10)):
        bar.resize(width, bar.height())
        said = bar.search.text()
        assert bar.search.toolTip() == ("" if "Ctrl" in said else "Search (Ctrl+K)")
        assert bar.search.accessibleName() == "Search and commands"
        seen += [said] if seen[-1:] != [said] else []
    assert seen == ["Search (Ctrl+K)", "Search", "", "Search", "Search (Ctrl+K)"]
