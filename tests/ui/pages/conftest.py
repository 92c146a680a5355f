# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A desk to work at: a fresh vault, an English window, a clock set by hand."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from counsellor.ui.actions.registry import ActionRegistry
from counsellor.ui.context import PageContext
from counsellor.ui.vault_thread.worker import VaultWorker
from tests.field import HandClock, new_vault
from tests.ui.pages.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.look.languages import Languages
    from counsellor.ui.look.theme import Theme


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, theme: Theme, english: Languages) -> Iterator[Desk]:
    clock = HandClock()
    worker: VaultWorker[OpenVault] = VaultWorker()
    crashes: list[object] = []
    worker.crashed.connect(crashes.append)
    folder = tmp_path / "vault"
    with qtbot.waitSignal(worker.opened):
        worker.open(lambda: new_vault(folder, clock))
    actions = ActionRegistry(theme.icons)
    window = QMainWindow()
    window.resize(1100, 760)
    actions.attach(window)
    context = PageContext(worker, english, actions, theme, clock)
    yield Desk(qtbot, context, clock, folder, window)
    worker.stop()
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    # What is left of the window in circles must not be swept up on the next vault's thread.
    gc.collect()
    assert crashes == []
