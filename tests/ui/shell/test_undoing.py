# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What was done by a slip can be undone in the window, whatever page is in view, lock or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from counsellor.domain.errors import DiskFull
from counsellor.services.empty_trash import take_back
from counsellor.services.erase_client import erase_client
from counsellor.services.set_goal import set_goal
from counsellor.services.write_note import begin_note, save_draft
from counsellor.ui.dialogs.stop_session_dialog import StopSessionDialog
from counsellor.ui.dialogs.withdraw_dialog import WithdrawDialog
from tests.field import take_in
from tests.ui.pages.desk import click, type_text
from tests.ui.shell.started import Start

if TYPE_CHECKING:
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.widgets.banner import Banner


def ratings(vault: OpenVault) -> list[int]:
    (client,) = vault.clients.page()
    return [one.value for goal in vault.goals.of_client(client.id) for one in goal.ratings]


def said(banner: Banner) -> str:
    return " ".join(label.text() for label in banner.findChildren(QLabel) if label.text())


def goal_of_a_client(vault: OpenVault) -> str:
    client = take_in(vault)
    set_goal(vault, client, "to sleep")
    return client


@pytest.fixture
def client(started: Start) -> str:
    client = started.do(goal_of_a_client)
    started.parts.pages.open_client(client)
    started.settle()
    return client


def rate(started: Start, value: int) -> None:
    click(started.parts.pages.client.goals.cards[0].ratings[value])
    started.settle()


def carry_out(started: Start) -> None:
    started.clock.pass_time(60)
    started.parts.undoing.carry_out()
    started.settle()


def undo(started: Start) -> None:
    click(started.parts.undoing.banner.act)
    started.settle()


def test_a_rating_shows_at_once_and_is_undone_on_any_page(started: Start, client: str) -> None:
    rate(started, 7)
    banner = started.parts.undoing.banner
    assert started.parts.pages.client.goals.cards[0].goal.ratings[-1].value == 7
    assert started.do(ratings) == []
    started.application.window.show_page("go.settings")
    assert banner.isVisible()
    assert said(banner).endswith("rated 7 of 10.")
    undo(started)
    assert not banner.isVisible()
    carry_out(started)
    assert started.do(ratings) == []


def test_after_its_minute_it_is_recorded_and_nothing_is_offered(
    started: Start, client: str
) -> None:
    rate(started, 7)
    carry_out(started)
    assert started.do(ratings) == [7]
    assert not started.parts.undoing.banner.isVisible()


def test_the_lock_takes_what_is_said_and_keeps_the_undo(started: Start, client: str) -> None:
    rate(started, 7)
    banner = started.parts.undoing.banner
    started.lock()
    assert not banner.isVisible()
    assert "7" not in said(banner)
    started.clock.pass_time(7_200)
    started.enter()
    assert banner.isVisible()
    undo(started)
    assert started.do(ratings) == []


def test_a_full_disk_is_told_and_tried_again(
    started: Start, client: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    rate(started, 7)

    def full(*_: object) -> None:
        raise DiskFull(place="vault")

    with monkeypatch.context() as patched:
        patched.setattr("counsellor.storage.vault_core.advance_row", full)
        with started.qtbot.waitSignal(started.parts.undoing.failed):
            carry_out(started)
    started.parts.undoing.carry_out()
    started.settle()
    assert started.do(ratings) == [7]


def test_a_withdrawn_consent_shows_everywhere_and_is_undone(started: Start, client: str) -> None:
    page = started.parts.pages.client
    page.header.ask_withdrawal()
    dialog = next(
        one for one in started.application.window.findChildren(WithdrawDialog) if one.isVisible()
    )
    click(dialog.confirm)
    started.settle()
    assert page.head is not None
    assert page.head.row.consent is not None
    assert page.head.row.consent.withdrawn
    undo(started)
    assert page.head.row.consent is not None
    assert not page.head.row.consent.withdrawn


def test_discarded_time_runs_again(started: Start, client: str) -> None:
    timer = started.parts.pages.timer
    with started.qtbot.waitSignal(timer.started):
        started.parts.pages.client.start_session(client)
    running = timer.running
    started.clock.pass_time(5)
    failures: list[object] = []
    with started.qtbot.waitSignal(timer.stopped):
        timer.discard(failures.append)
    started.settle()
    with started.qtbot.waitSignal(timer.started):
        click(started.parts.undoing.banner.act)
    assert running is not None
    assert timer.running is not None
    assert timer.running.id == running.id
    started.settle()


@pytest.mark.parametrize("meanwhile", ["nothing", "typed", "lock", "other", "signed"])
def test_discarded_time_runs_again_with_what_was_written_in_it(
    started: Start, client: str, meanwhile: str
) -> None:
    actions = started.application.actions
    started.parts.pages.open_client(client)
    started.settle()
    actions["session.start"].trigger()
    started.settle()
    page = started.parts.pages.session
    type_text(page.draft_editor.editor, "Жазба")
    if meanwhile == "other":
        page.write_note(started.do(take_in))
        started.settle()
    actions["session.stop"].trigger()
    (asked,) = [
        one for one in started.application.window.findChildren(StopSessionDialog) if one.isVisible()
    ]
    click(asked.discard)
    started.settle()
    started.application.window.activateWindow()
    started.qtbot.waitUntil(started.application.window.isActiveWindow)
    if meanwhile == "typed":
        type_text(page.draft_editor.editor, "және")
    elif meanwhile == "lock":
        started.lock()
        started.enter()
    elif meanwhile == "signed":
        actions["note.sign"].trigger()
        started.settle()
    with started.qtbot.waitSignal(started.parts.pages.timer.started):
        undo(started)
    page, running = started.parts.pages.session, started.parts.pages.timer.running
    assert running is not None
    draft = page.draft_editor.draft
    assert draft is not None
    assert (draft.client, draft.session) == (client, running.id)
    assert page.isVisible()
    assert ("Жазба" in page.draft_editor.editor.text()) == (meanwhile != "signed")
    assert ("және" in page.draft_editor.editor.text()) == (meanwhile == "typed")
    drafts = started.do(lambda vault: vault.drafts.of_client(client))
    assert [one.session for one in drafts] == [running.id]


def test_time_that_could_not_be_discarded_keeps_its_note(
    started: Start, client: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    actions = started.application.actions
    actions["session.start"].trigger()
    started.settle()
    page = started.parts.pages.session
    type_text(page.draft_editor.editor, "Жазба")
    page.save_now()
    started.settle()
    actions["session.stop"].trigger()
    (asked,) = [
        one for one in started.application.window.findChildren(StopSessionDialog) if one.isVisible()
    ]

    def full(*_: object) -> None:
        raise DiskFull(place="vault")

    with monkeypatch.context() as patched:
        patched.setattr("counsellor.storage.vault_core.advance_row", full)
        click(asked.discard)
        started.settle()
    running, draft = started.parts.pages.timer.running, page.draft_editor.draft
    assert running is not None
    assert draft is not None
    assert draft.session == running.id
    assert "Жазба" in page.draft_editor.editor.text()
    assert not page.draft_editor.editor.isReadOnly()


def test_undo_of_a_discarded_draft_leaves_what_was_written_since(
    started: Start, client: str
) -> None:
    """It was taken back from the trash meanwhile, and written on."""
    draft = started.do(lambda vault: begin_note(vault, client, text="one").id)
    started.settle()
    page = started.parts.pages.client
    click(page.notes.drafts[0].discard_button)
    started.settle()
    started.do(lambda vault: take_back(vault, draft))
    started.do(lambda vault: save_draft(vault, draft, "one and more"))
    click(page.banner.act)
    started.settle()
    kept = started.do(lambda vault: vault.drafts.get(draft))
    assert kept is not None
    assert kept.text == "one and more"


def test_of_who_is_erased_nothing_is_timed_any_more(started: Start, client: str) -> None:
    """Wherever it was decided: the next beat finds no session."""
    actions = started.application.actions
    actions["session.start"].trigger()
    started.settle()
    assert actions["session.stop"].isEnabled()
    today = started.clock.now().date()
    started.do(lambda vault: erase_client(vault, client, "asked", today))
    started.parts.pages.session._timer.beat()
    started.settle()
    assert started.parts.pages.session._timer.running is None
    assert not actions["session.stop"].isEnabled()
    assert "its client was erased" in said(started.parts.pages.session.banner)
