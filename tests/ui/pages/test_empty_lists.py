# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What an empty list says stands there whole, in every language and print."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from counsellor.ui.look.theme import Scheme
from counsellor.ui.pages.client.client_page import ClientPage
from counsellor.ui.pages.exchange.exchange_page import ExchangePage
from counsellor.ui.pages.office.inbox_page import InboxPage
from counsellor.ui.pages.session.session_timer import SessionTimer
from counsellor.ui.widgets.empty_state import EmptyState
from counsellor.ui.widgets.record_list import RecordList
from tests.field import take_in
from tests.ui.chosen_files import ChosenFiles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from counsellor.ui.pages.page import Page
    from tests.ui.pages.desk import Desk

WIDTHS = {100: (1024 - 260, 1180 - 204), 200: (1024 - 110,)}
"""What the rail leaves of the smallest and of the usual window; large print is in the smallest."""


def empty_pages(desk: Desk) -> Iterator[Page]:
    """Every page whose lists are as high as what is in them, with nothing in them."""
    client = desk.ask(take_in)
    one = ClientPage(desk.context, SessionTimer(desk.context, "test"))
    one.open(client)
    yield one
    yield InboxPage(desk.context, ChosenFiles())
    yield ExchangePage(desk.context, ChosenFiles())


def cut(empty: EmptyState) -> list[str]:
    """What of it is not seen whole."""
    labels = [one for one in empty.findChildren(QLabel) if one.isVisibleTo(empty)]
    whole = empty.rect()
    return [
        one.text() or "picture"
        for one in labels
        if one.height() < one.heightForWidth(one.width())
        or one.height() < one.pixmap().height()
        or not whole.contains(one.geometry().translated(empty._column.pos()))
    ]


def are_measured(page: Page) -> bool:
    return not any(one._measuring.isActive() for one in page.findChildren(RecordList))


@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_an_empty_list_says_so_whole(desk: Desk, language: str, scale: int) -> None:
    desk.context.theme.apply(Scheme.LIGHT, scale)
    desk.context.languages.speak(language)
    try:
        for page in empty_pages(desk):
            desk.show(page)
            for width in WIDTHS[scale]:
                page.setFixedWidth(width)
                desk.settle()
                desk.qtbot.waitUntil(partial(are_measured, page))
                shown = [one for one in page.findChildren(EmptyState) if one.isVisible()]
                assert shown, type(page).__name__
                assert [cut(one) for one in shown if cut(one)] == [], (type(page), width)
    finally:
        desk.context.theme.apply(Scheme.LIGHT, 100)
