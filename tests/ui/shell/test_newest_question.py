# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Every page of the window: whatever was asked before, it shows the answer to what was asked last.

The pages come from the navigation, so that none can be forgotten.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from counsellor.ui.pages.client.client_page import ClientPage
from counsellor.ui.pages.clients_page import ClientsPage
from counsellor.ui.pages.session.session_page import SessionPage
from counsellor.ui.pages.sessions_page import SessionsPage
from counsellor.ui.shell.navigation import PAGES
from counsellor.ui.shell.page_entry import Need
from tests.field import take_in
from tests.services.work import sit_together
from tests.ui.shell.test_freshness import SHORT_S, bring, field_start, office_start, shown

if TYPE_CHECKING:
    from counsellor.ui.pages.page import Page
    from tests.ui.shell.started import Start

__all__ = ["field_start", "office_start"]

NEEDS = [spec.needs for spec in PAGES for _ in spec.pages]
OF_OFFICE = [number for number, needs in enumerate(NEEDS) if Need.OFFICE in needs]
OF_ALL = [number for number in range(len(NEEDS)) if number not in OF_OFFICE]
Ask = Callable[[], None]


def questions(page: Page, first: str, second: str) -> tuple[Ask, Ask]:
    """Two questions that a page can be asked, one after the other; often the same one twice."""
    if isinstance(page, ClientPage):
        return (lambda: page.open(first)), (lambda: page.open(second))
    if isinstance(page, SessionPage):
        return (lambda: page.write_note(first)), (lambda: page.write_note(second))
    if isinstance(page, ClientsPage):
        return (lambda: page.search.setText("baker")), (lambda: page.search.setText("smith"))
    if isinstance(page, SessionsPage):
        narrow = page.without_note
        return (lambda: narrow.setChecked(True)), (lambda: narrow.setChecked(False))
    return page.refresh, page.refresh


class Gate:
    """Holds the vault's thread until it is opened."""

    def __init__(self, start: Start) -> None:
        self._opened, at_work = threading.Event(), threading.Event()

        def hold(_: object) -> None:
            at_work.set()
            self._opened.wait()

        start.application.worker.submit_urgent(hold)
        assert at_work.wait(10)

    def open(self) -> None:
        self._opened.set()


def in_turn(start: Start, first: Ask, second: Ask) -> None:
    """The first is answered, but its answer is still on its way when the second is asked."""
    first()
    done = threading.Event()
    start.application.worker.submit(lambda _: done.set())
    assert done.wait(10)
    second()


def overtaken(start: Start, first: Ask, second: Ask) -> None:
    """Neither has begun when the second is asked; what is urgent of it overtakes the first."""
    gate = Gate(start)
    try:
        first()
        second()
    finally:
        gate.open()


def late_first(start: Start, first: Ask, second: Ask) -> None:
    """The first is being answered while the second is asked, and a third time the first."""
    gate = Gate(start)
    try:
        second()
        first()
        second()
    finally:
        gate.open()


def check(start: Start, number: int) -> None:
    pages = start.parts.pages.all()
    assert len(pages) == len(NEEDS)
    baker = start.do(lambda vault: vault.clients.page()[0].id)
    smith = start.do(lambda vault: take_in(vault, "the smith"))
    first, second = questions(pages[number], baker, smith)
    bring(start, pages[number])
    second()
    start.settle()
    wanted = shown(pages[number])
    for order in (in_turn, overtaken, late_first):
        first()
        start.settle()
        order(start, first, second)
        start.settle()
        assert (order.__name__, shown(pages[number])) == (order.__name__, wanted)


@pytest.mark.parametrize("number", OF_ALL)
def test_a_page_shows_the_answer_to_its_newest_question(field_start: Start, number: int) -> None:
    client = field_start.do(lambda vault: vault.clients.page()[0].id)
    field_start.do(lambda vault: sit_together(vault, client, SHORT_S))
    check(field_start, number)


@pytest.mark.parametrize("number", OF_OFFICE)
def test_an_offices_page_does_so_too(office_start: Start, number: int) -> None:
    check(office_start, number)
