# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The stick that is plugged in: one click exchanges on it, another lets it be pulled out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtWidgets import QPushButton

from counsellor.services.eject_stick import Ejected, eject_stick
from counsellor.services.errand import Errand
from counsellor.ui.look.retranslating import Retranslating
from counsellor.ui.pages.step_run import StepRun
from counsellor.ui.widgets.banner import Tone
from counsellor.ui.widgets.breaking_row import BreakingRow
from counsellor.ui.widgets.notice import Notice

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence
    from pathlib import Path

    from counsellor.services.stick_roads import FolderRoad, StickRoads
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.context import PageContext
    from counsellor.ui.models.plugged_sticks import Stick
    from counsellor.ui.pages.page import Page


class OfferedStick(NamedTuple):
    """A stick on which an exchange may go, and where there."""

    stick: Stick
    road: FolderRoad

    @property
    def is_done(self) -> bool:
        """Whether an exchange went well on it since it was plugged in."""
        return self.road.went_at is not None and self.road.went_at >= self.stick.since


def offered_stick(sticks: Sequence[Stick], roads: StickRoads) -> OfferedStick | None:
    """Return the first of them, those first on which nothing was exchanged yet."""
    found = [(stick, roads.on(stick.path)) for stick in sticks]
    offered = [OfferedStick(stick, road) for stick, road in found if road is not None]
    return min(offered, key=lambda one: one.is_done, default=None)


class StickRow(Retranslating, Notice):
    """Hidden while no stick is one to exchange on."""

    def __init__(self, context: PageContext, page: Page) -> None:
        super().__init__(context.theme, page)
        self._context, self._page = context, page
        self._offered: OfferedStick | None = None
        self._begins = False
        self._run = StepRun(context.worker, self)
        self.exchange, self.eject = QPushButton(), QPushButton()
        context.theme.icons.put(self.exchange, "usb")
        self.offer(BreakingRow.of(self.exchange, self.eject))
        self.exchange.clicked.connect(self._on_exchange)
        self.eject.clicked.connect(self._on_eject)
        context.sticks.changed.connect(page.outdate)
        self._run.changed.connect(self.retranslate)
        self._run.done.connect(self._on_ejected)
        self._run.failed.connect(page.say_failure)
        self.retranslate()

    def show_roads(self, roads: StickRoads | None) -> None:
        """Show the stick, if there is one; without roads the window is covered."""
        self._offered = None
        if roads is None:
            self._run.forget()
        else:
            self._offered = offered_stick(self._context.sticks.sticks, roads)
            self._begins = roads.may_begin
        self.retranslate()

    def retranslate(self) -> None:
        if self._offered is None:
            self.say("")
            return
        stick, went, running = self._offered.stick, self._offered.is_done, self._run.is_running
        if running:
            said = self.tr("What waits is being written to {stick}. Do not pull it out yet.")
        elif went:
            said = self.tr("Exchanged on {stick}. Eject it before you pull it out.")
        else:
            said = self.tr("{stick} is plugged in.")
        on_it = self.tr("Exchange on {stick}").format(stick=stick.name)
        self.exchange.setText(on_it.replace("&", "&&"))  # or Qt would underline a letter
        self.eject.setText(self.tr("Eject safely"))
        self.exchange.setVisible(not went)
        self.eject.setVisible(went)
        self.eject.setEnabled(not running)
        self.say(said.format(stick=stick.name), Tone.GOOD if went and not running else Tone.INFO)

    # --- inside ------------------------------------------------------------------------------

    def _on_exchange(self) -> None:
        if self._offered is not None:
            self._context.sticks.exchange_wanted.emit(self._offered.road.path, self._begins)

    def _on_eject(self) -> None:
        if self._offered is not None:
            stick = self._offered.stick
            self._page.banner.put_away()
            self._run.start(partial(_eject_job, stick=stick.path, name=stick.name))

    def _on_ejected(self, ended: tuple[Ejected, str]) -> None:
        how, name = ended
        if how is Ejected.OUT:
            said = self.tr("{stick} can be pulled out now.")
        else:
            said = self.tr(
                "Everything is written to {stick}. Pull it out when its light no longer blinks."
            )
        self._page.banner.say(said.format(stick=name), Tone.GOOD)
        self._context.sticks.look()


def _eject_job(
    _: OpenVault, _cancelled: Callable[[], bool], stick: Path, name: str
) -> Generator[Errand[Any], None, tuple[Ejected, str]]:
    ejecting = Errand(partial(eject_stick, stick))
    yield ejecting
    return ejecting.result(), name
