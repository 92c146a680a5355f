# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The one running session: it ticks in the window, and its heartbeat lies in the vault.

The timer runs here, as a value, so that a phase can be switched at once and while the vault is
locked; whatever it has become is saved at every switch, every five seconds, and at the unlock.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from counsellor.domain.errors import CounsellorError, TimerGone, VaultLocked
from counsellor.services.run_session import (
    Ending,
    beat_of,
    keep_timer,
    running_session,
    start_session,
    stop_session,
)
from counsellor.services.running_value import RunningSession
from counsellor.services.undo_act import discard_undoably
from counsellor.ui.models.phases import TimerView
from counsellor.wording.note_templates import blank_text

if TYPE_CHECKING:
    from counsellor.domain.coded import ContactType, Phase
    from counsellor.domain.timer import Gap, Timer
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.context import PageContext

TICK_MS = 1000
BEAT_MS = 5000
"""A crash costs the timer nothing; a power cut costs it at most this."""

T = TypeVar("T")
Failed = Callable[[CounsellorError], None]


class SessionTimer(QObject):
    """Starts, switches, pauses and stops the session that is timed on this device.

    Args:
        context: as pages have it.
        boot: one random id for each run of the program; after a restart the gap is noted.
        parent: as ever.
    """

    shown = Signal(object)
    """The ``TimerView`` to show now, or None when no session runs."""
    started = Signal(object)
    """The ``RunningSession`` that runs now: begun, or found again after a restart."""
    stopped = Signal(str)
    """Id of the session that was recorded; empty if it was discarded."""
    shown_beside = Signal(bool)
    """Whether a page in view shows the timer with its buttons."""

    def __init__(self, context: PageContext, boot: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = context.worker
        self._clock = context.clock
        self._boot = boot
        self._running: RunningSession | None = None
        self._unsaved = False
        self._second = QTimer(self)
        self._second.timeout.connect(self.tick)
        self._heart = QTimer(self)
        self._heart.timeout.connect(self.beat)
        self._worker.opened.connect(self.recover)

    @property
    def running(self) -> RunningSession | None:
        """The session that runs, or None."""
        return self._running

    def view(self) -> TimerView | None:
        """Return what is to be shown now."""
        if self._running is None:
            return None
        timer = self._running.timer.heartbeat(beat_of(self._clock))
        paused = timer.elapsed_s - timer.phase_since_s if timer.paused else 0.0
        return TimerView(
            timer.elapsed_s,
            timer.phase,
            not timer.paused,
            timer.segments,
            paused,
            timer.pauses_s,
        )

    @property
    def open_gap(self) -> Gap | None:
        """A stretch in which the machine slept, of which nobody has said yet whether it counts."""
        return self._running.timer.open_gap if self._running is not None else None

    @property
    def began(self) -> datetime | None:
        """When the session that runs began."""
        return self._running.started_at if self._running is not None else None

    @property
    def fell_asleep(self) -> datetime | None:
        """When the machine last fell asleep in it, if it did: often that was its end."""
        gaps = self._running.timer.gaps if self._running is not None else ()
        if not gaps:
            return None
        return datetime.fromtimestamp(gaps[-1].since, self._clock.now().tzinfo)

    # --- commands ----------------------------------------------------------------------------

    def start(self, client: str, contact_type: ContactType, failed: Failed) -> None:
        """Start timing a session; without a consent, or beside another one, it fails."""

        def job(vault: OpenVault) -> RunningSession:
            return start_session(vault, client, contact_type, boot=self._boot)

        self._worker.submit_urgent(job, self._take, failed=failed)

    def switch(self, phase: Phase) -> None:
        """Begin another phase now; one that runs already goes on."""
        if self._running is None:
            return
        beat = beat_of(self._clock)
        now = self._running.timer.heartbeat(beat)
        if now.paused or now.phase is not phase:
            self._become(now.switch(phase, beat))

    def toggle_pause(self) -> None:
        """Begin a break, or go back to what it interrupted."""
        if self._running is None:
            return
        beat = beat_of(self._clock)
        timer = self._running.timer.heartbeat(beat)
        self._become(timer.resume(beat) if timer.paused else timer.pause(beat))

    def stop(self, ending: Ending, failed: Failed) -> None:
        """Stop the timer and record the session; if that fails, it runs on."""
        self._settle(lambda vault: stop_session(vault, ending), self._end, failed)

    def discard(self, failed: Failed) -> None:
        """Discard a timer that was started by mistake; for a minute that can be undone."""
        job = partial(discard_undoably, blank=blank_text)
        self._settle(job, lambda _: self._end(""), failed)

    def beat(self) -> None:
        """Save how far the timer has come."""
        if self._running is not None:
            self._become(self._running.timer.heartbeat(beat_of(self._clock)))

    def settle_gap(self, gap: Gap, counted_s: int, phase: Phase | None) -> None:
        """Say how much of a gap was session time, and what it went to."""
        if self._running is not None and gap in self._running.timer.gaps:
            self._become(self._running.timer.settle(gap, counted_s, phase))

    def tick(self) -> None:
        """Show how far the timer has come."""
        self.shown.emit(self.view())

    def recover(self) -> None:
        """After unlocking: go on with what ran here, or with what a crash left in the vault."""
        if self._running is not None:
            self.beat()
            return
        boot = self._boot
        self._worker.submit_urgent(lambda vault: running_session(vault, boot=boot), self._found)

    # --- inside ------------------------------------------------------------------------------

    def _found(self, running: RunningSession | None) -> None:
        if running is not None:
            self._take(running)

    def _take(self, running: RunningSession) -> None:
        self._running = running
        self._second.start(TICK_MS)
        self._heart.start(BEAT_MS)
        self.started.emit(running)
        self.tick()

    def _become(self, timer: Timer) -> None:
        """Go on with a timer at once, and save it; what cannot be saved now is at the next beat."""
        if self._running is None:
            return
        self._running = replace(self._running, timer=timer)
        self.tick()
        self._worker.submit_urgent(
            partial(keep_timer, timer=timer), self._kept, failed=self._not_kept
        )

    def _kept(self, _running: RunningSession) -> None:
        self._unsaved = False

    def _not_kept(self, error: CounsellorError) -> None:
        """Tell once; the next beats try again in silence, and behind the lock it is no news."""
        if isinstance(error, TimerGone):
            self._on_gone(error)
            return
        if not isinstance(error, VaultLocked) and not self._unsaved:
            self._unsaved = True
            self._worker.failed.emit(error)

    def _settle(
        self, job: Callable[[OpenVault], T], then: Callable[[T], None], failed: Failed
    ) -> None:
        """End the session; no beat comes between the vault's answer and ours."""
        self._heart.stop()

        def not_settled(error: CounsellorError) -> None:
            self._heart.start(BEAT_MS)
            failed(error)
            if isinstance(error, TimerGone):
                self._end("")

        self._worker.submit_urgent(job, then, failed=not_settled)

    def _on_gone(self, error: CounsellorError) -> None:
        """The session went with its client: nothing is timed, here either."""
        if self._running is not None:
            self._end("")
            self._worker.failed.emit(error)

    def _end(self, session: str) -> None:
        self._running = None
        self._second.stop()
        self._heart.stop()
        self.shown.emit(None)
        self.stopped.emit(session)
