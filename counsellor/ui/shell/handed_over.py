# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Leads files that were dropped on the window, or opened with it, to where they belong."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDropEvent

from counsellor.domain.errors import (
    AlreadyInAnOffice,
    CounsellorError,
    NotInAnOffice,
    VaultLocked,
)
from counsellor.domain.plain_text import shown_name
from counsellor.paths import shown
from counsellor.services.tell_files_apart import HandedOver, tell_apart
from counsellor.ui.dialogs.form_dialog import FormDialog, FormText
from counsellor.ui.pages.first_run.join_step import JoinStep
from counsellor.ui.widgets.banner import Offer, Tone
from counsellor.wording.marked import marked

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtCore import QUrl

    from counsellor.domain.membership import Membership
    from counsellor.services.vault_types import OpenVault
    from counsellor.ui.context import PageContext
    from counsellor.ui.shell.cover import Cover
    from counsellor.ui.shell.navigation import Navigation
    from counsellor.ui.shell.window import MainWindow

_PLACE_TEXT = FormText(
    "HandedOver",
    title=marked("HandedOver", "Exchange with your office here?"),
    confirm=marked("HandedOver", "Exchange here"),
    about=marked(
        "HandedOver",
        "Bundles are left in this folder and fetched from it, now and with every sync: {folder}",
    ),
)
_DRAGS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)
_OFFICE_TITLE = marked("HandedOver", "Exchange with your counsellors here?")
"""What the office itself is asked."""


class HandedOverFiles(QObject):
    """Takes several at once; what comes while the window is covered waits for the unlock.

    The first run takes an invitation at once, and a backup: that is what it asks for.
    """

    restore_wanted = Signal(object)
    """A folder of a vault or a backup was handed over, and is to be restored."""

    def __init__(
        self, context: PageContext, pages: Navigation, window: MainWindow, cover: Cover
    ) -> None:
        super().__init__(window)
        self._cover = cover
        self._context, self._pages, self._window = context, pages, window
        self._waiting: list[Path] = []
        self._in_hand: list[Sequence[Path]] = []
        window.setAcceptDrops(True)
        window.installEventFilter(self)
        # Before any part of the window: a line or a note would write the name of the file down.
        handle = window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)
        window.covered.connect(self._wait_again)
        window.uncovered.connect(self._take_waiting)

    def take(self, paths: Sequence[Path]) -> None:
        """Lead files to where they belong, now or after the unlock."""
        first_run = self._cover.first_run
        if first_run is not None:
            first_run.tell_apart(paths, self._lead_first_run)
            return
        self._waiting += paths
        if not self._window.is_covered:
            self._take_waiting()
        self._say_waiting()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and event.type() in _DRAGS:
            paths = local_files(event.mimeData().urls())
            if paths:
                event.setDropAction(Qt.DropAction.CopyAction)
                event.accept()
                if event.type() == QEvent.Type.Drop:
                    self.take(paths)
                return True
        return super().eventFilter(watched, event)

    # --- inside ------------------------------------------------------------------------------

    def _take_waiting(self) -> None:
        paths, self._waiting = self._waiting, []
        self._say_waiting()
        if paths:
            self._context.worker.submit(
                partial(_sorted_out, paths=paths),
                partial(self._on_sorted, paths),
                failed=partial(self._on_not_sorted, paths),
            )

    def _on_not_sorted(self, paths: Sequence[Path], error: CounsellorError) -> None:
        if isinstance(error, VaultLocked):
            self._put_back(paths)
        else:
            self._pages.say_failure(error)

    def _on_sorted(self, paths: Sequence[Path], found: tuple[Membership, HandedOver]) -> None:
        if self._window.is_covered:
            self._put_back(paths)
        else:
            self._lead(*found)

    def _put_back(self, paths: Sequence[Path]) -> None:
        """The lock came first: they wait behind it, as what is handed over there does."""
        self._waiting = [*paths, *self._waiting]
        self._say_waiting()

    def _wait_again(self) -> None:
        """What was being taken in is begun anew after the lock: nothing is taken in twice."""
        in_hand, self._in_hand = self._in_hand, []
        self._put_back([path for paths in in_hand for path in paths])

    def _on_taken(self, paths: Sequence[Path]) -> None:
        if paths in self._in_hand:
            self._in_hand.remove(paths)

    def _say_waiting(self) -> None:
        """Say on the lock page that nothing which was handed over is lost."""
        count = len(self._waiting)
        said = self.tr("%n file(s) wait here and are taken in after unlocking.", "", count)
        self._cover.lock_page.say_beside(said if count else "")

    def _lead_first_run(self, files: HandedOver) -> None:
        """Go on with an invitation or a backup; all else waits until there is a vault."""
        first_run, rest = self._cover.first_run, [*files.bundles, *files.folders]
        meant = files.invitations[:1]
        if first_run is not None and isinstance(first_run.step, JoinStep):
            meant = meant or files.unknown[:1]
        if first_run is None or not meant or not first_run.join_with(meant[0]):
            rest += [*files.invitations, *files.unknown]
        for folder in files.vaults[:1]:
            self.restore_wanted.emit(folder)
        self._waiting += rest

    def _lead(self, who: Membership, files: HandedOver) -> None:
        if files.bundles:
            self._take_bundles(who, files.bundles)
        if files.invitations:
            self._pages.say_failure(AlreadyInAnOffice() if who.office else NotInAnOffice())
        for folder in files.vaults[:1]:
            restore = partial(self.restore_wanted.emit, folder)
            offer = Offer(self.tr("Lock, and restore from it…"), restore)
            self._say(self.tr("This folder is a vault or a backup of one: {name}"), folder, offer)
        for folder in files.folders[:1]:
            self._ask_place(who, folder)
        for path in files.unknown[:1]:
            self._say(
                self.tr(
                    "This is no bundle, no invitation and no folder: {name}. Nothing was done."
                ),
                path,
            )

    def _take_bundles(self, who: Membership, bundles: Sequence[Path]) -> None:
        if not who.office:
            self._pages.say_failure(NotInAnOffice())
            return
        self._in_hand.append(bundles)
        take_in = self._pages.import_files if who.is_office else self._pages.take_in
        take_in(bundles, partial(self._on_taken, bundles))

    def _ask_place(self, who: Membership, folder: Path) -> None:
        if not who.office:
            self._pages.say_failure(NotInAnOffice())
            return
        title = _OFFICE_TITLE if who.is_office else _PLACE_TEXT.title
        text = replace(_PLACE_TEXT, title=title, named={"folder": shown(folder)})
        question = FormDialog(self._context, self._pages.in_view(), text, [])
        question.answered.connect(lambda _: self._pages.exchange_in(folder))
        question.ask()

    def _say(self, sentence: str, path: Path, offer: Offer | None = None) -> None:
        name = shown_name(path.name)
        self._pages.in_view().banner.say(sentence.format(name=name), Tone.WARNING, offer)


def local_files(addresses: Iterable[QUrl]) -> list[Path]:
    """Return the files of this computer among what was dragged here.

    A page in a browser names what it likes: to look at a file on somebody's server would already
    tell them who we are.
    """
    here = [one for one in addresses if one.isLocalFile() and not one.host()]
    return [Path(one.toLocalFile()) for one in here]


def _sorted_out(vault: OpenVault, paths: Sequence[Path]) -> tuple[Membership, HandedOver]:
    return vault.membership, tell_apart(paths)
