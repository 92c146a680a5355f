# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The program, started for one test."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.field import new_vault
from tests.ui.shell.started import Start

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Start]:
    started = Start(qtbot, qapp, tmp_path / "vault")
    qtbot.addWidget(started.application.window)
    yield started
    started.application.stop()
    started.application.theme.deleteLater()
    started.application.deleteLater()
    assert started.crashes == []


@pytest.fixture
def started(start: Start) -> Start:
    """With an empty vault of nobody's office, unlocked."""
    new_vault(start.folder, start.clock).close()
    start.begin()
    start.enter()
    return start
