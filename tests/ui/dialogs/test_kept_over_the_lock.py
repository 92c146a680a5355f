# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What is typed anywhere outlives the lock in the vault, or is named here with why it goes."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QDialog

import counsellor.ui
from counsellor.domain.open_form import PLACED
from counsellor.ui.dialogs.question import Question
from counsellor.ui.pages.client.client_page import ClientPage
from counsellor.ui.pages.exchange.road_adding import ADDING
from counsellor.ui.pages.office.requests_panel import DECLINING
from counsellor.ui.pages.session.session_stopping import STOPPING
from counsellor.ui.shell import navigation
from counsellor.wording.form_words import NAMES

UI = Path(counsellor.ui.__path__[0])

KEPT_AS = {
    "ConsentDialog": "client.consent",
    "CorrectSessionDialog": "session.correction",
    "EraseDialog": "client.erase",
    "GoalDialog": "goal.new",
    "IdentityDialog": "client.identity",
    "InviteDialog": "office.invitation",
    "MisfiledDialog": "note.misfiled",
    "NameColleagueDialog": "case.colleague",
    "NewClientDialog": "client.new",
    "OpenIdentityDialog": "client.opening",
    "ServerDialog": ADDING,
    "SleepDialog": f"{PLACED}sleep",
    "StageDialog": "client.stage",
    "StopSessionDialog": STOPPING,
    "WithdrawDialog": "client.withdrawal",
    "WorkingNameDialog": "client.name",
}
"""Dialogs with fields, by the name under which their contents lie in the vault."""

WITHOUT_FIELDS = {
    *("AboutDialog", "AcceptLossDialog", "LeavingDialog", "PrintDialog", "ReadingDialog"),
    *("AllowRoadDialog", "SpokenAnswerDialog"),
    *("KeptTextDialog", "CrashDialog", "FailureDialog", "ShortcutSheet"),
}
"""They show something, or ask for one of two buttons; the last three are no questions."""

FRAMES = {
    "Question",
    "QuestionFrame",
    "FormDialog",
    "FinalDialog",
    "HeldDialog",
    "OnceDialog",
    "ServerForm",
}
"""What dialogs are made of. What is made of them on the spot is looked for where it is asked."""

IN_PLACE = {
    "search/box.py": "search",
    "pages/clients_page.py": "clients",
    "pages/settings/office_lines_card.py": "office_lines",
}
"""Fields of no dialog whose text comes back by itself to where it was typed."""

NOT_KEPT = {
    "shell/lock_page.py": "a passphrase, which is kept nowhere",
    "widgets/new_passphrase.py": "a passphrase, which is kept nowhere",
    "widgets/secret_field.py": "a secret, which is kept nowhere",
    "widgets/asked_back.py": "words of a kit, a key or an invitation, which are kept nowhere",
    "dialogs/pin_dialog.py": "a PIN, which is kept nowhere",
    "dialogs/ask_by_voice_dialog.py": "words that answer one question, by telephone",
    "dialogs/answer_by_voice_dialog.py": "words of somebody who is on the telephone",
    "dialogs/meeting_parts.py": "an address that counts for one try",
    "pages/first_run/join_step.py": "words of an invitation, before there is a vault or a lock",
    "pages/first_run/office_step.py": "the first run has no vault yet, and no lock",
    "widgets/find_row.py": "a word of the text above, where the cursor comes back to it",
    "dialogs/kept_text_dialog.py": "shows a text that nobody writes in",
    "dialogs/reading_dialog.py": "shows a text that nobody writes in",
    "shell/crash_dialog.py": "shows a report that nobody writes in",
    "widgets/key_text.py": "a key that is shown once, and kept nowhere",
    "widgets/limited_text.py": "is what other fields are made of",
    "dialogs/moment_line.py": "is what other fields are made of",
}
"""Files with fields of which nothing is kept, and why."""

MADE_IN_DIALOGS = {
    "dialogs/server_form.py",
    "dialogs/choices.py",
    "dialogs/consent_fields.py",
    "dialogs/session_parts.py",
}
"""Parts of dialogs that are kept with them."""


def modules() -> Iterator[object]:
    for one in pkgutil.walk_packages(counsellor.ui.__path__, "counsellor.ui."):
        yield importlib.import_module(one.name)


def dialogs() -> set[type[QDialog]]:
    return {
        kind
        for module in modules()
        for kind in vars(module).values()
        if inspect.isclass(kind)
        and issubclass(kind, QDialog)
        and kind.__module__.startswith("counsellor.ui")
    }


def test_every_dialog_is_kept_or_says_why_not() -> None:
    for dialog in dialogs():
        name = dialog.__name__
        reason = dialog.unkept if issubclass(dialog, Question) else ""
        answers = [name in KEPT_AS, name in WITHOUT_FIELDS, name in FRAMES, bool(reason)]
        assert any(answers), f"{name} is neither kept nor has a reason against it"
        assert not (name in KEPT_AS and reason), name
    known = {dialog.__name__ for dialog in dialogs()}
    assert KEPT_AS.keys() | WITHOUT_FIELDS | FRAMES <= known


def test_every_kept_form_has_its_words_and_is_opened_again() -> None:
    assert {form for form in KEPT_AS.values() if not form.startswith(PLACED)} <= NAMES.keys()
    of_sections = {
        form
        for section in ClientPage.SECTIONS
        for kind in section.__mro__
        if kind.__module__.startswith("counsellor.ui.pages.client")
        for form in literals(Path(inspect.getfile(kind)), "forms")
    }
    assert {DECLINING, STOPPING} <= navigation._FORMS.keys()
    assert NAMES.keys() == of_sections | navigation._FORMS.keys()


def literals(path: Path, function: str) -> Iterator[str]:
    """The keys of what a function returns."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef) and node.name == function:
            for key in ast.walk(node):
                if isinstance(key, ast.Dict):
                    yield from (str(k.value) for k in key.keys if isinstance(k, ast.Constant))


FIELDS = {"QLineEdit", "QPlainTextEdit", "QTextEdit", "LineBox", "TextBox"}


def test_every_field_outside_of_dialogs_is_kept_in_its_place_or_has_a_reason() -> None:
    with_fields = {
        path.relative_to(UI).as_posix()
        for path in UI.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if (isinstance(node, ast.Call) and getattr(node.func, "id", "") in FIELDS)
        or (
            isinstance(node, ast.ClassDef)
            and {getattr(base, "id", "") for base in node.bases} & {"QLineEdit", "QPlainTextEdit"}
        )
    }
    of_dialogs = {
        Path(inspect.getfile(dialog)).relative_to(UI).as_posix()
        for dialog in dialogs()
        if dialog.__name__ in KEPT_AS
    }
    asked_on_pages = {"pages/client/follow_ups.py", "pages/office/requests_panel.py"}
    notes = {"widgets/note_editor.py"}  # a draft, saved while one types
    said = of_dialogs | asked_on_pages | MADE_IN_DIALOGS | notes | IN_PLACE.keys() | NOT_KEPT.keys()
    assert with_fields - said == set()
    assert (IN_PLACE.keys() | NOT_KEPT.keys()) - with_fields == set()
    for file, name in IN_PLACE.items():
        assert f'KeptFields("{name}"' in (UI / file).read_text(encoding="utf-8")
    assert all(len(reason.split()) > 2 for reason in NOT_KEPT.values())


def test_whoever_asks_with_fields_says_under_which_name_they_are_kept() -> None:
    asked = 0
    for path in [*(UI / "pages").rglob("*.py"), *(UI / "shell").rglob("*.py")]:
        for made, function in making(ast.parse(path.read_text(encoding="utf-8"))):
            names = {name for one in ast.walk(function) if (name := names_a_form(one))}
            assert names, f"{path}: {function.name} asks by {made} and keeps nothing"
            asked += 1
    assert asked >= len(KEPT_AS)


def making(tree: ast.Module) -> Iterator[tuple[str, ast.FunctionDef]]:
    """Every function that makes a dialog with fields; what only returns one is asked elsewhere."""
    for function in ast.walk(tree):
        if not isinstance(function, ast.FunctionDef):
            continue
        for call in ast.walk(function):
            made = getattr(call.func, "id", "") if isinstance(call, ast.Call) else ""
            bare = made == "FormDialog" and ast.unparse(call).endswith(", [])")
            if (
                made in {*KEPT_AS, "FormDialog"}
                and not bare
                and "-> FormDialog"
                not in (f"-> {ast.unparse(function.returns)}" if function.returns else "")
            ):
                yield made, function


def names_a_form(node: ast.AST) -> bool:
    """Whether something is asked under a name, or kept as something."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return False
    asks = node.func.attr in {"ask", "_ask"} and len(node.args) >= 3
    return asks or node.func.attr == "keep_as"
