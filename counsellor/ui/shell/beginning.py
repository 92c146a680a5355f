# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The first run in the window: led through, hidden from others, and begun again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from counsellor.ui.pages.first_run.curtain import Curtain
from counsellor.ui.pages.first_run.wizard import FirstRun
from counsellor.ui.shell.other_windows import put_away_all_over

if TYPE_CHECKING:
    from counsellor.ui.context import PageContext
    from counsellor.ui.look.appearance import Appearance
    from counsellor.ui.shell.cover import Cover
    from counsellor.ui.shell.dependencies import Dependencies
    from counsellor.ui.shell.window import MainWindow


class Beginning(QObject):
    """Goes between the first run and the window, as long as there is no vault."""

    finished = Signal(bool)
    """The vault is open; whether nothing of it may be shown before its passphrase is typed."""
    restore_wanted = Signal()
    """The vault is to be made of a backup instead."""
    print_wanted = Signal(object)
    """A ``Document`` is to be printed."""

    def __init__(
        self,
        context: PageContext,
        dependencies: Dependencies,
        appearance: Appearance,
        window: MainWindow,
        cover: Cover,
    ) -> None:
        super().__init__(window)
        self._context = context
        self._dependencies = dependencies
        self._appearance = appearance
        self._window = window
        self._cover = cover

    @property
    def goes_on(self) -> bool:
        """Whether the first run is not over yet."""
        return self._cover.first_run is not None

    def begin(self) -> None:
        """Lead through the first run."""
        context, dependencies = self._context, self._dependencies
        first_run = FirstRun(
            context.worker,
            dependencies.folder,
            dependencies.clock,
            context.theme,
            context.languages,
            dependencies.files,
            self._appearance.speak,
            cost=dependencies.cost,
        )
        first_run.finished.connect(self._on_finished)
        first_run.restore_wanted.connect(self.restore_wanted)
        first_run.print_wanted.connect(self.print_wanted)
        curtain = Curtain(first_run, context.theme)
        curtain.restart_wanted.connect(self._begin_again)
        self._cover.begin(first_run, curtain)

    def hide(self) -> None:
        """Let nothing of it be seen, in dialogs neither, until the person says so."""
        self._cover.draw_curtain()
        put_away_all_over(self._window)

    def stop(self) -> None:
        """End what goes on beside the window."""
        if self._cover.first_run is not None:
            self._cover.first_run.stop_side_work()

    def _begin_again(self) -> None:
        self.stop()
        self._cover.end_first_run()
        self.begin()

    def _on_finished(self) -> None:
        was_hidden = self._cover.is_drawn
        self._cover.end_first_run()
        self.finished.emit(was_hidden)
