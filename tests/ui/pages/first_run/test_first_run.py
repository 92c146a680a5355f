# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""From an empty laptop to an open vault, by keyboard: language, role, passphrase, kit, office."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from counsellor.crypto.keyslots import FLOOR
from counsellor.domain.coded import Role
from counsellor.services.confirm_device import office_words
from counsellor.services.create_office import OfficeDetails, create_office
from counsellor.services.create_vault import ASKED_BACK
from counsellor.services.invite_counsellor import Invitee, invite_counsellor
from counsellor.services.note_written_down import OFFICE_KEY, unwritten
from counsellor.services.spell_words import in_language
from counsellor.services.unlock_vault import KIT_WORDS
from counsellor.ui.look.theme import Scheme
from counsellor.ui.pages.first_run.beginning_step import BeginningStep
from counsellor.ui.pages.first_run.join_step import JoinStep
from counsellor.ui.pages.first_run.kit_step import KitStep
from counsellor.ui.pages.first_run.office_key_step import OfficeKeyStep
from counsellor.ui.pages.first_run.office_step import OfficeStep
from counsellor.ui.pages.first_run.passphrase_step import PassphraseStep
from counsellor.ui.pages.first_run.wizard import FirstRun
from counsellor.ui.pages.first_run.words_back_step import WordsBackStep
from counsellor.ui.vault_thread.worker import VaultWorker
from tests.field import HandClock, new_vault
from tests.ui.chosen_files import ChosenFiles
from tests.ui.pages.desk import click, press

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.look.languages import Languages
    from counsellor.ui.look.theme import Theme
    from counsellor.ui.pages.first_run.step import Step

MINE = "seven green apples under nine old boats"


@dataclass
class Beginning:
    """A first run on an empty folder, and the one who goes through it."""

    qtbot: QtBot
    pages: FirstRun
    worker: VaultWorker[OpenVault]
    files: ChosenFiles
    folder: Path

    def at(self, kind: type[Step]) -> Step:
        assert type(self.pages.step) is kind
        return self.pages.step

    def go_on(self) -> None:
        assert self.pages.next.isEnabled()
        click(self.pages.next)

    def enter(self) -> None:
        press(self.pages, Qt.Key.Key_Return)

    def reach_passphrase(self) -> PassphraseStep:
        """Go through the names of an office."""
        beginning = self.at(BeginningStep)
        assert isinstance(beginning, BeginningStep)
        click(beginning.role.office)
        self.go_on()
        office = self.at(OfficeStep)
        assert isinstance(office, OfficeStep)
        QTest.keyClicks(office.name, "Centre")
        QTest.keyClicks(office.supervisor, "Dana")
        self.go_on()
        step = self.at(PassphraseStep)
        assert isinstance(step, PassphraseStep)
        return step

    def choose_words(self) -> str:
        """Take the seven words that are proposed."""
        step = self.at(PassphraseStep)
        assert isinstance(step, PassphraseStep)
        click(step.new.proposal.use)
        self.go_on()
        return step.new.field.text()

    def copy_kit(self) -> WordsBackStep:
        """Read the kit and type what is asked back."""
        kit = self.at(KitStep)
        assert isinstance(kit, KitStep)
        self.go_on()
        back = self.at(WordsBackStep)
        assert isinstance(back, WordsBackStep)
        for place, field in zip(back.asked, back.fields, strict=True):
            QTest.keyClicks(field, kit.words[place])
        return back

    def ask(self, read: object) -> object:
        found: list[object] = []
        self.worker.submit(read, found.append)  # type: ignore[arg-type]
        self.qtbot.waitUntil(lambda: bool(found))
        return found[0]


@pytest.fixture
def beginning(
    qtbot: QtBot, tmp_path: Path, theme: Theme, english: Languages
) -> Iterator[Beginning]:
    worker: VaultWorker[OpenVault] = VaultWorker()
    crashes: list[object] = []
    worker.crashed.connect(crashes.append)
    files, folder = ChosenFiles(), tmp_path / "vault"
    pages = FirstRun(worker, folder, HandClock(), theme, english, files, english.speak, cost=FLOOR)
    qtbot.addWidget(pages)
    pages.resize(1024, 640)
    pages.show()
    pages.activateWindow()
    qtbot.waitUntil(pages.isActiveWindow)
    yield Beginning(qtbot, pages, worker, files, folder)
    pages.stop_side_work()
    worker.stop()
    assert crashes == []


def test_an_office_is_created_and_its_recovery_key_is_shown_before_the_window_opens(
    beginning: Beginning, tmp_path: Path
) -> None:
    beginning.reach_passphrase()
    beginning.choose_words()
    beginning.copy_kit()
    beginning.go_on()
    beginning.qtbot.waitUntil(
        lambda: isinstance(beginning.pages.step, OfficeKeyStep), timeout=60_000
    )
    key = beginning.at(OfficeKeyStep)
    assert isinstance(key, OfficeKeyStep)
    assert key.key.toPlainText().startswith("AGE-SECRET-KEY-PQ-1")
    assert not beginning.pages.next.isEnabled()
    beginning.files.target = tmp_path / "stick" / "key.txt"
    click(key.save)
    assert not beginning.pages.next.isEnabled()
    assert key.notice.isVisible()
    beginning.files.target.parent.mkdir()
    click(key.save)
    assert key.key.toPlainText() in beginning.files.target.read_text("utf-8")
    with beginning.qtbot.waitSignal(beginning.pages.finished):
        beginning.go_on()
    who = beginning.ask(lambda vault: vault.membership)
    assert (who.is_office, who.office_name, who.staff_name) == (True, "Centre", "Dana")  # type: ignore[attr-defined]


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_joining_shows_whose_invitation_it_is_and_wrong_words_say_so(
    beginning: Beginning, tmp_path: Path, language: str
) -> None:
    office = new_vault(tmp_path / "office")
    create_office(office, OfficeDetails("Centre", "Dana"))
    invitation = invite_counsellor(
        office, Invitee("Aigerim", Role.THEOLOGIAN), tmp_path / "invitation"
    )
    office.close()
    beginning.enter()
    join = beginning.at(JoinStep)
    assert isinstance(join, JoinStep)
    beginning.files.file = invitation.path
    click(join.choose)
    QTest.keyClicks(join.words, "six words that are quite wrong")
    press(join.words, Qt.Key.Key_Return)
    beginning.qtbot.waitUntil(join.notice.isVisible, timeout=30_000)
    assert not beginning.pages.next.isEnabled()
    join.words.clear()
    join.words.setText(in_language(invitation.words, language))  # keyClicks has Latin keys alone
    press(join.words, Qt.Key.Key_Return)
    beginning.qtbot.waitUntil(beginning.pages.next.isEnabled, timeout=30_000)
    assert "Centre" in join.notice.text()
    press(join.words, Qt.Key.Key_Return)
    assert not join.words.isReadOnly()
    beginning.choose_words()
    beginning.copy_kit()
    with beginning.qtbot.waitSignal(beginning.pages.finished, timeout=60_000):
        beginning.go_on()
    who = beginning.ask(lambda vault: vault.membership)
    assert (who.office_name, who.staff_name, who.is_office) == ("Centre", "Aigerim", False)  # type: ignore[attr-defined]


def test_the_looks_can_be_changed_when_a_page_of_the_first_run_is_gone(
    beginning: Beginning, theme: Theme
) -> None:
    beginning.pages.findChildren(OfficeKeyStep)[0].deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    with beginning.qtbot.captureExceptions() as raised:
        theme.apply(Scheme.DARK, 125)
    assert raised == []


def test_nothing_is_written_before_the_last_answer(beginning: Beginning) -> None:
    beginning.reach_passphrase()
    beginning.choose_words()
    beginning.copy_kit()
    assert not beginning.folder.exists()


def test_a_language_is_chosen_by_its_own_name_and_spoken_at_once(beginning: Beginning) -> None:
    first = beginning.at(BeginningStep)
    assert isinstance(first, BeginningStep)
    step = first.language
    assert [choice.text() for choice in step.choices.values()] == ["English", "Русский", "Қазақша"]
    press(step.choices["en"], Qt.Key.Key_Down)
    assert step.choices["ru"].isChecked()
    beginning.qtbot.waitUntil(lambda: beginning.pages.next.text() == "Далее")


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_the_language_and_how_one_begins_are_answered_by_going_on_once(
    beginning: Beginning, language: str
) -> None:
    first = beginning.at(BeginningStep)
    assert isinstance(first, BeginningStep)
    english = first.role.join.text()
    click(first.language.choices[language])
    beginning.qtbot.waitUntil(lambda: first.role.join.text() != english)
    assert first.role.join.isChecked()
    beginning.enter()
    beginning.at(JoinStep)


def test_an_own_passphrase_is_measured_and_typed_twice(beginning: Beginning) -> None:
    step = beginning.reach_passphrase()
    QTest.keyClicks(step.new.field, "qwerty")
    assert not beginning.pages.next.isEnabled()
    step.new.field.clear()
    QTest.keyClicks(step.new.field, MINE)
    assert not beginning.pages.next.isEnabled()
    QTest.keyClicks(step.new.again, MINE[:-1])
    assert not beginning.pages.next.isEnabled()
    QTest.keyClicks(step.new.again, MINE[-1])
    assert beginning.pages.next.isEnabled()


def test_proposed_words_are_taken_without_typing_them(beginning: Beginning) -> None:
    step = beginning.reach_passphrase()
    first = step.new.proposal.words.text()
    click(step.new.proposal.another)
    assert step.new.proposal.words.text() != first
    click(step.new.proposal.use)
    assert step.new.field.text() == step.new.proposal.words.text()
    assert not step.new.again.isVisible()
    assert beginning.pages.next.isEnabled()


def test_the_kit_is_asked_back_and_a_wrong_word_is_named_by_its_number(
    beginning: Beginning,
) -> None:
    beginning.reach_passphrase()
    beginning.choose_words()
    back = beginning.copy_kit()
    assert len(back.asked) == ASKED_BACK
    assert set(back.asked) <= set(range(KIT_WORDS))
    back.fields[1].setText("wrong")
    beginning.go_on()
    assert beginning.at(WordsBackStep) is back
    assert str(back.asked[1] + 1) in back.notice.text()
    assert back.fields[1].hasFocus()  # and what is typed now stands in its place
    assert back.fields[1].selectedText() == "wrong"


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_a_kit_follows_the_window_and_is_typed_back_in_any_language(
    beginning: Beginning, english: Languages, language: str
) -> None:
    beginning.reach_passphrase()
    beginning.choose_words()
    kit = beginning.at(KitStep)
    assert isinstance(kit, KitStep)
    issued = " ".join(kit.words)
    english.speak(language)
    beginning.qtbot.waitUntil(lambda: " ".join(kit.words) == in_language(issued, language))
    shown = [label.text() for label in kit.grid.findChildren(QLabel)]
    assert set(kit.words) <= set(shown)
    beginning.go_on()
    back = beginning.at(WordsBackStep)
    assert isinstance(back, WordsBackStep)
    for place, field, spelled in zip(back.asked, back.fields, ("en", "ru", "kk"), strict=True):
        field.setText(in_language(issued, spelled).split()[place][:4].upper())
    beginning.go_on()
    beginning.qtbot.waitUntil(
        lambda: isinstance(beginning.pages.step, OfficeKeyStep), timeout=60_000
    )
    key = beginning.at(OfficeKeyStep)
    assert isinstance(key, OfficeKeyStep)
    words = beginning.ask(office_words)
    assert key.root_words.text() == in_language(words, language)  # type: ignore[arg-type]


def test_after_the_last_word_the_keys_go_on_and_not_back(beginning: Beginning) -> None:
    beginning.reach_passphrase()
    beginning.choose_words()
    back = beginning.copy_kit()
    back.fields[-1].setFocus()
    press(back.fields[-1], Qt.Key.Key_Tab)
    assert beginning.pages.next.hasFocus()
    press(beginning.pages.next, Qt.Key.Key_Tab)
    assert beginning.pages.back.hasFocus()


def test_going_back_keeps_what_was_answered(beginning: Beginning) -> None:
    beginning.reach_passphrase()
    click(beginning.pages.back)
    office = beginning.at(OfficeStep)
    assert isinstance(office, OfficeStep)
    assert office.name.text() == "Centre"
    assert beginning.pages.next.isEnabled()


def test_an_occupied_folder_is_said_and_can_be_tried_again(beginning: Beginning) -> None:
    beginning.reach_passphrase()
    beginning.choose_words()
    beginning.copy_kit()
    beginning.folder.mkdir()
    (beginning.folder / "somebody's").write_text("file")
    beginning.go_on()
    beginning.qtbot.waitUntil(beginning.pages.next.isEnabled, timeout=30_000)
    assert (beginning.folder / "somebody's").read_text() == "file"
    assert beginning.pages.next.isVisible()
    assert beginning.pages.back.isEnabled()


def test_a_key_that_was_written_down_is_asked_for_its_end(beginning: Beginning) -> None:
    beginning.reach_passphrase()
    beginning.choose_words()
    beginning.copy_kit()
    beginning.go_on()
    beginning.qtbot.waitUntil(
        lambda: isinstance(beginning.pages.step, OfficeKeyStep), timeout=60_000
    )
    assert beginning.ask(unwritten) == {OFFICE_KEY}
    key = beginning.at(OfficeKeyStep)
    assert isinstance(key, OfficeKeyStep)
    for pressed in (Qt.Key.Key_Escape, Qt.Key.Key_Return):
        press(key.written, pressed)
        beginning.at(OfficeKeyStep)
    key.written.setChecked(True)
    assert not beginning.pages.next.isEnabled()
    key.back.fields[0].setText("000000")
    beginning.go_on()
    assert beginning.at(OfficeKeyStep) is key
    assert "ends otherwise" in key.notice.text()
    assert key.back.fields[0].selectedText() == "000000"
    key.back.fields[0].setText(key.key.toPlainText()[-6:].lower())
    with beginning.qtbot.waitSignal(beginning.pages.finished):
        beginning.go_on()
    assert beginning.ask(unwritten) == frozenset()


def test_a_file_that_is_no_invitation_is_refused_before_its_words_are_asked(
    beginning: Beginning, tmp_path: Path
) -> None:
    beginning.enter()
    join = beginning.at(JoinStep)
    assert isinstance(join, JoinStep)
    beginning.files.file = tmp_path / "bundle.age"
    beginning.files.file.write_bytes(b"age-encryption.org/v1\n")
    click(join.choose)
    assert "no invitation" in join.notice.text()
    assert not join.open.isEnabled()
    QTest.keyClicks(join.words, "abacus zoom")
    assert not join.open.isEnabled()


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
@pytest.mark.parametrize("scale", [100, 200])
def test_all_words_of_the_kit_are_seen_at_once(
    beginning: Beginning, theme: Theme, english: Languages, language: str, scale: int
) -> None:
    english.speak(language)
    theme.apply(Scheme.LIGHT, scale)
    beginning.reach_passphrase()
    beginning.choose_words()
    kit = beginning.at(KitStep)
    assert isinstance(kit, KitStep)
    QApplication.processEvents()
    assert beginning.pages.size().toTuple() == (1024, 640)
    frame = beginning.pages.rect()
    for shown in kit.grid.findChildren(QLabel):
        corner = shown.mapTo(beginning.pages, shown.rect().bottomRight())
        assert frame.contains(corner), shown.text()
        assert shown.visibleRegion().boundingRect() == shown.rect(), shown.text()
        assert shown.width() >= shown.sizeHint().width()


def test_enter_goes_to_what_is_still_asked(beginning: Beginning) -> None:
    click(beginning.pages.step.role.office)  # type: ignore[attr-defined]
    beginning.go_on()
    office = beginning.at(OfficeStep)
    assert isinstance(office, OfficeStep)
    QTest.keyClicks(office.name, "Centre")
    press(office.name, Qt.Key.Key_Return)
    assert office.supervisor.hasFocus()
    QTest.keyClicks(office.supervisor, "Dana")
    press(office.supervisor, Qt.Key.Key_Return)
    beginning.choose_words()
    kit = beginning.at(KitStep)
    assert isinstance(kit, KitStep)
    beginning.go_on()
    back = beginning.at(WordsBackStep)
    assert isinstance(back, WordsBackStep)
    for field, place in zip(back.fields, back.asked, strict=True):
        assert field.hasFocus()
        QTest.keyClicks(field, kit.words[place])
        press(field, Qt.Key.Key_Return)
    beginning.qtbot.waitUntil(
        lambda: isinstance(beginning.pages.step, OfficeKeyStep), timeout=60_000
    )


def test_a_key_that_is_said_to_be_written_down_is_asked_back_also_when_it_is_saved(
    beginning: Beginning, tmp_path: Path
) -> None:
    beginning.reach_passphrase()
    beginning.choose_words()
    beginning.copy_kit()
    beginning.go_on()
    beginning.qtbot.waitUntil(
        lambda: isinstance(beginning.pages.step, OfficeKeyStep), timeout=60_000
    )
    key = beginning.at(OfficeKeyStep)
    assert isinstance(key, OfficeKeyStep)
    beginning.files.target = tmp_path / "key.txt"
    click(key.save)
    assert beginning.pages.next.hasFocus()
    click(key.written)
    QTest.keyClicks(key.back.fields[0], "xxxxxx")
    beginning.enter()
    assert beginning.pages.step is key
    assert key.notice.isVisible()
    key.back.fields[0].clear()
    QTest.keyClicks(key.back.fields[0], key.key.toPlainText()[-6:].lower())
    with beginning.qtbot.waitSignal(beginning.pages.finished):
        beginning.enter()
