# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A draft that is deleted on another page is not written on any more where it stood."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from counsellor.services.empty_trash import undo_discard
from counsellor.services.write_note import begin_note, discard_draft, save_draft
from counsellor.ui.dialogs.kept_text_dialog import KeptTextDialog
from counsellor.ui.pages.session.session_page import SessionPage
from counsellor.ui.pages.session.session_timer import SessionTimer
from tests.field import take_in
from tests.ui.pages.desk import Desk, click, type_text

if TYPE_CHECKING:
    from counsellor.services.vault_types import OpenVault


@pytest.fixture
def page(desk: Desk) -> SessionPage:
    page = SessionPage(desk.context, SessionTimer(desk.context, "this run"))
    desk.show(page)
    return page


@pytest.fixture
def draft(desk: Desk, page: SessionPage) -> str:
    def begin(vault: OpenVault) -> str:
        draft = begin_note(vault, take_in(vault), text="long " * 200).id
        save_draft(vault, draft, "short")
        return draft

    draft = desk.ask(begin)
    page.write_draft(draft)
    desk.settle()
    return draft


@pytest.mark.parametrize("in_view", [True, False])
def test_it_is_closed_without_alarm(
    desk: Desk, page: SessionPage, draft: str, *, in_view: bool
) -> None:
    page.setVisible(in_view)
    desk.ask(partial(discard_draft, draft=draft))
    desk.settle()
    assert page.draft_editor.draft is None
    page.show()
    desk.settle()
    assert not page.draft_editor.editor.isVisible()
    assert not page.banner.isVisible()
    desk.ask(partial(undo_discard, draft=draft))
    page.write_draft(draft)
    desk.settle()
    assert page.draft_editor.editor.text() == "short"


def test_what_is_being_written_stays(desk: Desk, page: SessionPage, draft: str) -> None:
    other = desk.ask(lambda vault: begin_note(vault, take_in(vault), text="another").id)
    desk.ask(partial(discard_draft, draft=other))
    type_text(page.draft_editor.editor, "er")
    page.save_now()
    desk.settle()
    assert page.draft_editor.holds(draft)
    assert "er" in page.draft_editor.editor.text()


def test_who_has_just_typed_is_shown_the_earlier_versions(
    desk: Desk, page: SessionPage, draft: str
) -> None:
    type_text(page.draft_editor.editor, "er")
    click(page.draft_editor.earlier_button)
    dialog = desk.dialog(KeptTextDialog)
    assert dialog.list.count()
    dialog.close()
