# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A small vault with a real database, and a worker that opens it."""

from __future__ import annotations

import gc
import sqlite3
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from counsellor.domain.errors import StorageFailed
from counsellor.domain.touch import Touch
from counsellor.ui.look.languages import Languages
from counsellor.ui.look.theme import Scheme, Theme, load_fonts
from counsellor.ui.vault_thread.gui_thread_gc import sweep
from counsellor.ui.vault_thread.worker import VaultWorker
from counsellor.wording.translation import InstalledTranslator

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from counsellor.domain.touch import Changes

HERE = Path(__file__).resolve().parent
ENDLESS = "WITH RECURSIVE n(i) AS (VALUES(1) UNION ALL SELECT i+1 FROM n) SELECT max(i) FROM n"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Sweep up after each test, as the window does between events: never while one is painted.

    A window of before, left in a circle, would be destroyed amid the drawing of another.
    """
    if not item.path.is_relative_to(HERE):
        return (yield)
    was_automatic = gc.isenabled()
    gc.disable()
    try:
        return (yield)
    finally:
        sweep()
        if was_automatic:
            gc.enable()


class Written:
    """What was written and not told yet."""

    def __init__(self) -> None:
        self.open: set[Touch] = set()

    def take(self) -> Changes:
        taken = frozenset(self.open)
        self.open.clear()
        return taken


class SmallVault:
    """A database that, like the vault's, refuses every thread but the one that opened it."""

    def __init__(self) -> None:
        self.touches = Written()
        self.connection = sqlite3.connect(":memory:")
        self.connection.execute("CREATE TABLE drafts(text)")
        self.thread = threading.get_ident()
        self.at_work = threading.Event()
        self.closed_with: list[str] | None = None

    def write(self, text: str) -> str:
        self.connection.execute("INSERT INTO drafts VALUES (?)", (text,))
        self.touches.open.add(Touch("draft", text))
        return text

    def drafts(self) -> list[str]:
        return [text for (text,) in self.connection.execute("SELECT text FROM drafts")]

    def count_forever(self) -> None:
        """Run a statement that ends only by being interrupted."""
        self.at_work.set()
        try:
            self.connection.execute(ENDLESS).fetchall()
        except sqlite3.OperationalError as error:
            raise StorageFailed(place="vault", reason="interrupted") from error

    def interrupt(self) -> None:
        self.connection.interrupt()

    def close(self) -> None:
        self.closed_with = self.drafts()
        self.connection.close()


@pytest.fixture
def closed_worker(qtbot: QtBot) -> Iterator[VaultWorker[SmallVault]]:
    """A worker whose vault is still locked."""
    worker = VaultWorker[SmallVault]()
    yield worker
    worker.stop()


@pytest.fixture
def worker(qtbot: QtBot, closed_worker: VaultWorker[SmallVault]) -> VaultWorker[SmallVault]:
    """A worker whose vault is open."""
    with qtbot.waitSignal(closed_worker.opened):
        closed_worker.open(SmallVault)
    return closed_worker


@pytest.fixture(scope="session")
def qapp(qapp_args: list[str], qapp_cls: type[QApplication]) -> QApplication:
    """The application, with the program's own fonts, so that sizes are the same everywhere."""
    # A journey at the window may have made it already; there is one in a process.
    there = qapp_cls.instance()
    app = there if isinstance(there, qapp_cls) else qapp_cls(qapp_args)
    load_fonts()
    return app


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The light theme at 100 %, worn by the application."""
    theme = Theme(qapp)
    theme.apply(Scheme.LIGHT)
    yield theme
    qapp.setStyleSheet("")
    theme.deleteLater()


@pytest.fixture
def english(qapp: QApplication) -> Iterator[Languages]:
    """The application speaking English."""
    yield Languages(qapp, "en")
    for translator in qapp.findChildren(InstalledTranslator):
        qapp.removeTranslator(translator)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let Qt say what its offscreen screen cannot do: no size hints, no raising."""
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))
