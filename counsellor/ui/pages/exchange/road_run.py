# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""One road is tried at a time, with a busy row and a way to stop it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from counsellor.ui.pages.step_run import StepRun

if TYPE_CHECKING:
    from collections.abc import Callable

    from counsellor.domain.errors import CounsellorError
    from counsellor.ui.context import PageContext
    from counsellor.ui.pages.step_run import Steps
    from counsellor.ui.widgets.busy_row import BusyRow


class RoadRun(QObject):
    """Tells whoever began it what came of it; after ``forget`` nobody.

    Args:
        context: as the page has it.
        busy: shows that it goes on.
        parent: the panel.
    """

    changed = Signal()
    """It began or ended."""

    def __init__(self, context: PageContext, busy: BusyRow, parent: QObject) -> None:
        super().__init__(parent)
        self._busy = busy
        self._run = StepRun(context.worker, self)
        self._then: Callable[[Any], None] | None = None
        self._failed: Callable[[CounsellorError], None] | None = None
        busy.cancelled.connect(self._run.cancel)
        self._run.changed.connect(self.changed)
        self._run.done.connect(self._on_done)
        self._run.failed.connect(self._on_failed)

    @property
    def is_running(self) -> bool:
        """Whether a road is being tried."""
        return self._run.is_running

    def start(
        self,
        said: str,
        steps: Steps,
        then: Callable[[Any], None],
        failed: Callable[[CounsellorError], None],
    ) -> None:
        """Begin, unless one is being tried; what stands in the busy row is said."""
        if not self._run.is_running:
            self._then, self._failed = then, failed
            self._busy.show_busy(said)
            self._run.start(steps)

    def forget(self) -> None:
        """Stop, and tell nobody: the window is covered."""
        self._then = self._failed = None
        self._run.forget()

    def _on_done(self, result: object) -> None:
        then, self._then, self._failed = self._then, None, None
        if then is not None:
            then(result)

    def _on_failed(self, error: CounsellorError) -> None:
        failed, self._then, self._failed = self._failed, None, None
        if failed is not None:
            failed(error)
