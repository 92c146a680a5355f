# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The program started on a folder of its own, for tests of the whole window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from counsellor.domain.errors import CounsellorError, WrongPassphrase
from counsellor.ui.look.device_settings import DeviceSettings
from counsellor.ui.shell.application import Application
from counsellor.ui.shell.dependencies import Dependencies
from tests.field import HandClock, open_vault
from tests.ui.chosen_files import ChosenFiles, PaperPrinter
from tests.ui.pages.desk import press

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.shell.window_parts import WindowParts

T = TypeVar("T")

PASSPHRASE = "the right words"


@dataclass
class Start:
    """The program started on a folder; its vault opens with one passphrase, without Argon2."""

    qtbot: QtBot
    app: QApplication
    folder: Path
    clock: HandClock = field(default_factory=HandClock)
    opener: Callable[[], OpenVault] | None = None
    room: list[str] = field(default_factory=list)
    accepted: int = 0
    sticks: list[Path] = field(default_factory=list)
    crashes: list[BaseException] = field(default_factory=list)

    def __post_init__(self) -> None:
        dependencies = Dependencies(
            folder=self.folder,
            is_new=lambda: not self.folder.exists(),
            unlock=self.unlock,
            clock=self.clock,
            settings=DeviceSettings(self.folder.parent / "device.ini"),
            files=ChosenFiles(),
            printers=PaperPrinter(),
            set_room_aside=lambda _vault: self.room.append("aside"),
            give_room_back=lambda _vault: self.room.append("back"),
            caught=self.crashes.append,
            accept_loss=self.accept,
            drives=lambda: self.sticks,
        )
        self.application = Application(self.app, dependencies)

    def unlock(self, typed: str, _kind: str) -> OpenVault:
        if typed != PASSPHRASE:
            raise WrongPassphrase
        return self.opener() if self.opener is not None else open_vault(self.folder, self.clock)

    def accept(self, typed: str, _kind: str) -> OpenVault:
        if typed != PASSPHRASE:
            raise WrongPassphrase
        self.accepted += 1
        return open_vault(self.folder, self.clock)

    def begin(self) -> None:
        """Show the window and wait until everything is in it."""
        with self.qtbot.waitSignal(self.application.furnished):
            self.application.start()
        self.qtbot.waitUntil(self.application.window.isActiveWindow)

    @property
    def parts(self) -> WindowParts:
        assert self.application.parts is not None
        return self.application.parts

    def type_passphrase(self, typed: str = PASSPHRASE) -> None:
        page = self.application.cover.lock_page
        QTest.keyClicks(page.field, typed)
        press(page.field, Qt.Key.Key_Return)

    def enter(self) -> None:
        """Unlock, and wait until the pages are seen."""
        with self.qtbot.waitSignal(self.application.window.uncovered):
            self.type_passphrase()
        self.settle()

    def settle(self) -> None:
        for _ in range(3):
            done: list[object] = []
            self.application.worker.submit(lambda _: None, done.append, failed=done.append)
            self.qtbot.waitUntil(partial(bool, done))

    def lock(self) -> None:
        with self.qtbot.waitSignal(self.parts.locking.locked):
            press(self.application.window, Qt.Key.Key_F12)

    def do(self, job: Callable[[OpenVault], T]) -> T:
        """Run a job in the open vault, and let everything that it leads to come to rest."""
        results: list[T] = []
        failures: list[CounsellorError] = []
        self.application.worker.submit_urgent(job, results.append, failed=failures.append)
        self.qtbot.waitUntil(lambda: bool(results or failures))
        self.settle()
        if failures:
            raise failures[0]
        return results[0]
