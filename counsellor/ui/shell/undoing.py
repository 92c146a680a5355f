# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Offers for a minute to undo what was done last, and then lets it enter the journal."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from counsellor.domain.errors import VaultLocked
from counsellor.domain.touch import Area
from counsellor.domain.undoable import UndoableKind
from counsellor.services.empty_trash import look_after_trash
from counsellor.services.undo_act import (
    carry_out_or_give_up,
    count_anew,
    undo_act,
    undoable_acts,
)
from counsellor.ui.actions.action_list import ANSWER
from counsellor.ui.actions.registry import shown_keys
from counsellor.ui.vault_thread.newest import Newest
from counsellor.ui.vault_thread.reads import Reads
from counsellor.ui.widgets.banner import Banner, Offer, Tone
from counsellor.wording.undo_words import say_done, say_undo

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counsellor.domain.errors import CounsellorError
    from counsellor.services.undo_act import Undoable
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.context import PageContext

AGAIN_MS = 5_000
"""What could not be saved is tried again so often."""


class Undoing(QObject):
    """Shows the newest act on a banner of the window, whatever page is in view.

    It is there again after a lock, a quit or a crash: then each act has its minute anew.
    """

    failed = Signal(object)
    """Something could not be undone, or not be recorded (``CounsellorError``)."""
    time_taken_back = Signal()
    """A session whose time was discarded runs again."""

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._worker = context.worker
        self.banner = Banner(context.theme)
        self.banner.keys = shown_keys(context.actions[ANSWER])
        self._acts: Sequence[Undoable] = ()
        self._read: Newest[OpenVault] = Newest(context.worker)
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.timeout.connect(self.carry_out)
        self._worker.opened.connect(self._begin)

    def reads(self) -> Reads:
        """What can be undone."""
        return Reads.of(Area.ACT)

    def outdate(self) -> None:
        """Something was done, undone, or has entered the journal."""
        self._read.ask(undoable_acts, self._take, self._on_failed)

    def forget(self) -> None:
        """Show nothing: the window is covered. What was done stays in the vault."""
        self._read.drop()
        self._due.stop()
        self._take(())

    def carry_out(self) -> None:
        """Let everything whose minute is over enter the journal."""
        self._worker.submit_urgent(carry_out_or_give_up, self._on_refused, failed=self._try_again)

    # --- inside ------------------------------------------------------------------------------

    def _begin(self) -> None:
        self._worker.submit(_begin_anew, failed=self._on_failed)
        self.outdate()

    def _take(self, acts: Sequence[Undoable]) -> None:
        self._acts = acts
        newest = next(iter(acts), None)
        if newest is None:
            self.banner.clear()
            return
        speaker = self._context.speaker
        sentence = say_done(newest.kind, newest.code, newest.said, speaker)
        undo = Offer(say_undo(speaker), partial(self._undo, newest.id))
        self.banner.say(sentence, Tone.INFO, undo, for_ms=_ms(newest.left_s))
        self._due.start(_ms(min(act.left_s for act in acts)))

    def _undo(self, act: str) -> None:
        self._worker.submit_urgent(partial(undo_act, act=act), self._on_undone, failed=self._fail)

    def _on_undone(self, kind: UndoableKind) -> None:
        if kind is UndoableKind.SESSION_DISCARDED:
            self.time_taken_back.emit()

    def _fail(self, error: CounsellorError) -> None:
        self.failed.emit(error)
        self.outdate()

    def _on_refused(self, refused: Sequence[CounsellorError]) -> None:
        for error in refused:
            self.failed.emit(error)
        self.outdate()

    def _try_again(self, error: CounsellorError) -> None:
        if not isinstance(error, VaultLocked):
            self._due.start(AGAIN_MS)
            self.failed.emit(error)

    def _on_failed(self, error: CounsellorError) -> None:
        if not isinstance(error, VaultLocked):
            self.failed.emit(error)


def _begin_anew(vault: OpenVault) -> None:
    """The vault was opened: everything has its minute anew, and the trash is looked after."""
    if not vault.core.read_only:
        count_anew(vault)
        look_after_trash(vault)


def _ms(seconds: float) -> int:
    """Never before its time: a timer that comes early would find it not due yet."""
    return int(seconds * 1000) + 50
