# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""How every page reads what it shows: the answer to its newest question, and no other."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar, Final, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor.domain.errors import VaultLocked
from counsellor.domain.touch import Area
from counsellor.services.undo_act import as_if_done
from counsellor.ui.actions.action_list import ANSWER
from counsellor.ui.actions.registry import shown_keys
from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.look.theme import SPACE
from counsellor.ui.pages.focus_keeping import FocusKeeping
from counsellor.ui.pages.place import Place, go_back, place_on
from counsellor.ui.vault_thread.newest import Newest
from counsellor.ui.vault_thread.reads import Reads
from counsellor.ui.widgets.banner import Offer, Tone
from counsellor.ui.widgets.enter_presses import EnterPresses
from counsellor.ui.widgets.floating_banner import FloatingBanner
from counsellor.ui.widgets.give_focus import give_focus
from counsellor.ui.widgets.holds_focus import seen_focus
from counsellor.wording.errors import say_error

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QHideEvent, QShowEvent

    from counsellor.domain.errors import CounsellorError
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.context import PageContext
    from counsellor.ui.widgets.kept_fields import KeptFields

T = TypeVar("T")

_ACTS: Final = Reads.of(Area.ACT)


class ReadingPage(EnterPresses, Retranslating, QWidget):
    """Reads what it shows when that has changed: at once while it is in view, else when it comes.

    It also reads anew on another day, because words such as "today" depend on it.

    Attributes:
        kept: fields of the page itself, whose text outlives the lock.
    """

    READS: ClassVar[Reads]
    """What is shown of the vault, whoever is in view."""
    READ_WHEN_SHOWN: ClassVar[bool] = False
    """Whether coming into view is itself a reason to read: whoever comes back goes on writing."""

    open_client = Signal(str)
    """Id of the client whose page is wanted."""
    print_wanted = Signal(object)
    """The ``Document`` that is to be printed."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._worker = context.worker
        self.banner = FloatingBanner(context.theme, self)
        self.banner.keys = shown_keys(context.actions[ANSWER])
        self._shown_answer: Newest[OpenVault] = Newest(context.worker)
        self._inquiry: Newest[OpenVault] = Newest(context.worker)
        self._read_on: date | None = None
        self._anew = False
        self._once_shown: Callable[[], None] | None = None
        self._came_from: Place | None = None
        self.kept: list[KeptFields] = []
        self._focus = FocusKeeping(self)

    def reads(self) -> Reads:
        """What is shown of the vault now, and of whom; what can be undone is shown as done."""
        return self.READS | _ACTS

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
        writes: bool = False,
    ) -> None:
        """Read what is to be shown, in place of what was asked for before.

        What can still be undone is read as if it were done; a job that begins what is not there
        yet says that it ``writes``.
        """
        self._read_on = self._context.today()
        wanted = job if writes else as_if_done(job)
        self._anew = False

        def not_read(error: CounsellorError) -> None:
            self._read_on = self._once_shown = None
            (failed or self.say_failure)(error)

        def shown(answer: T) -> None:
            with self._focus.held():
                then(answer)
            self._come_back()
            self._take_keys()
            act, self._once_shown = self._once_shown, None
            if act is not None:
                act()

        self._shown_answer.ask(wanted, shown, not_read, urgent=urgent)

    def panes(self) -> Sequence[QWidget]:
        """Return its parts, in the order in which F6 goes to them; the keys begin in the first."""
        return [self]

    def read_anew(self, job: Callable[[OpenVault], T], then: Callable[[T], None]) -> None:
        """Read again what is shown, unless something else was asked for already."""
        if not self.awaits_other:
            self.read(job, then, urgent=True)
            self._anew = True

    @property
    def awaits_other(self) -> bool:
        """Whether something else than what is shown was asked for, and is not answered yet."""
        return self._shown_answer.waits and not self._anew

    def once_shown(self, act: Callable[[], None]) -> None:
        """Act on what is shown, as soon as that is what was asked for and not what was before."""
        if self._shown_answer.waits:
            self._once_shown = act
        else:
            act()

    def goes_on(self) -> None:
        """The person does something else than wait for what was to be acted on."""
        self._once_shown = None

    def inquire(self, job: Callable[[OpenVault], T], then: Callable[[T], None]) -> None:
        """Ask what has to be known before a question to the person; dropped when they go on."""
        self._inquiry.ask(job, then, self.say_failure)

    def handles(self) -> Mapping[str, Callable[[], None]]:
        """The actions that this page answers while it is in view, by their ids, and how."""
        return {}

    def subject(self) -> tuple[str, ...]:
        """Name what is shown by its ids, so that it can be shown again; nothing if always so."""
        return ()

    def show_subject(self, subject: tuple[str, ...]) -> None:
        """Show again what was shown, by its ids."""

    def place(self) -> Place:
        """Where the person is on this page: ids and numbers, which outlive the page."""
        return self._came_from or place_on(self, self.subject())

    def return_to(self, place: Place) -> None:
        """Show what was shown, and put cursor and focus where they were once it can be seen."""
        self._came_from = place
        for fields in self.kept:
            fields.come_back()
        if place.subject:
            self.show_subject(place.subject)

    def save_now(self) -> None:
        """The lock comes: hand what is typed to the worker, as an urgent job."""
        for fields in self.kept:
            fields.save_now()

    def forget(self) -> None:
        """Forget what is shown: the window is covered."""
        self._read_on = self._once_shown = None
        self._shown_answer.drop()
        self._inquiry.drop()
        self.banner.clear()

    def say_failure(self, error: CounsellorError, offer: Offer | None = None) -> None:
        """Say an expected failure in words, with what to do, until something works.

        That the vault is locked can be seen; behind the cover and after it, it is no news.
        """
        if isinstance(error, VaultLocked):
            return
        sentence = say_error(error, self._context.speaker)
        self.banner.say(sentence.whole, Tone.DANGER, offer)

    def _come_back(self) -> None:
        place = self._came_from
        if place is None or not self.isVisible():
            return
        self._came_from = None
        if place.subject == self.subject():
            go_back(self, place)

    def _take_keys(self) -> None:
        """Give its first part the keys, where nothing has them: it may have had no part before."""
        if self.isVisible() and seen_focus(self.window()) is None:
            any(map(give_focus, self.panes()))

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002
        """While what is shown is put there anew, the keys wait: Qt would send them anywhere."""
        return self._focus.holds or super().focusNextPrevChild(next)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.READ_WHEN_SHOWN or self._read_on != self._context.today():
            self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._inquiry.drop()
        self.goes_on()

    def _lay_out(self, content: QWidget) -> None:
        """Let the content fill the page."""
        box = QVBoxLayout(self)
        box.setContentsMargins(3 * SPACE, SPACE, 3 * SPACE, 2 * SPACE)
        box.addWidget(content, 1)
