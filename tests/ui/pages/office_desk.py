# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Desks in a real centre: the counsellor's, the office's, and the drop between them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMainWindow

from counsellor.ui.actions.registry import ActionRegistry
from counsellor.ui.context import PageContext
from counsellor.ui.vault_thread.worker import VaultWorker
from tests.ui.pages.desk import Desk

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.look.languages import Languages
    from counsellor.ui.look.theme import Theme
    from tests.field import HandClock


@contextmanager
def desk_on(
    folder: Path,
    opener: Callable[[], OpenVault],
    qtbot: QtBot,
    looks: tuple[Theme, Languages],
    clock: HandClock,
) -> Iterator[Desk]:
    """Open a vault that lies there on a desk of its own."""
    theme, languages = looks
    worker: VaultWorker[OpenVault] = VaultWorker()
    crashes: list[object] = []
    worker.crashed.connect(crashes.append)
    with qtbot.waitSignal(worker.opened):
        worker.open(opener)
    actions = ActionRegistry(theme.icons)
    window = QMainWindow()
    window.resize(1100, 760)
    actions.attach(window)
    qtbot.addWidget(window)
    yield Desk(qtbot, PageContext(worker, languages, actions, theme, clock), clock, folder, window)
    worker.stop()
    assert crashes == []
