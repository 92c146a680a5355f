# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The first hour in each language, by a real mouse and real keys, and what it asks of a person.

From an empty folder to the first signed note, the second client by keyboard, and the receipt of
the office; what was counted is left in ``build/first-hour.json``.
"""

from __future__ import annotations

import json
import re
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from counsellor.bootstrap import system_clock
from counsellor.crypto.keyslots import FLOOR
from counsellor.domain.coded import Role
from counsellor.domain.roster import Suite
from counsellor.services.create_office import OfficeDetails, create_office
from counsellor.services.create_vault import NewVault, create_vault, propose_recovery_words
from counsellor.services.invite_counsellor import Invitee, invite_counsellor
from tests.journeys.first_hour import Screen
from tests.ui.actions.test_layouts_xdotool import PLACES, x_server

if TYPE_CHECKING:
    from collections.abc import Iterator

    from counsellor.services.invite_counsellor import InvitationMade

pytestmark = pytest.mark.xdotool

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = {"en": "us", "ru": "ru", "kk": "kz"}
"""Each language and the keyboard layout that its people write in."""
NAMES = {"en": ("lantern", "river"), "ru": ("фонарь", "река"), "kk": ("шам", "өзен")}
NOTES = {
    "en": "He came by himself. We spoke of work.",
    "ru": "Пришёл сам. Говорили о работе.",
    "kk": "Өзі келді. Жұмыс туралы сөйлестік.",
}
AGREED = ("service", "sync")
OFFICE_PASSPHRASE = "seven green apples under nine old boats"
MOST_SCREENS, MOST_INPUTS, MOST_KEYS, RECEIPT_CLICKS = 10, 16, 16, 1


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    with x_server("1366x768") as display:
        yield display


@pytest.fixture
def invitation(tmp_path: Path) -> InvitationMade:
    """An office's invitation; the office has its folder for exchange beside it."""
    drop = tmp_path / "drop"
    drop.mkdir()
    words = propose_recovery_words()
    folder = tmp_path / "office" / "vault"
    folder.parent.mkdir()
    new = NewVault(folder, OFFICE_PASSPHRASE, words, cost=FLOOR)
    vault = create_vault(new, system_clock())
    create_office(vault, OfficeDetails("Centre", "Dana", Suite.PQ, str(drop)))
    made = invite_counsellor(vault, Invitee("Aigerim", Role.THEOLOGIAN), tmp_path / "invitation")
    vault.close()
    return made


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_hour_asks_little(
    display: str, tmp_path: Path, invitation: InvitationMade, language: str
) -> None:
    (tmp_path / "field").mkdir()
    screen = Screen(display, tmp_path / "field" / "vault")
    try:
        joins(screen, language, invitation)
        first, second = NAMES[language]
        takes_in(screen, language, first)
        talks_and_signs(screen, language)
        screens, inputs, visits = (
            screen.counted.screens,
            screen.counted.inputs,
            list(screen.counted.visits),
        )
        keys = takes_in_by_keyboard(screen, language, second)
        sends(screen, tmp_path / "drop")
    finally:
        screen.end()
    counted = {
        "screens": screens,
        "inputs": inputs,
        "second_client_keys": keys,
        "receipt_clicks": answers(display, tmp_path),
    }
    leave(language, counted)
    assert screens <= MOST_SCREENS, visits
    assert inputs <= MOST_INPUTS, visits
    assert keys <= MOST_KEYS
    assert counted["receipt_clicks"] == RECEIPT_CLICKS


def leave(language: str, counted: dict[str, int]) -> None:
    """Leave the figures for whoever wants to publish them."""
    target = ROOT / "build" / "first-hour.json"
    target.parent.mkdir(exist_ok=True)
    known = json.loads(target.read_text("utf-8")) if target.exists() else {}
    target.write_text(json.dumps(known | {language: counted}, indent=1), "utf-8")


# --- the first run ---------------------------------------------------------------------------


def joins(screen: Screen, language: str, invitation: InvitationMade) -> None:
    """Go from the empty folder to the open window."""
    screen.layout("us")
    screen.sees("BeginningStep")
    screen.ticks(f"step.language.choices[{language}]")
    screen.clicks("wizard.next")
    screen.sees("JoinStep")
    screen.clicks("step.choose")
    screen.sees("file")
    screen.types(str(invitation.path))
    screen.presses("Return")
    screen.sees("JoinStep")
    screen.waits("step.words", focus=True)
    screen.types(invitation.words)
    screen.presses("Return")
    screen.waits("wizard.next", usable=True)
    screen.presses("Return")
    screen.sees("PassphraseStep")
    screen.clicks("step.new.proposal.use")
    screen.presses("Return")
    screen.sees("KitStep")
    paper = copied(screen)
    screen.presses("Return")
    screen.sees("WordsBackStep")
    screen.layout(LANGUAGES[language])
    for place, number in enumerate(asked(screen)):
        screen.tabs_to(f"step.fields[{place}]")
        screen.types(paper[number])
    screen.tabs_to("wizard.next")
    screen.presses("Return")
    screen.sees("TodayPage")


def copied(screen: Screen) -> dict[int, str]:
    """Copy the numbered words from the screen."""
    shown = screen.asks("labels", "step.grid")["labels"]
    return {
        int(number[:-1]): word for number, word in pairwise(shown) if re.fullmatch(r"\d+\.", number)
    }


def asked(screen: Screen) -> list[int]:
    """Read which words are asked back."""
    labels = screen.asks("labels", "step.back")["labels"]
    return [int(found[0]) for label in labels if (found := re.search(r"\d+", label))]


# --- the first client ------------------------------------------------------------------------


def takes_in(screen: Screen, language: str, name: str) -> None:
    """Add the first client, with a consent that was spoken, and begin to talk."""
    screen.clicks("page.BeginCard.button")
    screen.sees("NewClientDialog")
    screen.layout(LANGUAGES[language])
    screen.waits("dialog.working_name", focus=True)
    screen.types(name)
    for item in AGREED:
        screen.ticks(f"dialog.consent.items[{item}]")
    screen.clicks("dialog.begin")


def talks_and_signs(screen: Screen, language: str) -> None:
    """Write the note while the session runs, stop it and sign."""
    screen.sees("SessionPage")
    screen.waits("page.draft_editor.editor", focus=True)
    screen.types(NOTES[language])
    screen.presses("F10")
    screen.sees("StopSessionDialog")
    screen.presses("Return")
    screen.sees("SessionPage")
    screen.waits("page.draft_editor.editor", focus=True)
    screen.presses("ctrl+Return")
    screen.waits("page.view.card", usable=True)
    assert NOTES[language] in screen.asks("widget", "page.view.card.text")["text"]


def takes_in_by_keyboard(screen: Screen, language: str, name: str) -> int:
    """Add another client without the mouse; gives how many keys it took but the name's."""
    before, clicks = screen.counted.keys, screen.counted.clicks
    screen.presses(f"ctrl+{PLACES['N']}")
    screen.sees("NewClientDialog")
    screen.waits("dialog.working_name", focus=True)
    screen.types(name)
    for item in AGREED:
        box = f"dialog.consent.items[{item}]"
        screen.tabs_to(box)
        screen.presses("space")
        screen.waits(box, ticked=True)
    screen.presses("Return")
    screen.sees("ClientPage")
    screen.waits("page.header.name", text=name)
    assert screen.counted.clicks == clicks
    return screen.counted.keys - before


# --- the office ------------------------------------------------------------------------------


def sends(screen: Screen, drop: Path) -> None:
    """Leave bundles in the folder for exchange."""
    screen.presses(f"ctrl+{PLACES['R']}")
    screen.sees("ExchangePage")
    is_done(screen)
    assert list(drop.rglob("*.age"))


def is_done(screen: Screen) -> None:
    """Wait until the exchange says what it did."""
    screen.waits("page.banner", usable=True)
    screen.waits("page.sync", usable=True)


def answers(display: str, folder: Path) -> int:
    """Unlock the office's window and let it answer; gives the clicks until it has."""
    drop = folder / "drop"
    screen = Screen(display, folder / "office" / "vault")
    try:
        screen.layout("us")
        screen.types(OFFICE_PASSPHRASE)
        screen.presses("Return")
        screen.sees("TodayPage")
        before = set(drop.rglob("*.age"))
        screen.clicks("page.ExchangeCard.button")
        screen.sees("ExchangePage")
        is_done(screen)
        assert set(drop.rglob("*.age")) - before
        return screen.counted.clicks
    finally:
        screen.end()
