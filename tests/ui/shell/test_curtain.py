# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""F12 and Ctrl+L in the first run: nothing secret is to be seen or read, and nothing is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget

from counsellor.services.unlock_vault import KIT_WORDS
from counsellor.ui.pages.first_run.beginning_step import BeginningStep
from counsellor.ui.pages.first_run.creating_step import CreatingStep
from counsellor.ui.pages.first_run.join_step import JoinStep
from counsellor.ui.pages.first_run.kit_step import KitStep
from counsellor.ui.pages.first_run.office_key_step import OfficeKeyStep
from counsellor.ui.pages.first_run.office_step import OfficeStep
from counsellor.ui.pages.first_run.passphrase_step import PassphraseStep
from counsellor.ui.pages.first_run.words_back_step import WordsBackStep
from tests.ui.pages.desk import click, press

if TYPE_CHECKING:
    from counsellor.ui.pages.first_run.curtain import Curtain
    from counsellor.ui.pages.first_run.step import Step
    from counsellor.ui.pages.first_run.wizard import FirstRun
    from tests.ui.shell.started import Start

CONTROL = Qt.KeyboardModifier.ControlModifier
NO = Qt.KeyboardModifier.NoModifier
KEYS = ((Qt.Key.Key_F12, NO), (Qt.Key.Key_L, CONTROL))
OFFICE = "Centre of Abai"
WAY = [BeginningStep, OfficeStep, PassphraseStep, KitStep, WordsBackStep]


@pytest.fixture
def first_run(start: Start) -> FirstRun:
    start.begin()
    first_run = start.application.cover.first_run
    assert first_run is not None
    return first_run


def curtain_of(start: Start) -> Curtain:
    curtain = start.application.cover.curtain
    assert curtain is not None
    return curtain


def fill(first_run: FirstRun) -> list[str]:
    """Do what the step asks; return what of it is secret."""
    step = first_run.step
    if isinstance(step, BeginningStep):
        click(step.role.office)
    elif isinstance(step, OfficeStep):
        QTest.keyClicks(step.name, OFFICE)
        QTest.keyClicks(step.supervisor, "Dana")
    elif isinstance(step, PassphraseStep):
        click(step.new.proposal.use)
        return [step.new.field.text()]
    elif isinstance(step, KitStep):
        return step.words
    elif isinstance(step, WordsBackStep):
        kit = first_run.findChildren(KitStep)[0]
        for place, field in zip(step.asked, step.fields, strict=True):
            QTest.keyClicks(field, kit.words[place])
        return [field.text() for field in step.fields]
    return []


def go_to(first_run: FirstRun, kind: type[Step]) -> list[str]:
    """Go on to a step and fill it; return what of it is secret."""
    while not isinstance(first_run.step, kind):
        fill(first_run)
        click(first_run.next)
    return fill(first_run)


def readable(window: QWidget) -> set[str]:
    """Return all texts that stand in the window, what is hidden included."""
    fields = [one.text() for one in window.findChildren(QLineEdit)]
    texts = [one.toPlainText() for one in window.findChildren(QPlainTextEdit)]
    return {one.text() for one in window.findChildren(QLabel)} | {*fields, *texts}


def seen(window: QWidget) -> list[QWidget]:
    return [one for one in window.findChildren(QLabel) if one.isVisible() and one.text()]


def test_an_empty_passphrase_is_said_to_be_that(start: Start, first_run: FirstRun) -> None:
    go_to(first_run, KitStep)
    window, curtain = start.application.window, curtain_of(start)
    press(window, *KEYS[0])
    for typed, said in (("", "first"), ("wrong", "not the passphrase"), ("", "first")):
        QTest.keyClicks(curtain.field, typed)
        press(curtain.field, Qt.Key.Key_Return)
        assert said in curtain.notice.text()
        assert curtain.field.hasFocus()


@pytest.mark.parametrize("keys", KEYS)
@pytest.mark.parametrize("kind", WAY)
def test_at_every_step_it_covers_and_comes_back(
    start: Start, first_run: FirstRun, kind: type[Step], keys: tuple[Qt.Key, Qt.KeyboardModifier]
) -> None:
    secret = go_to(first_run, kind)
    chosen = first_run.step.answers.passphrase
    window, curtain = start.application.window, curtain_of(start)
    press(window, *keys)
    assert curtain.isVisible()
    assert not first_run.isVisible()
    assert all(curtain.isAncestorOf(one) for one in seen(window))
    assert readable(window) & set(secret) == set()
    press(window, *keys)
    if chosen:
        QTest.keyClicks(curtain.field, chosen)
    focused = window.focusWidget()
    assert focused is not None
    press(focused, Qt.Key.Key_Return)
    assert not curtain.isVisible()
    assert isinstance(first_run.step, kind)
    assert first_run.step.isVisible()
    focus = window.focusWidget()
    assert focus is not None
    assert first_run.isAncestorOf(focus)
    if kind is KitStep:
        assert set(secret) <= readable(window)
    if kind is OfficeStep:
        assert OFFICE in readable(window)
    if kind in (PassphraseStep, WordsBackStep):
        assert not first_run.next.isEnabled()
    fill(first_run)
    assert first_run.next.isEnabled()


def test_another_passphrase_lifts_nothing(start: Start, first_run: FirstRun) -> None:
    go_to(first_run, KitStep)
    press(start.application.window, Qt.Key.Key_F12)
    curtain = curtain_of(start)
    for typed in ("", "no such words"):
        QTest.keyClicks(curtain.field, typed)
        click(curtain.go_on)
        assert curtain.isVisible()
        assert curtain.notice.isVisible()
        assert curtain.field.text() == ""


def test_who_has_forgotten_it_already_begins_again_with_another_kit(
    start: Start, first_run: FirstRun
) -> None:
    words = go_to(first_run, WordsBackStep) and first_run.findChildren(KitStep)[0].words
    press(start.application.window, Qt.Key.Key_F12)
    click(curtain_of(start).restart)
    again = start.application.cover.first_run
    assert again is not None
    assert again is not first_run
    assert again.isVisible()
    assert isinstance(again.step, BeginningStep)
    assert len(words) == KIT_WORDS
    assert again.findChildren(KitStep)[0].words != words


def test_words_of_an_invitation_are_typed_again(start: Start, first_run: FirstRun) -> None:
    click(first_run.findChildren(BeginningStep)[0].role.join)
    click(first_run.next)
    step = first_run.step
    assert isinstance(step, JoinStep)
    QTest.keyClicks(step.words, "apple river stone")
    press(start.application.window, Qt.Key.Key_F12)
    assert "apple river stone" not in readable(start.application.window)
    click(curtain_of(start).go_on)
    assert step.isVisible()


def test_what_is_made_meanwhile_is_not_shown(start: Start, first_run: FirstRun) -> None:
    """The office's key is shown to nobody but who has the passphrase."""
    go_to(first_run, WordsBackStep)
    chosen = first_run.step.answers.passphrase
    click(first_run.next)
    assert isinstance(first_run.step, CreatingStep)
    press(start.application.window, Qt.Key.Key_F12)
    curtain = curtain_of(start)
    assert curtain.restart.isHidden()
    start.qtbot.waitUntil(lambda: isinstance(first_run.step, OfficeKeyStep), timeout=60_000)
    assert curtain.isVisible()
    QTest.keyClicks(curtain.field, chosen)
    press(curtain.field, Qt.Key.Key_Return)
    step = first_run.step
    assert isinstance(step, OfficeKeyStep)
    assert step.key.isVisible()
    key = step.key.toPlainText()
    press(start.application.window, Qt.Key.Key_F12)
    assert key not in readable(start.application.window)
    QTest.keyClicks(curtain.field, chosen)
    press(curtain.field, Qt.Key.Key_Return)
    assert step.key.toPlainText() == key


def test_a_vault_that_is_made_out_of_sight_is_locked(start: Start, first_run: FirstRun) -> None:
    go_to(first_run, WordsBackStep)
    click(first_run.next)
    press(start.application.window, Qt.Key.Key_F12)
    start.qtbot.waitUntil(lambda: isinstance(first_run.step, OfficeKeyStep), timeout=60_000)
    with start.qtbot.waitSignal(start.parts.locking.locked):
        first_run.finished.emit()  # as it is for whoever joins: nothing is shown after the making
    assert start.application.window.is_covered
    assert start.application.cover.lock_page.isVisible()
