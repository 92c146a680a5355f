# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What stands in a form outlives Esc, a lock and a crash; secrets are no part of it."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import date
from itertools import permutations
from threading import Event
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid

from counsellor.domain.coded import ContactType, Stage
from counsellor.domain.permission import Ruling
from counsellor.domain.records.identities import Identity
from counsellor.services.keep_form import unfinished_forms
from counsellor.services.name_colleague import Coworker
from counsellor.ui.dialogs.consent_dialog import ConsentDialog
from counsellor.ui.dialogs.erase_dialog import EraseDialog
from counsellor.ui.dialogs.final_dialog import FinalDialog
from counsellor.ui.dialogs.form_contents import contents_of, put_contents
from counsellor.ui.dialogs.goal_dialog import GoalDialog
from counsellor.ui.dialogs.identity_dialog import IdentityDialog, OpenIdentityDialog
from counsellor.ui.dialogs.misfiled_dialog import MisfiledDialog
from counsellor.ui.dialogs.name_colleague_dialog import NameColleagueDialog
from counsellor.ui.dialogs.new_client_dialog import NewClientDialog
from counsellor.ui.dialogs.passphrase_dialog import PassphraseDialog
from counsellor.ui.dialogs.question import Question
from counsellor.ui.dialogs.stage_dialog import StageDialog
from counsellor.ui.dialogs.stop_session_dialog import StopSessionDialog
from counsellor.ui.dialogs.withdraw_dialog import WithdrawDialog
from counsellor.ui.dialogs.working_name_dialog import WorkingNameDialog
from counsellor.ui.widgets.banner import Tone
from counsellor.ui.widgets.limited_text import LineBox, TextBox
from tests.field import spoken, take_in
from tests.ui.pages.desk import Desk, button, click, press, type_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from counsellor.domain.records.clients import ClientRow
    from counsellor.services.vault_types import OpenVault

    Make = Callable[[Desk], Question]

TYPED = "Қайта оқу 😀 و"


def _client(desk: Desk) -> ClientRow:
    def only(vault: OpenVault) -> ClientRow:
        return next(iter(vault.clients.page()), None) or vault.clients.get(take_in(vault))

    return desk.ask(only)


MAKERS: dict[str, Make] = {
    "goal": lambda desk: GoalDialog(desk.context, "", desk.window),
    "client": lambda desk: NewClientDialog(desk.context, "Centre", desk.window),
    "consent": lambda desk: ConsentDialog(desk.context, _client(desk), "Centre", desk.window),
    "name": lambda desk: WorkingNameDialog(desk.context, "baker", desk.window),
    "stage": lambda desk: StageDialog(desk.context, next(iter(Stage)), list(Stage), desk.window),
    "identity": lambda desk: IdentityDialog(
        desk.context, Identity("", "", None, "", "", ""), desk.window
    ),
    "opening": lambda desk: OpenIdentityDialog(desk.context, desk.window),
    "colleague": lambda desk: NameColleagueDialog(
        desk.context, [Coworker("a", "Aliya"), Coworker("b", "Bekzat")], desk.window
    ),
    "stop": lambda desk: StopSessionDialog(desk.context, 3600, desk.window),
    "misfiled": lambda desk: MisfiledDialog(desk.context, "", [_client(desk)], desk.window),
    "erase": lambda desk: EraseDialog(desk.context, "KD-1", Ruling.PERMITTED, desk.window),
    "withdrawal": lambda desk: WithdrawDialog(
        desk.context, spoken(on=date(2026, 1, 1)), desk.window
    ),
}
every_form = pytest.mark.parametrize("make", MAKERS.values(), ids=list(MAKERS))


@pytest.fixture(autouse=True)
def shown(desk: Desk) -> None:
    desk.show(QWidget())


def fill(dialog: Question) -> dict[str, str]:
    """Change every field that takes it, and return what stands there then."""
    before = contents_of(dialog)
    wanted = {}
    for name, value in before.items():
        kind = name.partition(".")[2]
        if kind in {"QLineEdit", "QPlainTextEdit"}:
            wanted[name] = TYPED
        elif kind == "QDateEdit":
            wanted[name] = (
                QDate.fromString(value, Qt.DateFormat.ISODate)
                .addDays(-1)
                .toString(Qt.DateFormat.ISODate)
            )
        elif kind == "QCheckBox":
            wanted[name] = str(1 - int(value))
    put_contents(dialog, wanted)
    for box in dialog.findChildren(QComboBox):
        box.setCurrentIndex(1)
    return contents_of(dialog)


def ask(desk: Desk, make: Make, name: str = "form") -> Question:
    dialog = make(desk)
    dialog.keeping.keep_as(name, "")
    dialog.ask()
    desk.settle()
    assert dialog.isVisible()
    return dialog


@every_form
def test_after_a_lock_the_same_form_goes_on(desk: Desk, make: Make) -> None:
    dialog = ask(desk, make)
    filled = fill(dialog)
    assert dialog.keeping.is_filled
    dialog.save_now()
    dialog.close()
    desk.settle()
    assert [form.name for form in desk.ask(unfinished_forms)] == ["form"]
    again = ask(desk, make)
    assert contents_of(again) == filled
    assert again.banner.isVisible()
    again.save_now()
    again.close()
    desk.settle()


@every_form
def test_escape_and_closing_ask_before_what_was_typed_is_gone(desk: Desk, make: Make) -> None:
    dialog = ask(desk, make)
    filled = fill(dialog)
    press(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    click(dialog.leave)
    assert dialog.isVisible()
    assert not dialog.close()
    assert contents_of(dialog) == filled
    click(button(dialog.banner, "Discard it"))
    desk.settle()
    assert desk.ask(unfinished_forms) == []


@every_form
def test_an_empty_form_is_left_at_once_and_leaves_nothing(desk: Desk, make: Make) -> None:
    dialog = ask(desk, make)
    gone: list[int] = []
    dialog.rejected.connect(lambda: gone.append(1))
    press(dialog, Qt.Key.Key_Escape)
    desk.settle()
    assert gone == [1]
    assert desk.ask(unfinished_forms) == []


@every_form
def test_enter_and_ctrl_enter_answer_only_what_can_be_undone(desk: Desk, make: Make) -> None:
    dialog = ask(desk, make)
    fill(dialog)
    answers: list[object] = []
    dialog.answered.connect(answers.append)
    places = [*dialog.findChildren(QLineEdit), *dialog.findChildren(QPlainTextEdit)]
    if isinstance(dialog, FinalDialog):
        for place in (*places, dialog, dialog.confirm):
            press(place, Qt.Key.Key_Return)
            press(place, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert answers == []
        assert dialog.isVisible()
    else:
        for place in (*places[-1:], dialog):
            press(place, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
            if answers:
                break
        assert answers or dialog.banner.isVisible()
    desk.settle()
    if not answers:
        dialog.save_now()
        dialog.close()


def test_what_is_typed_is_kept_while_it_is_typed(desk: Desk) -> None:
    dialog = ask(desk, MAKERS["goal"])
    assert isinstance(dialog, GoalDialog)
    type_text(dialog.words, TYPED)
    desk.qtbot.waitUntil(lambda: desk.ask(unfinished_forms) != [], timeout=20_000)
    dialog.save_now()
    dialog.close()


def test_another_form_does_not_get_it(desk: Desk) -> None:
    dialog = ask(desk, MAKERS["goal"], "goal.new")
    fill(dialog)
    dialog.save_now()
    dialog.close()
    other = ask(desk, MAKERS["goal"], "goal.words:1")
    assert not other.keeping.is_filled
    other.close()


def test_a_passphrase_is_no_content(desk: Desk) -> None:
    dialog = PassphraseDialog(desk.context, desk.window)
    dialog.keeping.keep_as("form", "")
    dialog.ask()
    for field in dialog.findChildren(QLineEdit):
        if field.echoMode() is QLineEdit.EchoMode.Password:
            type_text(field, TYPED)
    assert TYPED not in "".join(contents_of(dialog).values())
    dialog.save_now()
    dialog.close()
    desk.settle()
    assert desk.ask(unfinished_forms) == []


def test_every_kind_of_contact_is_found_again(desk: Desk) -> None:
    dialog = ask(desk, MAKERS["client"])
    assert isinstance(dialog, NewClientDialog)
    for contact in ContactType:
        dialog.contact.choose(contact)
        kept = contents_of(dialog)
        dialog.contact.setCurrentIndex(0)
        put_contents(dialog, kept)
        assert dialog.contact.value() is contact
    dialog.save_now()
    dialog.close()


@every_form
def test_what_is_chosen_is_kept_by_what_it_is_and_not_by_where_it_stands(
    desk: Desk, make: Make
) -> None:
    dialog = make(desk)
    for box in dialog.findChildren(QComboBox):
        keys = [box.itemData(place) for place in range(box.count())]
        assert all(isinstance(key, str) for key in keys)
        assert len(set(keys)) == len(keys)
        for place in range(box.count()):
            box.setCurrentIndex(place)
            kept, said = contents_of(dialog), box.currentText()
            box.setCurrentIndex(0)
            put_contents(dialog, kept)
            assert box.currentText() == said
    dialog.deleteLater()


def _misfiled(desk: Desk, rows: Sequence[ClientRow]) -> MisfiledDialog:
    dialog = MisfiledDialog(desk.context, "", rows, desk.window)
    dialog.keeping.keep_as("note.misfiled:1", "")
    dialog.ask()
    desk.settle()
    return dialog


@pytest.mark.parametrize("chosen", range(3))
@pytest.mark.parametrize("order", list(permutations(range(4), 3)))
def test_a_note_goes_into_the_file_that_was_chosen_whoever_was_seen_since(
    desk: Desk, order: tuple[int, ...], chosen: int
) -> None:
    rows = [desk.ask(lambda vault: vault.clients.get(take_in(vault))) for _ in range(4)]
    dialog = _misfiled(desk, rows[:3])
    dialog.into.choose(rows[chosen].id)
    dialog.save_now()
    dialog.close()
    again = _misfiled(desk, [rows[place] for place in order])
    assert again.into.value() == (rows[chosen].id if chosen in order else None)
    assert again.banner.tone is (Tone.INFO if chosen in order else Tone.WARNING)
    again.save_now()
    again.close()


def test_a_colleague_who_left_is_not_another_one_unsaid(desk: Desk) -> None:
    aliya, bekzat = Coworker("a", "Aliya"), Coworker("b", "Bekzat")
    for now, tone in (([bekzat, aliya], Tone.INFO), ([aliya], Tone.WARNING)):
        dialog = NameColleagueDialog(desk.context, [aliya, bekzat], desk.window)
        dialog.keeping.keep_as("colleague", "")
        dialog.ask()
        desk.settle()
        dialog.colleague.choose(bekzat)
        dialog.save_now()
        dialog.close()
        again = NameColleagueDialog(desk.context, now, desk.window)
        again.keeping.keep_as("colleague", "")
        again.ask()
        desk.settle()
        assert again.banner.tone is tone
        assert again.colleague.value() == now[0]
        again.keeping.forget()
        again.save_now()
        again.close()
        desk.settle()


@every_form
def test_what_is_typed_before_the_form_is_found_again_takes_no_word_from_it(
    desk: Desk, make: Make
) -> None:
    dialog = ask(desk, make)
    filled = fill(dialog)
    dialog.save_now()
    dialog.close()
    desk.settle()
    again = make(desk)
    again.keeping.keep_as("form", "")
    with held(desk):
        again.ask()
        fields: list[LineBox | TextBox] = [
            *again.findChildren(LineBox),
            *again.findChildren(TextBox),
        ]
        roomy = [one for one in fields if isinstance(one, TextBox) or one.maxLength() > 1_000]
        for field in roomy:
            type_text(field, "since")
    desk.settle()
    found = [field.value() for field in roomy]
    assert all(one.startswith(TYPED) and "since" in one for one in found)
    assert found or filled
    assert again.banner.isVisible()
    again.save_now()
    again.close()
    desk.settle()


@contextmanager
def held(desk: Desk) -> Iterator[None]:
    """Let nothing that is asked of the vault be answered."""
    go_on = Event()
    desk.context.worker.submit_urgent(lambda _: go_on.wait())
    try:
        yield
    finally:
        go_on.set()


def _new_client(desk: Desk) -> tuple[Question, QLineEdit]:
    dialog = NewClientDialog(desk.context, "Centre", desk.window)
    return dialog, dialog.working_name


def _new_misfiled(desk: Desk) -> tuple[Question, QLineEdit]:
    dialog = MisfiledDialog(desk.context, "", [], desk.window)
    return dialog, dialog.reason


@pytest.mark.parametrize("make", [_new_client, _new_misfiled], ids=["form", "final"])
def test_esc_asks_with_the_keys_on_staying_and_esc_once_more_stays(
    desk: Desk, make: Callable[[Desk], tuple[Question, QLineEdit]]
) -> None:
    desk.show(QWidget())
    dialog, field = make(desk)
    dialog.ask()
    desk.qtbot.waitUntil(dialog.isActiveWindow)
    field.setFocus()
    QTest.keyClicks(field, "lantern")
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Return):
        press(dialog, Qt.Key.Key_Escape)
        assert dialog.banner.dismiss.hasFocus()
        press(dialog.banner.dismiss, key)
        assert dialog.banner.isHidden()
        assert field.hasFocus()
        assert field.text() == "lantern"
    press(dialog, Qt.Key.Key_Escape)
    press(dialog.banner.dismiss, Qt.Key.Key_Backtab)
    press(dialog.banner.act, Qt.Key.Key_Return)
    desk.qtbot.waitUntil(lambda: not isValid(dialog) or dialog.isHidden())
