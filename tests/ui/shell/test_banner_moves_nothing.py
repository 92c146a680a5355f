# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A message that comes or goes moves no button of any page, and lies over none that has room."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from counsellor.ui.widgets.banner import Offer, Tone
from tests.centre import OFFICE_KEY, found_centre
from tests.field import new_vault, open_vault, take_in

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from counsellor.ui.pages.page import Page
    from tests.ui.shell.started import Start

SHORT = "Saved."
LONG = "Nothing could be written there, and what is to be done now takes a while to say. " * 6
SIZES = ((1024, 640), (1366, 768), (1180, 760))


def places(page: Page) -> dict[int, QRect]:
    """Where each button and field of a page is, its banner's apart."""
    found: list[QWidget] = [*page.findChildren(QAbstractButton), *page.findChildren(QLineEdit)]
    return {
        id(one): QRect(one.mapTo(page, QPoint(0, 0)), one.size())
        for one in found
        if one.isVisible() and not page.banner.isAncestorOf(one)
    }


def come_to_rest() -> None:
    for _ in range(3):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


@pytest.mark.parametrize("size", SIZES, ids=[f"{width}x{height}" for width, height in SIZES])
@pytest.mark.parametrize("side", ["field", "office"])
def test_no_button_moves(start: Start, side: str, size: tuple[int, int]) -> None:
    if side == "field":
        vault = new_vault(start.folder, start.clock)
        client = take_in(vault)
        vault.close()
    else:
        centre = found_centre(start.folder.parent)
        client = take_in(centre.office)
        centre.close()
        centre.office.folder.path.rename(start.folder)
        start.opener = lambda: open_vault(start.folder, start.clock, OFFICE_KEY)
    start.begin()
    start.application.window.resize(*size)
    start.enter()
    navigation, walked = start.parts.pages, 0
    for kind, (action, _number) in navigation._at.items():
        if start.application.window.offers(action):
            page = navigation.page(kind)
            if page is navigation.client:
                navigation.open_client(client)
            navigation._turn_to(action, page)
            start.settle()
            come_to_rest()
            before = places(page)
            for text in (SHORT, LONG):
                page.banner.say(text, Tone.DANGER, Offer("Try again", lambda: None))
                come_to_rest()
                assert page.banner.isVisible()
                assert page.rect().contains(page.banner.geometry()), type(page)
                assert places(page) == before, type(page)
            page.banner.say(SHORT, Tone.GOOD)
            come_to_rest()
            over = [one for one in before.values() if one.intersects(page.banner.geometry())]
            assert over == [], type(page)
            page.banner.hide()
            come_to_rest()
            assert places(page) == before
            walked += 1
    assert walked >= (7 if side == "field" else 9)
