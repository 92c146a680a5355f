# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What all pages have in common: they read when they are seen, and say what went wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor.domain.errors import VaultLocked
from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.look.theme import SPACE
from counsellor.ui.widgets.banner import Banner, Offer, Tone
from counsellor.wording.errors import say_error

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from counsellor.domain.errors import CounsellorError
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.context import PageContext

T = TypeVar("T")


class Page(Retranslating, QWidget):
    """Reads anew whenever it comes into view and after every change while it is in view."""

    open_client = Signal(str)
    """Id of the client whose page is wanted."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._worker = context.worker
        self.banner = Banner(context.theme)
        self._worker.changed.connect(self._on_changed)

    def refresh(self) -> None:
        """Read again what is shown."""
        raise NotImplementedError

    def handles(self) -> Mapping[str, Callable[[], None]]:
        """The actions that this page answers while it is in view, by their ids, and how."""
        return {}

    def forget(self) -> None:
        """Forget what is shown: the window is covered."""
        self.banner.hide()

    def say_failure(self, error: CounsellorError, offer: Offer | None = None) -> None:
        """Say an expected failure in words, with what to do, until something works.

        That the vault is locked can be seen; behind the cover and after it, it is no news.
        """
        if isinstance(error, VaultLocked):
            return
        sentence = say_error(error, self._context.speaker)
        self.banner.say(sentence.whole, Tone.DANGER, offer)

    def write(
        self,
        job: Callable[[OpenVault], T],
        then: Callable[[T], None] | None = None,
        failed: Callable[[CounsellorError], None] | None = None,
    ) -> None:
        """Have a service write something; every page in view reads again before ``then``."""

        def written(result: T) -> None:
            self.banner.hide()
            self._worker.changed.emit(())
            if then is not None:
                then(result)

        self._worker.submit_urgent(job, written, failed=failed or self.say_failure)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def _lay_out(self, content: QWidget) -> None:
        """Put the banner above the content."""
        box = QVBoxLayout(self)
        box.setContentsMargins(3 * SPACE, SPACE, 3 * SPACE, 2 * SPACE)
        box.setSpacing(SPACE)
        box.addWidget(self.banner)
        box.addWidget(content, 1)

    def _on_changed(self, _changes: object) -> None:
        if self.isVisible():
            self.refresh()
