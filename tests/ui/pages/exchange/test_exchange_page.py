# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The exchange: what waits, what went, what the office holds; a drop that is gone loses nothing."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from counsellor.domain.clock import stamp
from counsellor.domain.coded import ConsentItem
from counsellor.services.confirm_device import confirm_device, own_words
from counsellor.services.read_drops import DROPS, KeptDrop, kept_drops
from counsellor.services.set_goal import set_goal
from counsellor.services.twin_signs import TWIN
from counsellor.ui.pages.exchange.exchange_page import ExchangePage
from counsellor.wording.moments import say_date
from tests.centre import OFFICE_KEY, Centre, found_centre, new_client
from tests.field import open_vault, take_in
from tests.ui.chosen_files import ChosenFiles
from tests.ui.pages.desk import Desk, click, press
from tests.ui.pages.office_desk import desk_on

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.look.languages import Languages
    from counsellor.ui.look.theme import Theme


class Counter:
    """The counsellor's desk with the Exchange page, and the office at the other end."""

    def __init__(self, desk: Desk, folder: Path, files: ChosenFiles) -> None:
        self.desk = desk
        self.folder = folder
        self.files = files
        self.page = ExchangePage(desk.context, files)
        desk.context.actions["exchange.sync"].triggered.connect(self.page.sync_now)
        desk.show(self.page)

    def sync(self) -> None:
        """Click, and wait until it is over."""
        click(self.page.sync)
        self.desk.qtbot.waitUntil(lambda: not self.page.busy.isVisible(), timeout=30_000)
        self.desk.settle()

    def answer(self) -> None:
        """Let the office exchange on its side."""
        office = open_vault(self.folder / "office", self.desk.clock, OFFICE_KEY)
        Centre(office, office, self.folder / "drop", self.desk.clock, "").answer()
        office.close()

    def states(self) -> list[str]:
        model = self.page.model
        return [model.record(row).state for row in range(model.rowCount())]


@pytest.fixture
def counter(
    qtbot: QtBot, tmp_path: Path, theme: Theme, english: Languages
) -> Iterator[Callable[..., Counter]]:
    """Prepare the counsellor's vault, then sit down at it."""
    desks = []

    def sit_down(prepare: Callable[[Centre], object] = new_client) -> Counter:
        centre = found_centre(tmp_path)
        prepare(centre)
        centre.close()
        desk = desk_on(
            tmp_path / "field",
            lambda: open_vault(tmp_path / "field", centre.clock),
            qtbot,
            (theme, english),
            centre.clock,
        )
        desks.append(desk)
        return Counter(desk.__enter__(), tmp_path, ChosenFiles())

    yield sit_down
    for desk in desks:
        desk.__exit__(None, None, None)


def test_a_bundle_waits_is_sent_and_is_held_by_the_office(
    counter: Callable[..., Counter],
) -> None:
    at = counter()
    assert at.states() == []
    at.sync()
    assert at.states() == ["sent"]
    assert "nothing yet" in at.page.state.text()
    at.answer()
    at.sync()
    assert at.states() == ["held"]
    assert at.page.state.text().startswith("Office holds everything up to")
    assert at.page.state.text().endswith("nothing waits")


def test_a_drop_that_is_gone_is_said_and_can_be_tried_again(
    counter: Callable[..., Counter],
) -> None:
    at = counter()
    drop = at.folder / "drop"
    shutil.move(drop, at.folder / "elsewhere")
    at.sync()
    assert at.page.banner.isVisible()
    assert at.states() == ["waiting"]
    shutil.move(at.folder / "elsewhere", drop)
    click(at.page.banner.act)
    at.desk.qtbot.waitUntil(lambda: at.states() == ["sent"], timeout=30_000)


def test_a_sync_that_runs_is_not_begun_again_by_click_enter_or_key(
    counter: Callable[..., Counter],
) -> None:
    at = counter()
    page, worker = at.page, at.desk.context.worker
    began: list[bool] = []
    page._run.changed.connect(lambda: began.append(page._run.is_running))
    free = threading.Event()
    worker.submit(lambda _: free.wait(30))
    click(page.sync)
    click(page.sync)
    QTest.keyClick(page.sync, Qt.Key.Key_Return)
    at.desk.context.actions["exchange.sync"].trigger()
    page.sync_now()
    free.set()
    at.desk.qtbot.waitUntil(lambda: not page._run.is_running, timeout=30_000)
    at.desk.settle()
    assert began == [True, False]
    assert at.states() == ["sent"]


def are_all(at: Counter, state: str) -> bool:
    return at.states() == [state]


def test_by_keyboard_the_exchange_can_be_repeated_where_it_was_begun(
    counter: Callable[..., Counter],
) -> None:
    at = counter()
    for state in ("sent", "held"):
        at.page.sync.setFocus()
        press(at.page.sync, Qt.Key.Key_Space)
        at.desk.qtbot.waitUntil(partial(are_all, at, state), timeout=30_000)
        at.desk.qtbot.waitUntil(at.page.sync.isEnabled)
        assert at.page.sync.hasFocus()
        at.answer()


def test_what_the_office_refused_names_just_that_record(counter: Callable[..., Counter]) -> None:
    codes = {}

    def prepare(centre: Centre) -> None:
        told, other = (take_in(centre.field, name) for name in ("the baker", "two sons"))
        codes.update({one: centre.field.clients.get(one).code for one in (told, other)})
        centre.send()
        journal = centre.field.journal
        own = journal.authorship
        journal.authorship = replace(own, author=centre.office.membership.staff)
        set_goal(centre.field, told, "work")
        journal.authorship = own
        set_goal(centre.field, other, "a room")
        centre.send()
        centre.answer()

    at = counter(prepare)
    at.sync()
    said = at.page.notices.refused.text()
    told, other = codes.values()
    day = say_date(at.desk.clock.now().date(), at.desk.context.speaker)
    assert f"Goal · {told} · {day} — It bears another person's name." in said
    newest = at.page.model.index(0, 4).data()
    assert newest == "Not all taken by the office"
    assert "waiting" not in at.page.state.text()
    assert other not in said


def refuse_goal(centre: Centre, text: str) -> None:
    """Let the office refuse a goal that bears another person's name."""
    journal = centre.field.journal
    (client, *_) = [row.id for row in centre.field.clients.page()]
    own = journal.authorship
    journal.authorship = replace(own, author=centre.office.membership.staff)
    set_goal(centre.field, client, text)
    journal.authorship = own
    centre.send()
    centre.answer()


def test_what_was_read_of_what_was_not_taken_is_hidden_and_found_in_the_list(
    counter: Callable[..., Counter],
) -> None:
    def prepare(centre: Centre) -> None:
        new_client(centre)
        centre.send()
        refuse_goal(centre, "work")

    at = counter(prepare)
    at.sync()
    notices = at.page.notices
    hide = notices.dismissals[notices.refused]
    assert hide.accessibleName() == "Hide this notice: not taken"
    at.page.sync.setFocus()
    while not hide.hasFocus():
        press(at.page.focusWidget(), Qt.Key.Key_Tab)
    press(hide, Qt.Key.Key_Space)
    at.desk.qtbot.waitUntil(lambda: not notices.refused.isVisible())
    assert at.page.sync.hasFocus()
    assert "list of bundles still says" in at.page.banner._text.text()
    at.sync()
    assert not notices.refused.isVisible()
    at.page.list.table.setFocus()
    press(at.page.list.table, Qt.Key.Key_Return)
    assert "It bears another person's name." in at.page.banner._text.text()


def test_choosing_a_stick_keeps_it_and_exchanges_there(counter: Callable[..., Counter]) -> None:
    at = counter()
    at.files.place = at.folder / "stick"
    at.files.place.mkdir()
    click(at.page.choose)
    at.desk.qtbot.waitUntil(lambda: at.states() == ["sent"], timeout=30_000)
    assert list(at.files.place.glob("*.age"))
    assert at.desk.ask(kept_drops)[0] == KeptDrop(str(at.files.place))


def test_who_has_not_agreed_stays_and_the_page_says_so(counter: Callable[..., Counter]) -> None:
    def prepare(centre: Centre) -> None:
        take_in(centre.field, "two sons", ConsentItem.STATISTICS)

    at = counter(prepare)
    at.sync()
    assert at.page.notices.staying.isVisible()
    assert "1 client" in at.page.notices.staying.text()


def test_the_words_of_this_device_are_there_to_be_read_out(
    counter: Callable[..., Counter],
) -> None:
    at = counter()
    assert at.page.words.text() == " ".join(at.desk.ask(own_words))
    assert at.page._words_label.text().endswith("Read them out when your office confirms it:")


def test_the_words_ask_for_nothing_once_the_office_has_compared_them(
    counter: Callable[..., Counter],
) -> None:
    def prepare(centre: Centre) -> None:
        centre.send()
        centre.answer()
        confirm_device(centre.office, centre.field.membership.device)
        centre.answer()

    at = counter(prepare)
    at.sync()
    assert at.page.words.text() == " ".join(at.desk.ask(own_words))
    assert at.page._words_label.text().endswith("Your office has compared them:")


def test_hiding_the_warning_of_a_twin_leaves_the_focus_where_the_hand_goes_next(
    counter: Callable[..., Counter],
) -> None:
    at = counter()

    def find_twin(vault: OpenVault) -> None:
        with vault.transaction():
            vault.settings.put(TWIN, stamp(vault.clock.now()))

    at.desk.ask(find_twin)
    at.page.refresh()
    at.desk.qtbot.waitUntil(at.page.notices.dismissals[at.page.notices.twin].isVisible)
    at.page.sync.setFocus()
    while not at.page.notices.dismissals[at.page.notices.twin].hasFocus():
        press(at.page.focusWidget(), Qt.Key.Key_Tab)
    press(at.page.notices.dismissals[at.page.notices.twin], Qt.Key.Key_Space)
    at.desk.qtbot.waitUntil(lambda: not at.page.notices.twin.isVisible())
    assert at.page.sync.hasFocus()


def test_without_an_office_nothing_can_be_exchanged(desk: Desk) -> None:
    page = ExchangePage(desk.context, ChosenFiles())
    desk.show(page)
    assert not page.sync.isEnabled()
    assert page.state.text() == "This vault has not joined an office."


def test_the_lock_cuts_an_exchange_off_without_a_word(counter: Callable[..., Counter]) -> None:
    at = counter()
    click(at.page.sync)
    assert at.page.busy.isVisible()
    with at.desk.qtbot.waitSignal(at.desk.context.worker.locked):
        at.desk.context.worker.lock()
    at.desk.qtbot.waitUntil(lambda: not at.page.busy.isVisible())
    assert not at.page.banner.isVisible()


def test_the_cover_leaves_no_bundle_behind(counter: Callable[..., Counter]) -> None:
    at = counter()
    at.sync()
    at.page.forget()
    assert at.states() == []
    assert at.page.state.text() == ""


def test_where_no_place_is_chosen_yet_a_sync_asks_for_one_and_goes_on(
    counter: Callable[..., Counter], tmp_path: Path
) -> None:
    def prepare(centre: Centre) -> None:
        new_client(centre)
        with centre.field.transaction():
            centre.field.settings.put(DROPS, [])

    at = counter(prepare)
    click(at.page.sync)
    at.desk.qtbot.waitUntil(at.page.banner.isVisible)
    at.desk.settle()
    assert at.files.asked == ["Folder or stick for the exchange"]
    at.files.place = tmp_path / "stick"
    at.files.place.mkdir()
    at.sync()
    at.desk.qtbot.waitUntil(lambda: bool(list(tmp_path.glob("stick/*.age"))), timeout=30_000)
    at.desk.settle()
    assert at.states() == ["sent"]
