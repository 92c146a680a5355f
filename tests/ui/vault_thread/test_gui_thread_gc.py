# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Widgets left in circles are destroyed on the GUI thread, whatever the vault's thread does."""

from __future__ import annotations

import gc
import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from counsellor.ui.vault_thread.gui_thread_gc import GuiThreadGc

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from counsellor.ui.vault_thread.worker import VaultWorker
    from tests.ui.conftest import SmallVault


class Circle(QLabel):
    """A widget of ours that holds on to itself, as one with callbacks does."""

    def __init__(self, ended: list[int]) -> None:
        super().__init__()
        self.me = self
        self.destroyed.connect(
            lambda *_: ended.append(threading.get_ident()), Qt.ConnectionType.DirectConnection
        )


def allocate(_: object) -> int:
    """Make far more objects than set off a collection."""
    return len([[number] for number in range(100_000)])


def test_the_vaults_thread_destroys_no_widget(
    qtbot: QtBot, worker: VaultWorker[SmallVault]
) -> None:
    ended: list[int] = []
    Circle(ended)
    with qtbot.waitCallback() as then:
        worker.submit(allocate, then)
    gc.collect()
    assert ended == [threading.get_ident()]


def test_what_is_due_is_swept_without_being_asked(qtbot: QtBot, qapp: QApplication) -> None:
    collecting = GuiThreadGc(qapp)
    ended: list[int] = []
    Circle(ended)
    kept = [[number] for number in range(100_000)]
    qtbot.waitUntil(lambda: bool(ended))
    assert len(kept) == 100_000
    collecting.stop()
    collecting.deleteLater()


@pytest.mark.parametrize("automatic", [True, False])
def test_after_the_end_python_collects_as_it_did_before(
    qapp: QApplication, *, automatic: bool
) -> None:
    if automatic:
        gc.enable()
    collecting = GuiThreadGc(qapp)
    assert not gc.isenabled()
    collecting.stop()
    collects = gc.isenabled()
    gc.disable()
    collecting.deleteLater()
    assert collects is automatic
