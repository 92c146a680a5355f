# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The window as it is first seen; everything behind it is put in right after that."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, Signal

from counsellor.ui.actions.registry import ActionRegistry
from counsellor.ui.context import PageContext
from counsellor.ui.look.appearance import Appearance
from counsellor.ui.look.languages import Languages
from counsellor.ui.look.theme import Theme, load_fonts
from counsellor.ui.shell.cover import Cover
from counsellor.ui.shell.first_paint import FirstPaint
from counsellor.ui.shell.first_size import fit_to_screen
from counsellor.ui.shell.lock_page import LockPage
from counsellor.ui.shell.preloading import Preloading
from counsellor.ui.shell.window import MainWindow
from counsellor.ui.shell.window_clock import WindowClock
from counsellor.ui.vault_thread.worker import VaultWorker

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.shell.dependencies import Dependencies
    from counsellor.ui.shell.window_parts import WindowParts

_SIZE = (1180, 760)


class Application(QObject):
    """One window on one vault."""

    furnished = Signal()
    """Everything is there; from now on the window can be used."""

    def __init__(self, app: QApplication, dependencies: Dependencies) -> None:
        super().__init__(app)
        self.app = app
        self.dependencies = dependencies
        self.languages = Languages(app, dependencies.settings.language)
        load_fonts()
        self.theme = Theme(app)
        self.theme.apply(dependencies.settings.scheme, dependencies.settings.scale)
        self.appearance = Appearance(dependencies.settings, self.languages, self.theme)
        self.actions = ActionRegistry(self.theme.icons, self)
        self.worker: VaultWorker[OpenVault] = VaultWorker(
            self, dependencies.folder, dependencies.scrub_memory
        )
        self.clock = WindowClock(dependencies.clock)
        self.context = PageContext(
            self.worker, self.languages, self.actions, self.theme, self.clock
        )
        self.cover = Cover(LockPage(self.theme))
        self.window = MainWindow(self.actions, self.theme, self.cover)
        self._preloading = Preloading(self)
        self._preloading.finished.connect(self._furnish, Qt.ConnectionType.QueuedConnection)
        self._opener: Callable[[], OpenVault] | None = None
        self._is_new = False
        self.parts: WindowParts | None = None

    def start(self, opener: Callable[[], OpenVault] | None = None) -> None:
        """Show the window: the first run, the lock, or, with an opener, the vault at once."""
        if not self.window.restoreGeometry(self.dependencies.settings.geometry):
            wanted = QSize(self.theme.px(_SIZE[0]), self.theme.px(_SIZE[1]))
            fit_to_screen(self.window, wanted)
        self._opener, self._is_new = opener, self.dependencies.is_new()
        if self._is_new:
            self.cover.wait()
        elif opener is not None:
            self.cover.lock_page.show_busy()
        painting = FirstPaint(self.cover)
        painting.painted.connect(self._preloading.start)
        self.window.show()
        self.window.activateWindow()

    def come_to_front(self) -> None:
        """Somebody started the program again."""
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.raise_()
        self.window.activateWindow()

    def hand_over(self, files: Sequence[Path]) -> None:
        """Lead files that were opened with the program to where they belong, once unlocked."""
        if self.parts is not None:
            self.parts.handed_over.take(files)
        else:
            once = Qt.ConnectionType.SingleShotConnection
            self.furnished.connect(partial(self.hand_over, tuple(files)), once)

    def stop(self) -> None:
        """End every thread; the window is gone."""
        self._preloading.wait()
        if self.parts is not None:
            self.parts.close()
        self.worker.stop()

    def _furnish(self) -> None:
        # The lock page is seen before the pages are even read from the disk.
        from counsellor.ui.shell.window_parts import WindowParts  # noqa: PLC0415

        self.actions.show_icons()
        self.parts = WindowParts(
            self.app,
            self.dependencies,
            self.context,
            self.clock,
            self.appearance,
            self.window,
            self.cover,
            self,
        )
        if self._is_new:
            self.parts.beginning.begin()
        elif self._opener is not None:
            opener, self._opener = self._opener, None
            self.parts.open_by(opener)
        self.furnished.emit()
