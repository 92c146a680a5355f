# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Going back in a draft: undoing after the lock, earlier versions, and the trash."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from counsellor.services.empty_trash import discarded_drafts
from counsellor.services.keep_revisions import revisions_of
from counsellor.services.write_note import begin_note, discard_draft, save_draft
from counsellor.ui.dialogs.kept_text_dialog import KeptTextDialog
from counsellor.ui.pages.session.session_page import SessionPage
from counsellor.ui.pages.session.session_timer import SessionTimer
from counsellor.ui.pages.sessions_page import SessionsPage
from tests.field import take_in
from tests.ui.pages.desk import Desk, button, click, press

if TYPE_CHECKING:
    from counsellor.services.vault_types import OpenVault

CTRL = Qt.KeyboardModifier.ControlModifier
LONG = "Пришёл сам. Әңгіме ұзақ болды. " * 20


@pytest.fixture
def draft(desk: Desk) -> str:
    def write(vault: OpenVault) -> str:
        draft = begin_note(vault, take_in(vault)).id
        for text in ("one", LONG, "short"):
            save_draft(vault, draft, text)
        return draft

    return desk.ask(write)


@pytest.fixture
def page(desk: Desk, draft: str) -> SessionPage:
    page = SessionPage(desk.context, SessionTimer(desk.context, "this run"))
    desk.show(page)
    page.write_draft(draft)
    desk.settle()
    return page


def test_undoing_goes_on_after_the_page_was_covered_and_is_saved(
    desk: Desk, page: SessionPage, draft: str
) -> None:
    editor = page.draft_editor.editor
    page.save_now()
    page.forget()
    desk.settle()
    assert editor.text() == ""
    press(editor, Qt.Key.Key_Z, CTRL)
    assert editor.text() == ""
    page.refresh()
    desk.settle()
    for text in (LONG, "one"):
        press(editor, Qt.Key.Key_Z, CTRL)
        assert editor.text() == text
    page.save_now()
    desk.settle()
    kept = desk.ask(lambda vault: vault.drafts.get(draft))
    assert kept is not None
    assert kept.text == "one"
    page.forget()
    page.refresh()
    desk.settle()
    press(editor, Qt.Key.Key_Z, CTRL)
    assert editor.text() == ""


def test_an_earlier_version_is_read_and_gone_on_with(
    desk: Desk, page: SessionPage, draft: str
) -> None:
    click(page.draft_editor.earlier_button)
    dialog = desk.dialog(KeptTextDialog)
    assert dialog.list.count() == 1
    assert dialog.text.toPlainText() == LONG
    click(dialog.confirm)
    desk.settle()
    assert page.draft_editor.editor.text() == LONG
    versions = desk.ask(partial(revisions_of, draft=draft))
    assert [one.text for one in versions] == ["short", LONG]


def test_without_an_earlier_version_it_says_so(desk: Desk, page: SessionPage) -> None:
    fresh = desk.ask(lambda vault: begin_note(vault, take_in(vault)).id)
    page.write_draft(fresh)
    desk.settle()
    click(page.draft_editor.earlier_button)
    desk.settle()
    assert page.banner.isVisible()


def test_a_deleted_draft_is_found_and_taken_back(desk: Desk, draft: str) -> None:
    page = SessionsPage(desk.context)
    desk.show(page)
    assert not page.trash.isVisible()
    desk.ask(partial(discard_draft, draft=draft))
    desk.settle()
    click(button(page, "Deleted drafts: 1"))
    dialog = desk.dialog(KeptTextDialog)
    assert dialog.text.toPlainText() == "short"
    with desk.qtbot.waitSignal(page.write_draft) as wanted:
        click(dialog.confirm)
    desk.settle()
    assert wanted.args == [draft]
    assert desk.ask(discarded_drafts) == []
    assert not page.trash.isVisible()
