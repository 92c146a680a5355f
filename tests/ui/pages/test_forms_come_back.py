# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A form whose answer could not be written comes back with all that was typed, and says why."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from shiboken6 import isValid

from counsellor.domain.coded import ConsentItem
from counsellor.domain.errors import DiskFull
from counsellor.ui.dialogs.new_client_dialog import NewClientDialog
from counsellor.ui.pages import clients_page
from counsellor.ui.pages.clients_page import ClientsPage
from tests.ui.pages.desk import Desk, click, press, type_text

if TYPE_CHECKING:
    from counsellor.services.add_client import NewClient
    from counsellor.services.vault_types import OpenVault

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(desk: Desk) -> ClientsPage:
    page = ClientsPage(desk.context)
    desk.show(page)
    return page


def test_what_was_typed_comes_back_until_it_is_written(
    desk: Desk, page: ClientsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(vault: OpenVault, new: NewClient) -> str:
        raise DiskFull(place=str(vault.path))

    press(page, Qt.Key.Key_N, CTRL)
    dialog = desk.dialog(NewClientDialog)
    click(dialog.consent.items[ConsentItem.SERVICE])
    type_text(dialog.working_name, "the baker")
    type_text(dialog.summary, "a long story")
    with monkeypatch.context() as failing:
        failing.setattr(clients_page, "add_client", full)
        dialog.confirm.click()
        assert dialog.isHidden()
        desk.qtbot.waitUntil(dialog.isVisible)
    assert dialog.banner.isVisible()
    assert dialog.working_name.text() == "the baker"
    assert dialog.summary.text() == "a long story"
    dialog.confirm.click()
    desk.qtbot.waitUntil(lambda: not isValid(dialog))
    desk.settle()
    (row,) = desk.ask(lambda vault: vault.clients.page())
    assert row.working_name == "the baker"


def test_a_form_that_is_left_after_it_came_back_is_gone(
    desk: Desk, page: ClientsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(vault: OpenVault, new: NewClient) -> str:
        raise DiskFull(place=str(vault.path))

    monkeypatch.setattr(clients_page, "add_client", full)
    press(page, Qt.Key.Key_N, CTRL)
    dialog = desk.dialog(NewClientDialog)
    click(dialog.consent.items[ConsentItem.SERVICE])
    dialog.confirm.click()
    desk.qtbot.waitUntil(dialog.isVisible)
    press(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()  # something was ticked: leaving it is asked about
    click(dialog.banner.act)
    desk.qtbot.waitUntil(lambda: not isValid(dialog))
    assert desk.ask(lambda vault: vault.clients.page()) == []
