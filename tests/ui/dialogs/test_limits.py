# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Every field of every form tells its limit while one types, and no text goes with the dialog."""

from __future__ import annotations

import ast
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QPushButton, QWidget

from counsellor.domain.coded import SessionStatus, Subject
from counsellor.domain.permission import Ruling
from counsellor.domain.records.clients import ClientRow
from counsellor.domain.records.identities import Identity
from counsellor.domain.records.sessions import SessionRow
from counsellor.domain.voice_receipt import VoiceQuestion
from counsellor.services.answer_by_voice import Caller
from counsellor.ui.actions.registry import ActionRegistry
from counsellor.ui.context import PageContext
from counsellor.ui.dialogs.answer_by_voice_dialog import AnswerByVoiceDialog
from counsellor.ui.dialogs.ask_by_voice_dialog import AskByVoiceDialog
from counsellor.ui.dialogs.consent_dialog import ConsentDialog
from counsellor.ui.dialogs.correct_session_dialog import CorrectSessionDialog
from counsellor.ui.dialogs.erase_dialog import EraseDialog
from counsellor.ui.dialogs.goal_dialog import GoalDialog
from counsellor.ui.dialogs.identity_dialog import IdentityDialog, OpenIdentityDialog
from counsellor.ui.dialogs.invite_dialog import InviteDialog
from counsellor.ui.dialogs.misfiled_dialog import MisfiledDialog
from counsellor.ui.dialogs.new_client_dialog import NewClientDialog
from counsellor.ui.dialogs.server_dialog import ServerDialog
from counsellor.ui.dialogs.stop_session_dialog import StopSessionDialog
from counsellor.ui.dialogs.working_name_dialog import WorkingNameDialog
from counsellor.ui.vault_thread.worker import VaultWorker
from counsellor.ui.widgets.limited_text import LineBox, TextBox, limited_fields
from counsellor.ui.widgets.words_language import WordsLanguage
from tests.field import HandClock
from tests.ui.chosen_files import ChosenFiles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.dialogs.question import Question
    from counsellor.ui.look.languages import Languages
    from counsellor.ui.look.theme import Theme

    Ask = Callable[[PageContext, QWidget], Question]

UI = Path(__file__).parents[3] / "counsellor" / "ui"
WITHOUT_LIMIT = {"birth_year": "a validator takes four figures and nothing else"}
NOT_KEPT = {
    "search/box.py": "what is looked for, which is cut at its end",
    "pages/clients_page.py": "what is looked for, which is cut at its end",
    "shell/lock_page.py": "a passphrase",
    "widgets/new_passphrase.py": "a passphrase",
    "pages/first_run/join_step.py": "words of the invitation",
    "pages/first_run/office_step.py": "a folder, which the system bounds",
    "dialogs/reading_dialog.py": "shows a text",
    "dialogs/kept_text_dialog.py": "shows a text",
    "dialogs/pin_dialog.py": "a PIN",
    "widgets/asked_back.py": "words and signs of what was shown once",
    "widgets/find_row.py": "what is looked for",
    "shell/crash_dialog.py": "shows a report",
}
"""Bare fields, by file, and what stands in them that no record keeps."""


def session() -> SessionRow:
    began = datetime.fromisoformat("2026-11-20T10:00:00+05:00")
    return SessionRow(
        id="s",
        client="c",
        started_at=began,
        duration_s=3600,
        net_s=3600,
        contact_type="office",
        status=SessionStatus.COMPLETED,
        present=True,
        segments=(),
        correction=None,
        author="a",
        note=None,
        client_code="KT-482-93",
        working_name="the baker",
    )


def client() -> ClientRow:
    return ClientRow(
        id="c",
        code="KT-482-93",
        working_name="the baker",
        subject=Subject.PERSON,
        language="ru",
        stage=None,
        last_session=None,
        sessions=0,
        drafts=0,
        consent=None,
    )


FORMS: dict[str, Ask] = {
    "GoalDialog": lambda context, window: GoalDialog(context, "", window),
    "WorkingNameDialog": lambda context, window: WorkingNameDialog(context, "", window),
    "NewClientDialog": lambda context, window: NewClientDialog(context, "", window),
    "ConsentDialog": lambda context, window: ConsentDialog(context, client(), "", window),
    "OpenIdentityDialog": OpenIdentityDialog,
    "IdentityDialog": lambda context, window: IdentityDialog(context, Identity("c"), window),
    "MisfiledDialog": lambda context, window: MisfiledDialog(context, "", [], window),
    "EraseDialog": lambda context, window: EraseDialog(
        context, "KT-482-93", Ruling.PERMITTED, window
    ),
    "CorrectSessionDialog": lambda context, window: CorrectSessionDialog(
        context, session(), window
    ),
    "StopSessionDialog": lambda context, window: StopSessionDialog(context, 60.0, window),
    "InviteDialog": InviteDialog,
    "ServerDialog": lambda context, window: ServerDialog(
        context, ChosenFiles(), window, is_office=True
    ),
    "AskByVoiceDialog": lambda context, window: AskByVoiceDialog(
        context, VoiceQuestion("abacus ability aboard absorb", HandClock().now()), window
    ),
    "AnswerByVoiceDialog": lambda context, window: AnswerByVoiceDialog(
        context, [Caller("s", "Aigerim")], window
    ),
}


@pytest.fixture
def context(theme: Theme, english: Languages) -> Iterator[PageContext]:
    worker: VaultWorker[OpenVault] = VaultWorker()
    yield PageContext(worker, english, ActionRegistry(theme.icons), theme, HandClock())
    worker.stop()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1200, 900)
    window.show()
    return window


def put(field: LineBox | TextBox, text: str) -> None:
    field.setText(text) if isinstance(field, LineBox) else field.setPlainText(text)


@pytest.mark.parametrize("name", FORMS)
def test_each_field_tells_its_limit_and_keeps_what_was_typed(
    window: QWidget, context: PageContext, name: str
) -> None:
    form = FORMS[name](context, window)
    answers: list[object] = []
    form.answered.connect(answers.append)
    form.ask()
    fields = limited_fields(form)
    assert fields
    for field in fields:
        assert field.limit is not None
        before, most = field.value(), field.limit.most
        put(field, "я" * most)
        assert form.limits.isHidden()
        put(field, "я" * (most + 13))
        assert form.limits.isVisible()
        assert field.accessibleName()
        speaker = context.speaker
        assert form.limits.text() == (
            f"{field.accessibleName()}: at most {speaker.number(most)} letters; "
            f"this has {speaker.number(most + 13)}."
        )
        form.confirm.click()
        assert form.isVisible()
        assert answers == []
        assert field.value() == "я" * (most + 13)
        put(field, "я" * most)
        assert form.limits.isHidden()
        put(field, before)


@pytest.mark.parametrize("name", FORMS)
def test_it_is_told_of_what_stood_there_before_it_was_asked(
    window: QWidget, context: PageContext, name: str
) -> None:
    form = FORMS[name](context, window)
    field = limited_fields(form)[-1]
    assert field.limit is not None
    put(field, "я" * (field.limit.most + 1))
    form.ask()
    assert form.limits.isVisible()


@pytest.mark.parametrize("name", FORMS)
def test_one_begins_in_its_first_field(window: QWidget, context: PageContext, name: str) -> None:
    form = FORMS[name](context, window)
    form.ask()
    focused = form.focusWidget()
    assert not isinstance(focused, QPushButton | None)
    above = [one for one in form._inner.findChildren(QWidget) if top(one) < top(focused)]
    fields = (LineBox, TextBox, QComboBox, QAbstractSpinBox)
    filled = [one for one in above if isinstance(one, fields) and one.isVisible()]
    # In which language words are shown is a choice about these, and no field to be filled in.
    assert not [one for one in filled if not isinstance(one.parentWidget(), WordsLanguage)]


def top(widget: QWidget) -> int:
    return widget.mapToGlobal(QPoint()).y()


@pytest.mark.parametrize("name", FORMS)
def test_what_was_wrong_is_said_until_it_is_changed(
    window: QWidget, context: PageContext, name: str
) -> None:
    form = FORMS[name](context, window)
    form.ask()
    field = limited_fields(form)[0]
    put(field, "я")
    form.reject()
    assert form.banner.isVisible()
    put(field, "яя")
    assert form.banner.isHidden()
    form.reject()
    assert form.banner.isVisible()
    form.banner.act.click()
    assert form.isHidden()


def calls(path: Path) -> Iterator[ast.Call]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def called(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else ""


def test_every_field_in_the_window_names_its_limit() -> None:
    for path in sorted(UI.rglob("*.py")):
        for call in calls(path):
            if called(call) in {"LineBox", "TextBox"}:
                named = {keyword.arg for keyword in call.keywords}
                excused = any(name in ast.unparse(call) for name in WITHOUT_LIMIT)
                assert "limit" in named or excused, f"{path}:{call.lineno}"


def test_no_bare_field_holds_what_a_record_keeps() -> None:
    bare = {
        path.relative_to(UI).as_posix()
        for path in UI.rglob("*.py")
        for call in calls(path)
        if called(call) in {"QLineEdit", "QPlainTextEdit", "QTextEdit"}
    }
    assert bare == NOT_KEPT.keys()


def test_every_dialog_with_such_a_field_is_tried_here() -> None:
    with_field = {
        node.name
        for path in (UI / "dialogs").glob("*.py")
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.ClassDef)
        and node.name.endswith("Dialog")
        and {"LineBox", "TextBox", "ConsentFields"}
        & {called(one) for one in ast.walk(node) if isinstance(one, ast.Call)}
    }
    assert with_field == FORMS.keys()
