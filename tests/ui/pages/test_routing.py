# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What is done goes to the page in view, and to no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QStackedWidget

from counsellor.ui.pages.page import Page
from counsellor.ui.shell.routing import route_actions

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tests.ui.pages.desk import Desk

START = "session.start"


class Answering(Page):
    """Notes what it was asked to do, and then does it."""

    def __init__(self, desk: Desk, then: Callable[[], object] = bool) -> None:
        super().__init__(desk.context)
        self.asked = 0
        self._then = then

    def refresh(self) -> None:
        """Nothing is read."""

    def retranslate(self) -> None:
        """Nothing is said."""

    def handles(self) -> Mapping[str, Callable[[], None]]:
        return {START: self._answer}

    def _answer(self) -> None:
        self.asked += 1
        self._then()


class Silent(Answering):
    """Answers nothing."""

    def handles(self) -> Mapping[str, Callable[[], None]]:
        return {}


@pytest.fixture
def stack(desk: Desk) -> QStackedWidget:
    """Three pages, the first of which turns to the second."""
    stack = QStackedWidget()
    pages = [
        Answering(desk, lambda: stack.setCurrentIndex(1)),
        Answering(desk),
        Silent(desk),
    ]
    for page in pages:
        stack.addWidget(page)
    route_actions(desk.context.actions, lambda: pages[stack.currentIndex()])
    desk.show(stack)
    return stack


def asked(stack: QStackedWidget) -> list[int]:
    pages = [stack.widget(number) for number in range(stack.count())]
    return [page.asked for page in pages if isinstance(page, Answering)]


def test_one_page_answers_even_if_it_turns_to_another_that_would(
    desk: Desk, stack: QStackedWidget
) -> None:
    desk.context.actions[START].trigger()
    assert asked(stack) == [1, 0, 0]
    desk.context.actions[START].trigger()
    assert asked(stack) == [1, 1, 0]


def test_a_page_that_answers_nothing_leaves_it_to_nobody_else(
    desk: Desk, stack: QStackedWidget
) -> None:
    stack.setCurrentIndex(2)
    desk.context.actions[START].trigger()
    assert asked(stack) == [0, 0, 0]


def test_behind_the_cover_nothing_is_answered(desk: Desk, stack: QStackedWidget) -> None:
    stack.hide()
    desk.context.actions[START].trigger()
    assert asked(stack) == [0, 0, 0]
