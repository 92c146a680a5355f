# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A stick that is plugged in is offered, exchanged on by one click, and ejected safely."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from counsellor.domain.drop_address import read_address
from counsellor.domain.place_errors import StickBusy
from counsellor.services.choose_drop import choose_drop
from counsellor.services.eject_stick import Ejected
from counsellor.services.keep_drops import remove_drop
from counsellor.services.read_drops import address_of, kept_drops
from counsellor.services.road_states import road_states
from counsellor.ui.pages.exchange import stick_row
from counsellor.ui.pages.today.stick_card import StickCard
from counsellor.ui.pages.today.today_page import TodayPage
from tests.centre import found_centre, new_client
from tests.field import open_vault
from tests.ui.pages.desk import click, press

if TYPE_CHECKING:
    from pathlib import Path

    from counsellor.ui.pages.exchange.stick_row import StickRow

from tests.ui.shell.started import Start


@pytest.fixture
def laptop(start: Start, tmp_path: Path) -> Start:
    """Started at a counsellor's vault that exchanges on a stick, which is not plugged in yet."""
    centre = found_centre(tmp_path)
    new_client(centre)
    stick = tmp_path / "STICK"
    (stick / "exchange").mkdir(parents=True)
    (before,) = kept_drops(centre.field)
    known = address_of(before)
    assert known is not None
    remove_drop(centre.field, known)
    choose_drop(centre.field, stick / "exchange")
    centre.close()
    (tmp_path / "field").rename(start.folder)
    start.opener = lambda: open_vault(start.folder, start.clock)
    start.begin()
    start.enter()
    return start


def plug_in(start: Start, *sticks: Path) -> None:
    """Plug in some and pull the others out; the window looks as it does every two seconds."""
    start.sticks[:] = sticks
    start.application.context.sticks.look()
    start.settle()


def row(start: Start) -> StickRow:
    return start.parts.pages.exchange.by_hand.stick


def card(start: Start) -> StickCard:
    return start.parts.pages.page(TodayPage).card(StickCard)


def go(start: Start, action: str) -> None:
    start.application.context.actions[action].trigger()
    start.settle()


def exchanged(start: Start) -> None:
    """Wait until the exchange that goes on has ended."""
    run = start.parts.pages.exchange._run
    start.qtbot.waitUntil(lambda: not run.is_running, timeout=60_000)
    start.settle()


def test_a_stick_of_ours_is_offered_when_it_comes_and_no_more_when_it_goes(
    laptop: Start, tmp_path: Path
) -> None:
    go(laptop, "go.today")
    assert card(laptop).isHidden()
    plug_in(laptop, tmp_path / "STICK")
    assert card(laptop).isVisible()
    assert "STICK" in card(laptop).heading.text()
    go(laptop, "go.exchange")
    assert row(laptop).text() == "STICK is plugged in."
    assert row(laptop).exchange.text() == "Exchange on STICK"
    plug_in(laptop)
    assert row(laptop).isHidden()
    go(laptop, "go.today")
    assert card(laptop).isHidden()
    # It was offered, and nothing more.
    assert laptop.do(road_states) == {}


def test_one_click_exchanges_on_it_and_then_it_is_to_be_ejected(
    laptop: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ejected: list[Path] = []

    def let_go(stick: Path) -> Ejected:
        ejected.append(stick)
        laptop.sticks.clear()
        return Ejected.OUT

    monkeypatch.setattr(stick_row, "eject_stick", let_go)
    go(laptop, "go.today")
    plug_in(laptop, tmp_path / "STICK")
    click(card(laptop).button)
    exchanged(laptop)
    assert laptop.parts.pages.exchange.isVisible()
    assert list((tmp_path / "STICK" / "exchange").glob("*.age"))
    assert row(laptop).text() == "Exchanged on STICK. Eject it before you pull it out."
    assert row(laptop).exchange.isHidden()
    go(laptop, "go.today")
    assert card(laptop).isHidden()
    go(laptop, "go.exchange")
    click(row(laptop).eject)
    laptop.qtbot.waitUntil(lambda: not row(laptop)._run.is_running)
    laptop.settle()
    assert ejected == [tmp_path / "STICK"]
    assert laptop.parts.pages.exchange.banner.text() == "STICK can be pulled out now."
    assert row(laptop).isHidden()


def test_a_stick_that_another_program_uses_is_said_and_can_be_ejected_again(
    laptop: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(stick: Path) -> Ejected:
        raise StickBusy(place=str(stick))

    monkeypatch.setattr(stick_row, "eject_stick", busy)
    go(laptop, "go.exchange")
    plug_in(laptop, tmp_path / "STICK")
    click(row(laptop).exchange)
    exchanged(laptop)
    click(row(laptop).eject)
    laptop.qtbot.waitUntil(lambda: not row(laptop)._run.is_running)
    laptop.settle()
    assert laptop.parts.pages.exchange.banner.isVisible()
    assert "still uses the stick" in laptop.parts.pages.exchange.banner.text()
    assert row(laptop).eject.isEnabled()
    assert not laptop.crashes


def test_who_plugs_it_in_again_is_offered_it_again(laptop: Start, tmp_path: Path) -> None:
    go(laptop, "go.exchange")
    plug_in(laptop, tmp_path / "STICK")
    click(row(laptop).exchange)
    exchanged(laptop)
    plug_in(laptop)
    laptop.clock.pass_time(60)
    plug_in(laptop, tmp_path / "STICK")
    assert row(laptop).exchange.isVisible()
    assert row(laptop).eject.isHidden()


def test_a_stick_that_is_not_ours_is_passed_over(laptop: Start, tmp_path: Path) -> None:
    (tmp_path / "PHOTOS").mkdir()
    plug_in(laptop, tmp_path / "PHOTOS")
    go(laptop, "go.exchange")
    assert row(laptop).isHidden()
    # Beside ours, ours is offered.
    plug_in(laptop, tmp_path / "PHOTOS", tmp_path / "STICK")
    assert row(laptop).text() == "STICK is plugged in."


def test_the_first_stick_of_all_is_kept_from_then_on(laptop: Start, tmp_path: Path) -> None:
    first = tmp_path / "FIRST"
    first.mkdir()
    kept = read_address(str(tmp_path / "STICK" / "exchange"))
    laptop.do(partial(remove_drop, address=kept))
    go(laptop, "go.exchange")
    plug_in(laptop, first)
    assert laptop.do(kept_drops) == ()
    click(row(laptop).exchange)
    exchanged(laptop)
    assert [one.address for one in laptop.do(kept_drops)] == [read_address(str(first)).text]
    assert list(first.glob("*.age"))


def test_nothing_is_looked_at_behind_the_lock(laptop: Start, tmp_path: Path) -> None:
    sticks = laptop.application.context.sticks
    assert sticks._timer.isActive()
    laptop.lock()
    assert not sticks._timer.isActive()
    laptop.sticks[:] = [tmp_path / "STICK"]
    laptop.enter()
    assert sticks._timer.isActive()
    go(laptop, "go.exchange")
    assert row(laptop).isVisible()


@pytest.mark.parametrize("sign", ["\u202e", "\u2066", "\n", "\x1b[2J"], ids=ascii)
def test_the_name_of_a_stick_is_text_to_show(laptop: Start, tmp_path: Path, sign: str) -> None:
    stick = tmp_path / f"a{sign}b"
    try:
        (tmp_path / "STICK").rename(stick)
    except OSError:
        pytest.skip("there are no such names here")
    kept = read_address(str(tmp_path / "STICK" / "exchange"))
    laptop.do(partial(remove_drop, address=kept))
    go(laptop, "go.exchange")
    plug_in(laptop, stick)
    for said in (row(laptop).text(), row(laptop).exchange.text()):
        assert sign[0] not in said
        assert "\ufffd" in said


@pytest.mark.parametrize("name", ["R&B", "&", "x" * 100])
def test_a_name_is_shown_as_it_is_and_not_for_ever(
    laptop: Start, tmp_path: Path, name: str
) -> None:
    laptop.do(partial(remove_drop, address=read_address(str(tmp_path / "STICK" / "exchange"))))
    (tmp_path / name).mkdir()
    go(laptop, "go.exchange")
    plug_in(laptop, tmp_path / name)
    shown = laptop.application.context.sticks.sticks[0].name
    assert name.startswith(shown.removesuffix("…"))
    assert row(laptop).text() == f"{shown} is plugged in."
    assert row(laptop).exchange.text().replace("&&", "&") == f"Exchange on {shown}"
    assert len(shown) <= 32


def test_by_keyboard_alone(laptop: Start, tmp_path: Path) -> None:
    go(laptop, "go.exchange")
    plug_in(laptop, tmp_path / "STICK")
    laptop.parts.pages.exchange.sync.setFocus()
    for _ in range(20):
        focused = QApplication.focusWidget()
        if focused is None or focused is row(laptop).exchange:
            break
        press(focused, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is row(laptop).exchange
    press(row(laptop).exchange, Qt.Key.Key_Space)
    exchanged(laptop)
    assert row(laptop).eject.isVisible()
