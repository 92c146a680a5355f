# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What all pages have in common: they read what they show, and say what went wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, ClassVar, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor.domain.errors import VaultLocked
from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.look.theme import SPACE
from counsellor.ui.pages.acts_under_way import ActsUnderWay
from counsellor.ui.vault_thread.newest import Newest
from counsellor.ui.widgets.banner import Offer, Tone
from counsellor.ui.widgets.floating_banner import FloatingBanner
from counsellor.wording.errors import say_error

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QHideEvent, QShowEvent

    from counsellor.domain.errors import CounsellorError
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.context import PageContext
    from counsellor.ui.vault_thread.reads import Reads

T = TypeVar("T")


class Page(Retranslating, QWidget):
    """Reads what it shows when that has changed: at once while it is in view, else when it comes.

    It also reads anew on another day, because words such as "today" depend on it.
    """

    READS: ClassVar[Reads]
    """What is shown of the vault, whoever is in view."""
    READ_WHEN_SHOWN: ClassVar[bool] = False
    """Whether coming into view is itself a reason to read: whoever comes back goes on writing."""

    open_client = Signal(str)
    """Id of the client whose page is wanted."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._worker = context.worker
        self.banner = FloatingBanner(context.theme, self)
        self._shown_answer: Newest[OpenVault] = Newest(context.worker)
        self._inquiry: Newest[OpenVault] = Newest(context.worker)
        self._acts = ActsUnderWay()
        self._worker.crashed.connect(self._acts.forget)
        self._read_on: date | None = None

    def reads(self) -> Reads:
        """What is shown of the vault now, and of whom."""
        return self.READS

    def refresh(self) -> None:
        """Read again what is shown, by ``read``."""
        raise NotImplementedError

    def outdate(self) -> None:
        """Something of what is shown has changed."""
        self._read_on = None
        if self.isVisible():
            self.refresh()

    def read(
        self,
        job: Callable[[OpenVault], T],
        then: Callable[[T], None],
        failed: Callable[[CounsellorError], None] | None = None,
        *,
        urgent: bool = False,
    ) -> None:
        """Read what is to be shown, in place of what was asked for before."""
        self._read_on = self._context.today()

        def not_read(error: CounsellorError) -> None:
            self._read_on = None
            (failed or self.say_failure)(error)

        self._shown_answer.ask(job, then, not_read, urgent=urgent)

    def inquire(self, job: Callable[[OpenVault], T], then: Callable[[T], None]) -> None:
        """Ask what has to be known before a question to the person; dropped when they go on."""
        self._inquiry.ask(job, then, self.say_failure)

    def handles(self) -> Mapping[str, Callable[[], None]]:
        """The actions that this page answers while it is in view, by their ids, and how."""
        return {}

    def forget(self) -> None:
        """Forget what is shown: the window is covered."""
        self._read_on = None
        self._shown_answer.drop()
        self._inquiry.drop()
        self._acts.forget()
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
        """Have a service write something; what shows it reads again before ``then``.

        The same again, while it is being written, is a second click and does nothing.
        """
        if not self._acts.begins(job):
            return

        def written(result: T) -> None:
            self._acts.ends(job)
            self.banner.hide()
            if then is not None:
                then(result)

        def not_written(error: CounsellorError) -> None:
            self._acts.ends(job)
            (failed or self.say_failure)(error)

        self._worker.submit_urgent(job, written, failed=not_written)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.READ_WHEN_SHOWN or self._read_on != self._context.today():
            self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._inquiry.drop()

    def _lay_out(self, content: QWidget) -> None:
        """Let the content fill the page."""
        box = QVBoxLayout(self)
        box.setContentsMargins(3 * SPACE, SPACE, 3 * SPACE, 2 * SPACE)
        box.addWidget(content, 1)
