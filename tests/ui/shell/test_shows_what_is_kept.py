# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What is chosen or pressed, and could not be kept, is not shown as if it were."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from counsellor.domain.coded import NoteTemplate
from counsellor.domain.errors import DiskFull, ReadOnlyPlace, StorageFailed
from counsellor.services.session_lock import SessionLock, choose_session_lock
from counsellor.services.set_goal import rate_goal, set_goal
from counsellor.ui.pages.settings.settings_page import SettingsPage
from tests.field import new_vault, take_in
from tests.ui.pages.desk import click

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QComboBox

    from counsellor.domain.errors import CounsellorError
    from tests.ui.shell.started import Start

FAILURES = [DiskFull(place="vault"), ReadOnlyPlace(place="vault"), StorageFailed(reason="disk")]
every_failure = pytest.mark.parametrize("failure", FAILURES, ids=lambda one: type(one).__name__)


@pytest.fixture
def client(start: Start) -> str:
    vault = new_vault(start.folder, start.clock)
    client = take_in(vault)
    rate_goal(vault, client, set_goal(vault, client, "to sleep"), 3, start.clock.now().date())
    choose_session_lock(vault, SessionLock.LONGER)
    vault.close()
    start.begin()
    start.enter()
    return client


@pytest.fixture
def failing(
    start: Start, client: str, failure: CounsellorError, monkeypatch: pytest.MonkeyPatch
) -> Iterator[str]:
    """A client, in a vault on a disk that takes nothing more once the page is there."""
    start.parts.pages.open_client(client)
    start.settle()

    def fail(*_: object) -> None:
        raise failure

    with monkeypatch.context() as patched:
        patched.setattr("counsellor.storage.vault_core.advance_row", fail)
        yield client


def choose(box: QComboBox, place: int) -> None:
    box.setCurrentIndex(place)
    box.activated.emit(place)


@every_failure
@pytest.mark.parametrize("value", [0, 7, 10])
def test_a_rating(start: Start, failing: str, value: int) -> None:
    click(start.parts.pages.client.goals.cards[0].ratings[value])
    start.settle()
    (card,) = start.parts.pages.client.goals.cards
    assert [number for number, one in enumerate(card.ratings) if one.isChecked()] == [3]
    assert start.parts.pages.client.banner.isVisible()


@every_failure
def test_how_the_window_locks(start: Start, failing: str) -> None:
    start.application.window.show_page("go.settings")
    start.settle()
    page = start.parts.pages.page(SettingsPage)
    box = page.idle_lock.minutes
    minutes, patience = box.currentIndex(), start.parts.idle.minutes
    for place in range(box.count()):
        box.setCurrentIndex(place)
        start.settle()
        assert (box.currentIndex(), start.parts.idle.minutes) == (
            minutes,
            patience,
        )
    for place in (0, 1):
        choose(page.session_lock.choice, place)
        start.settle()
        assert page.session_lock.choice.currentData() == SessionLock.LONGER


@every_failure
def test_the_layout_of_a_note(
    start: Start, client: str, failure: CounsellorError, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = start.parts.pages.session
    page.write_note(client)
    start.settle()
    template, text = page.draft_editor.template, page.draft_editor.editor.text()
    kept = template.value()

    def fail(*_: object) -> None:
        raise failure

    with monkeypatch.context() as patched:
        patched.setattr("counsellor.storage.vault_core.advance_row", fail)
        for place in range(template.count()):
            choose(template, place)
            start.settle()
            assert (template.value(), page.draft_editor.editor.text()) == (kept, text)
    choose(template, template.findData(NoteTemplate.FREE))
    start.settle()
    assert template.value() is NoteTemplate.FREE
